"""Releases and lines of the log as markup. Whatever people wrote goes through `escape`."""

from __future__ import annotations

from collections.abc import Iterable

from components.widgets.markup import escape
from monitoring.views.releases.compared import TableCount
from monitoring.views.releases.log_lines import LogRow
from monitoring.views.releases.release_rows import ReleaseRow
from monitoring.wording.numbers import say_number


def release_line(row: ReleaseRow) -> str:
    """Number and title, who published it and when, and where it is the active one, since when and why."""
    chip = " <span class='state active'>đang dùng</span>" if row.is_active else ""
    facts = " · ".join(filter(None, (row.published, row.based_on, f"mã {row.code}")))
    note = f"<p class='said-note'>{escape(row.note)}</p>" if row.note else ""
    active = f"<p class='foot'>{escape(row.activated)}</p>" if row.activated else ""
    return (
        f"<div class='return-line'><p class='name'><b>Bản số {row.number}: {escape(row.title)}</b>{chip}</p>"
        f"<p class='foot'>{escape(facts)}</p>{note}{active}</div>"
    )


def counts_table(counts: Iterable[TableCount]) -> str:
    """How many rows of each table differ."""
    rows = "".join(
        f"<tr><td>{escape(one.name)}</td>{_count(one.added)}{_count(one.changed)}{_count(one.removed)}</tr>"
        for one in counts
    )
    return (
        "<div class='wide-table'><table class='plain counted'><thead><tr><th>Bảng</th><th class='number'>Dòng thêm</th>"
        f"<th class='number'>Dòng sửa</th><th class='number'>Dòng bỏ</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def log_table(rows: Iterable[LogRow]) -> str:
    """Lines of the log, with what stood there before and after."""
    lines = "".join(
        f"<tr><td class='number'>{row.number}</td><td class='when'>{escape(row.at)}</td><td class='who'>{escape(row.who)}</td>"
        f"<td class='act'>{escape(row.act)}</td><td class='act'>{escape(row.subject)}</td><td class='written'>{_state(row.before)}</td>"
        f"<td class='written'>{_state(row.after)}</td></tr>"
        for row in rows
    )
    return (
        "<div class='wide-table broad'><table class='plain judged log'><thead><tr><th class='number'>Số</th><th>Thời điểm</th>"
        "<th>Người thực hiện</th><th>Việc</th><th>Đối tượng</th><th>Trước</th><th>Sau</th></tr></thead>"
        f"<tbody>{lines}</tbody></table></div>"
    )


def _count(count: int) -> str:
    return f"<td class='number'>{say_number(count)}</td>"


def _state(lines: tuple[str, ...]) -> str:
    return "<br>".join(map(escape, lines)) or "<span class='soft'>–</span>"
