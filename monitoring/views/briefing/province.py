"""The province's report: results, change, targets, services, groups, districts, money, gaps."""

from __future__ import annotations

from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.content import Content, SectionPlan, lacks, part
from monitoring.views.briefing.headlines import province_headlines
from monitoring.views.briefing.say_lacking import tell_lacking_over_time
from monitoring.views.briefing.say_money_years import tell_whole_period, tell_years
from monitoring.views.briefing.say_moves import tell_moves, tell_not_compared
from monitoring.views.briefing.say_rates import tell_against_nation, tell_change, tell_level, tell_since_start
from monitoring.views.briefing.say_units import (
    tell_above,
    tell_contributions,
    tell_highest_and_lowest,
    tell_units_known,
)
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.shared_sections import (
    gaps,
    groups,
    money_by,
    money_in_total,
    other_rates,
    results,
    services,
    targets,
)
from monitoring.views.briefing.shown import (
    show_change_map,
    show_contributions,
    show_money,
    show_ranking,
    show_two_years,
)
from monitoring.views.briefing.telling import write_paragraph
from monitoring.views.compare_ranks import RankOrder
from monitoring.wording.statement import Statement


def say_rate(scope: Scope, indicator_id: str) -> Statement | None:
    """Level, change since the year before and the start, and distance to the nation, in one paragraph."""
    return write_paragraph(
        tell_level(scope, indicator_id),
        tell_change(scope, indicator_id),
        tell_since_start(scope, indicator_id),
        tell_against_nation(scope, indicator_id),
    )


def _results(scope: Scope) -> Content:
    return results(scope, say_rate, headlines=province_headlines(scope))


def _change(scope: Scope) -> Content:
    headline = scope.headline.indicator_id
    said = (
        write_paragraph(tell_change(scope, headline))
        if scope.is_first_year
        else write_paragraph(tell_moves(scope, headline), tell_not_compared(scope, headline))
    )
    shown = show_change_map(scope, headline)
    pictures = [shown, show_two_years(scope, headline)]
    ranking = show_ranking(scope, headline, RankOrder.CHANGE) if any(pictures) else None
    return Content(
        parts=(part("", [said], [*pictures, ranking]),),
        missing=lacks(shown, f"Bản đồ thay đổi: chưa đủ số liệu hai năm theo {scope.units.together}"),
    )


def _services(scope: Scope) -> Content:
    return services(scope, tell_lacking_over_time(scope))


def _units(scope: Scope) -> Content:
    headline = scope.headline.indicator_id
    contributions = show_contributions(scope, headline)
    return Content(
        parts=(
            part(
                "Xếp hạng",
                [
                    write_paragraph(tell_units_known(scope, headline)),
                    write_paragraph(tell_highest_and_lowest(scope, headline), tell_above(scope, headline)),
                    *(write_paragraph(tell_highest_and_lowest(scope, one)) for one in other_rates(scope)),
                ],
                [show_ranking(scope, one, RankOrder.VALUE) for one in other_rates(scope)],
            ),
            part(
                "Nơi tập trung hộ nghèo",
                [write_paragraph(tell_contributions(scope, headline))],
                contributions,
            ),
        ),
        missing=()
        if contributions
        else (f"Phần của từng đơn vị trong số hộ nghèo: chưa có số đếm theo {scope.units.together}",),
    )


def _money(scope: Scope) -> Content:
    shown = show_money(scope, Breakdown.YEAR)
    by_project = money_by(scope, Breakdown.PROJECT, with_rates=True)
    return Content(
        parts=(
            part("Tổng số", [money_in_total(scope)]),
            by_project,
            part("Theo năm", [write_paragraph(tell_years(scope), tell_whole_period(scope))], [shown]),
        ),
        missing=()
        if by_project.exhibits
        else ("Kinh phí chia theo dự án: chưa có số liệu trong phạm vi báo cáo",),
    )


SECTIONS = (
    SectionPlan("poverty", "Kết quả giảm nghèo", _results),
    SectionPlan("change", "Thay đổi so với năm trước theo {units}", _change),
    SectionPlan("targets", "Thực hiện các chỉ tiêu của Kế hoạch", targets),
    SectionPlan("services", "Mức thiếu hụt các dịch vụ xã hội cơ bản", _services),
    SectionPlan("groups", "Nhóm ưu tiên", groups),
    SectionPlan("units", "Các {units}", _units),
    SectionPlan("money", "Nguồn vốn và giải ngân", _money),
    SectionPlan("gaps", "Số liệu còn thiếu và hạn chế", gaps),
)
