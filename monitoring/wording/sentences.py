"""Sentences derived from figures. Nothing is claimed that the figures do not say; cause is never asserted."""

from __future__ import annotations

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Because, TargetRating
from monitoring.model.results import Indicator, TargetKind
from monitoring.model.rounding import decimals_apart
from monitoring.model.units import ReportingUnit
from monitoring.wording.distances import distance_as_printed, say_size
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI, say_coverage, say_number, say_value
from monitoring.wording.unit_words import words_for


def say_figure(figure: Figure, indicator: Indicator) -> str:
    """The value with its unit, or the words for no data."""
    return say_value(figure.value, indicator.unit, decimals=indicator.decimals)


def say_parts(figure: Figure, indicator: Indicator) -> str | None:
    """Numerator and denominator in words: “6.636 hộ nghèo / 341.450 hộ”; what was not published is said to be so."""
    if figure.numerator is None and figure.denominator is None:
        return None
    numerator = "—" if figure.numerator is None else say_number(figure.numerator)
    denominator = "mẫu số chưa công bố" if figure.denominator is None else say_number(figure.denominator)
    filled = " (minh họa)"
    return (
        f"{numerator}{filled if 'numerator' in figure.illustrative_parts else ''} / "
        f"{denominator}{filled if 'denominator' in figure.illustrative_parts else ''}"
    )


def say_against_reference(figure: Figure, reference: Figure, indicator: Indicator) -> str | None:
    """“thấp hơn cả nước (3,49 %) là 0,09 điểm %”; None where either is missing."""
    gap = distance_as_printed(figure, reference, indicator)
    if gap is None:
        return None
    nation = f"cả nước ({say_figure(reference, indicator)})"
    if gap == 0:
        return f"bằng {nation}"
    return f"{'thấp' if gap < 0 else 'cao'} hơn {nation} là {say_size(gap, indicator)}"


def say_beside_reference(figure: Figure, reference: Figure, indicator: Indicator) -> str | None:
    """“Cả nước 3,49 %; thấp hơn 0,09 điểm %”; None where either is missing."""
    gap = distance_as_printed(figure, reference, indicator)
    if gap is None:
        return None
    nation = say_figure(reference, indicator)
    if gap == 0:
        return f"Cả nước {nation}; bằng cả nước"
    return f"Cả nước {nation}; {'thấp' if gap < 0 else 'cao'} hơn {say_size(gap, indicator)}"


def say_finding(figure: Figure, reference: Figure | None, indicator: Indicator, unit: ReportingUnit) -> str:
    """A page's title: what the figure says, in one sentence."""
    year = figure.period
    place = "" if unit.level == "province" else f" của {unit.full_name_vi}"
    if figure.value is None:
        why = say_no_data_reason(figure) or NO_DATA_VI
        return f"{indicator.name_vi}{place} năm {year}: {NO_DATA_VI} ({why})"
    against = say_against_reference(figure, reference, indicator) if reference else None
    return f"{indicator.name_vi}{place} năm {year} là {say_figure(figure, indicator)}" + (
        f", {against}" if against else ""
    )


def say_rating(rating: TargetRating, indicator: Indicator) -> str:
    """Why a target is rated as it is, in one or two sentences, with the figures that decided it."""
    latest = rating.latest
    if latest is None:
        return f"Chưa có số liệu đến năm {rating.year} để đánh giá."
    printed = _say_apart_from_target(rating, indicator)
    value = f"{printed} (năm {latest.period})"
    subject = (
        f"Cộng dồn đến năm {latest.period} là {printed}"
        if indicator.across_years == "sum"
        else f"Số gần nhất là {value}"
    )
    yardstick = _say_yardstick(rating, indicator)
    return _say_undecided(rating, latest, subject, yardstick) or _say_decided(
        rating, indicator, subject, yardstick
    )


def _say_undecided(rating: TargetRating, latest: Figure, subject: str, yardstick: str) -> str:
    """What is missing to decide by; empty where nothing is."""
    match rating.because:
        case Because.NO_REFERENCE:
            return f"{subject}; chưa có số liệu cả nước năm {latest.period} để đối chiếu."
        case Because.NO_BASELINE:
            return f"{subject}; mới có số liệu một năm nên chưa so được với đầu kỳ."
        case Because.ONE_YEAR_ONLY:
            return f"{subject}, {yardstick}; mới có số liệu một năm nên chưa đánh giá được tiến độ."
        case Because.YEARS_MISSING:
            years = ", ".join(map(str, rating.progress.years_missing))
            return f"{subject}, {yardstick}, nhưng thiếu số liệu năm {years}; chỉ tiêu xét từng năm nên chưa thể kết luận."
        case Because.PARTIAL:
            words = words_for(latest.unit_kinds)
            covered = say_coverage(latest.units_reported, latest.units_expected, words.together)
            return f"{subject}, {yardstick}, nhưng mới có {covered} báo cáo nên chưa thể kết luận đạt."
        case Because.OUTDATED:
            return f"{subject}, {yardstick}; chưa có số liệu năm {rating.year} để kết luận."
        case _:
            return ""


