"""The rank table: units by value, by change or by name, with bars in the cells and the change between two years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice
from monitoring.views.compare_units import (
    ComparedUnit,
    Comparison,
    compare_references,
    compare_units,
    in_sentence,
    only_asked,
    say_cover,
    say_scope,
)
from monitoring.wording.alphabet import vietnamese_order
from monitoring.wording.labels import STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_change
from monitoring.wording.sentences import say_figure


class RankOrder(StrEnum):
    """By what the table is sorted."""

    VALUE = "gia-tri"
    CHANGE = "thay-doi"
    NAME = "ten"


@dataclass(frozen=True)
class RankRow:
    """One unit. Bars are in per cent of the longest; ``change_bar_pct`` is negative for a fall."""

    unit_id: str
    name: str
    place: str
    value: float | None
    value_text: str
    bar_pct: float
    other_text: str
    change: float | None
    change_text: str
    change_bar_pct: float
    standing: str
    is_illustrative: bool
    change_is_illustrative: bool
    is_chosen: bool
    is_reference: bool


@dataclass(frozen=True)
class RankingView:
    """``rows`` are the units in order, then the province and the nation."""

    caption: Caption
    rows: tuple[RankRow, ...]
    unit_label: str
    year: int
    other_year: int
    span: str


def view_ranking(
    framework: ResultsFramework, choice: Choice, asked: Comparison, *, order: RankOrder = RankOrder.VALUE
) -> RankingView:
    """Give the table. Places are among all units of the year, also where only some are shown."""
    indicator = framework.indicators[asked.indicator_id]
    units = only_asked(compare_units(framework, choice, asked))
    references = compare_references(framework, choice, asked)
    shown = [*_sorted(units, order, indicator), *references]
    # a province's count would leave nothing of the bars of its units
    longest = _longest([one.figure.value for one in (shown if indicator.is_rate else units)])
    widest = _longest([one.change for one in shown])
    earlier, later = asked.years(choice)
    caption = caption_figures(
        framework,
        [figure for one in shown for figure in (one.figure, one.earlier, one.later)],
        title=_title(units, indicator, choice, everyone=not asked.unit_ids),
        subtitle=say_scope(framework, choice, indicator, f"31/12/{choice.year}"),
        coverage=say_cover(framework, choice, [one.figure for one in units]),
    )
    return RankingView(
        caption=caption,
        rows=tuple(_row(one, indicator, longest, widest) for one in shown),
        unit_label=indicator.unit,
        year=choice.year,
        other_year=asked.other_year,
        span=f"{earlier}–{later}",
    )


def _sorted(units: Sequence[ComparedUnit], order: RankOrder, indicator: Indicator) -> list[ComparedUnit]:
    by_name = sorted(units, key=lambda one: vietnamese_order(one.unit.short_name_vi))
    if order is RankOrder.NAME:
        return by_name
    if order is RankOrder.VALUE:
        return sorted(by_name, key=lambda one: (one.figure.value is None, -(one.figure.value or 0)))
    # the unit that came farthest in the good direction stands first
    sign = -1 if indicator.polarity == "higher_is_better" else 1
    return sorted(by_name, key=lambda one: (one.change is None, sign * (one.change or 0)))


def _row(one: ComparedUnit, indicator: Indicator, longest: float, widest: float) -> RankRow:
    other = one.earlier if one.figure is one.later else one.later
    status = one.figure.status if one.figure.value is not None else None
    return RankRow(
        unit_id=one.unit.unit_id,
        name=one.name,
        place=f"{one.rank.place}/{one.rank.of}" if one.rank else "",
        value=one.figure.value,
        value_text=say_figure(one.figure, indicator),
        bar_pct=min(100.0, abs(one.figure.value or 0) / longest * 100),
        other_text=say_figure(other, indicator),
        change=one.change,
        change_text=say_change(one.change, is_rate=indicator.is_rate) or "chưa so sánh được",
        change_bar_pct=(one.change or 0) / widest * 100,
        standing=STATUS_VI[status] if status else NO_DATA_VI,
        is_illustrative=status is not None and not status.is_published,
        change_is_illustrative=one.earlier.is_illustrative or one.later.is_illustrative,
        is_chosen=one.is_chosen,
        is_reference=one.is_reference,
    )


def _longest(values: Sequence[float | None]) -> float:
    return max((abs(value) for value in values if value is not None), default=0.0) or 1.0


def _title(units: Sequence[ComparedUnit], indicator: Indicator, choice: Choice, *, everyone: bool) -> str:
    known = sorted(
        (one for one in units if one.figure.value is not None), key=lambda one: one.figure.value or 0
    )
    if not known:
        return f"{indicator.name_vi} năm {choice.year}: chưa có số liệu của đơn vị nào"
    lowest, highest = (say_figure(one.figure, indicator) for one in (known[0], known[-1]))
    if lowest == highest:
        return f"{indicator.name_vi} năm {choice.year} ở {_where(known, highest, indicator)} là {highest}"
    among = "" if everyone else " trong các đơn vị đã chọn"
    return (
        f"Năm {choice.year}, {in_sentence(indicator.name_vi)}{among} cao nhất ở {_where(known, highest, indicator)} ({highest}), "
        f"thấp nhất ở {_where(known, lowest, indicator)} ({lowest})"
    )


def _where(known: Sequence[ComparedUnit], value: str, indicator: Indicator) -> str:
    """The unit with that printed value; units that share it are named up to two, else counted."""
    names = [one.unit.short_name_vi for one in known if say_figure(one.figure, indicator) == value]
    return " và ".join(names) if len(names) <= 2 else f"{len(names)} đơn vị"
