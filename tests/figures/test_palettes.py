"""Colours that stand for something are told apart by every kind of eye, and seen against what they lie on."""

from itertools import combinations, pairwise

import pytest

from components.figures.contributions import HALF, OTHERS, REST
from components.figures.group_bars import HIGHER, LEVEL, LOWER
from components.figures.slope import FALL, RISE
from components.figures.theme import (
    CHANGE,
    COOL,
    DIFFERENCE,
    EDGE,
    INK,
    INK_SOFT,
    NO_DATA,
    PAPER,
    PAPER_SOFT,
    PRIMARY,
    RATING_COLOUR,
    STAGE_COLOUR,
    WARM,
    contrast,
    pick_palette,
)
from monitoring.model.money import Stage
from monitoring.model.ratings import Rating
from tests.figures.colour_vision import ALL_CONES, GREY, MACHADO, VISIONS, ciede2000, distance

# CIEDE2000. Ten is seen at a glance on two areas that do not touch; grey print keeps less of it.
APART, APART_IN_GREY = 10.0, 5.0
# WCAG 2.2, criterion 1.4.11
SEEN = 3.0


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.3802, -84.2814), (50.0, 0.0, -82.7485), 1.0),
        ((50.0, 0.0, 0.0), (50.0, -1.0, 2.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0009), 7.1792),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_that_of_the_published_test_data(one, other, published: float):
    assert ciede2000(one, other) == pytest.approx(published, abs=1e-4)


@pytest.mark.parametrize("blindness", MACHADO)
def test_those_who_lack_a_cone_see_greys_as_they_are(blindness: str):
    for grey in ("#000000", "#777777", "#FFFFFF"):
        assert distance(grey, "#FFFFFF", seen_with=blindness) == pytest.approx(
            distance(grey, "#FFFFFF"), abs=0.01
        )


def test_red_and_green_of_one_depth_are_alike_without_the_cone_for_green():
    assert distance("#C02020", "#5A6E00", seen_with="deuteranopia") < APART < distance("#C02020", "#5A6E00")


CLASSES = [
    pytest.param(pick_palette(name, count), id=f"{name} {count}")
    for name, counts in {"warm": range(2, 6), "cool": range(2, 6), "change": (2, 4, 6)}.items()
    for count in counts
]


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize("colours", CLASSES)
def test_neighbouring_classes_of_a_map_are_told_apart(colours: tuple[str, ...], vision: str):
    assert least(pairwise(colours), vision) >= APART


@pytest.mark.parametrize("colours", [WARM, COOL])
def test_neighbouring_classes_of_one_direction_are_told_apart_in_grey_print(colours: tuple[str, ...]):
    assert least(pairwise(colours), GREY) >= APART_IN_GREY


@pytest.mark.parametrize("vision", VISIONS)
def test_a_fall_is_told_from_a_rise_of_any_size(vision: str):
    sides = [(fall, rise) for fall in CHANGE[:3] for rise in CHANGE[3:]]

    assert least(sides, vision) >= APART


@pytest.mark.parametrize("vision", VISIONS)
def test_what_stays_as_it_is_is_told_from_the_least_change(vision: str):
    middle = DIFFERENCE[3]

    assert least([(middle, DIFFERENCE[2]), (middle, DIFFERENCE[4])], vision) >= APART_IN_GREY


@pytest.mark.parametrize("vision", VISIONS)
@pytest.mark.parametrize(
    "colours",
    [
        pytest.param([STAGE_COLOUR[stage] for stage in Stage], id="stages of money"),
        pytest.param([FALL, RISE], id="fall and rise"),
        pytest.param([HIGHER, LOWER, LEVEL], id="groups above, below and level"),
        pytest.param([HALF, OTHERS], id="units that make half, and others"),
    ],
)
def test_colours_of_one_picture_are_told_apart(colours: list[str], vision: str):
    assert least(combinations(colours, 2), vision) >= APART


@pytest.mark.parametrize("paper", [PAPER, PAPER_SOFT])
@pytest.mark.parametrize(
    "mark",
    [
        *RATING_COLOUR.values(),
        STAGE_COLOUR[Stage.ALLOCATED],
        STAGE_COLOUR[Stage.DISBURSED],
        FALL,
        RISE,
        HALF,
        OTHERS,
        REST,
        LEVEL,
        PRIMARY,
        INK,
        INK_SOFT,
        EDGE,
    ],
)
def test_marks_and_edges_of_controls_are_seen_on_every_paper(mark: str, paper: str):
    assert contrast(mark, paper) >= SEEN


@pytest.mark.parametrize("colours", [WARM, COOL, CHANGE], ids=["warm", "cool", "change"])
def test_the_outline_of_the_chosen_district_is_seen_around_every_class_but_the_darkest(colours):
    pale = [colour for colour in (*colours, NO_DATA) if contrast(INK, colour) >= SEEN]

    assert len(pale) >= len(colours) - 1


def least(pairs, vision: str = ALL_CONES) -> float:
    """The distance of the two that are most alike."""
    return min(distance(one, other, seen_with=vision) for one, other in pairs)


assert set(Rating) == set(RATING_COLOUR)
