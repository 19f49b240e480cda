"""How long a chart, a province report and all district reports take, with a warm engine. Run by `make bench`.

Writes docs/benchmarks-documents.json (every measurement) and docs/benchmarks-documents.md (the tables), once for each
engine that draws pictures. Nothing is left out: after the warm-up every repeat counts.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime

from benchmarks.machine import describe_machine
from benchmarks.memory import resident_mb
from components.documents.document import Format, PictureFormat
from components.documents.form import DocumentForm
from components.documents.making import Workshop, make_document, make_documents
from components.documents.pictures.desk import picture_desk
from components.documents.single import make_file
from monitoring.sources.framework import PROJECT_DIR, read_framework
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.choice import Choice, unit_options
from monitoring.views.exhibits.named import ExhibitAsk, exhibit_named

YEAR = 2022
DOCS_DIR = PROJECT_DIR / "docs"
ENGINES = ("chromium", "matplotlib")
BARS_S = {"chart PNG": 0.5, "province report, DOCX": 6.0, "12 district reports, DOCX in a ZIP": 45.0}
_SETTING = "PICTURE_ENGINE"


def main() -> int:
    """Measure each engine in a process of its own, write both files, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=15, help="charts; documents are made a third as often")
    parser.add_argument(
        "--engine", choices=ENGINES, help="measure this engine and print JSON; for the benchmark itself"
    )
    asked = parser.parse_args()
    if asked.engine:
        print(json.dumps(measure_engine(asked.repeats)))
        return 0
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "machine": describe_machine(_chromium_version()),
        "engines": {engine: _in_own_process(engine, asked.repeats) for engine in ENGINES},
    }
    (DOCS_DIR / "benchmarks-documents.json").write_text(
        json.dumps(raw, ensure_ascii=False, indent=1) + "\n", "utf-8"
    )
    (DOCS_DIR / "benchmarks-documents.md").write_text("\n".join(_lines(raw)) + "\n", "utf-8")
    print((DOCS_DIR / "benchmarks-documents.md").read_text("utf-8"))
    return 0


def measure_engine(repeats: int) -> dict[str, object]:
    """Seconds of every repeat of every piece of work, and resident memory before, warm and after, in MB."""
    framework, boundaries = read_framework()
    desk = picture_desk()
    workshop = Workshop(framework, boundaries, desk)
    before_mb = resident_mb(os.getpid())
    asks = [BriefingAsk(BriefingKind.DISTRICT, YEAR, unit.unit_id) for unit in unit_options(framework, YEAR)]
    charts = iter(
        [
            (year, name)
            for _ in range(repeats)
            for year in framework.programme.years
            for name in ("map", "money")
        ]
    )

    def draw_chart() -> bytes:
        # another year and another kind each time: a picture drawn before would come from memory
        year, name = next(charts)
        ask = ExhibitAsk(name, Choice(year), indicator_id=framework.programme.headline_indicator_id)
        return make_file(exhibit_named(framework, boundaries, ask), PictureFormat.PNG, desk).content

    first_s = _time(draw_chart)
    warm_mb = resident_mb(os.getpid())
    work: dict[str, tuple[int, Callable[[], object]]] = {
        "chart PNG": (min(repeats, 9), draw_chart),
        **{
            f"province report, {format.value.upper()}": (
                max(repeats // 3, 3),
                lambda format=format: _province(workshop, format),
            )
            for format in Format
        },
        "12 district reports, DOCX in a ZIP": (
            max(repeats // 5, 2),
            lambda: make_documents(workshop, asks, format=Format.DOCX, form=DocumentForm()),
        ),
    }
    seconds = {}
    for name, (times, do) in work.items():
        seconds[name] = [_time(lambda do=do: (desk.forget(), do())) for _ in range(times)]
    return {
        "first_chart_s": first_s,
        "seconds": seconds,
        "memory_mb": {
            "tables read": before_mb,
            "engine warm": warm_mb,
            "after all": resident_mb(os.getpid()),
        },
    }


def _province(workshop: Workshop, format: Format) -> object:
    return make_document(
        workshop, BriefingAsk(BriefingKind.PROVINCE, YEAR), format=format, form=DocumentForm()
    )


def _time(do: Callable[[], object]) -> float:
    started = time.perf_counter()
    do()
    return round(time.perf_counter() - started, 3)


def _in_own_process(engine: str, repeats: int) -> dict:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.documents", "--engine", engine, "--repeats", str(repeats)],
        env={**os.environ, _SETTING: engine},
        cwd=PROJECT_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def _chromium_version() -> str:
    from components.documents.pictures.chromium import find_browser

    said = subprocess.run([str(find_browser()), "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[1]


def _lines(raw: dict) -> list[str]:
    lines = [
        "# Benchmarks of pictures and documents",
        "",
        f"Measured on {raw['measured_on']} by `make bench` (`benchmarks/documents.py`); every measurement is in",
        "`benchmarks-documents.json`. This file is written by the benchmark. Finished pictures are forgotten before each",
        f"repeat, so that every one is drawn anew. Year {YEAR}.",
        "",
        "| work | "
        + " | ".join(f"{engine}: median s | slowest s" for engine in ENGINES)
        + " | bar s | kept |",
        "|---|" + "---|---|" * len(ENGINES) + "---|---|",
    ]
    for name in raw["engines"][ENGINES[0]]["seconds"]:
        measured = [raw["engines"][engine]["seconds"][name] for engine in ENGINES]
        bar = BARS_S.get(name)
        kept = (
            ""
            if bar is None
            else ("yes" if all(statistics.median(one) <= bar for one in measured) else "**no**")
        )
        cells = " | ".join(f"{statistics.median(one):.2f} | {max(one):.2f}" for one in measured)
        lines.append(f"| {name} | {cells} | {bar or ''} | {kept} |")
    lines += [
        "",
        "The first chart of a server, engine started: "
        + "; ".join(f"{engine} {raw['engines'][engine]['first_chart_s']:.2f} s" for engine in ENGINES)
        + ".",
        "",
        "## Memory",
        "",
        "Resident memory of the process and of what it started (Chromium), in MB.",
        "",
        "| engine | tables read | engine warm | after all |",
        "|---|---|---|---|",
        *(
            f"| {engine} | "
            + " | ".join(f"{mb:.0f}" for mb in raw["engines"][engine]["memory_mb"].values())
            + " |"
            for engine in ENGINES
        ),
        "",
        "## Machine",
        "",
        "| | |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in raw["machine"].items()),
    ]
    return lines


if __name__ == "__main__":
    sys.exit(main())
