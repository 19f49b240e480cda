"""A database that goes away and comes back, as whoever watches the server is told of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.machine import wait_for
from tests.monitoring.store.postgresql import Server, a_server_or_skipped
from tests.serving.a_watched_server import Watched, a_watched_server

LONGEST_S = 40
database = pytest.fixture(scope="module")(a_server_or_skipped)


@pytest.fixture
def server(database: Server, tmp_path: Path) -> Iterator[Watched]:
    with a_watched_server(tmp_path, {"DATABASE_URL": database.new_database()}) as running:
        yield running


def until_told(server: Watched, **wanted: object) -> tuple[int, dict[str, object]]:
    """Ask until the answer has what is wanted, as a watcher does; it fails with the last one."""

    def as_wanted() -> tuple[int, dict[str, object]] | None:
        status, told = server.ready()
        return (status, told) if wanted.items() <= told.items() else None

    return wait_for(as_wanted, within_s=LONGEST_S, every_s=0.3, told=server.ready)


def test_watchers_are_told_that_the_store_is_away_what_is_shown_meanwhile_and_that_it_is_back(
    server: Watched, database: Server
) -> None:
    assert until_told(server, status="ready", store="answers", shows="store", release=1)[0] == 200
    assert server.numbers().of("dashboard_store_reachable") == 1

    database.stop()
    status, _ = until_told(server, status="degraded", store="away", shows="copy", release=1)
    assert status == 200  # readers are still served
    now = server.numbers()
    assert (now.of("dashboard_ready"), now.of("dashboard_shown_release")) == (1, 1)
    assert now.has("dashboard_store_reachable")
    assert now.of("dashboard_store_reachable") == 0

    database.start()
    until_told(server, status="ready", store="answers", shows="store", release=1)
    assert server.numbers().of("dashboard_store_reachable") == 1
