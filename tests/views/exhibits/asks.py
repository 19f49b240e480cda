"""Choices that between them meet every way in which figures come or fail to come, and what is asked of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from monitoring.model.budget_figures import Breakdown
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.named import EXHIBIT_NAMES, ExhibitAsk, NotForThisChoice, exhibit_named
from tests.shipped import shipped_boundaries, shipped_framework

YEARS = (2021, 2022, 2023, 2024, 2025)
# a district with published figures, the merged one, and one that was merged away
UNITS = ("674", "682-2024", "682")
CHOICES = (
    *(Choice(year) for year in YEARS),
    *(Choice(2025, unit) for unit in UNITS),
    Choice(2022, UNITS[0]),
    Choice(2023, UNITS[0], published_only=True),
    Choice(2024, published_only=True),
    Choice(2022, "678", "dtts"),
    Choice(2022, "682-2024", frame_id="don_vi_10"),
)


def every_ask(choice: Choice) -> Iterator[ExhibitAsk]:
    """Every exhibit as the screen opens it, then a count, another split of the money and a few units alone."""
    for name in EXHIBIT_NAMES:
        yield ExhibitAsk(name, choice)
    for name in ("map", "ranking", "contributions", "trend"):
        yield ExhibitAsk(name, choice, "jobs_connected", unit_ids=("674", "678"))
    for name in ("money", "disbursement"):
        yield ExhibitAsk(name, choice, by=Breakdown.YEAR, whole_period=True, project_id="DA2")
    yield ExhibitAsk("target", choice, target_id="B2")


def made(ask: ExhibitAsk) -> Exhibit | None:
    """The exhibit of the shipped tables; None where the choice does not suffice for it."""
    try:
        return exhibit_named(shipped_framework(), shipped_boundaries(), ask)
    except NotForThisChoice:
        return None


@cache
def exhibits_of(choice: Choice) -> tuple[Exhibit, ...]:
    return tuple(one for ask in every_ask(choice) if (one := made(ask)) is not None)
