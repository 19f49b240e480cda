import csv
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.ratings import Rating
from monitoring.model.status import Status
from monitoring.returns.changes import ChangeKind
from monitoring.sources.framework import DATA_DIR
from monitoring.views.preview.lines import PAGE_ROWS, GroupBy, Part, page_of_changes
from monitoring.views.preview.listing import list_cells
from monitoring.views.preview.view import PreviewView, view_preview
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target
from tests.shipped import shipped_boundaries, shipped_framework


def previewed(before: FrameworkBuilder, after: FrameworkBuilder) -> PreviewView:
    return view_preview(before.build(), after.build(), shipped_boundaries())


def a_district(unit: str = "674", *, poor: int, builder: FrameworkBuilder | None = None) -> FrameworkBuilder:
    return (builder or a_framework()).with_observation(unit=unit, poor=poor, households=1000)


def test_the_summary_counts_cells_units_indicators_and_ratings():
    base = a_framework().with_target(
        a_target("B5", kind="at_least", indicator="school_attendance_rate", value=90)
    )
    asked = {"period": "2025", "indicator": "school_attendance_rate", "households": 1000}
    view = previewed(base.with_every_unit(poor=800, **asked), base.with_every_unit(poor=950, **asked))

    assert view.summary == (
        "10 ô thay đổi ở 10 đơn vị, 1 chỉ số; 1 chỉ tiêu của tỉnh đổi đánh giá, 1 chỉ tiêu của các đơn vị đổi đánh giá"
    )
    assert view.said_rows == "10 dòng sửa"


def test_nothing_changes_between_a_state_and_itself():
    view = previewed(a_district(poor=10), a_district(poor=10))

    assert view.is_empty
    assert view.summary == "Không có gì thay đổi"
    assert (view.offers, view.ratings, view.totals.rows) == ((), (), ())


def test_the_rate_that_follows_from_changed_parts_is_shown_with_its_points():
    view = previewed(a_district(poor=69), a_district(poor=68))

    (group,) = page_of_changes(view).groups
    (row,) = group.rows

    assert (group.heading, row.name, row.period) == ("Huyện Đam Rông", "Tỷ lệ hộ nghèo", "2022")
    assert row.derived is not None
    assert (row.derived.before, row.derived.after, row.derived.difference) == (
        "6,90 %",
        "6,80 %",
        "−0,10 điểm %",
    )


def test_a_change_too_small_for_the_usual_decimals_is_not_printed_as_none():
    def with_poor(poor: int) -> FrameworkBuilder:
        return a_framework().with_observation(unit="674", poor=poor, households=341_450)

    (group,) = page_of_changes(previewed(with_poor(6636), with_poor(6637))).groups
    derived = group.rows[0].derived

    assert derived is not None
    assert (derived.before, derived.after, derived.difference) == ("1,9435 %", "1,9438 %", "+0,0003 điểm %")


def test_the_province_s_total_changes_though_nobody_typed_it():
    rest = a_framework().with_every_unit(poor=10, households=1000, but=("674",))
    view = previewed(a_district(poor=10, builder=rest), a_district(poor=130, builder=rest))

    (total,) = view.totals.rows

    assert (total.name, total.place, total.period) == ("Tỷ lệ hộ nghèo", "tỉnh Lâm Đồng", "2022")
    assert (total.pair.before, total.pair.after, total.pair.difference) == (
        "1,00 %",
        "2,00 %",
        "+1,00 điểm %",
    )
    assert (total.target_id, total.ratings) == ("A1", (Rating.NO_DATA, Rating.NO_DATA))
    assert total.remark == "cộng 12/12 đơn vị"


def test_totals_of_different_units_are_not_subtracted():
    rest = a_framework().with_every_unit(poor=10, households=1000, but=("674",))
    view = previewed(rest, a_district(poor=130, builder=rest))

    (total,) = view.totals.rows

    assert (total.pair.before, total.pair.difference) == ("1,00 % (11/12 đơn vị)", None)
    assert total.remark == "cộng 11 → 12/12 đơn vị; không cùng các đơn vị nên không tính chênh lệch"


def test_a_published_figure_of_the_province_stays_and_says_what_its_units_add_up_to():
    rest = a_framework().with_every_unit(poor=10, households=1000, but=("674",)).with_province(1.5)
    view = previewed(a_district(poor=10, builder=rest), a_district(poor=130, builder=rest))

    (total,) = view.totals.rows

    assert (total.pair.before, total.pair.after) == ("1,50 %", "1,50 %")
    assert total.remark == "tỉnh đã công bố nên giữ nguyên; cộng các đơn vị: 1,00 % → 2,00 %"


def test_a_merged_district_s_earlier_figure_follows_its_parts():
    parts = a_framework().with_observation(unit="681", poor=10, households=1000)
    parts = parts.with_observation(unit="682", poor=10, households=1000)
    view = previewed(a_district("683", poor=10, builder=parts), a_district("683", poor=40, builder=parts))

    merged = next(one for one in view.totals.rows if one.place == "huyện Đạ Huoai")

    assert (merged.pair.before, merged.pair.after) == ("1,00 %", "2,00 %")


def test_a_merged_commune_s_earlier_figure_follows_its_parts_as_well():
    def of_communes(poor: int) -> ResultsFramework:
        framework = a_district(
            "681",
            poor=poor,
            builder=a_framework()
            .with_observation(unit="682", poor=10, households=1000)
            .with_observation(unit="683", poor=10, households=1000),
        ).build()
        units = {
            unit_id: replace(unit, level="commune") if unit.level == "district" else unit
            for unit_id, unit in framework.units.items()
        }
        return replace(framework, units=units)

    view = view_preview(of_communes(10), of_communes(40), shipped_boundaries())
    merged = next(one for one in view.totals.rows if one.place == "huyện Đạ Huoai")

    assert (merged.pair.before, merged.pair.after) == ("1,00 %", "2,00 %")


