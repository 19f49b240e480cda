"""One real server, everybody at it, and what it holds before, meanwhile, afterwards, and when it has ended."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from prometheus_client.parser import text_string_to_metric_families

from benchmarks.dashboard import NoAnswer, Served, find_free_port, launched
from benchmarks.memory import family_of
from benchmarks.soak.crew import one_round_each, work_until
from benchmarks.soak.looking import Look, look_at
from benchmarks.soak.visit import a_visit
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.errors import StoreError
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store
from monitoring.store.verifying import check_store

_ENDS_WITHIN_S = 30.0
_READY_WITHIN_S = 60.0
_PEOPLE_MET = "dashboard_errors_total"
_LOG_LINES, _SERIOUS = "dashboard_log_lines_total", ("error", "critical")


@dataclass(frozen=True)
class Plan:
    """How long, with how many readers at a time, how long those stay, and how often one looks at the server.

    Streamlit keeps a session whose reader has gone for two minutes, with an event loop of its own: three open files. With
    a shorter ``sessions_kept_s`` those of readers who come and go are let go of many times within a run.
    """

    seconds: float
    readers: int
    stay_s: float
    looks_every_s: float
    sessions_kept_s: int = 10


FULL = Plan(seconds=900, readers=12, stay_s=45, looks_every_s=5)
QUICK = Plan(seconds=60, readers=6, stay_s=15, looks_every_s=2)


def run_soak(plan: Plan) -> dict[str, Any]:
    """Run it, and give everything that was seen. Raises `NoAnswer` where the server does not start."""
    with TemporaryDirectory(prefix="soak-") as folder:
        store, temporary = Path(folder) / "kho", Path(folder) / "tmp"
        temporary.mkdir()
        with _a_server(store, temporary, plan) as served:
            seen = _soak(served, plan)
            ended = _end(served)
        ended["files_left"] = sorted(one.name for one in temporary.iterdir())
        return {**seen, "ended": ended, "store": _look_through(store)}


@contextmanager
def _a_server(store: Path, temporary: Path, plan: Plan) -> Iterator[Served]:
    """With a store and a folder for temporary files of its own; who sits at this machine may change figures."""
    _begin(store)
    port = find_free_port()
    environment = {**os.environ, "STORE_DIR": str(store), "TMPDIR": str(temporary), "LOCAL_EDITOR": "1"}
    environment.pop("DATABASE_URL", None)
    kept = ["--server.disconnectedSessionTTL", str(plan.sessions_kept_s)]
    command = [sys.executable, "deploy/serve.py", "--server.port", str(port), *kept]
    with launched(command, port=port, environment=environment) as served:
        until_s = time.monotonic() + _READY_WITHIN_S
        while _ask_ready(served).get("shows") != "store":
            if time.monotonic() > until_s or served.process.poll() is not None:
                raise NoAnswer("deploy/serve.py did not become ready")
            time.sleep(0.5)
        yield served


def _begin(folder: Path) -> None:
    """As the server would some seconds after its start; a document made meanwhile would lose its figures."""
    store = open_store(StoreSettings(folder=folder))
    store.begin_with(read_contents(DATA_DIR))
    store.close()


def _soak(served: Served, plan: Plan) -> dict[str, Any]:
    pid = served.process.pid
    began_s = time.monotonic()
    warm = one_round_each(served.address)
    before = _at_rest(served, began_s, plan)
    looks: list[Look] = []
    over = threading.Event()
    looking = threading.Thread(target=_look_again_and_again, args=(pid, began_s, plan, looks, over))
    looking.start()
    until_s = time.monotonic() + plan.seconds
    try:
        done = work_until(until_s, served.address, readers=plan.readers, stay_s=plan.stay_s)
    finally:
        over.set()
        looking.join()
    return {
        "plan": asdict(plan),
        "looks": [asdict(one) for one in looks],
        "at_rest": {"before": asdict(before), "after": asdict(_at_rest(served, began_s, plan))},
        "done": dict(done.counts),
        "faults": [*warm.faults, *done.faults],
        "server_errors": _errors_of(served),
    }


def _look_again_and_again(
    pid: int, began_s: float, plan: Plan, looks: list[Look], over: threading.Event
) -> None:
    while not over.wait(plan.looks_every_s):
        looks.append(look_at(pid, began_s=began_s))


def _at_rest(served: Served, began_s: float, plan: Plan) -> Look:
    """Once everybody has gone and is forgotten; a session is let go of when another one ends after its time."""
    time.sleep(plan.sessions_kept_s + 1)
    with a_visit(served.address) as last:
        last.see()
    time.sleep(1)
    return look_at(served.process.pid, began_s=began_s)


def _end(served: Served) -> dict[str, Any]:
    """Ask the server to end as systemd would, and see what it leaves."""
    family = family_of(served.process.pid)
    served.process.send_signal(signal.SIGTERM)
    status = served.process.wait(timeout=_ENDS_WITHIN_S)
    time.sleep(0.5)
    return {"status": status, "processes_left": sum(_is_there(one) for one in family[1:])}


def _is_there(pid: int) -> bool:
    try:
        state = (
            Path(f"/proc/{pid}/stat")
            .read_text(encoding="utf-8", errors="replace")
            .rpartition(")")[2]
            .split()[0]
        )
    except OSError:
        return False
    return state != "Z"  # nobody of the family is there to take note of its end


def _look_through(folder: Path) -> str:
    """Empty where SQLite finds its file whole and the store finds every release, file and step; else what is not."""
    settings = StoreSettings(folder=folder)
    with closing(sqlite3.connect(settings.file)) as connection:
        (said,) = connection.execute("PRAGMA integrity_check").fetchone()
    if said != "ok":
        return str(said)
    store = open_store(settings)
    try:
        check_store(store)
    except StoreError as failed:
        return str(failed)
    finally:
        store.close()
    return ""


def _ask_ready(served: Served) -> dict[str, Any]:
    try:
        with urllib.request.urlopen(f"{served.address}/ready", timeout=30) as answer:
            return json.load(answer)
    except OSError:
        return {}


def _errors_of(served: Served) -> dict[str, float]:
    """What the server itself counted: failures that people met with, and serious lines of its log."""
    with urllib.request.urlopen(f"{served.address}/metrics", timeout=30) as answer:
        families = text_string_to_metric_families(answer.read().decode())
    return {
        f"{one.name} {' '.join(one.labels.values())}": one.value
        for family in families
        for one in family.samples
        if one.value
        and (one.name == _PEOPLE_MET or (one.name == _LOG_LINES and one.labels["level"] in _SERIOUS))
    }
