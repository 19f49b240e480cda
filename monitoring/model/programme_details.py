"""What the words and the forms of one programme need beside its figures; another programme has others, or none."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class OldStandard:
    """A poverty standard that no longer counts: the ending of its indicators' ids, its last year, and both standards' years."""

    ending: str
    last_year: int
    name_vi: str
    successor_vi: str


@dataclass(frozen=True)
class ProgrammeDetails:
    """Where a cell is empty the programme has no such thing, and what rests on it is left out.

    ``headline_group_id`` is the priority group whose rate stands beside the headline. ``near_poor_indicator_id`` is
    reviewed together with the headline indicator, and ``poor_and_near_indicator_id`` counts both. Indicators with
    ``old_standard_ending`` follow the standard before, by which nothing after ``old_standard_last_year`` is counted.
    A report on a monitoring round is due ``round_working_days`` after it, by ``round_basis_vi``.
    """

    programme_id: str = ""
    short_name_vi: str = "Theo dõi Chương trình"
    recipients_vi: tuple[str, ...] = ()
    collecting_agency_vi: str | None = None
    headline_group_id: str | None = None
    near_poor_indicator_id: str | None = None
    poor_and_near_indicator_id: str | None = None
    old_standard_ending: str | None = None
    old_standard_last_year: int | None = None
    old_standard_vi: str | None = None
    new_standard_vi: str | None = None
    reporting_clause_vi: str | None = None
    deadlines_vi: str | None = None
    round_working_days: int | None = None
    round_basis_vi: str | None = None
    units_note_vi: str | None = None

    @property
    def old_standard(self) -> OldStandard | None:
        """The standard before, where all that is needed to tell it apart is given."""
        ending, last_year = self.old_standard_ending, self.old_standard_last_year
        name, successor = self.old_standard_vi, self.new_standard_vi
        if ending is None or last_year is None or name is None or successor is None:
            return None
        return OldStandard(ending, last_year, name, successor)
