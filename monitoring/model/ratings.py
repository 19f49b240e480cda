"""How a target stands and what that rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from monitoring.model.figures import Figure
from monitoring.model.results import Target


@dataclass(frozen=True)
class Progress:
    """The figures of a target up to ``year``.

    ``yardstick`` is the value to reach: the target's own, 0, or the nation's latest rate; None where the plan
    sets no number (decrease) or the nation's rate is not known. Paces are in the indicator's unit a year,
    signed: negative means falling. ``path`` gives the value required at the end of each year.
    """

    year: int
    figures: tuple[Figure, ...]
    references: tuple[Figure, ...]
    baseline: Figure | None
    latest: Figure | None
    yardstick: float | None
    path: tuple[tuple[int, float], ...]
    pace_so_far: float | None
    pace_required: float | None
    pace_suffices: bool
    years_broken: tuple[int, ...]
    years_missing: tuple[int, ...]

    @property
    def is_outdated(self) -> bool:
        """Whether the latest figure is of an earlier year than the one asked for."""
        return self.latest is not None and self.latest.period.year < self.year


class Rating(StrEnum):
    """How a target stands."""

    MET = "met"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    MISSED = "missed"
    NO_DATA = "no_data"


class Because(StrEnum):
    """What decided the rating; `monitoring.wording` says it in a sentence."""

    NO_FIGURE = "no_figure"
    NO_REFERENCE = "no_reference"
    NO_BASELINE = "no_baseline"
    YEARS_MISSING = "years_missing"
    PARTIAL = "partial"
    OUTDATED = "outdated"
    HOLDS = "holds"
    HOLDS_SO_FAR = "holds_so_far"
    PACE_SUFFICES = "pace_suffices"
    PACE_TOO_SLOW = "pace_too_slow"
    ONE_YEAR_ONLY = "one_year_only"
    NOT_DECREASED = "not_decreased"
    BROKEN_IN_A_YEAR = "broken_in_a_year"
    FAILED = "failed"


@dataclass(frozen=True)
class TargetRating:
    """A target's rating for one unit as of ``year``, its target year at the latest, with the figures behind it."""

    target: Target
    year: int
    rating: Rating
    because: Because
    progress: Progress

    @property
    def latest(self) -> Figure | None:
        return self.progress.latest
