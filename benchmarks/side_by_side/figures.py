"""Medians and percentiles of what was measured, in the units that the words and the plot tell."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.chapter import Raw, percentile


@dataclass(frozen=True)
class Spread:
    median: float
    p95: float
    largest: float


def spread(values: Sequence[float]) -> Spread:
    return Spread(statistics.median(values), percentile(values, 0.95), max(values))


def painted_ms(raw: Raw, work: str, key: str) -> Spread:
    """From the press to the map."""
    return spread([one["painted_ms"] for one in raw["change"][work][key]])


def settled_ms(raw: Raw, work: str, key: str) -> Spread:
    """From the press to the whole page."""
    return spread([one["settled_ms"] for one in raw["change"][work][key]])


def received_kb(raw: Raw, work: str, key: str) -> Spread:
    """Over HTTP and websocket together; a kB is 1,000 bytes."""
    return spread(
        [(one["received_http"] + one["received_socket"]) / 1000 for one in raw["change"][work][key]]
    )


def sent_kb(raw: Raw, work: str, key: str) -> Spread:
    return spread([(one["sent_http"] + one["sent_socket"]) / 1000 for one in raw["change"][work][key]])


def processor_ms(raw: Raw, work: str, key: str) -> float:
    """The mean: the kernel counts in 10 ms, which a median of single changes would not get over."""
    return statistics.fmean(one["processor_ms"] for one in raw["change"][work][key])


def cold_s(raw: Raw, key: str) -> Spread:
    """From the launch of the server to the first map."""
    return spread([one["first_map_s"] for one in raw["cold_start"][key]])


def first_load_mb(raw: Raw, key: str) -> float:
    """Received for the first page by a browser with an empty cache; an MB is 1,000,000 bytes."""
    return statistics.median(
        (one["received_http"] + one["received_socket"]) / 1e6 for one in raw["cold_start"][key]
    )


def warm_ms(raw: Raw, key: str) -> Spread:
    """From following a link to the map, browser cache and server warm."""
    return spread(raw["warm_open_ms"][key])
