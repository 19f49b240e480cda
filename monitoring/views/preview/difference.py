"""The map of the difference between two states of the tables: around zero, with signs for what came and what went."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.sources.boundaries import Boundaries, BoundaryLayer
from monitoring.views.caption import caption_figures
from monitoring.views.change_steps import STEPS_A_SIDE, ChangeSteps, steps_for
from monitoring.views.map_parts import LegendRow, MapUnit, MapView
from monitoring.views.preview.offers import MapOffer
from monitoring.views.preview.pairs import are_comparable, decimals_apart, pair_figures, printed_gap
from monitoring.wording.labels import STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_number

# the classes of the palette “difference”: falls, no change, rises, then what came and what went
UNCHANGED, NEW, GONE = STEPS_A_SIDE, 2 * STEPS_A_SIDE + 1, 2 * STEPS_A_SIDE + 2
CLASS_COUNT = GONE + 1
_UNCHANGED_VI, _NEW_VI, _GONE_VI = "không đổi", "mới có số liệu", "không còn số liệu"
_NOT_COMPARED_VI = "chưa so sánh được"


def view_difference(
    framework: ResultsFramework,
    layer: BoundaryLayer,
    boundaries: Boundaries,
    indicator: Indicator,
    before: Sequence[Figure],
    after: Sequence[Figure],
    *,
    sides: tuple[str, str],
    offer: MapOffer,
) -> MapView:
    """Give the difference of every unit: points for rates, per cent for counts; equal steps on both sides of zero."""
    pairs = tuple(zip(before, after, strict=True))
    changes = [change_between(one, other, indicator) for one, other in pairs]
    steps = steps_for(changes, decimals=indicator.decimals if indicator.is_rate else 1)
    units = tuple(
        _map_unit(framework, indicator, pair, change, steps, sides)
        for pair, change in zip(pairs, changes, strict=True)
    )
    unit_label = "điểm %" if indicator.is_rate else "%"
    moved = [unit for unit in units if unit.class_index not in (None, UNCHANGED)]
    caption = caption_figures(
        framework,
        after,
        title=f"Chênh lệch: {len(moved)}/{len(units)} đơn vị đổi giá trị"
        if moved
        else "Chênh lệch: giá trị không đổi",
        subtitle=f"Đơn vị: {unit_label}",
    )
    listed = "; ".join(f"{unit.name}: {unit.tooltip[0]}" for unit in moved)
    return MapView(
        caption=caption,
        alt=f"Bản đồ chênh lệch {offer.name.lower()} ({unit_label}), kỳ {offer.period}. "
        + (
            f"{listed}. Các đơn vị khác không đổi hoặc {_NOT_COMPARED_VI}."
            if moved
            else "Không đơn vị nào đổi."
        ),
        year=offer.period.year,
        unit_label=unit_label,
        parts_label=f"{sides[0]} → {sides[1]}",
        palette="difference",
        class_count=CLASS_COUNT,
        units=units,
        legend=_legend(units, steps),
        marks=(),
        layer=layer,
        boundaries=boundaries,
    )


def change_between(before: Figure, after: Figure, indicator: Indicator) -> float | None:
    """Points of a rate as printed, per cent of a count; None where there is nothing to compare."""
    if before.value is not None and before.value == after.value and are_comparable(before, after):
        return 0.0
    if before.value is None or after.value is None or not are_comparable(before, after):
        return None
    if not indicator.is_rate:
        return (after.value / before.value - 1) * 100 if before.value else None
    decimals = decimals_apart(before.value, after.value, indicator.decimals)
    return printed_gap(before.value, after.value, decimals)


def _map_unit(
    framework: ResultsFramework,
    indicator: Indicator,
    pair: tuple[Figure, Figure],
    change: float | None,
    steps: ChangeSteps,
    sides: tuple[str, str],
) -> MapUnit:
    before, after = pair
    unit = framework.units[after.unit_id]
    said = pair_figures(before, after, indicator)
    label, words, class_index = _say_change(pair, change, steps, indicator)
    standings = tuple(_standing(figure) for figure in pair)
    standing = standings[0] if standings[0] == standings[1] else " → ".join(standings)
    return MapUnit(
        unit_id=unit.unit_id,
        name=unit.short_name_vi,
        full_name=unit.full_name_vi,
        value=change,
        label=label,
        class_index=class_index,
        is_illustrative=said.before_is_illustrative or said.after_is_illustrative,
        is_chosen=False,
        tooltip=(
            words,
            f"{sides[0]}: {said.before}",
            f"{sides[1]}: {said.after}",
            f"Tính chất số liệu: {standing}",
        ),
        parts=f"{said.before} → {said.after}",
        standing=standing,
    )


def _standing(figure: Figure) -> str:
    return STATUS_VI[figure.status] if figure.status and figure.value is not None else NO_DATA_VI


def _say_change(
    pair: tuple[Figure, Figure], change: float | None, steps: ChangeSteps, indicator: Indicator
) -> tuple[str, str, int | None]:
    """The label on the map, the same in words, and the class."""
    before, after = pair
    if change == 0:
        return "0", _UNCHANGED_VI, UNCHANGED
    if change is not None:
        decimals = decimals_apart(0, change, indicator.decimals if indicator.is_rate else 1)
        label = say_number(change, decimals=decimals, signed=True)
        return label, f"{label} {'điểm %' if indicator.is_rate else '%'}", _class_of(change, steps)
    if before.value is None and after.value is None:
        return "–", NO_DATA_VI, None
    if before.value is None:
        return "+ mới", _NEW_VI, NEW
    if after.value is None:
        return "× bỏ", _GONE_VI, GONE
    if not are_comparable(before, after):
        return "≠", f"{_NOT_COMPARED_VI}: hai số không cộng từ cùng những đơn vị", None
    return "từ 0", f"{_NOT_COMPARED_VI} bằng phần trăm: trước là 0", None


def _class_of(change: float, steps: ChangeSteps) -> int:
    step = steps.step_of(change)
    return UNCHANGED - 1 - step if change < 0 else UNCHANGED + 1 + step


def _legend(units: tuple[MapUnit, ...], steps: ChangeSteps) -> tuple[LegendRow, ...]:
    """Falls, no change and rises always; what came, what went and what cannot be compared where there are any."""

    def row(class_index: int | None, label: str) -> LegendRow:
        return LegendRow(class_index, label, sum(unit.class_index == class_index for unit in units))

    # the steps beside zero end before it: no change has a class of its own
    limits = [steps.say_limit(number) for number in range(-STEPS_A_SIDE, 0)]
    falls = [
        row(index, f"{low} đến {high}")
        for index, (low, high) in enumerate(zip(limits, (*limits[1:], "dưới 0"), strict=True))
    ]
    limits = [steps.say_limit(number) for number in range(1, STEPS_A_SIDE + 1)]
    rises = [
        row(UNCHANGED + 1 + index, f"{low} đến {high}")
        for index, (low, high) in enumerate(zip(("trên 0", *limits[:-1]), limits, strict=True))
    ]
    others = (row(NEW, _NEW_VI), row(GONE, _GONE_VI), row(None, _NOT_COMPARED_VI))
    return (*falls, row(UNCHANGED, _UNCHANGED_VI), *rises, *(one for one in others if one.unit_count))
