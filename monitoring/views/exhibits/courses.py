"""An indicator over the years of the programme, as a table and as native lines."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator, TargetKind
from monitoring.views.exhibits.cells import STANDING, join_standings, number_column, text_cell, value_cell
from monitoring.views.exhibits.exhibit import Cell, Chart, ChartKind, Column, DataTable, Role, Series
from monitoring.views.exhibits.ratings import Rated
from monitoring.wording.numbers import NO_DATA_VI, say_number
from monitoring.wording.stated import running_total_id

_LATER_VI = "sau kỳ đang xem"
_NO_PATH = Cell("–", "–")
_PATH_VI, _NATION_VI, _PROVINCE_VI = "Lộ trình cần đạt", "Cả nước", "Toàn tỉnh"


@dataclass(frozen=True)
class Course:
    """Figures up to the year shown; a place with nothing to show has none at all. ``target`` is label and value."""

    indicator: Indicator
    years: tuple[int, ...]
    own_name: str
    own: tuple[Figure, ...]
    province: tuple[Figure, ...] = ()
    nation: tuple[Figure, ...] = ()
    path: tuple[tuple[int, float], ...] = ()
    path_is_illustrative: bool = False
    target: tuple[str, str] | None = None
    is_cumulative: bool = False

    def named(self, figure: Figure) -> str:
        return running_total_id(figure) if self.is_cumulative else figure.figure_id


def course_of(rated: Rated) -> Course:
    """The course that a target's picture draws: values, path and nation."""
    progress, target = rated.rating.progress, rated.rating.target
    label = f"Chỉ tiêu {target.target_year}"
    # a ceiling stands in the plan; any other path starts at the baseline and is as firm as that is
    starts_at_baseline = target.kind is not TargetKind.BELOW and not rated.is_cumulative
    baseline = progress.baseline
    return Course(
        indicator=rated.indicator,
        years=rated.view.trajectory.years,
        own_name="Thực hiện, cộng dồn" if rated.is_cumulative else "Thực hiện",
        own=progress.figures,
        nation=progress.references,
        path=progress.path,
        path_is_illustrative=starts_at_baseline and baseline is not None and baseline.is_illustrative,
        target=(label, dict(rated.view.facts).get(label, NO_DATA_VI)),
        is_cumulative=rated.is_cumulative,
    )


def course_table(course: Course) -> DataTable:
    """A row a year; below, the target where there is one."""
    indicator = course.indicator
    others = [
        (name, {one.period.year: one for one in figures})
        for name, figures in ((_PROVINCE_VI, course.province), (_NATION_VI, course.nation))
        if figures
    ]
    own, path = {one.period.year: one for one in course.own}, dict(course.path)
    rows = [
        (
            text_cell(str(year)),
            _cell(own.get(year), course, is_own=True),
            *((_path_cell(path.get(year), course),) if path else ()),
            *(_cell(figures.get(year), course, is_own=name == _PROVINCE_VI) for name, figures in others),
            text_cell(join_standings([own[year]]) if year in own else _LATER_VI),
        )
        for year in course.years
    ]
    if course.target is not None:
        label, value = course.target
        empty = [text_cell("")] * (bool(path) + len(others))
        rows.append((text_cell(label), text_cell(value), *empty, text_cell("theo Kế hoạch")))
    heads = [course.own_name, *([_PATH_VI] if path else []), *(name for name, _ in others)]
    columns = (Column("Năm"), *(number_column(head, indicator) for head in heads), STANDING)
    return DataTable(columns, tuple(rows), int(course.target is not None))


def course_chart(course: Course) -> Chart:
    """Lines over all years of the programme."""
    path: dict[int, float | None] = dict(course.path)
    lines: list[tuple[str, Role, dict[int, float | None]]] = [
        (course.own_name, Role.OWN, {one.period.year: one.value for one in course.own}),
        (_PATH_VI, Role.TARGET, path),
        (_PROVINCE_VI, Role.OTHER, {one.period.year: one.value for one in course.province}),
        (_NATION_VI, Role.NATION, {one.period.year: one.value for one in course.nation}),
    ]
    return Chart(
        ChartKind.LINES,
        tuple(map(str, course.years)),
        tuple(
            Series(name, role, tuple(values.get(year) for year in course.years))
            for name, role, values in lines
            if role is Role.OWN or any(value is not None for value in values.values())
        ),
        course.indicator.unit,
        course.indicator.decimals,
    )


def _cell(figure: Figure | None, course: Course, *, is_own: bool) -> Cell:
    if figure is None:
        return Cell(_LATER_VI)
    return value_cell(figure, course.indicator, named=course.named(figure) if is_own else None)


def _path_cell(value: float | None, course: Course) -> Cell:
    if value is None:
        return _NO_PATH
    text = say_number(value, decimals=course.indicator.decimals)
    return Cell(text, value, course.path_is_illustrative)
