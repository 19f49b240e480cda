"""The map of one indicator: every unit's value, class and words, the legend, and the table beside it."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.classes import classify
from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_reference
from monitoring.measures.units import reporting_unit_ids
from monitoring.model.classes import Classes, ClassMethod
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Indicator
from monitoring.sources.boundaries import Boundaries, BoundaryLayer
from monitoring.views.caption import Caption, caption_figures, cover_units
from monitoring.views.choice import Choice
from monitoring.wording.labels import NO_DATA_REASON_VI, STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_number
from monitoring.wording.sentences import say_figure, say_finding, say_parts


@dataclass(frozen=True)
class MapUnit:
    """One unit on the map. ``class_index`` None is “no data”; ``tooltip`` is lines of plain text."""

    unit_id: str
    name: str
    full_name: str
    value: float | None
    label: str
    class_index: int | None
    is_illustrative: bool
    is_chosen: bool
    tooltip: tuple[str, ...]
    parts: str
    standing: str


@dataclass(frozen=True)
class LegendRow:
    """One class of the legend: its limits in words and how many units stand in it."""

    class_index: int | None
    label: str
    unit_count: int


@dataclass(frozen=True)
class MapMark:
    """A value marked on the legend's scale, such as the nation's."""

    label: str
    value: float
    text: str
    class_index: int | None


@dataclass(frozen=True)
class MapView:
    """A choropleth in numbers and words. ``palette`` is warm, cool or change."""

    caption: Caption
    alt: str
    unit_label: str
    parts_label: str
    palette: str
    class_count: int
    units: tuple[MapUnit, ...]
    legend: tuple[LegendRow, ...]
    marks: tuple[MapMark, ...]
    layer: BoundaryLayer
    boundaries: Boundaries

    @property
    def has_illustrative(self) -> bool:
        return any(unit.is_illustrative for unit in self.units)

    def ranked(self) -> tuple[MapUnit, ...]:
        """Units from the highest value to the lowest, those without data last."""
        return tuple(sorted(self.units, key=lambda unit: (unit.value is None, -(unit.value or 0), unit.name)))


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
    figures = figures_by_unit(framework, choice, indicator_id, choice.year)
    classes = classify(
        _values_of_all_years(framework, choice, indicator_id), method, decimals=indicator.decimals
    )
    units = tuple(_map_unit(framework, choice, figure, indicator, classes) for figure in figures)
    province = measure_figure(
        framework,
        indicator_id,
        unit_id=framework.province.unit_id,
        period=choice.period,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    nation = measure_reference(framework, indicator_id, period=choice.period, group_id=choice.group_id)
    frame = framework.frame_of(choice.period)
    caption = caption_figures(
        framework,
        [*figures, province],
        title=say_finding(province, nation, indicator, framework.province),
        subtitle=_subtitle(framework, choice, indicator, frame.name_vi if frame else ""),
        coverage=cover_units(figures),
    )
    return MapView(
        caption=caption,
        alt=_alt(caption, units, indicator),
        unit_label=indicator.unit,
        parts_label=_parts_label(indicator),
        palette="cool" if indicator.polarity == "higher_is_better" else "warm",
        class_count=len(classes.limits) if classes else 0,
        units=units,
        legend=_legend(classes, units, indicator),
        marks=_marks(classes, province, nation, indicator),
        layer=boundaries.layer_for(frozenset(unit.unit_id for unit in units)),
        boundaries=boundaries,
    )


def figures_by_unit(
    framework: ResultsFramework, choice: Choice, indicator_id: str, year: int
) -> tuple[Figure, ...]:
    """The indicator's figure for every unit of the year's frame."""
    period = Period(year)
    return tuple(
        measure_figure(
            framework,
            indicator_id,
            unit_id=unit_id,
            period=period,
            group_id=choice.group_id,
            published_only=choice.published_only,
        )
        for unit_id in reporting_unit_ids(framework, period=period)
    )


def _values_of_all_years(framework: ResultsFramework, choice: Choice, indicator_id: str) -> list[float]:
    return [
        figure.value
        for year in framework.programme.years
        for figure in figures_by_unit(framework, choice, indicator_id, year)
        if figure.value is not None
    ]


def _map_unit(
    framework: ResultsFramework, choice: Choice, figure: Figure, indicator: Indicator, classes: Classes | None
) -> MapUnit:
    unit = framework.units[figure.unit_id]
    known = figure.value is not None and classes is not None
    standing = STATUS_VI[figure.status] if figure.status and figure.value is not None else NO_DATA_VI
    parts = say_parts(figure, indicator) or ""
    reason = NO_DATA_REASON_VI[figure.reason] if figure.value is None and figure.reason else ""
    lines = [
        f"{indicator.name_vi} năm {figure.period}: {say_figure(figure, indicator)}",
        parts and f"{_parts_label(indicator)}: {parts}",
        reason and f"Lý do: {reason}",
        f"Tính chất số liệu: {standing}",
        figure.is_sum and f"Tổng hợp từ {figure.units_reported}/{figure.units_expected} đơn vị",
        figure.note and f"Ghi chú: {figure.note}",
    ]
    return MapUnit(
        unit_id=unit.unit_id,
        name=unit.name_vi,
        full_name=unit.full_name_vi,
        value=figure.value,
        label="–" if figure.value is None else say_number(figure.value, decimals=indicator.decimals),
        class_index=classes.class_of(figure.value)
        if known and classes and figure.value is not None
        else None,
        is_illustrative=figure.is_illustrative,
        is_chosen=unit.unit_id == choice.unit_id,
        tooltip=tuple(line for line in lines if line),
        parts=parts,
        standing=standing,
    )


def _parts_label(indicator: Indicator) -> str:
    numerator, denominator = (
        indicator.numerator_label_vi or "tử số",
        indicator.denominator_label_vi or "mẫu số",
    )
    return f"{numerator[:1].upper()}{numerator[1:]} / {denominator}"


def _legend(
    classes: Classes | None, units: tuple[MapUnit, ...], indicator: Indicator
) -> tuple[LegendRow, ...]:
    """Rows from the lowest class to the highest, then “no data”. Limits do not overlap: 2,0–3,9, then 4,0–5,9."""
    rows: list[LegendRow] = []
    step = 10.0**-indicator.decimals
    for index, (low, high) in enumerate(classes.spans if classes else ()):
        first = low if index == 0 else low + step
        label = say_number(high, decimals=indicator.decimals)
        if round(first, indicator.decimals) < round(high, indicator.decimals):
            label = f"{say_number(first, decimals=indicator.decimals)} – {label}"
        rows.append(LegendRow(index, label, sum(unit.class_index == index for unit in units)))
    return (*rows, LegendRow(None, NO_DATA_VI, sum(unit.class_index is None for unit in units)))


def _marks(
    classes: Classes | None, province: Figure, nation: Figure, indicator: Indicator
) -> tuple[MapMark, ...]:
    return tuple(
        MapMark(
            label,
            figure.value,
            say_figure(figure, indicator),
            classes.class_of(figure.value) if classes else None,
        )
        for label, figure in (("Toàn tỉnh", province), ("Cả nước", nation))
        if figure.value is not None
    )


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
        + f"{caption.standing[:1].upper()}{caption.standing[1:]}."
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
