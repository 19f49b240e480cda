from dataclasses import replace
from typing import get_args

import pytest

from components.documents.pictures.drawing import draw_exhibit, frame_exhibit
from components.documents.pictures.picture import PictureSize
from monitoring.model.budget_figures import Breakdown
from monitoring.model.money import Stage
from monitoring.sources.boundaries import boundary_attribution
from monitoring.views.budget import view_budget
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import Drawing, MoneyBars
from monitoring.views.map import view_map
from monitoring.wording.numbers import say_number
from tests.builders.briefings import an_exhibit
from tests.documents.pictures.drawn import (
    KINDS,
    PUBLISHED,
    as_exhibit,
    exhibit_of,
    figure_of,
    map_published,
    words_of,
)
from tests.shipped import shipped_boundaries, shipped_framework


def test_every_kind_of_drawing_is_among_the_pictures_that_are_looked_at():
    assert {type(exhibit_of(kind).drawing) for kind in KINDS} == set(get_args(Drawing))


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_has_its_size_its_alt_text_and_a_white_ground(kind: str):
    figure = figure_of(kind)

    assert figure.layout.width == (900 if kind in ("map", "year-maps") else 760)
    assert figure.layout.height > 200
    assert figure.layout.meta["alt"] == exhibit_of(kind).alt
    assert figure.layout.paper_bgcolor == "#FFFFFF"


@pytest.mark.parametrize("kind", KINDS)
def test_what_illustrates_is_said_in_the_picture_itself(kind: str):
    assert exhibit_of(kind).caption.has_illustrative
    lines = words_of(figure_of(kind)).splitlines()
    assert {"Số liệu minh họa", "Một phần là số liệu minh họa"} & set(lines)


def test_what_was_published_carries_no_mark_of_illustration():
    words = words_of(draw_exhibit(map_published())).replace("\n", " ").replace(boundary_attribution(), "")

    assert "minh họa" not in words


def test_the_map_carries_names_values_classes_counts_and_marks():
    view, words = exhibit_of("map").drawing, words_of(figure_of("map"))

    for unit in view.units:
        assert f"{unit.name} {unit.label}" in words
    for row in view.legend:
        if row.class_index is not None:
            assert row.label in words
            assert f"{row.unit_count} đơn vị" in words
    for mark in view.marks:
        assert f"{mark.label} {mark.text}" in words
    assert "viền chấm" in words


def test_districts_without_data_stand_in_the_legend_of_the_map_with_their_number():
    assert "chưa có số liệu (10 đơn vị)" in words_of(draw_exhibit(map_published()))


@pytest.mark.parametrize("kind", ["map", "year-maps"])
def test_every_map_says_whence_its_boundaries_are(kind: str):
    assert "không có giá trị pháp lý về địa giới" in words_of(figure_of(kind))


def test_a_map_of_many_units_has_their_values_and_not_their_names():
    view = view_map(
        shipped_framework(), shipped_boundaries(), Choice(2025, frame_id="xa_51"), indicator_id="poor_rate"
    )
    words = words_of(draw_exhibit(as_exhibit(view, view.caption)))

    assert view.units[0].name not in words
    assert "chưa có số liệu (51 đơn vị)" in words


def test_a_legend_that_does_not_fit_beside_many_classes_goes_under_them():
    exhibit = exhibit_of("map")
    wide = [replace(row, label=f"từ {row.label} đến hết") for row in exhibit.drawing.legend]
    figure = draw_exhibit(replace(exhibit, drawing=replace(exhibit.drawing, legend=tuple(wide))))
    (dotted,) = [note for note in figure.layout.annotations if note.text.startswith("viền chấm")]

    assert dotted.xshift < 100


def test_the_maps_of_the_years_carry_every_value_and_one_legend():
    view, words = exhibit_of("year-maps").drawing, words_of(figure_of("year-maps"))

    for one in view.maps:
        assert f"{one.year} {one.province}" in words
        assert all(unit.label in words for unit in one.map.units)
    assert words.count("phân lớp chung cho mọi năm") == 1


def test_a_target_shows_every_value_its_rating_and_its_facts():
    view, words = exhibit_of("target").drawing.view, words_of(figure_of("target"))

    assert "Đánh giá: ✓ Đạt" in words
    for label, value in view.facts:
        assert f"{label}: {value}" in words
    for value in (*view.trajectory.values, *view.trajectory.references):
        if value is not None:
            assert say_number(value, decimals=2) in words


def test_gauges_show_name_latest_value_rating_and_target():
    words = words_of(figure_of("gauges"))

    for view in exhibit_of("gauges").drawing.targets:
        assert f"{view.target_id}. {view.name}" in words
        assert view.latest in words
        assert dict(view.facts)["Chỉ tiêu 2025"] in words


