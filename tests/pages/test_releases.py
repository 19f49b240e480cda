"""Which release a reader sees: the active one, a pinned one, and the copy on disk while the store is away."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from components.widgets import process_store, releases
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.last_known import LastKnown
from monitoring.store.presence import has_store
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.postgresql import Server, a_server_or_skipped
from tests.pages.opened import PAGES, Opened, open_page

OFFICIAL = b"poor_rate,68,2022,all,6636,,1.94,official"
CORRECTED = b"poor_rate,68,2022,all,6700,,1.96,official"


@pytest.fixture
def store(store_dir: str) -> Iterator[Store]:
    """Release 1 is the tables in data/, release 2 corrects the province's poor households of 2022."""
    store = open_store(StoreSettings.from_environment())
    first = read_contents(DATA_DIR)
    store.begin_with(first)
    corrected = {**first, "observations": first["observations"].replace(OFFICIAL, CORRECTED)}
    assert corrected["observations"] != first["observations"]
    store.publish(corrected, title="Đính chính hộ nghèo 2022", note="thử", by="kiểm thử", based_on=1)
    yield store
    store.close()


@pytest.fixture
def postgresql() -> Iterator[Server]:
    yield from a_server_or_skipped()


def look_again(opened: Opened) -> Opened:
    """As two seconds later."""
    releases._active.clear()
    return opened.run()


def follow(opened: Opened, words: str) -> Opened:
    """Open the link at the foot of the page in a new session, as the browser does."""
    (address,) = re.findall(rf"<a href='\?([^']*)' target='_self'>{words}</a>", opened.html)
    return open_page(**dict(parse_qsl(address)))


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
    store: Store, store_dir: str
):
    opened = open_page(nam="2022")
    folder = Path(store_dir)
    file = folder / "releases.sqlite3"
    content = file.read_bytes()
    for one in folder.glob("releases.sqlite3*"):
        one.write_bytes(b"hong" * 4000)
    process_store._open.cache_clear()

    away = look_again(opened)
    assert "1,96 %" in away.title
    assert "Kho số liệu đang không truy cập được" in away.warnings[0]

    for one in folder.glob("releases.sqlite3-*"):
        one.unlink()
    file.write_bytes(content)
    process_store._open.cache_clear()
    back = look_again(away)
    assert back.warnings == []
    assert "1,96 %" in back.title


def test_the_copy_on_disk_follows_a_roll_back_to_figures_that_are_still_held(store: Store, store_dir: str):
    opened = open_page(nam="2022")
    for number in (1, 2, 1):
        store.activate(number, by="kiểm thử", reason="thử")
        look_again(opened)
        kept = LastKnown(folder=Path(store_dir)).record()
        assert kept is not None
        assert kept.number == number


def test_with_the_database_away_from_the_start_data_holds_under_a_banner_until_it_answers(
    postgresql: Server, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("DATABASE_URL", postgresql.new_database())
    store = open_store(StoreSettings.from_environment())
    first = read_contents(DATA_DIR)
    corrected = {**first, "observations": first["observations"].replace(OFFICIAL, CORRECTED)}
    store.begin_with(corrected)
    postgresql.stop()

    opened = open_page(nam="2022", release="1")
    assert "1,94 %" in opened.title
    assert "máy chủ này chưa lưu bản nào dùng được" in opened.warnings[0]
    assert "số 1" not in opened.html
    assert opened.address["release"] == "1"

    postgresql.start()
    process_store.opened_store().failed_lately = None  # as three seconds later
    back = look_again(opened)
    assert back.warnings == []
    assert "1,96 %" in back.title
    assert "số 1: Số liệu ban đầu" in back.html


def test_without_a_store_the_tables_in_data_hold_and_none_is_made(store_dir: str):
    opened = open_page(nam="2022")

    assert "1,94 %" in opened.title
    assert "Liên kết giữ đúng bản này" not in opened.html
    assert not Path(store_dir).exists()


def test_a_pinned_link_where_there_is_no_store_says_so_and_keeps_its_pin(store_dir: str):
    opened = open_page(nam="2022", release="3")

    assert "máy chủ này chưa có kho các bản số liệu" in opened.warnings[0]
    assert opened.address["release"] == "3"


def test_the_link_at_the_foot_keeps_just_this_release_when_another_becomes_the_active_one(store: Store):
    kept = follow(open_page(nam="2022", huyen="674"), "Liên kết giữ đúng bản này")
    assert kept.address == {"nam": "2022", "huyen": "674", "release": "2"}
    assert kept.warnings == []
    assert "Địa chỉ này giữ đúng bản số 2" in kept.html

    store.activate(1, by="kiểm thử", reason="thử quay lại")
    later = look_again(kept)
    assert "số 2: Đính chính hộ nghèo 2022" in later.html
    assert "Bản đang dùng là số 1" in later.warnings[0]
    assert later.address == kept.address


def test_every_page_of_a_pinned_session_shows_and_keeps_the_pinned_release(store: Store):
    opened = open_page(nam="2022", release="1")
    for page in PAGES:
        opened = opened.switch(page)
        assert opened.address["release"] == "1", page
        assert "bản số liệu" in opened.html.lower(), page
        assert "(số 1: Số liệu ban đầu)" in opened.html, page
        for address in re.findall(r"href='\?([^']*)'", opened.html):
            assert dict(parse_qsl(address))["release"] == "1", (page, address)


def test_choosing_and_searching_in_a_pinned_session_keeps_the_pin(store: Store):
    opened = open_page(nam="2022", release="1").choose("Huyện, thành phố", "674").choose("Năm", "2023")
    assert opened.address == {"nam": "2023", "huyen": "674", "release": "1"}

    opened.app.session_state["_go"] = "muc-tieu"  # what the callback of the search box leaves behind
    assert opened.run().address == {"nam": "2023", "huyen": "674", "release": "1"}


def test_what_a_link_probably_meant_is_offered_with_the_pin(store: Store):
    opened = open_page(nam="2022", huyen="Dam-Rong", release="1")

    (address,) = re.findall(r"href='\?([^']*)' target='_self'>Đam Rông</a>", opened.html)
    assert dict(parse_qsl(address)) == {"nam": "2022", "huyen": "674", "release": "1"}


def test_a_title_with_markup_is_shown_as_it_was_typed(store: Store):
    title = "**x** [y](http://z.test) :red[w] <b>v</b>"
    store.publish(store.tables_of(2), title=title, note="thử", by="kiểm thử", based_on=2)
    opened = open_page(nam="2022", release="1")

    joiner = "\N{WORD JOINER}"
    (told,) = opened.warnings
    assert r"\*\*x\*\* \[y\]\(http\:\/\/z\.test\) \:red\[w\] \<b\>v\<\/b\>" in told.replace(joiner, "")
    assert rf"http\:{joiner}\/\/z" in told  # else Markdown makes a link of it even so
    foot = [one.proto.body for one in open_page(nam="2022").app.get("html") if "<footer" in one.proto.body]
    assert "&lt;b&gt;v&lt;/b&gt;" in foot[0]


def test_whoever_changes_figures_bases_it_on_the_active_release_whatever_his_link_pins(store: Store):
    active = releases.active_release()

    assert active.number == 2
    assert not active.is_pinned


def test_the_store_of_an_empty_place_begins_with_the_tables_in_data(store_dir: str):
    assert not has_store()
    (first,) = process_store.store().releases()

    assert has_store()
    assert first.number == 1
    assert releases.active_release().framework.release.code == first.code
