"""What the province still lacks in the basic services beside what it lacked the year before."""

from __future__ import annotations

from collections.abc import Iterable

from monitoring.model.framework import ResultsFramework
from monitoring.views.caption import caption_figures
from monitoring.views.choice import Choice, unit_of
from monitoring.views.deprivation import lacking_row, rates_of_services
from monitoring.views.dot_plot import DotPlotView, describe_dots, scale_top
from monitoring.views.standing import Standing


def view_lacking_over_time(
    framework: ResultsFramework, choice: Choice, standings: Iterable[Standing]
) -> DotPlotView:
    """A row for every rate of the services: one dot for the chosen year, one for the year before.

    A place held against itself would show nothing; in the programme's first year there is only the year's own dot.
    """
    shown = rates_of_services(framework, standings)
    rows, heading = [], ""
    for standing in shown:
        dimension = framework.dimensions[standing.indicator.dimension_id].name_vi
        rows.append(
            lacking_row(standing, standing.earlier, heading="" if dimension == heading else dimension)
        )
        heading = dimension
    own_name, other_name = f"Năm {choice.year}", f"Năm {choice.year - 1}"
    place = unit_of(framework, choice)
    caption = caption_figures(
        framework,
        [one for standing in shown for one in (standing.own, standing.earlier) if one is not None],
        title=f"Mức thiếu hụt các dịch vụ xã hội cơ bản của {'tỉnh' if choice.unit_id is None else place.full_name_vi} năm {choice.year}"
        + (f" so với năm {choice.year - 1}" if any(row.other is not None for row in rows) else ""),
        subtitle="Đơn vị: % · càng sang phải càng thiếu hụt · “thiếu” là phần còn lại đến 100 % của tỷ lệ đạt được",
    )
    return DotPlotView(
        caption=caption,
        rows=tuple(rows),
        high=scale_top(value for row in rows for value in (row.own, row.other)),
        own_name=own_name,
        other_name=other_name,
        distance_name="Chênh, điểm %",
        line=None,
        line_name="",
        alt=describe_dots(caption.title, rows, own_name=own_name, other_name=other_name),
    )
