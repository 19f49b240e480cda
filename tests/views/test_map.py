import pytest

from monitoring.model.classes import ClassMethod
from monitoring.sources.boundaries import Boundaries
from monitoring.views.choice import Choice
from monitoring.views.map import MapUnit, MapView, map_indicators, view_map
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_boundaries, shipped_framework


def mapped(builder: FrameworkBuilder, choice: Choice, *, indicator: str = "poor_rate", **how) -> MapView:
    return view_map(builder.build(), shipped_boundaries(), choice, indicator_id=indicator, **how)


def shipped_map(choice: Choice, *, indicator: str = "poor_rate", **how) -> MapView:
    return view_map(shipped_framework(), shipped_boundaries(), choice, indicator_id=indicator, **how)


def unit_on(view: MapView, unit_id: str) -> MapUnit:
    return next(unit for unit in view.units if unit.unit_id == unit_id)


def rising(period: str, *, but: tuple[str, ...] = (), **row) -> FrameworkBuilder:
    """Twelve districts with 1, 2, … 12 per cent in the order of their codes."""
    builder = a_framework()
    for place, unit in enumerate(TWELVE, start=1):
        if unit not in but:
            builder = builder.with_observation(
                unit=unit, period=period, poor=10 * place, households=1000, **row
            )
    return builder


def test_every_unit_of_the_years_frame_is_on_the_map():
    assert {unit.unit_id for unit in shipped_map(Choice(2023)).units} == set(TWELVE)
    merged = {unit.unit_id for unit in shipped_map(Choice(2025)).units}
    assert merged == set(TWELVE) - {"681", "682", "683"} | {"682-2024"}


def test_the_map_of_2025_is_drawn_from_the_layer_of_ten_units():
    assert shipped_map(Choice(2023)).layer.file_name == "lam_dong_districts.geojson"
    assert shipped_map(Choice(2025)).layer.file_name == "lam_dong_units_2025.geojson"


@pytest.mark.parametrize("method", ClassMethod)
def test_class_limits_are_the_same_in_every_year(method: ClassMethod):
    legends = {
        tuple(row.label for row in shipped_map(Choice(year), method=method).legend)
        for year in shipped_framework().programme.years
    }

    assert len(legends) == 1
    assert len(legends.pop()) == 6


def test_the_three_methods_cut_differently():
    labels = {
        tuple(row.label for row in shipped_map(Choice(2022), method=method).legend) for method in ClassMethod
    }

    assert len(labels) == 3


def test_equal_steps_are_as_wide_as_each_other():
    view = mapped(rising("2022"), Choice(2022), method=ClassMethod.EQUAL_STEPS)

    assert [row.label for row in view.legend] == [
        "1,00 – 3,20",
        "3,21 – 5,40",
        "5,41 – 7,60",
        "7,61 – 9,80",
        "9,81 – 12,00",
        "chưa có số liệu",
    ]
    assert [row.unit_count for row in view.legend] == [3, 2, 2, 2, 3, 0]


def test_a_value_stands_in_the_class_whose_printed_limits_hold_it():
    view = shipped_map(Choice(2022))
    for unit in view.units:
        low, _, high = view.legend[unit.class_index].label.partition(" – ")
        assert number(low) <= number(unit.label) <= number(high or low), unit


def test_the_legend_counts_every_unit_once():
    for choice in (Choice(2022), Choice(2022, published_only=True), Choice(2025)):
        view = shipped_map(choice)
        assert sum(row.unit_count for row in view.legend) == len(view.units)


def test_a_unit_without_data_has_no_class_and_is_counted_as_such_in_the_legend():
    view = mapped(rising("2022", but=("674",)), Choice(2022))
    missing = unit_on(view, "674")

    assert (missing.value, missing.class_index, missing.label) == (None, None, "–")
    assert view.legend[-1].class_index is None
    assert (view.legend[-1].label, view.legend[-1].unit_count) == ("chưa có số liệu", 1)
    assert "Lý do: chưa có báo cáo cho kỳ này" in missing.tooltip
    assert missing.standing == "chưa có số liệu"


def test_a_reported_zero_is_in_the_lowest_class_and_not_without_data():
    view = mapped(
        rising("2022", but=("672",)).with_observation(unit="672", poor=0, households=500), Choice(2022)
    )
    zero = unit_on(view, "672")

    assert (zero.value, zero.class_index, zero.label) == (0, 0, "0,00")
    assert view.legend[-1].unit_count == 0


def test_a_map_without_any_figure_has_no_classes_and_all_units_without_data():
    view = mapped(a_framework(), Choice(2022))

    assert view.class_count == 0
    assert [(row.label, row.unit_count) for row in view.legend] == [("chưa có số liệu", 12)]
    assert view.caption.coverage == "0/12 huyện, thành phố có số liệu"


