import re
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from components.documents.pictures.drawing import draw_exhibit
from components.documents.pictures.painter import PainterEngine
from components.documents.pictures.picture import CannotPaint, Engine
from components.figures.map_plane import to_km
from components.figures.theme import NO_DATA, NO_DATA_LINE, PAPER, PRIMARY, pick_palette
from tests.documents.pictures.drawn import KINDS, exhibit_of, figure_of, map_published, opened

PAINTER = PainterEngine()
RED = "#FF0000"


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def a_plane(*, data: list | None = None, **layout) -> go.Figure:
    """100 × 100 pixels, on which the axes count pixels from the bottom left."""
    axis = {"visible": False, "range": [0, 100]}
    margin = dict.fromkeys("lrtb", 0)
    return go.Figure(
        data=data or [],
        layout={
            "width": 100,
            "height": 100,
            "margin": margin,
            "xaxis": axis,
            "yaxis": axis,
            "paper_bgcolor": PAPER,
        }
        | layout,
    )


def ink_at(figure: go.Figure, x: float, y: float) -> tuple[int, ...]:
    """The colour at a point in pixels from the bottom left."""
    picture = opened(PAINTER.draw(figure))
    return picture.getpixel((round(x * 2), round(picture.height - y * 2)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_picture_is_painted_twice_as_large_as_its_css_pixels(kind: str):
    picture = PAINTER.draw(figure_of(kind))
    layout = figure_of(kind).layout

    assert picture.engine is Engine.MATPLOTLIB
    assert (picture.width_px, picture.height_px) == (layout.width, layout.height)
    assert opened(picture).size == (2 * layout.width, 2 * layout.height)


def test_districts_have_the_colours_of_their_classes():
    view, figure = exhibit_of("map").drawing, figure_of("map")
    picture, colours = opened(PAINTER.draw(figure)), pick_palette(view.palette, view.class_count)
    (west, east), north = figure.layout.xaxis.range, figure.layout.yaxis.range[1]
    px = 2 * figure.layout.width / (east - west)
    for boundary in view.layer.boundaries:
        unit = next(one for one in view.units if one.unit_id == boundary.unit_id)
        x, y = to_km(*boundary.label_at)
        # beside the words, which stand on the point itself
        around = {
            picture.getpixel((round((x - west) * px) + dx, round((north - y) * px) + dy))
            for dx in (-30, 0, 30)
            for dy in (-44, 44)
        }
        assert rgb(colours[unit.class_index]) in around, unit.name


def test_a_district_without_data_is_hatched():
    figure = draw_exhibit(map_published())
    picture = opened(PAINTER.draw(figure))
    view = map_published().drawing
    (boundary,) = [one for one in view.layer.boundaries if one.name_vi.endswith("Di Linh")]
    (west, east), north = figure.layout.xaxis.range, figure.layout.yaxis.range[1]
    px = 2 * figure.layout.width / (east - west)
    x, y = to_km(*boundary.label_at)
    box = picture.crop([round((x - west) * px) + d for d in (-60,)] + [round((north - y) * px) + 50] + [round((x - west) * px) + 60, round((north - y) * px) + 110])  # fmt: skip
    colours = {colour for _, colour in box.getcolors(10_000)}

    assert {rgb(NO_DATA), rgb(NO_DATA_LINE)} <= colours


def test_svg_holds_the_words_as_text_and_the_type_as_data():
    picture = PAINTER.draw(figure_of("slope"), format="svg")
    root = ElementTree.fromstring(picture.content)
    words = [text.text for text in root.iter("{http://www.w3.org/2000/svg}text")]

    assert {"Đạ Tẻh 3,50", "2,30 Đạ Huoai"} <= set(words)
    assert b"@font-face{font-family:'Be Vietnam Pro'" in picture.content
    assert root.get("width") == f"{picture.width_px * 0.75:g}pt"


def test_equal_figures_give_equal_files():
    for format in ("png", "svg"):
        one, other = (PAINTER.draw(figure_of("groups"), format=format).content for _ in range(2))
        assert one == other


def test_an_area_with_gaps_is_several_areas():
    two = {
        "x": [0, 20, 20, 0, None, 60, 80, 80, 60],
        "y": [0, 0, 20, 20, None, 60, 60, 80, 80],
        "fill": "toself",
    }
    figure = a_plane(
        data=[{"type": "scatter", "mode": "lines", "fillcolor": RED, "line": {"width": 0}, **two}]
    )

    assert ink_at(figure, 10, 10) == rgb(RED)
    assert ink_at(figure, 70, 70) == rgb(RED)
    assert ink_at(figure, 40, 40) == rgb(PAPER)


def test_a_line_breaks_where_there_is_no_data():
    line = {
        "x": [0, 30, 60, 100],
        "y": [50, 50, None, 50],
        "mode": "lines",
        "line": {"color": RED, "width": 6},
    }
    figure = a_plane(data=[{"type": "scatter", **line}])

    assert ink_at(figure, 15, 50) == rgb(RED)
    assert ink_at(figure, 50, 50) == rgb(PAPER)


def test_a_dashed_line_has_gaps():
    line = {"x": [0, 100], "y": [50, 50], "mode": "lines", "line": {"color": RED, "width": 4, "dash": "dash"}}
    picture = opened(PAINTER.draw(a_plane(data=[{"type": "scatter", **line}])))
    row = [picture.getpixel((x, 100)) for x in range(200)]

    assert rgb(RED) in row
    assert rgb(PAPER) in row


def test_an_open_marker_is_hollow():
    dot = {"x": [50], "y": [50], "mode": "markers", "marker": {"size": 30, "symbol": "circle-open", "color": RED, "line": {"width": 4}}}  # fmt: skip
    figure = a_plane(data=[{"type": "scatter", **dot}])

    assert ink_at(figure, 50, 50) == rgb(PAPER)
    assert ink_at(figure, 65, 50) == rgb(RED)


def test_lying_bars_start_at_zero_and_the_first_of_a_reversed_axis_is_on_top():
    bars = {"type": "bar", "orientation": "h", "y": ["trên", "dưới"], "x": [50, 100], "marker": {"color": [RED, PRIMARY]}}  # fmt: skip
    figure = a_plane(data=[bars], yaxis={"visible": False, "autorange": "reversed"})

    assert ink_at(figure, 25, 75) == rgb(RED)
    assert ink_at(figure, 75, 75) == rgb(PAPER)
    assert ink_at(figure, 75, 25) == rgb(PRIMARY)


def test_a_missing_value_has_no_bar():
    bars = {
        "type": "bar",
        "orientation": "h",
        "y": ["một", "hai"],
        "x": [None, 100],
        "marker": {"color": RED},
    }
    figure = a_plane(data=[bars], yaxis={"visible": False})

    assert ink_at(figure, 2, 25) == rgb(PAPER)
    assert ink_at(figure, 50, 75) == rgb(RED)


def test_shapes_stand_in_data_in_shares_of_the_plot_and_in_pixels():
    frame = {
        "xref": "paper",
        "yref": "paper",
        "xsizemode": "pixel",
        "ysizemode": "pixel",
        "xanchor": 0,
        "yanchor": 1,
    }
    fill = {"fillcolor": RED, "line": {"width": 0}}
    figure = a_plane(
        data=[{"type": "scatter", "x": [0], "y": [0], "mode": "lines"}],
        shapes=[
            {"type": "rect", "x0": 0, "x1": 10, "y0": 0, "y1": 10, **fill},
            {"type": "path", "path": "M40,40L60,40L60,60L40,60Z", **fill},
            {"type": "rect", "x0": 80, "x1": 95, "y0": -5, "y1": -20, **frame, **fill},
        ],
    )

    for x, y in ((5, 5), (50, 50), (88, 88)):
        assert ink_at(figure, x, y) == rgb(RED)
    assert ink_at(figure, 25, 25) == rgb(PAPER)


def test_an_axis_of_its_own_domain_draws_there():
    dot = {"type": "scatter", "x": [50], "y": [50], "mode": "markers", "marker": {"size": 10, "color": RED, "line": {"width": 0}}}  # fmt: skip
    axis = {"visible": False, "range": [0, 100]}
    figure = a_plane(
        data=[{**dot, "xaxis": "x2", "yaxis": "y2"}],
        xaxis2={**axis, "domain": [0.5, 1], "anchor": "y2"},
        yaxis2={**axis, "domain": [0, 0.5], "anchor": "x2"},
    )

    assert ink_at(figure, 75, 25) == rgb(RED)


def test_words_stand_left_of_a_right_anchor():
    note = {"x": 50, "y": 50, "text": "<b>Đạ Tẻh</b>", "xanchor": "right", "showarrow": False, "font": {"size": 12, "color": RED}}  # fmt: skip
    picture = opened(PAINTER.draw(a_plane(annotations=[note])))
    inked = [x for x in range(200) if any(picture.getpixel((x, y)) != rgb(PAPER) for y in range(60, 140))]

    assert max(inked) <= 100
    assert min(inked) < 60


@pytest.mark.parametrize(
    ("trace", "named"),
    [
        ({"type": "pie", "values": [1]}, "pie"),
        ({"type": "scatter", "x": [0], "y": [0], "error_y": {"value": 1}}, "error_y"),
        ({"type": "scatter", "x": [0], "y": [0], "line": {"shape": "spline"}}, "line.shape"),
        ({"type": "scatter", "x": [0, 1], "y": [0, 1], "fill": "tozeroy"}, "tozeroy"),
        ({"type": "scatter", "x": [0], "y": [0], "mode": "markers", "marker": {"symbol": "star"}}, "star"),
        ({"type": "bar", "x": [1], "y": [1], "texttemplate": "%{x:$}", "textposition": "outside"}, "%{x:$}"),
    ],
)
def test_what_is_not_known_is_refused_by_name_and_never_left_out(trace: dict, named: str):
    with pytest.raises(CannotPaint, match=re.escape(named)):
        PAINTER.draw(a_plane(data=[trace]))


@pytest.mark.parametrize(
    "layout",
    [
        {"images": [{"source": "x"}]},
        {"showlegend": True},
        {"title": {"text": "Tiêu đề"}},
        {"shapes": [{"type": "circle", "x0": 0, "x1": 1, "y0": 0, "y1": 1}]},
        {"annotations": [{"x": 0, "y": 0, "text": "<sup>2</sup>", "showarrow": False}]},
        {"annotations": [{"x": 0, "y": 0, "text": "mũi tên", "showarrow": True}]},
        {"annotations": [{"x": 0, "y": 0, "text": "xoay", "textangle": 90, "showarrow": False}]},
        {"xaxis": {"type": "log"}},
    ],
)
def test_a_layout_that_is_not_known_is_refused(layout: dict):
    dot = {"type": "scatter", "x": [1], "y": [1]}
    with pytest.raises(CannotPaint):
        PAINTER.draw(a_plane(data=[dot], **layout))


def test_text_that_looks_like_mathematics_or_markup_is_written_as_it_is():
    note = {"x": 50, "y": 50, "text": "$x^2$ &lt;b&gt; &amp; < 3 %", "showarrow": False}
    svg = PAINTER.draw(a_plane(annotations=[note]), format="svg").content

    assert "$x^2$ &lt;b&gt; &amp; &lt; 3 %" in svg.decode()
