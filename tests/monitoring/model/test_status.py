import pytest

from monitoring.model.status import Status, weakest


def test_one_illustrative_part_makes_the_whole_illustrative():
    assert weakest([Status.OFFICIAL, Status.ILLUSTRATIVE, Status.ESTIMATED]) is Status.ILLUSTRATIVE


def test_all_official_parts_make_the_whole_official():
    assert weakest([Status.OFFICIAL, Status.OFFICIAL]) is Status.OFFICIAL


def test_an_estimate_is_weaker_than_a_provisional_figure():
    assert weakest([Status.ESTIMATED, Status.PROVISIONAL]) is Status.ESTIMATED


def test_what_rests_on_nothing_has_no_status():
    assert weakest([]) is None


@pytest.mark.parametrize("status", [Status.OFFICIAL, Status.PROVISIONAL, Status.ESTIMATED])
def test_all_but_illustrative_figures_are_published(status: Status):
    assert status.is_published
    assert not Status.ILLUSTRATIVE.is_published