def _say_decided(rating: TargetRating, indicator: Indicator, subject: str, yardstick: str) -> str:
    progress = rating.progress
    required = _say_pace(progress.pace_required, indicator)
    so_far = _say_pace(progress.pace_so_far, indicator)
    match rating.because:
        case Because.HOLDS:
            return f"{subject}, {yardstick}: đã đạt." + _say_when_judged(rating)
        case Because.HOLDS_SO_FAR:
            return f"{subject}, {yardstick}; chỉ tiêu xét đến cuối năm {rating.target.target_year}."
        case Because.PACE_SUFFICES:
            return f"{subject}, {yardstick}. Từ đầu kỳ bình quân {so_far}, đủ so với mức cần có {required}."
        case Because.PACE_TOO_SLOW:
            return f"{subject}, {yardstick}. Từ đầu kỳ bình quân {so_far}, " + (
                f"cần {required} để đạt." if required else "chưa đủ để đạt."
            )
        case Because.NOT_DECREASED:
            return f"{subject}, {yardstick}: chưa giảm so với đầu kỳ."
        case Because.BROKEN_IN_A_YEAR:
            years = ", ".join(map(str, progress.years_broken))
            return f"{subject}. Năm {years} không dưới {_say_target_value(rating, indicator)}, trong khi chỉ tiêu xét từng năm."
        case _:
            return f"{subject}, {yardstick}: không đạt."


def _say_when_judged(rating: TargetRating) -> str:
    """A target judged against the nation at the end of the plan may still turn; the sentence says so before then."""
    target = rating.target
    turns = target.kind in (TargetKind.BELOW_REFERENCE, TargetKind.DECREASE)
    return (
        f" Xét chính thức vào cuối năm {target.target_year}."
        if turns and rating.year < target.target_year
        else ""
    )


def _say_apart_from_target(rating: TargetRating, indicator: Indicator) -> str:
    """The latest value with as many decimals as keep it apart from the target."""
    assert rating.latest is not None
    value, decimals = rating.latest.value, indicator.decimals
    if value is not None:
        decimals = decimals_apart(value, rating.target.value, decimals=decimals)
    return say_value(value, indicator.unit, decimals=decimals)


def _say_target_value(rating: TargetRating, indicator: Indicator) -> str:
    decimals = (
        0
        if rating.target.value is not None and float(rating.target.value).is_integer()
        else indicator.decimals
    )
    return say_value(rating.target.value, indicator.unit, decimals=decimals)


def _say_yardstick(rating: TargetRating, indicator: Indicator) -> str:
    target, progress, latest = rating.target, rating.progress, rating.latest
    assert latest is not None
    if target.kind is TargetKind.BELOW_REFERENCE:
        reference = next((one for one in progress.references if one.period == latest.period), None)
        return (
            say_against_reference(latest, reference, indicator) if reference else None
        ) or "chưa có số liệu cả nước"
    if target.kind is TargetKind.DECREASE:
        if progress.baseline is None:
            return "chưa có số đầu kỳ"
        return f"đầu kỳ (năm {progress.baseline.period}) là {say_figure(progress.baseline, indicator)}"
    if target.kind is TargetKind.ZERO:
        return "chỉ tiêu là không còn"
    word = "ít nhất" if target.kind is TargetKind.AT_LEAST else "dưới"
    return f"chỉ tiêu {word} {_say_target_value(rating, indicator)}"


def _say_pace(pace: float | None, indicator: Indicator) -> str | None:
    if pace is None:
        return None
    unit = "điểm %" if indicator.is_rate else indicator.unit
    return f"{say_number(pace, decimals=2 if indicator.is_rate else 0, signed=True)} {unit}/năm"


def say_straddling(framework: ResultsFramework, figure: Figure) -> str:
    """Which communes counted here lie partly in another district, with their shares and the amount at stake."""
    said = []
    for unit_id in figure.straddling_unit_ids:
        unit, parts = framework.units[unit_id], framework.straddling_units[unit_id]
        shares = ", ".join(
            f"{framework.units[part.district_id].name_vi} {say_number(part.share_pct, decimals=1)} %"
            for part in parts
        )
        row = framework.observation(
            figure.indicator_id, unit_id=unit_id, period=figure.period, group_id=figure.group_id
        )
        stake = row.numerator if row is not None and row.numerator is not None else row.value if row else None
        amount = "" if stake is None else f", {say_number(stake)} tính cả vào đây"
        said.append(f"{unit.full_name_vi} (diện tích: {shares}{amount})")
    return "Gồm đơn vị nằm trên hai huyện: " + "; ".join(said)
