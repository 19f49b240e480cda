"""Starts the provider and the dashboard for the tests of the sign-in, and ends them."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from types import MappingProxyType

from tests.machine import wait_for

HERE = "127.0.0.1"
PROJECT = Path(__file__).resolve().parents[2]
PROVIDER_DIR = Path(__file__).resolve().parent / "provider"
HOW_TO_INSTALL = "Node.js or the OpenID provider is missing: run `deploy/prepare.sh test`"
LONGEST_START_S = 60
_SETTINGS = {
    "OIDC_CLIENT_ID": "dashboard",
    "OIDC_CLIENT_SECRET": "a-secret-of-the-tests-only",
    "COOKIE_SECRET": "only-for-tests-only-for-tests-only-for-tests",
    "ROLE_CLAIM": "vai_tro",
    "ROLE_MAP": "so-lieu=data_officer, duyet=approver",
    "UNIT_CLAIM": "don_vi",
}


class NotInstalled(Exception):
    """What the provider needs is not on this machine."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HERE, 0))
        return probe.getsockname()[1]


@contextmanager
def a_provider(dashboard: str, *, forge: bool = False) -> Iterator[dict[str, str]]:
    """A provider that knows the dashboard at that address; gives the settings by which the dashboard knows it."""
    node = shutil.which("node")
    if node is None or not (PROVIDER_DIR / "node_modules").is_dir():
        raise NotInstalled(HOW_TO_INSTALL)
    port = free_port()
    command = [node, "provider.mjs", str(port), dashboard, *(["forge"] if forge else [])]
    metadata = f"http://{HERE}:{port}/.well-known/openid-configuration"
    with running(command, folder=PROVIDER_DIR, answers=metadata):
        yield {**_SETTINGS, "PUBLIC_ADDRESS": dashboard, "OIDC_METADATA_URL": metadata}


@contextmanager
def a_server(script: str, port: int, settings: dict[str, str], *, log: Path | None = None) -> Iterator[str]:
    """The dashboard (deploy/serve.py) or the desk (tests/sign_in/serve_desk.py), with a store of its own; gives its address.

    All that it prints goes into the file ``log``, where one is wanted.
    """
    address = f"http://{HERE}:{port}"
    command = [sys.executable, script, "--server.port", str(port)]
    with (
        TemporaryDirectory() as home,
        running(
            command,
            folder=PROJECT,
            answers=f"{address}/_stcore/health",
            settings={"STORE_DIR": f"{home}/store"} | settings,
            log=log,
        ),
    ):
        yield address


@contextmanager
def running(
    command: Sequence[str],
    *,
    folder: Path,
    answers: str,
    settings: Mapping[str, str] = MappingProxyType({}),
    log: Path | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    """The program, once it answers at the address ``answers``; at the end it is ended if it still runs."""
    with (log or Path(os.devnull)).open("ab") as printed:
        process = subprocess.Popen(
            command, cwd=folder, env={**os.environ, **settings}, stdout=printed, stderr=printed
        )
    try:
        wait_for_answer(answers, process)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=LONGEST_START_S)


def wait_for_answer(address: str, process: subprocess.Popen) -> None:
    """Raises `RuntimeError` where it ends instead, and `TimeoutError`."""

    def answers() -> bool:
        if process.poll() is not None:
            raise RuntimeError(f"{process.args} ended with status {process.returncode}")
        with suppress(OSError), urllib.request.urlopen(address, timeout=1):
            return True
        return False

    wait_for(answers, within_s=LONGEST_START_S, told=lambda: f"{address} did not answer")
