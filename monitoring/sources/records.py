"""Turns checked tables of text into records. Only called when the contracts found nothing that blocks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from monitoring.model.framework import Programme, ResultsFramework
from monitoring.model.money import BudgetLine, BudgetTotal, CapitalType, FundingSource, Project, Stage
from monitoring.model.periods import Period
from monitoring.model.programme_details import ProgrammeDetails
from monitoring.model.reporting import LeadAgency, ReportingDuty
from monitoring.model.results import (
    Dimension,
    ExcludedFigure,
    Indicator,
    PriorityGroup,
    Source,
    Target,
    TargetKind,
)
from monitoring.model.status import Status
from monitoring.model.units import ReportingFrame, ReportingUnit, UnitSuccession, UnitTerritory
from monitoring.sources.observations import read_observations

# cells as text, or None; Any, since of a row that the contracts have checked each column is known to hold what its record takes
Row = dict[str, Any]
# a table by its columns: a data frame, or lists
Columns = Mapping[str, Mapping[str, Sequence[str | None]]]
Tables = Columns | Mapping[str, pd.DataFrame]


def assemble_framework(received: Tables) -> ResultsFramework:
    """Give the framework that the tables hold."""
    tables = {name: _as_lists(table) for name, table in received.items()}
    (programme,) = _rows(tables, "programme")
    frames = [_frame(row) for row in _rows(tables, "reporting_frames")]
    return ResultsFramework(
        programme=_programme(programme),
        dimensions={
            row["dimension_id"]: Dimension(**_without(row, "position"))
            for row in _placed(tables, "dimensions")
        },
        groups={
            row["group_id"]: PriorityGroup(**_without(row, "position"))
            for row in _placed(tables, "priority_groups")
        },
        indicators={row["indicator_id"]: _indicator(row) for row in _rows(tables, "indicators")},
        targets={
            row["target_id"]: _target(row) for row in sorted(_rows(tables, "targets"), key=_target_order)
        },
        projects={row["project_id"]: Project(**row) for row in _rows(tables, "projects")},
        funding_sources={
            row["funding_source_id"]: FundingSource(**_without(row, "position"))
            for row in _placed(tables, "funding_sources")
        },
        capital_types={
            row["capital_type_id"]: CapitalType(**_without(row, "position"))
            for row in _placed(tables, "capital_types")
        },
        units={row["unit_id"]: _unit(row) for row in _rows(tables, "reporting_units")},
        successions=tuple(_succession(row) for row in _rows(tables, "unit_successions")),
        frames={frame.period: frame for frame in frames},
        observations=read_observations(tables["observations"]),
        budget_lines=tuple(_budget_line(row) for row in _rows(tables, "budget_lines")),
        budget_totals=tuple(_budget_total(row) for row in _rows(tables, "budget_totals")),
        sources={row["source_id"]: Source(**row) for row in _rows(tables, "sources")},
        territories=tuple(
            UnitTerritory(row["unit_id"], row["district_id"], float(row["share_pct"]))
            for row in _rows(tables, "unit_territories")
        ),
        excluded_figures=tuple(ExcludedFigure(**row) for row in _rows(tables, "excluded_figures")),
        agencies={row["agency_id"]: LeadAgency(**row) for row in _rows(tables, "lead_agencies")},
        duties=tuple(_duty(row) for row in _rows(tables, "reporting_duties")),
        details=next(map(_details, _rows(tables, "programme_details")), ProgrammeDetails()),
    )


def _as_lists(table: Mapping[str, Sequence[str | None]] | pd.DataFrame) -> dict[str, Sequence[str | None]]:
    """The same columns; those of a data frame are slow to walk through, and so are their names."""
    return {
        name: cells if isinstance(cells, list) else list(cells)
        for name, cells in ((str(name), table[str(name)]) for name in table)
    }


def _rows(tables: Columns, name: str) -> Iterator[Row]:
    columns = tables[name]
    for cells in zip(*columns.values(), strict=True):
        yield dict(zip(columns, cells, strict=True))


def _placed(tables: Columns, name: str) -> list[Row]:
    return sorted(_rows(tables, name), key=lambda row: int(row["position"]))


def _without(row: Row, *names: str) -> Row:
    return {name: cell for name, cell in row.items() if name not in names}


def _target_order(row: Row) -> tuple[str, int]:
    letter = row["target_id"].rstrip("0123456789")
    return letter, int(row["target_id"][len(letter) :] or 0)


def _number(cell: str | None) -> float | None:
    return None if cell is None else float(cell)


def _whole(cell: str | None) -> int | None:
    return None if cell is None else int(cell)


def _day(cell: str | None) -> date | None:
    return None if cell is None else date.fromisoformat(cell)


def _programme(row: Row) -> Programme:
    return Programme(
        **{
            **row,
            "decision_date": _day(row["decision_date"]),
            "first_year": int(row["first_year"]),
            "last_year": int(row["last_year"]),
        }
    )


def _details(row: Row) -> ProgrammeDetails:
    return ProgrammeDetails(
        **{
            **row,
            "recipients_vi": tuple(
                one.strip() for one in (row["recipients_vi"] or "").split(";") if one.strip()
            ),
            "old_standard_last_year": _whole(row["old_standard_last_year"]),
            "round_working_days": _whole(row["round_working_days"]),
        }
    )


def _indicator(row: Row) -> Indicator:
    return Indicator(**{**row, "decimals": int(row["decimals"])})


def _target(row: Row) -> Target:
    return Target(
        **{
            **row,
            "kind": TargetKind(row["kind"]),
            "value": _number(row["value"]),
            "target_year": int(row["target_year"]),
            "is_headline": row["is_headline"] == "true",
            "is_aspiration": row["is_aspiration"] == "true",
        }
    )


def _unit(row: Row) -> ReportingUnit:
    return ReportingUnit(**{**row, "valid_from": _day(row["valid_from"]), "valid_to": _day(row["valid_to"])})


def _succession(row: Row) -> UnitSuccession:
    return UnitSuccession(
        **{**row, "effective_date": _day(row["effective_date"]), "share_pct": float(row["share_pct"])}
    )


def _frame(row: Row) -> ReportingFrame:
    return ReportingFrame(
        **{**row, "period": Period.read(row["period"]), "unit_ids": tuple(row["unit_ids"].split())}
    )


def _budget_line(row: Row) -> BudgetLine:
    return BudgetLine(
        **{
            **row,
            "year": int(row["year"]),
            "stage": Stage(row["stage"]),
            "as_of": date.fromisoformat(row["as_of"]),
            "amount_vnd": int(row["amount_vnd"]),
            "status": Status(row["status"]),
        }
    )


def _budget_total(row: Row) -> BudgetTotal:
    return BudgetTotal(
        **{
            **row,
            "stage": Stage(row["stage"]),
            "amount_vnd": int(row["amount_vnd"]),
            "status": Status(row["status"]),
        }
    )


def _duty(row: Row) -> ReportingDuty:
    return ReportingDuty(
        **{
            **row,
            "period": Period.read(row["period"]),
            "due_date": date.fromisoformat(row["due_date"]),
            "received_date": _day(row["received_date"]),
            "status": Status(row["status"]),
        }
    )
