"""A figure with all that it rests on, and the reasons for having none."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from monitoring.model.periods import Period
from monitoring.model.status import Status


class NoData(StrEnum):
    """Why there is no value."""

    NOT_REPORTED = "not_reported"
    NOT_PUBLISHED = "not_published"
    NO_DENOMINATOR = "no_denominator"
    NOBODY_CONCERNED = "nobody_concerned"
    NOT_BY_GROUP = "not_by_group"
    NOT_ADDED_UP = "not_added_up"
    REPORTED_TOGETHER = "reported_together"


@dataclass(frozen=True)
class Figure:
    """A value with its parts, its standing and its coverage.

    ``value`` is in the indicator's unit (per cent for rates) and None where there is no data, for ``reason``.
    ``units_reported`` of ``units_expected`` counts reporting units behind a sum; a figure reported as such is 1 of 1.
    ``straddling_unit_ids`` are parts of a sum that also lie in another district, counted here whole.
    ``sum_of_units`` is what the units add up to where the province published its own figure.
    ``unit_kinds`` are the kinds of the units by which the period is reported, for words on sums: “huyện”, “thành phố”.
    """

    indicator_id: str
    unit_id: str
    period: Period
    group_id: str
    value: float | None
    numerator: int | None = None
    denominator: int | None = None
    status: Status | None = None
    units_reported: int = 0
    units_expected: int = 1
    missing_unit_ids: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    illustrative_parts: frozenset[str] = frozenset()
    is_sum: bool = False
    reason: NoData | None = None
    note: str | None = None
    sum_of_units: float | None = None
    straddling_unit_ids: tuple[str, ...] = ()
    unit_kinds: tuple[str, ...] = ()

    @property
    def is_partial(self) -> bool:
        """Whether some units are missing behind a value that is shown."""
        return self.value is not None and self.units_reported < self.units_expected

    @property
    def is_illustrative(self) -> bool:
        return self.status is Status.ILLUSTRATIVE

    def as_count(self) -> Figure:
        """How many instead of how large a share: the numerator as the value."""
        return replace(self, value=self.numerator)

    @property
    def figure_id(self) -> str:
        """What names a figure for all time: indicator, unit, period and group, as in the table of observations."""
        return f"{self.indicator_id}/{self.unit_id}/{self.period}/{self.group_id}"
