"""The pages of the dashboard: what each is called, its address, and its place in the navigation. Imports nothing heavy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from monitoring.sources.dashboard_name import dashboard_name
from monitoring.wording.unit_words import words_for


@dataclass(frozen=True, kw_only=True)
class PageEntry:
    """One page: its script under pages/, its name, the last part of its address, its Material icon, and whether the
    side bar offers it."""

    script: str
    title: str
    url_path: str
    icon: str
    is_in_navigation: bool = True

    @property
    def path(self) -> str:
        """The script as Streamlit wants it, from the project's folder."""
        return f"pages/{self.script}.py"


# what one unit is called, of each frame, the programme's own first: “huyện”, “xã”
PLACES: tuple[str, ...] = tuple(
    dict.fromkeys(words_for(kinds).one for kinds in dashboard_name().unit_kinds or ((),))
)
# the first page of all is the one that opens without an address
PAGE_LIST: Mapping[str, tuple[PageEntry, ...]] = {
    "Theo dõi": (
        PageEntry(script="overview", title="Tổng quan", url_path="tong-quan", icon="dashboard"),
        PageEntry(script="district_map", title="Bản đồ", url_path="ban-do", icon="map"),
        PageEntry(script="profile", title=f"Hồ sơ {PLACES[0]}", url_path="ho-so", icon="location_city"),
        PageEntry(script="compare", title="So sánh", url_path="so-sanh", icon="compare_arrows"),
        PageEntry(script="targets", title=dashboard_name().targets_title, url_path="muc-tieu", icon="flag"),
        PageEntry(script="budget", title="Dự án và kinh phí", url_path="kinh-phi", icon="payments"),
    ),
    "Trình bày": (
        PageEntry(script="present", title="Trình chiếu", url_path="trinh-chieu", icon="slideshow"),
        PageEntry(script="documents", title="Tài liệu họp", url_path="tai-lieu", icon="description"),
    ),
    "Số liệu": (
        PageEntry(script="reporting", title="Tình hình báo cáo", url_path="tinh-hinh", icon="fact_check"),
        PageEntry(script="update", title="Cập nhật số liệu", url_path="cap-nhat", icon="upload_file"),
        PageEntry(script="method", title="Số liệu và phương pháp", url_path="so-lieu", icon="menu_book"),
        # reached from the foot of every page
        PageEntry(
            script="guide",
            title="Hướng dẫn sử dụng",
            url_path="huong-dan",
            icon="help",
            is_in_navigation=False,
        ),
    ),
}
PAGES: tuple[PageEntry, ...] = tuple(page for group in PAGE_LIST.values() for page in group)
# it answers at the root, and has no path of its own
FIRST_PAGE = PAGES[0]


def navigation() -> dict[str, list[StreamlitPage]]:
    """The same as Streamlit takes it."""
    return {
        group: [
            st.Page(
                page.path,
                title=page.title,
                url_path=page.url_path,
                icon=f":material/{page.icon}:",
                default=page is FIRST_PAGE,
                visibility="visible" if page.is_in_navigation else "hidden",
            )
            for page in pages
        ]
        for group, pages in PAGE_LIST.items()
    }


def script_at(url_path: str) -> str:
    """The script of the page at that address, to go there."""
    return next(page.path for page in PAGES if page.url_path == url_path)
