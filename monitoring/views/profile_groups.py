"""Priority groups of one unit side by side for the headline rate, each with its gap to all, in points."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.views.caption import caption_figures
from monitoring.views.choice import Choice, unit_of
from monitoring.views.dot_plot import DotPlotView, DotRow, describe_dots, scale_top
from monitoring.views.standing import Standing, measure_standing
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI, say_number


@dataclass(frozen=True)
class GroupsView:
    """The plot, and for every group that has no figure its name and the reason."""

    plot: DotPlotView
    without: tuple[tuple[str, str], ...]


def view_profile_groups(framework: ResultsFramework, choice: Choice) -> GroupsView:
    """The headline rate of everyone and of every priority group, the unit beside the province."""
    indicator_id = framework.programme.headline_indicator_id
    indicator = framework.indicators[indicator_id]
    standings = {
        group_id: measure_standing(framework, choice, indicator_id, group_id=group_id)
        for group_id in framework.groups
    }
    everyone = standings[ALL_GROUPS]
    known = {group_id: one for group_id, one in standings.items() if one.own.value is not None}
    rows = tuple(_row(framework, group_id, one, everyone) for group_id, one in known.items())
    own_name = unit_of(framework, choice).short_name_vi
    caption = caption_figures(
        framework,
        [figure for one in known.values() for figure in (one.own, one.province)],
        title=f"{indicator.name_vi} của từng nhóm ưu tiên năm {choice.year}",
        subtitle=f"Đơn vị: {indicator.unit} · chênh lệch so với tất cả các hộ của {own_name}",
    )
    plot = DotPlotView(
        caption=caption,
        rows=rows,
        high=scale_top(value for row in rows for value in (row.own, row.other)),
        own_name=own_name,
        other_name="Toàn tỉnh",
        distance_name="So với mức chung (điểm %)",
        line=everyone.own.value,
        line_name=f"Tất cả các hộ của {own_name}",
        alt=describe_dots(caption.title, rows, own_name=own_name, other_name="toàn tỉnh"),
    )
    without = tuple(
        (framework.groups[group_id].name_vi, _why(one))
        for group_id, one in standings.items()
        if group_id not in known
    )
    return GroupsView(plot, without)


def _row(framework: ResultsFramework, group_id: str, standing: Standing, everyone: Standing) -> DotRow:
    indicator, own = standing.indicator, standing.own
    gap = None if group_id == ALL_GROUPS else distance_as_printed(own, everyone.own, indicator)
    return DotRow(
        heading="",
        name=framework.groups[group_id].name_vi,
        own=own.value,
        other=standing.province.value,
        own_text=_say(own, indicator),
        other_text=_say(standing.province, indicator),
        distance_text="–" if gap is None else say_number(gap, decimals=indicator.decimals, signed=True),
        is_illustrative=own.is_illustrative,
        other_is_illustrative=standing.province.value is not None and standing.province.is_illustrative,
    )


def _say(figure: Figure, indicator: Indicator) -> str:
    return NO_DATA_VI if figure.value is None else say_number(figure.value, decimals=indicator.decimals)


def _why(standing: Standing) -> str:
    reason = say_no_data_reason(standing.own)
    return f"{NO_DATA_VI} ({reason})" if reason else NO_DATA_VI
