import re
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser

import pytest

from components.figures.slides.document import write_show
from components.figures.slides.map_svg import draw_map
from components.figures.slides.markup import clean
from components.figures.slides.money_rows import draw_money
from components.figures.theme import NO_DATA_LINE
from monitoring.model.budget_figures import Breakdown
from monitoring.views.budget import view_budget
from monitoring.views.choice import Choice
from monitoring.views.map import view_map
from monitoring.views.slides import view_slide
from tests.shipped import shipped_boundaries, shipped_framework
from tests.views.test_agenda import SLIDES

EVIL = "<script>alert('x')</script>\"'"


@cache
def show() -> str:
    views = [view_slide(shipped_framework(), shipped_boundaries(), ask) for ask in SLIDES]
    return write_show(views, title="Phiên họp")


def poor_map(year: int, **choice: object):
    return view_map(
        shipped_framework(), shipped_boundaries(), Choice(year, **choice), indicator_id="poor_rate"
    )


def test_the_document_fetches_nothing_and_is_light_enough_for_any_link():
    assert not re.search(
        r"(src|href)=['\"](?!#)|url\((?!data:|#)|@import|fetch\(|XMLHttpRequest|https?://", show()
    )
    assert len(show().encode()) < 500_000


def test_a_text_does_not_end_the_attribute_that_it_stands_in():
    assert clean("\"'<>&") == "&quot;&#x27;&lt;&gt;&amp;"


def test_every_slide_has_its_number_its_source_line_and_its_mark():
    slides = show().split("<section")[1:]

    assert len(slides) == len(SLIDES)
    for number, slide in enumerate(slides, start=1):
        assert f"{number} / {len(SLIDES)}" in slide
    assert "Số liệu minh họa" in slides[0]
    assert "illustrative" not in slides[1].split("<footer>")[1]


def test_no_text_of_a_slide_is_under_24_pixels_but_the_licence_of_the_boundaries():
    # rule by rule: one expression over the whole document would try every start of every line
    rules = [rule.partition("{") for rule in show().split("</style>")[0].split("}")]
    sizes = [
        (name, size)
        for name, _, body in rules
        for size in re.findall(r"font(?:-size)?: ?(?:\d+ )?(\d+)px", body)
    ]

    assert {name.strip() for name, size in sizes if int(size) < 24} == {
        "/* the licence of the boundaries, not read out: the one line that may be small */\n.boundaries"
    }


def test_the_presenter_s_keys_are_all_there():
    for key in ("ArrowRight", "ArrowLeft", "PageDown", "PageUp", "' '", "Escape"):
        assert key in show()


def test_names_and_values_of_all_twelve_stand_on_the_map():
    view = poor_map(2023)
    svg = draw_map(view, width=1180, height=790)

    assert svg.count("unit-label") == 12
    for unit in view.units:
        assert f">{unit.name}</text>" in svg
        assert f">{unit.label}</text>" in svg


def test_no_two_labels_lie_on_one_another():
    svg = draw_map(poor_map(2023), width=1180, height=790)
    found = re.findall(r"unit-label'><text x='(\d+)' y='(\d+)'[^>]*>([^<]+)<", svg)
    boxes = [(int(x), int(y), len(name) * 13 / 2) for x, y, name in found]

    for at, (x, y, half) in enumerate(boxes):
        for other_x, other_y, other_half in boxes[at + 1 :]:
            assert abs(x - other_x) >= half + other_half or abs(y - other_y) >= 52


def test_no_data_is_hatched_and_what_illustrates_is_dotted():
    published = draw_map(poor_map(2022, published_only=True), width=900, height=700)

    assert published.count("url(#hatch)") == 10
    assert "stroke-dasharray" not in published
    assert "stroke-dasharray" in draw_map(poor_map(2023), width=900, height=700)
    assert NO_DATA_LINE in show()


def test_outlines_are_in_the_document_once_however_many_maps_use_them():
    assert show().count("id='lam_dong_districts-674'") == 1
    assert show().count("href='#lam_dong_districts-674'") > 1


def test_of_many_units_only_values_stand_on_the_map():
    view = poor_map(2023)
    many = replace(view, units=view.units * 2)

    assert "unit-label" not in draw_map(many, width=1180, height=790)


def test_names_can_not_bring_their_own_html():
    view = poor_map(2023)
    evil = replace(
        view,
        alt=EVIL,
        units=tuple(replace(unit, name=f"{EVIL}{unit.name}", label=EVIL) for unit in view.units),
    )

    assert "<script" not in draw_map(evil, width=900, height=700)


def test_money_without_parts_says_so_in_place_of_bars():
    view = view_budget(shipped_framework(), Choice(2024, published_only=True), by=Breakdown.UNIT)

    assert "nothing-here" in draw_money(view)


def test_missing_money_is_a_dash_and_zero_is_a_zero():
    view = view_budget(shipped_framework(), Choice(2023), by=Breakdown.PROJECT)
    row = view.rows[0]
    (planned, _), (allocated, _), (disbursed, _) = row.amounts_vnd
    gappy = replace(row, amounts_vnd=((planned, None), (allocated, 0), (disbursed, 0)))
    html = draw_money(replace(view, rows=(gappy, *view.rows[1:])))

    assert "<td>–</td><td>0,0</td><td>0,0</td>" in html


@pytest.mark.parametrize("tag", ["section", "table", "svg", "ol", "div"])
def test_every_tag_that_is_opened_is_closed(tag: str):
    class Count(HTMLParser):
        depth = 0

        def handle_starttag(self, name, attrs):
            self.depth += name == tag

        def handle_endtag(self, name):
            self.depth -= name == tag

    counted = Count()
    counted.feed(show())
    assert counted.depth == 0
