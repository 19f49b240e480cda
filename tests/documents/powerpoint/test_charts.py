"""Native charts: their numbers, their looks, and the workbook behind them."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.oxml.ns import qn

from components.documents.powerpoint.labels import say_gaps
from monitoring.views.exhibits.exhibit import ChartKind, Role, Series
from tests.builders.briefings import FORMULA_LIKE, a_briefing, a_chart, an_exhibit
from tests.documents.powerpoint.opened import about, charts_of, open_pptx, shapes_of, slides_titled, text_of
from tests.documents.word.opened import a_picture


def draw(chart, **exhibit):
    (drawn,) = charts_of(open_pptx(a_briefing(replace(an_exhibit(chart=chart), **exhibit))))
    return drawn


@pytest.mark.parametrize("kind", ChartKind)
def test_a_chart_holds_the_exhibit_s_numbers_and_leaves_gaps_where_there_are_none(kind):
    given = a_chart(kind)

    drawn = draw(given)

    series = {one.name: tuple(one.values) for plot in drawn.plots for one in plot.series}
    assert series == {one.name: one.values for one in given.series}
    assert all(tuple(plot.categories) == given.categories for plot in drawn.plots)
    assert drawn._chartSpace.chart.find(qn("c:dispBlanksAs")).get("val") == "gap"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(ChartKind.BARS, XL_CHART_TYPE.BAR_CLUSTERED), (ChartKind.LINES, XL_CHART_TYPE.LINE_MARKERS)],
)
def test_bars_lie_and_lines_run(kind, expected):
    assert draw(a_chart(kind)).chart_type == expected


def test_a_chart_is_drawn_even_where_there_is_a_picture():
    exhibit = an_exhibit("hinh", chart=a_chart())
    slides = open_pptx(a_briefing(exhibit), {"hinh": a_picture()})

    (frame,) = (shape for shape in shapes_of(slides) if shape.has_chart)
    assert (about(frame)["descr"], about(frame)["title"]) == (exhibit.alt, exhibit.caption.title)
    assert not [shape for shape in shapes_of(slides) if shape._element.tag.endswith("}pic")]


def test_the_workbook_behind_a_chart_has_the_same_numbers_and_text_as_text():
    given = replace(a_chart(), categories=(FORMULA_LIKE, "@b", "-c"))

    book = load_workbook(io.BytesIO(draw(given).part.chart_workbook.xlsx_part.blob))
    rows = list(book.active.iter_rows())

    assert [[cell.value for cell in row] for row in rows] == [
        [None, "Gần nhất", "Chỉ tiêu"],
        [FORMULA_LIKE, 2.345, 2],
        ["@b", None, 2],
        ["-c", 0, 2],
    ]
    assert rows[1][0].data_type == "s"
    assert rows[1][1].number_format == "#,##0.00"


@pytest.mark.parametrize(("decimals", "expected"), [(0, "#,##0"), (1, "#,##0.0"), (3, "#,##0.000")])
def test_values_are_labelled_in_a_format_that_a_vietnamese_office_shows_its_own_way(decimals, expected):
    drawn = draw(replace(a_chart(), decimals=decimals))

    for series in drawn.plots[0].series:
        assert series.data_labels.show_value
        assert series.data_labels.number_format == expected
        assert not series.data_labels.number_format_is_linked


def test_a_legend_is_there_only_for_several_series_and_a_title_never():
    one = replace(a_chart(), series=a_chart().series[:1])

    assert draw(a_chart()).has_legend
    assert not draw(one).has_legend
    assert not draw(one).has_title


def test_the_first_category_stands_on_top_and_bars_start_at_zero():
    drawn = draw(a_chart())

    assert drawn.category_axis.reverse_order
    assert drawn.value_axis.minimum_scale == 0


def test_bars_below_zero_are_not_cut_off():
    falls = replace(a_chart(), series=(Series("Thay đổi", Role.OWN, (-1.5, None, 0.4)),))

    assert draw(falls).value_axis.minimum_scale is None


def test_money_has_the_colours_of_its_stages():
    stages = (Role.PLANNED, Role.ALLOCATED, Role.DISBURSED)
    money = replace(
        a_chart(), series=tuple(Series(role.value, role, (3.0, 2.0, 1.0)) for role in stages), decimals=3
    )

    colours = [str(one.format.fill.fore_color.rgb) for one in draw(money).plots[0].series]

    assert colours == ["B9CFE4", "5B8DBE", "0B3D6E"]


def test_bullets_are_a_narrow_bar_before_a_wide_one_on_axes_of_one_length():
    drawn = draw(a_chart(ChartKind.BULLETS))
    wide, narrow = drawn.plots
    axes = drawn._chartSpace.chart.plotArea.findall(qn("c:valAx"))
    scales = [
        tuple(axis.find(f"{qn('c:scaling')}/{qn(f'c:{end}')}").get("val") for end in ("min", "max"))
        for axis in axes
    ]

    assert ([one.name for one in wide.series], [one.name for one in narrow.series]) == (
        ["Chỉ tiêu"],
        ["Gần nhất"],
    )
    assert narrow.gap_width > 2 * wide.gap_width
    assert len(set(scales)) == 1
    area = drawn._chartSpace.chart.plotArea
    used = [one.get("val") for plot in area.findall(qn("c:barChart")) for one in plot.findall(qn("c:axId"))]
    there = [
        one.find(qn("c:axId")).get("val")
        for tag in ("catAx", "valAx")
        for one in area.findall(qn(f"c:{tag}"))
    ]
    assert len(set(used)) == 4
    assert sorted(used) == sorted(there)


def test_a_bullet_s_value_stands_in_its_bar_where_it_fits_and_beyond_where_it_does_not():
    given = replace(
        a_chart(ChartKind.BULLETS),
        series=(
            Series("Gần nhất", Role.OWN, (90.0, 0.5, None)),
            Series("Chỉ tiêu", Role.TARGET, (100.0, 1.0, 90.0)),
        ),
    )

    wide, narrow = draw(given).plots
    (own,), (target,) = narrow.series, wide.series

    assert own.data_labels.position == XL_LABEL_POSITION.INSIDE_BASE
    assert own.points[1].data_label.position == XL_LABEL_POSITION.OUTSIDE_END
    formats = {
        label.find(qn("c:idx")).get("val"): label.find(qn("c:numFmt")).get("formatCode")
        for label in target._element.iter(qn("c:dLbl"))
    }
    # only the target of the short bar moves on, behind that bar's value; it stays a number
    assert set(formats) == {"1"}
    assert formats["1"].startswith('"\u00a0')
    assert formats["1"].endswith("#,##0.00")


def test_labels_of_points_stand_in_the_order_that_powerpoint_accepts():
    order = ["idx", "layout", "tx", "numFmt", "spPr", "txPr", "dLblPos"]
    given = replace(
        a_chart(ChartKind.BULLETS),
        series=(
            Series("Gần nhất", Role.OWN, (9.0, 0.1, 3.0)),
            Series("Chỉ tiêu", Role.TARGET, (2.0, 0.2, 3.0)),
        ),
    )
    labels = list(draw(given)._chartSpace.iter(qn("c:dLbl")))

    assert labels
    for label in labels:
        tags = [
            child.tag.rsplit("}", 1)[1]
            for child in label
            if not child.tag.rsplit("}", 1)[1].startswith("show")
        ]
        assert tags == sorted(tags, key=order.index)


def test_values_that_only_illustrate_are_pale_with_a_dotted_edge():
    # the table marks the third row, whose name the chart shares here
    given = replace(
        a_chart(),
        categories=("Đạ Tẻh", "Đạ Huoai", FORMULA_LIKE),
        series=(Series("Gần nhất", Role.OWN, (2.345, None, 0.0)),),
    )

    (series,) = draw(given).plots[0].series
    points = {
        point.find(qn("c:idx")).get("val"): point.find(f".//{qn('a:alpha')}")
        for point in series._element.iter(qn("c:dPt"))
    }

    assert set(points) == {"2"}
    assert points["2"] is not None


def test_at_every_year_the_higher_value_is_labelled_above_and_the_lower_below():
    given = replace(
        a_chart(ChartKind.LINES),
        categories=("2021", "2022"),
        series=(Series("Toàn tỉnh", Role.OWN, (4.07, 3.40)), Series("Cả nước", Role.NATION, (None, 3.49))),
    )

    own, nation = draw(given).plots[0].series

    assert own.data_labels.position == XL_LABEL_POSITION.ABOVE
    assert own.points[1].data_label.position == XL_LABEL_POSITION.BELOW
    assert nation.data_labels.position == XL_LABEL_POSITION.ABOVE


def test_gaps_are_named_under_the_chart():
    slides = open_pptx(a_briefing(an_exhibit(chart=a_chart())))
    (slide,) = slides_titled(slides, "Tỷ lệ hộ nghèo năm 2022")

    assert "Chưa có số liệu: Đạ Huoai" in text_of(slide)


def test_a_year_after_the_one_reported_on_is_no_gap():
    given = replace(
        a_chart(ChartKind.LINES),
        categories=("2021", "2022", "2023"),
        series=(
            Series("Toàn tỉnh", Role.OWN, (None, 1.94, None)),
            Series("Lộ trình", Role.TARGET, (None, 2.0, 1.5)),
        ),
    )

    assert say_gaps(given, until_year=2022) == "Chưa có số liệu: 2021"
    assert say_gaps(given, until_year=2023) == "Chưa có số liệu: 2021; 2023"


def test_gaps_of_several_series_name_each():
    given = replace(
        a_chart(),
        series=(
            Series("Năm 2021", Role.OTHER, (1.0, None, 2.0)),
            Series("Năm 2022", Role.OWN, (None, None, 2.0)),
        ),
    )

    assert (
        say_gaps(given, until_year=2022)
        == "Chưa có số liệu: Năm 2021 (Đạ Huoai); Năm 2022 (Đạ Tẻh, Đạ Huoai)"
    )
    assert say_gaps(replace(given, series=given.series[:1]), until_year=2022) == "Chưa có số liệu: Đạ Huoai"
