"""What a reader has chosen, and what there is to choose from."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.figures import measure_figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS
from monitoring.model.units import ReportingFrame, ReportingUnit
from monitoring.wording.capitals import capitalised
from monitoring.wording.unit_words import UnitWords, name_units


@dataclass(frozen=True)
class Choice:
    """The filters that every page shares.

    ``unit_id`` None means the whole province; ``frame_id`` None the units by which the year was reported.
    """

    year: int
    unit_id: str | None = None
    group_id: str = ALL_GROUPS
    published_only: bool = False
    frame_id: str | None = None

    @property
    def period(self) -> Period:
        return Period(self.year)


def default_year(framework: ResultsFramework) -> int:
    """The latest year whose headline figure of the province was published: the first page opens on real numbers."""
    programme = framework.programme
    for year in reversed(programme.years):
        figure = measure_figure(
            framework,
            programme.headline_indicator_id,
            unit_id=framework.province.unit_id,
            period=Period(year),
            published_only=True,
        )
        if figure.value is not None:
            return year
    return programme.last_year


def frame_for(
    framework: ResultsFramework, *, year: int, frame_id: str | None = None
) -> ReportingFrame | None:
    """The frame that was chosen, or the one by which the year was reported."""
    return framework.frame_named(frame_id) if frame_id else framework.frame_of(Period(year))


def unit_words(framework: ResultsFramework, *, year: int, frame_id: str | None = None) -> UnitWords:
    """What the units of that frame are called."""
    return name_units(framework, frame_for(framework, year=year, frame_id=frame_id))


def unit_options(
    framework: ResultsFramework, year: int, frame_id: str | None = None
) -> tuple[ReportingUnit, ...]:
    """The units of the frame, in its order."""
    frame = frame_for(framework, year=year, frame_id=frame_id)
    return tuple(framework.units[unit_id] for unit_id in frame.unit_ids) if frame else ()


def frame_options(framework: ResultsFramework) -> dict[str, str]:
    """Ids and names of the frames that a reader may choose, in the order of their periods."""
    frames = sorted(framework.frames.values(), key=lambda frame: frame.period)
    return {frame.frame_id: frame.name_vi for frame in frames}


def unit_of(framework: ResultsFramework, choice: Choice) -> ReportingUnit:
    """The chosen unit, the province where none is chosen."""
    return framework.units[choice.unit_id] if choice.unit_id else framework.province


def describe_choice(framework: ResultsFramework, choice: Choice) -> tuple[str, ...]:
    """The choice in words, one chip each: year, place, group, and “chỉ số đã công bố” where that is on."""
    chips = [f"Năm {choice.year}", capitalised(unit_of(framework, choice).full_name_vi)]
    frame = framework.frame_named(choice.frame_id) if choice.frame_id else None
    if frame is not None:
        chips.append(f"Khung {frame.name_vi}")
    if choice.group_id != ALL_GROUPS:
        chips.append(framework.groups[choice.group_id].name_vi)
    if choice.published_only:
        chips.append("Chỉ số liệu đã công bố")
    return tuple(chips)
