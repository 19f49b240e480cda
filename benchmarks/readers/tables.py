"""The tables of the chapter on many readers."""

from __future__ import annotations

import statistics

from benchmarks.chapter import Raw
from benchmarks.readers.found import (
    MANY,
    ONE,
    TWO,
    climbed,
    cpu_ms_per_change,
    faults_of,
    memory_per_reader_mb,
    p50_ms,
    p95_ms,
    step_of,
    waits_ms,
)

_SESSIONS = (1, 10, 50)


def table_of_steps(raw: Raw) -> list[str]:
    rows = [
        "| house | readers | changes | median ms | p95 ms | slowest ms | changes/s | errors | processor ms a change | processors busy: dashboard | nginx | PostgreSQL | readers | machine |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for house in (ONE, TWO):
        for step in climbed(raw, house):
            cores = step["cores"]
            shares = " | ".join(
                f"{cores[part]:.2f}" if part in cores else "–"
                for part in ("dashboard", "nginx", "PostgreSQL", "driver", "whole machine")
            )
            rows.append(
                f"| {house} | {step['readers']} | {len(waits_ms(step))} | {p50_ms(step):.0f} | {p95_ms(step):.0f} "
                f"| {max(waits_ms(step)):.0f} | {step['changes_per_s']:.1f} | {faults_of(step)} "
                f"| {cpu_ms_per_change(step):.0f} | {shares} |"
            )
    return rows


def table_of_kinds(raw: Raw) -> list[str]:
    step = step_of(raw, ONE, MANY) or climbed(raw, ONE)[-1]
    return [
        f"One process, {step['readers']} readers.",
        "",
        "| page: change | changes | median ms | slowest ms | received, median kB |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {len(waits)} | {statistics.median(waits):.0f} | {max(waits):.0f} | {step['median_bytes'][name] / 1000:.1f} |"
            for name, waits in step["waited_ms"].items()
        ),
    ]


def table_of_memory(raw: Raw) -> list[str]:
    held = raw["before_mb"]
    rows = [
        f"Before the first reader, warmed up: {', '.join(f'{part} {mb:.0f} MB ({house})' for house in held for part, mb in held[house].items())}.",
        "What is shared between processes is counted once.",
        "",
        "| sessions, one process | dashboard MB | more for each session, MB |",
        "|---|---|---|",
    ]
    steps = [step_of(raw, ONE, count) for count in _SESSIONS]
    steps += [step for step in climbed(raw, ONE) if step["pages_open"] > max(_SESSIONS)][-1:]
    return rows + [
        f"| {step['pages_open']} | {step['memory_mb']['dashboard']:.0f} | {memory_per_reader_mb(raw, step):.2f} |"
        for step in steps
        if step is not None
    ]


def table_beside_browser(raw: Raw) -> list[str]:
    both = raw["beside_browser"]
    found = {
        who: [
            statistics.median(one[name] for one in both[who])
            for name in ("waited_ms", "messages", "received_bytes")
        ]
        for who in ("browser", "driver")
    }
    return [
        f"The same {len(both['driver'])} changes of year on the map page by a real Chromium and by one reader of the driver, in turn on the",
        "quiet server, each timed from its message to the last message of the answer. Chromium also takes the closing word that the",
        "session is idle (one message of two bytes), and shares the machine's processors with the server while it draws.",
        "",
        "| by | median ms | messages | bytes |",
        "|---|---|---|---|",
        *(
            f"| {who} | {ms:.0f} | {messages:.0f} | {size:.0f} |"
            for who, (ms, messages, size) in found.items()
        ),
    ]
