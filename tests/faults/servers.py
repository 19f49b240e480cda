"""A dashboard whose process the test holds in its hand: to be told to end, and to be started again at its address."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from tests.sign_in.running import HERE, PROJECT, free_port, wait_for_answer

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
    process = subprocess.Popen(
        [*command, "--server.port", str(port)],
        cwd=PROJECT,
        env={**os.environ, **settings},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for_answer(f"{address}/_stcore/health", process)
        yield process, address
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=60)


def told_to_end(process: subprocess.Popen[bytes]) -> int:
    """Its exit status; fails where it takes longer than the unit lets it."""
    process.terminate()
    return process.wait(timeout=STOPS_WITHIN_S)
