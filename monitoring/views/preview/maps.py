"""One figure of all units before, after, and the difference: three maps, the first two in the same classes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.classes import classify
from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_reference
from monitoring.model.classes import Classes, ClassMethod
from monitoring.model.figures import Figure, NoData
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.model.units import ReportingFrame
from monitoring.views.caption import caption_figures, cover_units
from monitoring.views.choice import Choice
from monitoring.views.map import map_unit, say_parts_label
from monitoring.views.map_legend import legend_of, marks_of
from monitoring.views.map_parts import MapView
from monitoring.views.preview.difference import view_difference
from monitoring.views.preview.offers import MapOffer
from monitoring.views.preview.view import PreviewView
from monitoring.wording.sentences import say_figure
from monitoring.wording.unit_words import name_units


@dataclass(frozen=True)
class PreviewMaps:
    """Three maps of one figure. ``sides`` are what the two states are called: “Trước” and “Sau”."""

    name: str
    subtitle: str
    sides: tuple[str, str]
    before: MapView
    after: MapView
    difference: MapView


def view_preview_maps(
    view: PreviewView, offer: MapOffer, *, sides: tuple[str, str] = ("Trước", "Sau")
) -> PreviewMaps | None:
    """Give the three maps of the figure; None where no boundary layer draws the period's units."""
    frame = view.after.frame_of(offer.period)
    if frame is None:
        return None
    try:
        layer = view.boundaries.layer_for(frozenset(frame.unit_ids))
    except LookupError:
        return None
    indicator = view.after.indicators[offer.indicator_id]
    both = tuple(figures_in(one, offer, frame) for one in (view.before, view.after))
    values = [figure.value for figures in both for figure in figures if figure.value is not None]
    classes = classify(values, ClassMethod.NATURAL_BREAKS, decimals=indicator.decimals)
    before, after = (
        _side(view, framework, offer, indicator, frame, figures, classes, title)
        for framework, figures, title in zip((view.before, view.after), both, sides, strict=True)
    )
    return PreviewMaps(
        name=offer.name,
        subtitle=f"Đơn vị tính: {indicator.unit} · {frame.name_vi} · kỳ {offer.period}",
        sides=sides,
        before=before,
        after=after,
        difference=view_difference(
            view.after, layer, view.boundaries, indicator, *both, sides=sides, offer=offer
        ),
    )


def figures_in(framework: ResultsFramework, offer: MapOffer, frame: ReportingFrame) -> tuple[Figure, ...]:
    """The figure of every unit of the frame in one state of the tables; None for a unit that it does not know."""
    return tuple(_figure(framework, offer, unit_id) for unit_id in frame.unit_ids)


def _figure(framework: ResultsFramework, offer: MapOffer, unit_id: str) -> Figure:
    if unit_id not in framework.units:
        return Figure(
            offer.indicator_id, unit_id, offer.period, offer.group_id, value=None, reason=NoData.NOT_REPORTED
        )
    return measure_figure(
        framework, offer.indicator_id, unit_id=unit_id, period=offer.period, group_id=offer.group_id
    )


def _side(
    view: PreviewView,
    framework: ResultsFramework,
    offer: MapOffer,
    indicator: Indicator,
    frame: ReportingFrame,
    figures: Sequence[Figure],
    classes: Classes | None,
    title: str,
) -> MapView:
    province = _figure(framework, offer, framework.province.unit_id)
    nation = measure_reference(framework, offer.indicator_id, period=offer.period, group_id=offer.group_id)
    choice = Choice(offer.period.year, group_id=offer.group_id)
    # names are those of the state to come, so that the maps name the same places alike
    units = tuple(map_unit(view.after, choice, figure, indicator, classes) for figure in figures)
    caption = caption_figures(
        framework,
        [*figures, province],
        title=f"{title}: toàn tỉnh {say_figure(province, indicator)}",
        coverage=cover_units(figures, level_vi=name_units(view.after, frame).together),
    )
    known = "; ".join(f"{unit.name} {unit.label}" for unit in units if unit.value is not None)
    missing = ", ".join(unit.name for unit in units if unit.value is None)
    return MapView(
        caption=caption,
        alt=f"Bản đồ {offer.name.lower()} ({indicator.unit}), kỳ {offer.period}. {caption.title}."
        + (f" {known}." if known else "")
        + (f" Chưa có số liệu: {missing}." if missing else ""),
        year=offer.period.year,
        unit_label=indicator.unit,
        parts_label=say_parts_label(indicator),
        palette="cool" if indicator.polarity == "higher_is_better" else "warm",
        class_count=len(classes.limits) if classes else 0,
        units=units,
        legend=legend_of(classes, units, indicator),
        marks=marks_of(classes, province, nation, indicator),
        layer=view.boundaries.layer_for(frozenset(frame.unit_ids)),
        boundaries=view.boundaries,
    )
