"""What is missing from a unit's profile: figures not reported, only illustrative or provisional, years and groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitoring.model.status import Status
from monitoring.views.budget import BudgetView
from monitoring.views.profile_groups import GroupsView
from monitoring.views.profile_indicators import DimensionBlock, IndicatorRow
from monitoring.wording.labels import ILLUSTRATIVE_VI, STATUS_VI

_NAMED_IN_FULL = 3


@dataclass(frozen=True)
class GapLine:
    """One kind of gap: what it is, how many of how many, and which."""

    label: str
    count: str
    items: str


def view_gaps(blocks: Iterable[DimensionBlock], groups: GroupsView, money: BudgetView) -> tuple[GapLine, ...]:
    """Every gap, those of the indicators first; empty where nothing is missing."""
    rows = [row for block in blocks for row in block.rows]
    return (
        *_not_reported(rows),
        *_by_status(rows),
        *_years(rows),
        *_groups(groups),
        *_money(money),
    )


def _not_reported(rows: Sequence[IndicatorRow]) -> list[GapLine]:
    reasons = dict.fromkeys(row.reason for row in rows if row.no_data is not None)
    return [
        _line(
            f"Chưa có số liệu: {reason}",
            [row for row in rows if row.reason == reason],
            rows,
        )
        for reason in reasons
    ]


def _by_status(rows: Sequence[IndicatorRow]) -> list[GapLine]:
    weak = (Status.ILLUSTRATIVE, Status.ESTIMATED, Status.PROVISIONAL)
    found = [(status, [row for row in rows if row.status is status]) for status in weak]
    return [
        _line(f"Chỉ có {_figures_of(status)}", concerned, rows) for status, concerned in found if concerned
    ]


def _figures_of(status: Status) -> str:
    return ILLUSTRATIVE_VI if status is Status.ILLUSTRATIVE else f"số {STATUS_VI[status]}"


def _years(rows: Sequence[IndicatorRow]) -> list[GapLine]:
    """Years before the last that lack a figure; the last one is told above with its reason."""
    broken = [row for row in rows if row.has_data and row.years_missing]
    if not broken:
        return []
    items = "; ".join(f"{row.target_id} (năm {', '.join(map(str, row.years_missing))})" for row in broken)
    return [GapLine("Chuỗi năm chưa đủ", _of(broken, rows), items)]


def _groups(groups: GroupsView) -> list[GapLine]:
    if not groups.without:
        return []
    total = len(groups.without) + len(groups.plot.rows)
    return [
        GapLine(
            "Nhóm chưa có tỷ lệ hộ nghèo",
            f"{len(groups.without)}/{total} nhóm",
            "; ".join(name for name, _ in groups.without),
        )
    ]


def _money(money: BudgetView) -> list[GapLine]:
    empty = [row.short_name for row in money.rows if not row.has_data]
    illustrative = [row.short_name for row in money.rows if row.is_illustrative]
    return [
        GapLine(label, f"{len(parts)}/{len(money.rows)} dự án", ", ".join(parts))
        for label, parts in (
            ("Kinh phí chưa có số liệu", empty),
            ("Kinh phí chỉ có số liệu minh họa", illustrative),
        )
        if parts
    ]


def _line(label: str, concerned: Sequence[IndicatorRow], rows: Sequence[IndicatorRow]) -> GapLine:
    in_full = len(concerned) <= _NAMED_IN_FULL
    items = (f"{row.target_id}. {row.name}" if in_full else row.target_id for row in concerned)
    return GapLine(label, _of(concerned, rows), ("; " if in_full else ", ").join(items))


def _of(concerned: Sequence[IndicatorRow], rows: Sequence[IndicatorRow]) -> str:
    return f"{len(concerned)}/{len(rows)} chỉ số"
