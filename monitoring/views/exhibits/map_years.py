"""The maps of all years side by side, with every value on them."""

from __future__ import annotations

from dataclasses import replace

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.compare_maps import YearMapsView
from monitoring.views.compare_units import Comparison, figure_of
from monitoring.views.exhibits.cells import STANDING, join_standings, number_column, text_cell, value_cell
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.views.exhibits.facts import gather_facts, name_measure
from monitoring.views.exhibits.findings import Finding, find, paragraph
from monitoring.views.exhibits.levels import say_extremes
from monitoring.views.exhibits.naming import name_exhibit, name_units_asked
from monitoring.views.exhibits.years import say_course
from monitoring.wording.stated import state_count, state_year
from monitoring.wording.statement import state

_NOT_IN_FRAME = Cell("—", "—")
_NOT_IN_FRAME_VI = "“—”: đơn vị không có trong khung đơn vị hành chính của năm đó."


def exhibit_year_maps(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: YearMapsView
) -> Exhibit:
    """All years; the table has a row a unit and a column a year, with the province below."""
    indicator = framework.indicators[asked.indicator_id]
    of_units = _figures(framework, choice, asked, view)
    rows = [
        _row(row.name, figures, indicator) for row, figures in zip(view.rows, of_units.values(), strict=True)
    ]
    province = [one.province_figure for one in view.maps]
    rows.append(_row("Toàn tỉnh", province, indicator))
    gaps = [_NOT_IN_FRAME_VI] if any(cell is _NOT_IN_FRAME for row in rows for cell in row) else []
    return Exhibit(
        name=name_exhibit(
            "ban-do-cac-nam", asked.indicator_id, name_units_asked(asked.unit_ids), choice=choice
        ),
        caption=replace(view.caption, notes=(*view.caption.notes, *gaps)),
        alt=_alt(view),
        statement=paragraph(_say(framework, choice, asked, view)),
        table=DataTable(
            (
                Column("Đơn vị"),
                *(number_column(f"Năm {one.year}", indicator) for one in view.maps),
                STANDING,
            ),
            tuple(rows),
            1,
        ),
        filters=describe_choice(framework, choice),
        release=framework.release.name,
        drawing=view,
    )


def _figures(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: YearMapsView
) -> dict[str, list[Figure | None]]:
    """Figures by unit, one a year, None in years whose frame has no such unit; units in the order of the view."""
    shown = {one.year: {unit.unit_id for unit in one.map.units} for one in view.maps}
    ids = dict.fromkeys(unit.unit_id for one in view.maps for unit in one.map.units)
    return {
        unit_id: [
            figure_of(framework, choice, asked.indicator_id, unit_id, year) if unit_id in units else None
            for year, units in shown.items()
        ]
        for unit_id in ids
        if not asked.unit_ids or unit_id in asked.unit_ids
    }


def _row(name: str, figures: list[Figure | None] | list[Figure], indicator: Indicator) -> tuple[Cell, ...]:
    cells = [_NOT_IN_FRAME if one is None else value_cell(one, indicator) for one in figures]
    standing = join_standings([one for one in figures if one is not None])
    return (text_cell(name), *cells, text_cell(standing))


def _say(
    framework: ResultsFramework, choice: Choice, asked: Comparison, view: YearMapsView
) -> list[Finding | None]:
    known = [one for one in view.maps if any(unit.value is not None for unit in one.map.units)]
    extremes = None
    if known:
        of_year = replace(choice, year=known[-1].year)
        facts = gather_facts(framework, of_year, asked.indicator_id)
        found = say_extremes(facts)
        year = state_year(known[-1].year, *facts.peers)
        if found is not None:
            text = found.said.text
            found_within = replace(found.said, text=text[:1].lower() + text[1:])
            extremes = Finding(state("Năm {year}, {said}", year=year, said=found_within), found.marks)
    indicator = framework.indicators[asked.indicator_id]
    course = say_course(
        [one.province_figure for one in view.maps],
        indicator,
        measure=name_measure(framework, choice, indicator),
        place="toàn tỉnh",
    )
    return [course, extremes, _say_years(view, len(known))]


def _say_years(view: YearMapsView, known: int) -> Finding | None:
    if known == len(view.maps):
        return None
    years = [one.province_figure.figure_id for one in view.maps]
    return find(
        "Có {known}/{every} năm có số liệu theo đơn vị",
        known=state_count(
            known,
            [
                one.province_figure.figure_id
                for one in view.maps
                if any(unit.value is not None for unit in one.map.units)
            ],
        ),
        every=state_count(len(years), years),
    )


def _alt(view: YearMapsView) -> str:
    years = "; ".join(f"năm {one.year} {one.province}" for one in view.maps)
    return f"Bản đồ các năm. {view.caption.title}. {years}."
