"""Sentences on the units over a year: in how many a rate fell or rose, where most and least."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.views.compare_units import in_sentence
from monitoring.wording.stated import (
    state_change_points,
    state_value,
    state_year,
)
from monitoring.wording.stated_counts import state_count_where
from monitoring.wording.statement import Stated, Statement, What, state

Move = tuple[Figure, Figure, float]


def tell_moves(scope: Scope, indicator_id: str) -> Said | None:
    """In how many units the rate fell since the year before, where most and least, and where it rose."""
    indicator = scope.indicator(indicator_id)
    moves = _moves(scope, indicator_id)
    known = [(later, earlier, change) for later, earlier, change in moves if change is not None]
    if scope.is_first_year or not known:
        return None
    ids, year = [later.figure_id for later, _, _ in moves], scope.year - 1
    fallen = sorted((one for one in known if one[2] < 0), key=lambda one: one[2])
    risen = sorted((one for one in known if one[2] > 0), key=lambda one: -one[2])
    same = len(known) - len(fallen) - len(risen)
    clauses: list[Statement] = [
        state("giảm ở {count}/{every} {level}{who}", count=state_count_where(f"fell:{year}", len(fallen), ids),
              every=_all(ids), level=scope.units.together, who=_extremes(scope, fallen, indicator))
    ]  # fmt: skip
    if risen:
        clauses.append(
            state("tăng ở {count}/{every} {level}{who}", count=state_count_where(f"rose:{year}", len(risen), ids),
                  every=_all(ids), level=scope.units.together, who=_extremes(scope, risen, indicator))
        )  # fmt: skip
    if same:
        clauses.append(
            state("không đổi ở {count} đơn vị", count=state_count_where(f"same:{year}", same, ids))
        )
    return tell(
        "So với năm {year}, {name} {clauses}.",
        rests=[figure for later, earlier, _ in known for figure in (later, earlier)],
        year=state_year(year, *(earlier for _, earlier, _ in known)),
        name=in_sentence(indicator.name_vi),
        clauses=list_in_words(clauses, separator="; ", last="; "),
    )


def tell_not_compared(scope: Scope, indicator_id: str) -> Said | None:
    """Which units can not be compared with the year before; None where all can."""
    moves = _moves(scope, indicator_id)
    missing = [later for later, _, change in moves if change is None]
    if not missing:
        return None
    year = scope.year - 1
    ids = [later.figure_id for later, _, _ in moves]
    if len(missing) == len(moves):
        return tell(
            "Chưa đủ số liệu của hai năm để so sánh từng {level} với năm {year}.",
            level=scope.units.together,
            year=state_year(year, *(earlier for _, earlier, _ in moves)),
        )
    return tell(
        "Chưa so sánh được {count}/{every} {level} (thiếu số liệu của một trong hai năm): {names}.",
        count=state_count_where(f"incomparable:{year}", len(missing), ids),
        every=_all(ids),
        level=scope.units.together,
        names=list_in_words([scope.name_of(one.unit_id) for one in missing]),
    )


def _moves(scope: Scope, indicator_id: str) -> list[tuple[Figure, Figure, float | None]]:
    pairs = [
        (one, scope.figure(indicator_id, unit_id=one.unit_id, year=scope.year - 1))
        for one in scope.of_units(indicator_id)
    ]
    return [(later, earlier, measure_change(later, earlier, is_rate=True)) for later, earlier in pairs]


def _extremes(scope: Scope, moved: Sequence[Move], indicator: Indicator) -> Statement | None:
    """Those who moved most and, of several, least, each with both values."""
    if not moved:
        return None
    first = _say_mover(scope, moved[0], indicator)
    if len(moved) == 1:
        return state(": {first}", first=first)
    verb = "giảm" if moved[0][2] < 0 else "tăng"
    sizes = [state_change_points(*one) for one in (moved[0], moved[-1])]
    if sizes[0].text == sizes[1].text:
        return state(", cùng {verb} {size}", verb=verb, size=sizes[0])
    return state(
        ", {verb} nhiều nhất ở {first}, ít nhất ở {last}",
        verb=verb,
        first=first,
        last=_say_mover(scope, moved[-1], indicator),
    )


def _say_mover(scope: Scope, move: Move, indicator: Indicator) -> Statement:
    later, earlier, change = move
    return state(
        "{name} ({size}, từ {before} {direction} {after})",
        name=scope.name_of(later.unit_id),
        size=state_change_points(later, earlier, change),
        before=state_value(earlier, indicator),
        direction="xuống" if change < 0 else "lên",
        after=state_value(later, indicator),
    )


def _all(ids: Sequence[str]) -> Stated:
    return Stated(str(len(ids)), What.UNITS_ALL, tuple(ids))
