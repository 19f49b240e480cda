"""Sentences on where one unit stands: its rank, and its distance to the province and the nation."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.briefing.say_rates import say_against
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.stated import (
    state_coverage,
    state_units_known,
)
from monitoring.wording.stated_counts import state_count_where, state_rank
from monitoring.wording.statement import Stated, Statement, What, state

_FEWEST_TO_RANK = 2


def tell_where_it_stands(scope: Scope, indicator_id: str) -> Said | None:
    """A district's rank among the units, and its distance to the province and the nation."""
    indicator, own = scope.indicator(indicator_id), scope.figure(indicator_id)
    if own.value is None:
        return None
    peers = scope.of_units(indicator_id)
    province, nation = scope.of_province(indicator_id), scope.of_nation(indicator_id)
    places = [
        say_against(own, place, indicator, place=name)
        for place, name in ((province, "toàn tỉnh"), (nation, "cả nước"))
        if place.value is not None
    ]
    rank = say_place(scope, own, peers, indicator)
    clauses = [one for one in (rank, list_in_words(places) if places else None) if one is not None]
    if not clauses:
        return None
    return tell(
        "Tỷ lệ này {clauses}.",
        rests=[own, *(peers if rank else ()), province, nation],
        clauses=list_in_words(clauses, separator="; ", last="; "),
    )


def say_place(scope: Scope, own: Figure, peers: Sequence[Figure], indicator: Indicator) -> Statement | None:
    """“cao thứ 2 trong 12 huyện, thành phố”, “cao nhất trong …” or “thấp nhất trong …”; None with nobody to stand among."""
    known = [one for one in peers if one.value is not None]
    if len(known) < _FEWEST_TO_RANK or own.unit_id not in {one.unit_id for one in known}:
        return None
    ids = [one.figure_id for one in peers]
    distances = [distance_as_printed(one, own, indicator) or 0 for one in known]
    place, sharing = 1 + sum(one > 0 for one in distances), sum(one == 0 for one in distances) - 1
    among = (
        state("{known} {level}", known=state_units_known(peers), level=scope.units.together)
        if len(known) == len(peers)
        else state("{covered} có số liệu", covered=state_coverage(peers, scope.units.together))
    )
    if not sharing and place in (1, len(known)):
        end = "cao nhất" if place == 1 else "thấp nhất"
        return state("{end} trong {among}", end=Stated(end, What.RANK, (own.figure_id, *ids)), among=among)
    return state(
        "cao thứ {place} trong {among}{shared}",
        place=state_rank(place, own.figure_id, ids),
        among=among,
        shared=_shared(own, ids, sharing) if sharing else None,
    )


def _shared(own: Figure, ids: Sequence[str], sharing: int) -> Statement:
    others = [one for one in ids if one != own.figure_id]
    count = state_count_where(f"equal:{own.figure_id}", sharing, others)
    return state(" (cùng mức với {count} đơn vị khác)", count=count)
