"""What a return says, row by row, each number with the cell it was read from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from monitoring.model.money import Stage
from monitoring.model.periods import Period
from monitoring.model.status import Status
from monitoring.returns.finding import Place
from monitoring.returns.workbook import name_cell

OBSERVATIONS, BUDGET_LINES, SOURCES = "observations", "budget_lines", "sources"


@dataclass(frozen=True, slots=True)
class LineOfFile:
    """Cells of one line of a CSV file, the header being line 1."""

    line: int

    def cell(self, column: str) -> Place:
        return Place(None, f"dòng {self.line} cột {column}")

    @property
    def whole(self) -> Place:
        return Place(None, f"dòng {self.line}")


@dataclass(frozen=True, slots=True)
class RowOfSheet:
    """Cells of one row of a workbook's sheet in a table's own columns; ``columns`` are their numbers, from 1.

    A column that the sheet does not have, and the row as a whole, stand at the row's first cell.
    """

    sheet: str
    line: int
    columns: Mapping[str, int]

    def cell(self, column: str) -> Place:
        return Place(self.sheet, name_cell(self.line, self.columns.get(column) or min(self.columns.values())))

    @property
    def whole(self) -> Place:
        return self.cell("")


@dataclass(frozen=True, slots=True)
class CellsOfForm:
    """Cells of a form by the column of the table that they feed; a column without a cell stands for the row's first."""

    cells: Mapping[str, Place]

    def cell(self, column: str) -> Place:
        return self.cells.get(column) or next(iter(self.cells.values()))


RowOfTable = LineOfFile | RowOfSheet
Where = RowOfTable | CellsOfForm


@dataclass(frozen=True, slots=True)
class ReportedFigure:
    """One row for the table of observations. ``value_text`` is the value as it goes into the table: “2.87”."""

    indicator_id: str
    unit_id: str
    period: Period
    group_id: str
    numerator: int | None
    denominator: int | None
    value_text: str | None
    status: Status
    source_id: str
    where: Where
    note: str | None = None
    illustrative_parts: str | None = None
    reason: str | None = None

    @property
    def value(self) -> float | None:
        return None if self.value_text is None else float(self.value_text)

    @property
    def key(self) -> tuple[str, str, Period, str]:
        return (self.indicator_id, self.unit_id, self.period, self.group_id)

    def as_row(self) -> dict[str, str | None]:
        """The row of the table, every cell as text, None where nothing is written."""
        return {
            "indicator_id": self.indicator_id,
            "unit_id": self.unit_id,
            "period": str(self.period),
            "group_id": self.group_id,
            "numerator": _written(self.numerator),
            "denominator": _written(self.denominator),
            "value": self.value_text,
            "status": self.status.value,
            "illustrative_parts": self.illustrative_parts,
            "source_id": self.source_id,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class ReportedMoney:
    """One row for the table of budget lines."""

    project_id: str
    unit_id: str
    year: int
    funding_source: str
    capital_type: str
    stage: Stage
    as_of: date
    amount_vnd: int
    status: Status
    source_id: str
    where: Where
    reason: str | None = None

    @property
    def line(self) -> tuple[str, str, int, str, str]:
        """The money that is followed through its three stages."""
        return (self.project_id, self.unit_id, self.year, self.funding_source, self.capital_type)

    def as_row(self) -> dict[str, str | None]:
        """The row of the table, every cell as text."""
        return {
            "project_id": self.project_id,
            "unit_id": self.unit_id,
            "year": str(self.year),
            "funding_source": self.funding_source,
            "capital_type": self.capital_type,
            "stage": self.stage.value,
            "as_of": self.as_of.isoformat(),
            "amount_vnd": str(self.amount_vnd),
            "status": self.status.value,
            "source_id": self.source_id,
        }


@dataclass(frozen=True)
class StatedTotal:
    """A total as the unit wrote it, and the parts that should add up to it; ``name`` says of what."""

    name: str
    stated: int
    parts: tuple[int, ...]
    place: Place
    unit_vi: str
    reason: str | None = None


@dataclass(frozen=True)
class ReturnRows:
    """Everything that one file says."""

    figures: tuple[ReportedFigure, ...] = ()
    money: tuple[ReportedMoney, ...] = ()
    sources: tuple[Mapping[str, str | None], ...] = ()
    totals: tuple[StatedTotal, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.figures or self.money or self.sources)

    @property
    def reported(self) -> tuple[ReportedFigure | ReportedMoney, ...]:
        """Figures, then money: every row about a unit and a period."""
        return self.figures + self.money

    @property
    def unit_ids(self) -> frozenset[str]:
        """Every unit that the rows speak of."""
        return frozenset(one.unit_id for one in self.reported)

    def __add__(self, other: ReturnRows) -> ReturnRows:
        return ReturnRows(
            self.figures + other.figures,
            self.money + other.money,
            self.sources + other.sources,
            self.totals + other.totals,
        )


def _written(number: int | None) -> str | None:
    return None if number is None else str(number)
