"""Checks between rows of one unit and period: groups against everyone, parts against a stated total."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS
from monitoring.returns.finding import WARNING, Finding
from monitoring.returns.rows import ReportedFigure, StatedTotal
from monitoring.wording.numbers import say_number

_FEW_PARTS = 4


def find_groups_above_all(
    figures: Sequence[ReportedFigure], framework: ResultsFramework
) -> Iterator[Finding]:
    """A priority group can not be larger than everyone in the same unit and period."""
    reported = {one.key: one for one in figures}
    for one in figures:
        if one.group_id == ALL_GROUPS:
            continue
        key = (one.indicator_id, one.unit_id, one.period, ALL_GROUPS)
        everyone = reported.get(key) or framework.observations.get(key)
        if everyone is None:
            continue
        is_rate = framework.indicators[one.indicator_id].is_rate
        for column in ("numerator", "denominator") if is_rate else ("value",):
            part, whole = getattr(one, column), getattr(everyone, column)
            if part is not None and whole is not None and part > whole:
                yield Finding(
                    "group_above_all",
                    one.where.cell(column),
                    "số của nhóm lớn hơn số chung",
                    "Kiểm tra lại số của nhóm và số chung.",
                    f"{framework.groups[one.group_id].name_vi} {say_number(part)}, tất cả {say_number(whole)}",
                )


def find_totals_not_adding_up(totals: Sequence[StatedTotal]) -> Iterator[Finding]:
    """A total that the unit stated beside its parts in the form."""
    for total in totals:
        parts, added = total.parts, sum(total.parts)
        if not parts or added == total.stated:
            continue
        listed = " + ".join(map(say_number, parts)) + " = " if len(parts) <= _FEW_PARTS else ""
        yield Finding(
            "parts_do_not_add_up",
            total.place,
            "các phần cộng lại không bằng tổng đã ghi",
            "Kiểm tra lại các phần và tổng; nếu đúng thì ghi giải trình.",
            f"{total.name} {listed}{say_number(added)}, tổng ghi {say_number(total.stated)},"
            f" chênh {say_number(added - total.stated, signed=True)} {total.unit_vi}",
            WARNING,
        ).explained(total.reason)


def stated_totals_of(figures: Sequence[ReportedFigure], framework: ResultsFramework) -> Iterator[StatedTotal]:
    """Totals among the rows themselves: the poor and the near-poor against all who are poor by several dimensions."""
    near_poor = framework.near_poor_indicator_id
    if near_poor is None:
        return
    parts = (framework.programme.headline_indicator_id, near_poor)
    reported = {one.key: one for one in figures}
    for one in figures:
        if one.indicator_id != framework.details.poor_and_near_indicator_id or one.numerator is None:
            continue
        rows = [
            reported.get((part, *one.key[1:])) or framework.observations.get((part, *one.key[1:]))
            for part in parts
        ]
        counts = tuple(row.numerator for row in rows if row is not None and row.numerator is not None)
        if len(counts) == len(parts):
            yield StatedTotal(
                "hộ nghèo cộng hộ cận nghèo",
                one.numerator,
                counts,
                one.where.cell("numerator"),
                "hộ",
                one.reason,
            )
