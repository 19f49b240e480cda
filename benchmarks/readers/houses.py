"""What is measured against what: one process on SQLite, and two replicas behind nginx on PostgreSQL."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.chapter import PROJECT_DIR
from benchmarks.dashboard import NoAnswer, find_free_port, serve_dashboard, wait_for_answer
from benchmarks.memory import resident_mb
from benchmarks.processor import cpu_s
from benchmarks.readers.found import ONE, TWO

_HERE = "127.0.0.1"
_PATIENCE_S = 60.0


@dataclass(frozen=True)
class House:
    """``parts`` are the processes by what they are; ``servers`` the addresses of each process of the dashboard alone."""

    name: str
    address: str
    servers: tuple[str, ...]
    parts: Mapping[str, tuple[int, ...]]

    def memory_mb(self) -> dict[str, float]:
        return {part: round(sum(map(resident_mb, pids)), 1) for part, pids in self.parts.items()}

    def cpu_s(self) -> dict[str, float]:
        return {part: cpu_s(pids) for part, pids in self.parts.items()}


@contextmanager
def one_process() -> Iterator[House]:
    """`make serve`: one process that holds its store in a file."""
    with serve_dashboard(command=("make", "serve", f"ADDRESS={_HERE}")) as served:
        wait_for_answer(served)
        yield House(ONE, served.address, (served.address,), {"dashboard": (served.process.pid,)})


@contextmanager
def two_replicas() -> Iterator[House]:
    """`deploy/trial.sh`: nginx with its shipped configuration, two processes, PostgreSQL."""
    with TemporaryDirectory(prefix="trial-") as folder:
        Path(folder).chmod(0o711)  # the accounts of nginx and PostgreSQL pass through
        port = find_free_port()
        started = subprocess.Popen(
            ["deploy/trial.sh", str(port)],
            cwd=PROJECT_DIR,
            env={**os.environ, "TMPDIR": folder},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield _running(_ready_file(started, Path(folder)), f"http://{_HERE}:{port}")
        finally:
            started.terminate()
            started.wait(timeout=_PATIENCE_S)


def _ready_file(started: subprocess.Popen[bytes], folder: Path) -> Path:
    began = time.monotonic()
    while time.monotonic() - began < _PATIENCE_S:
        for ready in folder.glob("*/ready"):
            return ready
        if started.poll() is not None:
            raise NoAnswer(f"deploy/trial.sh ended with status {started.returncode}")
        time.sleep(0.1)
    raise NoAnswer("deploy/trial.sh was not ready in time")


def _running(ready: Path, address: str) -> House:
    names = {"replica": "dashboard", "nginx": "nginx", "database": "PostgreSQL"}
    parts: dict[str, tuple[int, ...]] = {}
    servers = []
    for line in ready.read_text(encoding="utf-8").splitlines():
        name, pid, port = line.split()
        parts[names[name]] = (*parts.get(names[name], ()), int(pid))
        if name == "replica":
            servers.append(f"http://{_HERE}:{port}")
    return House(TWO, address, tuple(servers), parts)
