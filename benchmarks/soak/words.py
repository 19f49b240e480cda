"""What the run of everybody together tells."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged
from benchmarks.soak.looking import Look, slope_mb_a_minute
from benchmarks.soak.plot import draw_memory

PICTURE = "soak-memory.png"
SLOPE_BAR_MB = 2.0
MORE_FILES_BAR = 4
# what is kept for the next reader (releases, views, pictures, checks) has filled up by then
WARM_SHARE = 0.4
_JUDGED_FROM_S = 600.0


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter, with a plot of memory."""
    looks = [Look(**one) for one in raw["looks"]]
    draw_memory(looks, warm_from_s=_warm_from_s(looks), file=pictures / PICTURE)
    bars = (_errors(raw), _memory(raw, looks), _files(raw), _processes(raw), _store(raw))
    return Chapter("Holding out", bars, tuple(_lines(raw, looks)))


def _errors(raw: Raw) -> Bar:
    found = [*raw["faults"], *(f"{name}: {count:g}" for name, count in raw["server_errors"].items())]
    return judged(
        work=f"{_minutes(raw)} of readers, files, documents and imports together",
        bar="no error, on any page or in the log",
        measured=f"{len(found)} errors in {_say_done(raw['done'])}",
        kept=not found,
        missed="; ".join(found[:5]),
    )


def _memory(raw: Raw, looks: Sequence[Look]) -> Bar:
    slope = slope_mb_a_minute(looks, since_s=_warm_from_s(looks))
    bar, measured = f"server ≤ {SLOPE_BAR_MB:g} MB a minute", f"{slope:+.2f} MB a minute"
    work = "memory once what is kept has filled up"
    if raw["plan"]["seconds"] < _JUDGED_FROM_S:
        return Bar(work, bar, measured, None, "The run was too short: what is kept was still filling up.")
    return judged(
        work=work, bar=bar, measured=measured, kept=slope <= SLOPE_BAR_MB,
        missed="The slope of the straight line that fits best; see the plot.",
    )  # fmt: skip


def _files(raw: Raw) -> Bar:
    before, after = (raw["at_rest"][moment]["open_files"] for moment in ("before", "after"))
    left = raw["ended"]["files_left"]
    return judged(
        work="open files once everybody has gone, and files left by an ended server",
        bar=f"≤ {MORE_FILES_BAR} more than before, none",
        measured=f"{before} before, {after} afterwards; {len(left)} left",
        kept=after <= before + MORE_FILES_BAR and not left,
        missed=f"Left: {', '.join(left[:5]) or 'none'}.",
    )


def _processes(raw: Raw) -> Bar:
    before, after = (raw["at_rest"][moment]["processes"] for moment in ("before", "after"))
    ended = raw["ended"]
    return judged(
        work="processes that the server has started, once everybody has gone, and once it has ended",
        bar="no more than before; none, status 0",
        measured=f"{before} before, {after} afterwards; {ended['processes_left']} at the end, status {ended['status']}",
        kept=after <= before and not ended["processes_left"] and ended["status"] == 0,
        missed="See the numbers.",
    )


def _store(raw: Raw) -> Bar:
    return judged(
        work=f"the store after {raw['done'].get('returns published', 0)} publications",
        bar="SQLite finds its file whole; every release, file and step is there",
        measured=raw["store"] or "whole",
        kept=not raw["store"],
        missed="See what it says.",
    )


def _lines(raw: Raw, looks: Sequence[Look]) -> list[str]:
    plan = raw["plan"]
    return [
        f"One server with an embedded store. {plan['readers']} readers at a time, who come, look at this and that for {plan['stay_s']:g} s and go;",
        "beside them one who takes pictures and tables along, one who has the report of the province made, and one who brings figures in:",
        "hands a file over, has it checked, sends it, accepts and publishes it, so that everybody sees another release. Each begins a new",
        "session for each round. Before the clock starts each kind of work has been done once. Sessions of those who have gone are kept for",
        f"{plan['sessions_kept_s']} s instead of Streamlit's two minutes, so that many of them are let go of within the run; a session holds three open files.",
        "",
        f"Done in {_minutes(raw)}: {_say_done(raw['done'])}.",
        "",
        f"![Memory of the server, and with the processes it has started](pictures/benchmarks/{PICTURE})",
        "",
        "| moment | server, MB | with what it started, MB | open files | threads | processes started |",
        "|---|---|---|---|---|---|",
        _row("at rest, before", Look(**raw["at_rest"]["before"])),
        *(_row(f"after {one.at_s / 60:.1f} min", one) for one in _some(looks)),
        _row("at rest, afterwards", Look(**raw["at_rest"]["after"])),
        "",
    ]


def _row(moment: str, look: Look) -> str:
    return (
        f"| {moment} | {look.memory_mb:.0f} | {look.family_mb:.0f} | {look.open_files} | {look.threads} "
        f"| {look.processes} |"
    )


def _some(looks: Sequence[Look], most: int = 8) -> list[Look]:
    """Evenly from the first to the last."""
    last = len(looks) - 1
    return [looks[round(at * last / (most - 1))] for at in range(most)] if last >= most else list(looks)


def _warm_from_s(looks: Sequence[Look]) -> float:
    first, last = looks[0].at_s, looks[-1].at_s
    return first + (last - first) * WARM_SHARE


def _minutes(raw: Raw) -> str:
    return f"{raw['plan']['seconds'] / 60:g} min"


def _say_done(done: Mapping[str, int]) -> str:
    return ", ".join(f"{count:,} {name}" for name, count in done.items())
