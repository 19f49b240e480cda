"""A process that is killed, or one of several that begin at once, leaves a store that is whole."""

from __future__ import annotations

import json
import random
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from monitoring.contracts.release_code import release_code
from monitoring.model.returns import ReturnState
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.publisher import RECEIVED_BYTES, REPORTERS
from tests.monitoring.store.releases import some_contents

PROJECT = Path(__file__).resolve().parents[3]
Order = Callable[..., dict]
# a publication with two returns is some 50 statements and a commit, each with a moment before and after it
AT_MOMENTS = [{"at_moment": moment} for moment in range(1, 120, 4)]
WHEN_COMMITTED = [{"committed": True}]
AFTER_DELAYS = [{"after_ms": random.Random(number).uniform(0, 40)} for number in range(19)]


@pytest.fixture(scope="module")
def program() -> Iterator[subprocess.Popen]:
    command = [sys.executable, "-m", "tests.monitoring.store.publisher"]
    with subprocess.Popen(
        command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as running:
        yield running
        running.stdin.close()


@pytest.fixture
def order(program: subprocess.Popen) -> Order:
    def give(what: str, where: StoreSettings, **how: object) -> dict:
        address = where.url.render_as_string(hide_password=False) if where.url is not None else None
        line = {"do": what, "folder": str(where.folder), "address": address, **how}
        print(json.dumps(line), file=program.stdin, flush=True)
        return json.loads(program.stdout.readline())

    return give


def test_publishing_killed_at_fifty_moments_leaves_the_old_release_or_the_new_one_whole_and_returns_that_agree(
    store: Store, settings: StoreSettings, order: Order
):
    outcomes = []
    for moment in [*AT_MOMENTS, *WHEN_COMMITTED, *AFTER_DELAYS]:
        before = store.active().number
        answer = order("publish", settings, **moment)

        acknowledged = max(before, answer["newest"])
        assert answer["killed"], moment
        outcomes.append(found_whole(settings, acknowledged=acknowledged) - acknowledged)

    assert len(outcomes) == 50
    assert set(outcomes) == {0, 1}  # both were met: killed before the new release was there, and just after
    check_store(store)
    assert_file_is_sound(settings)


def found_whole(settings: StoreSettings, *, acknowledged: int) -> int:
    """The number of the newest release, which a store opened anew shows whole and active."""
    store = open_store(settings)
    releases = store.releases()
    newest = releases[-1].number
    assert [one.number for one in releases] == list(range(1, newest + 1))
    assert newest in (acknowledged, acknowledged + 1)
    assert store.active() == releases[-1]
    assert store.activation().activated_at == releases[-1].published_at
    contents = store.tables_of(newest)
    assert contents == (some_contents(poor=1000 + newest - 1) if newest > 1 else some_contents())
    assert release_code(contents) == releases[-1].code
    received = store.received_of(newest)
    assert [one.size_bytes for one in received] == [RECEIVED_BYTES] * (newest > 1) * (1 + len(REPORTERS))
    assert all(store.content(one.sha256) for one in received)
    assert store.audit(act="publish")[-1].subject == f"release {newest}"
    assert_returns_agree(store, newest)
    store.close()
    return newest


def assert_returns_agree(store: Store, newest: int) -> None:
    """Each release from the second on has published one return of each reporter, with the files it keeps."""
    published = [
        [(step.release_number, *step.files) for step in one.steps if step.state is ReturnState.PUBLISHED]
        for one in store.returns()
    ]
    assert [[number for number, *_ in of_one] for of_one in published] == [
        list(range(2, newest + 1)) for _ in REPORTERS
    ]
    if newest > 1:
        of_returns = [file.sha256 for of_one in published for file in of_one[-1][1:]]
        assert [one.sha256 for one in store.received_of(newest)][1:] == of_returns
    assert len(store.audit(act="return_published")) == len(REPORTERS) * (newest - 1)


def assert_file_is_sound(settings: StoreSettings) -> None:
    if settings.url is None:
        with closing(sqlite3.connect(settings.file)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_first_start_that_was_killed_is_taken_up_by_the_next(unmade_settings: StoreSettings, order: Order):
    for moment in range(3, 150, 29):
        order("begin", unmade_settings, at_moment=moment)

    store = open_store(unmade_settings)
    store.begin_with(some_contents())

    assert [one.number for one in store.releases()] == [1]
    assert check_store(store).audit_entries == 1


def test_of_processes_that_begin_at_once_one_makes_release_1_and_the_others_find_it(
    unmade_settings: StoreSettings, order: Order
):
    answer = order("begin together", unmade_settings, processes=4)

    assert answer["statuses"] == [0, 0, 0, 0]
    store = open_store(unmade_settings)
    assert [one.number for one in store.releases()] == [1]
    assert check_store(store).audit_entries == 1
