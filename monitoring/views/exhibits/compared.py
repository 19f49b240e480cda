"""Units against each other: ranked in one year, and side by side in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.compare_ranks import RankingView
from monitoring.views.compare_two_years import TwoYearsView
from monitoring.views.compare_units import (
    ComparedUnit,
    Comparison,
    compare_references,
    compare_units,
    figure_of,
    only_asked,
)
from monitoring.views.exhibits.cells import (
    STANDING,
    change_cell,
    change_column,
    join_standings,
    name_standing,
    number_column,
    text_cell,
    value_cell,
)
from monitoring.views.exhibits.changes import say_change_of_place, say_changes
from monitoring.views.exhibits.exhibit import Cell, Chart, ChartKind, Column, DataTable, Exhibit, Role, Series
from monitoring.views.exhibits.facts import Facts, gather_facts, parts_behind
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.levels import say_extremes, say_level, say_missing
from monitoring.views.exhibits.naming import name_exhibit, name_units_asked


def exhibit_ranking(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: RankingView
) -> Exhibit:
    """The units in the order of the view, with the other year and the change; a table and native bars, no picture."""
    facts, asked_facts = (
        gather_facts(framework, choice, asked.indicator_id),
        facts_of(framework, choice, asked),
    )
    units = {
        one.unit.unit_id: one
        for one in (
            *compare_units(framework, choice, asked),
            *compare_references(framework, choice, asked),
        )
    }
    shown = [(row, units[row.unit_id]) for row in view.rows]
    indicator = facts.indicator
    rows = tuple(
        (
            text_cell(row.place),
            text_cell(row.name),
            value_cell(one.figure, indicator),
            value_cell(_other(one), indicator),
            change_cell(one.change, is_rate=indicator.is_rate, is_illustrative=row.change_is_illustrative),
            text_cell(name_standing(one.figure)),
        )
        for row, one in shown
    )
    level = say_level(facts, parts_behind(framework, choice, facts.own))
    return Exhibit(
        name=name_exhibit(
            "xep-hang", asked.indicator_id, asked.other_year, name_units_asked(asked.unit_ids), choice=choice
        ),
        caption=view.caption,
        alt=f"Bảng xếp hạng. {view.caption.title}. "
        + "; ".join(f"{row.name} {row.value_text}" for row in view.rows)
        + ".",
        statement=paragraph([level, say_extremes(asked_facts), say_missing(asked_facts)]),
        table=DataTable(
            (
                Column("Hạng"),
                Column("Đơn vị"),
                number_column(f"Năm {view.year}", indicator),
                number_column(f"Năm {view.other_year}", indicator),
                change_column(is_rate=indicator.is_rate, label=f"Thay đổi {view.span}"),
                STANDING,
            ),
            rows,
            sum(row.is_reference for row in view.rows),
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        chart=_bars(
            [row.name for row, one in shown if indicator.is_rate or not row.is_reference],
            [one.figure.value for row, one in shown if indicator.is_rate or not row.is_reference],
            indicator,
            f"Năm {view.year}",
        ),
    )


def exhibit_two_years(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: TwoYearsView
) -> Exhibit:
    """Both years of every unit asked for, also of those that do not compare and so have no line."""
    facts, years = facts_of(framework, choice, asked), view.years
    indicator, place = facts.indicator, facts.own.unit_id
    units = sorted(
        only_asked(compare_units(framework, choice, asked)),
        key=lambda one: (one.change is None, -(one.later.value or 0)),
    )
    drawn = {line.unit_id for line in view.lines}
    references = [one for one in compare_references(framework, choice, asked) if one.unit.unit_id in drawn]
    earlier, later = (figure_of(framework, choice, asked.indicator_id, place, year) for year in years)
    pairs = [(one.earlier, one.later) for one in units]
    return Exhibit(
        name=name_exhibit(
            "hai-nam",
            asked.indicator_id,
            asked.other_year,
            name_units_asked(asked.unit_ids),
            choice=choice,
        ),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph(
            [say_change_of_place(replace(facts, own=later), earlier), *say_changes(facts, pairs, years)]
        ),
        table=DataTable(
            (
                Column("Đơn vị"),
                *(number_column(f"Năm {year}", indicator) for year in years),
                change_column(is_rate=indicator.is_rate),
                STANDING,
            ),
            tuple(_two_years_row(one, indicator) for one in (*units, *references)),
            len(references),
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view if view.lines else None,
        chart=_two_bars(view, indicator),
    )


def facts_of(framework: ResultsFramework, choice: Choice, asked: Comparison) -> Facts:
    """The facts of the page's indicator, with only the units asked for among the peers."""
    facts = gather_facts(framework, choice, asked.indicator_id)
    if not asked.unit_ids:
        return facts
    peers = tuple(one for one in facts.peers if one.unit_id in asked.unit_ids)
    return replace(facts, peers=peers, level_vi="đơn vị đã chọn")


def _other(one: ComparedUnit) -> Figure:
    return one.earlier if one.figure is one.later else one.later


def _two_years_row(one: ComparedUnit, indicator: Indicator) -> tuple[Cell, ...]:
    illustrates = one.earlier.is_illustrative or one.later.is_illustrative
    return (
        text_cell(one.name),
        value_cell(one.earlier, indicator),
        value_cell(one.later, indicator),
        change_cell(one.change, is_rate=indicator.is_rate, is_illustrative=illustrates),
        text_cell(join_standings([one.earlier, one.later])),
    )


def _bars(
    names: Sequence[str], values: Sequence[float | None], indicator: Indicator, label: str
) -> Chart | None:
    if all(value is None for value in values):
        return None
    series = (Series(label, Role.OWN, tuple(values)),)
    return Chart(ChartKind.BARS, tuple(names), series, indicator.unit, indicator.decimals)


def _two_bars(view: TwoYearsView, indicator: Indicator) -> Chart | None:
    """Both years of what is drawn; of a sum only its parts, which it would dwarf."""
    if not view.lines:
        return None
    return Chart(
        ChartKind.BARS,
        tuple(line.name for line in view.lines),
        tuple(
            Series(f"Năm {view.years[end]}", role, tuple(line.values[end] for line in view.lines))
            for end, role in ((0, Role.BASELINE), (1, Role.OWN))
        ),
        indicator.unit,
        indicator.decimals,
    )
