"""How the reporting units changed: frames, mergers, and communes that lie in two districts."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.units import ReportingUnit
from monitoring.wording.numbers import say_date, say_number


@dataclass(frozen=True)
class TerritoryView:
    """Rows of words: frames (name, periods, number of units), mergers, and straddling communes."""

    frames: tuple[tuple[str, str, str], ...]
    mergers: tuple[tuple[str, str, str, str], ...]
    straddling: tuple[tuple[str, str, str], ...]
    district_count: int


def view_territory(framework: ResultsFramework) -> TerritoryView:
    """Give what a reader needs to know about the units behind a figure."""
    districts = {part.district_id for part in framework.territories}
    return TerritoryView(_frames(framework), _mergers(framework), _straddling(framework), len(districts))


def _frames(framework: ResultsFramework) -> tuple[tuple[str, str, str], ...]:
    periods: dict[str, list[str]] = {}
    for period, frame in sorted(framework.frames.items()):
        periods.setdefault(frame.frame_id, []).append(str(period))
    named = {frame.frame_id: frame for frame in framework.frames.values()}
    return tuple(
        (named[frame_id].name_vi, ", ".join(used), say_number(len(named[frame_id].unit_ids)))
        for frame_id, used in periods.items()
    )


def _mergers(framework: ResultsFramework) -> tuple[tuple[str, str, str, str], ...]:
    """Units taken over whole by another; districts that were divided among communes have shares instead."""
    return tuple(
        (
            _coded(framework.units[one.predecessor_id]),
            _coded(framework.units[one.successor_id]),
            say_date(one.effective_date),
            one.legal_act,
        )
        for one in framework.successions
        if one.share_pct == 100
        and framework.units[one.successor_id].level == framework.units[one.predecessor_id].level
    )


def _straddling(framework: ResultsFramework) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (
            framework.units[unit_id].short_name_vi,
            "; ".join(
                f"{framework.units[part.district_id].name_vi} {say_number(part.share_pct, decimals=1)} %"
                for part in parts
            ),
            framework.units[framework.main_district_of[unit_id]].name_vi,
        )
        for unit_id, parts in framework.straddling_units.items()
    )


def _coded(unit: ReportingUnit) -> str:
    return f"{unit.full_name_vi} ({unit.code})"
