import pytest

from monitoring.wording.distances import distance_as_printed, say_distance, say_rank
from tests.builders.figures import a_figure
from tests.builders.indicators import an_indicator

RATE = an_indicator("poor_rate")
COUNT = an_indicator("merit_poor_households", unit="hộ", across_units="sum", decimals=0)


def test_a_distance_is_what_a_reader_gets_who_subtracts_the_printed_values():
    assert distance_as_printed(a_figure(2.774), a_figure(1.086), RATE) == 1.68


@pytest.mark.parametrize(
    ("own", "said"),
    [
        (2.77, "cao hơn toàn tỉnh (1,09 %) 1,68 điểm %"),
        (0.27, "thấp hơn toàn tỉnh (1,09 %) 0,82 điểm %"),
        (1.091, "bằng toàn tỉnh (1,09 %)"),
    ],
)
def test_a_distance_names_the_place_and_its_value(own: float, said: str):
    assert say_distance(a_figure(own), a_figure(1.09), RATE, place="toàn tỉnh") == said


def test_a_distance_of_counts_is_in_their_own_unit():
    assert say_distance(a_figure(2), a_figure(17), COUNT, place="toàn tỉnh", with_value=False) == (
        "thấp hơn toàn tỉnh 15 hộ"
    )


def test_without_both_values_there_is_no_distance():
    assert say_distance(a_figure(None), a_figure(1.09), RATE, place="toàn tỉnh") is None


@pytest.mark.parametrize(
    ("place", "of", "units", "sharing", "said"),
    [
        (2, 12, 12, 1, "cao thứ 2/12"),
        (1, 4, 12, 1, "cao thứ 1 trong 4 đơn vị có số liệu"),
        (3, 12, 12, 3, "cao thứ 3/12 (cùng 2 đơn vị khác)"),
        (1, 12, 12, 12, "bằng nhau ở cả 12 đơn vị"),
        (1, 1, 12, 1, None),
    ],
)
def test_a_rank_tells_among_how_many_and_who_shares_it(
    place: int, of: int, units: int, sharing: int, said: str | None
):
    assert say_rank(place, of, units=units, sharing=sharing) == said
