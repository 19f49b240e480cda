"""No room is left on the disk of the store, or on that of a file to be written."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from components.documents.command import EXPORT
from components.documents.returns.command import TEMPLATE
from components.widgets import process_store
from monitoring.command_line.importing import IMPORT
from monitoring.command_line.main import main
from monitoring.command_line.releases import AUDIT, BACKUP
from monitoring.model.returns import ReturnState
from monitoring.store.active import open_active
from monitoring.store.errors import DiskFull
from monitoring.store.last_known import LastKnown
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.returns import a_return
from tests.faults.conftest import found_whole
from tests.faults.disks import SmallDisk
from tests.monitoring.store.releases import a_file, publish_next, some_contents
from tests.widgets.updating.desks import open_desk, send
from tests.widgets.updating.test_sending import form, open_sender, state_of

TOLD = "Đĩa chứa kho số liệu ({file}) đã đầy. Giải phóng dung lượng rồi thử lại; chưa có gì thay đổi."
# none at all, so that SQLite cannot even read; a page; enough to begin; nearly enough
LEFT = (0, 4096, 40_960, 98_304)
JUMP = ("Biểu 1", "F9", 1500)
COMMANDS = {
    "audit": (AUDIT, ["audit", "--out", "{}"]),
    "backup": (BACKUP, ["backup", "{}"]),
    "template": (TEMPLATE, ["template", "--unit", "674", "--period", "2024", "--out", "{}"]),
    "chart": (EXPORT, ["export", "chart", "target", "--target", "A1", "--format", "csv", "--out", "{}"]),
}


@pytest.fixture
def full_office(disk: SmallDisk, office: Callable[[Path], Store]) -> Store:
    return office(disk.folder / "kho")


def look_again() -> None:
    """As three seconds later: so long pages let a database rest that has failed."""
    process_store.opened_store().failed_lately = None


def told_by(store: Store) -> str:
    return TOLD.format(file=store.settings.file)


@pytest.mark.parametrize("left_bytes", [0, 8192])
def test_a_return_that_finds_no_room_is_not_sent_and_goes_out_once_there_is_some(
    disk: SmallDisk, full_office: Store, left_bytes: int
):
    sender = open_sender("officer").upload(("bieu.xlsx", form()))
    disk.fill(left_bytes=left_bytes)

    sender.press("gui-bao-cao")
    assert told_by(full_office) in sender.desk.told
    disk.make_room()
    assert state_of(full_office) is None
    assert found_whole(full_office).return_steps == 0

    look_again()
    sender.desk.run()  # where nothing could be read either, his next click brings the form back, with his file
    assert "<b>bieu.xlsx</b>" in sender.desk.html
    sender.press("gui-bao-cao")
    assert state_of(full_office) is ReturnState.SUBMITTED
    assert found_whole(full_office).return_steps == 1


def test_a_release_that_finds_no_room_leaves_the_one_before_and_is_published_once_there_is_some(
    disk: SmallDisk, full_office: Store
):
    send(full_office, cells=[JUMP], is_accepted=True)
    desk = open_desk("approver", viec="duyet")
    disk.fill(left_bytes=8192)

    desk.press("phat-hanh-nut")
    assert told_by(full_office) in desk.told
    disk.make_room()
    assert found_whole(full_office).releases == 1

    look_again()
    desk.run()
    assert full_office.active().number == 1  # a press that was told to have failed is not carried out later
    desk.press("phat-hanh-nut")
    assert full_office.active().number == 2
    assert state_of(full_office) is ReturnState.PUBLISHED
    assert found_whole(full_office).releases == 2


@pytest.mark.parametrize("left_bytes", LEFT)
def test_however_little_is_left_the_store_stays_whole_and_says_that_the_disk_is_full(
    disk: SmallDisk, left_bytes: int
):
    store = open_store(StoreSettings(folder=disk.folder / "kho"))
    store.begin_with(some_contents())
    disk.fill(left_bytes=left_bytes)

    with pytest.raises(DiskFull) as told:
        publish_next(store, based_on=1, received=[a_file(os.urandom(500_000))])
    assert str(told.value) == told_by(store)
    disk.make_room()
    assert found_whole(store).releases == 1

    assert publish_next(store, received=[a_file(os.urandom(500_000))]).number == 2
    assert found_whole(store).releases == 2


def test_readers_go_on_while_no_byte_is_left_and_the_copy_kept_for_bad_days_stays_the_last_whole_one(
    disk: SmallDisk, caplog: pytest.LogCaptureFixture
):
    store = open_store(StoreSettings(folder=disk.folder / "kho"))
    store.begin_with(some_contents())
    open_active(store).read_tables()
    copy = LastKnown(folder=store.settings.folder)
    record, kept = copy.record(), copy.file.read_bytes()
    second = publish_next(store)
    disk.fill()

    with caplog.at_level(logging.WARNING):
        copy.keep(second, some_contents(poor=200))
    assert "Không ghi được bản sao" in caplog.text
    assert copy.file.read_bytes() == kept
    assert not list(store.settings.folder.glob(".last_known-*"))
    shown = open_active(store)
    assert (shown.record, shown.is_fallback, shown.failure) == (record, True, told_by(store))
    assert shown.read_tables() == some_contents()

    disk.make_room()
    store.failed_lately = None  # readers let the database rest for three seconds
    again = open_active(store)
    assert (again.record, again.read_tables()) == (second, some_contents(poor=200))
    assert copy.record() == second


@pytest.mark.parametrize("command", COMMANDS)
def test_a_file_that_finds_no_room_leaves_the_one_of_before_and_the_command_says_so(
    disk: SmallDisk, small_office: Store, capsys: pytest.CaptureFixture[str], command: str
):
    run, words = COMMANDS[command]
    target = disk.folder / "tep"
    target.write_bytes(b"truoc")
    asked = [word.format(target) for word in words]
    disk.fill()

    assert main(asked, more=[run]) in (1, 2)
    assert "đĩa đã đầy" in capsys.readouterr().err
    assert target.read_bytes() == b"truoc"
    assert disk.names == ["tep"]

    disk.make_room()
    assert main(asked, more=[run]) == 0
    assert target.stat().st_size > 300
    assert disk.names == ["tep"]


def test_tables_that_find_no_room_are_written_all_together_later(
    disk: SmallDisk, small_office: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    (tmp_path / "bieu.xlsx").write_bytes(a_return().content())
    into = disk.folder / "bang"
    asked = ["import", str(tmp_path / "bieu.xlsx"), "--reason", "Đã đối chiếu.", "--into", str(into)]
    disk.fill(left_bytes=65_536)

    assert main(asked, more=[IMPORT]) == 2
    assert "ổ đĩa đã đầy. Hãy chọn nơi khác hoặc giải phóng chỗ trống" in capsys.readouterr().err
    assert list(into.iterdir()) == []

    disk.make_room()
    assert main(asked, more=[IMPORT]) == 0
    assert (into / "observations.csv").stat().st_size > 65_536


@pytest.fixture
def small_office(office: Callable[[Path], Store], tmp_path: Path) -> Store:
    """The shipped tables in a store on a disk with room."""
    return office(tmp_path / "kho")
