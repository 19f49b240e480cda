import pytest

from monitoring.views.agenda import SlideAsk, SlideKind
from monitoring.views.choice import Choice
from monitoring.views.map import view_map
from monitoring.views.slides import UnitSlide, view_slide
from tests.shipped import shipped_boundaries, shipped_framework
from tests.views.test_agenda import SLIDES


@pytest.mark.parametrize("ask", SLIDES, ids=lambda ask: ask.kind.name.lower())
def test_every_slide_has_a_title_a_standing_and_words_for_those_who_can_not_see_it(ask: SlideAsk):
    view = view_slide(shipped_framework(), shipped_boundaries(), ask)

    assert view.title
    assert view.caption.footer
    assert len(view.alt) > 20


def test_a_map_slide_is_the_very_map_of_the_page():
    choice = Choice(2022)
    slide = view_slide(
        shipped_framework(), shipped_boundaries(), SlideAsk(SlideKind.MAP, choice, "poor_rate")
    )

    assert slide.content == view_map(
        shipped_framework(), shipped_boundaries(), choice, indicator_id="poor_rate"
    )


def test_the_overview_is_as_firm_as_its_weakest_picture():
    ask = SlideAsk(SlideKind.OVERVIEW, Choice(2023))

    assert view_slide(shipped_framework(), shipped_boundaries(), ask).caption.has_illustrative


def test_a_unit_stands_beside_the_province_with_its_rank():
    ask = SlideAsk(SlideKind.UNIT, Choice(2023, unit_id="674"))
    content = view_slide(shipped_framework(), shipped_boundaries(), ask).content

    assert isinstance(content, UnitSlide)
    (poor,) = [row for row in content.rows if row.name.startswith("A1.")]
    assert (poor.value, poor.rank, poor.province, poor.nation) == ("2,77 %", "2/12", "1,09 %", "2,93 %")
