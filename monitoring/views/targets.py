"""The targets of the plan: each with its figures, yardstick, path, rating and reason."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.rating import rate_target
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Rating, TargetRating
from monitoring.model.results import Dimension, Indicator, Target, TargetKind
from monitoring.model.status import weakest
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, unit_of
from monitoring.views.target_scales import GaugeScale, Trajectory, gauge_of, trajectory_of
from monitoring.wording.labels import RATING_VI
from monitoring.wording.numbers import NO_DATA_VI, say_coverage, say_value
from monitoring.wording.sentences import say_figure, say_rating
from monitoring.wording.unit_words import words_for


@dataclass(frozen=True)
class TargetView:
    """One target as a card: numbers in words, a gauge, a trajectory, a rating with its reason, and the clause."""

    target_id: str
    name: str
    rating: Rating
    reason: str
    facts: tuple[tuple[str, str], ...]
    latest: str
    clause: str
    text_vi: str
    is_aspiration: bool
    gauge: GaugeScale
    trajectory: Trajectory
    alt: str
    caption: Caption


@dataclass(frozen=True)
class TargetGroup:
    """The targets of one dimension."""

    dimension: Dimension
    targets: tuple[TargetView, ...]


@dataclass(frozen=True)
class Tally:
    """How many targets stand at each rating, in the order of `Rating`."""

    counts: tuple[tuple[Rating, int], ...]

    @property
    def total(self) -> int:
        return sum(count for _, count in self.counts)

    @property
    def sentence(self) -> str:
        return ", ".join(f"{count} {RATING_VI[rating].lower()}" for rating, count in self.counts if count)


def view_targets(framework: ResultsFramework, choice: Choice) -> tuple[TargetGroup, ...]:
    """Every target, grouped by dimension in the order of the table."""
    views = [(target, view_target(framework, choice, target)) for target in framework.targets.values()]
    groups = [
        TargetGroup(
            dimension,
            tuple(
                view
                for target, view in views
                if framework.indicators[target.indicator_id].dimension_id == dimension.dimension_id
            ),
        )
        for dimension in framework.dimensions.values()
    ]
    return tuple(group for group in groups if group.targets)


def view_headline_targets(framework: ResultsFramework, choice: Choice) -> tuple[TargetView, ...]:
    """The targets that the overview shows as gauges."""
    return tuple(
        view_target(framework, choice, target) for target in framework.targets.values() if target.is_headline
    )


def tally_ratings(framework: ResultsFramework, choice: Choice) -> Tally:
    """Count all targets by rating."""
    ratings = [_rate(framework, choice, target).rating for target in framework.targets.values()]
    return Tally(tuple((rating, ratings.count(rating)) for rating in Rating))


def title_targets(framework: ResultsFramework, choice: Choice, tally: Tally) -> str:
    """The page's finding: how many of the targets stand where."""
    place = "" if choice.unit_id is None else f" của {unit_of(framework, choice).full_name_vi}"
    return f"{tally.total} chỉ tiêu{place} tính đến năm {choice.year}: {tally.sentence}"


def caption_targets(
    framework: ResultsFramework, choice: Choice, tally: Tally, shown: tuple[TargetView, ...]
) -> Caption:
    """The caption of a picture of several targets: as firm as the weakest of those shown."""
    sources = dict.fromkeys(source for view in shown for source in view.caption.sources)
    return Caption(
        title=title_targets(framework, choice, tally),
        subtitle=f"{len(shown)} chỉ tiêu chủ chốt; vạch đậm là mức phải đạt",
        sources=tuple(sources),
        status=weakest(view.caption.status for view in shown if view.caption.status),
        has_illustrative=any(view.caption.has_illustrative for view in shown),
    )


def view_target(framework: ResultsFramework, choice: Choice, target: Target) -> TargetView:
    """Give one target's card for the chosen unit, year and group."""
    indicator = framework.indicators[target.indicator_id]
    rating = _rate(framework, choice, target)
    reason = say_rating(rating, indicator)
    latest = say_figure(rating.latest, indicator) if rating.latest else NO_DATA_VI
    return TargetView(
        target_id=target.target_id,
        name=indicator.name_vi,
        rating=rating.rating,
        reason=reason,
        facts=_facts(rating, indicator),
        latest=latest,
        clause=target.clause,
        text_vi=target.text_vi,
        is_aspiration=target.is_aspiration,
        gauge=gauge_of(rating, indicator),
        trajectory=trajectory_of(framework, rating, indicator),
        alt=f"Chỉ tiêu {target.target_id}: {indicator.name_vi}. {RATING_VI[rating.rating]}. {reason}",
        caption=_caption(framework, choice, rating, indicator),
    )


def _rate(framework: ResultsFramework, choice: Choice, target: Target) -> TargetRating:
    return rate_target(
        framework,
        target,
        unit_id=unit_of(framework, choice).unit_id,
        year=choice.year,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )


def _facts(rating: TargetRating, indicator: Indicator) -> tuple[tuple[str, str], ...]:
    """Label and value pairs: baseline, latest, target and, where it is the yardstick, the nation."""
    progress, latest = rating.progress, rating.latest
    baseline = progress.baseline
    facts = [
        (
            f"Đầu kỳ ({baseline.period})" if baseline else "Đầu kỳ",
            say_figure(baseline, indicator) if baseline else NO_DATA_VI,
        ),
        (
            f"Gần nhất ({latest.period})" if latest else "Gần nhất",
            say_figure(latest, indicator) if latest else NO_DATA_VI,
        ),
        (f"Chỉ tiêu {rating.target.target_year}", _say_target(rating.target, indicator)),
    ]
    if progress.references:
        reference = next(
            (one for one in progress.references if latest and one.period == latest.period),
            progress.references[-1],
        )
        facts.append((f"Cả nước ({reference.period})", say_figure(reference, indicator)))
    return tuple(facts)


def _say_target(target: Target, indicator: Indicator) -> str:
    decimals = 0 if target.value is not None and float(target.value).is_integer() else indicator.decimals
    value = say_value(target.value, indicator.unit, decimals=decimals)
    return {
        TargetKind.AT_LEAST: f"{'phấn đấu ' if target.is_aspiration else ''}≥ {value}",
        TargetKind.BELOW: f"< {value} mỗi năm",
        TargetKind.ZERO: f"0 {indicator.unit}",
        TargetKind.BELOW_REFERENCE: "thấp hơn cả nước",
        TargetKind.DECREASE: "giảm so với đầu kỳ",
    }[target.kind]


def _caption(
    framework: ResultsFramework, choice: Choice, rating: TargetRating, indicator: Indicator
) -> Caption:
    latest = rating.latest
    coverage = None
    if latest is not None and latest.is_sum:
        words = words_for(latest.unit_kinds)
        counted = (
            f"lượt báo cáo của các {words.one} qua các năm"
            if indicator.across_years == "sum"
            else words.together
        )
        coverage = say_coverage(latest.units_reported, latest.units_expected, counted)
    return caption_figures(
        framework,
        [one for one in (latest, rating.progress.baseline) if one is not None],
        title=f"{rating.target.target_id}. {indicator.name_vi}",
        subtitle=f"{unit_of(framework, choice).full_name_vi} · đơn vị: {indicator.unit}",
        coverage=coverage,
    )
