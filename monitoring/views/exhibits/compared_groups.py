"""Priority groups beside all: of the province as a picture, of every unit as a table."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.views.choice import Choice, describe_choice, unit_options
from monitoring.views.compare_groups import GroupsView
from monitoring.views.compare_units import Comparison, figure_of
from monitoring.views.exhibits.cells import (
    STANDING,
    join_standings,
    name_standing,
    number_column,
    text_cell,
    value_cell,
)
from monitoring.views.exhibits.dot_words import say_groups
from monitoring.views.exhibits.exhibit import Cell, Chart, ChartKind, Column, DataTable, Exhibit, Role, Series
from monitoring.views.exhibits.findings import Finding, find, paragraph
from monitoring.views.exhibits.naming import name_exhibit, name_units_asked
from monitoring.views.group_cells import GroupCell
from monitoring.wording.covering import state_label


def exhibit_groups(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: GroupsView
) -> Exhibit:
    """The province's figure of all and of every group, with the gap of each group to all."""
    indicator = framework.indicators[asked.indicator_id]
    ids = (ALL_GROUPS, *_group_ids(framework))
    figures = _figures(framework, choice, indicator, framework.province.unit_id, ids)
    cells = (view.chart.all, *view.chart.groups)
    names = (view.all_name, *view.group_names)
    rows = tuple(
        (
            text_cell(name),
            value_cell(figure, indicator),
            _gap_cell(cell, figure, figures[0]),
            text_cell(name_standing(figure)),
        )
        for name, cell, figure in zip(names, cells, figures, strict=True)
    )
    drawn = view.nothing is None and any(cell.value is not None for cell in view.chart.groups)
    known = [(name, one) for name, one in zip(names, figures, strict=True) if one.value is not None]
    return Exhibit(
        name=name_exhibit("nhom", asked.indicator_id, choice=choice),
        caption=view.caption,
        alt=view.alt,
        statement=paragraph(_say(framework, choice, indicator, view)),
        table=DataTable(
            (
                Column("Nhóm đối tượng"),
                number_column("Toàn tỉnh", indicator),
                Column(
                    "So với mức chung (điểm %)" if indicator.is_rate else "So với mức chung",
                    True,
                    indicator.decimals,
                ),
                STANDING,
            ),
            rows,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view if drawn else None,
        chart=Chart(
            ChartKind.BARS,
            tuple(name for name, _ in known),
            (Series("Toàn tỉnh", Role.OWN, tuple(one.value for _, one in known)),),
            indicator.unit,
            indicator.decimals,
        )
        if drawn
        else None,
    )


def exhibit_groups_by_unit(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: GroupsView
) -> Exhibit:
    """The province and every unit asked for, a column a group; a table alone."""
    indicator = framework.indicators[asked.indicator_id]
    ids = (ALL_GROUPS, *_group_ids(framework))
    units = [
        one.unit_id
        for one in unit_options(framework, choice.year, choice.frame_id)
        if not asked.unit_ids or one.unit_id in asked.unit_ids
    ]
    places = (*units, framework.province.unit_id)
    # the view opens with the province; in a table of units it is what they are held against
    first, *others = view.by_unit.rows
    rows = []
    for row, unit_id in zip((*others, first), places, strict=True):
        figures = _figures(framework, choice, indicator, unit_id, ids)
        cells = (value_cell(one, indicator) for one in figures)
        rows.append((text_cell(row.name), *cells, text_cell(join_standings(figures))))
    caption = view.by_unit.caption.named(
        view.by_unit.caption.title, view.by_unit.caption.subtitle.partition(" · trong ngoặc")[0]
    )
    return Exhibit(
        name=name_exhibit(
            "nhom-tung-don-vi", asked.indicator_id, name_units_asked(asked.unit_ids), choice=choice
        ),
        caption=caption,
        alt=f"Bảng. {caption.title}, mức chung: "
        + "; ".join(f"{row.name} {row.all.text}" for row in (*others, first))
        + ".",
        statement=paragraph(_say(framework, choice, indicator, view)),
        table=DataTable(
            (
                Column("Đơn vị"),
                *(number_column(name, indicator) for name in (view.all_name, *view.group_names)),
                STANDING,
            ),
            tuple(rows),
            1,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
    )


def _say(
    framework: ResultsFramework, choice: Choice, indicator: Indicator, view: GroupsView
) -> list[Finding | None]:
    if view.nothing is not None:
        return [find("{nothing}", nothing=state_label(view.nothing))]
    place = state_label(framework.province.full_name_vi)
    return say_groups(framework, choice, indicator, framework.province.unit_id, place)


def _group_ids(framework: ResultsFramework) -> tuple[str, ...]:
    return tuple(group_id for group_id in framework.groups if group_id != ALL_GROUPS)


def _figures(
    framework: ResultsFramework, choice: Choice, indicator: Indicator, unit_id: str, ids: Sequence[str]
) -> tuple[Figure, ...]:
    return tuple(
        figure_of(framework, choice, indicator.indicator_id, unit_id, choice.year, group_id=group_id)
        for group_id in ids
    )


def _gap_cell(cell: GroupCell, figure: Figure, everyone: Figure) -> Cell:
    """The gap in points; of a count its share of all, in words."""
    if not cell.gap_text:
        return text_cell("–")
    if cell.gap is None:
        return text_cell(cell.gap_text)
    return Cell(cell.gap_text, cell.gap, figure.is_illustrative or everyone.is_illustrative)
