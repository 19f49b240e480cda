"""Sections and parts that several kinds of briefing share."""

from __future__ import annotations

from collections.abc import Callable

from monitoring.model.budget_figures import Breakdown
from monitoring.model.ratings import Rating
from monitoring.views.briefing.briefing import Headline, Part
from monitoring.views.briefing.content import Content, lacks, part
from monitoring.views.briefing.say_gaps import tell_missing, tell_partial, tell_weak, tell_years
from monitoring.views.briefing.say_gaps_beside import (
    list_missing,
    tell_difference,
    tell_money_gaps,
    tell_nation,
    tell_units_illustrative,
)
from monitoring.views.briefing.say_groups import tell_groups, tell_groups_without
from monitoring.views.briefing.say_lacking import tell_least_lacking, tell_most_lacking
from monitoring.views.briefing.say_money import tell_against_time, tell_total
from monitoring.views.briefing.say_money_parts import tell_parts
from monitoring.views.briefing.say_reasons import tell_reason
from monitoring.views.briefing.say_targets import (
    is_of_one_year,
    needs_more,
    rate_all,
    tell_names,
    tell_one_year_only,
    tell_tally,
    tell_without_figure,
)
from monitoring.views.briefing.say_units import tell_units_known
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.shown import (
    show_disbursement,
    show_gauges,
    show_groups,
    show_lacking,
    show_map,
    show_money,
    show_targets,
    show_trend,
)
from monitoring.views.briefing.telling import Said, write_paragraph
from monitoring.views.targets import tally_ratings
from monitoring.wording.statement import Statement


def other_rates(scope: Scope) -> list[str]:
    """Rates beside the headline that the plan holds against the nation's."""
    ids = dict.fromkeys(
        one.indicator_id for one in scope.framework.targets.values() if one.reference_indicator_id
    )
    return [one for one in ids if one != scope.headline.indicator_id]


def results(
    scope: Scope,
    say_rate: Callable[[Scope, str], Statement | None],
    *,
    headlines: tuple[Headline, ...],
) -> Content:
    """The headline rate with its map, then the others, each with its course over the years."""
    headline, others = scope.headline.indicator_id, other_rates(scope)
    shown = show_map(scope, headline)
    return Content(
        parts=(
            part(scope.headline.name_vi, [say_rate(scope, headline)], [shown, show_trend(scope, headline)]),
            *(
                part(scope.indicator(one).name_vi, [say_rate(scope, one)], [show_trend(scope, one)])
                for one in others
            ),
        ),
        missing=(
            *list_missing(scope, headline, *others),
            *lacks(shown, f"Bản đồ: chưa có số liệu theo {scope.units.together} năm {scope.year}"),
        ),
        headlines=headlines,
    )


def services(scope: Scope, compared: Said | None) -> Content:
    """What is lacking most and least, ``compared`` with the past or with the province."""
    said = write_paragraph(tell_most_lacking(scope), tell_least_lacking(scope), compared)
    shown = show_lacking(scope, said)
    nothing = Statement("Các chỉ số về dịch vụ xã hội cơ bản chưa có số liệu trong kỳ báo cáo.")
    return Content(
        parts=(part("", [said or nothing], [shown]),),
        missing=lacks(shown, "Mức thiếu hụt: các chỉ số chưa có số liệu"),
    )


def groups(scope: Scope) -> Content:
    """The priority groups side by side, and those that have no figures."""
    shown = show_groups(scope)
    return Content(
        parts=(
            part(
                "",
                [write_paragraph(*tell_groups(scope)), write_paragraph(tell_groups_without(scope))],
                [shown],
            ),
        ),
        missing=lacks(shown, "Biểu đồ nhóm ưu tiên: chưa có số liệu theo nhóm"),
    )


def targets(scope: Scope) -> Content:
    """How many targets stand where, why some do not reach, and every target in a list."""
    ratings = rate_all(scope)
    gauges = show_gauges(scope)
    behind = [one for one in ratings if one.rating in (Rating.BEHIND, Rating.MISSED)]
    unsure = [
        one for one in ratings if needs_more(one) and one.latest is not None and not is_of_one_year(one)
    ]
    names = [tell_names(scope, ratings, one) for one in (Rating.MET, Rating.ON_TRACK)]
    return Content(
        parts=(
            part(
                "Đánh giá chung",
                [write_paragraph(tell_tally(scope, ratings), *names)],
                [gauges],
            ),
            part(
                "Chỉ tiêu chậm tiến độ, không đạt",
                [write_paragraph(tell_reason(scope, one)) for one in behind],
            ),
            part(
                "Chỉ tiêu chưa đủ số liệu để kết luận",
                [
                    *(write_paragraph(tell_reason(scope, one)) for one in unsure),
                    write_paragraph(tell_one_year_only(scope, ratings)),
                    write_paragraph(tell_without_figure(scope, ratings)),
                ],
            ),
            part("Kết quả từng chỉ tiêu", exhibits=[show_targets(scope)]),
        ),
        missing=lacks(gauges, "Các chỉ tiêu chủ chốt chưa có số liệu để vẽ đồng hồ đo"),
        tally=tally_ratings(scope.framework, scope.choice),
    )


def money_in_total(scope: Scope) -> Statement | None:
    """The money as a whole, and its disbursement against the time elapsed."""
    return write_paragraph(tell_total(scope), tell_against_time(scope))


def money_by(scope: Scope, by: Breakdown, *, with_rates: bool = False) -> Part:
    """The year's money by its parts, with the rates of disbursement where they are asked for."""
    exhibits = [show_money(scope, by), show_disbursement(scope, by) if with_rates else None]
    return part(f"Theo {scope.by(by)}", [write_paragraph(*tell_parts(scope, by))], exhibits)


def gaps(scope: Scope) -> Content:
    """What is missing, of the indicators, the groups, the units and the money."""
    headline = scope.headline.indicator_id
    of_indicators = [
        *tell_missing(scope),
        *tell_weak(scope),
        tell_partial(scope),
        tell_years(scope),
        tell_nation(scope),
        tell_difference(scope, headline),
    ]
    others = [
        *(
            (tell_units_known(scope, headline), tell_units_illustrative(scope, headline))
            if scope.is_province
            else ()
        ),
        tell_groups_without(scope),
        tell_money_gaps(scope),
    ]
    found = [write_paragraph(one) for one in (*of_indicators, *others) if one is not None]
    return Content(
        parts=(part("", found or [Statement("Không có số liệu nào còn thiếu trong phạm vi báo cáo.")]),)
    )
