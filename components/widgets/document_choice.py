"""Which document, for whom, with which sections in which order, in what format: kept in the address like every choice."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from components.documents.document import FORMAT_VI, Format
from components.widgets.address import keep_in_address, take_from_link
from components.widgets.kept_choice import choose_kept
from components.widgets.loading import framework
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import section_options
from monitoring.views.choice import Choice, unit_options, unit_words
from monitoring.wording.inert import as_written
from monitoring.wording.unit_words import UnitWords

_KIND, _FORMAT, _SCOPE, _SECTIONS = "loai", "dang", "phamvi", "muc"
_ONE, _ALL = "mot", "tat-ca"
_BETWEEN = "."


@dataclass(frozen=True)
class DocumentChoice:
    """One ask a file; several make a ZIP. ``preview`` is the one whose contents are shown."""

    asks: tuple[BriefingAsk, ...]
    format: Format

    @property
    def preview(self) -> BriefingAsk:
        return self.asks[0]


def name_kinds(units: UnitWords) -> Mapping[BriefingKind, str]:
    """What each kind of document is called where the units are called so."""
    return {
        BriefingKind.PROVINCE: "Báo cáo tổng hợp tỉnh",
        BriefingKind.DISTRICT: f"Báo cáo {units.one}",
        BriefingKind.BUDGET: "Báo cáo dự án và kinh phí",
        BriefingKind.ONE_PAGE: "Tóm tắt một trang",
    }


def choose_document(choice: Choice) -> DocumentChoice:
    """Draw the choices and give them. Year, district and “published only” are those of the side bar."""
    units = unit_words(framework(), year=choice.year)
    kind = BriefingKind(
        choose_kept(
            "Loại tài liệu",
            {one.value: name for one, name in name_kinds(units).items()},
            key=_KIND,
            default=BriefingKind.PROVINCE.value,
            typed=False,
        )
    )
    unit_ids = _choose_units(choice, units) if kind is BriefingKind.DISTRICT else (None,)
    format = Format(
        choose_kept(
            "Định dạng",
            {one.value: name for one, name in FORMAT_VI.items()},
            key=_FORMAT,
            default=Format.DOCX.value,
            typed=False,
        )
    )
    names = dict(section_options(kind, units))
    sections = _choose_sections(kind, names)
    keep_in_address({_SECTIONS: _BETWEEN.join(sections) if sections != tuple(names) else None})
    asks = tuple(
        BriefingAsk(kind, choice.year, unit_id, choice.published_only, section_ids=sections)
        for unit_id in unit_ids
    )
    return DocumentChoice(asks, format)


def _choose_units(choice: Choice, words: UnitWords) -> tuple[str, ...]:
    """The district of the side bar, or every unit of the year; without one in the side bar it is every unit."""
    units = unit_options(framework(), choice.year)
    ids = tuple(unit.unit_id for unit in units)
    if choice.unit_id not in ids:
        one = as_written(words.one)
        st.caption(
            f"Tất cả {len(ids)} đơn vị trong một tệp ZIP. Chọn một {one} ở thanh bên để chỉ lấy {one} đó."
        )
        return ids
    name = framework().units[choice.unit_id].short_name_vi
    names = {_ONE: f"Chỉ {name}", _ALL: f"Tất cả {len(ids)} đơn vị (tệp ZIP)"}
    scope = choose_kept("Phạm vi", names, key=_SCOPE, default=_ONE, typed=False)
    return ids if scope == _ALL else (choice.unit_id,)


def _choose_sections(kind: BriefingKind, names: Mapping[str, str]) -> tuple[str, ...]:
    """The sections in their order, each with buttons to move and to leave it out."""
    kept = _kept_sections(kind, names)
    st.markdown("**Các mục và thứ tự**")
    for index, section_id in enumerate(kept):
        with st.container(horizontal=True, vertical_alignment="center", key=f"muc-{kind}-{section_id}"):
            st.markdown(f"{index + 1}. {as_written(names[section_id])}", width="stretch")
            _move_button("↑", "Đưa mục lên trước", kind, kept, index, -1)
            _move_button("↓", "Đưa mục xuống sau", kind, kept, index, 1)
            st.button(
                "✕",
                key=f"bo-{kind}-{section_id}",
                help="Bỏ mục này",
                disabled=len(kept) == 1,
                on_click=_keep,
                args=(kind, tuple(one for one in kept if one != section_id)),
            )
    for section_id in names:
        if section_id not in kept:
            st.button(
                f"+ {as_written(names[section_id])}",
                key=f"them-{kind}-{section_id}",
                help="Thêm lại mục này vào cuối",
                type="tertiary",
                on_click=_keep,
                args=(kind, (*kept, section_id)),
            )
    return kept


def _kept_sections(kind: BriefingKind, names: Mapping[str, str]) -> tuple[str, ...]:
    """The reader's own order; at first that of his link. What names no section of this kind is left out."""
    key = _state_key(kind)
    if key not in st.session_state:
        asked = take_from_link(_SECTIONS).split(_BETWEEN)
        found = tuple(dict.fromkeys(one for one in asked if one in names))
        _keep(kind, found or tuple(names))
    kept: tuple[str, ...] = st.session_state[key]
    return kept


def _move_button(
    sign: str, help_vi: str, kind: BriefingKind, kept: tuple[str, ...], index: int, step: int
) -> None:
    place = index + step
    outside = not 0 <= place < len(kept)
    moved = list(kept)
    if not outside:
        moved.insert(place, moved.pop(index))
    st.button(
        sign,
        key=f"chuyen-{kind}-{kept[index]}-{step}",
        help=help_vi,
        disabled=outside,
        on_click=_keep,
        args=(kind, tuple(moved)),
    )


def _keep(kind: BriefingKind, section_ids: tuple[str, ...]) -> None:
    st.session_state[_state_key(kind)] = section_ids


def _state_key(kind: BriefingKind) -> str:
    return f"_muc-{kind.value}"
