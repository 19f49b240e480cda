"""Returns as markup: the line of a list, what is wrong, what happened. Whatever people wrote goes through `escape`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.widgets.markup import escape
from monitoring.contracts.problem import Problem
from monitoring.model.returns import Explanation
from monitoring.views.returns.return_words import FileRow, ReturnView, StepRow
from monitoring.views.returns.together import Conflict

_SHOWN_HASH = 12


def return_line(view: ReturnView) -> str:
    """Whose it is, where it stands, who sent it, and the reasons given, folded."""
    note = f"<p class='said-note'>{escape(view.note)}</p>" if view.note else ""
    counts = f"{len(view.files)} tệp"
    return (
        f"<div class='return-line'><p class='name'><b>{escape(view.name)}</b> {state_chip(view)}</p>"
        f"<p class='foot'>{escape(view.sent)} · {counts}</p>{note}{_reasons(view.explanations)}</div>"
    )


def accepted_line(view: ReturnView) -> str:
    """Under the name of an accepted return: who sent it, and what it consists of."""
    reasons = f" · {len(view.explanations)} cảnh báo có giải trình" if view.explanations else ""
    return f"<p class='foot chosen-foot'>{escape(view.sent)} · {len(view.files)} tệp{reasons}</p>"


def state_chip(view: ReturnView) -> str:
    """The state of the return in a chip."""
    return f"<span class='state {escape(view.state.value)}'>{escape(view.state.name_vi)}</span>"


def _reasons(explanations: Sequence[Explanation]) -> str:
    if not explanations:
        return "<p class='foot'>Không có cảnh báo khi gửi</p>"
    return f"<details class='reasons'><summary>{len(explanations)} cảnh báo có giải trình</summary><ul>{reason_items(explanations)}</ul></details>"


def reason_items(explanations: Iterable[Explanation]) -> str:
    """Each warning with the reason that was given for it, as items of a list."""
    return "".join(
        f"<li><b>{escape(', '.join(filter(None, (one.file, one.place))))}</b>: {escape(one.message)}<br>Giải trình: {escape(one.reason)}</li>"
        for one in explanations
    )


def file_line(file: FileRow) -> str:
    """Name, size and the beginning of the hash, with the whole of it on pointing."""
    return (
        f"<p class='file'><b>{escape(file.name)}</b><br><span class='foot'>{escape(file.size)} · "
        f"mã kiểm tra SHA-256 <code title='{escape(file.sha256)}'>{escape(file.sha256[:_SHOWN_HASH])}…</code></span></p>"
    )


def problems_table(problems: Iterable[Problem]) -> str:
    """Every problem at its place, errors first, with the reason that the reporter wrote."""
    rows = "".join(_problem_row(one) for one in sorted(problems, key=lambda one: not one.blocks))
    return (
        "<div class='wide-table'><table class='plain judged'><thead><tr><th>Mức độ</th><th>Vị trí</th><th>Vấn đề</th>"
        f"<th>Giải trình của đơn vị</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _problem_row(one: Problem) -> str:
    kind = "<span class='kind error'>Lỗi</span>" if one.blocks else "<span class='kind'>Cảnh báo</span>"
    if one.blocks:
        reason = f"<span class='soft'>{escape(one.remedy)}</span>"
    else:
        reason = escape(one.reason) if one.reason else "<b class='bad'>chưa có giải trình</b>"
    place = ", ".join(filter(None, (one.file or one.table, one.place or _line_of(one))))
    return f"<tr><td>{kind}</td><td>{escape(place)}</td><td>{escape(one.message)}</td><td>{reason}</td></tr>"


def _line_of(one: Problem) -> str:
    parts = (f"dòng {one.row}" if one.row else "", f"cột {one.column}" if one.column else "")
    return ", ".join(filter(None, parts))


def conflicts_table(conflicts: Iterable[Conflict]) -> str:
    """What two returns say differently, each with its words."""
    rows = "".join(
        f"<tr><td>{escape(one.what)}</td><td>"
        + "<br>".join(f"<b>{escape(who)}</b>: {escape(words)}" for who, words in one.said)
        + "</td></tr>"
        for one in conflicts
    )
    return (
        "<div class='wide-table'><table class='plain judged'><thead><tr><th>Số liệu</th><th>Các báo cáo ghi</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )


def steps_table(steps: Iterable[StepRow]) -> str:
    """What happened to the return, newest first."""
    rows = "".join(
        f"<tr><td class='when'>{escape(one.at)}</td><td>{escape(one.what)}</td><td>{escape(one.by)}</td>"
        f"<td class='written'>{escape(one.note) or '<span class=soft>không ghi</span>'}</td></tr>"
        for one in steps
    )
    return (
        "<div class='wide-table'><table class='plain judged'><thead><tr><th>Thời điểm</th><th>Việc</th><th>Người thực hiện</th>"
        f"<th>Ghi chú, lý do</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )
