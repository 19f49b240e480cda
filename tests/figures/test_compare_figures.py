import itertools

import pytest

from components.figures.contributions import HALF, OTHERS, draw_contributions, draw_rates
from components.figures.group_bars import HIGHER, draw_groups
from components.figures.named_bars import Bar, BarLine, draw_named_bars
from components.figures.polygon_map import draw_polygon_map
from components.figures.slope import FALL, draw_slope
from components.figures.spread import LABEL_HEIGHT_PX
from components.figures.theme import INK, PAPER
from components.figures.unit_scatter import draw_scatter
from monitoring.views.choice import Choice
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_scatter import view_scatter
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.compare_units import Comparison
from monitoring.views.map import view_map
from tests.shipped import shipped_boundaries, shipped_framework

ASKED = Comparison("poor_rate", 2021)


@pytest.mark.parametrize("year", [2022, 2023, 2025])
def test_the_names_of_a_slope_chart_stand_apart_on_both_sides(year: int):
    figure = draw_slope(view_two_years(shipped_framework(), Choice(year), ASKED))
    low, high = figure.layout.yaxis.range
    inner = figure.layout.height - figure.layout.margin.t - figure.layout.margin.b
    for side in (0, 1):
        heights = sorted(
            (note.y - low) / (high - low) * inner
            for note in figure.layout.annotations
            if note.x == side and note.yref != "paper"
        )
        assert len(heights) >= 12
        assert all(b - a >= LABEL_HEIGHT_PX - 1e-6 for a, b in itertools.pairwise(heights))
        assert heights[0] >= -1e-6
        assert heights[-1] <= inner + 1e-6


def test_a_falling_unit_is_purple_the_province_black_and_an_illustrative_end_hollow():
    figure = draw_slope(view_two_years(shipped_framework(), Choice(2022), ASKED))
    lines = {trace.name: trace for trace in figure.data}

    assert lines["Đam Rông"].line.color == FALL
    assert lines["Toàn tỉnh"].line.color == INK
    assert lines["Cả nước"].line.dash == "dash"
    assert lines["Đà Lạt"].marker.color == (PAPER, PAPER)
    assert lines["Đam Rông"].marker.color == (FALL, FALL)


def test_every_point_of_the_scatter_has_its_name_beside():
    view = view_scatter(shipped_framework(), Choice(2022), ASKED, second_id="near_poor_rate")
    figure = draw_scatter(view)

    written = {note.text for note in figure.layout.annotations}
    assert {point.name for point in view.points} <= written
    assert {shape.name for shape in figure.layout.shapes} == {"Toàn tỉnh", "Cả nước"}
    assert figure.layout.meta["alt"] == view.alt


def test_contributions_are_drawn_from_the_largest_with_the_half_in_another_colour():
    view = view_contributions(shipped_framework(), Choice(2022), ASKED)
    (bars,) = draw_contributions(view).data

    assert list(bars.x) == sorted((row.count for row in view.rows), reverse=True)
    assert [colour == HALF for colour in bars.marker.line.color] == [row.makes_half for row in view.rows]
    assert set(bars.marker.line.color) == {HALF, OTHERS}
    assert "1.019 hộ · 15,4 %" in {note.text for note in draw_contributions(view).layout.annotations}


def test_rates_keep_the_order_of_the_counts_with_a_line_at_the_province():
    view = view_contributions(shipped_framework(), Choice(2022), ASKED)
    figure = draw_rates(view)

    assert list(figure.data[0].y) == [row.name for row in view.rows]
    assert figure.layout.shapes[0].x0 == 1.94
    assert "toàn tỉnh 1,94 %" in {note.text for note in figure.layout.annotations}


def test_groups_above_all_are_orange_and_their_gap_is_written():
    view = view_groups(shipped_framework(), Choice(2022), ASKED)
    figure = draw_groups(view)

    assert HIGHER in figure.data[0].marker.line.color
    assert any("+3,71 điểm %" in note.text for note in figure.layout.annotations)
    assert list(figure.data[0].x) == sorted(figure.data[0].x, reverse=True)


def test_an_illustrative_bar_is_pale_within_its_outline():
    bars = [Bar("A", 2, "2", HALF, False), Bar("B", 1, "1", HALF, True)]
    (drawn,) = draw_named_bars(bars, alt="Hai thanh", line=BarLine(1.5, "mốc")).data

    assert drawn.marker.color[0] == HALF
    assert drawn.marker.color[1].startswith("rgba(")
    assert drawn.marker.line.color == (HALF, HALF)


def test_no_bars_at_all_make_an_empty_picture_and_no_error():
    assert draw_named_bars([], alt="Không có thanh nào").layout.meta["alt"] == "Không có thanh nào"


def test_the_compact_map_has_colours_and_no_words():
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2025), indicator_id="poor_rate")
    full, compact = draw_polygon_map(view), draw_polygon_map(view, compact=True)

    assert [trace.fillcolor for trace in compact.data] == [trace.fillcolor for trace in full.data]
    assert len(full.layout.annotations) == 11
    assert not compact.layout.annotations
    assert not compact.layout.shapes
