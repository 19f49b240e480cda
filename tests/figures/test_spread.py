import random
from itertools import combinations, pairwise

import pytest

from components.figures.spread import LABEL_HEIGHT_PX, LETTER_PX, Beside, Spot, place_beside, spread_along
from tests.builders.territory import DISTRICTS

NAMES = [name for _, name in DISTRICTS.values()]
WIDTH, HEIGHT = 250, 430


def test_places_that_are_far_apart_stay_where_they_are():
    assert spread_along([100, 0, 50], gap=17, low=0, high=400) == [100, 0, 50]


def test_places_on_top_of_each_other_spread_evenly_around_where_they_wanted_to_be():
    assert spread_along([50, 50, 50], gap=10, low=0, high=400) == pytest.approx([40, 50, 60])


def test_none_leaves_its_range():
    assert min(spread_along([0, 0, 0], gap=10, low=0, high=100)) == 0
    assert max(spread_along([100, 100, 100], gap=10, low=0, high=100)) == 100


@pytest.mark.parametrize("seed", range(20))
def test_order_and_gap_are_kept_whatever_the_values(seed: int):
    wanted = [random.Random(seed * 100 + at).uniform(0, 60) for at in range(14)]
    spread = spread_along(wanted, gap=17, low=0, high=400)

    ranked = [place for _, place in sorted(zip(wanted, spread, strict=True))]
    assert all(later - earlier >= 17 - 1e-6 for earlier, later in pairwise(ranked))


@pytest.mark.parametrize("stretch", [1, 1.7, 3, 6])
@pytest.mark.parametrize("seed", range(12))
def test_names_lie_on_no_other_name_and_on_no_point_at_any_width(seed: int, stretch: float):
    """Most values of a province crowd in a corner: a few pixels apart on a phone."""
    rng = random.Random(seed)
    spots = [Spot(name, WIDTH * rng.random() ** 3, HEIGHT * (1 - rng.random() ** 3)) for name in NAMES]
    places = place_beside(spots, width=WIDTH, height=HEIGHT)

    boxes = [box_of(spot, place, stretch) for spot, place in zip(spots, places, strict=True)]
    for one, other in combinations(boxes, 2):
        assert not overlap(one, other)
    for at, box in enumerate(boxes):
        for number, spot in enumerate(spots):
            if number != at:
                x = spot.x * stretch
                assert not overlap(box, (x - 6, x + 6, spot.y - 6, spot.y + 6))


def box_of(spot: Spot, place: Beside, stretch: float) -> tuple[float, float, float, float]:
    length = len(spot.name) * LETTER_PX
    left = spot.x * stretch + (9 if place.on_right else -9 - length)
    middle = spot.y + place.shift_px
    return left, left + length, middle - LABEL_HEIGHT_PX / 2, middle + LABEL_HEIGHT_PX / 2


def overlap(one, other) -> bool:
    wide = min(one[1], other[1]) - max(one[0], other[0])
    high = min(one[3], other[3]) - max(one[2], other[2])
    return wide > 1e-6 and high > 1e-6
