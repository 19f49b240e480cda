"""Figures that change though nobody typed them: the province's totals and rates, and those of merged units."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from monitoring.measures.budget import measure_budget
from monitoring.measures.figures import measure_figure
from monitoring.measures.rating import rate_target
from monitoring.measures.units import units_standing_for
from monitoring.model.budget_figures import MoneyQuestion
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine, Stage
from monitoring.model.periods import Period
from monitoring.model.ratings import Rating
from monitoring.model.results import ALL_GROUPS, Observation
from monitoring.returns.changes import RowChange
from monitoring.returns.row_words import name_figure
from monitoring.views.preview.order import rank_indicators
from monitoring.views.preview.pairs import Pair, are_comparable, decimals_apart, pair_figures, pair_money
from monitoring.wording.labels import STAGE_VI
from monitoring.wording.numbers import say_coverage, say_value

MOST_TOTALS = 400

_Key = tuple[str, str, Period, str]


@dataclass(frozen=True)
class TotalChange:
    """One total before and after. ``ratings`` are the target's, of a figure of the province that a target follows."""

    name: str
    place: str
    period: str
    pair: Pair
    remark: str
    target_id: str | None = None
    ratings: tuple[Rating, Rating] | None = None


@dataclass(frozen=True)
class TotalsChange:
    """``left_out`` counts the totals that were not looked at, where there are too many."""

    rows: tuple[TotalChange, ...]
    left_out: int


def change_totals(
    before: ResultsFramework, after: ResultsFramework, rows: Sequence[RowChange]
) -> TotalsChange:
    """Totals of figures in the order of the targets, then of money; those that were typed themselves are not among them."""
    typed = {one.key: one for one in rows if isinstance(one.row, Observation)}
    touched = _touched(before, after, typed)
    looked_at = touched[:MOST_TOTALS]
    figures = [
        found for key, row in looked_at if (found := _change_of_figure(before, after, key, row)) is not None
    ]
    return TotalsChange((*figures, *_change_of_money(before, after, rows)), len(touched) - len(looked_at))


def _touched(
    before: ResultsFramework, after: ResultsFramework, typed: dict[object, RowChange]
) -> list[tuple[_Key, Observation]]:
    """What rests on the typed rows, with one of them each."""
    found: dict[_Key, Observation] = {}
    wholes = cache(lambda unit_id, period: _wholes_of(after, unit_id, period))
    for change in typed.values():
        row = change.row
        assert isinstance(row, Observation)
        if row.indicator_id not in before.indicators or row.indicator_id not in after.indicators:
            continue
        for whole in wholes(row.unit_id, row.period):
            key = (row.indicator_id, whole, row.period, row.group_id)
            if key not in typed:
                found.setdefault(key, row)
    rank = rank_indicators(after)
    province = after.province.unit_id
    return sorted(
        found.items(),
        key=lambda one: (
            one[0][1] != province,
            one[0][3] != ALL_GROUPS,
            rank[one[0][0]],
            one[0][2],
            one[0][1],
        ),
    )


def _wholes_of(framework: ResultsFramework, unit_id: str, period: Period) -> tuple[str, ...]:
    """The units for which this one stands in the period: the province, and a unit that it is a part of."""
    frame = framework.frame_of(period)
    if frame is None or unit_id not in frame.unit_ids:
        return ()
    heirs = {one.successor_id for one in framework.successions if one.predecessor_id == unit_id}
    merged = (
        one.unit_id
        for one in framework.units.values()
        # communes merge too where there are no districts; all others need not be looked through
        if (one.level == "district" or one.unit_id in heirs)
        and one.unit_id not in frame.unit_ids
        and unit_id in units_standing_for(framework, one.unit_id, period=period)
    )
    return (framework.province.unit_id, *merged)


def _change_of_figure(
    before: ResultsFramework, after: ResultsFramework, key: _Key, row: Observation
) -> TotalChange | None:
    then, now = (_figure(framework, key) for framework in (before, after))
    indicator = after.indicators[key[0]]
    remark = _remark(then, now, indicator.unit, indicator.decimals)
    if (then.value, then.status, then.units_reported) == (now.value, now.status, now.units_reported) and (
        then.sum_of_units == now.sum_of_units
    ):
        return None
    target_id, ratings = _ratings(before, after, key)
    return TotalChange(
        name=name_figure(after, row),
        place=after.units[key[1]].full_name_vi,
        period=str(key[2]),
        pair=pair_figures(then, now, indicator),
        remark=remark,
        target_id=target_id,
        ratings=ratings,
    )


def _figure(framework: ResultsFramework, key: _Key) -> Figure:
    indicator_id, unit_id, period, group_id = key
    if unit_id not in framework.units:
        return Figure(*key, value=None)
    return measure_figure(framework, indicator_id, unit_id=unit_id, period=period, group_id=group_id)


def _remark(then: Figure, now: Figure, unit: str, decimals: int) -> str:
    """What the total rests on: how many units, or why it stays where the province published its own."""
    if now.is_sum:
        covered = say_coverage(now.units_reported, now.units_expected, "đơn vị")
        if then.is_sum and then.units_reported != now.units_reported:
            covered = f"{then.units_reported} → {covered}"
        is_compared = then.value is None or are_comparable(then, now)
        return f"cộng {covered}" + (
            "" if is_compared else "; không cùng các đơn vị nên không tính chênh lệch"
        )
    if then.value is not None and then.value == now.value and then.sum_of_units != now.sum_of_units:
        decimals = decimals_apart(then.sum_of_units, now.sum_of_units, decimals)
        sums = " → ".join(say_value(one.sum_of_units, unit, decimals=decimals) for one in (then, now))
        return f"tỉnh đã công bố nên giữ nguyên; cộng các đơn vị: {sums}"
    return ""


def _ratings(
    before: ResultsFramework, after: ResultsFramework, key: _Key
) -> tuple[str | None, tuple[Rating, Rating] | None]:
    """How the target that follows the province's figure stands in that year."""
    indicator_id, unit_id, period, group_id = key
    if unit_id != after.province.unit_id or group_id != ALL_GROUPS or period.half:
        return None, None
    for target in after.targets.values():
        was = before.targets.get(target.target_id)
        if target.indicator_id == indicator_id and was is not None and period.year in after.programme.years:
            then = rate_target(before, was, unit_id=unit_id, year=period.year)
            now = rate_target(after, target, unit_id=unit_id, year=period.year)
            return target.target_id, (then.rating, now.rating)
    return None, None


def _change_of_money(
    before: ResultsFramework, after: ResultsFramework, rows: Sequence[RowChange]
) -> Iterator[TotalChange]:
    """The province's money of each year that is touched, stage by stage."""
    for year in sorted({one.row.year for one in rows if isinstance(one.row, BudgetLine)}):
        then, now = (measure_budget(one, MoneyQuestion(year=year)) for one in (before, after))
        for stage in Stage:
            was, will_be = then.at(stage), now.at(stage)
            if (was.amount_vnd, was.status) != (will_be.amount_vnd, will_be.status):
                yield TotalChange(
                    name=f"Kinh phí – {STAGE_VI[stage].lower()}",
                    place=after.province.full_name_vi,
                    period=str(year),
                    pair=pair_money(was, will_be),
                    remark="",
                )
