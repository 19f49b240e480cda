"""Two poverty standards never share a line: the one before the programme, and the one that it counts by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.model.programme_details import OldStandard
from monitoring.returns.finding import Finding
from monitoring.returns.rows import ReportedFigure
from monitoring.wording.numbers import say_number


def find_old_standard(figures: Sequence[ReportedFigure], framework: ResultsFramework) -> Iterator[Finding]:
    """A figure by the old standard for a later year, one by the new standard for an earlier, or one under the wrong name."""
    standard = framework.details.old_standard
    if standard is None:
        return
    for one in figures:
        old_id = one.indicator_id + standard.ending
        if one.indicator_id.endswith(standard.ending):
            if one.period.year > standard.last_year:
                detail = f"chuẩn {standard.name_vi} chỉ dùng đến năm {standard.last_year}, dòng này ghi kỳ {one.period}"
                yield _finding(one, standard, detail)
        elif old_id in framework.indicators:
            if one.period.year < standard.last_year:
                yield _finding(one, standard, f"kỳ {one.period} rà soát theo chuẩn {standard.name_vi}")
            else:
                yield from _same_as_old(one, old_id, standard, framework)


def _same_as_old(
    one: ReportedFigure, old_id: str, standard: OldStandard, framework: ResultsFramework
) -> Iterator[Finding]:
    """The very count or rate that was published by the old standard for the same year or the last of its years."""
    last = standard.last_year
    for period in sorted({one.period, type(one.period)(last), type(one.period)(last - 1)}):
        old = framework.observations.get((old_id, one.unit_id, period, one.group_id))
        if old is None:
            continue
        of_old = f"theo chuẩn {standard.name_vi} của kỳ {period}"
        if one.numerator and one.numerator == old.numerator:
            yield _finding(one, standard, f"{say_number(one.numerator)} đúng bằng số {of_old}", "numerator")
            return
        if one.numerator is None and one.value is not None and one.value == old.value:
            rate = say_number(one.value, decimals=2)
            yield _finding(one, standard, f"{rate} % đúng bằng tỷ lệ {of_old}", "value")
            return


def _finding(
    one: ReportedFigure, standard: OldStandard, detail: str, column: str = "indicator_id"
) -> Finding:
    return Finding(
        "old_standard",
        one.where.cell(column),
        f"số theo chuẩn nghèo {standard.name_vi}",
        f"Ghi số theo chuẩn nghèo đa chiều giai đoạn {standard.successor_vi}; "
        f"số theo chuẩn cũ ghi ở chỉ số riêng (…{standard.ending}).",
        detail,
    )
