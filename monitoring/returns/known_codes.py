"""Codes as they stand in tables, and units that were named instead of coded."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from functools import cached_property

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.units import ReportingUnit
from monitoring.returns.folded_names import fold, fold_without_kind
from monitoring.returns.written_numbers import UnreadableCell, shorten


class UnknownCodes:
    """Words for codes that no table has. The nearest known one is looked for a few times only: it takes a millisecond."""

    def __init__(self, *, hints: int = 50) -> None:
        self._hints_left = hints

    def tell(self, text: str, known: Iterable[str], what: str, table: str) -> UnreadableCell:
        """What to tell of a code that its table does not have."""
        near: list[str] = []
        if self._hints_left > 0:
            self._hints_left -= 1
            near = difflib.get_close_matches(text[:60], list(known), n=1)
        hint = f", có phải là “{near[0]}”?" if near else ""
        return UnreadableCell(
            "unknown_code",
            f"{what} không có trong bảng {table}",
            f"Ghi đúng mã trong bảng {table}.",
            f"“{shorten(text)}”{hint}",
        )


class KnownUnits:
    """Finds the unit that a text means: by its id, by its code in the period, or by its name if only one has it."""

    def __init__(self, framework: ResultsFramework, unknown: UnknownCodes | None = None) -> None:
        self._framework = framework
        self._unknown = unknown or UnknownCodes()
        self._found: dict[tuple[str, Period], str] = {}

    def find(self, text: str, *, period: Period) -> str:
        """Give the unit id. Raises `UnreadableCell` where no unit, or more than one, is meant."""
        if text in self._framework.units:
            return text
        key = text, period
        if key not in self._found:
            self._found[key] = self._look_up(text, period)
        return self._found[key]

    def _look_up(self, text: str, period: Period) -> str:
        named = [unit for unit in self._framework.units.values() if unit.code == text] or self._named(text)
        living = [unit for unit in named if unit.exists_in(period)] or named
        frame = self._framework.frame_of(period)
        reporting = [unit for unit in living if frame and unit.unit_id in frame.unit_ids] or living
        if len(reporting) == 1:
            return reporting[0].unit_id
        if reporting:
            raise UnreadableCell(
                "unit_ambiguous",
                "tên đơn vị trùng với nhiều đơn vị",
                "Ghi mã đơn vị thay cho tên.",
                f"“{shorten(text)}” có thể là "
                + " hay ".join(f"{one.full_name_vi} ({one.unit_id})" for one in reporting),
            )
        raise self._unknown.tell(text, self._framework.units, "mã hoặc tên đơn vị", "reporting_units")

    def _named(self, text: str) -> list[ReportingUnit]:
        exact = self._by_full_name.get(fold(text), [])
        return exact or self._by_name.get(fold_without_kind(text), [])

    @cached_property
    def _by_full_name(self) -> dict[str, list[ReportingUnit]]:
        return _grouped((fold(unit.full_name_vi), unit) for unit in self._framework.units.values())

    @cached_property
    def _by_name(self) -> dict[str, list[ReportingUnit]]:
        return _grouped((fold(unit.name_vi), unit) for unit in self._framework.units.values())


def _grouped(pairs: Iterable[tuple[str, ReportingUnit]]) -> dict[str, list[ReportingUnit]]:
    groups: dict[str, list[ReportingUnit]] = {}
    for name, unit in pairs:
        groups.setdefault(name, []).append(unit)
    return groups
