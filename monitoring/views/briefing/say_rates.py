"""Sentences on one rate: its level, its change, and how it stands to the province, the nation and the start."""

from __future__ import annotations

from monitoring.measures.series import measure_change
from monitoring.measures.units import units_standing_for
from monitoring.model.figures import Figure
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.model.status import Status
from monitoring.views.briefing.cover import say_cover
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, say_reason, tell
from monitoring.views.compare_units import in_sentence
from monitoring.views.contribution_words import count_word
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.labels import STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_date
from monitoring.wording.stated import (
    state_change_pct,
    state_change_points,
    state_distance,
    state_name,
    state_numerator,
    state_value,
    state_year,
)
from monitoring.wording.stated_counts import state_change_count
from monitoring.wording.statement import Statement, state

# a smaller change is printed as 0,00
_LEAST_POINTS = 0.005


def tell_level(scope: Scope, indicator_id: str) -> Said:
    """“Năm 2022, tỷ lệ hộ nghèo của tỉnh là 1,94 %, tương ứng 6.636 hộ nghèo.”, or why there is none."""
    indicator, figure = scope.indicator(indicator_id), scope.figure(indicator_id)
    year, name = state_year(scope.year, figure), in_sentence(indicator.name_vi)
    if figure.value is None:
        return tell(
            "Năm {year}, {name} của {place} {no_data} ({why}).{latest}",
            year=year,
            name=name,
            place=scope.place,
            no_data=NO_DATA_VI,
            why=say_reason(figure),
            latest=_latest_known(scope, indicator),
        )
    return tell(
        "Năm {year}, {name} của {place} là {value}{remark}{count}.",
        rests=[figure],
        year=year,
        name=name,
        place=scope.place,
        value=state_value(figure, indicator),
        remark=remark_standing(scope, figure),
        count=_count(figure, indicator),
    )


def remark_standing(scope: Scope, figure: Figure) -> Statement | None:
    """“ (số tạm thời)”, “, mới có 9/12 huyện, thành phố (75 %) báo cáo”; None for a firm and complete figure."""
    if figure.is_partial:
        return state(", mới có {cover} báo cáo", cover=say_cover(scope, figure))
    if figure.status in (Status.PROVISIONAL, Status.ESTIMATED) and not figure.is_sum:
        return Statement(f" (số {STATUS_VI[figure.status]})")
    return None


def tell_change(scope: Scope, indicator_id: str, *, group_id: str = ALL_GROUPS) -> Said | None:
    """“So với năm 2021 (2,87 %), tỷ lệ giảm 0,93 điểm %; số hộ nghèo giảm 3.095 hộ (31,8 %).”"""
    indicator = scope.indicator(indicator_id)
    figure = scope.figure(indicator_id, group_id=group_id)
    if figure.value is None:
        return None
    if scope.is_first_year and indicator_id != scope.headline.indicator_id:
        return None
    if scope.is_first_year:
        return tell(
            "Năm {year} là năm đầu của giai đoạn; số liệu năm trước theo chuẩn nghèo của giai đoạn trước, không dùng để so sánh.",
            year=state_year(scope.year, figure),
        )
    earlier = scope.figure(indicator_id, year=scope.year - 1, group_id=group_id)
    change = measure_change(figure, earlier, is_rate=True)
    if change is None:
        return _not_compared(figure, earlier, scope.year - 1)
    return tell(
        "So với năm {year} ({before}), tỷ lệ này {moved}{counted}.",
        rests=[figure, earlier],
        year=state_year(scope.year - 1, earlier),
        before=state_value(earlier, indicator),
        moved=say_move(figure, earlier, change),
        counted=_change_of_count(figure, earlier, indicator),
    )


def say_move(later: Figure, earlier: Figure, change_points: float) -> Statement:
    """“giảm 0,93 điểm %”, “tăng 0,12 điểm %” or that it hardly changed."""
    if abs(change_points) < _LEAST_POINTS:
        return Statement("không đổi" if change_points == 0 else "hầu như không đổi")
    verb = "giảm" if change_points < 0 else "tăng"
    return state(verb + " {size}", size=state_change_points(later, earlier, change_points))


def tell_since_start(scope: Scope, indicator_id: str) -> Said | None:
    """The change since the programme's first year, where that is not the year before."""
    if scope.year <= scope.first_year + 1:
        return None
    indicator, figure = scope.indicator(indicator_id), scope.figure(indicator_id)
    start = scope.figure(indicator_id, year=scope.first_year)
    change = measure_change(figure, start, is_rate=True)
    if change is None:
        return None
    return tell(
        "So với năm {year} ({before}), năm đầu của giai đoạn, tỷ lệ này {moved}.",
        rests=[figure, start],
        year=state_year(scope.first_year, start),
        before=state_value(start, indicator),
        moved=say_move(figure, start, change),
    )