def test_bars_of_money_carry_the_amounts_as_the_table_words_them_and_the_stages():
    view, words = exhibit_of("money").drawing.view, words_of(figure_of("money"))

    for row in view.rows:
        assert row.name in words
        for stage, amount in row.amounts:
            star = "*" if stage in row.illustrative_stages else ""
            assert f"{amount.removesuffix(' tỷ đồng')}{star}" in words
    assert "kế hoạch" in words
    assert "đã giải ngân" in words
    assert "Đơn vị: tỷ đồng" in words


def test_an_amount_that_is_missing_is_said_in_the_place_of_its_bar():
    view = exhibit_of("money").drawing.view
    first = view.rows[0]
    amounts = tuple((stage, None if stage is Stage.DISBURSED else vnd) for stage, vnd in first.amounts_vnd)
    holed = replace(view, rows=(replace(first, amounts_vnd=amounts), *view.rows[1:]))
    notes = draw_exhibit(as_exhibit(MoneyBars(holed), view.caption)).layout.annotations

    assert [note.y for note in notes if note.text == "chưa có số liệu"] == [figure_of("money").data[0].y[0]]


def test_parts_without_any_money_are_named_in_the_key():
    view = exhibit_of("money").drawing.view
    empty = replace(view.rows[0], amounts_vnd=tuple((stage, None) for stage in Stage), has_data=False)
    figure = draw_exhibit(as_exhibit(MoneyBars(replace(view, rows=(empty, *view.rows[1:]))), view.caption))

    assert "Chưa có số liệu: DA1" in words_of(figure)


def test_disbursement_carries_its_rates_and_the_time_elapsed():
    view, words = exhibit_of("disbursement").drawing.view, words_of(figure_of("disbursement"))

    assert all(row.disbursement_rate in words for row in view.rows)
    assert view.elapsed[1:] in words


def test_a_dot_plot_carries_all_its_numbers():
    view, words = exhibit_of("dots").drawing, words_of(figure_of("dots"))

    for row in view.rows:
        assert row.name in words
        assert row.own_text + ("*" if row.is_illustrative else "") in words
        assert row.other_text in words
        assert row.distance_text in words
    assert view.line_name in words


def test_two_years_carry_names_and_values_at_both_ends():
    view, words = exhibit_of("slope").drawing, words_of(figure_of("slope"))

    for line in view.lines:
        assert f"{line.name} {line.labels[0]}" in words
        assert f"{line.labels[1]} {line.name}" in words
    assert "toàn tỉnh" in words


def test_a_scatter_names_its_points_and_the_lines_of_province_and_nation():
    view, words = exhibit_of("scatter").drawing, words_of(figure_of("scatter"))

    assert all(point.name in words for point in view.points)
    assert all(mark.text in words for mark in view.marks)


def test_contributions_rates_and_groups_carry_their_texts():
    view = exhibit_of("contributions").drawing
    assert all(
        f"{row.count_text} · {row.share_text}" in words_of(figure_of("contributions")) for row in view.rows
    )
    assert all(row.rate_text in words_of(figure_of("rates")) for row in view.rows)
    groups = exhibit_of("groups").drawing
    assert all(cell.text in words_of(figure_of("groups")) for cell in groups.chart.groups)


def test_a_picture_with_nothing_to_show_says_so():
    view = view_budget(shipped_framework(), PUBLISHED, by=Breakdown.PROJECT)
    figure = draw_exhibit(as_exhibit(MoneyBars(view), view.caption))

    assert view.nothing in words_of(figure)


def test_a_table_alone_has_no_picture():
    with pytest.raises(LookupError):
        draw_exhibit(an_exhibit())


def test_a_chart_is_as_large_as_asked():
    figure = draw_exhibit(exhibit_of("money"), size=PictureSize(1100, 700))

    assert (figure.layout.width, figure.layout.height) == (1100, 700)


def test_a_file_of_its_own_carries_title_subtitle_and_every_foot_line():
    exhibit = exhibit_of("money")
    titled = exhibit.titled("Kinh phí của tỉnh <2023> & các dự án", "Đơn vị: tỷ đồng")
    figure = frame_exhibit(titled)
    words = words_of(figure).replace("\n", " ")

    assert titled.caption.title in words
    assert titled.caption.subtitle in words
    for line in titled.foot_lines:
        assert line in words
    assert figure.layout.height > figure_of("money").layout.height


@pytest.mark.parametrize("kind", ["map", "target", "disbursement"])
def test_nothing_written_around_the_plot_lies_outside_the_picture(kind: str):
    """In pixels from the picture's top, worked out from margins and shifts."""
    figure = frame_exhibit(exhibit_of(kind))
    layout = figure.layout
    inner = layout.height - layout.margin.t - layout.margin.b
    heights = [
        layout.margin.t + (1 - note.y) * inner - (note.yshift or 0)
        for note in layout.annotations
        if note.yref == "paper"
    ]

    assert 0 < min(heights) <= max(heights) < layout.height
