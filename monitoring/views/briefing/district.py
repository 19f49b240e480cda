"""A district's report: where it stands, what stands out, services, groups, indicators, money, gaps, every figure."""

from __future__ import annotations

from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.content import Content, SectionPlan, part
from monitoring.views.briefing.figures_named import figures_named
from monitoring.views.briefing.headlines import unit_headlines
from monitoring.views.briefing.say_gaps import tell_indicators_known
from monitoring.views.briefing.say_lacking import tell_lacking_against_province
from monitoring.views.briefing.say_money_years import tell_years
from monitoring.views.briefing.say_place import tell_where_it_stands
from monitoring.views.briefing.say_rates import tell_change, tell_level, tell_merger, tell_since_start
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.shared_sections import (
    gaps,
    groups,
    money_by,
    money_in_total,
    results,
    services,
)
from monitoring.views.briefing.shown import (
    show_every_indicator,
    show_indicators,
)
from monitoring.views.briefing.telling import Said, write_paragraph
from monitoring.views.standouts import NOTHING_STANDS_OUT_VI, Standout, find_standouts
from monitoring.wording.statement import Statement


def _say_rate(scope: Scope, indicator_id: str) -> Statement | None:
    return write_paragraph(
        tell_level(scope, indicator_id),
        tell_where_it_stands(scope, indicator_id),
        tell_change(scope, indicator_id),
        tell_since_start(scope, indicator_id),
        tell_merger(scope) if indicator_id == scope.headline.indicator_id else None,
    )


def _results(scope: Scope) -> Content:
    return results(scope, _say_rate, headlines=unit_headlines(scope))


def _standouts(scope: Scope) -> Content:
    found = find_standouts(
        scope.framework, scope.choice, scope.standings.values(), scope.money(Breakdown.PROJECT)
    )
    said = [write_paragraph(Said(one.statement, _rests(scope, one))) for one in found]
    return Content(parts=(part("", said or [Statement(NOTHING_STANDS_OUT_VI)]),))


def _rests(scope: Scope, standout: Standout) -> tuple[bool, ...]:
    """For each figure behind the sentence whether it illustrates; money tells it as a whole."""
    figures = [one for one in figures_named(scope, standout.figure_ids) if one.value is not None]
    return tuple(one.is_illustrative for one in figures) or (standout.is_illustrative,)


def _services(scope: Scope) -> Content:
    return services(scope, tell_lacking_against_province(scope))


def _indicators(scope: Scope) -> Content:
    return Content(
        parts=(part("", [write_paragraph(tell_indicators_known(scope))], [show_indicators(scope)]),)
    )


def _money(scope: Scope) -> Content:
    by_project = money_by(scope, Breakdown.PROJECT, with_rates=True)
    return Content(
        parts=(
            part("Tổng số", [money_in_total(scope), write_paragraph(tell_years(scope))]),
            by_project,
        ),
        missing=()
        if by_project.exhibits
        else ("Kinh phí chia theo dự án: chưa có số liệu trong phạm vi báo cáo",),
    )


def _appendix(scope: Scope) -> Content:
    return Content(parts=(part("", exhibits=[show_every_indicator(scope)]),))


SECTIONS = (
    SectionPlan("poverty", "Kết quả giảm nghèo", _results),
    SectionPlan("standouts", "Điểm nổi bật theo số liệu", _standouts),
    SectionPlan("services", "Mức thiếu hụt các dịch vụ xã hội cơ bản", _services),
    SectionPlan("groups", "Nhóm ưu tiên", groups),
    SectionPlan("indicators", "Các chỉ tiêu theo từng chiều", _indicators),
    SectionPlan("money", "Kinh phí theo dự án", _money),
    SectionPlan("gaps", "Số liệu còn thiếu và hạn chế", gaps),
    SectionPlan("appendix", "Phụ lục: tất cả chỉ số qua các năm", _appendix),
)
