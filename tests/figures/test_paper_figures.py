"""The forms of pictures that paper needs: whole with their words and numbers."""

import itertools
from dataclasses import replace

import pytest

from components.figures.dot_plot import draw_dot_plot
from components.figures.even_lines import even_lines
from components.figures.gauge_panel import draw_gauge_panel, latest_is_illustrative
from components.figures.map_labels import ON_PAPER
from components.figures.polygon_map import draw_polygon_map
from components.figures.target_values import draw_target_with_values
from components.figures.theme import PAPER, PRIMARY, RATING_COLOUR
from components.figures.ticks import round_ticks, tick_texts
from components.figures.year_maps import draw_year_maps, free_cell
from monitoring.model.ratings import Rating
from monitoring.views.caption import Caption
from monitoring.views.choice import Choice
from monitoring.views.compare_maps import view_year_maps
from monitoring.views.compare_units import Comparison
from monitoring.views.dot_plot import DotPlotView, DotRow
from monitoring.views.map import view_map
from monitoring.views.targets import TargetView, view_target
from tests.shipped import shipped_boundaries, shipped_framework


def a_target(target_id: str = "A2", year: int = 2023) -> TargetView:
    framework = shipped_framework()
    return view_target(framework, Choice(year), framework.targets[target_id])


def a_row(own: float | None, other: float | None, *, illustrative: bool = False) -> DotRow:
    texts = [
        "chưa có số liệu" if value is None else f"{value:.1f}".replace(".", ",") for value in (own, other)
    ]
    return DotRow("", "Hộ nghèo", own, other, texts[0], texts[1], "+1,0", illustrative, False)


def a_plot(*rows: DotRow) -> DotPlotView:
    return DotPlotView(Caption("Hình"), rows, 20.0, "Đam Rông", "Toàn tỉnh", "Chênh", None, "", "hình")


def widths(figure) -> list[float]:
    return [max(trace.x) - min(trace.x) for trace in figure.data if trace.name == "latest"]


def test_the_bar_of_a_gauge_reaches_as_far_as_its_value_and_has_the_colour_of_the_rating():
    view = replace(a_target(), rating=Rating.BEHIND)
    half, all_of_it = (
        replace(view, gauge=replace(view.gauge, low=0.0, high=100.0, latest=latest))
        for latest in (50.0, 100.0)
    )
    figure = draw_gauge_panel([half, all_of_it], alt="hai đồng hồ")

    first, second = widths(figure)
    assert second == pytest.approx(2 * first, rel=0.2)
    assert {trace.fillcolor for trace in figure.data if trace.name == "latest"} == {
        RATING_COLOUR[Rating.BEHIND]
    }


def test_a_gauge_without_a_value_has_no_bar_and_says_so_and_one_of_zero_has_a_hair():
    view = a_target()
    none = replace(view, latest="chưa có số liệu", gauge=replace(view.gauge, latest=None))
    zero = replace(view, latest="0,00 %", gauge=replace(view.gauge, latest=0.0))

    assert widths(draw_gauge_panel([none], alt="")) == []
    assert widths(draw_gauge_panel([zero], alt=""))[0] > 0
    assert "chưa có số liệu" in {note.text for note in draw_gauge_panel([none], alt="").layout.annotations}


def test_a_value_that_only_illustrates_has_an_asterisk_in_its_gauge():
    view = a_target()
    assert latest_is_illustrative(view)
    texts = [note.text for note in draw_gauge_panel([view], alt="").layout.annotations]

    assert f"<b>{view.latest}*</b>" in texts


def test_gauges_stand_three_in_a_row_none_over_another():
    figure = draw_gauge_panel([a_target()] * 5, alt="")
    middles = [((max(t.x) + min(t.x)) / 2, max(t.y)) for t in figure.data if t.name == "track"]

    assert len({y for _, y in middles}) == 2
    assert len({x for x, _ in middles}) == 3
    assert figure.layout.height > max(y for _, y in middles) + 50


