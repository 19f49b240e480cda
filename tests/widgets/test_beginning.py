"""The first start of a server makes the tables in data/ release 1; later ones say which tables nobody published."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.widgets import process_store
from components.widgets.beginning import begin_store
from monitoring.command_line.beginning import BEGIN as BEGIN_COMMAND
from monitoring.command_line.main import main
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.release_code import release_code
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR, PROJECT_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.postgresql import Server, a_server_or_skipped

REPLICAS = 4
# asked again until it is done, as the server does: who comes in between finds the folder there and no store in it yet
BEGIN = """
import sys; from components.widgets.beginning import begin_store; sys.stdin.readline()
while not begin_store(): pass
print("begun")
"""


@pytest.fixture
def postgresql() -> Iterator[Server]:
    yield from a_server_or_skipped()


def opened() -> Store:
    return open_store(StoreSettings.from_environment())


def test_the_first_start_makes_the_tables_in_data_release_1_and_the_next_adds_nothing(store_dir: str):
    assert begin_store()
    process_store._begun.clear()
    assert begin_store()

    (first,) = opened().releases()
    assert first.code == release_code(read_contents(DATA_DIR))
    assert [one.act for one in opened().audit()] == ["publish"]


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_replicas_that_start_at_once_make_one_release(
    kind: str, request: pytest.FixtureRequest, tmp_path: Path
):
    settings = {"STORE_DIR": str(tmp_path / "shared")}
    if kind == "postgresql":
        settings["DATABASE_URL"] = request.getfixturevalue("postgresql").new_database()
    starting = [
        subprocess.Popen(
            [sys.executable, "-c", BEGIN],
            cwd=PROJECT_DIR,
            env={**os.environ, **settings},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(REPLICAS)
    ]
    told = [one.communicate("begin\n") for one in starting]

    assert [out.split() for out, _ in told] == [["begun"]] * REPLICAS, told
    store = open_store(StoreSettings.from_environment(settings))
    assert [one.number for one in store.releases()] == [1]
    store.close()


def test_tables_that_a_new_version_of_the_program_brought_are_told_with_how_to_publish_them(
    store_dir: str, caplog: pytest.LogCaptureFixture
):
    older = read_contents(DATA_DIR)
    older["sources"] += b"\n"
    opened().begin_with(older)

    assert begin_store()
    (told,) = [one.getMessage() for one in caplog.records if one.levelno == logging.WARNING]
    assert release_code(read_contents(DATA_DIR)) in told
    assert "người đọc vẫn xem bản số 1" in told
    assert "python -m monitoring publish --data data" in told
    assert [one.number for one in opened().releases()] == [1]


def test_a_database_that_is_away_is_told_once_and_asked_again_until_it_answers(
    postgresql: Server, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    monkeypatch.setenv("DATABASE_URL", postgresql.new_database())
    postgresql.stop()

    assert not begin_store()
    assert not begin_store()
    (told,) = [one.getMessage() for one in caplog.records if "tự thử lại" in one.getMessage()]
    assert told.startswith("Không kết nối được kho số liệu")

    postgresql.start()
    assert begin_store()
    assert [one.number for one in opened().releases()] == [1]


def test_no_store_is_begun_in_an_empty_folder_that_was_named_until_somebody_makes_it(
    store_dir: str, caplog: pytest.LogCaptureFixture
):
    Path(store_dir).mkdir()

    assert not begin_store()
    assert not begin_store()
    (told,) = [one.getMessage() for one in caplog.records if "tự thử lại" in one.getMessage()]
    assert told.startswith(
        f"Thư mục {store_dir} (STORE_DIR) không có kho số liệu: ổ đĩa của kho chưa được gắn"
    )
    assert list(Path(store_dir).iterdir()) == []

    assert main(["begin"], more=[BEGIN_COMMAND]) == 0
    assert begin_store()
    assert [one.number for one in opened().releases()] == [1]


def test_tables_with_errors_become_no_release(
    store_dir: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    def broken() -> None:
        raise BrokenTables([Problem("observations", 5, "numerator", "sai", "sửa")])

    monkeypatch.setattr(process_store, "shipped_tables", broken)

    assert begin_store()
    assert "1 lỗi" in caplog.text
    assert opened().releases() == ()
