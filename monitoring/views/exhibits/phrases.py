"""Parts of sentences on one figure: how it moved, how far it is from another place, where it stands among units."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.ranks import rank_units
from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.model.rounding import round_half_up
from monitoring.wording.covering import state_label
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.sentences import say_figure
from monitoring.wording.stated import (
    state_change_pct,
    state_change_points,
    state_count,
    state_coverage,
    state_distance,
    state_units_known,
    state_value,
    state_year,
)
from monitoring.wording.stated_counts import state_rank
from monitoring.wording.statement import Stated, Statement, join_statements, state

_MOST_NAMED = 12


def say_move(later: Figure, earlier: Figure, indicator: Indicator) -> Statement | None:
    """“giảm 0,93 điểm % so với năm 2021”; None where the two years do not compare."""
    change = measure_change(later, earlier, is_rate=indicator.is_rate)
    if change is None:
        return None
    since = state_year(earlier.period.year, earlier)
    verb = name_move(change, is_rate=indicator.is_rate)
    if verb == "không thay đổi":
        return state("{verb} so với năm {since}", verb=verb, since=since)
    size = state_move(later, earlier, change, indicator)
    return state("{verb} {size} so với năm {since}", verb=verb, size=size, since=since)


def name_move(change: float, *, is_rate: bool) -> str:
    """“giảm”, “tăng”, or “không thay đổi” where print shows none."""
    if round_half_up(change, 2 if is_rate else 1) == 0:
        return "không thay đổi"
    return "giảm" if change < 0 else "tăng"


def state_move(later: Figure, earlier: Figure, change: float, indicator: Indicator) -> Stated:
    """The size of the change, in points for a rate, in per cent for a count."""
    return (state_change_points if indicator.is_rate else state_change_pct)(later, earlier, change)


def say_against(own: Figure, other: Figure, indicator: Indicator, *, place: str) -> Statement | None:
    """“thấp hơn 2,09 điểm % so với cả nước (4,03 %)”; None where either is missing, or where a part would face its sum."""
    distance = distance_as_printed(own, other, indicator)
    if distance is None or not indicator.is_rate:
        return None
    value = state_value(other, indicator)
    if distance == 0:
        return state("bằng {place} ({value})", place=place, value=value)
    return state(
        "{word} hơn {size} so với {place} ({value})",
        word="thấp" if distance < 0 else "cao",
        size=state_distance(own, other, indicator),
        place=place,
        value=value,
    )


def say_place(
    own: Figure, peers: Sequence[Figure], indicator: Indicator, *, level_vi: str
) -> Statement | None:
    """“đứng thứ 2 trong 12 huyện, thành phố (xếp từ cao xuống thấp)”; None without a value or anybody to stand among."""
    rank = rank_units(peers, decimals=indicator.decimals).get(own.unit_id)
    if rank is None or rank.of < 2:
        return None
    known = [one for one in peers if one.value is not None]
    sharing = [one for one in known if _printed(one, indicator) == _printed(own, indicator)]
    among = (
        state("{known} {level_vi}", known=state_units_known(peers), level_vi=level_vi)
        if len(known) == len(peers)
        else state("{covered} có số liệu", covered=state_coverage(peers, level_vi))
    )
    if len(sharing) == rank.of:
        return state("bằng nhau ở cả {among}", among=among)
    shared = _say_sharing([one for one in sharing if one.unit_id != own.unit_id])
    if rank.place == 1 or (rank.place == rank.of and not shared):
        end = "cao nhất" if rank.place == 1 else "thấp nhất"
        return state("{end} trong {among}{shared}", end=end, among=among, shared=shared)
    place = state_rank(rank.place, own.figure_id, [one.figure_id for one in peers if one != own])
    return state(
        "đứng thứ {place} trong {among}{shared}, xếp từ cao xuống thấp",
        place=place,
        among=among,
        shared=shared,
    )


def name_units(figures: Sequence[Figure], names: dict[str, str]) -> Statement:
    """Names in a row, or how many there are where a reader would not read them all."""
    if len(figures) > _MOST_NAMED:
        return state("{count} đơn vị", count=state_count(len(figures), [one.figure_id for one in figures]))
    return join_statements([state_label(names[one.unit_id]) for one in figures], ", ")


def name_at(
    figures: Sequence[Figure], names: dict[str, str], indicator: Indicator, *, highest: bool
) -> Statement:
    """The unit with the highest or lowest printed value, and the value: “Đam Rông (6,90 %)”; up to two share it by name."""
    found = (max if highest else min)(figures, key=lambda one: one.value or 0)
    sharing = [one for one in figures if say_figure(one, indicator) == say_figure(found, indicator)]
    where = (
        join_statements([state_label(names[one.unit_id]) for one in sharing], " và ")
        if len(sharing) <= 2
        else state("{count} đơn vị", count=state_count(len(sharing), [one.figure_id for one in sharing]))
    )
    return state("{where} ({value})", where=where, value=state_value(found, indicator))


def _say_sharing(others: Sequence[Figure]) -> Statement | None:
    if not others:
        return None
    count = state_count(len(others), [one.figure_id for one in others])
    return state(" (cùng {count} đơn vị khác)", count=count)


def _printed(figure: Figure, indicator: Indicator) -> float | None:
    return None if figure.value is None else round_half_up(figure.value, indicator.decimals)
