"""The same indicator on one small map a year, with the same classes, and every value in a table under them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.model.status import weakest
from monitoring.model.units import ReportingUnit
from monitoring.sources.boundaries import Boundaries
from monitoring.views.caption import Caption
from monitoring.views.choice import Choice, frame_for
from monitoring.views.compare_units import Comparison, figure_of
from monitoring.views.map import view_map
from monitoring.views.map_parts import LegendRow, MapUnit, MapView
from monitoring.wording.numbers import NO_DATA_VI, say_date
from monitoring.wording.sentences import say_figure


@dataclass(frozen=True)
class YearMap:
    """One year's map. ``frame`` says which units it shows and of which day."""

    year: int
    province: str
    province_figure: Figure
    frame: str
    map: MapView


@dataclass(frozen=True)
class YearCell:
    """A unit's value in one year; ``is_in_frame`` is False in years whose frame has no such unit."""

    text: str
    class_index: int | None
    is_illustrative: bool
    is_in_frame: bool = True


@dataclass(frozen=True)
class YearRow:
    """One unit over the years."""

    name: str
    cells: tuple[YearCell, ...]
    is_chosen: bool


@dataclass(frozen=True)
class YearMapsView:
    """``legend`` holds for all maps: the classes are made of the values of all years."""

    caption: Caption
    maps: tuple[YearMap, ...]
    rows: tuple[YearRow, ...]
    legend: tuple[LegendRow, ...]
    unit_label: str
    palette: str
    class_count: int
    nothing: str

    @property
    def has_illustrative(self) -> bool:
        return any(one.map.has_illustrative for one in self.maps)


def view_year_maps(
    framework: ResultsFramework, boundaries: Boundaries, choice: Choice, asked: Comparison
) -> YearMapsView:
    """Give a map of every year of the programme. Units asked for are outlined, and alone in the table."""
    maps = tuple(_map(framework, boundaries, choice, asked, year) for year in framework.programme.years)
    first = maps[0].map
    caption = _caption(framework, maps, asked)
    return YearMapsView(
        caption=caption,
        maps=maps,
        rows=_rows(framework, maps, asked, choice),
        legend=first.legend,
        unit_label=first.unit_label,
        palette=first.palette,
        class_count=first.class_count,
        nothing=f"Không năm nào trong các năm {maps[0].year}–{maps[-1].year} có số liệu theo đơn vị.",
    )


def _map(
    framework: ResultsFramework, boundaries: Boundaries, choice: Choice, asked: Comparison, year: int
) -> YearMap:
    of_year = replace(choice, year=year)
    indicator = framework.indicators[asked.indicator_id]
    view = view_map(framework, boundaries, of_year, indicator_id=asked.indicator_id)
    outlined = tuple(
        replace(unit, is_chosen=unit.is_chosen or unit.unit_id in asked.unit_ids) for unit in view.units
    )
    frame = frame_for(framework, year=year, frame_id=choice.frame_id)
    province = figure_of(framework, choice, asked.indicator_id, framework.province.unit_id, year)
    return YearMap(
        year=year,
        province_figure=province,
        province=f"toàn tỉnh {say_figure(province, indicator)}",
        frame=f"{_short(frame.name_vi)} · {say_date(of_year.period.last_day)}" if frame else "",
        map=replace(view, units=outlined),
    )


def _short(frame_name: str) -> str:
    """The frame without its dates, which stand beside the day of the map: “12 huyện, thành phố”."""
    return frame_name.partition(" (")[0]


def _caption(framework: ResultsFramework, maps: Sequence[YearMap], asked: Comparison) -> Caption:
    indicator = framework.indicators[asked.indicator_id]
    known = [one for one in maps if any(unit.value is not None for unit in one.map.units)]
    captions = [one.map.caption for one in known]
    statuses = [one.status for one in captions if one.status is not None]
    return Caption(
        title=_title(maps, known, indicator),
        subtitle=f"Đơn vị: {indicator.unit}",
        sources=tuple(dict.fromkeys(source for one in captions for source in one.sources)),
        coverage=f"{len(known)}/{len(maps)} năm có số liệu theo đơn vị",
        status=weakest(statuses),
        has_illustrative=any(one.has_illustrative for one in captions),
    )


def _title(maps: Sequence[YearMap], known: Sequence[YearMap], indicator: Indicator) -> str:
    if not known:
        return f"{indicator.name_vi} các năm {maps[0].year}–{maps[-1].year}: {NO_DATA_VI} của đơn vị nào"
    of_province = [one for one in maps if one.province_figure.value is not None]
    if len(of_province) < 2:
        return f"{indicator.name_vi} của từng đơn vị các năm {maps[0].year}–{maps[-1].year}"
    first, last = of_province[0], of_province[-1]
    return (
        f"{indicator.name_vi} toàn tỉnh: {say_figure(first.province_figure, indicator)} năm {first.year}, "
        f"{say_figure(last.province_figure, indicator)} năm {last.year}; bản đồ cho thấy từng đơn vị"
    )


def _rows(
    framework: ResultsFramework, maps: Sequence[YearMap], asked: Comparison, choice: Choice
) -> tuple[YearRow, ...]:
    found: dict[str, dict[int, MapUnit]] = {}
    for one in maps:
        for unit in one.map.units:
            if not asked.unit_ids or unit.unit_id in asked.unit_ids:
                found.setdefault(unit.unit_id, {})[one.year] = unit
    units = [framework.units[unit_id] for unit_id in found]
    return tuple(
        YearRow(
            name=_name(unit, units),
            cells=tuple(_cell(found[unit.unit_id].get(one.year)) for one in maps),
            is_chosen=unit.unit_id == choice.unit_id,
        )
        for unit in units
    )


def _cell(unit: MapUnit | None) -> YearCell:
    if unit is None:
        return YearCell("", None, False, is_in_frame=False)
    text = NO_DATA_VI if unit.value is None else unit.label
    return YearCell(text, unit.class_index, unit.is_illustrative)


def _name(unit: ReportingUnit, units: Sequence[ReportingUnit]) -> str:
    """Đạ Huoai is two units: the later one is told apart by its first day."""
    namesakes = [one for one in units if one.short_name_vi == unit.short_name_vi]
    is_later = any(one.valid_from < unit.valid_from for one in namesakes)
    return f"{unit.short_name_vi} (từ {say_date(unit.valid_from)})" if is_later else unit.short_name_vi
