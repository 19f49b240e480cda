"""Accepted returns become published with the release that takes them in, or nothing happens at all."""

from __future__ import annotations

import json

import pytest

from monitoring.model.returns import ReturnState
from monitoring.store.errors import PublishedMeanwhile
from monitoring.store.return_errors import ReturnMovedMeanwhile, StepNotAllowed
from monitoring.store.store import Store
from monitoring.store.verifying import check_store
from tests.monitoring.store.releases import a_file, everything, publish_next
from tests.monitoring.store.returns import (
    DAM_RONG,
    DI_LINH,
    YEAR,
    accepted,
    an_explanation,
    step,
    submitted,
)


def test_accepted_returns_are_published_with_the_release(store: Store):
    one = accepted(store, files=[a_file(b"mot")], explanations=[an_explanation()])
    other = accepted(store, files=[a_file(b"hai")], reporter_id=DI_LINH)
    waiting = accepted(store, reporter_id="681")

    second = publish_next(store, by="Lê Thị Bình", returns=[one, other])

    for before in (one, other):
        after = store.return_of(before.reporter_id, YEAR)
        assert after.steps[:-1] == before.steps
        assert (after.state, after.last.release_number) == (ReturnState.PUBLISHED, second.number)
        assert (after.last.by, after.last.files) == ("Lê Thị Bình", before.last.files)
        assert after.last.explanations == before.last.explanations
    assert store.return_of("681", YEAR) == waiting


def test_the_files_of_returns_are_kept_with_the_release_after_those_given_and_none_twice(store: Store):
    one = accepted(store, files=[a_file(b"mot", name="a.xlsx"), a_file(b"hai", name="b.xlsx")])
    other = accepted(store, files=[a_file(b"hai", name="b.xlsx")], reporter_id=DI_LINH)
    given = [a_file(b"ba", name="c.xlsx"), a_file(b"mot", name="a.xlsx")]

    publish_next(store, received=given, returns=[one, other])

    kept = store.received_of(2)
    assert [(file.name, store.content(file.sha256)) for file in kept] == [
        ("c.xlsx", b"ba"),
        ("a.xlsx", b"mot"),
        ("b.xlsx", b"hai"),
    ]


def test_a_correction_begins_anew_and_its_release_is_told_apart(store: Store):
    publish_next(store, returns=[accepted(store)])
    published = store.return_of(DAM_RONG, YEAR)

    corrected = accepted(store, after=published, files=[a_file(b"sua lai")])
    publish_next(store, poor=300, returns=[corrected])

    last = store.return_of(DAM_RONG, YEAR)
    assert [one.release_number for one in last.steps] == [None, None, 2, None, None, 3]
    assert store.content(last.last.files[0].sha256) == b"sua lai"
    assert last.steps[2].files == published.last.files


def test_publishing_returns_is_logged_after_the_release(store: Store):
    taken = accepted(store)
    publish_next(store, by="Lê Thị Bình", returns=[taken])

    lines = store.audit(newest=2)

    assert [(one.who, one.act, one.subject) for one in lines] == [
        ("Lê Thị Bình", "publish", "release 2"),
        ("Lê Thị Bình", "return_published", "return 674 2022"),
    ]
    assert json.loads(lines[1].before)["state"] == "accepted"
    assert json.loads(lines[1].after)["state"] == "published"
    assert json.loads(lines[1].after)["release"] == 2
    assert [one["name"] for one in json.loads(lines[0].after)["received"]] == ["Đam Rông 2025.xlsx"]


def test_a_return_that_moved_meanwhile_keeps_everything_from_being_published(store: Store):
    steady, moved = accepted(store), accepted(store, reporter_id=DI_LINH)
    step(store, "sent_back", after=moved, by="Trần Văn Cường", note="Tổng chưa khớp")
    before = everything(store)

    with pytest.raises(ReturnMovedMeanwhile, match=r"mã 678 .* Trần Văn Cường đã trả lại báo cáo") as told:
        publish_next(store, received=[a_file(b"moi")], returns=[steady, moved])

    assert told.value.reporter_id == DI_LINH
    assert everything(store) == before


def test_a_return_that_is_not_accepted_keeps_everything_from_being_published(store: Store):
    accepted_one, waiting = accepted(store), submitted(store, reporter_id=DI_LINH)
    before = everything(store)

    with pytest.raises(StepNotAllowed, match="đang ở bước “đã gửi, chờ duyệt”"):
        publish_next(store, returns=[accepted_one, waiting])

    assert everything(store) == before


def test_a_publication_on_an_older_release_marks_no_return(store: Store):
    taken = accepted(store)
    publish_next(store)
    before = everything(store)

    with pytest.raises(PublishedMeanwhile):
        publish_next(store, based_on=1, returns=[taken])

    assert everything(store) == before


def test_a_return_given_twice_is_published_once(store: Store):
    taken = accepted(store)

    publish_next(store, returns=[taken, taken])

    assert [one.release_number for one in store.return_of(DAM_RONG, YEAR).steps] == [None, None, 2]


def test_rolling_back_leaves_the_history_of_returns_as_it_was(store: Store):
    publish_next(store, returns=[accepted(store)])
    published = store.returns()

    store.activate(1, by="Trần Văn Cường", reason="Sai số liệu")

    assert store.returns() == published
    assert check_store(store).return_steps == 3
