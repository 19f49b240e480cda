"""Tables of one unit: the indicators of all targets, and every indicator that has a figure at all."""

from __future__ import annotations

from collections.abc import Iterable

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.caption import caption_figures
from monitoring.views.choice import Choice, describe_choice, unit_of
from monitoring.views.compare_units import figure_of
from monitoring.views.exhibits.cells import (
    STANDING,
    UNIT_OF_MEASURE,
    has_parts,
    name_standing,
    part_cells,
    text_cell,
    value_cell,
)
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.indicator_rows import indicator_table
from monitoring.views.exhibits.indicator_words import say_found, say_targets_of_unit
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.views.profile_indicators import DimensionBlock, measure_targets
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import say_coverage
from monitoring.wording.sentences import say_figure

_MOST_DECIMALS = 2


def exhibit_indicators(
    framework: ResultsFramework, choice: Choice, blocks: Iterable[DimensionBlock]
) -> Exhibit:
    """All target indicators of one unit: value, change, province, distance, rank and rating."""
    shown = tuple(blocks)
    standings = measure_targets(framework, choice)
    rows = [row for block in shown for row in block.rows]
    known = sum(row.has_data for row in rows)
    caption = caption_figures(
        framework,
        [
            figure
            for row in rows
            for one in (standings[row.target_id],)
            for figure in (*one.series, one.province)
        ],
        title=f"{len(rows)} chỉ tiêu của {unit_of(framework, choice).full_name_vi} năm {choice.year}, theo từng chiều",
        subtitle="So với toàn tỉnh; hạng 1 là giá trị cao nhất, trong số đơn vị có số liệu",
        coverage=f"{known}/{len(rows)} chỉ tiêu có số liệu",
    )
    return Exhibit(
        name=name_exhibit("chi-so-cac-chi-tieu", choice=choice),
        caption=caption,
        alt=f"{caption.title}: "
        + "; ".join(f"{row.target_id}. {row.name} {row.value}" for row in rows)
        + ".",
        statement=paragraph(say_targets_of_unit(framework, choice, rows, standings)),
        table=indicator_table(framework, choice, shown, standings),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
    )


def exhibit_every_indicator(framework: ResultsFramework, choice: Choice) -> Exhibit:
    """Every indicator of the framework that has a figure for the unit, year and group, under its dimension.

    A count is what the year itself brought, also where a target adds the years up.
    """
    unit = unit_of(framework, choice)
    found = _found(framework, choice)
    name = unit.full_name_vi
    caption = caption_figures(
        framework,
        [figure for _, figure in found],
        title=f"{capitalised(name)} năm {choice.year}: {len(found)} chỉ số có số liệu",
        subtitle="Số liệu của riêng năm; tử số và mẫu số ghi theo nguồn",
        coverage=f"{len(found)}/{len(framework.indicators)} chỉ số có số liệu",
    )
    listed = "; ".join(f"{indicator.name_vi} {say_figure(figure, indicator)}" for indicator, figure in found)
    return Exhibit(
        name=name_exhibit("moi-chi-so", choice=choice),
        caption=caption,
        alt=f"{caption.title}. {listed or 'Chưa có số liệu'}.",
        statement=paragraph(say_found(framework, choice, found)),
        table=DataTable(
            (
                Column("Chiều"),
                Column("Chỉ số"),
                UNIT_OF_MEASURE,
                Column("Giá trị", True, _MOST_DECIMALS),
                Column("Tử số", True),
                Column("Mẫu số", True),
                Column("Độ phủ"),
                STANDING,
            ),
            tuple(_row(framework, indicator, figure) for indicator, figure in found),
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
    )


def _found(framework: ResultsFramework, choice: Choice) -> list[tuple[Indicator, Figure]]:
    """Indicators with a value or at least one of its parts, by dimension in the order of the tables."""
    unit_id, found = unit_of(framework, choice).unit_id, []
    for dimension_id in framework.dimensions:
        for indicator in framework.indicators.values():
            if indicator.dimension_id != dimension_id:
                continue
            figure = figure_of(framework, choice, indicator.indicator_id, unit_id, choice.year)
            if any(one is not None for one in (figure.value, figure.numerator, figure.denominator)):
                found.append((indicator, figure))
    return found


def _row(framework: ResultsFramework, indicator: Indicator, figure: Figure) -> tuple[Cell, ...]:
    parts = part_cells(figure) if has_parts(indicator) or figure.numerator is not None else _NO_PARTS
    covered = say_coverage(figure.units_reported, figure.units_expected, "đơn vị") if figure.is_sum else ""
    return (
        text_cell(framework.dimensions[indicator.dimension_id].name_vi),
        text_cell(indicator.name_vi),
        text_cell(indicator.unit),
        value_cell(figure, indicator, mixed=True),
        *parts,
        text_cell(covered),
        text_cell(name_standing(figure)),
    )


_NO_PARTS = (Cell("–", "–"), Cell("–", "–"))
