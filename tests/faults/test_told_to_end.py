"""SIGTERM, as systemd sends it, in the middle of a publication, of documents in the making, and of commands."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from benchmarks.page_socket import a_frame
from monitoring.model.returns import ReturnState
from monitoring.store.store import Store
from tests.browser.reader import open_window
from tests.builders.returns import a_return
from tests.faults.conftest import found_whole
from tests.faults.servers import a_process, told_to_end
from tests.machine import wait_for
from tests.sign_in.running import PROJECT, free_port
from tests.sign_in.wire import at_the_wire
from tests.widgets.updating.desks import send, state_of

JUMP = ("Biểu 1", "F9", 1500)
ENDED = 128 + signal.SIGTERM
MANY = 5  # two are made at a time, the others wait
# moments of an import of two returns that are accepted at once, counted in statements from its first step on
MOMENTS = (2, 9, 17, 25)


def programs_with(folder: Path) -> list[str]:
    """Command lines of running programs that name the folder: a Chromium has its profile there."""
    found = []
    for line in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):
            words = line.read_bytes().decode(errors="replace").replace("\0", " ")
            if f"--user-data-dir={folder}" in words:
                found.append(words)
    return found


@pytest.fixture
def served(office: Callable[[Path], Store], tmp_path: Path) -> tuple[Store, dict[str, str]]:
    """A store with an accepted return, and the settings of a server over it whose person may do everything."""
    store = office(tmp_path / "kho")
    send(store, cells=[JUMP], is_accepted=True)
    settings = {"STORE_DIR": str(store.settings.folder), "LOCAL_EDITOR": "1", "PEOPLE_FILE": ""}
    return store, settings


@pytest.mark.browser
def test_a_publication_in_the_middle_of_which_the_server_ends_is_not_made_and_its_reader_finds_his_view_again(
    served: tuple[Store, dict[str, str]], chromium: Browser
):
    store, settings = served
    port = free_port()
    with ExitStack() as opened:
        process, address = opened.enter_context(a_process(settings=settings, port=port))
        reader = opened.enter_context(closing(open_window(chromium, address)))
        reader.open("ho-so", nam="2022", huyen="674")
        title = reader.title.inner_text()
        assert "Đam Rông" in title
        desk = opened.enter_context(at_the_wire(address))
        seen = desk.send(a_frame(page="cap-nhat", query="viec=duyet"))
        # somebody else writes: the publication waits for its turn, and is in the middle for sure
        with closing(sqlite3.connect(store.settings.file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            desk.socket.send(
                a_frame(
                    page="cap-nhat",
                    query="viec=duyet",
                    pressed=seen.buttons["Phát hành"],
                    typed={seen.fields["Tên bản số liệu"]: "Quý I"},
                )
            )
            time.sleep(2)
            assert told_to_end(process) == 0
            other.execute("ROLLBACK")
        assert found_whole(store).releases == 1
        assert state_of(store) is ReturnState.ACCEPTED

        _, address = opened.enter_context(a_process(settings=settings, port=port))
        connection = reader.page.locator("[data-testid=stApp]")
        expect(connection).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=60_000)
        reader.wait()
        expect(reader.title).to_have_text(title)
        reader.choose("Năm", "2023")
        expect(reader.title).to_contain_text("Đam Rông năm 2023")


@pytest.mark.browser
def test_a_server_with_a_queue_of_documents_ends_in_time_and_leaves_no_chromium(
    served: tuple[Store, dict[str, str]], scratch: Path
):
    with ExitStack() as opened:
        process, address = opened.enter_context(a_process(settings=served[1] | {"TMPDIR": str(scratch)}))
        for _ in range(MANY):
            wire = opened.enter_context(at_the_wire(address))
            seen = wire.send(a_frame(page="tai-lieu", query="nam=2022"))
            pressed = seen.buttons["Tạo tài liệu"]
            wire.socket.send(a_frame(page="tai-lieu", query="nam=2022", pressed=pressed))
        wait_for(lambda: programs_with(scratch))

        assert told_to_end(process) == 0
    wait_for(lambda: not programs_with(scratch))
    assert list(scratch.iterdir()) == []


@pytest.mark.browser
def test_an_export_that_is_told_to_end_leaves_no_file_no_scratch_and_no_chromium(
    served: tuple[Store, dict[str, str]], scratch: Path, tmp_path: Path
):
    out = tmp_path / "ra"
    out.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "monitoring", "export", "briefing", "province", "--format", "docx",
         "--out", str(out / "bao-cao.docx")],
        cwd=PROJECT,
        env={**os.environ, **served[1], "TMPDIR": str(scratch)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )  # fmt: skip
    wait_for(lambda: programs_with(scratch) or process.poll() is not None)
    process.terminate()
    _, said = process.communicate(timeout=20)

    assert process.returncode == ENDED
    assert b"Traceback" not in said
    assert list(out.iterdir()) == []
    wait_for(lambda: not programs_with(scratch))
    assert list(scratch.iterdir()) == []


# the command as it is, in which a signal comes at the n-th statement after its first step was begun
_TOLD_AT = """
import os, runpy, signal, sys
from sqlalchemy import Engine, event
passed = begun = 0
moment = int(sys.argv[1])
def count(_c, _k, statement, *_):
    global passed, begun
    begun = begun or statement.startswith("INSERT INTO contents")
    passed += bool(begun)
    if passed == moment:
        os.kill(os.getpid(), signal.SIGTERM)
event.listen(Engine, "before_cursor_execute", count)
sys.argv = ["monitoring", *sys.argv[2:]]
runpy.run_module("monitoring", run_name="__main__")
"""


@pytest.fixture
def two_forms(tmp_path: Path) -> list[str]:
    for unit in ("674", "678"):
        (tmp_path / f"{unit}.xlsx").write_bytes(a_return().of(unit, "2024").content())
    return ["import", *(str(tmp_path / f"{unit}.xlsx") for unit in ("674", "678")), "--by", "Hà", "--accept"]


def test_an_import_that_is_told_to_end_files_none_of_its_returns_and_files_all_by_the_next_try(
    office: Callable[[Path], Store], tmp_path: Path, two_forms: list[str]
):
    store = office(tmp_path / "kho")
    asked = [*two_forms, "--reason", "Đã đối chiếu."]
    for moment in MOMENTS:
        command = [sys.executable, "-c", _TOLD_AT, str(moment), *asked]
        done = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=False)
        assert (done.returncode, "Traceback" in done.stderr) == (ENDED, False), done.stderr
        assert store.returns() == ()
        assert found_whole(store).return_steps == 0

    done = subprocess.run(
        [sys.executable, "-m", "monitoring", *asked], cwd=PROJECT, capture_output=True, check=False
    )
    assert done.returncode == 0
    assert [one.state for one in store.returns()] == [ReturnState.ACCEPTED] * 2
    assert found_whole(store).return_steps == 4
