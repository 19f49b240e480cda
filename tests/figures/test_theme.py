from itertools import pairwise

import pytest

from components.figures.theme import (
    CHANGE,
    COOL,
    INK,
    INK_SOFT,
    NEIGHBOUR,
    NO_DATA,
    PAPER,
    PAPER_SOFT,
    PRIMARY,
    RATING_COLOUR,
    STAGE_COLOUR,
    TEMPLATE,
    WARM,
    contrast,
    pick_palette,
    relative_luminance,
    text_on,
)
from monitoring.model.money import Stage
from monitoring.model.ratings import Rating

TEXT = 4.5


def test_black_on_white_has_the_greatest_contrast():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#FFFFFF") == 1
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("paper", [PAPER, PAPER_SOFT])
@pytest.mark.parametrize("ink", [INK, INK_SOFT, PRIMARY])
def test_text_can_be_read_on_every_paper(ink: str, paper: str):
    assert contrast(ink, paper) >= TEXT


def test_names_of_neighbours_can_be_read_on_them():
    assert contrast(INK_SOFT, NEIGHBOUR) >= TEXT


@pytest.mark.parametrize("rating", Rating)
def test_white_text_can_be_read_on_every_rating(rating: Rating):
    assert contrast(RATING_COLOUR[rating], PAPER) >= TEXT


@pytest.mark.parametrize("fill", [*WARM, *COOL, *CHANGE, NO_DATA])
def test_labels_of_districts_take_the_ink_that_can_be_read_on_their_colour(fill: str):
    assert contrast(text_on(fill), fill) >= TEXT


def test_ratings_and_stages_have_colours_of_their_own():
    assert set(RATING_COLOUR) == set(Rating)
    assert set(STAGE_COLOUR) == set(Stage)
    assert len(set(RATING_COLOUR.values())) == len(Rating)
    assert len(set(STAGE_COLOUR.values())) == len(Stage)


def test_money_grows_darker_from_plan_to_disbursement():
    depths = [
        relative_luminance(STAGE_COLOUR[stage]) for stage in (Stage.PLANNED, Stage.ALLOCATED, Stage.DISBURSED)
    ]

    assert depths == sorted(depths, reverse=True)


@pytest.mark.parametrize("palette", [WARM, COOL])
def test_sequential_palettes_grow_darker_and_can_be_told_apart_in_grey_print(palette: tuple[str, ...]):
    depths = [relative_luminance(colour) for colour in palette]

    assert depths == sorted(depths, reverse=True)
    assert all(lighter - darker > 0.03 for lighter, darker in pairwise(depths))


def test_the_palette_of_change_is_lightest_around_zero():
    depths = [relative_luminance(colour) for colour in CHANGE]

    assert depths[:3] == sorted(depths[:3])
    assert depths[3:] == sorted(depths[3:], reverse=True)


def test_few_classes_take_the_ends_of_the_palette():
    assert pick_palette("warm", 5) == WARM
    assert pick_palette("warm", 2) == (WARM[0], WARM[-1])
    assert pick_palette("warm", 3) == (WARM[0], WARM[2], WARM[-1])
    assert pick_palette("warm", 1) == (WARM[2],)
    assert len(pick_palette("change", 6)) == 6


@pytest.mark.parametrize("class_count", [1, 2, 3, 4, 5])
def test_there_is_a_colour_for_every_class(class_count: int):
    assert len(set(pick_palette("cool", class_count))) == class_count


def test_charts_write_numbers_the_vietnamese_way():
    assert TEMPLATE.layout.separators == ",."
