"""Data and method: definitions, documents with the figures that rest on them, what illustrates and what is missing."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS, ExcludedFigure, Indicator, Observation, Source
from monitoring.model.status import Status
from monitoring.views.caption import say_day
from monitoring.views.choice import unit_words
from monitoring.wording.labels import ACROSS_YEARS_VI, POLARITY_VI, STATUS_VI, say_across_units
from monitoring.wording.numbers import say_number
from monitoring.wording.rules import write_rules
from monitoring.wording.unit_words import name_programme_units

_SHOWN_YEARS_SEPARATOR = ", "
_NUMBER = re.compile(r"^-?\d+(\.\d+)?$")


@dataclass(frozen=True)
class IndicatorEntry:
    """One indicator's definition, rule of aggregation, and where its figures come from."""

    indicator_id: str
    name: str
    unit: str
    targets: str
    definition: str
    ratio: str
    rule: str
    polarity: str
    published_years: str
    illustrative_years: str
    sources: str


@dataclass(frozen=True)
class SourceEntry:
    """One document and the figures resting on it."""

    title: str
    issuer: str
    document_no: str
    date_published: str
    address: str
    figures: str
    figure_count: int


@dataclass(frozen=True)
class StatusCount:
    """How many rows of a table have a status."""

    table: str
    status: str
    row_count: int


@dataclass(frozen=True)
class Availability:
    """For one indicator, what each year of the programme has: published, illustrative or nothing, by number of units."""

    name: str
    target_id: str
    cells: tuple[str, ...]


@dataclass(frozen=True)
class ExcludedEntry:
    """A published figure that is not used, in words."""

    figure: str
    place: str
    period: str
    value: str
    reason: str
    source: str


@dataclass(frozen=True)
class MethodView:
    """Everything that the page says about the data."""

    indicators: tuple[IndicatorEntry, ...]
    sources: tuple[SourceEntry, ...]
    statuses: tuple[StatusCount, ...]
    years: tuple[int, ...]
    availability: tuple[Availability, ...]
    excluded: tuple[ExcludedEntry, ...]
    title: str
    lead: str
    rules_vi: str


def view_method(framework: ResultsFramework) -> MethodView:
    """Give everything that the page says about the data."""
    rows = tuple(framework.observations.values())
    by_indicator: dict[str, list[Observation]] = {}
    for row in rows:
        by_indicator.setdefault(row.indicator_id, []).append(row)
    published = sum(row.status.is_published for row in rows)
    return MethodView(
        indicators=tuple(
            _indicator(framework, one, by_indicator.get(one.indicator_id, [])) for one in _in_order(framework)
        ),
        sources=_sources(framework),
        statuses=_statuses(framework),
        years=framework.programme.years,
        availability=tuple(
            _availability(
                framework,
                framework.indicators[target.indicator_id],
                target.target_id,
                by_indicator.get(target.indicator_id, []),
            )
            for target in framework.targets.values()
        ),
        excluded=tuple(_excluded(one) for one in framework.excluded_figures),
        title=f"{say_number(published)} số liệu đã công bố, {say_number(len(rows) - published)} dòng số liệu minh họa",
        lead="Số đã công bố dẫn nguồn từng số. Dòng minh họa chỉ để thử bảng theo dõi, được tạo sao cho cộng khớp với mọi tổng đã công bố, và luôn được đánh dấu.",
        rules_vi=write_rules(framework.details, name_programme_units(framework)),
    )


def _in_order(framework: ResultsFramework) -> list[Indicator]:
    """Indicators of the targets first, in the decision's order, then the context."""
    targeted = [target.indicator_id for target in framework.targets.values()]
    return [framework.indicators[one] for one in dict.fromkeys([*targeted, *framework.indicators])]