def tell_merger(scope: Scope) -> Said | None:
    """For a unit made by a merger: which units its earlier figures were added up from."""
    before = Period(scope.year - 1)
    parts = units_standing_for(scope.framework, scope.unit.unit_id, period=before)
    if not parts or parts == (scope.unit.unit_id,) or scope.is_province:
        return None
    return tell(
        "Số liệu trước ngày {day} của {place} được cộng từ {parts} (cũ).",
        day=state_name(say_date(scope.unit.valid_from)),
        place=scope.place,
        parts=list_in_words([scope.name_of(one) for one in parts]),
    )


def tell_against_nation(scope: Scope, indicator_id: str) -> Said | None:
    """“Tỷ lệ này thấp hơn tỷ lệ chung của cả nước (4,03 %) là 2,09 điểm %.”"""
    indicator, figure = scope.indicator(indicator_id), scope.figure(indicator_id)
    nation = scope.of_nation(indicator_id)
    if figure.value is None:
        return None
    if nation.value is None:
        return tell(
            "Chưa có số liệu năm {year} của cả nước để đối chiếu.", year=state_year(scope.year, nation)
        )
    return tell(
        "Tỷ lệ này {against}.",
        rests=[figure, nation],
        against=say_against(figure, nation, indicator, place="tỷ lệ chung của cả nước"),
    )


def say_against(own: Figure, other: Figure, indicator: Indicator, *, place: str) -> Statement:
    """“thấp hơn toàn tỉnh (1,94 %) là 0,50 điểm %”; both have a value."""
    distance = distance_as_printed(own, other, indicator)
    assert distance is not None, "both have a value"
    standing = (
        f"; số {STATUS_VI[other.status]}"
        if other.status in (Status.PROVISIONAL, Status.ESTIMATED) and not other.is_sum
        else ""
    )
    named = state(place + " ({value}{standing})", value=state_value(other, indicator), standing=standing)
    if distance == 0:
        return state("bằng {named}", named=named)
    return state(
        "{verb} hơn {named} là {size}",
        verb="thấp" if distance < 0 else "cao",
        named=named,
        size=state_distance(own, other, indicator),
    )


def _count(figure: Figure, indicator: Indicator) -> Statement | None:
    """“, tương ứng 6.636 hộ nghèo”; a filled-in count is not set beside a published rate."""
    if figure.numerator is None or _is_filled(figure):
        return None
    label = (indicator.numerator_label_vi or "").removeprefix("Số ")
    return state(", tương ứng {count} {label}", count=state_numerator(figure), label=label)


def _change_of_count(later: Figure, earlier: Figure, indicator: Indicator) -> Statement | None:
    if later.numerator is None or not earlier.numerator or _is_filled(later) or _is_filled(earlier):
        return None
    label = in_sentence(indicator.numerator_label_vi or "")
    less = later.numerator - earlier.numerator
    if less == 0:
        return Statement(f"; {label} không đổi")
    pct = less / earlier.numerator * 100
    return state(
        "; {label} {verb} {count}{word} ({pct})",
        label=label,
        verb="giảm" if less < 0 else "tăng",
        count=state_change_count(later, earlier),
        word=f" {word}" if (word := count_word(indicator)) else "",
        pct=state_change_pct(later, earlier, pct),
    )


def _is_filled(figure: Figure) -> bool:
    return "numerator" in figure.illustrative_parts


def _not_compared(figure: Figure, earlier: Figure, year: int) -> Said:
    stated = state_year(year, earlier)
    if figure.is_partial or earlier.is_partial:
        return tell("Số liệu chưa đủ các đơn vị nên chưa so sánh với năm {year}.", year=stated)
    return tell("Chưa so sánh được với năm {year} ({why}).", year=stated, why=say_reason(earlier))


def _latest_known(scope: Scope, indicator: Indicator) -> Statement | None:
    """Where the year has none: the last year of the programme before it that has."""
    for year in range(scope.year - 1, scope.first_year - 1, -1):
        figure = scope.figure(indicator.indicator_id, year=year)
        if figure.value is not None:
            return state(
                " Số gần nhất là {value}, của năm {year}{remark}.",
                value=state_value(figure, indicator),
                year=state_year(year, figure),
                remark=remark_standing(scope, figure),
            )
    return None
