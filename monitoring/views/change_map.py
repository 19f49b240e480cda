"""The map of change between two years: points for rates, per cent for counts, diverging around zero."""

from __future__ import annotations

from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Indicator
from monitoring.sources.boundaries import Boundaries
from monitoring.views.caption import caption_figures
from monitoring.views.change_steps import STEPS_A_SIDE, ChangeSteps, steps_for
from monitoring.views.choice import Choice, unit_words
from monitoring.views.map import figures_by_unit
from monitoring.views.map_parts import LegendRow, MapUnit, MapView
from monitoring.wording.labels import STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_change
from monitoring.wording.sentences import say_figure


def view_change_map(
    framework: ResultsFramework, boundaries: Boundaries, choice: Choice, *, indicator_id: str, from_year: int
) -> MapView:
    """Give the change of every unit from ``from_year`` to the chosen year. Six equal steps, three each side of zero."""
    indicator = framework.indicators[indicator_id]
    later = figures_by_unit(framework, choice, indicator_id, choice.year)
    earlier = tuple(_at(framework, choice, indicator_id, figure.unit_id, from_year) for figure in later)
    changes = [
        measure_change(one, two, is_rate=indicator.is_rate) for one, two in zip(later, earlier, strict=True)
    ]
    steps = steps_for(changes, decimals=2 if indicator.is_rate else 1)
    pairs = tuple(zip(earlier, later, strict=True))
    units = tuple(
        _map_unit(framework, choice, indicator, pair, change, steps)
        for pair, change in zip(pairs, changes, strict=True)
    )
    unit_label = "điểm %" if indicator.is_rate else "%"
    known = sum(unit.value is not None for unit in units)
    words = unit_words(framework, year=choice.year, frame_id=choice.frame_id)
    caption = caption_figures(
        framework,
        [
            figure
            for pair, change in zip(pairs, changes, strict=True)
            if change is not None
            for figure in pair
        ],
        title=_title(framework, choice, indicator, from_year),
        subtitle=f"Đơn vị: {unit_label} · thay đổi từ 31/12/{from_year} đến 31/12/{choice.year}",
        coverage=f"{known}/{len(units)} {words.together} so sánh được",
    )
    listed = "; ".join(f"{unit.name} {unit.label}" for unit in units if unit.value is not None)
    return MapView(
        caption=caption,
        alt=f"Bản đồ thay đổi {indicator.name_vi.lower()} ({unit_label}) từ năm {from_year} đến năm {choice.year}. {caption.title}. Từng đơn vị: {listed or NO_DATA_VI}.",
        year=choice.year,
        unit_label=unit_label,
        parts_label=f"{from_year} → {choice.year}",
        palette="change",
        class_count=2 * STEPS_A_SIDE,
        units=units,
        legend=_legend(units, steps),
        marks=(),
        layer=boundaries.layer_for(frozenset(unit.unit_id for unit in units)),
        boundaries=boundaries,
    )


def _at(framework: ResultsFramework, choice: Choice, indicator_id: str, unit_id: str, year: int) -> Figure:
    return measure_figure(
        framework,
        indicator_id,
        unit_id=unit_id,
        period=Period(year),
        group_id=choice.group_id,
        published_only=choice.published_only,
    )


def _title(framework: ResultsFramework, choice: Choice, indicator: Indicator, from_year: int) -> str:
    province = framework.province.unit_id
    later, earlier = (
        _at(framework, choice, indicator.indicator_id, province, year) for year in (choice.year, from_year)
    )
    change = measure_change(later, earlier, is_rate=indicator.is_rate)
    span = f"từ năm {from_year} đến năm {choice.year}"
    if change is None:
        return f"{indicator.name_vi}: chưa đủ số liệu toàn tỉnh để so sánh {span}"
    said = say_change(abs(change), is_rate=indicator.is_rate) or ""
    verb = "không đổi" if change == 0 else f"{'giảm' if change < 0 else 'tăng'} {said.lstrip('+')}"
    return f"{indicator.name_vi} toàn tỉnh {verb} {span}"


def _map_unit(
    framework: ResultsFramework,
    choice: Choice,
    indicator: Indicator,
    pair: tuple[Figure, Figure],
    change: float | None,
    steps: ChangeSteps,
) -> MapUnit:
    earlier, later = pair
    unit = framework.units[later.unit_id]
    statuses = [figure.status for figure in pair if figure.status and figure.value is not None]
    standing = (
        NO_DATA_VI if change is None else " và ".join(dict.fromkeys(STATUS_VI[status] for status in statuses))
    )
    said = say_change(change, is_rate=indicator.is_rate)
    return MapUnit(
        unit_id=unit.unit_id,
        name=unit.short_name_vi,
        full_name=unit.full_name_vi,
        value=change,
        label="–" if change is None else (said or "").split(" ")[0],
        class_index=None if change is None else _class_of(change, steps),
        is_illustrative=change is not None and any(figure.is_illustrative for figure in pair),
        is_chosen=unit.unit_id == choice.unit_id,
        tooltip=(
            f"{indicator.name_vi}: {said or 'chưa so sánh được'}",
            f"Năm {earlier.period}: {say_figure(earlier, indicator)}",
            f"Năm {later.period}: {say_figure(later, indicator)}",
            f"Tính chất số liệu: {standing}",
        ),
        parts=f"{say_figure(earlier, indicator)} → {say_figure(later, indicator)}",
        standing=standing,
    )


def _class_of(change: float, steps: ChangeSteps) -> int:
    """0…2 for falls from the largest, 3…5 for rises; no change counts with the smallest rise, whose limit starts at 0."""
    step = steps.step_of(change)
    return STEPS_A_SIDE - 1 - step if change < 0 else STEPS_A_SIDE + step


def _legend(units: tuple[MapUnit, ...], steps: ChangeSteps) -> tuple[LegendRow, ...]:
    rows = []
    for index in range(2 * STEPS_A_SIDE):
        low, high = (steps.say_limit(index - STEPS_A_SIDE + end) for end in (0, 1))
        label = f"{low} đến {high}"
        rows.append(LegendRow(index, label, sum(unit.class_index == index for unit in units)))
    return (*rows, LegendRow(None, "chưa so sánh được", sum(unit.class_index is None for unit in units)))
