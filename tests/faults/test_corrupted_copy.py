"""What is kept on the disk is not what was written: the copy of the last release, or the store itself."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from components.widgets import releases
from monitoring.store.active import open_active
from monitoring.store.errors import CorruptedContent, StoreAway
from monitoring.store.last_known import LastKnown
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.releases import publish_next, some_contents
from tests.pages.opened import Opened, open_page

EVERY = 7  # of the copy's bytes, with another bit each: all of them would be tried in half a minute


@pytest.fixture
def copy(small_store: Store) -> LastKnown:
    open_active(small_store).read_tables()
    return LastKnown(folder=small_store.settings.folder)


def away(store: Store) -> Store:
    """The same folder, with a database that does not answer."""
    settings = StoreSettings.of_address("postgresql://a:b@127.0.0.1:1/c", folder=store.settings.folder)
    return open_store(settings, connect=False)


def test_whichever_bit_of_the_copy_is_wrong_its_figures_are_the_right_ones_or_none(copy: LastKnown):
    good, record, tables = copy.file.read_bytes(), copy.record(), copy.tables()
    refused = 0
    for place in range(0, len(good), EVERY):
        spoilt = bytearray(good)
        spoilt[place] ^= 1 << place % 8
        copy.file.write_bytes(spoilt)

        assert copy.record() in (record, None)
        try:
            assert copy.tables() == tables
        except CorruptedContent:
            refused += 1

    assert refused > len(good) / EVERY / 2  # in the rest stand dates and rights, which nobody reads


def as_before(about: dict[str, object]) -> object:
    return {name: value for name, value in about.items() if name != "code"}


def as_later(about: dict[str, object]) -> object:
    return about | {"approved_by": "Cường"}


def as_list(about: dict[str, object]) -> object:
    return [about]


def as_text(about: dict[str, object]) -> object:
    return json.dumps(about)


@pytest.mark.parametrize("written", [as_before, as_later, as_list, as_text])
def test_a_copy_in_the_form_of_another_version_counts_as_none(
    copy: LastKnown, small_store: Store, written: Callable[[dict[str, object]], object]
):
    with zipfile.ZipFile(copy.file) as kept:
        entries = {name: kept.read(name) for name in kept.namelist()}
    entries["release.json"] = json.dumps(written(json.loads(entries["release.json"]))).encode()
    with zipfile.ZipFile(copy.file, "w") as other:
        for name, content in entries.items():
            other.writestr(name, content)

    assert copy.record() is None
    with pytest.raises(StoreAway):
        open_active(away(small_store))
    assert (
        open_active(small_store).read_tables() == some_contents()
    )  # and is put right while the store answers
    assert open_active(away(small_store)).read_tables() == some_contents()


def test_a_store_whose_file_is_cut_short_leaves_readers_the_copy_and_tells_writers_to_restore(
    copy: LastKnown, small_store: Store
):
    file = small_store.settings.file
    file.write_bytes(file.read_bytes()[:10_000])

    shown = open_active(small_store)
    assert (shown.record.number, shown.is_fallback) == (1, True)
    assert shown.read_tables() == some_contents()
    with pytest.raises(CorruptedContent) as told:
        publish_next(small_store, based_on=1)
    assert str(told.value) == (
        "Dữ liệu trong kho đã bị hỏng: tệp cơ sở dữ liệu không đọc được. Không dùng bản này; "
        "hãy khôi phục từ bản sao lưu gần nhất."
    )


@pytest.fixture
def page(office: Callable[[Path], Store], tmp_path: Path) -> Iterator[Opened]:
    """A page whose store was spoilt together with its copy, with nothing held in memory."""
    store = office(tmp_path / "kho")
    store.publish(store.tables_of(1), title="Bản hai", note="", by="kiểm thử", based_on=1)
    open_active(store).read_tables()
    copy = LastKnown(folder=store.settings.folder)
    spoilt = bytearray(copy.file.read_bytes())
    spoilt[len(spoilt) // 2] ^= 1
    copy.file.write_bytes(spoilt)
    store.settings.file.write_bytes(store.settings.file.read_bytes()[:10_000])
    releases._active.clear()
    releases._read_once.clear()
    yield open_page(nam="2022")
    releases._active.clear()


def test_a_reader_is_told_that_he_sees_the_shipped_tables_and_not_the_spoilt_copy(page: Opened):
    (warning,) = page.warnings
    assert warning == (
        "Kho số liệu đang không truy cập được và máy chủ này chưa lưu bản nào dùng được. Đang hiển thị các bảng đi kèm "
        "phần mềm; đây có thể không phải bản số liệu đang dùng."
    )
    assert "1,94 %" in page.title
    assert "Bản hai" not in page.html
