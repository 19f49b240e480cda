"""One server and one Chromium for all journeys; a new window for each."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import HERE, PATIENCE_MS, Reader

PROJECT = Path(__file__).resolve().parents[2]
LONGEST_START_S = 60
# how long a page takes is measured in benchmarks; a busy machine may not fail a journey
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def server(stores: Iterator[str]) -> Iterator[str]:
    """The address of the running dashboard, whose store is its own."""
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "deploy/serve.py", "--server.port", str(port)]
    process = subprocess.Popen(
        command,
        cwd=PROJECT,
        env={**os.environ, "STORE_DIR": next(stores)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_for_answer(f"http://{HERE}:{port}", process)
        yield f"http://{HERE}:{port}"
    finally:
        process.terminate()
        process.wait(timeout=LONGEST_START_S)


@pytest.fixture
def new_reader(server: str, chromium: Browser) -> Iterator[Callable[..., Reader]]:
    """Opens windows; at the end none may have asked for anything outside, nor met with an error."""
    readers: list[Reader] = []

    def open_window(*, width: int = 1600, height: int = 1000) -> Reader:
        context = chromium.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
        context.set_default_timeout(PATIENCE_MS)
        readers.append(Reader(server, context, context.new_page()))
        return readers[-1]

    yield open_window
    outside = [address for reader in readers for address in reader.outside]
    faults = [fault for reader in readers for fault in reader.faults]
    for reader in readers:
        reader.context.close()
    assert outside == []
    assert faults == []


@pytest.fixture
def reader(new_reader: Callable[..., Reader]) -> Reader:
    return new_reader()


def _wait_for_answer(address: str, process: subprocess.Popen) -> None:
    started = time.monotonic()
    while time.monotonic() - started < LONGEST_START_S:
        if process.poll() is not None:
            pytest.fail(f"the dashboard ended with status {process.returncode}")
        with suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
            return
        time.sleep(0.05)
    pytest.fail(f"the dashboard did not answer within {LONGEST_START_S} s")
