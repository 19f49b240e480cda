"""The filters that every page shares, in the side bar, and the choice they make."""

from __future__ import annotations

import streamlit as st

from components.widgets.address import (
    Offer,
    asked_by_link,
    keep_in_address,
    page_holds,
    remark,
    start_from_link,
    take_from_link,
)
from components.widgets.agenda import show_add_to_agenda
from components.widgets.copy_text import show_copy_link
from components.widgets.loading import framework
from components.widgets.search_box import show_search
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS
from monitoring.views.choice import Choice, default_year, frame_options, unit_options, unit_words
from monitoring.wording.capitals import capitalised
from monitoring.wording.inert import as_written

_YEAR, _FRAME, _UNIT, _GROUP, _PUBLISHED = "nam", "khung", "huyen", "nhom", "congbo"
_FRAME_OF_THE_YEAR = "theo-ky"
_WHOLE = "toan-tinh"
_WHOLE_SHARE = 100.0
_CHOICE = "_choice"


def choose_filters(page: str = "") -> Choice:
    """Draw search and filters and give the choice; it is also kept for the page and in the address.

    ``page`` is the path of the page in the address: what it shows can be put into the agenda of slides.
    """
    tables = framework()
    with st.sidebar:
        show_search()
        year = _choose_year(tables)
        frame_id = _choose_frame(tables)
        unit_id = _choose_unit(tables, year, frame_id)
        group_id = _choose_group(tables)
        published_only = _choose_standing()
    choice = Choice(
        year=year, unit_id=unit_id, group_id=group_id, published_only=published_only, frame_id=frame_id
    )
    keep_in_address(
        {
            _YEAR: str(year),
            _FRAME: frame_id,
            _UNIT: unit_id,
            _GROUP: None if group_id == ALL_GROUPS else group_id,
            _PUBLISHED: "1" if published_only else None,
        }
    )
    st.session_state[_CHOICE] = choice
    with st.sidebar:
        show_copy_link()
        show_add_to_agenda(page, choice)
    return choice


def current_choice() -> Choice:
    """The choice made in the side bar in this run."""
    choice: Choice = st.session_state[_CHOICE]
    return choice


def select_unit(unit_id: str) -> None:
    """Choose a unit from outside the side bar (a click on the map). Only from a callback: it precedes the widgets."""
    st.session_state[_UNIT] = unit_id


def _choose_year(tables: ResultsFramework) -> int:
    years = [str(year) for year in tables.programme.years]
    start_from_link(_YEAR, years, str(default_year(tables)), label="năm", takes_first=True)
    return int(st.selectbox("Năm", years, key=_YEAR, filter_mode=None))


def _choose_frame(tables: ResultsFramework) -> str | None:
    names = {_FRAME_OF_THE_YEAR: "Theo kỳ báo cáo", **frame_options(tables)}
    start_from_link(_FRAME, names, _FRAME_OF_THE_YEAR, label="khung đơn vị", takes_first=True)
    chosen = st.selectbox(
        "Khung đơn vị hành chính", list(names), format_func=names.__getitem__, key=_FRAME, filter_mode=None
    )
    return None if chosen == _FRAME_OF_THE_YEAR else chosen


def _choose_unit(tables: ResultsFramework, year: int, frame_id: str | None) -> str | None:
    units = unit_options(tables, year, frame_id)
    names = {_WHOLE: "Toàn tỉnh", **{unit.unit_id: unit.short_name_vi for unit in units}}
    _follow_succession(tables, names, year)
    start_from_link(_UNIT, names, _WHOLE, label="đơn vị", takes_first=True)
    label = as_written(unit_words(tables, year=year, frame_id=frame_id).heading)
    chosen = st.selectbox(label, list(names), format_func=names.__getitem__, key=_UNIT)
    return None if chosen in (_WHOLE, None) else chosen


def _follow_succession(tables: ResultsFramework, names: dict[str, str], year: int) -> None:
    """A unit that does not report in the year gives way to the one that took its place, and the reader is told."""
    asked = st.session_state.get(_UNIT, asked_by_link(_UNIT))
    if asked is None or asked in names or asked not in tables.units:
        return
    unit = tables.units[asked]
    # a district was split into communes: none of them took its place, so the province is shown instead
    heirs = [
        tables.units[one.successor_id]
        for one in tables.successions
        if one.predecessor_id == asked and one.share_pct == _WHOLE_SHARE and one.successor_id in names
    ]
    if heirs:
        remark(
            f"Năm {year}, {unit.full_name_vi} ({unit.code}) đã thuộc {heirs[0].full_name_vi} mới; đang hiển thị đơn vị này."
        )
        st.session_state[_UNIT] = heirs[0].unit_id
    else:
        name = capitalised(unit.full_name_vi)
        remark(
            f"{name} ({unit.code}) không phải đơn vị báo cáo của năm {year}; đang hiển thị toàn tỉnh.",
            _holder_of(tables, names, asked),
        )
        st.session_state[_UNIT] = _WHOLE
    take_from_link(_UNIT)


def _holder_of(tables: ResultsFramework, names: dict[str, str], unit_id: str) -> Offer | None:
    """For a commune the district that holds most of it, or what that district was merged into, where it reports."""
    district_id = tables.main_district_of.get(unit_id)
    heirs = [one.successor_id for one in tables.successions if one.predecessor_id == district_id]
    found = next((one for one in (district_id, *heirs) if one in names), None)
    return None if found is None else Offer(_UNIT, found, tables.units[found].full_name_vi)


def _choose_group(tables: ResultsFramework) -> str:
    names = {group_id: group.name_vi for group_id, group in tables.groups.items()}
    start_from_link(_GROUP, names, ALL_GROUPS, label="nhóm đối tượng", takes_first=True)
    return st.selectbox(
        "Nhóm đối tượng ưu tiên", list(names), format_func=names.__getitem__, key=_GROUP, filter_mode=None
    )


def _choose_standing() -> bool:
    is_free = _PUBLISHED not in st.session_state and not page_holds(_PUBLISHED)
    if is_free and take_from_link(_PUBLISHED) == "1":
        st.session_state[_PUBLISHED] = True
    return st.toggle(
        "Chỉ số liệu đã công bố",
        key=_PUBLISHED,
        help="Bật để bỏ mọi số liệu minh họa: nơi nào chưa công bố sẽ ghi “chưa có số liệu”.",
    )
