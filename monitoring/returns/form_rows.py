"""Turns the answers of a form into rows of the tables."""

from __future__ import annotations

import re
from datetime import date

from monitoring.model.money import Stage
from monitoring.model.status import Status
from monitoring.returns.finding import Finding, Place
from monitoring.returns.folded_names import fold
from monitoring.returns.form import Input, Part, Rate
from monitoring.returns.form_reading import FilledForm, FilledRow
from monitoring.returns.rows import CellsOfForm, ReportedFigure, ReportedMoney, ReturnRows, StatedTotal

# stands in while the missing status is told as an error, so that the other checks can run
_UNSAID = Status.PROVISIONAL


def rows_of_form(filled: FilledForm) -> tuple[ReturnRows, list[Finding]]:
    """Give the rows, and findings of required cells that are empty and of rows without a status."""
    findings: list[Finding] = []
    source = _source_of(filled)
    figures: list[ReportedFigure] = []
    money: list[ReportedMoney] = []
    for row in filled.rows:
        findings += _empty_cells(row)
        figures += _figures_of(filled, row, source["source_id"] or "")
        money += _money_of(filled, row, source["source_id"] or "")
    totals = (*_stated_in_rows(filled), *_stated_for_columns(filled))
    return ReturnRows(tuple(figures), tuple(money), (source,), totals), findings


def _source_of(filled: FilledForm) -> dict[str, str | None]:
    general, form = filled.general, filled.form
    number = general.get("document_no")
    day = general.get("date_published")
    return {
        "source_id": _source_id(f"bao-cao-{form.unit.unit_id}-{form.period}", str(number or "")),
        "issuer": _text(general.get("issuer")),
        "title": _text(general.get("title")),
        "document_no": _text(number),
        "date_published": day.isoformat() if isinstance(day, date) else None,
        "page_or_table": "Biểu 1, Biểu 2, Biểu 3",
        "address": None,
    }


def _source_id(start: str, number: str) -> str:
    """“bao-cao-674-2024-125-bc-ubnd”: another document of the same unit and period is another source."""
    ending = re.sub(r"[^a-z0-9]+", "-", fold(number)).strip("-")
    return f"{start}-{ending}"[:80].rstrip("-").lower()


def _text(answer: object) -> str | None:
    return answer if isinstance(answer, str) else None


def _figures_of(filled: FilledForm, row: FilledRow, source_id: str) -> list[ReportedFigure]:
    """One figure for each indicator and group that the row's cells feed, if a number was given."""
    parts: dict[tuple[str, str], dict[Part, tuple[int | None, Place]]] = {}
    rates: dict[tuple[str, str], tuple[str, Place]] = {}
    for key, cell in row.row.cells.items():
        if isinstance(cell, Rate) and key in row.answers:
            for feed in cell.feeds:
                rates[feed.indicator_id, feed.group_id] = (str(row.answers[key]), row.place(key))
        if isinstance(cell, Input) and key not in row.unreadable:
            answer = row.answers.get(key)
            for feed in cell.feeds:
                given_to = parts.setdefault((feed.indicator_id, feed.group_id), {})
                given_to[feed.part] = (answer if isinstance(answer, int) else None, row.place(key))
    figures: list[ReportedFigure] = []
    for (indicator_id, group_id), given in parts.items():
        own_number = given.get(Part.NUMERATOR) or given.get(Part.VALUE)
        if own_number is None or own_number[0] is None:
            continue
        rate = rates.get((indicator_id, group_id))
        places = {part.value: place for part, (_, place) in given.items()}
        if rate is not None:
            places["value"] = rate[1]
        count = given.get(Part.VALUE)
        figures.append(
            ReportedFigure(
                indicator_id=indicator_id,
                unit_id=filled.form.unit.unit_id,
                period=filled.form.period,
                group_id=group_id,
                numerator=given.get(Part.NUMERATOR, (None,))[0],
                denominator=given.get(Part.DENOMINATOR, (None,))[0],
                value_text=rate[0] if rate else (str(count[0]) if count else None),
                status=_status_of(filled, row),
                source_id=source_id,
                where=CellsOfForm(places),
                note=f"Đơn vị giải trình: {row.reason}" if row.reason else None,
                reason=row.reason,
            )
        )
    return figures


def _money_of(filled: FilledForm, row: FilledRow, source_id: str) -> list[ReportedMoney]:
    as_of = filled.general.get("as_of")
    lines: list[ReportedMoney] = []
    for key, cell in row.row.cells.items():
        amount_vnd = row.answers.get(key)
        if isinstance(cell, Input) and cell.money and isinstance(amount_vnd, int):
            lines.append(
                ReportedMoney(
                    project_id=cell.money.project_id,
                    unit_id=filled.form.unit.unit_id,
                    year=filled.form.period.year,
                    funding_source=cell.money.funding_source,
                    capital_type=cell.money.capital_type,
                    stage=cell.money.stage,
                    as_of=as_of if isinstance(as_of, date) else filled.form.period.last_day,
                    amount_vnd=amount_vnd,
                    status=_status_of(filled, row),
                    source_id=source_id,
                    where=CellsOfForm({"amount_vnd": row.place(key)}),
                    reason=row.reason,
                )
            )
    return lines


def _status_of(filled: FilledForm, row: FilledRow) -> Status:
    own, general = row.answers.get("status"), filled.general.get("status")
    return own if isinstance(own, Status) else general if isinstance(general, Status) else _UNSAID


def _empty_cells(row: FilledRow) -> list[Finding]:
    """Required cells left empty, and rows of which only some of the numbers were given."""
    inputs = {key: cell for key, cell in row.row.cells.items() if isinstance(cell, Input) and cell.feeds}
    given = [key for key in inputs if isinstance(row.answers.get(key), int) or key in row.unreadable]
    return [
        Finding(
            "empty_required",
            row.place(key),
            "ô bắt buộc còn để trống" if cell.is_required else "dòng mới điền một phần, ô này còn để trống",
            "Điền số liệu; bằng không thì ghi 0."
            if cell.is_required
            else "Điền nốt ô này (bằng không thì ghi 0), hoặc xóa cả dòng nếu chưa có số liệu.",
        )
        for key, cell in inputs.items()
        if key not in given and (cell.is_required or given)
    ]


def _stated_in_rows(filled: FilledForm) -> list[StatedTotal]:
    """“Cộng hộ nghèo và cận nghèo”: a total beside its parts."""
    totals: list[StatedTotal] = []
    for row in filled.rows:
        stated = row.answers.get("total")
        poor, near = row.answers.get("poor"), row.answers.get("near")
        if isinstance(stated, int) and isinstance(poor, int) and isinstance(near, int):
            name = "hộ nghèo cộng hộ cận nghèo"
            totals.append(StatedTotal(name, stated, (poor, near), row.place("total"), "hộ", row.reason))
    return totals


def _stated_for_columns(filled: FilledForm) -> list[StatedTotal]:
    """“Tổng cộng”: a total below its lines. An unreadable line is told by itself, and the sum is then not judged."""
    totals: list[StatedTotal] = []
    for total in (row for row in filled.rows if row.row.is_total):
        lines = [row for row in filled.rows if row.sheet == total.sheet and not row.row.is_total]
        for stage in Stage:
            stated = total.answers.get(stage.value)
            parts = tuple(answer for row in lines if isinstance(answer := row.answers.get(stage.value), int))
            is_readable = not any(stage.value in row.unreadable for row in lines)
            if isinstance(stated, int) and is_readable:
                totals.append(
                    StatedTotal("các dòng", stated, parts, total.place(stage.value), "đồng", total.reason)
                )
    return totals
