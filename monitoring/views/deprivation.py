"""The deprivation profile: what is still lacking in each dimension, the unit against the province."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.model.rounding import round_half_up
from monitoring.views.caption import caption_figures
from monitoring.views.choice import Choice, unit_of
from monitoring.views.dot_plot import DotPlotView, DotRow, describe_dots, scale_top
from monitoring.views.standing import Standing, anchor_of
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import NO_DATA_VI, say_number

_RATE_OF = "Tỷ lệ "


def view_deprivation(
    framework: ResultsFramework, choice: Choice, standings: Iterable[Standing]
) -> DotPlotView:
    """The poverty rate, then every rate of the dimensions, as the share that still lacks it.

    A rate of reach (more is better) is turned round: 100 less the rate. Nothing is averaged over a dimension.
    """
    shown = _in_profile(framework, standings)
    rows = _without_repeated_headings(
        [
            lacking_row(
                standing,
                standing.province,
                heading=framework.dimensions[standing.indicator.dimension_id].name_vi,
                anchor=anchor_of(standing.indicator.indicator_id),
            )
            for standing in shown
        ]
    )
    own_name = unit_of(framework, choice).short_name_vi
    caption = caption_figures(
        framework,
        [figure for one in shown for figure in (one.own, one.province)],
        title=f"Mức thiếu hụt theo từng chiều năm {choice.year}: {own_name} so với toàn tỉnh",
        subtitle="Đơn vị: % · càng sang phải càng thiếu hụt · “thiếu” là phần còn lại đến 100 % của tỷ lệ đạt được",
    )
    return DotPlotView(
        caption=caption,
        rows=rows,
        high=scale_top(value for row in rows for value in (row.own, row.other)),
        own_name=own_name,
        other_name="Toàn tỉnh",
        distance_name="Chênh, điểm %",
        line=None,
        line_name="",
        alt=describe_dots(caption.title, rows, own_name=own_name, other_name="toàn tỉnh"),
    )


def lacking_pct(figure: Figure, indicator: Indicator) -> float | None:
    """Share still lacking, in per cent, of the value as printed; None stays None."""
    if figure.value is None:
        return None
    printed = round_half_up(figure.value, indicator.decimals)
    return round_half_up(100 - printed, indicator.decimals) if _is_reach(indicator) else printed


def rates_of_services(framework: ResultsFramework, standings: Iterable[Standing]) -> list[Standing]:
    """The rates of the basic social services, dimension by dimension: all but those of the headline's own."""
    headline = framework.indicators[framework.programme.headline_indicator_id]
    order = list(framework.dimensions)
    rates = [
        one
        for one in standings
        if one.indicator.is_rate and one.indicator.dimension_id != headline.dimension_id
    ]
    return sorted(rates, key=lambda one: order.index(one.indicator.dimension_id))


def _in_profile(framework: ResultsFramework, standings: Iterable[Standing]) -> list[Standing]:
    """The headline rate stands for its own dimension, whose other targets are about the programme's working."""
    every = list(standings)
    headline = framework.programme.headline_indicator_id
    first = [one for one in every if one.indicator.is_rate and one.indicator.indicator_id == headline]
    return first + rates_of_services(framework, every)


def lacking_row(standing: Standing, other: Figure | None, *, heading: str, anchor: str = "") -> DotRow:
    """What the unit lacks beside ``other``: the province, or its own year before; None where there is none to hold it to."""
    indicator, own = standing.indicator, standing.own
    lacking = lacking_pct(own, indicator)
    beside = None if other is None else lacking_pct(other, indicator)
    name = indicator.name_vi.removeprefix(_RATE_OF)
    return DotRow(
        heading=heading,
        name=capitalised(name),
        own=lacking,
        other=beside,
        own_text=_say(lacking, indicator),
        other_text=_say(beside, indicator),
        distance_text="–"
        if lacking is None or beside is None
        else say_number(lacking - beside, decimals=indicator.decimals, signed=True),
        is_illustrative=own.value is not None and own.is_illustrative,
        other_is_illustrative=other is not None and other.value is not None and other.is_illustrative,
        anchor=anchor,
    )


def _is_reach(indicator: Indicator) -> bool:
    return indicator.polarity == "higher_is_better"


def _say(lacking: float | None, indicator: Indicator) -> str:
    if lacking is None:
        return NO_DATA_VI
    return f"{'thiếu ' if _is_reach(indicator) else ''}{say_number(lacking, decimals=indicator.decimals)}"


def _without_repeated_headings(rows: list[DotRow]) -> tuple[DotRow, ...]:
    return tuple(
        replace(row, heading="") if at and rows[at - 1].heading == row.heading else row
        for at, row in enumerate(rows)
    )
