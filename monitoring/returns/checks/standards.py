"""The poverty standard of 2016–2020 and that of 2022–2025 never share a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.returns.finding import Finding
from monitoring.returns.rows import ReportedFigure
from monitoring.wording.numbers import say_number

_OLD_ENDING = "_std2016"
_LAST_OLD_YEAR = 2021


def find_old_standard(figures: Sequence[ReportedFigure], framework: ResultsFramework) -> Iterator[Finding]:
    """A figure by the old standard for a later year, one by the new standard for an earlier, or one under the wrong name."""
    for one in figures:
        old_id = one.indicator_id + _OLD_ENDING
        if one.indicator_id.endswith(_OLD_ENDING):
            if one.period.year > _LAST_OLD_YEAR:
                yield _finding(
                    one, f"chuẩn 2016–2020 chỉ dùng đến năm {_LAST_OLD_YEAR}, dòng này ghi kỳ {one.period}"
                )
        elif old_id in framework.indicators:
            if one.period.year < _LAST_OLD_YEAR:
                yield _finding(one, f"kỳ {one.period} rà soát theo chuẩn 2016–2020")
            else:
                yield from _same_as_old(one, old_id, framework)


def _same_as_old(one: ReportedFigure, old_id: str, framework: ResultsFramework) -> Iterator[Finding]:
    """The very count or rate that was published by the old standard for the same year or the last of its years."""
    for period in sorted(
        {one.period, type(one.period)(_LAST_OLD_YEAR), type(one.period)(_LAST_OLD_YEAR - 1)}
    ):
        old = framework.observations.get((old_id, one.unit_id, period, one.group_id))
        if old is None:
            continue
        if one.numerator and one.numerator == old.numerator:
            yield _finding(
                one,
                f"{say_number(one.numerator)} đúng bằng số theo chuẩn 2016–2020 của kỳ {period}",
                "numerator",
            )
            return
        if one.numerator is None and one.value is not None and one.value == old.value:
            yield _finding(
                one,
                f"{say_number(one.value, decimals=2)} % đúng bằng tỷ lệ theo chuẩn 2016–2020 của kỳ {period}",
                "value",
            )
            return


def _finding(one: ReportedFigure, detail: str, column: str = "indicator_id") -> Finding:
    return Finding(
        "old_standard",
        one.where.cell(column),
        "số theo chuẩn nghèo 2016–2020",
        "Ghi số theo chuẩn nghèo đa chiều giai đoạn 2022–2025; số theo chuẩn cũ ghi ở chỉ số riêng (…_std2016).",
        detail,
    )
