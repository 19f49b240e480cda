"""A backup is read back before it counts, and is restored wholly, into either database."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from monitoring.store.backups import backup, restore
from monitoring.store.errors import BackupNotWritten, BadBackup, CorruptedContent, StoreNotEmpty
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import StoreCheck, check_store
from tests.monitoring.store.conftest import KINDS
from tests.monitoring.store.releases import a_file, publish_next, some_contents
from tests.monitoring.store.returns import (
    DAM_RONG,
    DI_LINH,
    YEAR,
    accepted,
    an_explanation,
    step,
    submitted,
)

NewSettings = Callable[[str], StoreSettings]


def fill(store: Store) -> None:
    store.begin_with(some_contents())
    publish_next(store, poor=250, received=[a_file(b"\x00mot"), a_file(b"hai", name="b.csv")])
    publish_next(store, poor=300)
    store.activate(2, by="Cường", reason="Sai số liệu")
    taken = accepted(store, files=[a_file(b"bon", name="d.xlsx")], explanations=[an_explanation()])
    publish_next(store, poor=400, returns=[taken])
    step(store, "draft", reporter_id=DI_LINH, note="Chưa xong")


@pytest.mark.parametrize("into", KINDS)
def test_a_restored_store_holds_the_same_releases_files_pointer_and_log(
    empty_store: Store, new_settings: NewSettings, tmp_path: Path, into: str
):
    fill(empty_store)
    log = empty_store.audit()
    backup(empty_store, tmp_path / "sao-luu" / "kho.bak", by="Dũng")
    other = open_store(new_settings(into))

    found = restore(tmp_path / "sao-luu" / "kho.bak", other, by="Dũng")

    assert (found.releases, found.return_steps, found.audit_entries) == (4, 4, 9)
    assert other.releases() == empty_store.releases()
    assert other.activation() == empty_store.activation()
    for number in (1, 2, 3, 4):
        assert other.tables_of(number) == empty_store.tables_of(number)
        assert other.received_of(number) == empty_store.received_of(number)
    assert [other.content(one.sha256) for one in other.received_of(2)] == [b"\x00mot", b"hai"]
    assert other.returns() == empty_store.returns()
    assert [one.state.value for one in other.returns()] == ["published", "draft"]
    assert other.content(other.return_of(DAM_RONG, YEAR).last.files[0].sha256) == b"bon"
    assert other.audit()[:9] == log
    assert [(one.act, one.who) for one in other.audit()[9:]] == [("restore", "Dũng")]
    submitted(other, after=other.return_of(DI_LINH, YEAR))
    assert publish_next(other).number == 5
    assert check_store(other).releases == 5


def test_a_backup_is_one_file_and_is_logged(store: Store, tmp_path: Path):
    found = backup(store, tmp_path / "moi" / "kho.bak", by="Dũng")

    assert found == StoreCheck(
        releases=1, contents=check_store(store).contents, audit_entries=1, return_steps=0
    )
    assert [one.name for one in (tmp_path / "moi").iterdir()] == ["kho.bak"]
    assert [(one.act, one.who, one.subject) for one in store.audit()[1:]] == [("backup", "Dũng", "kho.bak")]


def test_a_backup_is_taken_while_others_read_and_publish(store: Store, tmp_path: Path):
    with store.reading():
        publish_next(store)
        backup(store, tmp_path / "kho.bak", by="Dũng")

    assert len(store.releases()) == 2


def test_a_backup_restores_nothing_over_what_is_there(store: Store, tmp_path: Path):
    backup(store, tmp_path / "kho.bak", by="Dũng")
    publish_next(store)

    with pytest.raises(StoreNotEmpty, match="Chỉ khôi phục vào kho trống"):
        restore(tmp_path / "kho.bak", store, by="Dũng")

    assert len(store.releases()) == 2


def test_a_spoilt_store_does_not_take_the_place_of_the_last_good_backup(tmp_path: Path):
    store = open_store(StoreSettings(folder=tmp_path / "kho"))
    fill(store)
    backup(store, tmp_path / "kho.bak", by="Dũng")
    good = (tmp_path / "kho.bak").read_bytes()
    with closing(sqlite3.connect(store.settings.file)) as connection:
        connection.executescript(
            "DROP TRIGGER contents_not_updated; UPDATE contents SET compressed = zeroblob(9) WHERE size_bytes = 3;"
        )

    with pytest.raises(CorruptedContent):
        backup(store, tmp_path / "kho.bak", by="Dũng")

    assert (tmp_path / "kho.bak").read_bytes() == good
    assert sorted(one.name for one in tmp_path.iterdir()) == ["kho", "kho.bak"]


def test_a_backup_that_cannot_be_written_is_told(store: Store, tmp_path: Path):
    (tmp_path / "tep").write_text("")

    with pytest.raises(BackupNotWritten, match=r"Không ghi được bản sao lưu kho\.bak"):
        backup(store, tmp_path / "tep" / "kho.bak", by="Dũng")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    store = open_store(StoreSettings(folder=tmp_path / "nguon"))
    fill(store)
    backup(store, tmp_path / "kho.bak", by="Dũng")
    return tmp_path / "kho.bak"


def cut_off(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-5000])


def overwritten(file: Path) -> None:
    kept = file.read_bytes()
    file.write_bytes(kept[:8192] + b"\xff" * 4096 + kept[12288:])


def no_database(file: Path) -> None:
    file.write_bytes(b"PK\x03\x04" + b"x" * 5000)


def another_database(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript("CREATE TABLE releases (a); CREATE TABLE khac (b);")


def one_bit_in_a_file(file: Path) -> None:
    changed(file, "contents", "UPDATE contents SET compressed = zeroblob(9) WHERE size_bytes = 3")


def another_title(file: Path) -> None:
    changed(file, "releases", "UPDATE releases SET code = '00000000' WHERE number = 2")


def a_line_of_the_log_less(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(
            "DROP TRIGGER audit_log_not_deleted; DELETE FROM audit_log WHERE entry_id = 2;"
        )


def a_step_less(file: Path) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(
            "DROP TRIGGER return_steps_not_deleted; DROP TRIGGER return_files_not_deleted;"
            "DELETE FROM return_files WHERE step_id = 1; DELETE FROM return_steps WHERE step_id = 1;"
        )


def another_file_of_a_return(file: Path) -> None:
    changed(file, "return_files", "UPDATE return_files SET name = 'khac.xlsx' WHERE step_id = 3")


def changed(file: Path, table: str, statement: str) -> None:
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(f"DROP TRIGGER {table}_not_updated; {statement};")


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (Path.unlink, "không có tệp này"),
        (cut_off, "đã hỏng|không còn nguyên vẹn"),
        (overwritten, "đã hỏng|không còn nguyên vẹn"),
        (no_database, "tệp không phải bản sao lưu của kho số liệu"),
        (another_database, "tệp không phải bản sao lưu của kho số liệu"),
        (one_bit_in_a_file, r"nội dung [0-9a-f]{8} không giải nén được"),
        (another_title, "bản số 2 không còn đúng mã 00000000"),
        (a_step_less, "các bước của báo cáo không còn đủ số thứ tự"),
        (another_file_of_a_return, "báo cáo năm 2022 của đơn vị có mã 674 không khớp bản số 4"),
        (a_line_of_the_log_less, "nhật ký không còn đủ số thứ tự"),
    ],
)
def test_a_backup_that_is_not_whole_restores_nothing(
    good: Path, tmp_path: Path, spoil: Callable[[Path], None], why: str
):
    spoil(good)
    other = open_store(StoreSettings(folder=tmp_path / "moi"))

    with pytest.raises(BadBackup, match=why):
        restore(good, other, by="Dũng")

    assert other.is_empty()
    assert other.audit() == ()


def test_restoring_leaves_the_backup_as_it_was(good: Path, tmp_path: Path):
    before = good.read_bytes()
    shutil.copyfile(good, tmp_path / "ban-hai.bak")

    restore(good, open_store(StoreSettings(folder=tmp_path / "moi")), by="Dũng")

    assert good.read_bytes() == before
    assert not list(tmp_path.glob("kho.bak-*"))
