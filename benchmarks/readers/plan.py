"""What a reader does next, by chance but the same for the same seed, and whether he was shown it."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from benchmarks.readers.screen import Answer, Screen

THINKS_S = (2.0, 6.0)
MAP_PAGE, OVERVIEW = "ban-do", ""  # as their addresses end
PAGE_NAMES = {MAP_PAGE: "map page", OVERVIEW: "overview"}
# Of a hundred changes: a reader steps through the years most, and now and then turns to the other page
_KINDS = {"year": 50, "indicator": 20, "district": 20, "page": 10}
_WIDGETS = {"year": "nam", "indicator": "chiso", "district": "huyen"}
_WHOLE_PROVINCE = "Toàn tỉnh"


@dataclass(frozen=True)
class Step:
    """Think so long, then change that; ``draw`` in [0, 1) picks among what the screen offers."""

    think_s: float
    kind: str
    draw: float


@dataclass(frozen=True)
class Change:
    """One change of a page. ``page`` is where it was made, or where it leads."""

    page: str
    kind: str
    value: str

    @property
    def name(self) -> str:
        return f"{PAGE_NAMES[self.page]}: {self.kind}"


def plan_reading(seed: int, reader: int) -> Iterator[Step]:
    """Endless steps of one reader."""
    chance = random.Random(f"{seed} {reader}")
    kinds, weights = list(_KINDS), list(_KINDS.values())
    while True:
        yield Step(chance.uniform(*THINKS_S), chance.choices(kinds, weights)[0], chance.random())


def opens_with(reader: int) -> str:
    """Every other reader begins on the map page."""
    return MAP_PAGE if reader % 2 == 0 else OVERVIEW


def pick_change(screen: Screen, step: Step) -> Change:
    """What the step means on this page: where there is no list of indicators, another year."""
    if step.kind == "page":
        return Change(OVERVIEW if screen.path == MAP_PAGE else MAP_PAGE, "page", "")
    kind = step.kind if _WIDGETS[step.kind] in screen.widgets else "year"
    widget = screen.widgets[_WIDGETS[kind]]
    others = [option for option in widget.options if option != widget.value]
    return Change(screen.path, kind, others[int(step.draw * len(others))])


def request_for(screen: Screen, change: Change) -> bytes:
    """What the browser sends for it."""
    if change.kind == "page":
        return screen.go_to(change.page)
    return screen.choose(_WIDGETS[change.kind], change.value)


def was_shown(change: Change, answer: Answer, *, screen: Screen, before: Mapping[str, Any] | None) -> bool:
    """Whether the answer is the page that was asked for. ``before`` is what the map had been given last."""
    if not answer.title or (change.page == MAP_PAGE) != (answer.map is not None):
        return False
    if change.kind == "page":
        return answer.page_hash == screen.pages[change.page]
    if change.kind == "indicator":
        return answer.map != before
    if change.kind == "year":
        on_map = answer.map is None or str(answer.map["year"]) == change.value
        return on_map and f"Năm {change.value}" in answer.chips
    if change.value == _WHOLE_PROVINCE:
        return answer.map is None or answer.map["chosen"] is None
    return change.value in answer.chips and (answer.map is None or answer.map["chosen"] is not None)
