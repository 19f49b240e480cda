"""The sentence that goes through the years of one place, and what is missing in them."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.exhibits.phrases import name_move, state_move
from monitoring.wording.stated import running_total_id, state_value, state_year
from monitoring.wording.statement import Stated, Statement, join_statements, state


def say_course(
    figures: Sequence[Figure],
    indicator: Indicator,
    *,
    measure: Statement,
    place: str | Statement,
    is_cumulative: bool = False,
) -> Finding:
    """Every known value with its year, the change from the first to the last, and the years without one."""
    known = [one for one in figures if one.value is not None]
    missing = [one for one in figures if one.value is None]
    if not known:
        first, last = _year(figures[0], is_cumulative), _year(figures[-1], is_cumulative)
        span: Stated | Statement = first
        if len(figures) > 1:
            span = state("{first}–{last}", first=first, last=last)
        return find("{measure} {place} năm {span}: chưa có số liệu", measure=measure, place=place, span=span)
    listed = [
        state(
            "{value} (năm {year})",
            value=state_value(one, indicator, is_running_total=is_cumulative),
            year=_year(one, is_cumulative),
        )
        for one in known
    ]
    return find(
        "{measure} {place}{added} qua các năm: {listed}{moved}{missing}"
        if len(figures) > 1
        else "{measure} {place}{added}: {listed}",
        *known,
        measure=measure,
        place=place,
        added=" (cộng dồn)" if is_cumulative else "",
        listed=join_statements(listed, "; "),
        moved=None if is_cumulative else _say_whole_move(known, indicator),
        missing=_say_missing(missing, is_cumulative),
    )


def _say_whole_move(known: Sequence[Figure], indicator: Indicator) -> Statement | None:
    first, last = known[0], known[-1]
    change = measure_change(last, first, is_rate=indicator.is_rate)
    if first is last or change is None:
        return None
    verb = name_move(change, is_rate=indicator.is_rate)
    size = None if verb == "không thay đổi" else state_move(last, first, change, indicator)
    return state(
        "; năm {last} {verb}{gap}{size} so với năm {first}",
        last=state_year(last.period.year, last),
        verb=verb,
        gap=" " if size else "",
        size=size,
        first=state_year(first.period.year, first),
    )


def _say_missing(missing: Sequence[Figure], is_cumulative: bool) -> Statement | None:
    """“; chưa có số liệu năm 2024, 2025”."""
    if not missing:
        return None
    years = [state("{year}", year=_year(one, is_cumulative)) for one in missing]
    return state("; chưa có số liệu năm {years}", years=join_statements(years, ", "))


def _year(figure: Figure, is_cumulative: bool) -> Stated:
    year = state_year(figure.period.year, figure)
    return Stated(year.text, year.what, (running_total_id(figure),)) if is_cumulative else year
