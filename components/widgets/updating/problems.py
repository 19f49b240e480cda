"""Every problem at its cell, grouped by file and sheet; the list to take away, and the files with their cells marked."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.documents.document import MIME
from components.observing.events import made_when_asked
from components.widgets.markup import escape
from components.widgets.updating.checking import mark_file
from components.widgets.updating.reasons import explained
from components.widgets.updating.under_way import OpenFile, UnderWay
from monitoring.contracts.problem import Problem
from monitoring.returns.read import ReturnReading
from monitoring.views.returns.checked import CheckedReturn
from monitoring.views.returns.problem_list import (
    FileProblems,
    Kept,
    ProblemLine,
    ProblemsView,
    SheetProblems,
    list_problems,
    say_severity,
    view_problems,
)

_KEPT = "loc-loi"
_MOST_CELLS = 60


def show_problems(held: UnderWay, checked: CheckedReturn) -> None:
    """Counts on top, then the problems of each file with the reasons written so far, and its marked copy."""
    problems = explained(checked).problems
    view = view_problems(problems, kept=_choose_kept(view_problems(problems)))
    for file in view.files:
        st.html(_file(file))
        _offer_marked(file.name, held, checked)
    if view.left_out:
        st.html(f"<p class='foot'>Còn {view.left_out} dòng nữa, xem đủ trong danh sách tải về.</p>")
    if problems:
        st.download_button(
            "Tải danh sách lỗi, cảnh báo (.xlsx)",
            made_when_asked(lambda: _list(problems), kind="problem_list", format="xlsx"),
            file_name="loi-va-canh-bao.xlsx",
            mime=MIME["xlsx"],
            icon=":material/list:",
            on_click="ignore",
            key="tai-danh-sach-loi",
        )


def counts_line(view: ProblemsView) -> str:
    """What the check found, in one line: sign, number and word."""
    tone = "error" if view.error_count else "warning" if view.warning_count else "clean"
    sign = {"error": "✕", "warning": "!", "clean": "✓"}[tone]
    return f"<p class='check-result {tone}'><b aria-hidden='true'>{sign}</b> {escape(view.sentence)}</p>"


def _choose_kept(every: ProblemsView) -> Kept:
    st.html(counts_line(every))
    if not every.error_count or not every.warning_count:
        return Kept.ALL
    names = {
        Kept.ALL: f"Tất cả ({every.error_count + every.warning_count})",
        Kept.ERRORS: f"Lỗi ({every.error_count})",
        Kept.WARNINGS: f"Cảnh báo ({every.warning_count})",
    }
    return st.segmented_control(
        "Lọc", list(names), format_func=names.__getitem__, key=_KEPT, default=Kept.ALL, required=True,
        label_visibility="collapsed",
    )  # fmt: skip


def _offer_marked(name: str, held: UnderWay, checked: CheckedReturn) -> None:
    for number, (file, reading) in enumerate(zip(held.files, checked.readings, strict=True)):
        if reading.file_name == name and reading.problems:
            _offer_copy(file, reading, number)
            return


def _offer_copy(file: OpenFile, reading: ReturnReading, number: int) -> None:
    if not any(one.cells for one in reading.problems):
        return
    marked, why_not = mark_file(file, reading.problems)
    if marked is None:
        st.html(f"<p class='foot'>{escape(why_not)}</p>")
        return
    st.download_button(
        "Tải tệp đã đánh dấu",
        made_when_asked(lambda: marked, kind="marked_file", format="xlsx"),
        file_name=f"danh-dau-{file.name}",
        mime=MIME["xlsx"],
        icon=":material/edit_note:",
        on_click="ignore",
        key=f"tai-danh-dau-{number}",
        help="Ô có lỗi tô đỏ, ô có cảnh báo tô vàng, kèm ghi chú nội dung và cách sửa.",
    )


def _list(problems: Sequence[Problem]) -> bytes:
    from components.documents.returns.problem_list import write_problem_list

    return write_problem_list(list_problems(problems))


def _file(file: FileProblems) -> str:
    sheets = "".join(map(_sheet, file.sheets))
    return (
        f"<div class='problems-of-file'><h4>{escape(file.name)} <span class='foot'>{escape(file.counts)}</span></h4>"
        "<div class='wide-table'><table class='plain problem-list'><thead><tr><th>Mức độ</th><th>Ô</th><th>Nội dung và cách sửa</th>"
        f"</tr></thead>{sheets}</table></div></div>"
    )


def _sheet(sheet: SheetProblems) -> str:
    head = (
        f"<tr class='sheet'><th colspan='3' scope='rowgroup'>{escape(sheet.name)}</th></tr>"
        if sheet.name
        else ""
    )
    return f"<tbody>{head}{''.join(map(_line, sheet.lines))}</tbody>"


def _line(line: ProblemLine) -> str:
    tone, sign = ("error", "✕") if line.blocks else ("warning", "!")
    reason = f"<p class='reason'><b>Giải trình:</b> {escape(line.reason)}</p>" if line.reason else ""
    return (
        f"<tr><td><span class='severity {tone}'><b aria-hidden='true'>{sign}</b> {say_severity(blocks=line.blocks)}</span></td>"
        f"<td class='cells'>{escape(line.where) or '–'}</td><td><p>{escape(line.message)}</p>"
        f"<p class='foot'>{escape(line.remedy)}</p>{reason}{_cells(line)}</td></tr>"
    )


def _cells(line: ProblemLine) -> str:
    if not line.cells:
        return ""
    items = "".join(
        f"<li><b>{escape(cell)}</b> {escape(message)}</li>" for cell, message in line.cells[:_MOST_CELLS]
    )
    more = len(line.cells) - _MOST_CELLS
    items += f"<li>… và {more} ô nữa, có trong danh sách tải về</li>" if more > 0 else ""
    return f"<details><summary>Xem từng ô ({len(line.cells)})</summary><ul>{items}</ul></details>"
