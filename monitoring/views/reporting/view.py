"""The page as a whole: the matrix with what the chosen year and district say, and where it all comes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from monitoring.measures.reporting import DutyStanding, Verdict, measure_completeness
from monitoring.model.framework import ResultsFramework
from monitoring.model.returns import Return
from monitoring.model.status import Status
from monitoring.views.caption import Caption
from monitoring.views.choice import Choice
from monitoring.views.reporting.matrix import PeriodColumn, ReportingMatrix, lay_out_matrix
from monitoring.views.reporting.words import say_completeness
from monitoring.views.returns.return_words import name_reporter
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import say_date

AGENCIES_VI = "cơ quan"
_NAMED_UNITS = 3


@dataclass(frozen=True, kw_only=True)
class ReportingView:
    """``lead`` are the sentences under the title."""

    caption: Caption
    lead: tuple[str, ...]
    matrix: ReportingMatrix


def view_reporting(
    framework: ResultsFramework, choice: Choice, *, returns: Iterable[Return] = (), today: date
) -> ReportingView:
    """Give all that the page says. ``returns`` are those of the store, ``today`` the day it is seen from."""
    matrix = lay_out_matrix(framework, choice, returns=returns, today=today)
    own = [column for column in matrix.columns if column.is_chosen]
    # the latest period that is due leads; before that, the one that is due next
    first = next((one for one in reversed(own) if one.together.due), own[0] if own else None)
    return ReportingView(
        caption=_caption(framework, choice, matrix, first),
        lead=(
            *(f"Kỳ {column.name}: {say_period(column)}." for column in own if column is not first),
            *_say_unit(framework, choice, matrix),
        ),
        matrix=matrix,
    )


def say_period(column: PeriodColumn) -> str:
    """“9/12 huyện, thành phố (75 %) và 3/4 cơ quan (75 %) đã báo cáo, 2 báo cáo muộn”."""
    found = column.together
    if found.due == 0:
        return f"chưa đến hạn báo cáo ({column.due})"
    if found.unrecorded == found.due:
        return "chưa có ghi nhận báo cáo nào"
    parts = [(column.units, column.units_vi), (column.agencies, AGENCIES_VI)]
    said = " và ".join(say_completeness(one, whom) for one, whom in parts if one.due) + " đã báo cáo"
    return said + (f", {found.late} báo cáo muộn" if found.late else "")


def _rules(framework: ResultsFramework) -> tuple[str, ...]:
    """By what the reports are owed."""
    details, decision = framework.details, f"Quyết định {framework.programme.decision_no}"
    basis, clause = details.round_basis_vi, details.reporting_clause_vi
    rules = (basis and capitalised(basis), f"{clause} theo {decision}" if clause else decision)
    return tuple(rule for rule in rules if rule)


def _caption(
    framework: ResultsFramework, choice: Choice, matrix: ReportingMatrix, first: PeriodColumn | None
) -> Caption:
    known = [one for one in matrix.standings if one.verdict not in (Verdict.NOT_DUE, Verdict.NOT_RECORDED)]
    illustrative = [one for one in known if one.is_illustrative]
    status = Status.ILLUSTRATIVE if len(illustrative) == len(known) else Status.OFFICIAL
    return Caption(
        title=_title(choice, matrix, first),
        subtitle=f"Tính đến ngày {say_date(matrix.today)}",
        sources=_rules(framework) if matrix.standings else (),
        status=status if known else None,
        has_illustrative=bool(illustrative),
        notes=tuple(_notes(framework, matrix, illustrative)),
    )


def _title(choice: Choice, matrix: ReportingMatrix, first: PeriodColumn | None) -> str:
    if not matrix.columns:
        return "Bản số liệu này không có danh mục kỳ báo cáo"
    if first is None:
        return f"Năm {choice.year}: không có kỳ báo cáo nào"
    return f"Kỳ {first.name}: {say_period(first)}"


def _notes(
    framework: ResultsFramework, matrix: ReportingMatrix, illustrative: list[DutyStanding]
) -> Iterator[str]:
    if illustrative:
        yield (
            "Ngày nhận báo cáo là số liệu minh họa: chưa có văn bản công bố ngày nhận. "
            "Báo cáo gửi qua bảng theo dõi được tính theo đúng ngày gửi."
        )
    for column in matrix.columns:
        if column.is_chosen:
            yield from _say_ended(framework, matrix, column)


def _say_ended(framework: ResultsFramework, matrix: ReportingMatrix, column: PeriodColumn) -> Iterator[str]:
    """Units that were no more on the day their report was due."""
    by_day: dict[date, list[str]] = {}
    for one in matrix.standings:
        unit = framework.units.get(one.duty.reporter_id)
        if one.duty.period == column.period and unit and unit.valid_to and unit.valid_to < one.duty.due_date:
            by_day.setdefault(unit.valid_to, []).append(unit.name_vi)
    for day, names in sorted(by_day.items()):
        named = ", ".join(names) if len(names) <= _NAMED_UNITS else f"{len(names)} {column.units_vi}"
        yield f"Kỳ {column.name}: {named} kết thúc hoạt động ngày {say_date(day)}, trước hạn báo cáo {column.due}."


def _say_unit(framework: ResultsFramework, choice: Choice, matrix: ReportingMatrix) -> tuple[str, ...]:
    """The chosen district over all periods."""
    if choice.unit_id is None:
        return ()
    name = name_reporter(framework, choice.unit_id)
    own = sorted(
        (one for one in matrix.standings if one.duty.reporter_id == choice.unit_id),
        key=lambda one: one.duty.due_date,
    )
    found = measure_completeness(own)
    if not own:
        return (f"{name}: không có kỳ báo cáo nào.",)
    if found.due == found.unrecorded:
        return (f"{name}: chưa có ghi nhận báo cáo nào.",)
    said = f"{name}: {say_completeness(found, 'kỳ')} đã báo cáo" + (
        f", {found.late} kỳ muộn" if found.late else ""
    )
    owed = [one.duty.period.name_vi for one in own if one.verdict.is_owed]
    return (said + (f"; còn thiếu {', '.join(owed)}." if owed else "."),)
