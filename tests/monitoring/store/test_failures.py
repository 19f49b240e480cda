"""What goes wrong with a disk or a server is told in words, and nothing is half done."""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from monitoring.store.errors import (
    CorruptedContent,
    DiskFull,
    StoreAway,
    StoreBusy,
    StoreError,
    StoreReadOnly,
)
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.postgresql import Server
from tests.monitoring.store.releases import a_file, publish_next, some_contents

NOBODY = 65534
NewSettings = Callable[[str], StoreSettings]
only_sqlite = pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
only_postgresql = pytest.mark.parametrize("settings", ["postgresql"], indirect=True)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every account of the machine can reach."""
    with tempfile.TemporaryDirectory(dir="/tmp") as name:
        Path(name).chmod(0o755)
        yield Path(name)


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """For the time of a test, an account without rights: root may write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


@pytest.fixture
def read_only(open_folder: Path) -> Path:
    open_folder.chmod(0o555)
    return open_folder


def test_a_folder_that_may_not_be_written_is_told_with_what_to_do(read_only: Path, as_nobody: None):
    with pytest.raises(StoreReadOnly) as told:
        open_store(StoreSettings(folder=read_only))

    assert str(told.value).startswith(f"Không có quyền ghi vào kho số liệu ({read_only}/releases.sqlite3).")
    assert "STORE_DIR" in str(told.value)


def test_a_folder_that_may_not_be_made_is_told(read_only: Path, as_nobody: None):
    with pytest.raises(StoreReadOnly):
        open_store(StoreSettings(folder=read_only / "var"))


def test_a_folder_that_is_a_file_is_told(tmp_path: Path):
    (tmp_path / "var").write_text("không phải thư mục")

    with pytest.raises(StoreAway, match="Chi tiết: một phần của đường dẫn là tệp, không phải thư mục"):
        open_store(StoreSettings(folder=tmp_path / "var"))


@only_sqlite
def test_a_store_that_has_gone_is_told_and_no_empty_one_takes_its_place(
    store: Store, settings: StoreSettings
):
    settings.file.rename(settings.folder / "cat-di")

    for ask in (
        store.active,
        lambda: publish_next(store, based_on=1),
        lambda: store.begin_with(some_contents()),
    ):
        with pytest.raises(StoreAway, match="không mở được tệp cơ sở dữ liệu"):
            ask()
    assert not settings.file.exists()


@only_sqlite
def test_a_full_disk_is_told_and_the_old_release_stays(store: Store, settings: StoreSettings):
    limit_pages(store)

    with pytest.raises(DiskFull) as told:
        publish_next(store, received=[a_file(os.urandom(500_000))])

    assert str(told.value) == (
        f"Đĩa chứa kho số liệu ({settings.file}) đã đầy. Giải phóng dung lượng rồi thử lại; chưa có gì thay đổi."
    )
    assert check_store(store).releases == 1


def limit_pages(store: Store) -> None:
    """Let the file grow no further, as on a full disk: SQLite itself says so."""
    opened = store._engine.pool._creator

    def open_limited() -> sqlite3.Connection:
        connection = opened()
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        return connection

    store._engine.pool._creator = open_limited


@only_postgresql
@pytest.mark.parametrize(
    ("code", "told"),
    [("53100", DiskFull), ("25006", StoreReadOnly), ("55P03", StoreBusy), ("57P01", StoreAway)],
)
def test_what_the_server_refuses_is_told_and_the_old_release_stays(
    store: Store, code: str, told: type[StoreError]
):
    with store.writing() as connection:
        connection.execute(
            text(
                "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                f"RAISE EXCEPTION 'no' USING ERRCODE = '{code}'; END $$"
            )
        )
        connection.execute(
            text("CREATE TRIGGER fail BEFORE INSERT ON releases FOR EACH ROW EXECUTE FUNCTION fail()")
        )

    with pytest.raises(told):
        publish_next(store)

    assert check_store(store).releases == 1


def test_a_store_in_which_somebody_else_writes_for_too_long_is_told(
    store: Store, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("monitoring.store.engines.WAIT_S", 0.1)
    impatient = open_store(settings)

    with store.writing(), pytest.raises(StoreBusy, match="đang có người khác ghi"):
        impatient.activate(1, by="Cường", reason="Thử")


@pytest.mark.parametrize("table", ["observations", "sources"])
def test_content_that_is_not_what_was_published_is_never_given_out(store: Store, table: str):
    publish_next(store)
    spoil(store, table)

    for ask in (lambda: store.tables_of(2), lambda: check_store(store)):
        with pytest.raises(CorruptedContent, match=r"Dữ liệu trong kho đã bị hỏng: nội dung [0-9a-f]{8} "):
            ask()


def spoil(store: Store, table: str) -> None:
    """Flip one bit in the middle, past the triggers, as a failing disk does."""
    with store.writing() as connection:
        for name in ("contents_not_updated", "contents_not_changed"):
            on_table = " ON contents" if connection.dialect.name == "postgresql" else ""
            connection.execute(text(f"DROP TRIGGER IF EXISTS {name}{on_table}"))
        digest = connection.scalar(
            text("SELECT sha256 FROM release_tables WHERE release_number = 2 AND table_name = :name"),
            {"name": table},
        )
        kept = connection.scalar(
            text("SELECT compressed FROM contents WHERE sha256 = :digest"), {"digest": digest}
        )
        middle = len(kept) // 2
        spoilt = kept[:middle] + bytes([kept[middle] ^ 1]) + kept[middle + 1 :]
        connection.execute(
            text("UPDATE contents SET compressed = :spoilt WHERE sha256 = :digest"),
            {"spoilt": spoilt, "digest": digest},
        )


@pytest.mark.parametrize(
    "written", [b"khong phai kho so lieu " * 50, b"SQLite format 3\x00" + b"\xff" * 4080]
)
def test_a_file_that_is_no_database_is_told(tmp_path: Path, written: bytes):
    (tmp_path / "releases.sqlite3").write_bytes(written)

    with pytest.raises(CorruptedContent, match="tệp cơ sở dữ liệu không đọc được"):
        open_store(StoreSettings(folder=tmp_path))


def test_a_server_that_is_not_there_is_told_without_the_password():
    with pytest.raises(StoreAway) as told:
        open_store("postgresql://bientap:mat-khau@127.0.0.1:1/giamngheo")

    assert str(told.value).startswith("Không kết nối được kho số liệu (giamngheo trên 127.0.0.1). ")
    assert "mat-khau" not in str(told.value)


def test_a_database_that_is_not_there_is_told(server: Server):
    with pytest.raises(StoreAway, match="khong_co"):
        open_store(server.address("khong_co"))


@only_sqlite
def test_a_number_that_was_taken_out_of_the_log_is_missed(store: Store, settings: StoreSettings):
    publish_next(store)
    with closing(sqlite3.connect(settings.file)) as connection:
        connection.executescript(
            "DROP TRIGGER audit_log_not_deleted; DELETE FROM audit_log WHERE entry_id = 1"
        )

    with pytest.raises(CorruptedContent, match="nhật ký không còn đủ số thứ tự"):
        check_store(store)
