from xml.etree import ElementTree

import pytest

from components.figures.dot_row import draw_dot_row
from components.figures.sparkline import HEIGHT, WIDTH, draw_sparkline
from components.figures.theme import PAPER, PRIMARY
from monitoring.views.caption import Caption
from monitoring.views.dot_plot import DotPlotView, DotRow, scale_top
from monitoring.views.profile_indicators import Trend

SVG = "{http://www.w3.org/2000/svg}"
NONE = (None,) * 5


def a_trend(values: tuple, *, illustrative: tuple = (False,) * 5, province: tuple = NONE) -> Trend:
    return Trend((2021, 2022, 2023, 2024, 2025), values, illustrative, province, "theo năm")


def drawn(svg: str, tag: str) -> list[dict]:
    return [dict(one.attrib) for one in ElementTree.fromstring(svg).iter(SVG + tag)]


def a_plot(*rows: DotRow, high: float = 20.0, line: float | None = None) -> DotPlotView:
    return DotPlotView(Caption("Hình"), rows, high, "Đam Rông", "Toàn tỉnh", "Chênh", line, "Tất cả", "hình")


def a_row(own: float | None, other: float | None, *, illustrative: bool = False) -> DotRow:
    return DotRow("", "Hộ nghèo", own, other, "", "", "", illustrative, False)


def test_a_falling_rate_falls_from_left_to_right_within_the_picture():
    dots = drawn(draw_sparkline(a_trend((9.0, 6.0, 3.0, None, None))), "circle")

    across, down = ([float(dot[axis]) for dot in dots] for axis in ("cx", "cy"))
    assert across == sorted(across)
    assert down == sorted(down)
    assert min(across) > 0
    assert max(across) < WIDTH
    assert min(down) > 0
    assert max(down) < HEIGHT


def test_a_year_without_data_breaks_the_line_and_has_no_dot():
    svg = draw_sparkline(a_trend((9.0, 8.0, None, 5.0, 4.0)))

    assert len(drawn(svg, "circle")) == 4
    assert [len(line["points"].split()) for line in drawn(svg, "polyline")] == [2, 2]


def test_illustrative_years_are_hollow():
    dots = drawn(
        draw_sparkline(a_trend((9.0, 8.0, None, None, None), illustrative=(False, True, *(False,) * 3))),
        "circle",
    )

    assert [dot["fill"] for dot in dots] == [PRIMARY, PAPER]


def test_the_province_is_drawn_on_the_same_scale():
    svg = draw_sparkline(a_trend((8.0, 8.0, None, None, None), province=(2.0, 2.0, None, None, None)))
    province, own = (
        [float(point.split(",")[1]) for point in line["points"].split()] for line in drawn(svg, "polyline")
    )

    assert min(province) > max(own)


def test_a_course_that_never_moved_lies_in_the_middle():
    (first, _) = drawn(draw_sparkline(a_trend((0.0, 0.0, None, None, None))), "circle")

    assert float(first["cy"]) == HEIGHT / 2


def test_nothing_known_draws_no_mark():
    svg = draw_sparkline(a_trend(NONE))

    assert drawn(svg, "circle") == drawn(svg, "polyline") == []


def test_the_dot_of_the_unit_stands_right_of_the_tick_of_a_lower_province():
    row = a_row(15.0, 5.0)
    svg = draw_dot_row(row, a_plot(row))
    (dot,) = drawn(svg, "circle")
    (tick,) = [line for line in drawn(svg, "line") if line.get("stroke-width") == "4"]

    assert float(dot["cx"].rstrip("%")) > float(tick["x1"].rstrip("%"))


def test_an_illustrative_dot_is_hollow():
    row = a_row(15.0, 5.0, illustrative=True)

    assert drawn(draw_dot_row(row, a_plot(row)), "circle")[0]["fill"] == PAPER


def test_without_a_value_there_is_no_dot():
    row = a_row(None, 5.0)

    assert drawn(draw_dot_row(row, a_plot(row)), "circle") == []


def test_the_line_of_all_households_is_dashed():
    row = a_row(15.0, 5.0)
    svg = draw_dot_row(row, a_plot(row, line=7.0))

    assert sum("stroke-dasharray" in line for line in drawn(svg, "line")) == 1


@pytest.mark.parametrize(
    ("values", "top"), [((2.0, 8.3), 10), ((None, 12.0), 20), ((99.5,), 100), ((), 10), ((0.0,), 10)]
)
def test_the_scale_ends_at_the_next_ten(values: tuple, top: int):
    assert scale_top(values) == top
