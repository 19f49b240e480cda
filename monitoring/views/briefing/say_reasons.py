"""Why one target stands as it does: its latest figure, its yardstick and what decided the rating."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.ratings import Because, TargetRating
from monitoring.model.results import Indicator, TargetKind
from monitoring.model.rounding import decimals_apart
from monitoring.views.briefing.cover import say_cover
from monitoring.views.briefing.say_rates import say_against
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.wording.labels import RATING_VI
from monitoring.wording.stated import running_total_id, state_target, state_value, state_year
from monitoring.wording.stated_counts import (
    rating_id,
    state_pace,
    state_value_closely,
)
from monitoring.wording.statement import Stated, Statement, What, state


def tell_reason(scope: Scope, rating: TargetRating) -> Said:
    """One target with its latest figure, its yardstick and what decided the rating."""
    indicator = indicator_of(scope, rating)
    opening = f"{indicator.name_vi} (chỉ tiêu {rating.target.target_id}, {RATING_VI[rating.rating].lower()})"
    if rating.latest is None:
        return tell(
            opening + ": chưa có số liệu đến năm {year}.",
            year=Stated(str(rating.year), What.PERIOD, (id_of(scope, rating),)),
        )
    return tell(
        opening + ": {latest}{yardstick}{why}.",
        rests=[rating.latest, *_beside(rating)],
        latest=_say_latest(rating, indicator),
        yardstick=_say_yardstick(rating, indicator),
        why=_say_why(scope, rating, indicator),
    )


def id_of(scope: Scope, rating: TargetRating) -> str:
    """The id of the rating, of the unit and year that the briefing is about."""
    return rating_id(rating.target.target_id, scope.unit.unit_id, rating.year)


def indicator_of(scope: Scope, rating: TargetRating) -> Indicator:
    """The indicator of the target."""
    return scope.indicator(rating.target.indicator_id)


def _say_latest(rating: TargetRating, indicator: Indicator) -> Statement:
    latest = rating.latest
    assert latest is not None
    is_total = indicator.across_years == "sum"
    return state(
        "cộng dồn đến năm {year} là {value}" if is_total else "năm {year} là {value}",
        year=state_year(latest.period.year, latest),
        value=_value_apart_from_target(rating, indicator),
    )


def _value_apart_from_target(rating: TargetRating, indicator: Indicator) -> Stated:
    """As on the screen: with as many decimals as keep it apart from the target."""
    latest = rating.latest
    assert latest is not None
    assert latest.value is not None
    named = running_total_id(latest) if indicator.across_years == "sum" else latest.figure_id
    decimals = decimals_apart(latest.value, rating.target.value, decimals=indicator.decimals)
    return state_value_closely(latest, named, indicator, decimals=decimals)


def _say_yardstick(rating: TargetRating, indicator: Indicator) -> Statement | None:
    target, latest = rating.target, rating.latest
    assert latest is not None
    if target.kind is TargetKind.BELOW_REFERENCE:
        nation = _reference(rating)
        if nation is None:
            return state(
                "; chưa có số liệu năm {year} của cả nước để đối chiếu",
                year=state_year(latest.period.year, latest),
            )
        return state(", {against}", against=say_against(latest, nation, indicator, place="cả nước"))
    if target.kind is TargetKind.DECREASE:
        baseline = rating.progress.baseline
        if baseline is None or baseline.period == latest.period:
            return None
        return state(
            ", đầu kỳ (năm {year}) là {value}",
            year=state_year(baseline.period.year, baseline),
            value=state_value(baseline, indicator),
        )
    if target.kind is TargetKind.ZERO:
        return state(
            ", yêu cầu đến năm {year} không còn", year=_target_year(target.target_id, target.target_year)
        )
    assert target.value is not None
    value = state_target(target.value, target.target_id, indicator)
    if target.kind is TargetKind.BELOW:
        return state(", yêu cầu hằng năm dưới {value}", value=value)
    return state(
        ", {word} đến năm {year} đạt ít nhất {value}",
        word="phấn đấu" if target.is_aspiration else "yêu cầu",
        year=_target_year(target.target_id, target.target_year),
        value=value,
    )


def _say_why(scope: Scope, rating: TargetRating, indicator: Indicator) -> Statement | None:
    latest, progress = rating.latest, rating.progress
    assert latest is not None
    match rating.because:
        case Because.PARTIAL:
            cover = say_cover(scope, latest, is_running_total=indicator.across_years == "sum")
            return state("; mới có {cover} báo cáo nên chưa kết luận đạt", cover=cover)
        case Because.OUTDATED:
            return state(
                "; chưa có số liệu năm {year} để kết luận",
                year=Stated(str(rating.year), What.PERIOD, (id_of(scope, rating),)),
            )
        case Because.YEARS_MISSING:
            return state(
                "; thiếu số liệu năm {years} nên chưa kết luận",
                years=_years(progress.years_missing, rating),
            )
        case Because.BROKEN_IN_A_YEAR:
            return state("; năm {years} không đáp ứng yêu cầu", years=_years(progress.years_broken, rating))
        case Because.PACE_TOO_SLOW | Because.PACE_SUFFICES:
            return _say_paces(scope, rating, indicator)
        case Because.NOT_DECREASED:
            return Statement("; chưa giảm so với đầu kỳ")
        case Because.HOLDS_SO_FAR:
            return Statement("; xét kết quả vào cuối kỳ")
        case _:
            return None


def _say_paces(scope: Scope, rating: TargetRating, indicator: Indicator) -> Statement | None:
    """“; bình quân mỗi năm tăng 3,10 điểm %, cần tăng 4,93 điểm % mỗi năm”."""
    progress, named = rating.progress, id_of(scope, rating)
    if progress.pace_so_far is None:
        return None
    so_far = _say_pace(progress.pace_so_far, What.PACE_SO_FAR, named, indicator)
    if progress.pace_required is None:
        return state("; từ đầu kỳ bình quân mỗi năm {so_far}, chưa đủ để đạt", so_far=so_far)
    required = _say_pace(progress.pace_required, What.PACE_REQUIRED, named, indicator)
    return state(
        "; từ đầu kỳ bình quân mỗi năm {so_far}, {link} {required} mỗi năm",
        so_far=so_far,
        link="mức cần có là" if progress.pace_suffices else "trong khi cần",
        required=required,
    )


def _say_pace(pace: float, what: What, named: str, indicator: Indicator) -> Statement:
    size = state_pace(pace, what, named, indicator)
    if not any(sign in "123456789" for sign in size.text):
        return Statement("không đổi" if pace == 0 else "hầu như không đổi")
    return state(("giảm" if pace < 0 else "tăng") + " {size}", size=size)


def _years(years: Sequence[int], rating: TargetRating) -> Statement:
    named = tuple(one.figure_id for one in rating.progress.figures)
    return list_in_words([Stated(str(year), What.PERIOD, named) for year in years])


def _target_year(target_id: str, year: int) -> Stated:
    return Stated(str(year), What.PERIOD, (f"target:{target_id}",))


def _reference(rating: TargetRating) -> Figure | None:
    latest = rating.latest
    assert latest is not None
    found = (one for one in rating.progress.references if one.period == latest.period)
    return next((one for one in found if one.value is not None), None)


def _beside(rating: TargetRating) -> list[Figure]:
    baseline = rating.progress.baseline
    return [one for one in (baseline, _reference(rating)) if one is not None]
