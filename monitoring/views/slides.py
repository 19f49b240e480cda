"""Slides in numbers and words: the same views as the pages, with what must be read from six metres away."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.figures import measure_figure
from monitoring.measures.ranks import rank_units
from monitoring.measures.series import measure_reference
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.status import weakest
from monitoring.sources.boundaries import Boundaries
from monitoring.views.agenda import SlideAsk, SlideKind
from monitoring.views.budget import BudgetView, view_budget
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.cards import KpiCard
from monitoring.views.change_map import view_change_map
from monitoring.views.choice import Choice, unit_of
from monitoring.views.map import figures_by_unit, view_map
from monitoring.views.map_parts import MapView
from monitoring.views.overview import view_overview
from monitoring.views.targets import (
    Tally,
    TargetView,
    caption_targets,
    tally_ratings,
    title_targets,
    view_target,
    view_targets,
)
from monitoring.wording.capitals import capitalised
from monitoring.wording.sentences import say_figure


@dataclass(frozen=True)
class OverviewSlide:
    """Headline numbers beside the map."""

    cards: tuple[KpiCard, ...]
    tally: Tally
    map: MapView
    money: str


@dataclass(frozen=True)
class TargetListSlide:
    """All targets, each in one row."""

    tally: Tally
    targets: tuple[TargetView, ...]


@dataclass(frozen=True)
class UnitRow:
    """One headline indicator of a unit beside the province and the nation; ``rank`` is “1/12” from the highest."""

    name: str
    value: str
    rank: str
    province: str
    nation: str


@dataclass(frozen=True)
class UnitSlide:
    """Where one unit stands."""

    cards: tuple[KpiCard, ...]
    rows: tuple[UnitRow, ...]


Content = OverviewSlide | MapView | TargetView | TargetListSlide | BudgetView | UnitSlide


@dataclass(frozen=True)
class SlideView:
    """One slide: the finding as title, what it is about, the content, and the caption that travels along."""

    title: str
    subtitle: str
    content: Content
    caption: Caption
    alt: str


def view_slide(framework: ResultsFramework, boundaries: Boundaries, ask: SlideAsk) -> SlideView:
    """Give the slide that is asked for."""
    choice = ask.choice
    match ask.kind:
        case SlideKind.OVERVIEW:
            return _overview(framework, boundaries, choice)
        case SlideKind.MAP:
            view = view_map(framework, boundaries, choice, indicator_id=ask.subject or "")
            return _slide(view.caption, view, view.alt)
        case SlideKind.CHANGE:
            view = view_change_map(
                framework, boundaries, choice, indicator_id=ask.subject or "", from_year=ask.from_year or 0
            )
            return _slide(view.caption, view, view.alt)
        case SlideKind.TARGET:
            target = view_target(framework, choice, framework.targets[ask.subject or ""])
            return _slide(target.caption, target, target.alt)
        case SlideKind.TARGETS:
            return _targets(framework, choice)
        case SlideKind.MONEY:
            money = view_budget(
                framework, choice, by=ask.by, whole_period=ask.whole_period, project_id=ask.subject
            )
            return _slide(money.caption, money, money.alt)
        case SlideKind.UNIT:
            return _unit(framework, boundaries, choice)


def _slide(caption: Caption, content: Content, alt: str) -> SlideView:
    return SlideView(caption.title, caption.subtitle, content, caption, alt)


def _overview(framework: ResultsFramework, boundaries: Boundaries, choice: Choice) -> SlideView:
    view = view_overview(framework, boundaries, choice)
    caption = _joined(view.title, view.map_title, [view.map.caption, *(card.caption for card in view.cards)])
    content = OverviewSlide(view.cards, view.tally, view.map, view.budget.caption.title)
    return _slide(caption, content, f"{view.title}. {view.map.alt}")


def _targets(framework: ResultsFramework, choice: Choice) -> SlideView:
    tally = tally_ratings(framework, choice)
    shown = tuple(target for group in view_targets(framework, choice) for target in group.targets)
    caption = caption_targets(framework, choice, tally, shown).named(
        title_targets(framework, choice, tally), "Số gần nhất và đánh giá của từng chỉ tiêu"
    )
    listed = "; ".join(f"{one.target_id} {one.name}: {one.latest}" for one in shown)
    return _slide(caption, TargetListSlide(tally, shown), f"{caption.title}. {listed}.")


def _unit(framework: ResultsFramework, boundaries: Boundaries, choice: Choice) -> SlideView:
    overview, unit = view_overview(framework, boundaries, choice), unit_of(framework, choice)
    figures: list[Figure] = []
    rows = []
    for target in framework.targets.values():
        if target.is_headline:
            row, shown = _unit_row(framework, choice, target.target_id)
            rows.append(row)
            figures += shown
    name = unit.full_name_vi
    caption = caption_figures(
        framework,
        figures,
        title=overview.title,
        subtitle=f"{capitalised(name)} · năm {choice.year} · thứ hạng xếp từ cao xuống thấp",
    )
    listed = "; ".join(f"{row.name}: {row.value}, toàn tỉnh {row.province}" for row in rows)
    return _slide(caption, UnitSlide(overview.cards, tuple(rows)), f"{caption.title}. {listed}.")


def _unit_row(
    framework: ResultsFramework, choice: Choice, target_id: str
) -> tuple[UnitRow, tuple[Figure, ...]]:
    indicator = framework.indicators[framework.targets[target_id].indicator_id]
    units = figures_by_unit(framework, choice, indicator.indicator_id, choice.year)
    province = measure_figure(
        framework,
        indicator.indicator_id,
        unit_id=framework.province.unit_id,
        period=choice.period,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    nation = measure_reference(
        framework, indicator.indicator_id, period=choice.period, group_id=choice.group_id
    )
    own = next((figure for figure in units if figure.unit_id == choice.unit_id), province)
    rank = rank_units(units, decimals=indicator.decimals).get(own.unit_id)
    row = UnitRow(
        name=f"{target_id}. {indicator.name_vi}",
        value=say_figure(own, indicator),
        rank=f"{rank.place}/{rank.of}" if rank else "–",
        province=say_figure(province, indicator),
        nation="–" if nation.value is None else say_figure(nation, indicator),
    )
    return row, (own, province)


def _joined(title: str, subtitle: str, captions: list[Caption]) -> Caption:
    """One caption for several pictures: all their sources, as firm as the weakest of them."""
    return Caption(
        title=title,
        subtitle=subtitle,
        sources=tuple(dict.fromkeys(source for one in captions for source in one.sources)),
        coverage=captions[0].coverage,
        status=weakest(one.status for one in captions if one.status),
        has_illustrative=any(one.has_illustrative for one in captions),
    )