def test_an_illustrative_unit_is_marked_and_others_are_not():
    builder = rising("2022", but=("673",)).with_observation(
        unit="673", poor=5, households=100, status="illustrative"
    )
    view = mapped(builder, Choice(2022))

    assert [unit.unit_id for unit in view.units if unit.is_illustrative] == ["673"]
    assert view.has_illustrative
    assert view.caption.standing == "số liệu minh họa"
    assert "Tính chất số liệu: minh họa" in unit_on(view, "673").tooltip


def test_published_figures_only_take_the_illustrative_unit_off_the_map():
    builder = rising("2022", but=("673",)).with_observation(
        unit="673", poor=5, households=100, status="illustrative"
    )
    view = mapped(builder, Choice(2022, published_only=True))

    assert unit_on(view, "673").class_index is None
    assert not view.has_illustrative
    assert view.caption.coverage == "11/12 huyện, thành phố (92 %) có số liệu"


def test_published_district_figures_stand_untouched_on_the_shipped_map():
    view = shipped_map(Choice(2022, published_only=True))

    assert unit_on(view, "674").label == "6,90"
    assert unit_on(view, "674").standing == "chính thức"
    assert {unit.unit_id for unit in view.units if unit.value is not None} == {"674", "683"}


def test_the_chosen_unit_is_marked():
    view = shipped_map(Choice(2022, unit_id="674"))

    assert [unit.unit_id for unit in view.units if unit.is_chosen] == ["674"]


def test_units_are_ranked_from_the_highest_value_with_those_without_data_last():
    view = mapped(rising("2022", but=("674", "672")), Choice(2022))

    ranked = [unit.unit_id for unit in view.ranked()]

    assert ranked[:10] == ["683", "682", "681", "680", "679", "678", "677", "676", "675", "673"]
    assert set(ranked[10:]) == {"672", "674"}


def test_the_alt_text_lists_every_value_and_every_unit_without_data():
    view = mapped(rising("2022", but=("674",)), Choice(2022))

    assert "Từ cao xuống thấp: Cát Tiên 12,00; Đạ Tẻh 11,00" in view.alt
    assert "Chưa có số liệu: Đam Rông." in view.alt
    for unit in view.units:
        assert unit.name in view.alt


def test_the_tooltip_gives_value_parts_standing_and_the_note():
    builder = a_framework().with_observation(
        unit="674", poor=1019, households=14768, note="Làm tròn", illustrative="denominator"
    )
    lines = unit_on(mapped(builder, Choice(2022)), "674").tooltip

    assert lines[0] == "Tỷ lệ hộ nghèo năm 2022: 6,90 %"
    assert "1.019 / 14.768 (minh họa)" in lines[1]
    assert lines[-1] == "Ghi chú: Làm tròn"


def test_the_scale_marks_the_province_and_the_nation():
    marks = {mark.label: mark for mark in shipped_map(Choice(2022)).marks}

    assert marks["Toàn tỉnh"].text == "1,94 %"
    assert marks["Cả nước"].text == "4,03 %"
    assert marks["Cả nước"].class_index == 2


def test_the_scale_marks_the_nation_s_figure_of_the_chosen_group():
    builder = rising("2022", group="dtts").with_nation(4.03).with_nation(12.55, group="dtts")

    marks = {mark.label: mark for mark in mapped(builder, Choice(2022, group_id="dtts")).marks}

    assert marks["Cả nước"].text == "12,55 %"


def test_the_line_of_sources_names_the_province_s_too_which_stands_in_the_title():
    view = mapped(rising("2022").with_province(1.94, source="nguon-2"), Choice(2022))

    assert view.caption.sources == ("1/BC-UBND", "2/BC-UBND")


def test_a_province_without_a_figure_is_not_marked():
    labels = [mark.label for mark in shipped_map(Choice(2025, published_only=True)).marks]

    assert "Toàn tỉnh" not in labels


def test_what_is_better_high_is_drawn_in_the_cool_palette():
    assert shipped_map(Choice(2022)).palette == "warm"
    assert shipped_map(Choice(2022), indicator="school_attendance_rate").palette == "cool"


def test_the_subtitle_says_unit_frame_date_and_group():
    assert "Đơn vị: %" in shipped_map(Choice(2023)).caption.subtitle
    assert "31/12/2023" in shipped_map(Choice(2023)).caption.subtitle
    assert "Dân tộc thiểu số" in shipped_map(Choice(2023, group_id="dtts")).caption.subtitle


def test_every_target_can_be_mapped_and_every_offered_indicator_draws():
    offered = map_indicators(shipped_framework())

    assert [label.split(" ")[0] for _, label in offered[:3]] == ["A1", "A2", "A3"]
    assert len({indicator for indicator, _ in offered}) == len(offered) >= 20
    for indicator, _ in offered:
        assert shipped_map(Choice(2023), indicator=indicator).units


def test_a_layer_that_lacks_a_unit_is_refused():
    nothing = Boundaries({}, None, None)

    with pytest.raises(LookupError):
        view_map(a_framework().build(), nothing, Choice(2022), indicator_id="poor_rate")


def number(text: str) -> float:
    return float(text.replace(".", "").replace(",", "."))
