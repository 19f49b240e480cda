"""Starts the dashboard as a reader would, and a browser that can reach nothing but this machine."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Request, sync_playwright

from benchmarks.chapter import PROJECT_DIR
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store

_CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")
_HERE = "127.0.0.1"
_PATIENCE_S = 60
_ANSWERS_WITHIN_S = 10


class NoChromium(RuntimeError):
    """No Chromium is installed; `deploy/prepare.sh test` installs it or says how."""


class NoAnswer(RuntimeError):
    """The dashboard did not answer in time, or ended."""


@dataclass
class Served:
    """A running dashboard. ``started`` is `time.time()` just before the command was launched."""

    address: str
    started: float
    process: subprocess.Popen = field(repr=False)


@contextmanager
def serve_dashboard(*, command: Sequence[str] = ("make", "run")) -> Iterator[Served]:
    """Run `make run` on a free port until the block ends. Does not wait for an answer; see `wait_for_answer`.

    The store is one of this process's own that holds the tables in data/, as at every start but the very first.
    """
    port = find_free_port()
    environment = {**os.environ, "STORE_DIR": _store().name}
    environment.pop("DATABASE_URL", None)
    with launched([*command, f"PORT={port}"], port=port, environment=environment) as served:
        yield served


@contextmanager
def launched(
    command: Sequence[str], *, port: int, environment: Mapping[str, str], folder: Path = PROJECT_DIR
) -> Iterator[Served]:
    """Run a server's command in ``folder`` until the block ends, with all that it starts. Does not wait for an answer."""
    started = time.time()
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Served(f"http://{_HERE}:{port}", started, process)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=_PATIENCE_S)


@cache
def _store() -> TemporaryDirectory[str]:
    folder = TemporaryDirectory(prefix="kho-")
    opened = open_store(StoreSettings(folder=Path(folder.name)))
    opened.begin_with(read_contents(DATA_DIR))
    opened.close()
    return folder


def wait_for_answer(served: Served, *, path: str = "/_stcore/health", name: str = "make run") -> float:
    """Seconds from the launch until the server answers at ``path``. Raises `NoAnswer`, which says its ``name``."""
    while time.time() - served.started < _PATIENCE_S:
        if served.process.poll() is not None:
            raise NoAnswer(f"{name} ended with status {served.process.returncode}")
        with suppress(OSError), urllib.request.urlopen(served.address + path, timeout=_ANSWERS_WITHIN_S):
            return time.time() - served.started
        time.sleep(0.02)
    raise NoAnswer(f"{name}: no answer at {served.address} within {_PATIENCE_S} s")


def find_free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HERE, 0))
        return probe.getsockname()[1]


@contextmanager
def launch_browser(*more: str) -> Iterator[Browser]:
    """Headless Chromium whose resolver knows no name: nothing outside this machine can be reached.

    ``more`` are arguments for Chromium besides. Raises `NoChromium`.
    """
    path = next((found for name in _CHROMIUM_NAMES if (found := shutil.which(name))), None)
    if path is None:
        raise NoChromium("Chromium is missing: run deploy/prepare.sh test")
    arguments = [f"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE {_HERE}", "--no-proxy-server", *more]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start for root with its sandbox
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()


def new_reader(
    browser: Browser, *, outside: list[str], width: int = 1920, height: int = 1080
) -> BrowserContext:
    """A reader with an empty cache. Addresses off this machine that a page asks for (in vain) are added to ``outside``.

    Requests are watched, not routed through Python: routing would switch the browser's cache off and slow each one.
    """
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")

    def note(request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != _HERE:
            outside.append(request.url)

    context.on("request", note)
    return context
