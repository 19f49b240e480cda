"""Two replicas behind nginx with its shipped configuration: what a reader sees when his replica dies."""

from __future__ import annotations

import os
import signal
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, open_window
from tests.machine import skip_for_want_of, wait_for
from tests.sign_in.running import HERE, LONGEST_START_S, PROJECT, free_port

pytestmark = pytest.mark.browser
MISSING = 2
_CONNECTION = "data-test-connection-state"


@dataclass(frozen=True)
class Trial:
    """What `deploy/trial.sh` has running."""

    address: str
    folder: Path

    def replica_that_served(self, page: str) -> tuple[int, int]:
        """Process and port of the replica that answered for the page."""
        lines = (self.folder / "access.log").read_text(encoding="utf-8").splitlines()
        (line,) = [line for line in lines if f'"GET /{page}?' in line]
        port = line.rpartition(f"-> {HERE}:")[2].split()[0]
        running = (line.split() for line in (self.folder / "ready").read_text(encoding="utf-8").splitlines())
        (process,) = [process for name, process, of_port in running if name == "replica" and of_port == port]
        return int(process), int(port)


@pytest.fixture(scope="module")
def trial() -> Iterator[Trial]:
    # not below pytest's own folder, which another run of it shuts: the accounts of nginx and PostgreSQL pass through
    with TemporaryDirectory(prefix="trial-", dir="/tmp") as folder:
        Path(folder).chmod(0o711)
        yield from _tried_in(Path(folder))


def _tried_in(folder: Path) -> Iterator[Trial]:
    port = free_port()
    started = subprocess.Popen(
        ["deploy/trial.sh", str(port)],
        cwd=PROJECT,
        env={**os.environ, "TMPDIR": str(folder)},
        stderr=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    try:
        yield Trial(f"http://{HERE}:{port}", _folder_of(started, folder))
    finally:
        started.terminate()
        started.wait(timeout=LONGEST_START_S)
    assert list(folder.iterdir()) == []


@pytest.fixture
def reader(trial: Trial, chromium: Browser) -> Iterator[Reader]:
    with closing(open_window(chromium, trial.address)) as opened:
        yield opened


def test_pages_open_under_the_shipped_headers_without_a_complaint_of_the_browser(reader: Reader):
    reader.open(nam="2022")
    expect(reader.page.locator(".js-plotly-plot .main-svg").first).to_be_visible()
    reader.open("ban-do", nam="2022")
    reader.see_map(12)
    reader.open("so-sanh", nam="2022")
    reader.open("trinh-chieu", nam="2022")

    assert reader.outside == []
    assert reader.faults == []


def test_the_shipped_headers_are_sent(trial: Trial):
    with urllib.request.urlopen(f"{trial.address}/ban-do?x=1") as answer:
        headers = answer.headers

    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert "Strict-Transport-Security" not in headers  # without TLS it would lock readers out
    assert "unsafe-eval" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Set-Cookie"].startswith("replica=")
    assert headers["Server"] == "nginx"


def test_what_watches_the_servers_is_not_open_to_everybody(trial: Trial):
    with urllib.request.urlopen(f"{trial.address}/_stcore/health") as answer:
        assert answer.read() == b"ok"
    with urllib.request.urlopen(f"{trial.address}/ready") as answer:
        assert b'"store":"answers"' in answer.read()
    for address in ("metrics", "_stcore/metrics", "_stcore/agent/interact", "x/_stcore/metrics"):
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{trial.address}/{address}")


def test_when_a_replica_dies_its_reader_comes_back_to_the_same_view_on_the_other(
    trial: Trial, reader: Reader
):
    reader.open("ho-so", nam="2023")
    reader.choose("Năm", "2022")
    reader.choose("Huyện, thành phố", "Đam Rông")
    expect(reader.title).to_contain_text("Đam Rông")
    title = reader.title.inner_text()
    process, _ = trial.replica_that_served("ho-so")

    os.kill(process, signal.SIGKILL)

    # the page finds out, asks again and is answered by the other one, which knows nothing but the address
    connection = reader.page.locator("[data-testid=stApp]")
    expect(connection).not_to_have_attribute(_CONNECTION, "CONNECTED")
    expect(connection).to_have_attribute(_CONNECTION, "CONNECTED")
    reader.wait()
    expect(reader.title).to_have_text(title)
    reader.choose("Năm", "2023")
    expect(reader.title).to_contain_text("Huyện Đam Rông năm 2023")
    reader.wait()  # the address is written at the end of a run, after its title
    reader.see_choices({"nam": "2023", "huyen": "674"})
    reader.choose("Năm", "2022")
    expect(reader.title).to_have_text(title)
    reader.wait()
    reader.see_choices({"nam": "2022", "huyen": "674"})
    reader.page.reload()
    reader.wait()
    expect(reader.title).to_have_text(title)


def _folder_of(started: subprocess.Popen, folder: Path) -> Path:
    wait_for(
        lambda: started.poll() is not None or list(folder.glob("*/ready")),
        told=lambda: "deploy/trial.sh was not ready",
    )
    if started.poll() == MISSING:
        skip_for_want_of("nginx or PostgreSQL is missing: run deploy/prepare.sh test")
    assert started.poll() is None, f"deploy/trial.sh ended with status {started.returncode}"
    (ready,) = folder.glob("*/ready")
    return ready.parent
