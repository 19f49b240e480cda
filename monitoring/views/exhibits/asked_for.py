"""What is taken where a part of the ask is left open, and what is refused with a reason."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import unit_words
from monitoring.views.compare_units import Comparison
from monitoring.views.exhibits.asking import ExhibitAsk, NotForThisChoice


def indicator_asked(framework: ResultsFramework, ask: ExhibitAsk) -> str:
    """The indicator, the headline one where none is named. Raises `NotForThisChoice` where there is none of that name."""
    indicator_id = ask.indicator_id or framework.programme.headline_indicator_id
    need_known(ask, indicator_id, framework.indicators, "chỉ số")
    return indicator_id


def earlier_year(framework: ResultsFramework, ask: ExhibitAsk) -> int:
    """The year to compare with; the year before where none is asked for."""
    earlier = ask.choice.year - 1 if ask.from_year is None else ask.from_year
    first = framework.programme.first_year
    if earlier >= ask.choice.year or earlier < first:
        raise NotForThisChoice(
            ask.view, f"cần một năm trước năm {ask.choice.year}, từ năm {first}, để so sánh"
        )
    return earlier


def comparison_asked(framework: ResultsFramework, ask: ExhibitAsk) -> Comparison:
    """The comparison asked for; its other year is the year before, in the first year the one after."""
    years, year = framework.programme.years, ask.choice.year
    other = ask.from_year if ask.from_year is not None else year - 1 if year > years[0] else year + 1
    if other == year or other not in years:
        raise NotForThisChoice(
            ask.view, f"cần một năm khác năm {year} trong các năm {years[0]}–{years[-1]} để đối chiếu"
        )
    return Comparison(indicator_asked(framework, ask), other, ask.unit_ids)


def scope_asked(framework: ResultsFramework, ask: ExhibitAsk) -> dict[str, Any]:
    """The span and the project of the money asked for. Raises `NotForThisChoice` where there is no such project."""
    if ask.project_id is not None:
        need_known(ask, ask.project_id, framework.projects, "dự án")
    return {"whole_period": ask.whole_period, "project_id": ask.project_id}


def need_unit(framework: ResultsFramework, ask: ExhibitAsk) -> None:
    """Raises `NotForThisChoice` where no unit is chosen."""
    if ask.choice.unit_id is None:
        words = unit_words(framework, year=ask.choice.year, frame_id=ask.choice.frame_id)
        raise NotForThisChoice(ask.view, f"cần chọn một {words.together}")


def need_known(ask: ExhibitAsk, name: str, known: Mapping[str, object], what: str) -> None:
    """Raises `NotForThisChoice` where the name is not among those known."""
    if name not in known:
        raise NotForThisChoice(ask.view, f"không có {what} “{name}”")
