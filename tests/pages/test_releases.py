"""Which release a reader sees: the active one, a pinned one, and the copy on disk while the store is away."""

from __future__ import annotations

from pathlib import Path

import pytest
import streamlit as st

from components.widgets import releases
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.pages.opened import Opened, open_page

OFFICIAL = b"poor_rate,68,2022,all,6636,,1.94,official"
CORRECTED = b"poor_rate,68,2022,all,6700,,1.96,official"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Release 1 is the tables in data/, release 2 corrects the province's poor households of 2022."""
    monkeypatch.setenv("STORE_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    forget()
    store = open_store(StoreSettings.from_environment())
    first = read_contents(DATA_DIR)
    store.begin_with(first)
    corrected = {**first, "observations": first["observations"].replace(OFFICIAL, CORRECTED)}
    assert corrected["observations"] != first["observations"]
    store.publish(corrected, title="Đính chính hộ nghèo 2022", note="thử", by="kiểm thử", based_on=1)
    yield store
    store.close()
    forget()


def forget() -> None:
    """What a server keeps between runs belongs to one store."""
    releases._store.cache_clear()
    st.cache_resource.clear()


def look_again(opened: Opened) -> Opened:
    releases._active.clear()
    return opened.run()


def test_readers_see_the_active_release_and_the_foot_names_it(store: Store):
    opened = open_page(nam="2022")

    assert "1,96 %" in opened.title
    assert "số 2: Đính chính hộ nghèo 2022" in opened.html
    assert "release" not in opened.address
    assert opened.warnings == []


def test_rolling_back_changes_what_an_open_page_shows(store: Store):
    opened = open_page(nam="2022")
    store.activate(1, by="kiểm thử", reason="thử quay lại")

    assert "1,94 %" in look_again(opened).title


def test_a_link_pins_a_release_and_the_reader_goes_back_by_a_button(store: Store):
    opened = open_page(nam="2022", release="1")
    assert "1,94 %" in opened.title
    assert opened.address["release"] == "1"
    assert "Bản đang dùng là số 2" in opened.warnings[0]

    next(one for one in opened.app.button if one.label == "Xem bản đang dùng").click()
    opened.run()
    assert "1,96 %" in opened.title
    assert "release" not in opened.address


@pytest.mark.parametrize("asked", ["9", "abc", "-1", "１"])
def test_a_link_to_a_release_that_is_not_there_shows_the_active_one(store: Store, asked: str):
    opened = open_page(nam="2022", release=asked)

    assert "1,96 %" in opened.title
    assert ("không có bản này" in "".join(opened.warnings)) is (asked == "9")


def test_with_the_store_away_the_last_release_stays_with_a_banner_and_it_recovers(
    store: Store, tmp_path: Path
):
    opened = open_page(nam="2022")
    file = tmp_path / "releases.sqlite3"
    content = file.read_bytes()
    for one in tmp_path.glob("releases.sqlite3*"):
        one.write_bytes(b"hong" * 4000)
    releases._store.cache_clear()

    away = look_again(opened)
    assert "1,96 %" in away.title
    assert "Kho số liệu đang không truy cập được" in away.warnings[0]

    for one in tmp_path.glob("releases.sqlite3-*"):
        one.unlink()
    file.write_bytes(content)
    releases._store.cache_clear()
    back = look_again(away)
    assert back.warnings == []
    assert "1,96 %" in back.title


def test_without_a_store_the_tables_in_data_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("STORE_DIR", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    forget()

    assert "1,94 %" in open_page(nam="2022").title
    assert list(tmp_path.iterdir()) == []
