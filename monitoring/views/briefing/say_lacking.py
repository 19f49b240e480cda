"""Sentences on what is still lacking in the basic social services, and how that changed or compares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.views.compare_units import in_sentence
from monitoring.views.deprivation import lacking_pct, rates_of_services
from monitoring.views.standing import Standing
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.stated import state_distance, state_value, state_year
from monitoring.wording.stated_counts import state_lacking
from monitoring.wording.statement import Stated, Statement, state

_NAMED = 3

# own figure, the figure it is held against, and by how many points more is lacking
Gap = tuple[Standing, Figure, float]


def tell_most_lacking(scope: Scope) -> Said | None:
    """The three services with the largest share lacking; None where no service has a figure."""
    known = _known(scope)
    if not known:
        return None
    most = sorted(known, key=lambda one: -_lacking(one))[:_NAMED]
    return tell(
        "Năm {year}, mức thiếu hụt của {place} cao nhất ở các chỉ số: {items}.",
        rests=[one.own for one in most],
        year=state_year(scope.year, *(one.own for one in most)),
        place=scope.place,
        items=list_in_words([_say_lacking(one) for one in most], separator="; ", last="; "),
    )


def tell_least_lacking(scope: Scope) -> Said | None:
    """The service that least is lacking of; None where the most lacking ones are all that is known."""
    known = _known(scope)
    if len(known) <= _NAMED:
        return None
    least = min(known, key=_lacking)
    return tell("Mức thiếu hụt thấp nhất ở chỉ số {item}.", rests=[least.own], item=_say_lacking(least))


def tell_lacking_over_time(scope: Scope) -> Said | None:
    """Where the share lacking shrank and grew most since the year before; None in the programme's first year."""
    if scope.is_first_year:
        return None
    gaps = _gaps((one, one.earlier) for one in _known(scope))
    return _tell_gaps(
        gaps,
        "So với năm {year}, mức thiếu hụt {clauses}.",
        _say_course,
        year=state_year(scope.year - 1, *(other for _, other, _ in gaps)),
        less="giảm nhiều nhất ở",
        more="tăng nhiều nhất ở",
    )


def tell_lacking_against_province(scope: Scope) -> Said | None:
    """Where a district lacks most more, and most less, than the province."""
    gaps = _gaps((one, one.province) for one in _known(scope))
    return _tell_gaps(
        gaps,
        "So với toàn tỉnh, mức thiếu hụt {clauses}.",
        _say_both,
        more="cao hơn nhiều nhất ở",
        less="thấp hơn nhiều nhất ở",
    )


def _tell_gaps(
    gaps: Sequence[Gap],
    template: str,
    say_values: Callable[[Gap], Statement],
    *,
    less: str,
    more: str,
    **parts: Stated,
) -> Said | None:
    """The gap that grew or is wider most, and the one that shrank or is narrower most."""
    most = max((gap for gap in gaps if gap[2] > 0), key=lambda gap: gap[2], default=None)
    least = min((gap for gap in gaps if gap[2] < 0), key=lambda gap: gap[2], default=None)
    found = [(verb, gap) for verb, gap in ((less, least), (more, most)) if gap is not None]
    if not found:
        return None
    clauses = [
        state(
            verb + " chỉ số {name} ({size}; {values})",
            name=_name(gap[0].indicator),
            size=state_distance(gap[0].own, gap[1], gap[0].indicator),
            values=say_values(gap),
        )
        for verb, gap in found
    ]
    return tell(
        template,
        rests=[figure for _, gap in found for figure in (gap[0].own, gap[1])],
        clauses=list_in_words(clauses, separator="; ", last="; "),
        **parts,
    )


def _say_course(gap: Gap) -> Statement:
    """“tỷ lệ đạt được từ 33,3 % lên 50,0 %”."""
    standing, earlier, _ = gap
    rises = (standing.own.value or 0) > (earlier.value or 0)
    return state(
        "{what} từ {before} {direction} {after}",
        what=_what(standing.indicator),
        before=state_value(earlier, standing.indicator),
        direction="lên" if rises else "xuống",
        after=state_value(standing.own, standing.indicator),
    )


def _say_both(gap: Gap) -> Statement:
    """“tỷ lệ đạt được là 33,3 %, toàn tỉnh là 50,0 %”."""
    standing, province, _ = gap
    return state(
        "{what} là {own}, toàn tỉnh là {province}",
        what=_what(standing.indicator),
        own=state_value(standing.own, standing.indicator),
        province=state_value(province, standing.indicator),
    )


def _what(indicator: Indicator) -> str:
    return "tỷ lệ đạt được" if indicator.polarity == "higher_is_better" else "tỷ lệ"


def _gaps(pairs: Iterable[tuple[Standing, Figure | None]]) -> list[Gap]:
    found: list[Gap] = []
    for standing, other in pairs:
        if other is None:
            continue
        distance = distance_as_printed(standing.own, other, standing.indicator)
        if distance is not None and not other.is_partial and not standing.own.is_partial:
            more = -distance if standing.indicator.polarity == "higher_is_better" else distance
            found.append((standing, other, more))
    return found


def _known(scope: Scope) -> list[Standing]:
    services = rates_of_services(scope.framework, scope.standings.values())
    return [one for one in services if one.own.value is not None]


def _lacking(standing: Standing) -> float:
    return lacking_pct(standing.own, standing.indicator) or 0.0


def _say_lacking(standing: Standing) -> Statement:
    """“lao động có bằng cấp, chứng chỉ (mới đạt 24,7 %, còn thiếu 75,3 %)”; a rate that is itself a lack stands alone."""
    own, indicator = standing.own, standing.indicator
    value = state_value(own, indicator)
    if indicator.polarity != "higher_is_better":
        return state("{name} ({value})", name=_name(indicator), value=value)
    lacking = lacking_pct(own, indicator)
    assert lacking is not None, "the figure has a value"
    if lacking == 0:
        return state("{name} (đạt {value})", name=_name(indicator), value=value)
    return state(
        "{name} (đạt {value}, còn thiếu {lacking})",
        name=_name(indicator),
        value=value,
        lacking=state_lacking(lacking, own, indicator),
    )


def _name(indicator: Indicator) -> str:
    return in_sentence(indicator.name_vi)
