"""One picture or table with all that must travel with it, whatever it is written to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from monitoring.views.budget import BudgetView
from monitoring.views.caption import Caption
from monitoring.views.compare_contributions import ContributionsView
from monitoring.views.compare_groups import GroupsView
from monitoring.views.compare_maps import YearMapsView
from monitoring.views.compare_scatter import ScatterView
from monitoring.views.compare_two_years import TwoYearsView
from monitoring.views.dot_plot import DotPlotView
from monitoring.views.map_parts import MapView
from monitoring.views.targets import TargetView
from monitoring.wording.capitals import capitalised
from monitoring.wording.statement import Statement


@dataclass(frozen=True)
class Column:
    """A column of numbers or of text. ``decimals`` and ``unit`` are of the numbers as printed; money is in đồng."""

    label: str
    is_number: bool = False
    decimals: int = 0
    unit: str = ""


@dataclass(frozen=True)
class Cell:
    """One cell. ``value`` None means no data, and ``text`` then says so; a text cell has its text as value.

    ``value`` carries full precision, ``text`` is what is printed. ``figure_id`` names the figure shown, if it is one.
    ``decimals`` is given where a column holds several indicators, each with its own; else the column's hold.
    """

    text: str
    value: float | int | str | None = None
    is_illustrative: bool = False
    figure_id: str = ""
    decimals: int | None = None


@dataclass(frozen=True)
class DataTable:
    """What is drawn, as rows. The last ``total_rows`` rows are totals or places to hold the others against."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total_rows: int = 0

    @property
    def has_illustrative(self) -> bool:
        return any(cell.is_illustrative for row in self.rows for cell in row)

    @property
    def naming_column(self) -> int:
        """The place of the column whose cells name their rows: the first, or the second behind a rank."""
        if len(self.columns) < 2 or self.columns[1].is_number:
            return 0
        first = [row[0] for row in self.rows]
        has_names = any(cell.value is not None and cell.text[:1].isalpha() for cell in first)
        return 0 if has_names or not first else 1


class ChartKind(StrEnum):
    """Charts that Word's and Excel's relatives draw themselves, so that the office can edit them."""

    BARS = "bars"  # horizontal, one group of bars a category
    LINES = "lines"  # categories are years
    BULLETS = "bullets"  # one bar a category, with the series “target” behind it


class Role(StrEnum):
    """What a series is, which decides its colour everywhere."""

    OWN = "own"
    OTHER = "other"
    NATION = "nation"
    TARGET = "target"
    BASELINE = "baseline"
    PLANNED = "planned"
    ALLOCATED = "allocated"
    DISBURSED = "disbursed"


@dataclass(frozen=True)
class Series:
    """One value a category, None where there is no data."""

    name: str
    role: Role
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Chart:
    """The same numbers as native series; ``unit`` and ``decimals`` hold for all of them."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    decimals: int


@dataclass(frozen=True)
class MoneyBars:
    """Planned, allocated and disbursed side by side. ``money_unit`` is ty or trieu."""

    view: BudgetView
    money_unit: str = "ty"


@dataclass(frozen=True)
class DisbursementBars:
    """Rates of disbursement against the time elapsed."""

    view: BudgetView


@dataclass(frozen=True)
class TargetCourse:
    """One target over the years."""

    view: TargetView


@dataclass(frozen=True)
class TargetGauges:
    """Several targets, a gauge each."""

    targets: tuple[TargetView, ...]


@dataclass(frozen=True)
class ContributionRates:
    """The rates beside the contributions, in their order."""

    view: ContributionsView


Drawing = (
    MapView
    | YearMapsView
    | TargetCourse
    | TargetGauges
    | MoneyBars
    | DisbursementBars
    | DotPlotView
    | TwoYearsView
    | ScatterView
    | ContributionsView
    | ContributionRates
    | GroupsView
)


@dataclass(frozen=True)
class Exhibit:
    """A picture (``drawing``) or, where that is None, a table alone.

    ``name`` is letters, digits and hyphens, fit for a file name. ``filters`` are the reader's choice in words,
    ``chart`` the native form where there is one.
    """

    name: str
    caption: Caption
    alt: str
    statement: Statement
    table: DataTable
    filters: tuple[str, ...]
    release: str
    drawing: Drawing | None = None
    chart: Chart | None = None

    @property
    def foot_lines(self) -> tuple[str, ...]:
        """What stands under it on paper: filters, every source, coverage, standing, notes, release; a line each."""
        caption = self.caption
        standing = capitalised(caption.standing)
        return tuple(
            line
            for line in (
                self.filters and f"Bộ lọc: {' · '.join(self.filters)}",
                caption.sources and f"Nguồn: {'; '.join(caption.sources)}",
                caption.coverage and f"Độ phủ: {caption.coverage}",
                f"Tính chất số liệu: {standing}",
                *caption.notes,
                self._origin,
            )
            if line
        )

    @property
    def quotation(self) -> str:
        """The sentence as it is copied, with the release on a line of its own."""
        return "\n".join(line for line in (self.statement.text, self._origin) if line)

    @property
    def _origin(self) -> str:
        return f"Xuất từ {self.release}" if self.release else ""

    def titled(self, title: str, subtitle: str | None = None) -> Exhibit:
        """The same under another title, as its place wants it."""
        return replace(self, caption=self.caption.named(title, subtitle))
