"""Starts a contender on a free port and ends it."""

from __future__ import annotations

import os
import subprocess
from contextlib import AbstractContextManager

from benchmarks.chapter import PROJECT_DIR
from benchmarks.dashboard import Served, find_free_port, launched, serve_dashboard, wait_for_answer
from benchmarks.processor import cpu_s
from benchmarks.side_by_side.contenders import PEERS_DIR, Contender


def prepare_peers() -> None:
    """Install what the peers need, once."""
    subprocess.run([str(PEERS_DIR / "prepare.sh")], cwd=PROJECT_DIR, check=True)


def serve(contender: Contender) -> AbstractContextManager[Served]:
    """The contender until the block ends; the dashboard by `make run`, as anyone starts it."""
    return _serve_peer(contender) if contender.command else serve_dashboard()


def _serve_peer(contender: Contender) -> AbstractContextManager[Served]:
    port = find_free_port()
    return launched(
        [*contender.command, *(part.format(port=port) for part in contender.port)],
        port=port,
        environment={**os.environ, "PYTHONPATH": str(PROJECT_DIR)},
        folder=PEERS_DIR / contender.folder if contender.folder else PROJECT_DIR,
    )


def wait_until_answers(contender: Contender, served: Served) -> float:
    """Seconds from the launch until the server answers. Raises `NoAnswer`."""
    return wait_for_answer(served, path=contender.health, name=contender.name)


def processor_ms(served: Served) -> float:
    """Processor time that the server and all it started have used since their start; the kernel counts in 10 ms."""
    return cpu_s((served.process.pid,)) * 1000
