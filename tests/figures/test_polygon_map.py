import pytest

from components.figures.map_labels import spread_labels
from components.figures.map_plane import to_km
from components.figures.polygon_map import draw_polygon_map
from components.figures.theme import INK, INK_SOFT, NO_DATA, PAPER, WARM, text_on
from monitoring.views.choice import Choice
from monitoring.views.map import MapView, view_map
from tests.builders.framework import a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_boundaries, shipped_framework


@pytest.fixture(scope="module")
def view() -> MapView:
    """Twelve districts: 674 without data, 673 illustrative, 672 chosen."""
    builder = a_framework()
    for place, unit in enumerate(TWELVE, start=1):
        if unit != "674":
            status = "illustrative" if unit == "673" else "official"
            builder = builder.with_observation(unit=unit, poor=10 * place, households=1000, status=status)
    return view_map(
        builder.build(), shipped_boundaries(), Choice(2022, unit_id="672"), indicator_id="poor_rate"
    )


def traces_of_units(figure) -> dict:
    return {trace.meta["unit_id"]: trace for trace in figure.data if trace.meta}


def test_every_unit_is_one_filled_polygon(view: MapView):
    traces = traces_of_units(draw_polygon_map(view))

    assert set(traces) == set(TWELVE)
    assert all(trace.fill == "toself" and len(trace.x) > 20 for trace in traces.values())


def test_the_map_of_2025_has_ten_polygons():
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2025), indicator_id="poor_rate")

    assert len(traces_of_units(draw_polygon_map(view))) == 10


def test_units_have_the_colour_of_their_class(view: MapView):
    traces = traces_of_units(draw_polygon_map(view))

    for unit in view.units:
        if unit.class_index is not None:
            assert traces[unit.unit_id].fillcolor == WARM[unit.class_index]
            assert traces[unit.unit_id].fillpattern.shape is None
    assert traces["675"].fillcolor != traces["683"].fillcolor


def test_a_unit_without_data_is_hatched_grey_and_no_other_is(view: MapView):
    traces = traces_of_units(draw_polygon_map(view))
    hatched = {unit_id for unit_id, trace in traces.items() if trace.fillpattern.shape}

    assert hatched == {"674"}
    assert traces["674"].fillpattern.bgcolor == NO_DATA


def test_an_illustrative_unit_has_a_dotted_outline_and_no_other_has(view: MapView):
    traces = traces_of_units(draw_polygon_map(view))

    assert {unit_id for unit_id, trace in traces.items() if trace.line.dash == "dot"} == {"673"}
    assert traces["673"].line.color == INK_SOFT
    assert traces["675"].line.color == PAPER


def test_the_chosen_unit_is_outlined_above_all_others(view: MapView):
    figure = draw_polygon_map(view)
    last = figure.data[-1]

    assert (last.line.color, last.line.width) == (INK, 4)
    assert list(last.x) == list(traces_of_units(figure)["672"].x)


def test_names_and_values_stand_on_the_units(view: MapView):
    texts = {annotation.text: annotation for annotation in draw_polygon_map(view).layout.annotations}

    assert "Lạc Dương<br><b>4,00</b>" in texts
    assert "Đam Rông<br><b>–</b>" in texts
    assert texts["Cát Tiên<br><b>12,00</b>"].font.color == text_on(WARM[-1]) == PAPER


def test_labels_can_go_without_names(view: MapView):
    texts = {annotation.text for annotation in draw_polygon_map(view, with_names=False).layout.annotations}

    assert "<b>4,00</b>" in texts
    assert not any("Lạc Dương" in text for text in texts)


def test_labels_stand_inside_the_frame_of_the_map(view: MapView):
    figure = draw_polygon_map(view)
    (west, east), (south, north) = figure.layout.xaxis.range, figure.layout.yaxis.range

    for annotation in figure.layout.annotations:
        assert west < annotation.x < east
        assert south < annotation.y < north


def test_both_axes_have_one_scale_in_kilometres(view: MapView):
    figure = draw_polygon_map(view)
    west, east = figure.layout.xaxis.range

    assert figure.layout.yaxis.scaleanchor == "x"
    assert figure.layout.yaxis.scaleratio == 1
    assert 150 < east - west < 190


def test_a_degree_of_longitude_is_shorter_than_one_of_latitude():
    (x0, y0), (x1, y1) = to_km(108, 11), to_km(109, 12)

    assert x1 - x0 == pytest.approx(108.99, abs=0.05)
    assert y1 - y0 == pytest.approx(111.32)


def test_the_scale_bar_is_as_long_as_it_says(view: MapView):
    figure = draw_polygon_map(view)
    (bar,) = figure.layout.shapes

    assert f"{bar.x1 - bar.x0:.0f} km" in {annotation.text for annotation in figure.layout.annotations}


def test_nothing_that_plotly_would_fetch_from_outside_is_drawn(view: MapView):
    figure = draw_polygon_map(view)

    assert {trace.type for trace in figure.data} == {"scatter"}


def test_the_figure_carries_its_alt_text(view: MapView):
    assert draw_polygon_map(view).layout.meta["alt"] == view.alt


def test_hovering_tells_what_the_tooltip_tells(view: MapView):
    text = traces_of_units(draw_polygon_map(view))["675"].text

    assert text.startswith("<b>huyện Lạc Dương</b><br>Tỷ lệ hộ nghèo năm 2022: 4,00 %")


def test_labels_that_would_overlap_are_moved_apart_and_others_are_not():
    spread = spread_labels({"Đạ Huoai": (0.0, 0.0), "Đạ Tẻh": (2.0, 8.0), "Đà Lạt": (100.0, 4.0)})

    assert spread["Đà Lạt"] == (100.0, 4.0)
    assert spread["Đạ Tẻh"][1] - spread["Đạ Huoai"][1] > 8.0
    assert abs(spread["Đạ Huoai"][1]) <= 5.0
    assert spread["Đạ Huoai"][0] == 0.0
