"""Sentences on what the targets lack: figures not reported, only illustrative, provisional or partial, years."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import NoData
from monitoring.model.results import Indicator
from monitoring.model.status import Status
from monitoring.views.briefing.cover import say_cover
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, say_reason, tell
from monitoring.views.compare_units import in_sentence
from monitoring.views.standing import Standing
from monitoring.wording.labels import ILLUSTRATIVE_VI, STATUS_VI
from monitoring.wording.stated import running_total_id, state_year
from monitoring.wording.stated_counts import state_count_where
from monitoring.wording.statement import Stated, What, state

_NAMED_IN_FULL = 4


def tell_missing(scope: Scope) -> list[Said]:
    """Targets without a figure of the year, a sentence for every reason."""
    empty = [(target_id, one) for target_id, one in scope.standings.items() if one.own.value is None]
    reasons = dict.fromkeys(one.own.reason or NoData.NOT_REPORTED for _, one in empty)
    return [
        tell(
            "{count}/{every} chỉ tiêu chưa có số liệu năm {year}: {why}{names}.",
            count=state_count_where(f"missing:{reason.value}", len(of_reason), _ids(scope)),
            every=_every(scope),
            year=state_year(scope.year, *(one.own for _, one in of_reason)),
            why=say_reason(of_reason[0][1].own),
            names=_names(scope, of_reason),
        )
        for reason in reasons
        if (
            of_reason := [
                (name, one) for name, one in empty if (one.own.reason or NoData.NOT_REPORTED) is reason
            ]
        )
    ]


def tell_indicators_known(scope: Scope) -> Said:
    """How many targets have a figure of the place in the year."""
    known = sum(_has(one) for one in scope.standings.values())
    if not known:
        return tell(
            "Các chỉ tiêu của Kế hoạch chưa có số liệu năm {year} của {place}.",
            year=state_year(scope.year, *(one.own for one in scope.standings.values())),
            place=scope.place,
        )
    is_whole = known == len(scope.standings)
    return tell(
        ("Cả {every} chỉ tiêu" if is_whole else "Trong {every} chỉ tiêu của Kế hoạch, {known} chỉ tiêu")
        + " có số liệu năm {year} của {place}; mức đánh giá lấy theo mức đặt cho cả tỉnh.",
        rests=[one.own for one in scope.standings.values()],
        every=_every(scope),
        known=state_count_where("known", known, _ids(scope)),
        year=state_year(scope.year, *(one.own for one in scope.standings.values())),
        place=scope.place,
    )


def tell_weak(scope: Scope) -> list[Said]:
    """Targets whose figure only illustrates, or was published as an estimate or for the time being."""
    found = []
    for status in (Status.ILLUSTRATIVE, Status.ESTIMATED, Status.PROVISIONAL):
        weak = [
            (name, one) for name, one in scope.standings.items() if _has(one) and one.own.status is status
        ]
        if weak:
            found.append(
                tell(
                    "{count}/{every} chỉ tiêu {only} có {standing} năm {year}{names}.",
                    count=state_count_where(f"status:{status.value}", len(weak), _ids(scope)),
                    every=_every(scope),
                    only="chỉ" if status is Status.ILLUSTRATIVE else "mới",
                    standing=ILLUSTRATIVE_VI if status is Status.ILLUSTRATIVE else f"số {STATUS_VI[status]}",
                    year=state_year(scope.year, *(one.own for _, one in weak)),
                    names=_names(scope, weak),
                )
            )
    return found


def tell_partial(scope: Scope) -> Said | None:
    """Sums that lack some units, each with its coverage."""
    partial = [(name, one) for name, one in scope.standings.items() if one.own.is_partial]
    if not partial:
        return None
    items = [
        state(
            "{name}: {cover}",
            name=_named(target_id, one.indicator),
            cover=say_cover(scope, one.own, is_running_total=one.is_cumulative),
        )
        for target_id, one in partial
    ]
    return tell(
        "{count}/{every} chỉ tiêu mới có báo cáo của một phần các đơn vị, chưa kết luận đạt. Độ phủ: {items}.",
        count=state_count_where("partial", len(partial), _ids(scope)),
        every=_every(scope),
        items=list_in_words(items, separator="; ", last="; "),
    )


def tell_years(scope: Scope) -> Said | None:
    """Targets with a figure of the year that lack one of an earlier year."""
    broken = [
        (name, one, years)
        for name, one in scope.standings.items()
        if _has(one) and (years := [past for past in one.series[:-1] if past.value is None])
    ]
    if not broken:
        return None
    items = [
        state(
            "{name} (năm {years})",
            name=name,
            years=list_in_words([state_year(past.period.year, past) for past in years]),
        )
        for name, _, years in broken
    ]
    return tell(
        "Chuỗi số liệu các năm trước chưa đủ ở chỉ tiêu: {items}.",
        items=list_in_words(items, separator="; ", last="; "),
    )


def _has(standing: Standing) -> bool:
    return standing.own.value is not None


def _ids(scope: Scope) -> list[str]:
    return [
        running_total_id(one.own) if one.is_cumulative else one.own.figure_id
        for one in scope.standings.values()
    ]


def _every(scope: Scope) -> Stated:
    return Stated(str(len(scope.standings)), What.COUNT, tuple(_ids(scope)))


def _names(scope: Scope, of: Sequence[tuple[str, Standing]]) -> str | None:
    """“; gồm: …”, in full where they are few, else by their codes; None where it is all of them."""
    if len(of) == len(scope.standings):
        return None
    if len(of) <= _NAMED_IN_FULL:
        return f"; gồm: {'; '.join(_named(target_id, one.indicator) for target_id, one in of)}"
    return f"; gồm: {', '.join(target_id for target_id, _ in of)}"


def _named(target_id: str, indicator: Indicator) -> str:
    return f"{in_sentence(indicator.name_vi)} ({target_id})"
