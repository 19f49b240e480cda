"""A dashboard whose process the test holds in its hand: to be told to end, and to be started again at its address."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from tests.sign_in.running import HERE, PROJECT, free_port, running

SERVE = (sys.executable, "deploy/serve.py")
# as the unit gives it: then systemd kills what is left
(STOPS_WITHIN_S,) = [
    float(line.partition("=")[2])
    for line in (PROJECT / "deploy/systemd/lam-dong-dashboard@.service").read_text("utf-8").splitlines()
    if line.startswith("TimeoutStopSec=")
]


@contextmanager
def a_process(
    command: Sequence[str] = SERVE, *, settings: Mapping[str, str], port: int | None = None
) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    """The process, which answers already, and its address. It is ended if it still runs."""
    port = free_port() if port is None else port
    address = f"http://{HERE}:{port}"
    asked = [*command, "--server.port", str(port)]
    with running(asked, folder=PROJECT, answers=f"{address}/_stcore/health", settings=settings) as process:
        yield process, address


def told_to_end(process: subprocess.Popen[bytes]) -> int:
    """Its exit status; fails where it takes longer than the unit lets it."""
    process.terminate()
    return process.wait(timeout=STOPS_WITHIN_S)
