"""The matrix of reporters and periods, with its key, as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from components.widgets.markup import escape
from monitoring.measures.reporting import Completeness
from monitoring.views.reporting.matrix import (
    LegendEntry,
    PeriodColumn,
    ReportCell,
    ReporterRow,
    ReportingMatrix,
)
from monitoring.views.reporting.view import AGENCIES_VI
from monitoring.views.reporting.words import NO_DUTY_VI, say_completeness
from monitoring.wording.numbers import say_share_pct

NO_BREAK = "\u00a0"
_HALF_VI = {0: "Cả năm", 1: "6 tháng đầu", 2: "6 tháng cuối"}


def matrix_table(matrix: ReportingMatrix) -> str:
    """Rows are reporters, units before agencies; on a narrow screen only the chosen year's columns are shown."""
    columns, reported = matrix.columns, f"{matrix.units.heading} đã báo cáo"
    body = "".join(
        _row(columns, row, is_first_agency=_is_first_agency(matrix.rows, at))
        for at, row in enumerate(matrix.rows)
    )
    return (
        "<div class='wide-table reports'><table class='plain' aria-label='Báo cáo của từng đơn vị, cơ quan theo kỳ'>"
        f"<thead>{_years(columns)}{_periods(columns)}</thead><tbody>{body}</tbody>"
        f"<tfoot>{_counted(reported, columns, 'units', matrix.units.together)}"
        f"{_counted('Cơ quan đã báo cáo', columns, 'agencies', AGENCIES_VI)}</tfoot></table>"
        "<p class='foot only-narrow'>Màn hình hẹp chỉ hiện các kỳ của năm đang chọn; đổi năm ở bộ lọc để xem năm khác.</p></div>"
    )


def matrix_key(matrix: ReportingMatrix) -> str:
    """What signs and colours mean, and how many reports stand at each."""
    entries = "".join(_entry(one) for one in matrix.legend)
    dotted = (
        "<span class='entry'><i class='verdict illustrative'>Minh họa</i> viền chấm: số liệu minh họa</span>"
        if any(one.is_illustrative for one in matrix.standings)
        else ""
    )
    empty = any(cell.verdict is None for row in matrix.rows for cell in row.cells)
    blank = (
        f"<span class='entry'><i class='verdict none'>{NO_DUTY_VI}</i> đơn vị chưa có hoặc không còn</span>"
    )
    return f"<div class='reports-key'>{entries}{blank if empty else ''}{dotted}<span class='entry'>ngày dưới mỗi ô: ngày nhận báo cáo</span></div>"


def _entry(entry: LegendEntry) -> str:
    return (
        f"<span class='entry'><i class='verdict {entry.verdict.value}'><b aria-hidden='true'>{entry.sign}</b> "
        f"{escape(entry.word)}</i> <b>{entry.count}</b></span>"
    )


def _years(columns: Sequence[PeriodColumn]) -> str:
    heads = ""
    for _, group in groupby(columns, key=lambda column: column.period.year):
        own = list(group)
        heads += (
            f"<th scope='colgroup' colspan='{len(own)}' class='{_tone(own[0])}'>{own[0].period.year}</th>"
        )
    return f"<tr><th rowspan='2' scope='col' class='name'>Đơn vị, cơ quan</th>{heads}</tr>"


def _periods(columns: Sequence[PeriodColumn]) -> str:
    heads = "".join(
        f"<th scope='col' class='{_tone(one)}'>{_HALF_VI[one.period.half]}<small>hạn {escape(one.due)}</small></th>"
        for one in columns
    )
    return f"<tr>{heads}</tr>"


def _row(columns: Sequence[PeriodColumn], row: ReporterRow, *, is_first_agency: bool) -> str:
    remark = f"<small>{escape(row.remark)}</small>" if row.remark else ""
    cells = "".join(_cell(column, cell) for column, cell in zip(columns, row.cells, strict=True))
    classes = " ".join(
        name for name, holds in (("chosen", row.is_chosen), ("first-agency", is_first_agency)) if holds
    )
    return f"<tr class='{classes}'><th scope='row' class='name'>{escape(row.name)}{remark}</th>{cells}</tr>"


def _cell(column: PeriodColumn, cell: ReportCell) -> str:
    if cell.verdict is None:
        return f"<td class='{_tone(column)}'><div class='verdict none'>{_unbroken(cell.word)}</div></td>"
    under = " · ".join(escape(part) for part in (cell.day, cell.stage) if part)
    dotted = " illustrative" if cell.is_illustrative else ""
    return (
        f"<td class='{_tone(column)}'><div class='verdict {cell.verdict.value}{dotted}'><span><b aria-hidden='true'>{cell.sign}</b>&nbsp;"
        f"{_unbroken(cell.word)}</span>{f'<small>{under}</small>' if under else ''}</div></td>"
    )


def _unbroken(word: str) -> str:
    """Lines break between the word and the number of days, nowhere else."""
    for part in ("Đúng hạn", "Quá hạn", "Trả lại", "thuộc kỳ", " ngày"):
        word = word.replace(part, part.replace(" ", NO_BREAK))
    return escape(word)


def _counted(label: str, columns: Sequence[PeriodColumn], part: str, whom: str) -> str:
    cells = "".join(
        f"<td class='{_tone(one)}'>{_completeness(getattr(one, part), whom)}</td>" for one in columns
    )
    return f"<tr><th scope='row' class='name'>{escape(label)}</th>{cells}</tr>"


def _completeness(found: Completeness, whom: str) -> str:
    if found.share_pct is None:
        return f"<small>{escape(say_completeness(found, whom))}</small>"
    share = say_share_pct(found.received, found.due).replace(" ", NO_BREAK)
    return f"<span class='share'><i style='width:{found.share_pct:.1f}%'></i></span>{found.received}/{found.due} <small>{share}</small>"


def _is_first_agency(rows: Sequence[ReporterRow], at: int) -> bool:
    return rows[at].is_agency and (at == 0 or not rows[at - 1].is_agency)


def _tone(column: PeriodColumn) -> str:
    return "own-year" if column.is_chosen else "other-year"