def _indicator(framework: ResultsFramework, indicator: Indicator, rows: list[Observation]) -> IndicatorEntry:
    published = [row for row in rows if row.status.is_published]
    ratio = " / ".join(
        label for label in (indicator.numerator_label_vi, indicator.denominator_label_vi) if label
    )
    cited = dict.fromkeys(framework.sources[row.source_id].title for row in published)
    return IndicatorEntry(
        indicator_id=indicator.indicator_id,
        name=indicator.name_vi,
        unit=indicator.unit,
        targets=", ".join(
            one.target_id for one in framework.targets.values() if one.indicator_id == indicator.indicator_id
        ),
        definition=indicator.definition_vi,
        ratio=ratio,
        rule=f"{say_across_units(indicator.across_units, name_programme_units(framework))}; {ACROSS_YEARS_VI[indicator.across_years]}",
        polarity=POLARITY_VI[indicator.polarity],
        published_years=_years(published),
        illustrative_years=_years([row for row in rows if not row.status.is_published]),
        sources="; ".join(cited),
    )


def _excluded(figure: ExcludedFigure) -> ExcludedEntry:
    return ExcludedEntry(
        figure=figure.name_vi,
        place=figure.unit_name,
        period=figure.period,
        value=f"{_as_printed(figure.value)} {figure.value_unit}",
        reason=figure.reason_vi,
        source=figure.source_title or "",
    )


def _as_printed(text: str) -> str:
    """A number with as many decimals as it was received with, in Vietnamese writing; other text as it is."""
    if not _NUMBER.match(text):
        return text
    return say_number(float(text), decimals=len(text.partition(".")[2]))


def _years(rows: list[Observation]) -> str:
    return _SHOWN_YEARS_SEPARATOR.join(sorted({str(row.period) for row in rows}))


def _sources(framework: ResultsFramework) -> tuple[SourceEntry, ...]:
    resting: dict[str, Counter[str]] = {source_id: Counter() for source_id in framework.sources}
    for row in framework.observations.values():
        resting[row.source_id][
            f"{framework.indicators[row.indicator_id].name_vi} – {framework.units[row.unit_id].name_vi} {row.period}"
        ] += 1
    for total in framework.budget_totals:
        resting[total.source_id][f"Kinh phí {total.period}"] += 1
    by_unit = f"Kinh phí theo dự án và {name_programme_units(framework).one}"
    for line in framework.budget_lines:
        resting[line.source_id][by_unit] += 1
    return tuple(_source(source, resting[source.source_id]) for source in framework.sources.values())


def _source(source: Source, resting: Counter[str]) -> SourceEntry:
    count = sum(resting.values())
    named = "; ".join(list(resting)[:6]) + (
        f" và {len(resting) - 6} nội dung khác" if len(resting) > 6 else ""
    )
    return SourceEntry(
        title=source.title,
        issuer=source.issuer,
        document_no=source.document_no or "",
        date_published=say_day(source.date_published),
        address=source.address or "",
        figures=named,
        figure_count=count,
    )


def _statuses(framework: ResultsFramework) -> tuple[StatusCount, ...]:
    tables = (
        ("Số liệu theo dõi các chỉ số", [row.status for row in framework.observations.values()]),
        (
            f"Dòng kinh phí theo dự án, {name_programme_units(framework).one}",
            [line.status for line in framework.budget_lines],
        ),
        ("Tổng kinh phí đã công bố", [total.status for total in framework.budget_totals]),
        ("Kỳ báo cáo của đơn vị, cơ quan", [duty.status for duty in framework.duties]),
    )
    return tuple(
        StatusCount(name, STATUS_VI[status], statuses.count(status))
        for name, statuses in tables
        for status in Status
        if status in statuses
    )


def _availability(
    framework: ResultsFramework, indicator: Indicator, target_id: str, rows: list[Observation]
) -> Availability:
    return Availability(
        indicator.name_vi,
        target_id,
        tuple(_cell(framework, rows, year) for year in framework.programme.years),
    )


def _cell(framework: ResultsFramework, rows: list[Observation], year: int) -> str:
    in_year = [row for row in rows if row.period.year == year and row.group_id == ALL_GROUPS]
    province = framework.province.unit_id
    below = [row for row in in_year if framework.units[row.unit_id].level not in ("country", "province")]
    published = sum(row.status.is_published for row in below)
    named = unit_words(framework, year=year).one
    parts = []
    if any(row.unit_id == province and row.status.is_published for row in in_year):
        parts.append("tỉnh đã công bố")
    if published:
        parts.append(f"{say_number(published)} {named} đã công bố")
    if len(below) > published:
        parts.append(f"{say_number(len(below) - published)} {named} minh họa")
    return "; ".join(parts) or "chưa có số liệu"
