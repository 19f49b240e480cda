"""The report on money: in total, by project, year, source, type and unit, and its gaps."""

from __future__ import annotations

from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.content import Content, SectionPlan, part
from monitoring.views.briefing.headlines import money_headlines
from monitoring.views.briefing.say_gaps_beside import tell_money_gaps
from monitoring.views.briefing.say_money import tell_published, tell_unpublished
from monitoring.views.briefing.say_money_years import tell_whole_period, tell_years
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.shared_sections import money_by, money_in_total
from monitoring.views.briefing.shown import show_disbursement, show_money
from monitoring.views.briefing.telling import write_paragraph
from monitoring.wording.statement import Statement


def _total(scope: Scope) -> Content:
    return Content(
        parts=(part("", [money_in_total(scope), write_paragraph(tell_published(scope))]),),
        headlines=money_headlines(scope),
    )


def _years(scope: Scope) -> Content:
    shown = show_money(scope, Breakdown.YEAR)
    return Content(
        parts=(
            part(
                "",
                [write_paragraph(tell_years(scope), tell_whole_period(scope))],
                [shown, show_disbursement(scope, Breakdown.YEAR)],
            ),
        ),
        missing=() if shown else ("Kinh phí theo năm: chưa có số liệu",),
    )


def _split(by: Breakdown, heading: str) -> SectionPlan:
    def make(scope: Scope) -> Content:
        found = money_by(scope, by, with_rates=by in (Breakdown.PROJECT, Breakdown.UNIT))
        return Content(
            parts=(part("", found.paragraphs, found.exhibits),),
            missing=() if found.exhibits else (f"Kinh phí chia theo {scope.by(by)}: chưa có số liệu",),
        )

    return SectionPlan(by.value.replace("_", "-"), heading, make)


def _gaps(scope: Scope) -> Content:
    said = [
        write_paragraph(tell_money_gaps(scope)),
        *(write_paragraph(one) for one in tell_unpublished(scope)),
    ]
    found = [one for one in said if one is not None]
    return Content(
        parts=(part("", found or [Statement("Không có số liệu nào còn thiếu trong phạm vi báo cáo.")]),)
    )


SECTIONS = (
    SectionPlan("total", "Tổng kinh phí", _total),
    _split(Breakdown.PROJECT, "Theo dự án, tiểu dự án"),
    SectionPlan("year", "Theo năm", _years),
    _split(Breakdown.FUNDING_SOURCE, "Theo nguồn vốn"),
    _split(Breakdown.CAPITAL_TYPE, "Theo loại vốn"),
    _split(Breakdown.UNIT, "Theo {units}"),
    SectionPlan("gaps", "Số liệu còn thiếu và hạn chế", _gaps),
)
