"""One indicator over the years: the chosen unit beside the province and the nation."""

from __future__ import annotations

from dataclasses import replace

from monitoring.measures.series import accumulate, measure_reference, measure_series
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Indicator
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, describe_choice, unit_of
from monitoring.views.exhibits.courses import Course, course_chart, course_of, course_table
from monitoring.views.exhibits.exhibit import Exhibit, TargetCourse
from monitoring.views.exhibits.facts import Facts, gather_facts, name_measure
from monitoring.views.exhibits.findings import Finding, find, paragraph
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.exhibits.phrases import say_against
from monitoring.views.exhibits.ratings import rate_views
from monitoring.views.exhibits.years import say_course
from monitoring.views.targets import TargetView, view_target
from monitoring.wording.covering import state_label
from monitoring.wording.numbers import NO_DATA_VI
from monitoring.wording.sentences import say_figure
from monitoring.wording.stated import state_year
from monitoring.wording.statement import join_statements


def exhibit_trend(framework: ResultsFramework, choice: Choice, indicator_id: str) -> Exhibit:
    """The indicator up to the chosen year. One with a target is drawn as the target's course, with its path.

    A count that the targets add up over the years is shown as its running total.
    """
    course, target = _course(framework, choice, indicator_id), _target(framework, choice, indicator_id)
    if target is not None:
        (rated,) = rate_views(framework, choice, [target])
        drawn = course_of(rated)
        course = replace(
            course, path=drawn.path, path_is_illustrative=drawn.path_is_illustrative, target=drawn.target
        )
    caption = _caption(framework, choice, course)
    return Exhibit(
        name=name_exhibit("xu-huong", indicator_id, choice=choice),
        caption=caption,
        alt=f"Biểu đồ qua các năm. {caption.title}. {_listed(course)}.",
        statement=paragraph(_say(framework, choice, course)),
        table=course_table(course),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=None if target is None else TargetCourse(target),
        chart=course_chart(course),
    )


def _target(framework: ResultsFramework, choice: Choice, indicator_id: str) -> TargetView | None:
    found = next((one for one in framework.targets.values() if one.indicator_id == indicator_id), None)
    return None if found is None else view_target(framework, choice, found)


def _course(framework: ResultsFramework, choice: Choice, indicator_id: str) -> Course:
    indicator, unit, province = (
        framework.indicators[indicator_id],
        unit_of(framework, choice),
        framework.province,
    )
    is_province = unit.unit_id == province.unit_id
    return Course(
        indicator=indicator,
        years=framework.programme.years,
        own_name="Toàn tỉnh" if is_province else unit.short_name_vi,
        own=_series(framework, choice, indicator, unit.unit_id),
        province=() if is_province else _series(framework, choice, indicator, province.unit_id),
        nation=_nation(framework, choice, indicator),
        is_cumulative=indicator.across_years == "sum",
    )


def _series(
    framework: ResultsFramework, choice: Choice, indicator: Indicator, unit_id: str
) -> tuple[Figure, ...]:
    figures = measure_series(
        framework,
        indicator.indicator_id,
        unit_id=unit_id,
        years=_years(framework, choice),
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    return accumulate(figures) if indicator.across_years == "sum" else figures


def _nation(framework: ResultsFramework, choice: Choice, indicator: Indicator) -> tuple[Figure, ...]:
    figures = tuple(
        measure_reference(framework, indicator.indicator_id, period=Period(year), group_id=choice.group_id)
        for year in _years(framework, choice)
    )
    return figures if any(one.value is not None for one in figures) else ()


def _years(framework: ResultsFramework, choice: Choice) -> list[int]:
    return [year for year in framework.programme.years if year <= choice.year]


def _caption(framework: ResultsFramework, choice: Choice, course: Course) -> Caption:
    known = [one for one in course.own if one.value is not None]
    years = (course.own[0].period.year, choice.year)
    name = f"{course.indicator.name_vi} của {unit_of(framework, choice).full_name_vi}"
    if choice.group_id != "all":
        name += f", nhóm {framework.groups[choice.group_id].name_vi.lower()}"
    return caption_figures(
        framework,
        [*course.own, *course.province, *course.nation],
        title=f"{name}: {_say_span(known, course)}",
        subtitle=f"Đơn vị: {course.indicator.unit} · các năm {years[0]}–{years[1]}",
        coverage=f"{len(known)}/{len(course.own)} năm có số liệu",
    )


def _say_span(known: list[Figure], course: Course) -> str:
    if not known:
        return NO_DATA_VI
    first, last = (f"{say_figure(one, course.indicator)} năm {one.period}" for one in (known[0], known[-1]))
    return last if len(known) == 1 else f"{first}, {last}"


def _listed(course: Course) -> str:
    return "; ".join(f"năm {one.period} {say_figure(one, course.indicator)}" for one in course.own)


def _say(framework: ResultsFramework, choice: Choice, course: Course) -> list[Finding | None]:
    facts = gather_facts(framework, choice, course.indicator.indicator_id)
    place = state_label(f"của {facts.unit.full_name_vi}")
    return [
        say_course(
            course.own,
            course.indicator,
            measure=name_measure(framework, choice, course.indicator),
            place=place,
            is_cumulative=course.is_cumulative,
        ),
        None if course.is_cumulative else _say_against(facts),
    ]


def _say_against(facts: Facts) -> Finding | None:
    """The chosen year held against the province and the nation; None where neither has a figure."""
    own = facts.own
    others = [] if facts.is_of_province else [(facts.province, "toàn tỉnh")]
    others.append((facts.nation, "cả nước"))
    said = [
        (one, other)
        for other, name in others
        if (one := say_against(own, other, facts.indicator, place=name)) is not None
    ]
    if not said:
        return None
    return find(
        "Năm {year}, {place} {said}",
        own,
        *(other for _, other in said),
        year=state_year(own.period.year, own),
        place=facts.place,
        said=join_statements([one for one, _ in said], ", "),
    )
