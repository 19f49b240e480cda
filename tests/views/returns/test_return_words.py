"""A return in words, and as the address names it."""

import pytest

from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.views.returns.return_words import code_of, name_reporter, read_code, say_size, view_return
from tests.builders.sent import a_kept_return
from tests.shipped import shipped_framework


def test_a_return_says_whose_it_is_and_who_sent_it_when_in_vietnamese_time():
    view = view_return(a_kept_return(note="Đã ký."), shipped_framework())

    assert view.name == "Huyện Đam Rông, năm 2024"
    assert view.sent == "a@lamdong.test gửi lúc 08:30 ngày 20/12/2024"
    assert (view.note, view.files[0].size) == ("Đã ký.", "31 kB")


def test_the_history_is_told_newest_first_with_the_release_that_took_it():
    states = (ReturnState.SUBMITTED, ReturnState.ACCEPTED, ReturnState.PUBLISHED)
    steps = view_return(a_kept_return("674", *states, release=3), shipped_framework()).steps

    assert [one.what for one in steps] == ["Đã phát hành trong bản số 3", "Đã chấp nhận", "Đã gửi, chờ duyệt"]


def test_the_person_at_the_machine_is_named():
    assert view_return(a_kept_return(by="tai-may"), shipped_framework()).sent.startswith("Người tại máy này")


def test_a_reporter_that_the_tables_no_longer_have_keeps_its_code():
    assert name_reporter(shipped_framework(), "so-cu") == "so-cu"


@pytest.mark.parametrize("period", ["2024", "2024-H1"])
@pytest.mark.parametrize("reporter", ["674", "682-2024", "so_y_te"])
def test_the_address_names_a_return_and_finds_it_again(reporter: str, period: str):
    assert read_code(code_of(reporter, Period.read(period))) == (reporter, Period.read(period))


@pytest.mark.parametrize("code", ["", "674", "_2024", "674_", "674_20x4"])
def test_an_address_that_names_no_return_finds_none(code: str):
    assert read_code(code) is None


@pytest.mark.parametrize(("size", "words"), [(10, "1 kB"), (31_400, "31 kB"), (1_340_000, "1,3 MB")])
def test_sizes_are_said_as_people_say_them(size: int, words: str):
    assert say_size(size) == words
