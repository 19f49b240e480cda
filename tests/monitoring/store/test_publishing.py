"""Releases are published whole, numbered without gaps, and taken back by moving the pointer."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from monitoring.contracts.release_code import release_code
from monitoring.store.errors import (
    EmptyStore,
    MissingWords,
    PublishedMeanwhile,
    UnknownRelease,
    WrongTables,
)
from monitoring.store.records import ReleaseRecord
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.at_once import all_at_once
from tests.monitoring.store.releases import a_file, publish_next, some_contents


def test_the_shipped_tables_become_release_1(empty_store: Store):
    first = empty_store.begin_with(some_contents())

    assert (first.number, first.parent_number, first.title) == (1, None, "Số liệu ban đầu")
    assert first.code == release_code(some_contents())
    assert empty_store.active() == first
    assert empty_store.tables_of(1) == some_contents()


def test_beginning_again_changes_nothing_even_with_other_tables(store: Store):
    publish_next(store)

    assert store.begin_with(some_contents(poor=7)).number == 2
    assert len(store.releases()) == 2


def test_a_new_release_is_the_active_one_and_says_who_when_and_on_what_it_rests(store: Store):
    second = publish_next(store, poor=250, title="Rà soát cuối năm", note="12 huyện", by="Lê Thị Bình")

    assert store.active() == second == store.release(2)
    assert (second.number, second.parent_number, second.published_by) == (2, 1, "Lê Thị Bình")
    assert (second.title, second.note) == ("Rà soát cuối năm", "12 huyện")
    assert datetime.now(UTC) - second.published_at < timedelta(minutes=1)
    assert second.release.name == f"bản số liệu {second.code} (số 2: Rà soát cuối năm)"


def test_every_release_keeps_its_own_bytes(store: Store):
    publish_next(store, poor=250)
    publish_next(store, poor=300)

    assert [store.tables_of(number) for number in (1, 2, 3)] == [
        some_contents(poor=poor) for poor in (100, 250, 300)
    ]


def test_a_table_that_did_not_change_is_kept_once(store: Store):
    before = check_store(store).contents

    publish_next(store, poor=250)

    assert check_store(store).contents == before + 1


def test_received_files_are_kept_as_they_came_in_their_order(store: Store):
    files = [
        a_file(b"\x00\xff hai", name="b.xlsx"),
        a_file(b"", name="a.csv"),
        a_file(b"\x00\xff hai", name="c.xlsx"),
    ]

    publish_next(store, received=files)

    kept = store.received_of(2)
    assert [one.name for one in kept] == ["b.xlsx", "a.csv", "c.xlsx"]
    assert [store.content(one.sha256) for one in kept] == [one.content for one in files]
    assert [one.size_bytes for one in kept] == [6, 0, 6]
    assert store.received_of(1) == ()


def test_rolling_back_and_forward_moves_the_pointer_and_nothing_else(store: Store):
    second = publish_next(store)

    assert store.activate(1, by="Trần Văn Cường", reason="Sai số liệu Đam Rông").number == 1
    assert store.active().number == 1
    assert store.activation().reason == "Sai số liệu Đam Rông"
    store.activate(2, by="Trần Văn Cường", reason="Đã kiểm tra lại")

    assert store.active() == second
    assert [one.number for one in store.releases()] == [1, 2]


def test_a_release_after_a_roll_back_takes_the_next_number_and_rests_on_the_active_one(store: Store):
    publish_next(store)
    store.activate(1, by="Cường", reason="Sai")

    third = publish_next(store, poor=300)

    assert (third.number, third.parent_number) == (3, 1)


def test_who_began_from_an_older_release_is_told_what_came_between(store: Store):
    second = publish_next(store, by="Lê Thị Bình", title="Quý I")

    with pytest.raises(PublishedMeanwhile) as told:
        store.publish(some_contents(poor=9), title="Quý I", note="", by="Cường", based_on=1)

    when = (second.published_at + timedelta(hours=7)).strftime("%H:%M ngày %d/%m/%Y")
    assert str(told.value) == (
        "Chưa phát hành được: thay đổi dựa trên bản số 1, nhưng Lê Thị Bình đã đưa bản số 2 (“Quý I”) vào dùng "
        f"lúc {when}. Hãy xem lại thay đổi trên bản số 2 rồi phát hành lại."
    )
    assert (told.value.number, told.value.by, told.value.at) == (2, "Lê Thị Bình", second.published_at)
    assert [one.number for one in store.releases()] == [1, 2]


def test_who_began_before_a_roll_back_is_told_who_rolled_back(store: Store):
    publish_next(store, by="Bình")
    store.activate(1, by="Trần Văn Cường", reason="Sai")

    with pytest.raises(PublishedMeanwhile, match="Trần Văn Cường đã đưa bản số 1"):
        publish_next(store, based_on=2)


def test_of_two_officers_who_publish_at_once_one_is_told_and_nothing_is_mixed(
    store: Store, settings: StoreSettings
):
    officers = [open_store(settings) for _ in range(2)]
    for round_number in range(1, 9):
        outcomes = publish_together(officers, based_on=round_number)

        published = [one for one in outcomes if isinstance(one, ReleaseRecord)]
        told = [one for one in outcomes if isinstance(one, PublishedMeanwhile)]
        assert (len(published), len(told)) == (1, 1)
        assert told[0].by == published[0].published_by
        winner = int(published[0].published_by)
        assert store.active() == published[0]
        assert store.tables_of(round_number + 1) == some_contents(poor=1000 * round_number + winner)
        assert [file.name for file in store.received_of(round_number + 1)] == [f"{winner}.xlsx"]
    assert check_store(store).releases == 9


def publish_together(officers: list[Store], *, based_on: int) -> list[object]:
    def publish(officer: Store, name: int) -> ReleaseRecord:
        file = a_file(f"{based_on} {name}".encode(), name=f"{name}.xlsx")
        words = {"title": "Cùng lúc", "note": "", "by": str(name)}
        contents = some_contents(poor=1000 * based_on + name)
        return officer.publish(contents, **words, based_on=based_on, received=[file])

    return all_at_once([partial(publish, one, name) for name, one in enumerate(officers)])


def test_a_release_lacks_no_table_and_has_no_strange_one(store: Store):
    contents = some_contents()
    del contents["sources"]

    with pytest.raises(WrongTables) as told:
        store.publish({**contents, "la": b""}, title="Thiếu", note="", by="Bình", based_on=1)

    assert str(told.value) == "Bản số liệu không đủ các bảng: thiếu bảng sources; bảng lạ la."


@pytest.mark.parametrize(
    ("words", "told"),
    [({"title": " \n"}, "Chưa ghi tên bản số liệu."), ({"by": "\t"}, "Chưa ghi tên người phát hành.")],
)
def test_a_release_without_a_title_or_a_name_is_refused(store: Store, words: dict[str, str], told: str):
    with pytest.raises(MissingWords, match=told):
        publish_next(store, **words)


def test_a_roll_back_without_a_reason_is_refused(store: Store):
    publish_next(store)

    with pytest.raises(MissingWords, match="Chưa ghi lý do"):
        store.activate(1, by="Cường", reason="")
    assert store.active().number == 2


@pytest.mark.parametrize("number", [3, 0, -1, 2**70])
def test_an_unknown_release_is_told_with_those_there_are(store: Store, number: int):
    publish_next(store)

    for ask in (store.release, store.tables_of, store.received_of):
        with pytest.raises(UnknownRelease) as told:
            ask(number)
        assert str(told.value) == f"Không có bản số liệu số {number}; các bản hiện có: 1–2."
    with pytest.raises(UnknownRelease):
        store.activate(number, by="Cường", reason="Thử")


def test_an_empty_store_says_that_it_is_empty(empty_store: Store):
    assert empty_store.is_empty()
    assert empty_store.releases() == ()
    assert empty_store.activation() is None
    for ask in (
        empty_store.active,
        lambda: empty_store.release(1),
        lambda: publish_next(empty_store, based_on=1),
    ):
        with pytest.raises(EmptyStore, match="Kho số liệu chưa có bản nào"):
            ask()


def test_what_no_database_takes_does_not_keep_a_release_from_being_published(store: Store):
    odd = "Đa\u0323 Te\u0309h \x00 \ud800 '; DROP TABLE releases; --"

    second = publish_next(store, title=odd, note=odd, received=[a_file(name=f"{odd}.xlsx")])

    assert store.release(2) == second
    assert (
        second.title
        == "Đạ Tẻh \N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER} '; DROP TABLE releases; --"
    )
