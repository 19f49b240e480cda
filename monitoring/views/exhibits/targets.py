"""Targets as exhibits: one over the years, the headline ones as gauges, all of them as a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Rating
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.exhibits.courses import course_chart, course_of, course_table
from monitoring.views.exhibits.exhibit import (
    Chart,
    ChartKind,
    Exhibit,
    Role,
    Series,
    TargetCourse,
    TargetGauges,
)
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.exhibits.ratings import Rated, rate_views, say_rated, say_standing_at, say_tally
from monitoring.views.exhibits.target_rows import gauges_table, list_table
from monitoring.views.targets import Tally, TargetView, caption_targets, tally_ratings, title_targets


def exhibit_target(framework: ResultsFramework, choice: Choice, view: TargetView) -> Exhibit:
    """One target: its values by year beside the path required and the nation."""
    (rated,) = rate_views(framework, choice, [view])
    return Exhibit(
        name=name_exhibit("chi-tieu", view.target_id, choice=choice),
        caption=caption_course(framework, choice, rated),
        alt=view.alt,
        statement=paragraph([say_rated(rated)]),
        table=course_table(course_of(rated)),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=TargetCourse(view),
        chart=course_chart(course_of(rated)),
    )


def exhibit_gauges(framework: ResultsFramework, choice: Choice, views: Sequence[TargetView]) -> Exhibit:
    """Several targets, a gauge each: latest value, target and rating."""
    all_rated = rate_views(framework, choice, views)
    tally = _tally(all_rated)
    caption = caption_targets(framework, choice, tally, tuple(views))
    return Exhibit(
        name=name_exhibit("chi-tieu-chu-chot", choice=choice),
        caption=replace(caption, title=title_targets(framework, choice, tally_ratings(framework, choice))),
        alt=_alt(views),
        statement=paragraph(
            [say_tally(framework, choice, all_rated, kind="chủ chốt"), *map(say_rated, all_rated)]
        ),
        table=gauges_table(all_rated),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=TargetGauges(tuple(views)),
        chart=_bullets(all_rated),
    )


def exhibit_target_list(framework: ResultsFramework, choice: Choice, views: Sequence[TargetView]) -> Exhibit:
    """The targets as a table: baseline, latest, target, nation, rating and reason."""
    all_rated = rate_views(framework, choice, views)
    tally = _tally(all_rated)
    return Exhibit(
        name=name_exhibit("bang-chi-tieu", len(views), choice=choice),
        caption=_caption_list(framework, choice, views, tally),
        alt=_alt(views),
        statement=paragraph(
            [
                say_tally(framework, choice, all_rated),
                *(say_standing_at(all_rated, rating) for rating in (Rating.MISSED, Rating.BEHIND)),
                say_standing_at(all_rated, Rating.NO_DATA),
            ]
        ),
        table=list_table(all_rated),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
    )


def caption_course(framework: ResultsFramework, choice: Choice, rated: Rated) -> Caption:
    """The card's caption, as firm as the weakest of all years drawn and with the sources of each."""
    progress, own = rated.rating.progress, rated.view.caption
    return caption_figures(
        framework,
        [*progress.figures, *progress.references],
        title=own.title,
        subtitle=f"{own.subtitle} · đến 31/12/{choice.year}",
        coverage=own.coverage,
        notes=[rated.remark] if rated.remark else [],
    )


def _caption_list(
    framework: ResultsFramework, choice: Choice, views: Sequence[TargetView], tally: Tally
) -> Caption:
    caption = caption_targets(framework, choice, tally, tuple(views))
    known = sum(view.gauge.latest is not None for view in views)
    return replace(
        caption,
        subtitle=f"Số liệu đến 31/12/{choice.year}; “đầu kỳ” là năm đầu tiên có số liệu đầy đủ",
        coverage=f"{known}/{len(views)} chỉ tiêu có số liệu",
    )


def _tally(all_rated: Sequence[Rated]) -> Tally:
    ratings = [one.rating.rating for one in all_rated]
    return Tally(tuple((rating, ratings.count(rating)) for rating in Rating))


def _alt(views: Sequence[TargetView]) -> str:
    return " ".join(view.alt for view in views)


def _bullets(all_rated: Sequence[Rated]) -> Chart | None:
    """Latest values before their targets; only where all are in the same unit, for one axis holds them."""
    units = {one.indicator.unit for one in all_rated}
    if len(units) != 1:
        return None
    return Chart(
        kind=ChartKind.BULLETS,
        categories=tuple(f"{one.view.target_id}. {one.view.name}" for one in all_rated),
        series=(
            Series("Gần nhất", Role.OWN, tuple(one.view.gauge.latest for one in all_rated)),
            Series("Mức phải đạt", Role.TARGET, tuple(one.view.gauge.target for one in all_rated)),
        ),
        unit=units.pop(),
        decimals=max(one.indicator.decimals for one in all_rated),
    )
