"""Publishes a large release into a store of its own, and reads it back as a starting dashboard does."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from benchmarks.memory import resident_mb
from monitoring.measures.series import measure_series
from monitoring.model.framework import ResultsFramework
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.sources.framework import check_contents
from monitoring.sources.releases import framework_of
from monitoring.store.active import open_active
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store

Result = TypeVar("Result")


class WrongRelease(RuntimeError):
    """The release that was read back is not the one that was published."""


def measure_release(contents: Mapping[str, bytes], *, observations: int, runs: int) -> dict[str, object]:
    """Seconds of checking, publishing and every loading, MB, and milliseconds of every indicator's province figures.

    The store is embedded; or the one at DATABASE_URL, which must be empty. Raises `WrongRelease`.
    """
    problems, check_s = timed(lambda: check_contents(contents))
    with tempfile.TemporaryDirectory() as folder:
        store = _open_store(Path(folder))
        store.begin_with(read_contents(DATA_DIR))
        _, publish_s = timed(
            lambda: store.publish(contents, title="Lớn", note="", by="benchmark", based_on=1)
        )
        before_mb = resident_mb(os.getpid())
        framework, first = _load(store, observations)
        after_mb = resident_mb(os.getpid())
        loads, aggregates = [], {name: [] for name in framework.indicators}
        for _ in range(runs):
            del framework
            framework, load = _load(store, observations)
            loads.append(load)
            for name, milliseconds in _measure_province(framework).items():
                aggregates[name].append(milliseconds)
        store.close()
    return {
        "observations": observations,
        "csv_bytes": sum(len(content) for content in contents.values()),
        "problems": len(problems),
        "check_s": round(check_s, 3),
        "publish_s": round(publish_s, 3),
        "first_load": first,
        "loads": loads,
        "memory_mb": {"before": before_mb, "loaded": after_mb},
        "aggregate_ms": aggregates,
    }


def timed(work: Callable[[], Result]) -> tuple[Result, float]:
    """What the work gives, and its seconds."""
    began_at = time.perf_counter()
    return work(), time.perf_counter() - began_at


def _open_store(folder: Path) -> Store:
    address = os.environ.get("DATABASE_URL")
    return open_store(
        StoreSettings.of_address(address, folder=folder) if address else StoreSettings(folder=folder)
    )


def _load(store: Store, observations: int) -> tuple[ResultsFramework, dict[str, float]]:
    """The active release, as a starting dashboard or one that hears of a new release reads it."""
    busy_s = time.process_time()
    active = open_active(store)
    tables, read_s = timed(active.read_tables)
    framework, parse_s = timed(lambda: framework_of(tables, release=active.record.release))
    if len(framework.observations) != observations:
        raise WrongRelease(f"{len(framework.observations)} observations instead of {observations}")
    return framework, {
        "read_s": round(read_s, 3),
        "parse_s": round(parse_s, 3),
        "processor_s": round(time.process_time() - busy_s, 3),
    }


def _measure_province(framework: ResultsFramework) -> dict[str, float]:
    """Milliseconds of the province's figures of every year of the programme, by indicator.

    A framework that has just been loaded has nothing worked out yet: the first indicators bear that.
    """
    programme = framework.programme
    found = {}
    for indicator_id in framework.indicators:
        _, seconds = timed(
            lambda indicator_id=indicator_id: measure_series(
                framework, indicator_id, unit_id=programme.province_unit_id, years=programme.years
            )
        )
        found[indicator_id] = round(seconds * 1000, 3)
    return found
