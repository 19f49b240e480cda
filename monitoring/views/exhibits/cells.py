"""Cells and columns of the tables of exhibits: a figure, its parts, its standing in words."""

from __future__ import annotations

from collections.abc import Iterable

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.model.status import Status
from monitoring.views.exhibits.exhibit import Cell, Column
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import STATUS_VI, say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI, say_change, say_coverage, say_number

STANDING = Column("Tính chất số liệu")
UNIT_OF_MEASURE = Column("Đơn vị tính")
NO_DATA = Cell(NO_DATA_VI)
NOT_COMPARABLE_VI = "chưa so sánh được"
_PART_VI = {"numerator": "tử số", "denominator": "mẫu số"}


def text_cell(text: str) -> Cell:
    """A cell of words alone."""
    return Cell(text, text)


def number_column(label: str, indicator: Indicator) -> Column:
    """“Tỷ lệ hộ nghèo (%)”: the indicator's unit stands in the head, numbers below stand without it."""
    return Column(f"{label} ({indicator.unit})", True, indicator.decimals, indicator.unit)


def value_cell(
    figure: Figure, indicator: Indicator, *, named: str | None = None, mixed: bool = False
) -> Cell:
    """The value as printed without its unit. ``mixed``: the column holds other indicators too."""
    decimals = indicator.decimals if mixed else None
    figure_id = named or figure.figure_id
    if figure.value is None:
        return Cell(NO_DATA_VI, None, False, figure_id, decimals)
    text = say_number(figure.value, decimals=indicator.decimals)
    return Cell(text, figure.value, figure.is_illustrative, figure_id, decimals)


def has_parts(indicator: Indicator) -> bool:
    """Whether the indicator is a share of which numerator and denominator may be known."""
    return indicator.denominator_label_vi is not None


def part_columns(indicator: Indicator) -> tuple[Column, ...]:
    """Columns for numerator and denominator, by their own names; none where the indicator has no parts."""
    if not has_parts(indicator):
        return ()
    return tuple(
        Column(capitalised(label), True)
        for label in (indicator.numerator_label_vi or "Tử số", indicator.denominator_label_vi or "Mẫu số")
    )


def part_cells(figure: Figure) -> tuple[Cell, Cell]:
    """Numerator and denominator; what was filled in for illustration is marked, beside a published value too."""
    return (
        _part_cell(figure.numerator, figure, "numerator"),
        _part_cell(figure.denominator, figure, "denominator"),
    )


def change_column(*, is_rate: bool, label: str = "Thay đổi") -> Column:
    """A column of changes, with the unit that they are told in."""
    unit = "điểm %" if is_rate else "%"
    return Column(f"{label} ({unit})", True, 2 if is_rate else 1, unit)


def change_cell(
    change: float | None, *, is_rate: bool, is_illustrative: bool, decimals: int | None = None
) -> Cell:
    """The change with its sign, without its unit; what does not compare says so."""
    said = say_change(change, is_rate=is_rate)
    if said is None:
        return Cell(NOT_COMPARABLE_VI, None, False, "", decimals)
    return Cell(said.removesuffix(" điểm %").removesuffix(" %"), change, is_illustrative, "", decimals)


def name_standing(figure: Figure) -> str:
    """“chính thức”, “minh họa, 9/12 đơn vị”, “chính thức (mẫu số minh họa)”, or why there is no figure."""
    if figure.value is None or figure.status is None:
        why = say_no_data_reason(figure)
        return f"{NO_DATA_VI}: {why}" if why else NO_DATA_VI
    words = STATUS_VI[figure.status]
    filled = [_PART_VI[part] for part in _PART_VI if part in figure.illustrative_parts]
    if filled and not figure.is_illustrative:
        words += f" ({', '.join(filled)} minh họa)"
    if figure.is_partial:
        words += f", {say_coverage(figure.units_reported, figure.units_expected, 'đơn vị')}"
    return words


def join_standings(figures: Iterable[Figure]) -> str:
    """The standing of several figures of one row, each once; what is missing only where nothing is there."""
    shown = list(figures)
    known = [one for one in shown if one.value is not None]
    words = dict.fromkeys(name_standing(one) for one in known or shown[:1])
    return "; ".join(words) or NO_DATA_VI


def _part_cell(part: int | None, figure: Figure, name: str) -> Cell:
    if part is None:
        return NO_DATA
    is_filled = name in figure.illustrative_parts or figure.status is Status.ILLUSTRATIVE
    return Cell(say_number(part), part, is_filled)
