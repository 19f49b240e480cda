"""Who may read the numbers, and what a watcher is told where nothing can be shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.requests import Request

from components.serving import watching
from components.serving.watching import BadWatchSetting, allowed_networks, may_read_numbers
from components.widgets import loading
from components.widgets.readiness import Status, StoreState, look_whether_ready
from monitoring.contracts.problem import BrokenTables

NAMED = allowed_networks({"METRICS_FROM": "192.0.2.20, 10.1.0.0/16"})


@pytest.mark.parametrize(
    ("peer", "headers", "may"),
    [
        ("127.0.0.1", [], True),
        ("::1", [], True),
        ("::ffff:127.0.0.1", [], True),
        ("192.0.2.20", [], True),
        ("10.1.200.3", [], True),
        ("::ffff:10.1.200.3", [], True),
        ("192.0.2.21", [], False),
        ("10.2.0.1", [], False),
        ("127.0.0.1", ["X-Forwarded-For"], False),
        ("192.0.2.20", ["forwarded"], False),
        ("192.0.2.20", ["x-forwarded-host"], False),
        ("testclient", [], False),
        (None, [], False),
    ],
)
def test_numbers_are_for_this_machine_and_the_named_ones_and_never_through_a_proxy(
    peer: str | None, headers: list[str], may: bool
) -> None:
    assert may_read_numbers(peer, headers, NAMED) is may


def test_without_a_setting_only_this_machine_reads_them() -> None:
    assert allowed_networks({}) == ()
    assert not may_read_numbers("192.0.2.20", [], ())


def test_a_name_is_no_address() -> None:
    with pytest.raises(BadWatchSetting, match="METRICS_FROM phải là các địa chỉ"):
        allowed_networks({"METRICS_FROM": "192.0.2.20, may-giam-sat"})


def test_where_nothing_can_be_shown_the_server_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise BrokenTables([])

    monkeypatch.setattr(loading, "read_ahead", broken)

    assert look_whether_ready().status is Status.NOT_READY
    answer = watching._ready(Request({"type": "http"}))
    assert answer.status_code == 503
    assert json.loads(answer.body)["shows"] is None


def test_a_named_folder_without_its_store_is_told_though_readers_are_served(store_dir: str) -> None:
    Path(store_dir).mkdir()

    found = look_whether_ready()

    assert (found.status, found.store, found.shows, found.release) == (
        Status.DEGRADED, StoreState.MISSING, "makeshift", None
    )  # fmt: skip
    assert watching._ready(Request({"type": "http"})).status_code == 200


@pytest.mark.usefixtures("store_dir")
def test_a_server_that_has_no_store_yet_shows_the_shipped_tables_and_is_ready() -> None:
    found = look_whether_ready()

    assert (found.status, found.store, found.shows, found.release) == (
        Status.READY, StoreState.NONE, "shipped", None
    )  # fmt: skip
