"""The sheet of the plan's targets."""

from __future__ import annotations

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.model.units import ReportingUnit
from monitoring.returns.form import (
    TARGETS_SHEET,
    Feed,
    Fixed,
    FormCell,
    FormColumn,
    FormRow,
    FormSheet,
    Input,
    Kind,
    Nothing,
    Part,
    Rate,
)
from monitoring.returns.form_before import EXPLANATION_COLUMN, STATUS_COLUMN, before_cell


def build_targets_sheet(framework: ResultsFramework, unit: ReportingUnit, period: Period) -> FormSheet:
    """Give “Biểu 2”: numerator and denominator, or the count, of every indicator that units report."""
    before = period.previous()
    return FormSheet(
        TARGETS_SHEET,
        "Kết quả thực hiện các chỉ tiêu của kế hoạch",
        "Ghi tử số và mẫu số, không ghi tỷ lệ. Chưa có số liệu thì để trống; bằng không thì ghi 0.",
        (
            FormColumn("order", "Chỉ tiêu", 9),
            FormColumn("name", "Tên chỉ tiêu", 38),
            FormColumn("group", "Đối tượng", 20),
            FormColumn("numerator_label", "Nội dung", 30, "Số đạt được (tử số)"),
            FormColumn("numerator", f"Kỳ {period}", 12, "Số đạt được (tử số)"),
            FormColumn("numerator_before", f"Kỳ {before}", 12, "Số đạt được (tử số)"),
            FormColumn("denominator_label", "Nội dung", 30, "Tổng số (mẫu số)"),
            FormColumn("denominator", f"Kỳ {period}", 12, "Tổng số (mẫu số)"),
            FormColumn("denominator_before", f"Kỳ {before}", 12, "Tổng số (mẫu số)"),
            FormColumn("rate", "Tỷ lệ (%)", 10),
            STATUS_COLUMN,
            EXPLANATION_COLUMN,
        ),
        tuple(
            FormRow(
                f"ct/{indicator.indicator_id}/{group_id}",
                _target_cells(framework, unit, period, indicator, group_id, target_ids),
            )
            for indicator, target_ids in _reported_indicators(framework)
            for group_id in framework.groups
            if group_id in framework.indicators_with_groups.get(indicator.indicator_id, {ALL_GROUPS})
            or group_id == ALL_GROUPS
        ),
    )


def _reported_indicators(framework: ResultsFramework) -> list[tuple[Indicator, str]]:
    """Indicators of the plan's targets that units report, but for those of the first sheet."""
    near_poor = framework.near_poor_indicator_id
    of_first_sheet = (framework.programme.headline_indicator_id, near_poor) if near_poor else ()
    of_targets: dict[str, list[str]] = {}
    for target in framework.targets.values():
        of_targets.setdefault(target.indicator_id, []).append(target.target_id)
    return [
        (framework.indicators[indicator_id], ", ".join(target_ids))
        for indicator_id, target_ids in of_targets.items()
        if indicator_id not in of_first_sheet
        and framework.indicators[indicator_id].across_units != "reported_only"
    ]


def _target_cells(
    framework: ResultsFramework,
    unit: ReportingUnit,
    period: Period,
    indicator: Indicator,
    group_id: str,
    target_ids: str,
) -> dict[str, FormCell]:
    first, second = (Part.NUMERATOR, Part.DENOMINATOR) if indicator.is_rate else (Part.VALUE, None)
    counted_in = "" if indicator.is_rate else indicator.unit

    def feed(part: Part) -> Feed:
        return Feed(indicator.indicator_id, group_id, part)

    cells: dict[str, FormCell] = {
        "order": Fixed(target_ids),
        "name": Fixed(indicator.name_vi),
        "group": Fixed(framework.groups[group_id].name_vi),
        "numerator_label": Fixed(indicator.numerator_label_vi or f"{indicator.name_vi} ({counted_in})"),
        "numerator": Input(Kind.COUNT, counted_in, (feed(first),), at_most="denominator" if second else None),
        "numerator_before": before_cell(framework, unit, period, feed(first)),
        "denominator_label": Nothing(),
        "denominator": Nothing(),
        "denominator_before": Nothing(),
        "rate": Nothing(),
        "status": Input(Kind.STATUS),
        "note": Input(Kind.TEXT),
    }
    if second is not None:
        cells |= {
            "denominator_label": Fixed(indicator.denominator_label_vi or ""),
            "denominator": Input(Kind.COUNT, "", (feed(second),)),
            "denominator_before": before_cell(framework, unit, period, feed(second)),
            "rate": Rate("numerator", "denominator", (feed(Part.VALUE),)),
        }
    return cells
