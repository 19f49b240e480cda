"""One indicator of one unit with all that it is held against: its past, the province, the nation, the other units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from monitoring.measures.ranks import Rank, rank_units
from monitoring.measures.series import accumulate, measure_change, measure_reference, measure_series
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, frame_for, unit_of
from monitoring.wording.distances import say_rank
from monitoring.wording.numbers import say_change, say_number


@dataclass(frozen=True)
class Standing:
    """Figures of the chosen year; ``series`` and ``province_series`` run from the programme's first year to it.

    A count that is added up over the years stands as its running total, as the targets rate it; ``in_year`` is
    then what the year itself brought.
    """

    indicator: Indicator
    series: tuple[Figure, ...]
    province_series: tuple[Figure, ...]
    nation: Figure
    peers: tuple[Figure, ...]
    in_year: Figure

    @property
    def own(self) -> Figure:
        return self.series[-1]

    @property
    def earlier(self) -> Figure | None:
        """The figure of the year before; None in the programme's first year."""
        return self.series[-2] if len(self.series) > 1 else None

    @property
    def province(self) -> Figure:
        return self.province_series[-1]

    @property
    def is_cumulative(self) -> bool:
        return self.indicator.across_years == "sum"

    @cached_property
    def ranks(self) -> dict[str, Rank]:
        return rank_units(self.peers, decimals=self.indicator.decimals)

    @property
    def rank(self) -> str | None:
        """The unit's rank in words; None where it has no value or nobody to stand among."""
        rank = name_rank(self.ranks, self.own.unit_id, units=len(self.peers))
        return rank and self.marked(rank, *self.peers)

    def marked(self, words: str, *compared: Figure) -> str:
        """The words with “(minh họa)” where a published figure is held against figures that only illustrate.

        Where the unit's own figure illustrates, its own mark stands beside it already.
        """
        rests_on_illustration = any(one.value is not None and one.is_illustrative for one in compared)
        return f"{words} (minh họa)" if rests_on_illustration and not self.own.is_illustrative else words

    @property
    def short_rank(self) -> str | None:
        """“2/12”, with a star where a published figure is ranked among figures that only illustrate."""
        rank = self.ranks.get(self.own.unit_id)
        if rank is None or rank.of < 2:
            return None
        star = "" if self.marked("", *self.peers) == "" else "*"
        return f"{rank.place}/{rank.of}{star}"

    @property
    def change(self) -> float | None:
        """Points for a rate, per cent for a count, since the year before; None for a running total."""
        if self.earlier is None or self.is_cumulative:
            return None
        return measure_change(self.own, self.earlier, is_rate=self.indicator.is_rate)

    @property
    def change_in_words(self) -> str | None:
        if self.is_cumulative and self.in_year.value is not None:
            return (
                f"{say_number(self.in_year.value, decimals=self.indicator.decimals, signed=True)} trong năm"
            )
        return say_change(self.change, is_rate=self.indicator.is_rate)


def measure_standing(
    framework: ResultsFramework, choice: Choice, indicator_id: str, *, group_id: str | None = None
) -> Standing:
    """Measure the indicator for the chosen unit, the province, the nation and every unit of the year's frame."""
    indicator = framework.indicators[indicator_id]
    asked = replace(choice, group_id=group_id or choice.group_id)
    frame = frame_for(framework, year=choice.year, frame_id=choice.frame_id)
    own_by_year = _series(framework, asked, indicator, unit_of(framework, choice).unit_id)
    peers = tuple(
        _total(_series(framework, asked, indicator, unit_id), indicator)[-1]
        for unit_id in (frame.unit_ids if frame else ())
    )
    return Standing(
        indicator=indicator,
        series=_total(own_by_year, indicator),
        province_series=_total(_series(framework, asked, indicator, framework.province.unit_id), indicator),
        nation=measure_reference(framework, indicator_id, period=choice.period, group_id=asked.group_id),
        peers=peers,
        in_year=own_by_year[-1],
    )


def name_rank(ranks: dict[str, Rank], unit_id: str, *, units: int) -> str | None:
    """The unit's rank in words: “cao thứ 2/12”."""
    rank = ranks.get(unit_id)
    if rank is None:
        return None
    sharing = sum(other.place == rank.place for other in ranks.values())
    return say_rank(rank.place, rank.of, units=units, sharing=sharing)


def anchor_of(indicator_id: str) -> str:
    """The place of the indicator's figure on the profile page."""
    return f"chi-so-{indicator_id}"


def _series(
    framework: ResultsFramework, asked: Choice, indicator: Indicator, unit_id: str
) -> tuple[Figure, ...]:
    return measure_series(
        framework,
        indicator.indicator_id,
        unit_id=unit_id,
        years=[year for year in framework.programme.years if year <= asked.year],
        group_id=asked.group_id,
        published_only=asked.published_only,
    )


def _total(figures: Sequence[Figure], indicator: Indicator) -> tuple[Figure, ...]:
    return accumulate(figures) if indicator.across_years == "sum" else tuple(figures)
