"""Indicators, targets and observations of the results framework."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from monitoring.model.periods import Period
from monitoring.model.status import Status

ALL_GROUPS = "all"
# units of what is counted one by one: a decimal point in such a figure is a thousands point written the Vietnamese way
COUNTED_UNITS = frozenset({"hộ", "người", "xã", "căn", "lượt hộ"})


class TargetKind(StrEnum):
    """How a target is met; the exact rules are in `monitoring.measures.rating`."""

    AT_LEAST = "at_least"
    BELOW = "below"
    ZERO = "zero"
    BELOW_REFERENCE = "below_reference"
    DECREASE = "decrease"


@dataclass(frozen=True)
class Dimension:
    """A heading under which indicators are grouped, such as “Y tế”."""

    dimension_id: str
    name_vi: str
    name_en: str
    clause: str | None


@dataclass(frozen=True)
class PriorityGroup:
    """People or households for whom figures are shown apart (II.2.a of the decision)."""

    group_id: str
    name_vi: str
    name_en: str
    clause: str | None


@dataclass(frozen=True)
class Indicator:
    """What is measured, and how it is added up over units and years."""

    indicator_id: str
    name_vi: str
    name_en: str
    unit: str
    polarity: str
    numerator_id: str | None
    numerator_label_vi: str | None
    denominator_label_vi: str | None
    across_units: str
    across_years: str
    decimals: int
    dimension_id: str
    definition_vi: str

    @property
    def is_rate(self) -> bool:
        """Whether its unit is “%”, or “điểm %” for a difference of rates: its changes and distances are then in points."""
        return self.unit.endswith("%")

    def is_improved_by(self, change: float | None) -> bool | None:
        """Whether the change is for the better; None where there is none, or where neither direction is better."""
        if not change or self.polarity == "neutral":
            return None
        return (change > 0) == (self.polarity == "higher_is_better")

    @property
    def is_counted(self) -> bool:
        return self.unit in COUNTED_UNITS


@dataclass(frozen=True)
class Target:
    """One of the decision's targets, in its own words. ``value`` is in the indicator's unit."""

    target_id: str
    indicator_id: str
    kind: TargetKind
    value: float | None
    reference_indicator_id: str | None
    target_year: int
    is_headline: bool
    is_aspiration: bool
    clause: str
    text_vi: str


@dataclass(frozen=True, slots=True)
class Observation:
    """One reported figure.

    Rates are in per cent. ``value`` is the rate as published, kept even where the denominator was
    not published. ``illustrative_parts`` names the fields (numerator, denominator) that were filled
    in for illustration beside a published value; ``status`` is then that of the published part.
    """

    indicator_id: str
    unit_id: str
    period: Period
    group_id: str
    numerator: int | None
    denominator: int | None
    value: float | None
    status: Status
    source_id: str
    illustrative_parts: frozenset[str] = frozenset()
    note: str | None = None

    def published(self) -> Observation | None:
        """The same row with nothing but what was published; None for an illustrative row."""
        if not self.status.is_published:
            return None
        return replace(
            self,
            numerator=None if "numerator" in self.illustrative_parts else self.numerator,
            denominator=None if "denominator" in self.illustrative_parts else self.denominator,
            illustrative_parts=frozenset(),
        )

    @property
    def parts_status(self) -> Status:
        """How firm a sum is that uses this row's numerator and denominator."""
        return Status.ILLUSTRATIVE if self.illustrative_parts else self.status


@dataclass(frozen=True)
class Source:
    """A document that a figure was read from."""

    source_id: str
    issuer: str
    title: str
    document_no: str | None
    date_published: str | None
    page_or_table: str | None
    address: str | None


@dataclass(frozen=True)
class ExcludedFigure:
    """A published figure that is not used, and why."""

    indicator: str
    unit_name: str
    period: str
    value: str
    value_unit: str
    name_vi: str
    reason_vi: str
    source_title: str | None
    source_address: str | None
