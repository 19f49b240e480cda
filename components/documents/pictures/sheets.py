"""What draws each kind of picture for paper, and what is said in the place of one that would have nothing to show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import plotly.graph_objects as go

from components.documents.pictures.chart_sheets import (
    contributions_sheet,
    dot_plot_sheet,
    gauges_sheet,
    groups_sheet,
    rates_sheet,
    scatter_sheet,
    slope_sheet,
    target_sheet,
)
from components.documents.pictures.map_sheets import map_sheet
from components.documents.pictures.money_sheets import disbursement_sheet, money_sheet
from components.documents.pictures.year_maps_sheet import year_maps_sheet
from monitoring.views.compare_contributions import ContributionsView
from monitoring.views.compare_groups import GroupsView
from monitoring.views.compare_maps import YearMapsView
from monitoring.views.compare_scatter import ScatterView
from monitoring.views.compare_two_years import TwoYearsView
from monitoring.views.dot_plot import DotPlotView
from monitoring.views.exhibits.exhibit import (
    ContributionRates,
    DisbursementBars,
    MoneyBars,
    TargetCourse,
    TargetGauges,
)
from monitoring.views.map_parts import MapView


@dataclass(frozen=True)
class Sheet:
    """``draw`` takes the drawing, ``alt``, ``chip`` and ``width_px``; ``nothing`` is empty where there is something."""

    draw: Callable[..., go.Figure]
    nothing: Callable[[Any], str] = lambda drawing: ""


def _of_view(sheet: Callable[..., go.Figure]) -> Callable[..., go.Figure]:
    """Of a drawing that is its view."""
    return lambda view, *, alt, **paper: sheet(view, **paper)


def _inside(sheet: Callable[..., go.Figure]) -> Callable[..., go.Figure]:
    """Of a drawing that says what of its view is drawn."""
    return lambda drawing, *, alt, **paper: sheet(drawing.view, **paper)


def _no_groups(view: GroupsView) -> str:
    if view.nothing or all(cell.value is None for cell in view.chart.groups):
        return view.nothing or "Chưa có số liệu theo nhóm của toàn tỉnh trong năm này."
    return ""


def _no_rates(drawing: ContributionRates) -> str:
    return "" if any(row.rate_pct is not None for row in drawing.view.rows) else drawing.view.nothing


SHEETS: Mapping[type, Sheet] = MappingProxyType(
    {
        MapView: Sheet(_of_view(map_sheet)),
        YearMapsView: Sheet(_of_view(year_maps_sheet), lambda view: "" if view.class_count else view.nothing),
        TargetCourse: Sheet(_inside(target_sheet)),
        TargetGauges: Sheet(
            lambda drawing, **paper: gauges_sheet(drawing.targets, **paper),
            lambda drawing: "" if drawing.targets else "Chưa có chỉ tiêu nào để vẽ.",
        ),
        MoneyBars: Sheet(
            lambda drawing, *, alt, **paper: money_sheet(
                drawing.view, money_unit=drawing.money_unit, **paper
            ),
            lambda drawing: "" if drawing.view.has_parts else drawing.view.nothing,
        ),
        DisbursementBars: Sheet(
            _inside(disbursement_sheet),
            lambda drawing: "" if drawing.view.has_rates else drawing.view.nothing,
        ),
        DotPlotView: Sheet(
            _of_view(dot_plot_sheet), lambda view: "" if view.has_dots else "Chưa có số liệu để so sánh."
        ),
        TwoYearsView: Sheet(_of_view(slope_sheet), lambda view: "" if view.lines else view.nothing),
        ScatterView: Sheet(_of_view(scatter_sheet), lambda view: "" if view.points else view.nothing),
        ContributionsView: Sheet(
            _of_view(contributions_sheet), lambda view: "" if view.rows else view.nothing
        ),
        ContributionRates: Sheet(_inside(rates_sheet), _no_rates),
        GroupsView: Sheet(_of_view(groups_sheet), _no_groups),
    }
)