def test_the_province_s_money_follows_its_lines():
    view = previewed(
        a_framework().with_money(2_000_000_000, unit="678").with_money(1_000_000_000, unit="674"),
        a_framework().with_money(2_500_000_000, unit="678").with_money(1_000_000_000, unit="674"),
    )

    (total,) = view.totals.rows

    assert (total.name, total.pair.before, total.pair.after) == (
        "Kinh phí – đã giao",
        "3 tỷ đồng",
        "3,5 tỷ đồng",
    )
    assert (total.pair.difference, total.pair.relative) == ("+500 triệu đồng", "+16,7 %")


def test_other_tables_are_named_with_their_rows():
    before = a_framework().build()
    indicator = before.indicators["poor_rate"]
    after = replace(
        before,
        indicators={**before.indicators, "poor_rate": replace(indicator, definition_vi="Khác.")},
        sources={key: one for key, one in before.sources.items() if key != "nguon-2"},
    )
    view = view_preview(before, after, shipped_boundaries())

    assert [(one.name, one.said) for one in view.other_tables] == [
        ("Chỉ số", "1 dòng sửa"),
        ("Nguồn số liệu", "1 dòng bỏ"),
    ]
    assert view.summary.startswith("4 ô thay đổi; 2 dòng ở các bảng khác")
    assert [one.heading for one in page_of_changes(view, Part.OTHERS).groups] == ["Chỉ số", "Nguồn số liệu"]


def test_rows_are_put_together_by_unit_or_by_indicator():
    def both(poor: int) -> FrameworkBuilder:
        builder = a_framework()
        for indicator in ("near_poor_rate", "poor_rate"):
            for unit in ("675", "674"):
                builder = builder.with_observation(unit=unit, indicator=indicator, poor=poor, households=1000)
        return builder

    view = previewed(both(10), both(20))
    by_unit, by_indicator = (page_of_changes(view, by=by) for by in GroupBy)

    assert [one.heading for one in by_unit.groups] == ["Huyện Đam Rông", "Huyện Lạc Dương"]
    assert [row.name for row in by_unit.groups[0].rows] == ["Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo"]
    assert [one.heading for one in by_indicator.groups] == ["Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo"]


def test_a_long_list_is_shown_a_page_at_a_time_and_counted():
    def many(poor: int) -> FrameworkBuilder:
        builder = a_framework()
        for year in ("2021", "2022", "2023", "2024"):
            builder = builder.with_every_unit(period=year, poor=poor, households=1000)
        return builder

    view = previewed(many(10), many(20))
    second = page_of_changes(view, page=2)

    assert (second.page, second.page_count, second.row_count) == (2, 2, 48)
    assert (second.first, second.last) == (PAGE_ROWS + 1, 48)
    assert page_of_changes(view, page=99).page == 2
    assert len(list(list_cells(view))) == view.cell_count == 48


def test_a_row_that_goes_is_told_in_the_words_of_the_state_that_had_it():
    view = previewed(a_district(poor=10), a_framework())

    (group,) = page_of_changes(view).groups

    assert group.rows[0].kind is ChangeKind.REMOVED
    assert group.rows[0].cells[0].after == "chưa có số liệu"


def test_the_difference_is_that_of_the_table_as_it_came():
    """By another road: the rates of 2024 out of the CSV, in exact decimals, before and after ten households more."""
    with (DATA_DIR / "observations.csv").open(encoding="utf-8", newline="") as file:
        rows = [
            row
            for row in csv.DictReader(file)
            if (row["indicator_id"], row["period"], row["group_id"]) == ("poor_rate", "2024", "all")
            and row["unit_id"] not in ("68", "VN")
        ]
    framework = shipped_framework()
    keys = [("poor_rate", row["unit_id"], Period(2024), "all") for row in rows]
    changed = {
        key: replace(framework.observations[key], numerator=framework.observations[key].numerator + 10)
        for key in keys
    }
    after = replace(framework, observations={**framework.observations, **changed})

    view = view_preview(framework, after, shipped_boundaries())

    def rate(poor: int, households: str) -> Decimal:
        return (Decimal(poor) / Decimal(households) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)

    expected = {
        row["unit_id"]: rate(int(row["numerator"]) + 10, row["denominator"])
        - rate(int(row["numerator"]), row["denominator"])
        for row in rows
    }
    found = {
        row.cells[0].unit_id: row.derived.difference
        for group in page_of_changes(view).groups
        for row in group.rows
        if row.derived is not None
    }
    assert len(found) == len(expected) == 12
    assert found == {unit: f"+{gap} điểm %".replace(".", ",") for unit, gap in expected.items()}


def test_a_standing_that_becomes_official_counts_as_one_cell():
    framework = shipped_framework()
    key = ("poor_rate", "674", Period(2024), "all")
    official = replace(framework.observations[key], status=Status.OFFICIAL)
    after = replace(framework, observations={**framework.observations, key: official})

    view = view_preview(framework, after, shipped_boundaries())

    assert view.summary.startswith("1 ô thay đổi ở 1 đơn vị, 1 chỉ số")


def test_a_figure_of_the_province_that_was_typed_is_no_total():
    rest = a_framework().with_every_unit(poor=10, households=1000, but=("674",))
    view = previewed(
        a_district(poor=10, builder=rest.with_province(1.0)),
        a_district(poor=130, builder=rest.with_province(2.0)),
    )

    assert view.totals.rows == ()
