"""Sentences on what is missing beside the targets: units, the nation, differing sums, money."""

from __future__ import annotations

from monitoring.model.budget_figures import Breakdown
from monitoring.model.figures import Figure, NoData
from monitoring.model.results import Indicator
from monitoring.model.status import Status
from monitoring.views.briefing.money_asked import ask_parts
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.views.compare_units import in_sentence
from monitoring.wording.labels import ILLUSTRATIVE_VI, say_no_data_reason
from monitoring.wording.sentences import say_figure
from monitoring.wording.stated import state_units_all, state_year
from monitoring.wording.stated_counts import state_count_where
from monitoring.wording.statement import Stated, What


def tell_units_illustrative(scope: Scope, indicator_id: str) -> Said | None:
    """How many units have only an illustrative figure of the indicator; None where none."""
    figures = scope.of_units(indicator_id)
    illustrative = [one for one in figures if one.value is not None and one.is_illustrative]
    if not illustrative:
        return None
    return tell(
        "{count}/{every} {level} chỉ có {standing} về {name} năm {year}.",
        level=scope.units.together,
        count=state_count_where(
            f"status:{Status.ILLUSTRATIVE.value}", len(illustrative), [one.figure_id for one in figures]
        ),
        every=state_units_all(figures),
        standing=ILLUSTRATIVE_VI,
        year=state_year(scope.year, *illustrative),
        name=in_sentence(scope.indicator(indicator_id).name_vi),
    )


def tell_nation(scope: Scope) -> Said | None:
    """Rates that are to be held against the nation's, where that is missing."""
    ids = dict.fromkeys(
        one.indicator_id for one in scope.framework.targets.values() if one.reference_indicator_id
    )
    missing = [one for one in ids if scope.of_nation(one).value is None]
    if not missing:
        return None
    return tell(
        "Chưa có số liệu năm {year} của cả nước về {names}.",
        year=state_year(scope.year, *(scope.of_nation(one) for one in missing)),
        names=list_in_words([in_sentence(scope.indicator(one).name_vi) for one in missing]),
    )


def tell_difference(scope: Scope, indicator_id: str) -> Said | None:
    """Where the units add up to another rate than the province published: the published one is used."""
    indicator, figure = scope.indicator(indicator_id), scope.figure(indicator_id)
    if figure.value is None or figure.sum_of_units is None:
        return None
    summed = Figure(indicator_id, figure.unit_id, figure.period, figure.group_id, figure.sum_of_units)
    own, other = (_printed(one, indicator) for one in (figure, summed))
    if own == other:
        return None
    return tell(
        "{name} năm {year} cộng từ các {level} là {summed}, khác số đã công bố ({own}); báo cáo dùng số đã công bố.",
        name=indicator.name_vi,
        year=state_year(scope.year, figure),
        level=scope.units.together,
        summed=Stated(other, What.VALUE, (f"sum:{figure.figure_id}",)),
        own=Stated(own, What.VALUE, (figure.figure_id,)),
    )


def tell_money_gaps(scope: Scope) -> Said | None:
    """Whether the money of the projects is known only to illustrate, or not at all."""
    parts = ask_parts(scope, Breakdown.PROJECT)
    empty = [one.figure.part or "" for one in parts if one.figure.status is None]
    illustrative = [one.figure.part or "" for one in parts if any(one.flags)]
    clauses = [
        text + ": " + ", ".join(names)
        for text, names in (
            ("chưa có số liệu" + (" công bố" if scope.ask.published_only else ""), empty),
            (f"chỉ có {ILLUSTRATIVE_VI}", illustrative),
        )
        if names
    ]
    if not clauses:
        return None
    return tell("Kinh phí chia theo dự án {clauses}.", clauses="; ".join(clauses))


def list_missing(scope: Scope, *indicator_ids: str) -> tuple[str, ...]:
    """For a section's note: which of these has no figure of the place and year, and why."""
    figures = [scope.figure(one) for one in indicator_ids]
    return tuple(
        f"{scope.indicator(one.indicator_id).name_vi} năm {one.period}: "
        f"{say_no_data_reason(one, usual=NoData.NOT_REPORTED)}"
        for one in figures
        if one.value is None
    )


def _printed(figure: Figure, indicator: Indicator) -> str:
    return say_figure(figure, indicator)
