"""The server as on a machine of the province: an account of its own, the program read-only, one folder to write to."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.page_socket import a_frame
from tests.builders.returns import a_return
from tests.sign_in.documents import make_document
from tests.sign_in.running import HERE, LONGEST_START_S, PROJECT, free_port, wait_for_answer
from tests.sign_in.wire import Seen, Wire, at_the_wire

pytestmark = pytest.mark.browser  # its documents are drawn with Chromium
# nobody's: whatever belongs to it afterwards was written by this server
ACCOUNT = 60_000 + os.getpid() % 5_000
# where any account may write; what it put deeper would lie in a folder of its own
OPEN_TO_ALL = ("/tmp", "/var/tmp", "/dev/shm", "/run", "/var/lib", "/var/cache", "/home")
# all but these is the program, as it is installed
LEFT_OUT = {".git", ".ci", ".venv", "tests", "benchmarks", "var"}
PAGE = "cap-nhat"
SENDING = "viec=gui&donvibc=674&kybc=2024"
TITLE = "Thử bằng tài khoản riêng"


@dataclass(frozen=True)
class Installed:
    """The running server, its two folders, and the environment of its account."""

    address: str
    program: Path
    data: Path
    environment: dict[str, str]


@pytest.fixture(scope="module")
def installed() -> Iterator[Installed]:
    if os.geteuid() != 0 or shutil.which("setpriv") is None:
        pytest.skip("only root may start a program under another account, with setpriv of util-linux")
    with tempfile.TemporaryDirectory(
        prefix="installed-", dir="/tmp"
    ) as home:  # through which every account may pass
        Path(home).chmod(0o711)
        yield from _served(Path(home))


def _served(home: Path) -> Iterator[Installed]:
    program, data = home / "program", home / "data"
    _install(program)
    data.mkdir(mode=0o700)
    (data / "tmp").mkdir()
    for one in (data, data / "tmp"):
        os.chown(one, ACCOUNT, ACCOUNT)
    environment = {
        "PATH": os.environ["PATH"],
        "STORE_DIR": str(data),
        "HOME": str(data),
        "TMPDIR": str(data / "tmp"),  # the unit has a /tmp of its own
        "LOCAL_EDITOR": "1",
    }
    _command(program, environment, "begin")
    port = free_port()
    process = subprocess.Popen(
        [*_as_account(), sys.executable, "deploy/serve.py", "--server.port", str(port)],
        cwd=program,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_answer(f"http://{HERE}:{port}/_stcore/health", process)
        yield Installed(f"http://{HERE}:{port}", program, data, environment)
    finally:
        process.terminate()
        process.wait(timeout=LONGEST_START_S)


def _command(program: Path, environment: dict[str, str], *words: str) -> None:
    """By the command line under the same account."""
    subprocess.run(
        [*_as_account(), sys.executable, "-m", "monitoring", *words],
        cwd=program,
        env=environment,
        check=True,
        capture_output=True,
    )


def _install(program: Path) -> None:
    program.mkdir()
    for source in PROJECT.iterdir():
        if source.name in LEFT_OUT or source.name.endswith("_cache"):
            continue
        if source.is_dir():
            shutil.copytree(
                source, program / source.name, ignore=shutil.ignore_patterns("__pycache__", "secrets.toml")
            )
        else:
            shutil.copy(source, program)
    for one in (program, *program.rglob("*")):
        one.chmod(0o555 if one.is_dir() else 0o444)


def _as_account() -> Sequence[str]:
    """How a program is started under the account; where the interpreter lies behind closed doors, with the right to read."""
    plain = ("setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--clear-groups")
    may_read = (*plain, "--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search")
    without = (*plain, "--inh-caps=-all", "--bounding-set=-all")
    tried = subprocess.run(
        [*without, sys.executable, "-c", "import streamlit"], capture_output=True, check=False
    )
    return without if tried.returncode == 0 else may_read


def test_it_serves_takes_a_return_in_publishes_it_and_makes_a_document(installed: Installed):
    with at_the_wire(installed.address) as wire:
        for page in ("", "ban-do", "so-lieu"):
            assert "382/QĐ-UBND" in wire.send(a_frame(page=page, query="nam=2022"))
    with at_the_wire(installed.address) as wire:
        sent = send_a_return(wire)
    publish_another(installed)
    with at_the_wire(installed.address) as wire:
        listed = wire.send(a_frame(page=PAGE, query="viec=ban"))
        made = make_document(wire)

    assert "Đã gửi, chờ duyệt" in sent
    assert TITLE in listed
    assert any(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(made)).namelist())


def send_a_return(wire: Wire) -> Seen:
    content = a_return().of("674", "2024").content()
    opened = wire.send(a_frame(page=PAGE, query=SENDING))
    read = wire.put_into_page(opened, {"bieu.xlsx": content}, page=PAGE, query=SENDING)
    return wire.send(a_frame(page=PAGE, query=SENDING, pressed=read.buttons["Gửi báo cáo"]))


def publish_another(installed: Installed) -> None:
    """By the command line, since nobody judges what he has sent himself."""
    file = installed.data / "tmp/bieu.xlsx"
    file.write_bytes(a_return().of("675", "2024").content())
    for words in (
        ("import", str(file), "--by", "kiểm thử", "--reason", "Đã đối chiếu.", "--accept"),
        ("publish", "--title", TITLE, "--by", "kiểm thử"),
    ):
        _command(installed.program, installed.environment, *words)


def test_it_wrote_into_its_own_folder_and_nowhere_else(installed: Installed):
    assert [one for one in installed.program.rglob("*") if one.stat().st_uid == ACCOUNT] == []
    elsewhere = subprocess.run(
        ["find", *OPEN_TO_ALL, "-maxdepth", "3", "-uid", str(ACCOUNT), "-not", "-path", f"{installed.data}*"],
        capture_output=True,
        text=True,
        check=False,
    ).stdout

    assert elsewhere.split() == []
    assert any(installed.data.glob("*.sqlite3"))
