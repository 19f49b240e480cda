"""Priority groups side by side, with the gap between each group and all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.model.units import ReportingUnit
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice, unit_options
from monitoring.views.compare_units import Comparison, in_sentence
from monitoring.views.group_cells import GroupRow, measure_groups
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import NO_DATA_VI, say_number


@dataclass(frozen=True)
class GroupTable:
    """A table of groups; ``without`` says what is not broken down by them."""

    caption: Caption
    rows: tuple[GroupRow, ...]
    row_label: str
    without: str = ""


@dataclass(frozen=True)
class GroupsView:
    """``chart`` is the province's row of the page's indicator; ``places`` has a table of all indicators a place."""

    caption: Caption
    alt: str
    group_names: tuple[str, ...]
    all_name: str
    unit_label: str
    decimals: int
    chart: GroupRow
    by_unit: GroupTable
    places: tuple[GroupTable, ...]
    nothing: str | None
    without_groups: str
    hint: str | None


def view_groups(framework: ResultsFramework, choice: Choice, asked: Comparison) -> GroupsView:
    """Give the page's indicator by unit and group, and every indicator that has groups for the places chosen."""
    indicator = framework.indicators[asked.indicator_id]
    group_ids = tuple(group for group in framework.groups if group != ALL_GROUPS)
    options = unit_options(framework, choice.year, choice.frame_id)
    units = [one for one in options if not asked.unit_ids or one.unit_id in asked.unit_ids]
    picked = [one for one in options if one.unit_id in (*asked.unit_ids, choice.unit_id)]
    by_unit = _by_unit(framework, choice, indicator, [framework.province, *units], group_ids)
    has_groups = asked.indicator_id in _grouped(framework)
    title = _title(by_unit.rows[0], framework, indicator, group_ids, choice.year)
    return GroupsView(
        caption=by_unit.caption.named(title),
        alt=_alt(title, by_unit.rows[0], framework, group_ids),
        group_names=tuple(framework.groups[group].name_vi for group in group_ids),
        all_name=framework.groups[ALL_GROUPS].name_vi,
        unit_label=indicator.unit,
        decimals=indicator.decimals,
        chart=by_unit.rows[0],
        by_unit=by_unit,
        places=tuple(
            _by_indicator(framework, choice, place, group_ids) for place in (framework.province, *picked)
        ),
        nothing=None if has_groups else f"“{indicator.name_vi}” không có số liệu theo nhóm đối tượng.",
        without_groups=_say_without(framework),
        hint=None
        if picked
        else "Chọn đơn vị ở ô “Đơn vị so sánh” để xem mọi chỉ số theo nhóm của đơn vị đó.",
    )


def _grouped(framework: ResultsFramework) -> list[str]:
    """Indicators with a row of a group in a year of the programme, in order of the table."""
    years = set(framework.programme.years)
    found = {
        row.indicator_id
        for row in framework.observations.values()
        if row.group_id != ALL_GROUPS and row.period.year in years
    }
    return [indicator_id for indicator_id in framework.indicators if indicator_id in found]


def _by_unit(
    framework: ResultsFramework,
    choice: Choice,
    indicator: Indicator,
    units: Sequence[ReportingUnit],
    group_ids: Sequence[str],
) -> GroupTable:
    figures: list[Figure] = []
    rows = []
    for unit in units:
        is_province = unit == framework.province
        name = "Toàn tỉnh" if is_province else unit.short_name_vi
        row, used = measure_groups(framework, choice, indicator, unit.unit_id, group_ids, name)
        rows.append(replace(row, is_reference=is_province, is_chosen=unit.unit_id == choice.unit_id))
        figures += used
    caption = caption_figures(
        framework,
        figures,
        title=f"{indicator.name_vi}: từng đơn vị theo nhóm",
        subtitle=f"Đơn vị: {indicator.unit} · 31/12/{choice.year} · trong ngoặc: chênh lệch so với mức chung"
        + (", điểm %" if indicator.is_rate else ""),
    )
    return GroupTable(caption, tuple(rows), "Đơn vị")


def _by_indicator(
    framework: ResultsFramework, choice: Choice, place: ReportingUnit, group_ids: Sequence[str]
) -> GroupTable:
    figures: list[Figure] = []
    rows = []
    for indicator_id in _grouped(framework):
        indicator = framework.indicators[indicator_id]
        row, used = measure_groups(framework, choice, indicator, place.unit_id, group_ids, indicator.name_vi)
        rows.append(row)
        figures += used
    # a row of nothing for every group says no more than one sentence for all such rows
    known = tuple(row for row in rows if any(cell.value is not None for cell in row.groups))
    unknown = [row.name for row in rows if row not in known]
    name = "Toàn tỉnh" if place == framework.province else place.full_name_vi
    caption = caption_figures(
        framework,
        figures,
        title=f"{capitalised(name)}: mọi chỉ số có số liệu theo nhóm",
        subtitle=f"31/12/{choice.year} · trong ngoặc: chênh lệch so với mức chung, điểm %",
    )
    without = f"Năm {choice.year} chưa có số liệu theo nhóm: {'; '.join(unknown)}." if unknown else ""
    return GroupTable(caption, known, "Chỉ số", without)


def _title(
    row: GroupRow, framework: ResultsFramework, indicator: Indicator, group_ids: Sequence[str], year: int
) -> str:
    gaps = [
        (cell.gap, group_id)
        for cell, group_id in zip(row.groups, group_ids, strict=True)
        if cell.gap is not None
    ]
    name = in_sentence(indicator.name_vi)
    if not gaps or not indicator.is_rate:
        return f"{indicator.name_vi} năm {year} theo nhóm đối tượng" + (
            "" if gaps else f": {NO_DATA_VI} theo nhóm của toàn tỉnh"
        )
    gap, group_id = max(gaps, key=lambda pair: abs(pair[0]))
    size = f"{say_number(abs(gap), decimals=indicator.decimals)} điểm %"
    verb = "cao hơn" if gap > 0 else "thấp hơn"
    group = framework.groups[group_id].name_vi
    return f"Năm {year}, {name} chênh nhiều nhất ở nhóm {in_sentence(group)}: {verb} mức chung {size}"


def _alt(title: str, row: GroupRow, framework: ResultsFramework, group_ids: Sequence[str]) -> str:
    listed = "; ".join(
        f"{framework.groups[group_id].name_vi} {cell.text}"
        + (f" ({cell.gap_text} điểm %)" if cell.gap is not None else "")
        for cell, group_id in zip(row.groups, group_ids, strict=True)
    )
    return f"Biểu đồ theo nhóm đối tượng. {title}. Mức chung {row.all.text}; {listed}."


def _say_without(framework: ResultsFramework) -> str:
    """The targets' indicators that nobody reports by group."""
    grouped = set(_grouped(framework))
    ids = dict.fromkeys(target.indicator_id for target in framework.targets.values())
    names = [framework.indicators[one].name_vi for one in ids if one not in grouped]
    return f"Không có số liệu theo nhóm: {'; '.join(names)}." if names else ""
