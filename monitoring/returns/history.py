"""What the release already holds of the same unit: the earlier values of a series, and the range to be expected now."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

from monitoring.measures.figures import measure_figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Observation
from monitoring.returns.rows import ReportedFigure

_SLACK_COUNT, _SLACK_POINTS = 10.0, 2.0
_WHOLE = 100.0
_WITHOUT_CHANGES = (math.log(0.4), math.log(2.0))
_LEAST_MARGIN = math.log(1.1)


@dataclass(frozen=True)
class Earlier:
    """One earlier value of a series."""

    period: Period
    value: float
    is_illustrative: bool


@dataclass(frozen=True)
class Expected:
    """The range from past changes. ``least_pct`` and ``most_pct`` are those changes, None with fewer than two of them."""

    low: float
    high: float
    least_pct: float | None
    most_pct: float | None


class History:
    """Series of the release, looked up once for each unit, indicator and group."""

    def __init__(self, framework: ResultsFramework) -> None:
        self._framework = framework
        self._rows: dict[tuple[str, str, str], list[Observation]] = {}
        for row in framework.observations.values():
            self._rows.setdefault((row.indicator_id, row.unit_id, row.group_id), []).append(row)
        self._merged: dict[tuple[object, ...], Earlier | None] = {}
        self._made_by_merger = {one.successor_id for one in framework.successions if one.share_pct == _WHOLE}

    def before(self, one: ReportedFigure, column: str) -> list[Earlier]:
        """Earlier values of the column (numerator, denominator, value), oldest first, from periods of the same length."""
        rows = self._rows.get((one.indicator_id, one.unit_id, one.group_id), [])
        found = [
            Earlier(row.period, float(value), not row.status.is_published or column in row.illustrative_parts)
            for row in rows
            if row.period < one.period
            and row.period.half == one.period.half
            and (value := getattr(row, column)) is not None
        ]
        if not found and one.unit_id in self._made_by_merger:
            merged = self._merged_before(one, column)
            found = [merged] if merged else []
        return sorted(found, key=lambda earlier: earlier.period)

    def _merged_before(self, one: ReportedFigure, column: str) -> Earlier | None:
        """A unit made by a merger has no earlier value of its own: what was merged into it is added up."""
        key = (one.indicator_id, one.unit_id, one.group_id, one.period, column)
        if key not in self._merged:
            figure = measure_figure(
                self._framework,
                one.indicator_id,
                unit_id=one.unit_id,
                period=one.period.previous(),
                group_id=one.group_id,
            )
            value = None if figure.is_partial else getattr(figure, column)
            self._merged[key] = (
                Earlier(one.period.previous(), float(value), figure.is_illustrative)
                if value is not None
                else None
            )
        return self._merged[key]


def expect(earlier: list[Earlier], *, is_rate: bool) -> Expected | None:
    """The range in which the next value is expected; None where nothing came before.

    Counts: the last value times the smallest and the largest of the past changes, widened by their spread, by the
    largest of them and by a tenth, whichever is most, and by 10 either way. So what hardly ever changes (all
    households) may not change much, and what fell fast may fall faster. Rates: in points, widened by 2. With fewer
    than two past changes: from 60 per cent less to twice as much.
    """
    if not earlier:
        return None
    last = earlier[-1].value
    if is_rate:
        return _expect_rate(earlier, last)
    changes = [
        math.log(later.value / one.value)
        for one, later in itertools.pairwise(earlier)
        if one.value > 0 and later.value > 0
    ]
    least, most = (min(changes), max(changes)) if len(changes) > 1 else _WITHOUT_CHANGES
    margin = max(most - least, -least, most, _LEAST_MARGIN) if len(changes) > 1 else 0.0
    stated = (_pct(least), _pct(most)) if len(changes) > 1 else (None, None)
    low = last * math.exp(min(least - margin, 0.0)) - _SLACK_COUNT
    high = last * math.exp(max(most + margin, 0.0)) + _SLACK_COUNT
    return Expected(max(low, 0.0), high, *stated)


def _expect_rate(earlier: list[Earlier], last: float) -> Expected:
    changes = [later.value - one.value for one, later in itertools.pairwise(earlier)]
    least, most = (min(changes), max(changes)) if len(changes) > 1 else (-0.6 * last, last)
    spread = most - least if len(changes) > 1 else 0.0
    low = last + min(least - spread, 0.0) - _SLACK_POINTS
    high = last + max(most + spread, 0.0) + _SLACK_POINTS
    return Expected(
        max(low, 0.0),
        min(high, 100.0),
        least if len(changes) > 1 else None,
        most if len(changes) > 1 else None,
    )


def _pct(change: float) -> float:
    return (math.exp(change) - 1) * 100
