"""Makes the form of one unit and period from the results framework."""

from __future__ import annotations

from datetime import date

from monitoring.measures.units import resolve_unit
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS
from monitoring.model.units import ReportingUnit
from monitoring.returns.form import (
    POVERTY_SHEET,
    Before,
    Feed,
    Fixed,
    FormCell,
    FormColumn,
    FormRow,
    FormSheet,
    GeneralField,
    Input,
    Kind,
    Part,
    Rate,
    ReturnForm,
)
from monitoring.returns.form_before import EXPLANATION_COLUMN, STATUS_COLUMN, before_cell
from monitoring.returns.form_money import build_money_sheet
from monitoring.returns.form_targets import build_targets_sheet
from monitoring.wording.numbers import say_date


def build_form(framework: ResultsFramework, unit_code: str, period: Period) -> ReturnForm:
    """Give the form with last period's values.

    “Biểu 1” is for what is reviewed household by household: the headline indicator and the near-poor, where the
    programme has both. Without the second the headline stands in “Biểu 2” with the other targets.

    Raises `UnknownUnit` or `UnitNotInPeriod`, which names the successors.
    """
    unit = resolve_unit(framework, unit_code, period=period)
    poverty = (_poverty_sheet(framework, unit, period),) if framework.near_poor_indicator_id else ()
    return ReturnForm(
        unit=unit,
        period=period,
        general=_general(unit, period),
        sheets=(
            *poverty,
            build_targets_sheet(framework, unit, period),
            build_money_sheet(framework, unit, period),
        ),
        release_code=framework.release.code,
    )


def last_day_of(unit: ReportingUnit, period: Period) -> date:
    """The last day of the period on which the unit existed."""
    return min(period.last_day, unit.valid_to) if unit.valid_to else period.last_day


def _general(unit: ReportingUnit, period: Period) -> tuple[GeneralField, ...]:
    named = unit.full_name_vi
    return (
        GeneralField("issuer", "Cơ quan báo cáo", Kind.TEXT, f"Ủy ban nhân dân {named}"),
        GeneralField("document_no", "Số, ký hiệu văn bản gửi kèm", Kind.TEXT, hint="ví dụ 125/BC-UBND"),
        GeneralField("date_published", "Ngày ký văn bản", Kind.DATE, hint="ngày/tháng/năm"),
        GeneralField(
            "title",
            "Trích yếu văn bản",
            Kind.TEXT,
            f"Báo cáo kết quả thực hiện Chương trình giảm nghèo kỳ {period} của {named}",
        ),
        GeneralField(
            "status",
            "Tính chất chung của số liệu",
            Kind.STATUS,
            hint="chính thức, tạm thời hoặc ước tính; dòng nào khác thì chọn riêng ở dòng đó",
        ),
        GeneralField(
            "as_of",
            "Số liệu kinh phí tính đến ngày",
            Kind.DATE,
            say_date(last_day_of(unit, period)),
            hint="ngày/tháng/năm",
        ),
    )


def _poverty_sheet(framework: ResultsFramework, unit: ReportingUnit, period: Period) -> FormSheet:
    before = period.previous()
    return FormSheet(
        POVERTY_SHEET,
        "Hộ nghèo, hộ cận nghèo qua rà soát, chia theo nhóm đối tượng",
        "Đơn vị tính: hộ; tỷ lệ: %. Chưa có số liệu thì để trống; bằng không thì ghi 0.",
        (
            FormColumn("order", "STT", 6),
            FormColumn("name", "Nhóm đối tượng", 30),
            FormColumn("households", f"Kỳ {period}", 13, "Tổng số hộ dân (hộ)"),
            FormColumn("households_before", f"Kỳ {before}", 13, "Tổng số hộ dân (hộ)"),
            FormColumn("poor", f"Kỳ {period}", 13, "Số hộ nghèo (hộ)"),
            FormColumn("poor_before", f"Kỳ {before}", 13, "Số hộ nghèo (hộ)"),
            FormColumn("poor_rate", "Tỷ lệ (%)", 10, "Số hộ nghèo (hộ)"),
            FormColumn("near", f"Kỳ {period}", 13, "Số hộ cận nghèo (hộ)"),
            FormColumn("near_before", f"Kỳ {before}", 13, "Số hộ cận nghèo (hộ)"),
            FormColumn("near_rate", "Tỷ lệ (%)", 10, "Số hộ cận nghèo (hộ)"),
            FormColumn("total", "Cộng hộ nghèo và cận nghèo theo báo cáo (hộ)", 18),
            STATUS_COLUMN,
            EXPLANATION_COLUMN,
        ),
        tuple(
            FormRow(
                f"ho/{group.group_id}",
                _poverty_cells(framework, unit, period, group.group_id, number, group.name_vi),
            )
            for number, group in enumerate(framework.groups.values(), start=1)
        ),
    )


def _poverty_cells(
    framework: ResultsFramework, unit: ReportingUnit, period: Period, group_id: str, number: int, name: str
) -> dict[str, FormCell]:
    is_all = group_id == ALL_GROUPS
    poor, near = framework.programme.headline_indicator_id, framework.near_poor_indicator_id or ""

    def count(*parts: tuple[str, Part], at_most: str | None = None) -> Input:
        feeds = tuple(Feed(indicator_id, group_id, part) for indicator_id, part in parts)
        return Input(Kind.COUNT, "hộ", feeds, is_required=is_all, at_most=at_most)

    def before(indicator_id: str, part: Part) -> Before:
        return before_cell(framework, unit, period, Feed(indicator_id, group_id, part))

    return {
        "order": Fixed(str(number)),
        "name": Fixed(name),
        "households": count((poor, Part.DENOMINATOR), (near, Part.DENOMINATOR)),
        "households_before": before(poor, Part.DENOMINATOR),
        "poor": count((poor, Part.NUMERATOR), at_most="households"),
        "poor_before": before(poor, Part.NUMERATOR),
        "poor_rate": Rate("poor", "households", (Feed(poor, group_id, Part.VALUE),)),
        "near": count((near, Part.NUMERATOR), at_most="households"),
        "near_before": before(near, Part.NUMERATOR),
        "near_rate": Rate("near", "households", (Feed(near, group_id, Part.VALUE),)),
        "total": Input(Kind.COUNT, "hộ", at_most="households"),
        "status": Input(Kind.STATUS),
        "note": Input(Kind.TEXT),
    }
