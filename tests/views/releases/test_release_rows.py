"""Releases in words, newest first."""

from datetime import UTC, datetime

from monitoring.model.returns import ReturnState
from monitoring.store.records import Activation, ReceivedRecord, ReleaseRecord
from monitoring.views.releases.release_rows import view_received, view_releases
from tests.builders.sent import a_kept_return
from tests.shipped import shipped_framework

AT = datetime(2025, 3, 5, 3, 32, tzinfo=UTC)


def a_release(number: int, title: str = "Rà soát") -> ReleaseRecord:
    return ReleaseRecord(
        number=number, title=title, note="", published_by="a@lamdong.test", published_at=AT,
        parent_number=number - 1 or None, code=f"c{number}",
    )  # fmt: skip


def test_the_newest_stands_first_and_the_active_one_says_who_when_and_why():
    active = Activation(number=1, activated_by="tai-may", activated_at=AT, reason="Chờ đính chính.")
    second, first = view_releases([a_release(1), a_release(2)], active)

    assert (second.number, second.is_active, second.based_on) == (2, False, "lập trên bản số 1")
    assert second.published == "a@lamdong.test phát hành lúc 10:32 ngày 05/03/2025"
    assert first.activated == (
        "Đang dùng: Người tại máy này đưa vào dùng lúc 10:32 ngày 05/03/2025. Lý do: Chờ đính chính."
    )


def test_a_long_title_is_cut_in_a_list_of_choices_only():
    (row,) = view_releases([a_release(1, "x" * 60)], None)

    assert row.choice == f"Số 1: {'x' * 40}…"
    assert row.title == "x" * 60


def test_each_received_file_names_the_return_that_brought_it():
    states = (ReturnState.SUBMITTED, ReturnState.ACCEPTED, ReturnState.PUBLISHED)
    taken, other = a_kept_return("674", *states, release=2), a_kept_return("676", *states, release=3)
    files = [
        ReceivedRecord(name="bieu.xlsx", sha256="ab" * 32, size_bytes=5_000),
        ReceivedRecord(name="goc.csv", sha256="cd" * 32, size_bytes=5_000),
    ]
    brought, alone = view_received(files, [taken, other], 2, shipped_framework())

    assert (brought.of, brought.reporter_ids) == ("Huyện Đam Rông, năm 2024", {"674"})
    assert (alone.of, alone.reporter_ids) == ("", frozenset())
