"""Which release readers see: the active one of the store, the one a link pins, or, without a store, the tables in data/.

The store is looked at every two seconds at the most, by whichever reader comes first. A release is read once for all.
"""

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import streamlit as st

from components.widgets.markup import escape
from monitoring.model.framework import ResultsFramework
from monitoring.wording.numbers import say_date

_LINK_NAME = "release"
_PINNED = "_pinned_release"
_LOOKS_EVERY_S = 2.0
_KEPT_RELEASES = 4


@dataclass(frozen=True)
class Shown:
    """The framework of a release, and what the reader has to know of it; ``remark`` is empty in the ordinary case."""

    framework: ResultsFramework
    number: int
    remark: str = ""
    is_pinned: bool = False


def shown_release() -> Shown | None:
    """What the session sees; None where there is no store, and the tables in data/ hold. Raises `BrokenTables`."""
    if not _has_store():
        return None
    # what speaks to a database takes half a second to import: only where there is one
    from monitoring.store.errors import EmptyStore, StoreError, UnknownRelease

    try:
        active = _active(int(time.monotonic() / _LOOKS_EVERY_S))
    except EmptyStore:
        return None
    pinned = _pinned_number()
    if pinned is None or pinned == active.record.number:
        remark = _say_away(active) if active.is_fallback else ""
        return Shown(_read(active.record, active.read_tables), active.record.number, remark)
    try:
        store = _store()
        record = store.release(pinned)
        framework = _read(record, lambda: store.tables_of(pinned))
    except UnknownRelease:
        st.session_state[_PINNED] = None
        told = f"Liên kết ghi bản số liệu số {pinned}, nhưng không có bản này; đang hiển thị bản đang dùng."
        return Shown(_read(active.record, active.read_tables), active.record.number, told)
    except StoreError as failed:
        told = f"Chưa mở được bản số liệu số {pinned}: {failed} Đang hiển thị bản đang dùng."
        return Shown(_read(active.record, active.read_tables), active.record.number, told)
    told = (
        f"Đang xem bản số {record.number} ({record.title}), công bố ngày {say_date(record.published_at.date())}. "
        f"Bản đang dùng là số {active.record.number} ({active.record.title})."
    )
    return Shown(framework, record.number, told, is_pinned=True)


def pinned_in_address(shown: Shown | None) -> dict[str, str | None]:
    """What the address keeps of it: the number, where a link has pinned it."""
    return {_LINK_NAME: str(shown.number) if shown is not None and shown.is_pinned else None}


def show_release_remark(shown: Shown | None) -> None:
    """The banner above the page: a pinned release with the way back, or a store that does not answer."""
    if shown is None or not shown.remark:
        return
    st.warning(shown.remark)
    if shown.is_pinned:
        st.button("Xem bản đang dùng", on_click=_unpin)


def name_release(framework: ResultsFramework) -> str:
    """The release for the foot of the page."""
    name = escape(framework.release.name)
    return name[:1].upper() + name[1:]


def _unpin() -> None:
    st.session_state[_PINNED] = None


def _pinned_number() -> int | None:
    if _PINNED not in st.session_state:
        asked = st.query_params.get(_LINK_NAME, "")
        st.session_state[_PINNED] = (
            int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else None
        )
        st.session_state.get("_link", {}).pop(_LINK_NAME, None)
    return st.session_state[_PINNED]


def _has_store() -> bool:
    if os.environ.get("DATABASE_URL", "").strip():
        return True
    folder = os.environ.get("STORE_DIR", "").strip()
    default = Path(__file__).resolve().parents[2] / "var"
    return ((Path(folder).expanduser() if folder else default) / "releases.sqlite3").is_file()


@cache
def _store():
    from monitoring.store.settings import StoreSettings
    from monitoring.store.store import open_store

    return open_store(StoreSettings.from_environment(), connect=False)


@st.cache_resource(show_spinner=False, max_entries=2)
def _active(moment: int):
    # the moment is the key: another one, and the store is asked again
    from monitoring.store.active import open_active

    return open_active(_store())


def _read(record, read_tables) -> ResultsFramework:
    return _read_once(record.number, record.code, record.release, read_tables)


# the name begins with a line where it is no part of the key: number and code say which tables they are
@st.cache_resource(show_spinner="Đang đọc số liệu…", max_entries=_KEPT_RELEASES)
def _read_once(number: int, code: str, _release, _read_tables) -> ResultsFramework:
    from monitoring.sources.releases import framework_of

    return framework_of(_read_tables(), release=_release)


def _say_away(active) -> str:
    since = ""
    if active.since is not None:
        since = f" Lần cuối kết nối được: {active.since.astimezone():%H:%M} ngày {say_date(active.since.astimezone().date())}."
    return (
        f"Kho số liệu đang không truy cập được. Đang hiển thị bản số {active.record.number} "
        f"({active.record.title}) đã lưu trên máy chủ.{since}"
    )
