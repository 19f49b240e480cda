"""The province's lack of basic services this year beside the year before, as an exhibit."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.views.briefing.lacking_over_time import view_lacking_over_time
from monitoring.views.briefing.scope import Scope
from monitoring.views.choice import describe_choice
from monitoring.views.deprivation import rates_of_services
from monitoring.views.dot_plot import DotPlotView, DotRow
from monitoring.views.exhibits.cells import STANDING, join_standings, text_cell
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
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.standing import Standing
from monitoring.wording.statement import Statement

_DECIMALS = 1


def exhibit_lacking_over_time(scope: Scope, statement: Statement) -> Exhibit | None:
    """A row for every rate of the services; None where none has a figure. ``statement`` is what it tells."""
    view = view_lacking_over_time(scope.framework, scope.choice, scope.standings.values())
    if not view.has_dots:
        return None
    standings = rates_of_services(scope.framework, scope.standings.values())
    has_other = any(row.other is not None for row in view.rows)
    return Exhibit(
        name=name_exhibit("thieu-hut-dich-vu", choice=scope.choice),
        caption=view.caption,
        alt=view.alt,
        statement=statement,
        table=DataTable(
            (
                Column("Chiều"),
                Column("Chỉ số"),
                _column(view.own_name),
                *(
                    (_column(view.other_name), Column("Chênh lệch (điểm %)", True, _DECIMALS, "điểm %"))
                    if has_other
                    else ()
                ),
                STANDING,
            ),
            tuple(_row(scope, row, one, has_other) for row, one in zip(view.rows, standings, strict=True)),
        ),
        filters=describe_choice(scope.framework, scope.choice),
        release=scope.framework.release.name,
        drawing=view,
        chart=_chart(view, standings, has_other),
    )


def _row(scope: Scope, row: DotRow, standing: Standing, has_other: bool) -> tuple[Cell, ...]:
    indicator, earlier = standing.indicator, standing.earlier
    # the share still lacking is not the figure itself: only a rate that is drawn as it stands is named
    is_figure = indicator.polarity != "higher_is_better"
    decimals = indicator.decimals
    own_id = standing.own.figure_id if is_figure else ""
    other_id = earlier.figure_id if is_figure and earlier is not None else ""
    gap = Cell("–")
    if row.own is not None and row.other is not None:
        illustrates = row.is_illustrative or row.other_is_illustrative
        gap = Cell(row.distance_text, row.own - row.other, illustrates, "", decimals)
    beside = (Cell(row.other_text, row.other, row.other_is_illustrative, other_id, decimals), gap)
    return (
        text_cell(scope.framework.dimensions[indicator.dimension_id].name_vi),
        text_cell(row.name),
        Cell(row.own_text, row.own, row.is_illustrative, own_id, decimals),
        *(beside if has_other else ()),
        text_cell(join_standings([standing.own])),
    )


def _column(name: str) -> Column:
    return Column(f"{name}: còn thiếu (%)", True, _DECIMALS, "%")


def _chart(view: DotPlotView, standings: Sequence[Standing], has_other: bool) -> Chart:
    series = [Series(view.own_name, Role.OWN, tuple(row.own for row in view.rows))]
    if has_other:
        series.append(Series(view.other_name, Role.OTHER, tuple(row.other for row in view.rows)))
    decimals = max(one.indicator.decimals for one in standings)
    return Chart(ChartKind.BARS, tuple(row.name for row in view.rows), tuple(series), "%", decimals)
