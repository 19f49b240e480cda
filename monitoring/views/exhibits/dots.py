"""The dot plots of a unit's profile: what is lacking in each dimension, and the priority groups."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.model.rounding import round_half_up
from monitoring.views.choice import Choice, describe_choice, unit_of
from monitoring.views.compare_units import figure_of
from monitoring.views.dot_plot import DotPlotView, DotRow
from monitoring.views.exhibits.cells import STANDING, join_standings, name_standing, text_cell
from monitoring.views.exhibits.dot_words import say_groups, say_lacking
from monitoring.views.exhibits.exhibit import (
    Cell,
    Chart,
    ChartKind,
    Column,
    DataTable,
    Exhibit,
    Role,
    Series,
)
from monitoring.views.exhibits.facts import gather_facts, parts_behind
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.levels import say_level
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.profile_groups import GroupsView
from monitoring.views.profile_indicators import measure_targets
from monitoring.views.standing import Standing, anchor_of
from monitoring.wording.covering import state_label
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.numbers import NO_DATA_VI

_MOST_DECIMALS = 2


def exhibit_deprivation(framework: ResultsFramework, choice: Choice, view: DotPlotView) -> Exhibit:
    """What is still lacking in each dimension, the unit beside the province."""
    by_anchor = {
        anchor_of(one.indicator.indicator_id): one for one in measure_targets(framework, choice).values()
    }
    standings = [by_anchor[row.anchor] for row in view.rows]
    rows = tuple(_lacking_row(framework, row, one) for row, one in zip(view.rows, standings, strict=True))
    facts = gather_facts(framework, choice, framework.programme.headline_indicator_id)
    level = say_level(facts, parts_behind(framework, choice, facts.own))
    return Exhibit(
        name=name_exhibit("muc-thieu-hut", choice=choice),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph([level, *say_lacking(standings[1:])]),
        table=DataTable(
            (
                Column("Chiều"),
                Column("Chỉ số"),
                _share_column(view.own_name),
                _share_column(view.other_name),
                Column("Chênh lệch (điểm %)", True, _MOST_DECIMALS, "điểm %"),
                STANDING,
            ),
            rows,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view if view.has_dots else None,
        chart=_chart(view, [row.name for row in view.rows], [one.indicator.decimals for one in standings]),
    )


def exhibit_unit_groups(framework: ResultsFramework, choice: Choice, view: GroupsView) -> Exhibit:
    """The headline rate of all and of every priority group, the unit beside the province."""
    plot, indicator = view.plot, framework.indicators[framework.programme.headline_indicator_id]
    unit = unit_of(framework, choice)
    by_name = {one.name_vi: group_id for group_id, one in framework.groups.items()}
    rows = [_group_row(framework, choice, indicator, row, by_name[row.name]) for row in plot.rows]
    for name, _ in view.without:
        figure = _figure(framework, choice, indicator, unit.unit_id, by_name[name])
        nothing = (Cell(NO_DATA_VI, None, False, figure.figure_id), Cell(NO_DATA_VI), text_cell("–"))
        rows.append((text_cell(name), *nothing, text_cell(name_standing(figure))))
    said = say_groups(framework, choice, indicator, unit.unit_id, state_label(unit.full_name_vi))
    return Exhibit(
        name=name_exhibit("nhom-doi-tuong", indicator.indicator_id, choice=choice),
        caption=plot.caption,
        alt=plot.alt,
        statement=paragraph(said),
        table=DataTable(
            (
                Column("Nhóm đối tượng"),
                _share_column(plot.own_name, indicator.decimals),
                _share_column(plot.other_name, indicator.decimals),
                Column("So với mức chung (điểm %)", True, indicator.decimals, "điểm %"),
                STANDING,
            ),
            tuple(rows),
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=plot if plot.has_dots else None,
        chart=_chart(plot, [row.name for row in plot.rows], [indicator.decimals]),
    )


def _lacking_row(framework: ResultsFramework, row: DotRow, standing: Standing) -> tuple[Cell, ...]:
    indicator = standing.indicator
    # the share still lacking is not the figure itself: only a rate that is drawn as it stands is named
    is_figure = indicator.polarity != "higher_is_better"
    own_id, other_id = (standing.own.figure_id, standing.province.figure_id) if is_figure else ("", "")
    return (
        text_cell(framework.dimensions[indicator.dimension_id].name_vi),
        text_cell(row.name),
        Cell(row.own_text, row.own, row.is_illustrative, own_id, indicator.decimals),
        Cell(row.other_text, row.other, row.other_is_illustrative, other_id, indicator.decimals),
        _gap_cell(row, indicator),
        text_cell(join_standings([standing.own])),
    )


def _group_row(
    framework: ResultsFramework, choice: Choice, indicator: Indicator, row: DotRow, group_id: str
) -> tuple[Cell, ...]:
    own, other = (
        _figure(framework, choice, indicator, unit_id, group_id)
        for unit_id in (unit_of(framework, choice).unit_id, framework.province.unit_id)
    )
    everyone = _figure(framework, choice, indicator, own.unit_id, "all")
    gap = None if row.distance_text == "–" else distance_as_printed(own, everyone, indicator)
    illustrates = own.is_illustrative or everyone.is_illustrative
    return (
        text_cell(row.name),
        Cell(row.own_text, row.own, row.is_illustrative, own.figure_id),
        Cell(row.other_text, row.other, row.other_is_illustrative, other.figure_id),
        text_cell("–") if gap is None else Cell(row.distance_text, gap, illustrates),
        text_cell(name_standing(own)),
    )


def _gap_cell(row: DotRow, indicator: Indicator) -> Cell:
    if row.own is None or row.other is None:
        return Cell("–")
    illustrates = row.is_illustrative or row.other_is_illustrative
    # both are printed values: their difference is what print shows, but for a hair of binary fractions
    gap = round_half_up(row.own - row.other, indicator.decimals)
    return Cell(row.distance_text, gap, illustrates, "", indicator.decimals)


def _figure(
    framework: ResultsFramework, choice: Choice, indicator: Indicator, unit_id: str, group_id: str
) -> Figure:
    return figure_of(framework, choice, indicator.indicator_id, unit_id, choice.year, group_id=group_id)


def _share_column(name: str, decimals: int = _MOST_DECIMALS) -> Column:
    return Column(f"{name} (%)", True, decimals, "%")


def _chart(view: DotPlotView, names: Sequence[str], decimals: Sequence[int]) -> Chart | None:
    if not view.has_dots:
        return None
    return Chart(
        ChartKind.BARS,
        tuple(names),
        (
            Series(view.own_name, Role.OWN, tuple(row.own for row in view.rows)),
            Series(view.other_name, Role.OTHER, tuple(row.other for row in view.rows)),
        ),
        "%",
        max(decimals),
    )
