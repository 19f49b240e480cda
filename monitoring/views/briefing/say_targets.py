"""Sentences on the targets together: how many stand where, and which lack figures."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.rating import rate_target
from monitoring.model.ratings import Because, Rating, TargetRating
from monitoring.views.briefing.say_reasons import id_of, indicator_of
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.views.compare_units import in_sentence
from monitoring.wording.labels import RATING_VI
from monitoring.wording.stated_counts import (
    state_rating_count,
)
from monitoring.wording.statement import Stated, What, state

_NAMED_IN_FULL = 5


def rate_all(scope: Scope) -> list[TargetRating]:
    """The rating of every target for the briefing's place, in the order of the table."""
    return [
        rate_target(
            scope.framework,
            target,
            unit_id=scope.unit.unit_id,
            year=scope.year,
            published_only=scope.ask.published_only,
        )
        for target in scope.framework.targets.values()
    ]


def tell_tally(scope: Scope, ratings: Sequence[TargetRating]) -> Said:
    """“Tính đến hết năm 2022, trong 20 chỉ tiêu của Kế hoạch có 2 chỉ tiêu đạt, …”"""
    ids = [id_of(scope, one) for one in ratings]
    counts = {rating: sum(one.rating is rating for one in ratings) for rating in Rating}
    clauses = [
        state("{count} chỉ tiêu {name}", count=state_rating_count(rating, count, ids), name=_in_tally(rating))
        for rating, count in counts.items()
        if count
    ]
    return tell(
        "Tính đến hết năm {year}, trong {all} chỉ tiêu của Kế hoạch có {clauses}.",
        rests=[one.latest for one in ratings if one.latest is not None],
        year=Stated(str(scope.year), What.PERIOD, tuple(ids)),
        all=Stated(str(len(ratings)), What.COUNT, tuple(ids)),
        clauses=list_in_words(clauses),
    )


def tell_names(scope: Scope, ratings: Sequence[TargetRating], rating: Rating) -> Said | None:
    """“Các chỉ tiêu đúng tiến độ: …”, names with their codes; None where there is none."""
    found = [one for one in ratings if one.rating is rating]
    if not found:
        return None
    return tell(
        "{which}: {names}.",
        which={
            Rating.MET: "Chỉ tiêu đạt",
            Rating.ON_TRACK: "Chỉ tiêu đúng tiến độ",
            Rating.BEHIND: "Chỉ tiêu chậm tiến độ",
            Rating.MISSED: "Chỉ tiêu không đạt",
            Rating.NO_DATA: "Chỉ tiêu chưa đủ số liệu để đánh giá",
        }[rating],
        rests=[one.latest for one in found if one.latest is not None],
        names=_names(scope, found),
    )


def tell_one_year_only(scope: Scope, ratings: Sequence[TargetRating]) -> Said | None:
    """The targets with figures of one year, whose progress can not be told yet, in one sentence."""
    found = [one for one in ratings if is_of_one_year(one)]
    if not found:
        return None
    return tell(
        "{count} chỉ tiêu mới có số liệu một năm nên chưa đánh giá được tiến độ: {names}.",
        rests=[one.latest for one in found if one.latest is not None],
        count=Stated(str(len(found)), What.COUNT, tuple(id_of(scope, one) for one in found)),
        names=_names(scope, found),
    )


def needs_more(rating: TargetRating) -> bool:
    """Whether figures are missing for a judgement: nothing to judge by, only some units, or only earlier years."""
    return rating.rating is Rating.NO_DATA or rating.because in (Because.PARTIAL, Because.OUTDATED)


def is_of_one_year(rating: TargetRating) -> bool:
    """Whether a single year is known, so that no course can be judged."""
    return rating.because in (Because.ONE_YEAR_ONLY, Because.NO_BASELINE)


def tell_without_figure(scope: Scope, ratings: Sequence[TargetRating]) -> Said | None:
    """The targets that have no figure up to the year, in one sentence."""
    empty = [one for one in ratings if one.latest is None]
    if not empty:
        return None
    ids = tuple(id_of(scope, one) for one in empty)
    return tell(
        "{count} chỉ tiêu chưa có số liệu đến năm {year}: {names}.",
        count=Stated(str(len(empty)), What.COUNT, ids),
        year=Stated(str(scope.year), What.PERIOD, ids),
        names=_names(scope, empty),
    )


def _in_tally(rating: Rating) -> str:
    return "chưa đủ số liệu để đánh giá" if rating is Rating.NO_DATA else RATING_VI[rating].lower()


def _names(scope: Scope, ratings: Sequence[TargetRating]) -> str:
    """In full where they are few, else by their codes, which the list of targets explains."""
    if len(ratings) > _NAMED_IN_FULL:
        return ", ".join(one.target.target_id for one in ratings)
    return "; ".join(_named(scope, one) for one in ratings)


def _named(scope: Scope, rating: TargetRating) -> str:
    return f"{in_sentence(indicator_of(scope, rating).name_vi)} ({rating.target.target_id})"
