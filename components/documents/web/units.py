"""Which districts the document shows by name, and whose figures a row of a table holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from monitoring.views.briefing.briefing import Briefing
from monitoring.views.compare_maps import YearMapsView
from monitoring.views.exhibits.exhibit import Cell, DataTable, Exhibit
from monitoring.views.map_parts import MapUnit, MapView
from monitoring.wording.alphabet import vietnamese_order

# in “poor_rate/681/2022/all”, and in “money:disbursed/2023/DA1/681/*/*”
_UNIT_AT, _UNIT_OF_MONEY_AT = 1, 3


@dataclass(frozen=True)
class Units:
    """Names by the unit's code."""

    names: Mapping[str, str]

    def in_order(self) -> list[tuple[str, str]]:
        """By name, as in a Vietnamese dictionary."""
        return sorted(self.names.items(), key=lambda item: vietnamese_order(item[1]))


def units_of(briefing: Briefing) -> Units:
    """The units of the maps; of the tables' rows where there is no map."""
    exhibits = [one for section in briefing.sections for one in section.exhibits]
    names = {unit.unit_id: unit.name for one in exhibits for unit in _units_drawn(one)}
    return Units(names or {unit: name for one in exhibits for unit, name in _units_listed(one.table)})


def unit_of_row(row: tuple[Cell, ...], table: DataTable, names: Mapping[str, str]) -> str | None:
    """The unit whose figures these are; None where the table is not one of units."""
    own = _unit_of(row)
    if own in names and len({unit for unit in map(_unit_of, table.rows) if unit in names}) > 1:
        return own
    texts = {cell.text for cell in row[:2]}
    return next((unit_id for unit_id, name in names.items() if name in texts), None)


def _units_drawn(exhibit: Exhibit) -> Iterable[MapUnit]:
    if isinstance(exhibit.drawing, MapView):
        return exhibit.drawing.units
    if isinstance(exhibit.drawing, YearMapsView):
        return tuple(unit for one in exhibit.drawing.maps for unit in one.map.units)
    return ()


def _units_listed(table: DataTable) -> Iterable[tuple[str, str]]:
    rows = table.rows[: len(table.rows) - table.total_rows]
    found = [(unit, _name_of(row)) for row in rows if (unit := _unit_of(row)) is not None]
    return found if len({unit for unit, _ in found}) > 1 else ()


def _name_of(row: tuple[Cell, ...]) -> str:
    """The first cell that is a name and no rank."""
    return next((cell.text for cell in row if not cell.text[:1].isdigit()), row[0].text)


def _unit_of(row: tuple[Cell, ...]) -> str | None:
    """The one unit that all figures of the row belong to."""
    found = {unit for cell in row if (unit := _unit_in(cell.figure_id)) is not None}
    return found.pop() if len(found) == 1 else None


def _unit_in(figure_id: str) -> str | None:
    parts = figure_id.split("/")
    at = _UNIT_OF_MONEY_AT if figure_id.startswith("money:") else _UNIT_AT
    return parts[at] if len(parts) > at and parts[at] != "*" else None
