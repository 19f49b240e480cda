from dataclasses import fields, is_dataclass, replace
from datetime import date

import pytest

from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Rating
from monitoring.model.units import ReportingUnit
from monitoring.returns.changes import ChangeKind, changed_rows, table_names
from monitoring.returns.rating_changes import MOST_UNIT_RATINGS
from monitoring.wording.table_labels import COLUMN_VI, TABLE_VI
from tests.builders.framework import a_framework
from tests.builders.targets import a_target
from tests.monitoring.returns.previewed import preview_changes
from tests.shipped import shipped_framework


def test_rows_that_come_go_and_change_are_told_apart():
    before = a_framework().with_observation(unit="674", value=3.0).with_observation(unit="675", value=4.0)
    after = a_framework().with_observation(unit="674", value=5.0).with_observation(unit="676", value=6.0)

    kinds = {one.row.unit_id: one.kind for one in changed_rows(before.build(), after.build())}

    assert kinds == {"674": ChangeKind.CHANGED, "675": ChangeKind.REMOVED, "676": ChangeKind.ADDED}


def test_no_data_and_zero_are_told_apart():
    before = a_framework().with_observation(unit="674", poor=None, households=10).build()
    after = a_framework().with_observation(unit="674", poor=0, households=10).build()

    (cell,) = preview_changes(before, after).cells

    assert (cell.before, cell.after, cell.difference, cell.relative) == ("chưa có số liệu", "0", None, None)


def test_what_stops_illustrating_is_a_change_though_its_number_stays():
    row = {"unit": "674", "poor": 10, "households": 100}
    before = a_framework().with_observation(**row, status="illustrative").build()
    after = a_framework().with_observation(**row).build()

    (cell,) = preview_changes(before, after).cells

    assert (cell.column, cell.before, cell.after) == ("Tính chất", "minh họa", "chính thức")


def test_a_part_that_was_filled_in_is_marked_before_and_not_after():
    row = {"unit": "674", "poor": 10, "value": 10.0}
    before = a_framework().with_observation(**row, households=100, illustrative="denominator").build()
    after = a_framework().with_observation(**row, households=101).build()

    cells = {cell.column: cell for cell in preview_changes(before, after).cells}

    assert cells["Mẫu số"].before_is_illustrative
    assert not cells["Mẫu số"].after_is_illustrative
    assert (cells["Phần điền minh họa"].before, cells["Phần điền minh họa"].after) == ("mẫu số", "không có")


def test_a_rate_differs_in_points_and_a_count_in_per_cent_too():
    rate = {"unit": "674", "indicator": "relapse_rate"}
    count = {"unit": "674", "indicator": "merit_poor_households"}
    before = a_framework().with_observation(**rate, value=6.9).with_observation(**count, value=40).build()
    after = a_framework().with_observation(**rate, value=6.4).with_observation(**count, value=30).build()

    cells = {cell.indicator_id: cell for cell in preview_changes(before, after).cells}

    assert (cells["relapse_rate"].difference, cells["relapse_rate"].relative) == ("−0,5 điểm %", None)
    assert (cells["merit_poor_households"].difference, cells["merit_poor_households"].relative) == (
        "−10 hộ",
        "−25,0 %",
    )


def test_every_table_of_the_framework_is_compared():
    framework = shipped_framework()
    for table in table_names():
        rows = getattr(framework, table)
        if not rows:
            continue
        if is_dataclass(rows):
            less = replace(rows, programme_id="khac")
        elif isinstance(rows, tuple):
            less = rows[1:]
        else:
            less = dict(list(rows.items())[1:])
        found = changed_rows(framework, replace(framework, **{table: less}))
        assert [one.table for one in found] == [table], table


def test_changed_words_of_any_table_can_be_said():
    framework = shipped_framework()
    empty = replace(
        framework,
        budget_totals=(),
        excluded_figures=(),
        territories=(),
        successions=(),
        agencies={},
        duties=(),
    )

    cells = preview_changes(framework, empty, years=[]).cells

    assert all(cell.what and cell.column and cell.before for cell in cells)
    assert {cell.kind for cell in cells} == {ChangeKind.REMOVED}


def test_every_table_and_column_has_a_name():
    framework = shipped_framework()
    assert set(table_names()) == set(TABLE_VI)
    for table in table_names():
        rows = getattr(framework, table)
        row = (
            rows
            if is_dataclass(rows)
            else next(iter(rows.values() if hasattr(rows, "values") else rows), None)
        )
        if row is not None:
            assert {one.name for one in fields(row)} <= set(COLUMN_VI), table


def test_a_unit_that_is_corrected_is_told_by_its_cell():
    before = a_framework().build()
    unit: ReportingUnit = before.units["674"]
    after = replace(before, units={**before.units, "674": replace(unit, valid_to=date(2025, 6, 29))})

    (cell,) = preview_changes(before, after).cells

    assert (cell.what, cell.column, cell.before, cell.after) == (
        "Đơn vị báo cáo 674 – huyện Đam Rông",
        "Đến hết ngày",
        "30/06/2025",
        "29/06/2025",
    )


def judged(values: dict[str, int]) -> ResultsFramework:
    """School attendance of every unit, in children of a thousand; the target is 90 %."""
    builder = a_framework().with_target(a_target("B5", value=90))
    for period, poor in values.items():
        builder = builder.with_every_unit(
            period=period, indicator="school_attendance_rate", poor=poor, households=1000
        )
    return builder.build()


def test_a_changed_year_may_change_the_rating_of_a_later_one():
    # the pace to 2023 suffices only from the lower start of 2021
    before, after = judged({"2021": 850, "2023": 860}), judged({"2021": 700, "2023": 860})

    ratings = preview_changes(before, after).ratings

    assert [(one.year, one.before, one.after) for one in ratings] == [
        (2023, Rating.BEHIND, Rating.ON_TRACK),
        (2024, Rating.BEHIND, Rating.ON_TRACK),
        (2025, Rating.BEHIND, Rating.ON_TRACK),
    ]
    assert all(one.unit_id == "68" for one in ratings)


def test_a_rating_against_a_figure_of_the_nation_that_only_illustrates_is_illustrative():
    base = a_framework().with_target(a_target("A1", kind="below_reference", indicator="poor_rate"))
    base = base.with_nation(4.0, period="2025", status="illustrative")
    before, after = (base.with_province(rate, period="2025").build() for rate in (5.0, 3.0))

    (change,) = preview_changes(before, after).ratings

    assert (change.before, change.after) == (Rating.MISSED, Rating.MET)
    assert (change.before_is_illustrative, change.after_is_illustrative) == (True, True)


def test_ratings_of_the_units_are_told_apart_from_the_province_s():
    before, after = judged({"2025": 800}), judged({"2025": 950})

    preview = preview_changes(before, after)

    assert [one.unit_name for one in preview.ratings] == ["tỉnh Lâm Đồng"]
    assert len(preview.unit_ratings) == 10
    assert "68" not in {one.unit_id for one in preview.unit_ratings}


def test_only_the_years_that_are_asked_for_are_rated():
    before, after = judged({"2025": 800}), judged({"2025": 950})

    assert preview_changes(before, after, years=[2024]).ratings == ()


def test_where_everything_changes_only_the_province_is_rated(monkeypatch: pytest.MonkeyPatch):
    assert MOST_UNIT_RATINGS >= 10
    monkeypatch.setattr("monitoring.returns.rating_changes.MOST_UNIT_RATINGS", 9)

    preview = preview_changes(judged({"2025": 800}), judged({"2025": 950}))

    assert (len(preview.ratings), preview.unit_ratings) == (1, ())
