"""Of two people who do something with one return at the same moment one is told, and nothing is mixed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

import pytest

from monitoring.model.returns import Return, ReturnState
from monitoring.store.records import ReleaseRecord
from monitoring.store.return_errors import ReturnMovedMeanwhile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.at_once import all_at_once
from tests.monitoring.store.releases import a_file, publish_next
from tests.monitoring.store.returns import DAM_RONG, DI_LINH, YEAR, accepted, step, submitted

ROUNDS = 8


@pytest.fixture
def two(store: Store, settings: StoreSettings) -> Iterator[list[Store]]:
    """The same store as two replicas have it open."""
    opened = [open_store(settings) for _ in range(2)]
    yield opened
    for one in opened:
        one.close()


def winner_of(outcomes: list[object]) -> int:
    """Which of two was faster; the other was told so, and by whom."""
    won = [isinstance(one, Return | ReleaseRecord) for one in outcomes]
    assert sorted(won) == [False, True], outcomes
    told = outcomes[won.index(False)]
    assert isinstance(told, ReturnMovedMeanwhile), told
    assert told.last.by == str(won.index(True))
    return won.index(True)


def test_two_officers_who_begin_a_return_at_once(store: Store, two: list[Store]):
    for number in range(ROUNDS):
        reporter_id = f"{700 + number}"
        sends = [
            partial(submitted, one, reporter_id=reporter_id, by=str(who), files=[a_file(b"%d" % who)])
            for who, one in enumerate(two)
        ]

        won = winner_of(all_at_once(sends))

        kept = store.return_of(reporter_id, YEAR)
        assert [(one.by, store.content(one.files[0].sha256)) for one in kept.steps] == [
            (str(won), b"%d" % won)
        ]
    assert check_store(store).return_steps == ROUNDS


def test_two_officers_who_send_the_same_return_at_once(store: Store, two: list[Store]):
    last = step(store, "draft", files=[a_file()])
    for number in range(ROUNDS):
        files = [[a_file(b"%d %d" % (number, who), name=f"{who}.xlsx")] for who in range(2)]
        sends = [
            partial(step, one, "draft", after=last, by=str(who), files=files[who])
            for who, one in enumerate(two)
        ]

        won = winner_of(all_at_once(sends))

        last = store.return_of(DAM_RONG, YEAR)
        assert len(last.steps) == number + 2
        assert (last.last.by, last.last.files[0].sha256) == (str(won), files[won][0].sha256)
    assert check_store(store).return_steps == ROUNDS + 1


def test_one_judge_who_sends_back_and_one_who_accepts_at_once(store: Store, two: list[Store]):
    for number in range(ROUNDS):
        sent = submitted(store, reporter_id=f"{700 + number}")
        judgements = [
            partial(step, two[0], "sent_back", after=sent, by="0", note="Thiếu một xã"),
            partial(step, two[1], "accepted", after=sent, by="1"),
        ]

        won = winner_of(all_at_once(judgements))

        state = (ReturnState.SENT_BACK, ReturnState.ACCEPTED)[won]
        assert [one.state for one in store.return_of(sent.reporter_id, YEAR).steps] == [
            ReturnState.SUBMITTED,
            state,
        ]
    assert check_store(store).return_steps == 2 * ROUNDS


def test_one_who_publishes_and_one_who_sends_back_at_once(store: Store, two: list[Store]):
    steady = None
    for number in range(ROUNDS):
        steady = accepted(store, after=store.return_of(DI_LINH, YEAR), reporter_id=DI_LINH)
        disputed = accepted(store, reporter_id=f"{700 + number}", files=[a_file(b"%d" % number)])
        active = store.active().number
        acts = [
            partial(publish_next, two[0], poor=number, by="0", returns=[steady, disputed]),
            partial(step, two[1], "sent_back", after=disputed, by="1", note="Thiếu một xã"),
        ]

        won = winner_of(all_at_once(acts))

        last = store.return_of(disputed.reporter_id, YEAR).last
        if won == 0:
            assert store.active().number == active + 1
            assert (last.state, last.release_number) == (ReturnState.PUBLISHED, active + 1)
            assert store.return_of(DI_LINH, YEAR).last.release_number == active + 1
        else:
            assert store.active().number == active
            assert last.state is ReturnState.SENT_BACK
            assert store.return_of(DI_LINH, YEAR) == steady
            step(store, "sent_back", after=steady, note="Để vòng sau")
    check_store(store)
