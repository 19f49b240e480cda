"""The store has a disk of its own, and the server starts before the disk is mounted, or loses it while it runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from components.widgets import releases
from components.widgets.beginning import begin_store
from components.widgets.readiness import StoreState, look_whether_ready
from monitoring.store.active import open_active
from monitoring.store.store import Store
from tests.faults.conftest import found_whole
from tests.faults.disks import SmallDisk, hidden
from tests.pages.opened import open_page
from tests.widgets.updating.desks import forget

TOLD = "Thư mục đã khai báo không có kho số liệu: ổ đĩa của kho chưa được gắn, hoặc kho chưa được tạo."


@pytest.fixture
def store(disk: SmallDisk, office: Callable[[Path], Store]) -> Iterator[Store]:
    """On the disk itself: release 2 is the active one."""
    store = office(disk.folder)
    store.publish(store.tables_of(1), title="Bản hai", note="", by="kiểm thử", based_on=1)
    open_active(store).read_tables()
    start_anew()
    yield store
    start_anew()


def start_anew() -> None:
    """As a process that has just been started, with nothing held in memory."""
    forget()
    for kept in (releases._active, releases._read_once, releases._keep_copy):
        kept.clear()


def test_a_server_that_starts_without_the_disk_begins_no_second_store_and_says_so_until_it_is_mounted(
    store: Store, disk: SmallDisk
):
    with hidden(disk):
        assert not begin_store()
        opened = open_page(nam="2022")
        assert opened.warnings[0].startswith(TOLD)
        assert "Bản hai" not in opened.html
        assert look_whether_ready().store is StoreState.MISSING
        assert list(disk.folder.iterdir()) == []

    start_looking_again()
    assert begin_store()
    mounted = open_page(nam="2022")
    assert mounted.warnings == []
    assert "số 2: Bản hai" in mounted.html
    assert found_whole(store).releases == 2


def test_a_disk_that_goes_while_the_server_runs_is_told_and_nothing_is_written_under_it(
    store: Store, disk: SmallDisk
):
    assert open_page(nam="2022").warnings == []
    with hidden(disk):
        start_looking_again()
        assert look_whether_ready().store is StoreState.MISSING
        assert "Kho số liệu đang không truy cập được" in open_page(nam="2022").warnings[0]
        assert list(disk.folder.iterdir()) == []

    start_looking_again()
    assert open_page(nam="2022").warnings == []


def start_looking_again() -> None:
    """As some seconds later."""
    releases._active.clear()
    releases.opened_store().failed_lately = None
