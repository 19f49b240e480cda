from dataclasses import replace

from components.figures.polygon_map import draw_polygon_map
from components.figures.theme import DIFFERENCE, NO_DATA, WARM
from monitoring.model.periods import Period
from monitoring.model.results import Observation
from monitoring.model.status import Status
from monitoring.views.map_parts import MapUnit, MapView
from monitoring.views.preview.difference import GONE, NEW, UNCHANGED
from monitoring.views.preview.maps import PreviewMaps, view_preview_maps
from monitoring.views.preview.view import PreviewView, view_preview
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TEN, TWELVE
from tests.shipped import shipped_boundaries, shipped_framework


def maps_of(before: FrameworkBuilder, after: FrameworkBuilder) -> PreviewMaps:
    view = view_preview(before.build(), after.build(), shipped_boundaries())
    return drawn(view)


def drawn(view: PreviewView) -> PreviewMaps:
    maps = view_preview_maps(view, view.offers[0])
    assert maps is not None
    return maps


def unit_on(view: MapView, unit_id: str) -> MapUnit:
    return next(unit for unit in view.units if unit.unit_id == unit_id)


def rates(period: str = "2022", **poor: int | None) -> FrameworkBuilder:
    """Poor households of a thousand by unit: ``u674=69``."""
    builder = a_framework()
    for unit, count in poor.items():
        unit_id = unit.removeprefix("u").replace("_", "-")
        builder = builder.with_observation(unit=unit_id, period=period, poor=count, households=1000)
    return builder


def test_before_and_after_stand_in_the_same_classes():
    maps = maps_of(rates(u674=69, u675=20, u676=5), rates(u674=20, u675=69, u676=5))

    assert [row.label for row in maps.before.legend] == [row.label for row in maps.after.legend]
    assert unit_on(maps.before, "674").class_index == unit_on(maps.after, "675").class_index
    assert unit_on(maps.before, "674").label == "6,90"


def test_falls_and_rises_stand_on_opposite_sides_of_what_stays():
    maps = maps_of(rates(u672=100, u673=40, u674=50), rates(u672=40, u673=100, u674=50))

    classes = [unit_on(maps.difference, unit).class_index for unit in ("672", "674", "673")]
    labels = [unit_on(maps.difference, unit).label for unit in ("672", "674", "673")]

    assert classes == [0, UNCHANGED, 6]
    assert labels == ["−6,00", "0", "+6,00"]
    assert maps.difference.unit_label == "điểm %"


def test_what_comes_goes_stays_and_cannot_be_compared_is_told_apart():
    maps = maps_of(rates(u672=10, u673=20, u674=5), rates(u673=20, u674=0, u675=7))

    found = {
        unit: (unit_on(maps.difference, unit).label, unit_on(maps.difference, unit).class_index)
        for unit in ("672", "673", "674", "675", "676")
    }

    assert found == {
        "672": ("× bỏ", GONE),
        "673": ("0", UNCHANGED),
        "674": ("−0,50", 0),
        "675": ("+ mới", NEW),
        "676": ("–", None),
    }
    legend = {row.label: row.unit_count for row in maps.difference.legend}
    assert (legend["mới có số liệu"], legend["không còn số liệu"], legend["chưa so sánh được"]) == (1, 1, 8)


def test_a_count_differs_in_per_cent_and_not_from_nothing():
    def poor(**counts: int) -> FrameworkBuilder:
        builder = a_framework()
        for unit, count in counts.items():
            builder = builder.with_observation(unit=unit[1:], value=count, indicator="merit_poor_households")
        return builder

    maps = maps_of(poor(u672=40, u673=0), poor(u672=30, u673=5))

    assert maps.difference.unit_label == "%"
    assert unit_on(maps.difference, "672").label == "−25,0"
    assert (unit_on(maps.difference, "673").label, unit_on(maps.difference, "673").class_index) == (
        "từ 0",
        None,
    )
    assert unit_on(maps.difference, "673").tooltip[1:3] == ("Trước: 0 hộ", "Sau: 5 hộ")


