"""Several returns published at once: where two of them say different things of the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.model.periods import Period
from monitoring.model.status import Status
from monitoring.returns.rows import BUDGET_LINES, OBSERVATIONS, SOURCES, ReturnRows
from monitoring.views.returns.reread import RereadReturn
from monitoring.views.returns.return_words import name_return
from monitoring.wording.labels import STAGE_VI, STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_date, say_number

Row = Mapping[str, str | None]
# where a number comes from may differ, as long as the number is the same
_SAID: Mapping[str, tuple[str, ...]] = {
    OBSERVATIONS: ("numerator", "denominator", "value", "status"),
    BUDGET_LINES: ("amount_vnd", "status"),
    SOURCES: ("issuer", "title", "document_no", "date_published", "page_or_table", "address"),
}


@dataclass(frozen=True, kw_only=True)
class Conflict:
    """``what`` is spoken of, and what each return says of it: its name and its words."""

    what: str
    said: tuple[tuple[str, str], ...]


def find_conflicts(returns: Sequence[RereadReturn], framework: ResultsFramework) -> tuple[Conflict, ...]:
    """Keys that two or more returns speak of with different values."""
    return tuple(
        Conflict(
            what=_name(table, row, framework),
            said=tuple((name_return(one.of, framework), _say(table, said)) for one, said in spoken),
        )
        for table, row, spoken in _spoken_twice(returns)
        if len({tuple(said.get(column) for column in _SAID[table]) for _, said in spoken}) > 1
    )


def _spoken_twice(
    returns: Sequence[RereadReturn],
) -> Iterator[tuple[str, Row, list[tuple[RereadReturn, Row]]]]:
    spoken: dict[tuple[str, tuple[str | None, ...]], list[tuple[RereadReturn, Row]]] = {}
    for one in returns:
        for reading in one.readings:
            for table, row in _rows(reading.rows):
                key = (table, tuple(row.get(column) for column in TABLES[table].key))
                spoken.setdefault(key, []).append((one, row))
    for (table, _), said in spoken.items():
        if len({id(one) for one, _ in said}) > 1:
            yield table, said[0][1], said


def _rows(rows: ReturnRows) -> Iterator[tuple[str, Row]]:
    yield from ((OBSERVATIONS, figure.as_row()) for figure in rows.figures)
    yield from ((BUDGET_LINES, line.as_row()) for line in rows.money)
    yield from ((SOURCES, source) for source in rows.sources)


def _name(table: str, row: Row, framework: ResultsFramework) -> str:
    if table == SOURCES:
        return f"Nguồn {row['source_id']}"
    unit = framework.units[row["unit_id"] or ""].full_name_vi
    if table == OBSERVATIONS:
        indicator = framework.indicators[row["indicator_id"] or ""]
        group = framework.groups[row["group_id"] or ""].name_vi
        return f"{indicator.name_vi} – {group}, {unit}, {_period(row['period'])}"
    project = framework.projects[row["project_id"] or ""].name_vi
    source = framework.funding_sources[row["funding_source"] or ""].name_vi
    capital = framework.capital_types[row["capital_type"] or ""].name_vi
    stage = STAGE_VI[Stage(row["stage"] or "")].lower()
    return f"{project}, {unit}, năm {row['year']}, {source}, {capital}, {stage} đến {_day(row['as_of'])}"


def _say(table: str, row: Row) -> str:
    if table == SOURCES:
        return ", ".join(row.get(column) or "" for column in _SAID[SOURCES] if row.get(column))
    status = STATUS_VI[Status(row["status"] or "")]
    if table == BUDGET_LINES:
        return f"{_number(row['amount_vnd'])} đồng, {status}"
    labels = {"numerator": "tử số", "denominator": "mẫu số", "value": "giá trị"}
    parts = [f"{label} {_number(row[column])}" for column, label in labels.items() if row[column] is not None]
    return f"{', '.join(parts) or NO_DATA_VI}, {status}"


def _number(text: str | None) -> str:
    if text is None:
        return NO_DATA_VI
    return say_number(float(text), decimals=len(text.partition(".")[2]))


def _period(text: str | None) -> str:
    return Period.read(text or "").name_vi


def _day(text: str | None) -> str:
    return say_date(date.fromisoformat(text or ""))
