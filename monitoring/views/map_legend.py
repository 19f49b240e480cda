"""The legend of a map: limits in words, numbers of units, and where the province and the nation stand."""

from __future__ import annotations

from monitoring.model.classes import Classes
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.map_parts import LegendRow, MapMark, MapUnit
from monitoring.wording.numbers import NO_DATA_VI, say_number
from monitoring.wording.sentences import say_figure


def legend_of(
    classes: Classes | None, units: tuple[MapUnit, ...], indicator: Indicator
) -> tuple[LegendRow, ...]:
    """Rows from the lowest class to the highest, then “no data”. Limits do not overlap: 2,0–3,9, then 4,0–5,9."""
    rows: list[LegendRow] = []
    step = 10.0**-indicator.decimals
    for index, (low, high) in enumerate(classes.spans if classes else ()):
        first = low if index == 0 else low + step
        label = say_number(high, decimals=indicator.decimals)
        if round(first, indicator.decimals) < round(high, indicator.decimals):
            label = f"{say_number(first, decimals=indicator.decimals)} – {label}"
        rows.append(LegendRow(index, label, sum(unit.class_index == index for unit in units)))
    return (*rows, LegendRow(None, NO_DATA_VI, sum(unit.class_index is None for unit in units)))


def marks_of(
    classes: Classes | None, province: Figure, nation: Figure, indicator: Indicator
) -> tuple[MapMark, ...]:
    """Province and nation, for the legend's scale."""
    return tuple(
        MapMark(
            label,
            figure.value,
            say_figure(figure, indicator),
            classes.class_of(figure.value) if classes else None,
        )
        for label, figure in (("Toàn tỉnh", province), ("Cả nước", nation))
        if figure.value is not None
    )