def test_tooltips_and_the_alternative_text_say_before_after_and_standing():
    before = a_framework().with_observation(unit="674", poor=69, households=1000, status="illustrative")
    maps = maps_of(before, rates(u674=60))

    assert unit_on(maps.difference, "674").tooltip == (
        "−0,90 điểm %",
        "Trước: 6,90 %",
        "Sau: 6,00 %",
        "Tính chất số liệu: minh họa → chính thức",
    )
    assert unit_on(maps.difference, "674").is_illustrative
    assert maps.difference.alt == (
        "Bản đồ chênh lệch tỷ lệ hộ nghèo (điểm %), kỳ 2022. Đam Rông: −0,90 điểm %. "
        "Các đơn vị khác không đổi hoặc chưa so sánh được."
    )
    assert "Đam Rông 6,90" in maps.before.alt


def test_polygons_have_the_colours_of_their_classes_and_signs_where_colour_is_not_enough():
    maps = maps_of(rates(u672=10, u673=20, u674=50), rates(u673=20, u674=40, u675=7))

    before = {trace.meta["unit_id"]: trace for trace in draw_polygon_map(maps.before).data if trace.meta}
    gaps = {trace.meta["unit_id"]: trace for trace in draw_polygon_map(maps.difference).data if trace.meta}

    assert set(before) == set(gaps) == set(TWELVE)
    assert before["674"].fillcolor == WARM[-1]
    assert before["675"].fillcolor == NO_DATA
    assert gaps["673"].fillcolor == DIFFERENCE[UNCHANGED]
    assert gaps["674"].fillcolor == DIFFERENCE[0]
    shapes = {unit: gaps[unit].fillpattern.shape for unit in ("672", "673", "674", "675", "676")}
    assert shapes == {"672": "x", "673": None, "674": None, "675": "+", "676": "/"}


def test_the_map_of_2025_has_the_ten_units_of_that_year():
    maps = maps_of(rates("2025", u682_2024=10), rates("2025", u682_2024=20))

    assert {unit.unit_id for unit in maps.difference.units} == set(TEN)
    assert unit_on(maps.difference, "682-2024").label == "+1,00"


def test_communes_are_drawn_by_their_own_boundaries():
    framework = shipped_framework()
    period = Period(2025, 2)
    unit_id = framework.frames[period].unit_ids[0]
    row = Observation(
        "poor_rate", unit_id, period, "all", 10, 1000, None, Status.OFFICIAL, next(iter(framework.sources))
    )
    after = replace(
        framework, observations={**framework.observations, ("poor_rate", unit_id, period, "all"): row}
    )

    maps = drawn(view_preview(framework, after, shipped_boundaries()))

    assert maps.difference.layer.file_name == "lam_dong_communes.geojson"
    assert unit_on(maps.difference, unit_id).class_index == NEW
    assert len(maps.difference.units) == 51


def test_what_only_the_province_reports_has_no_map():
    view = view_preview(
        a_framework().with_province(1.5).build(),
        a_framework().with_province(1.6).build(),
        shipped_boundaries(),
    )

    assert view.offers == ()


def test_figures_of_the_targets_are_offered_first_and_the_latest_period_first():
    before = a_framework()
    after = (
        a_framework()
        .with_observation(unit="674", period="2022", poor=1, households=10, indicator="near_poor_rate")
        .with_observation(unit="674", period="2022", poor=1, households=10)
        .with_observation(unit="674", period="2023", poor=1, households=10)
        .with_observation(unit="674", period="2022", poor=1, households=10, group="dtts")
    )
    view = view_preview(before.build(), after.build(), shipped_boundaries())

    assert [(one.name, str(one.period)) for one in view.offers] == [
        ("Tỷ lệ hộ nghèo", "2023"),
        ("Tỷ lệ hộ nghèo", "2022"),
        ("Tỷ lệ hộ nghèo – Dân tộc thiểu số", "2022"),
        ("Tỷ lệ hộ cận nghèo", "2022"),
    ]


def test_the_classes_reach_from_the_lowest_to_the_highest_of_both():
    maps = maps_of(rates(u674=10, u675=20), rates(u674=10, u675=200))

    assert [row.label for row in maps.before.legend] == [
        "1,00",
        "1,01 – 2,00",
        "2,01 – 20,00",
        "chưa có số liệu",
    ]
    assert [unit_on(one, "675").class_index for one in (maps.before, maps.after)] == [1, 2]