def test_the_dot_stands_right_of_the_tick_of_a_lower_place_and_is_hollow_where_it_illustrates():
    figure = draw_dot_plot(a_plot(a_row(15.0, 5.0), a_row(15.0, 5.0, illustrative=True)))
    ticks = [shape.x0 for shape in figure.layout.shapes if shape.name == "other"]

    assert all(dot.x[0] > tick for dot, tick in zip(figure.data, ticks, strict=True))
    assert [dot.marker.color for dot in figure.data] == [PRIMARY, PAPER]


def test_a_row_without_a_value_has_no_dot_and_says_no_data():
    figure = draw_dot_plot(a_plot(a_row(None, 5.0)))

    assert not any(len(trace.x) for trace in figure.data)
    assert "chưa có<br>số liệu" in {note.text for note in figure.layout.annotations}


def test_rows_of_a_dot_plot_stand_apart_whatever_the_length_of_their_names():
    long = replace(
        a_row(1.0, 2.0), name="Tỷ lệ hộ nghèo, cận nghèo sử dụng nước sinh hoạt hợp vệ sinh ở nông thôn"
    )
    figure = draw_dot_plot(a_plot(long, a_row(1.0, 2.0), long))
    heights = [trace.y[0] for trace in figure.data]

    assert heights == sorted(heights)
    assert heights[1] - heights[0] < heights[2] - heights[0]
    assert max(heights) < figure.layout.height


def test_every_value_of_a_target_is_written_at_its_year():
    view = a_target()
    notes = {(note.x, note.text) for note in draw_target_with_values(view).layout.annotations}

    assert {(2021, "<b>4,07</b>"), (2022, "<b>3,40</b>"), (2023, "<b>2,52*</b>"), (2023, "2,78")} <= notes


def test_own_value_and_the_nations_are_written_on_sides_away_from_each_other():
    notes = [note for note in draw_target_with_values(a_target()).layout.annotations if note.x == 2022]
    own, nation = sorted(notes, key=lambda note: note.y)

    assert own.yshift < 0 < nation.yshift


def test_the_maps_of_the_years_have_axes_of_their_own_and_leave_a_cell_for_the_legend():
    view = view_year_maps(
        shipped_framework(), shipped_boundaries(), Choice(2022), Comparison("poor_rate", 2021)
    )
    figure = draw_year_maps(view)
    left, top, width = free_cell(view, figure)

    assert len({trace.xaxis for trace in figure.data}) == 5
    assert left + width == pytest.approx(figure.layout.width)
    assert 0 < top < figure.layout.height
    domains = [figure.layout[f"xaxis{at}"].domain for at in ("", 2, 3)]
    assert all(one[1] < other[0] for one, other in itertools.pairwise(domains))


def test_labels_on_paper_are_larger_and_may_leave_out_the_names():
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate")
    figure = draw_polygon_map(view, with_names=False, lettering=ON_PAPER)
    labels = [note for note in figure.layout.annotations if note.text.startswith("<b>")]

    assert {note.text for note in labels} == {f"<b>{unit.label}</b>" for unit in view.units}
    assert {note.font.size for note in labels} == {ON_PAPER.size_px}


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 4.6, [0, 1, 2, 3, 4]),
        (0, 100, [0, 20, 40, 60, 80, 100]),
        (0, 0.9, [0, 0.2, 0.4, 0.6, 0.8]),
        (3, 3, [3]),
        (1.3, 9, [2, 4, 6, 8]),
    ],
)
def test_ticks_are_round_and_none_lies_beyond_the_ends(low: float, high: float, ticks: list[float]):
    assert round_ticks(low, high) == ticks


def test_ticks_are_worded_alike():
    assert tick_texts([0, 0.5, 1], unit="%") == ["0,0 %", "0,5 %", "1,0 %"]
    assert tick_texts([0, 1000]) == ["0", "1.000"]


def test_lines_are_even_and_as_few_as_they_can_be():
    lines = even_lines("nghèo được hỗ trợ bảo hiểm y tế", letters=28)

    assert len(lines) == 2
    assert max(map(len, lines)) - min(map(len, lines)) < 8
    assert " ".join(lines) == "nghèo được hỗ trợ bảo hiểm y tế"
