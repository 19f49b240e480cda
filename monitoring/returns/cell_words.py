"""Cells in words: before, after and the difference, in points for rates and in per cent beside counts and money."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.model.results import Indicator, TargetKind
from monitoring.model.status import Status
from monitoring.returns.changes import cell_of
from monitoring.wording.labels import ACROSS_YEARS_VI, POLARITY_VI, STAGE_VI, STATUS_VI, say_across_units
from monitoring.wording.numbers import NO_DATA_VI, say_date, say_number
from monitoring.wording.table_labels import COLUMN_VI, LEVEL_VI, TARGET_KIND_VI
from monitoring.wording.unit_words import name_programme_units

NOTHING_VI = "không có"
_NUMBERS = frozenset({"numerator", "denominator", "value", "amount_vnd", "share_pct"})
# numbers that name something: no sign between their thousands, and nothing to subtract
_NAMES = frozenset({"year", "first_year", "last_year", "target_year", "decimals"})
_MOST_DECIMALS = 6


def say_cell(framework: ResultsFramework, column: str, cell: object | None) -> str:
    """The cell as a reader writes it; what is not there is said: “chưa có số liệu” of numbers, else “không có”."""
    if cell is None:
        return NO_DATA_VI if column in _NUMBERS else NOTHING_VI
    if isinstance(cell, bool):
        return "có" if cell else "không"
    if isinstance(cell, int | float):
        return str(cell) if column in _NAMES else say_exactly(cell)
    if isinstance(cell, date):
        return say_date(cell)
    if isinstance(cell, frozenset):
        return ", ".join(COLUMN_VI[one].lower() for one in sorted(map(str, cell), reverse=True))
    if isinstance(cell, tuple):
        return ", ".join(_say_unit(framework, one) for one in cell)
    if isinstance(cell, StrEnum):
        return _say_code(cell)
    say = _SAID.get(column)
    return say(framework, str(cell)) if say else str(cell)


def say_exactly(number: float, *, signed: bool = False) -> str:
    """With as many decimals as it has: nothing of what was typed may hide behind rounding."""
    if float(number).is_integer():
        return say_number(number, signed=signed)
    decimals = len(f"{round(number, _MOST_DECIMALS):.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
    return say_number(number, decimals=decimals or _MOST_DECIMALS, signed=signed)


def say_difference(
    before: object | None, after: object | None, *, column: str, indicator: Indicator | None = None
) -> tuple[str | None, str | None]:
    """The difference with its unit, and in per cent where that says something: not of rates, nor of what was 0."""
    if column not in _NUMBERS or not isinstance(before, int | float) or not isinstance(after, int | float):
        return None, None
    gap = after - before
    is_rate = column == "share_pct" or (column == "value" and indicator is not None and indicator.is_rate)
    if is_rate:
        return f"{say_exactly(gap, signed=True)} điểm %", None
    unit = f" {indicator.unit}" if column == "value" and indicator is not None else ""
    unit = " đồng" if column == "amount_vnd" else unit
    relative = say_relative(gap / before * 100) if before else None
    return f"{say_exactly(gap, signed=True)}{unit}", relative


def say_relative(change_pct: float) -> str:
    """“−6,7 %”; a change too small to print is not printed as none."""
    decimals = 1
    while change_pct and round(abs(change_pct), decimals) == 0 and decimals < _MOST_DECIMALS:
        decimals += 1
    return f"{say_number(change_pct, decimals=decimals, signed=True)} %"


def is_illustrative_cell(row: object | None, column: str) -> bool:
    """Whether the number only illustrates: its row does, or this part of it was filled in."""
    if row is None or column not in _NUMBERS or cell_of(row, column) is None:
        return False
    parts: frozenset[str] = getattr(row, "illustrative_parts", frozenset())
    return getattr(row, "status", None) is Status.ILLUSTRATIVE or column in parts


def label_of(column: str, indicator: Indicator | None) -> str:
    """The column, of an observation's parts with what it counts: “Tử số (hộ nghèo)”."""
    named = {
        "numerator": indicator and indicator.numerator_label_vi,
        "denominator": indicator and indicator.denominator_label_vi,
    }.get(column)
    label = COLUMN_VI[column]
    return f"{label} ({named})" if named and named.lower() != label.lower() else label


def _say_code(code: StrEnum) -> str:
    if isinstance(code, Status):
        return STATUS_VI[code]
    if isinstance(code, TargetKind):
        return TARGET_KIND_VI[code]
    return STAGE_VI[code] if isinstance(code, Stage) else str(code)


def _say_unit(framework: ResultsFramework, unit_id: str) -> str:
    unit = framework.units.get(unit_id)
    return unit.full_name_vi if unit else unit_id


def _say_source(framework: ResultsFramework, source_id: str) -> str:
    """The number of its document, else its title: a code says nothing to whoever has to judge it."""
    source = framework.sources.get(source_id)
    return (source.document_no or source.title) if source else source_id


def _say_indicator(framework: ResultsFramework, indicator_id: str) -> str:
    indicator = framework.indicators.get(indicator_id)
    return indicator.name_vi if indicator else indicator_id


def _say_reporter(framework: ResultsFramework, reporter_id: str) -> str:
    agency = framework.agencies.get(reporter_id)
    return agency.name_vi if agency else _say_unit(framework, reporter_id)


_SAID: Mapping[str, Callable[[ResultsFramework, str], str]] = {
    "source_id": _say_source,
    "unit_id": _say_unit,
    "parent_id": lambda framework, code: (
        _say_unit(framework, code) if code in framework.units else _say_project(framework, code)
    ),
    "predecessor_id": _say_unit,
    "successor_id": _say_unit,
    "district_id": _say_unit,
    "reporter_id": _say_reporter,
    "indicator_id": _say_indicator,
    "reference_indicator_id": _say_indicator,
    "numerator_id": _say_indicator,
    "headline_indicator_id": _say_indicator,
    "polarity": lambda _, code: POLARITY_VI.get(code, code),
    "across_units": lambda framework, code: say_across_units(code, name_programme_units(framework)),
    "across_years": lambda _, code: ACROSS_YEARS_VI.get(code, code),
    "level": lambda _, code: LEVEL_VI.get(code, code),
    "funding_source": lambda framework, code: (
        framework.funding_sources[code].name_vi if code in framework.funding_sources else code
    ),
    "capital_type": lambda framework, code: (
        framework.capital_types[code].name_vi if code in framework.capital_types else code
    ),
}


def _say_project(framework: ResultsFramework, project_id: str) -> str:
    project = framework.projects.get(project_id)
    return project.name_vi if project else project_id
