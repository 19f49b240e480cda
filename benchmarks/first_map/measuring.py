"""Launches the dashboard again and again, and changes the year of the overview, watched by a real browser."""

from __future__ import annotations

from dataclasses import asdict

from playwright.sync_api import Browser

from benchmarks.dashboard import new_reader, serve_dashboard, wait_for_answer
from benchmarks.watching import Traffic, change_year, wait_for_first_map

# the address of each page, and what its map is drawn with
PAGES = {"overview": ("", "polygons"), "district_map": ("ban-do", "leaflet")}
YEARS = ("2021", "2022", "2023", "2024", "2025")
WARM_UP = len(YEARS)
_COMES_TO_REST_MS = 1500


def measure_launches(
    browser: Browser, launches: int, outside: list[str]
) -> dict[str, list[dict[str, float]]]:
    """So many launches for each page, by turns, so that what disturbs the machine disturbs both."""
    measured: dict[str, list[dict[str, float]]] = {name: [] for name in PAGES}
    for _ in range(launches):
        for name, found in measured.items():
            found.append(measure_first_map(browser, name, outside))
    return measured


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
    return {"server_answers_s": round(answered, 3), "first_map_s": round(drawn, 3)}


def measure_changes(browser: Browser, repeats: int, outside: list[str]) -> list[dict[str, object]]:
    """Change the year of the overview over and over in one session; the first round over all years is not counted."""
    _, look = PAGES["overview"]
    with serve_dashboard() as served, new_reader(browser, outside=outside) as reader:
        wait_for_answer(served)
        page = reader.new_page()
        traffic = Traffic(page)
        page.goto(f"{served.address}/?nam={YEARS[-1]}")
        wait_for_first_map(page, look)
        page.wait_for_timeout(_COMES_TO_REST_MS)
        changes = [
            change_year(page, YEARS[number % len(YEARS)], look=look, traffic=traffic)
            for number in range(WARM_UP + repeats)
        ]
    return [asdict(change) for change in changes[WARM_UP:]]
