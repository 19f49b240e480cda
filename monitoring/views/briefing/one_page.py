"""The summary on one sheet: headlines, a paragraph and a map, the targets that are behind, the money."""

from __future__ import annotations

from monitoring.model.ratings import Rating
from monitoring.views.briefing.content import Content, SectionPlan, part
from monitoring.views.briefing.headlines import province_headlines
from monitoring.views.briefing.say_gaps_beside import list_missing
from monitoring.views.briefing.say_money import tell_against_time, tell_total
from monitoring.views.briefing.say_rates import tell_against_nation, tell_change, tell_level
from monitoring.views.briefing.say_targets import rate_all, tell_names, tell_tally
from monitoring.views.briefing.say_units import tell_highest_and_lowest, tell_units_known
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.shown import show_map
from monitoring.views.briefing.telling import write_paragraph
from monitoring.views.targets import tally_ratings


def _results(scope: Scope) -> Content:
    headline = scope.headline.indicator_id
    said = write_paragraph(
        tell_level(scope, headline),
        tell_change(scope, headline),
        tell_against_nation(scope, headline),
        tell_highest_and_lowest(scope, headline) or tell_units_known(scope, headline),
    )
    return Content(
        parts=(part("", [said], [show_map(scope, headline)]),),
        missing=list_missing(scope, headline),
        headlines=province_headlines(scope),
    )


def _targets(scope: Scope) -> Content:
    ratings = rate_all(scope)
    names = [tell_names(scope, ratings, one) for one in (Rating.BEHIND, Rating.MISSED)]
    return Content(
        parts=(part("", [write_paragraph(tell_tally(scope, ratings), *names)]),),
        tally=tally_ratings(scope.framework, scope.choice),
    )


def _money(scope: Scope) -> Content:
    return Content(parts=(part("", [write_paragraph(tell_total(scope), tell_against_time(scope))]),))


SECTIONS = (
    SectionPlan("poverty", "Kết quả giảm nghèo", _results),
    SectionPlan("targets", "Thực hiện các chỉ tiêu", _targets),
    SectionPlan("money", "Kinh phí", _money),
)
