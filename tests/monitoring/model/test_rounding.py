import pytest

from monitoring.model.rounding import round_half_up, round_up


@pytest.mark.parametrize(
    ("value", "decimals", "rounded"), [(81.25, 1, 81.3), (-81.25, 1, -81.3), (2.675, 2, 2.68), (2.5, 0, 3.0)]
)
def test_a_half_goes_away_from_zero_as_the_number_is_written(value, decimals, rounded):
    assert round_half_up(value, decimals) == rounded


@pytest.mark.parametrize("value", [0.07, 0.28, 1.1, 2.1 / 3, 4.11])
def test_a_number_with_no_more_decimals_than_asked_for_is_not_rounded_up(value):
    assert round_up(value, 2) == round(value, 2)


def test_what_is_above_goes_to_the_next():
    assert [round_up(value, 1) for value in (2.31, 2.3, 2.3001, -2.31)] == [2.4, 2.3, 2.4, -2.3]
