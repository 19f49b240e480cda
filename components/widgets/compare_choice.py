"""The comparison page's own choices: indicator, the other year, the units, and what each part asks beside."""

from __future__ import annotations

import streamlit as st

from components.widgets.address import keep_in_address, remark, take_from_link
from components.widgets.kept_choice import choose_kept
from monitoring.measures.units import successors_of
from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import Choice, unit_options
from monitoring.views.compare_ranks import RankOrder
from monitoring.views.compare_units import Comparison
from monitoring.views.map import map_indicators

_INDICATOR, _OTHER_YEAR, _UNITS = "chiso", "doichieu", "donvi"
_ORDER, _SECOND = "xep", "chiso2"
# a hyphen stands within codes (682-2024), a comma would be written %2C
_BETWEEN = "."
_MOST_TO_SCROLL = 16
_ORDERS = {
    RankOrder.VALUE.value: "Giá trị, từ cao xuống thấp",
    RankOrder.CHANGE.value: "Thay đổi, cải thiện nhiều nhất trước",
    RankOrder.NAME.value: "Tên, theo bảng chữ cái",
}


def choose_comparison(tables: ResultsFramework, choice: Choice) -> Comparison:
    """Draw the choices in one row and give them; they are kept in the address."""
    headline = tables.programme.headline_indicator_id
    years = [str(year) for year in tables.programme.years if year != choice.year]
    columns = st.columns([2.2, 0.9, 2.2])
    with columns[0]:
        indicator_id = choose_kept("Chỉ số", dict(map_indicators(tables)), key=_INDICATOR, default=headline)
    with columns[1]:
        other_year = choose_kept(
            "Năm đối chiếu", {year: year for year in years}, key=_OTHER_YEAR, default=years[0]
        )
    with columns[2]:
        unit_ids = _choose_units(tables, choice)
    keep_in_address({_UNITS: _BETWEEN.join(unit_ids)})
    return Comparison(indicator_id, int(other_year), unit_ids)


def choose_order() -> RankOrder:
    """By what the rank table is sorted."""
    return RankOrder(choose_kept("Xếp theo", _ORDERS, key=_ORDER, default=RankOrder.VALUE.value))


def choose_second(tables: ResultsFramework, first_id: str) -> str:
    """The indicator to set against the page's own; never the same one."""
    names = {one: name for one, name in map_indicators(tables) if one != first_id}
    default = next(iter(names))
    return choose_kept("Chỉ số thứ hai (trục đứng)", names, key=_SECOND, default=default)


def _choose_units(tables: ResultsFramework, choice: Choice) -> tuple[str, ...]:
    names = {unit.unit_id: unit.short_name_vi for unit in unit_options(tables, choice.year, choice.frame_id)}
    if _UNITS not in st.session_state:
        asked = [code for code in take_from_link(_UNITS).split(_BETWEEN) if code]
    else:
        asked = list(st.session_state[_UNITS])
    st.session_state[_UNITS] = _follow(tables, asked, names)
    chosen = st.multiselect(
        "Đơn vị so sánh",
        list(names),
        format_func=names.__getitem__,
        key=_UNITS,
        placeholder="Tất cả đơn vị; chọn để chỉ so sánh vài đơn vị",
        select_all=False,
        # few options need no typing, whose “No results” is English
        filter_mode="fuzzy" if len(names) > _MOST_TO_SCROLL else None,
        persist_state="session",
    )
    return tuple(unit_id for unit_id in names if unit_id in chosen)


def _follow(tables: ResultsFramework, asked: list[str], names: dict[str, str]) -> list[str]:
    """The units asked for, each by what stands for it among those on offer; the reader is told what was dropped."""
    found: list[str] = []
    lost: list[str] = []
    for unit_id in asked:
        if unit_id in names:
            stand_ins = [unit_id]
        else:
            heirs = [one.unit_id for one in successors_of(tables, unit_id) if one.unit_id in names]
            stand_ins = heirs or [
                one.predecessor_id
                for one in tables.successions
                if one.successor_id == unit_id and one.predecessor_id in names
            ]
        found += stand_ins
        if not stand_ins:
            lost.append(tables.units[unit_id].full_name_vi if unit_id in tables.units else "mã không có")
    if lost:
        remark(f"Bỏ khỏi so sánh vì không phải đơn vị của kỳ đang xem: {', '.join(dict.fromkeys(lost))}.")
    return [unit_id for unit_id in names if unit_id in found]
