"""Maps as exhibits: one year, the change between two years, all years side by side."""

from __future__ import annotations

from monitoring.measures.ranks import Rank, rank_units
from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.compare_units import figure_of
from monitoring.views.exhibits.cells import (
    STANDING,
    change_cell,
    change_column,
    has_parts,
    join_standings,
    name_standing,
    number_column,
    part_cells,
    part_columns,
    text_cell,
    value_cell,
)
from monitoring.views.exhibits.changes import say_change_of_place, say_changes
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.views.exhibits.facts import gather_facts, parts_behind
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.levels import say_extremes, say_level, say_missing
from monitoring.views.exhibits.map_years import exhibit_year_maps
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.map_parts import MapView

__all__ = ["exhibit_change_map", "exhibit_map", "exhibit_year_maps"]


def exhibit_map(framework: ResultsFramework, choice: Choice, view: MapView, *, indicator_id: str) -> Exhibit:
    """The map of one year; its table ranks the units, with the province and the nation below."""
    facts = gather_facts(framework, choice, indicator_id)
    indicator, figures = facts.indicator, {one.unit_id: one for one in facts.peers}
    ranks = rank_units(facts.peers, decimals=indicator.decimals)
    references = [("Toàn tỉnh", facts.province)]
    if facts.nation.value is not None:
        references.append(("Cả nước", facts.nation))
    rows = [
        _row(unit.name, figures[unit.unit_id], indicator, ranks.get(unit.unit_id)) for unit in view.ranked()
    ]
    rows += [_row(name, figure, indicator, None) for name, figure in references]
    level = say_level(facts, parts_behind(framework, choice, facts.own))
    return Exhibit(
        name=name_exhibit("ban-do", indicator_id, choice=choice),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph([level, say_extremes(facts), say_missing(facts)]),
        table=DataTable(_columns(indicator), tuple(rows), len(references)),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view,
    )


def exhibit_change_map(
    framework: ResultsFramework, choice: Choice, view: MapView, *, indicator_id: str, from_year: int
) -> Exhibit:
    """The map of change; its table has both years of every unit and of the province."""
    facts = gather_facts(framework, choice, indicator_id)
    indicator, later = facts.indicator, {one.unit_id: one for one in facts.peers}
    earlier = {
        unit_id: figure_of(framework, choice, indicator_id, unit_id, from_year)
        for unit_id in (*later, facts.own.unit_id, facts.province.unit_id)
    }
    rows = [
        _change_row(unit.name, earlier[unit.unit_id], later[unit.unit_id], indicator)
        for unit in view.ranked()
    ]
    rows.append(_change_row("Toàn tỉnh", earlier[facts.province.unit_id], facts.province, indicator))
    pairs = [(earlier[one.unit_id], one) for one in facts.peers]
    years = (from_year, choice.year)
    return Exhibit(
        name=name_exhibit("ban-do-thay-doi", indicator_id, from_year, choice=choice),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph(
            [say_change_of_place(facts, earlier[facts.own.unit_id]), *say_changes(facts, pairs, years)]
        ),
        table=DataTable(
            (
                Column("Đơn vị"),
                *(number_column(f"Năm {year}", indicator) for year in years),
                change_column(is_rate=indicator.is_rate),
                STANDING,
            ),
            tuple(rows),
            1,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view,
    )


def _columns(indicator: Indicator) -> tuple[Column, ...]:
    return (
        Column("Hạng", True),
        Column("Đơn vị"),
        number_column(indicator.name_vi, indicator),
        *part_columns(indicator),
        STANDING,
    )


def _row(name: str, figure: Figure, indicator: Indicator, rank: Rank | None) -> tuple[Cell, ...]:
    return (
        Cell(str(rank.place), rank.place) if rank else text_cell(""),
        text_cell(name),
        value_cell(figure, indicator),
        *(part_cells(figure) if has_parts(indicator) else ()),
        text_cell(name_standing(figure)),
    )


def _change_row(name: str, earlier: Figure, later: Figure, indicator: Indicator) -> tuple[Cell, ...]:
    change = measure_change(later, earlier, is_rate=indicator.is_rate)
    illustrates = any(one.is_illustrative for one in (earlier, later))
    return (
        text_cell(name),
        value_cell(earlier, indicator),
        value_cell(later, indicator),
        change_cell(change, is_rate=indicator.is_rate, is_illustrative=illustrates),
        text_cell(join_standings([earlier, later])),
    )
