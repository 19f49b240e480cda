"""Starts a contender on a free port and ends it."""

from __future__ import annotations

import os
import signal
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from benchmarks.chapter import PROJECT_DIR
from benchmarks.dashboard import NoAnswer, Served, find_free_port, serve_dashboard
from benchmarks.memory import family_of
from benchmarks.side_by_side.contenders import PEERS_DIR, Contender

_PATIENCE_S = 60
_TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def prepare_peers() -> None:
    """Install what the peers need, once."""
    subprocess.run([str(PEERS_DIR / "prepare.sh")], cwd=PROJECT_DIR, check=True)


def serve(contender: Contender) -> AbstractContextManager[Served]:
    """The contender until the block ends; the dashboard by `make run`, as anyone starts it."""
    return _serve_peer(contender) if contender.command else serve_dashboard()


@contextmanager
def _serve_peer(contender: Contender) -> Iterator[Served]:
    port = str(find_free_port())
    started = time.time()
    process = subprocess.Popen(
        [*contender.command, *(part.format(port=port) for part in contender.port)],
        cwd=PEERS_DIR / contender.folder if contender.folder else PROJECT_DIR,
        env={**os.environ, "PYTHONPATH": str(PROJECT_DIR)},
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield Served(f"http://127.0.0.1:{port}", started, process)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=_PATIENCE_S)


def wait_until_answers(contender: Contender, served: Served) -> float:
    """Seconds from the launch until the server answers. Raises `NoAnswer`."""
    while time.time() - served.started < _PATIENCE_S:
        if served.process.poll() is not None:
            raise NoAnswer(f"{contender.name} ended with status {served.process.returncode}")
        with (
            suppress(OSError, urllib.error.HTTPError),
            urllib.request.urlopen(served.address + contender.health, timeout=10),
        ):
            return time.time() - served.started
        time.sleep(0.02)
    raise NoAnswer(f"{contender.name} does not answer at {served.address} within {_PATIENCE_S} s")


def processor_ms(served: Served) -> float:
    """Processor time that the server and all it started have used since their start; the kernel counts in 10 ms."""
    return sum(_ticks(pid) for pid in family_of(served.process.pid)) * 1000 / _TICKS_PER_S


def _ticks(pid: int) -> int:
    try:
        line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0  # ended in between
    fields = line.rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])
