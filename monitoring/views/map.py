"""The map of one indicator: every unit's value, class and words, the legend, and the table beside it."""

from __future__ import annotations

from monitoring.measures.classes import classify
from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_reference
from monitoring.model.classes import Classes, ClassMethod
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Indicator
from monitoring.sources.boundaries import Boundaries
from monitoring.views.caption import Caption, caption_figures, cover_units
from monitoring.views.choice import Choice, frame_for
from monitoring.views.map_legend import legend_of, marks_of
from monitoring.views.map_parts import MapFrame, MapUnit, MapView
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import STATUS_VI, say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI, say_number
from monitoring.wording.sentences import say_figure, say_finding, say_parts, say_straddling
from monitoring.wording.unit_words import name_units


def view_map(
    framework: ResultsFramework,
    boundaries: Boundaries,
    choice: Choice,
    *,
    indicator_id: str,
    method: ClassMethod = ClassMethod.NATURAL_BREAKS,
) -> MapView:
    """Give the map of the indicator in the chosen year. Classes are made of all years, so that years compare."""
    indicator = framework.indicators[indicator_id]
    by_year = {
        year: figures_by_unit(framework, choice, indicator_id, year) for year in framework.programme.years
    }
    figures = by_year[choice.year]
    values = [figure.value for shown in by_year.values() for figure in shown if figure.value is not None]
    classes = classify(values, method, decimals=indicator.decimals)
    units = tuple(map_unit(framework, choice, figure, indicator, classes) for figure in figures)
    province = measure_figure(
        framework,
        indicator_id,
        unit_id=framework.province.unit_id,
        period=choice.period,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    nation = measure_reference(framework, indicator_id, period=choice.period, group_id=choice.group_id)
    frame = frame_for(framework, year=choice.year, frame_id=choice.frame_id)
    caption = caption_figures(
        framework,
        [*figures, province],
        title=say_finding(province, nation, indicator, framework.province),
        subtitle=_subtitle(framework, choice, indicator, frame.name_vi if frame else ""),
        coverage=cover_units(figures, level_vi=name_units(framework, frame).together),
    )
    return MapView(
        caption=caption,
        alt=_alt(caption, units, indicator),
        year=choice.year,
        unit_label=indicator.unit,
        parts_label=say_parts_label(indicator),
        palette="cool" if indicator.polarity == "higher_is_better" else "warm",
        class_count=len(classes.limits) if classes else 0,
        units=units,
        legend=legend_of(classes, units, indicator),
        marks=marks_of(classes, province, nation, indicator),
        layer=boundaries.layer_for(frozenset(unit.unit_id for unit in units)),
        boundaries=boundaries,
        frames=_frames(framework, boundaries, by_year, indicator, classes),
    )


def figures_by_unit(
    framework: ResultsFramework, choice: Choice, indicator_id: str, year: int
) -> tuple[Figure, ...]:
    """The indicator's figure for every unit of the chosen frame, else of the year's own."""
    period, frame = Period(year), frame_for(framework, year=year, frame_id=choice.frame_id)
    return tuple(
        measure_figure(
            framework,
            indicator_id,
            unit_id=unit_id,
            period=period,
            group_id=choice.group_id,
            published_only=choice.published_only,
        )
        for unit_id in (frame.unit_ids if frame else ())
    )


def _frames(
    framework: ResultsFramework,
    boundaries: Boundaries,
    by_year: dict[int, tuple[Figure, ...]],
    indicator: Indicator,
    classes: Classes | None,
) -> tuple[MapFrame, ...]:
    """Every year for the player; none where no year has a value, since there would be nothing to play."""
    if classes is None:
        return ()
    return tuple(
        MapFrame(
            year,
            boundaries.layer_for(frozenset(figure.unit_id for figure in figures)).file_name,
            tuple(
                (
                    figure.unit_id,
                    framework.units[figure.unit_id].short_name_vi,
                    None if figure.value is None else classes.class_of(figure.value),
                    _label(figure, indicator),
                    figure.is_illustrative,
                )
                for figure in figures
            ),
        )
        for year, figures in by_year.items()
    )


def _label(figure: Figure, indicator: Indicator) -> str:
    return "–" if figure.value is None else say_number(figure.value, decimals=indicator.decimals)


def map_unit(
    framework: ResultsFramework, choice: Choice, figure: Figure, indicator: Indicator, classes: Classes | None
) -> MapUnit:
    """One unit of a map: its value, its class and its tooltip."""
    unit = framework.units[figure.unit_id]
    standing = STATUS_VI[figure.status] if figure.status and figure.value is not None else NO_DATA_VI
    parts = say_parts(figure, indicator) or ""
    reason = say_no_data_reason(figure) if figure.value is None else ""
    lines = [
        f"{indicator.name_vi} năm {figure.period}: {say_figure(figure, indicator)}",
        parts and f"{say_parts_label(indicator)}: {parts}",
        reason and f"Lý do: {reason}",
        f"Tính chất số liệu: {standing}",
        figure.is_sum and f"Tổng hợp từ {figure.units_reported}/{figure.units_expected} đơn vị",
        figure.note and f"Ghi chú: {figure.note}",
        figure.straddling_unit_ids and say_straddling(framework, figure),
    ]
    return MapUnit(
        unit_id=unit.unit_id,
        name=unit.short_name_vi,
        full_name=unit.full_name_vi,
        value=figure.value,
        label=_label(figure, indicator),
        class_index=None if classes is None or figure.value is None else classes.class_of(figure.value),
        is_illustrative=figure.is_illustrative,
        is_chosen=unit.unit_id == choice.unit_id,
        tooltip=tuple(line for line in lines if line),
        parts=parts,
        standing=standing,
    )


def say_parts_label(indicator: Indicator) -> str:
    """What the two parts of a figure count: “Hộ nghèo / tổng số hộ”."""
    numerator, denominator = (
        indicator.numerator_label_vi or "tử số",
        indicator.denominator_label_vi or "mẫu số",
    )
    return f"{capitalised(numerator)} / {denominator}"


def _subtitle(framework: ResultsFramework, choice: Choice, indicator: Indicator, frame_name: str) -> str:
    group = "" if choice.group_id == "all" else f" · {framework.groups[choice.group_id].name_vi}"
    return f"Đơn vị: {indicator.unit} · {frame_name} · 31/12/{choice.year}{group}"


def _alt(caption: Caption, units: tuple[MapUnit, ...], indicator: Indicator) -> str:
    known = sorted((unit for unit in units if unit.value is not None), key=lambda unit: -(unit.value or 0))
    listed = "; ".join(f"{unit.name} {unit.label}" for unit in known)
    missing = ", ".join(unit.name for unit in units if unit.value is None)
    return (
        f"Bản đồ {indicator.name_vi.lower()} ({indicator.unit}). {caption.title}. "
        + (f"Từ cao xuống thấp: {listed}. " if listed else "")
        + (f"Chưa có số liệu: {missing}. " if missing else "")
        + f"{capitalised(caption.standing)}."
    )


def map_indicators(framework: ResultsFramework) -> tuple[tuple[str, str], ...]:
    """Ids and names of the indicators that districts report: those of the targets first, then the rest."""
    targeted = {
        target.indicator_id: f"{target.target_id} · {framework.indicators[target.indicator_id].name_vi}"
        for target in framework.targets.values()
    }
    units = {unit_id for frame in framework.frames.values() for unit_id in frame.unit_ids}
    years = set(framework.programme.years)
    reported = {
        row.indicator_id
        for row in framework.observations.values()
        if row.unit_id in units and row.period.year in years
    }
    others = {
        one.indicator_id: one.name_vi
        for one in framework.indicators.values()
        if one.indicator_id in reported - set(targeted)
    }
    return (*targeted.items(), *others.items())
