"""How long until the first map after `make run`, and until a map shows another year. Run by `make bench`.

Writes docs/benchmarks.json (every measurement) and docs/benchmarks.md (the table). Nothing is left out: after
the warm-up every repeat counts.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import asdict
from datetime import datetime

from playwright.sync_api import Browser

from benchmarks.dashboard import PROJECT_DIR, launch_browser, new_reader, serve_dashboard, wait_for_answer
from benchmarks.machine import describe_machine
from benchmarks.report import write_report
from benchmarks.watching import Traffic, change_year, wait_for_first_map

PAGES = {"overview": ("", "polygons"), "district_map": ("ban-do", "leaflet")}
YEARS = ("2021", "2022", "2023", "2024", "2025")
WARM_UP = len(YEARS)
DOCS_DIR = PROJECT_DIR / "docs"


def main() -> int:
    """Measure, write both files, print where they are; 1 where a page asked for an outside address."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--launches", type=int, default=5, help="launches of make run for each page")
    parser.add_argument(
        "--repeats", type=int, default=20, help="changes of year on each page after the warm-up"
    )
    asked = parser.parse_args()
    outside: list[str] = []
    with launch_browser() as browser:
        machine = describe_machine(browser.version)
        measured = {
            "first_map_s": {
                name: [measure_first_map(browser, name, outside) for _ in range(asked.launches)]
                for name in PAGES
            },
            "change_of_year": {
                name: measure_changes(browser, name, asked.repeats, outside) for name in PAGES
            },
        }
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "machine": machine,
        "outside_requests": sorted(set(outside)),
        **measured,
    }
    write_report(raw, DOCS_DIR)
    print((DOCS_DIR / "benchmarks.md").read_text(encoding="utf-8"))
    return int(bool(outside))


def measure_first_map(browser: Browser, name: str, outside: list[str]) -> dict[str, float]:
    """Seconds from launching `make run` to the server's answer and to the first map, for a reader with an empty cache.

    The browser is already open, as a reader's is, and asks for the page as soon as the server answers.
    """
    address, look = PAGES[name]
    with serve_dashboard() as served, new_reader(browser, outside=outside) as reader:
        page = reader.new_page()
        answered = wait_for_answer(served)
        page.goto(f"{served.address}/{address}", wait_until="commit")
        drawn = wait_for_first_map(page, look) - served.started
    return {"server_answers": round(answered, 3), "first_map": round(drawn, 3)}


def measure_changes(browser: Browser, name: str, repeats: int, outside: list[str]) -> list[dict[str, object]]:
    """Change the year over and over on one page of one session; the first round over all years is not counted."""
    with serve_dashboard() as served, new_reader(browser, outside=outside) as reader:
        wait_for_answer(served)
        page = reader.new_page()
        traffic = Traffic(page)
        page.goto(f"{served.address}/?nam={YEARS[-1]}")
        _, look = PAGES[name]
        if name != "overview":
            page.get_by_role("link", name="Bản đồ").click()
        wait_for_first_map(page, look)
        page.wait_for_timeout(1500)
        changes = [
            change_year(page, YEARS[number % len(YEARS)], look=look, traffic=traffic)
            for number in range(WARM_UP + repeats)
        ]
    return [asdict(change) for change in changes[WARM_UP:]]


if __name__ == "__main__":
    sys.exit(main())
