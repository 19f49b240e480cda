"""Two years side by side: one line a unit, from its earlier to its later value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    names_to_write,
    only_asked,
    say_names,
    say_scope,
)
from monitoring.wording.numbers import say_change, say_coverage, say_number
from monitoring.wording.sentences import say_figure


@dataclass(frozen=True)
class SlopeLine:
    """One unit from the earlier to the later year. ``kind`` is unit, province or country."""

    unit_id: str
    name: str
    kind: str
    values: tuple[float, float]
    labels: tuple[str, str]
    hollow: tuple[bool, bool]
    change: float
    tooltip: str
    is_chosen: bool
    is_named: bool


@dataclass(frozen=True)
class TwoYearsView:
    """Only units with both years have a line; the others are named in the caption's notes."""

    caption: Caption
    alt: str
    lines: tuple[SlopeLine, ...]
    years: tuple[int, int]
    nothing: str

    @property
    def signs(self) -> frozenset[str]:
        """Which signs a key has to explain: fall, rise, province, nation."""
        moves = {
            "fall" if line.change < 0 else "rise"
            for line in self.lines
            if line.kind == "unit" and line.change
        }
        kinds = {"nation" if line.kind == "country" else line.kind for line in self.lines}
        return frozenset(moves | kinds)

    @property
    def has_illustrative(self) -> bool:
        return any(any(line.hollow) for line in self.lines)


def view_two_years(framework: ResultsFramework, choice: Choice, asked: Comparison) -> TwoYearsView:
    """Give the lines of the units asked for; of a rate, those of the province and the nation too."""
    indicator, years = framework.indicators[asked.indicator_id], asked.years(choice)
    units = only_asked(compare_units(framework, choice, asked))
    references = compare_references(framework, choice, asked) if indicator.is_rate else ()
    comparable = [one for one in units if one.change is not None]
    # the province and the nation alone would compare nothing
    drawn = [one for one in (*units, *references) if one.change is not None] if comparable else []
    named = names_to_write([(one.unit.unit_id, one.later.value or 0) for one in drawn], _always(drawn))
    missing = [one.unit.short_name_vi for one in units if one.change is None]
    title = _title(comparable, len(units), indicator, years)
    caption = caption_figures(
        framework,
        [figure for one in drawn for figure in (one.earlier, one.later)],
        title=title,
        subtitle=say_scope(framework, choice, indicator, f"31/12/{years[0]} và 31/12/{years[1]}"),
        coverage=f"{say_coverage(len(comparable), len(units), 'đơn vị')} so sánh được",
        notes=[f"Chưa so sánh được vì thiếu số liệu một trong hai năm: {say_names(missing)}."]
        if missing
        else [],
    )
    return TwoYearsView(
        caption=caption,
        alt=_alt(title, comparable, indicator),
        lines=tuple(_line(one, indicator, named) for one in drawn),
        years=years,
        nothing=f"Không đơn vị nào có số liệu của cả hai năm {years[0]} và {years[1]}.",
    )


def _always(drawn: Sequence[ComparedUnit]) -> list[str]:
    return [one.unit.unit_id for one in drawn if one.is_chosen or one.is_reference]


def _line(one: ComparedUnit, indicator: Indicator, named: frozenset[str]) -> SlopeLine:
    change = say_change(one.change, is_rate=indicator.is_rate)
    return SlopeLine(
        unit_id=one.unit.unit_id,
        name=one.name,
        kind=one.unit.level if one.is_reference else "unit",
        values=(one.earlier.value or 0, one.later.value or 0),
        labels=(
            say_number(one.earlier.value or 0, decimals=indicator.decimals),
            say_number(one.later.value or 0, decimals=indicator.decimals),
        ),
        hollow=(one.earlier.is_illustrative, one.later.is_illustrative),
        change=one.change or 0,
        tooltip=f"{one.name}: {say_figure(one.earlier, indicator)} → {say_figure(one.later, indicator)} ({change})",
        is_chosen=one.is_chosen,
        is_named=one.unit.unit_id in named,
    )


def _title(units: Sequence[ComparedUnit], asked: int, indicator: Indicator, years: tuple[int, int]) -> str:
    span = f"Từ năm {years[0]} đến năm {years[1]}"
    if not units:
        return f"{indicator.name_vi}: chưa đủ số liệu để so sánh năm {years[0]} với năm {years[1]}"
    fallen = [one for one in units if (one.change or 0) < 0]
    risen = [one for one in units if (one.change or 0) > 0]
    verb, moved = ("giảm", fallen) if len(fallen) >= len(risen) else ("tăng", risen)
    if not moved:
        return f"{span}, {in_sentence(indicator.name_vi)} không đổi ở {len(units)}/{asked} đơn vị"
    most = max(moved, key=lambda one: abs(one.change or 0))
    change = say_change(most.change, is_rate=indicator.is_rate)
    return (
        f"{span}, {in_sentence(indicator.name_vi)} {verb} ở {len(moved)}/{asked} đơn vị, "
        f"{verb} nhiều nhất ở {most.unit.short_name_vi} ({change})"
    )


def _alt(title: str, units: Sequence[ComparedUnit], indicator: Indicator) -> str:
    listed = "; ".join(
        f"{one.unit.short_name_vi} {say_figure(one.earlier, indicator)} → {say_figure(one.later, indicator)}"
        for one in units
    )
    return f"Biểu đồ hai năm. {title}. {listed}."
