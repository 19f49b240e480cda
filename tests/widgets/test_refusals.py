"""A refused act leaves a line in the audit log; a flood of refused presses leaves a few."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.widgets import refusals
from components.widgets.refusals import MOST_IN_AN_HOUR, SAME_AGAIN_AFTER_S, Moderation
from monitoring.store.records import AuditEntry
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store
from tests.widgets.test_guard import done, people, press, signed_in


@pytest.fixture(autouse=True)
def _nothing_refused_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refusals, "_moderation", Moderation())


@pytest.fixture
def store(store_dir: str) -> Iterator[Store]:
    opened = Store(StoreSettings.from_environment())
    assert opened.is_empty()
    yield opened
    opened.close()


def refused(store: Store) -> list[AuditEntry]:
    return list(store.audit(act="refused"))


class Clock:
    def __init__(self) -> None:
        self.now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


def test_a_refused_press_is_in_the_log_with_who_what_and_whose(store: Store, desk, acts: Path):
    press(desk().run(), "send-674")

    (entry,) = refused(store)
    assert entry.who == "khách"
    assert entry.subject == "send_return"
    assert json.loads(entry.after) == {"act": "send_return", "unit_id": "674", "role": "reader"}
    assert done(acts) == []


def test_an_officer_who_reaches_for_anothers_unit_is_named(
    store: Store,
    desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
):
    people(tmp_path, monkeypatch, "a@lamdong.test,Nguyễn Văn A,data_officer,674")
    press(desk(signed_in()).run(), "send-674", "send-675")

    assert [(one.who, json.loads(one.after)["unit_id"]) for one in refused(store)] == [
        ("a@lamdong.test", "675")
    ]


def test_pressing_again_and_again_leaves_one_line(store: Store, desk):
    press(desk().run(), *["publish"] * 5, "send-674", "publish")

    assert [one.subject for one in refused(store)] == ["publish", "send_return"]


def test_a_store_that_is_away_keeps_nobody_from_being_told(store: Store, store_dir: str, desk):
    for file in Path(store_dir).iterdir():
        file.write_bytes(b"hong" * 4000)

    app = press(desk().run(), "publish")
    assert app.warning[0].value.startswith("Hãy đăng nhập để phát hành số liệu; chưa có gì thay đổi.")


def test_where_there_is_no_store_a_refusal_makes_none(store_dir: str, desk):
    press(desk().run(), "publish")

    assert not Path(store_dir).exists()


def test_the_same_refusal_passes_again_after_a_minute_and_tells_how_many_did_not():
    clock = Clock()
    moderation = Moderation(clock)

    assert moderation.ask("khách", "session", "publish", "") == 0
    assert [moderation.ask("khách", "session", "publish", "") for _ in range(3)] == [None] * 3
    assert moderation.ask("khách", "another", "publish", "") == 3
    clock.now_s = SAME_AGAIN_AFTER_S
    assert moderation.ask("khách", "session", "publish", "") == 0


def test_a_thousand_sessions_of_guests_fill_no_more_than_an_hours_share_and_hide_no_officer():
    moderation = Moderation(Clock())
    passed = [moderation.ask("khách", str(session), "publish", "") for session in range(1000)]

    assert sum(one is not None for one in passed) == MOST_IN_AN_HOUR
    assert moderation.ask("a@lamdong.test", "his", "publish", "") == 0


def test_the_next_hour_has_a_share_of_its_own():
    clock = Clock()
    moderation = Moderation(clock)
    for session in range(1000):
        moderation.ask("khách", str(session), "publish", "")
    clock.now_s = 3600.0

    assert moderation.ask("khách", "late", "publish", "") == 1000 - MOST_IN_AN_HOUR
