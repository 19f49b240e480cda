"""One row of groups: the figure of all, then of each group with its gap to all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.views.choice import Choice
from monitoring.views.compare_units import figure_of
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import say_number
from monitoring.wording.sentences import say_figure

_PER_CENT_OF_ALL = " % của tất cả"


@dataclass(frozen=True)
class GroupCell:
    """A group's figure. ``gap`` is in points, of printed values; of a count ``gap_text`` is its share of all."""

    value: float | None
    text: str
    gap: float | None
    gap_text: str
    is_illustrative: bool
    why: str


@dataclass(frozen=True)
class GroupRow:
    """One indicator of one place, or one place of one indicator: all, then every group."""

    name: str
    all: GroupCell
    groups: tuple[GroupCell, ...]
    is_reference: bool = False
    is_chosen: bool = False


def measure_groups(
    framework: ResultsFramework,
    choice: Choice,
    indicator: Indicator,
    unit_id: str,
    group_ids: Sequence[str],
    name: str,
) -> tuple[GroupRow, list[Figure]]:
    """Give the row of all and of every group, with the figures that it rests on."""
    everyone, *groups = (
        figure_of(framework, choice, indicator.indicator_id, unit_id, choice.year, group_id)
        for group_id in (ALL_GROUPS, *group_ids)
    )
    cells = tuple(_cell(one, everyone, indicator) for one in groups)
    return GroupRow(name, _cell(everyone, None, indicator), cells), [everyone, *groups]


def _cell(figure: Figure, everyone: Figure | None, indicator: Indicator) -> GroupCell:
    gap, gap_text = _gap(figure, everyone, indicator)
    return GroupCell(
        value=figure.value,
        text=say_figure(figure, indicator),
        gap=gap,
        gap_text=gap_text,
        is_illustrative=figure.value is not None and figure.is_illustrative,
        why=say_no_data_reason(figure) if figure.value is None else "",
    )


def _gap(figure: Figure, everyone: Figure | None, indicator: Indicator) -> tuple[float | None, str]:
    gap = None if everyone is None else distance_as_printed(figure, everyone, indicator)
    if gap is not None and indicator.is_rate:
        return gap, say_number(gap, decimals=indicator.decimals, signed=True)
    if figure.value is None or everyone is None or not everyone.value:
        return None, ""
    return None, say_number(figure.value / everyone.value * 100, decimals=1) + _PER_CENT_OF_ALL
