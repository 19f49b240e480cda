"""What reporting units are called, together and one by one, from their own kinds: “huyện, thành phố”, “xã, phường, đặc khu”."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from monitoring.model.framework import ResultsFramework
from monitoring.model.units import ReportingFrame
from monitoring.wording.alphabet import fold
from monitoring.wording.capitals import capitalised

# in the order in which the law names them. Folded on the left, for what the tables say is looked up in every language and
# only what stands on the right is translated; with a capital, for “xã” in small letters is also a unit of measure, a code
_KINDS: Mapping[str, str] = {
    "huyen": "Huyện",
    "quan": "Quận",
    "thi xa": "Thị xã",
    "thanh pho": "Thành phố",
    "xa": "Xã",
    "phuong": "Phường",
    "thi tran": "Thị trấn",
    "dac khu": "Đặc khu",
}
# the usual rows, whole, so that another language can have its plural and its “and”; any other row is put together
_ROWS: Mapping[str, str] = {
    "huyen, thanh pho": "huyện, thành phố",
    "huyen, thi xa": "huyện, thị xã",
    "huyen, thi xa, thanh pho": "huyện, thị xã, thành phố",
    "xa, phuong": "xã, phường",
    "xa, thi tran": "xã, thị trấn",
    "xa, phuong, thi tran": "xã, phường, thị trấn",
    "xa, phuong, dac khu": "xã, phường, đặc khu",
}


@dataclass(frozen=True)
class UnitWords:
    """``together`` “huyện, thành phố”; ``one`` “huyện”, as in “cấp huyện”; ``either`` “huyện hoặc thành phố”."""

    together: str
    one: str
    either: str

    @property
    def heading(self) -> str:
        """As a heading has it: “Huyện, thành phố”."""
        return capitalised(self.together)


NO_KIND = UnitWords("đơn vị", "đơn vị", "đơn vị")


def name_units(framework: ResultsFramework, frame: ReportingFrame | None) -> UnitWords:
    """What the units of the frame are called; “đơn vị” where there is no frame."""
    return NO_KIND if frame is None else words_for(framework.unit_kinds[frame.frame_id])


def name_programme_units(framework: ResultsFramework) -> UnitWords:
    """What the programme calls its units where no one period is meant: those of its first frame."""
    first = min(framework.frames, default=None)
    return name_units(framework, None if first is None else framework.frames[first])


def words_for(kinds: Iterable[str]) -> UnitWords:
    """The words for units of these kinds, in any order; a kind that the law does not know stays as it is typed."""
    return _words_for(tuple(kinds))


@cache
def _words_for(kinds: tuple[str, ...]) -> UnitWords:
    if not kinds:
        return NO_KIND
    typed = {fold(kind): kind for kind in kinds}
    known = [one for one in _KINDS if one in typed]
    row = [*known, *(one for one in typed if one not in _KINDS)]
    names = [_KINDS[one].lower() if one in _KINDS else typed[one] for one in row]
    either = f"{', '.join(names[:-1])} hoặc {names[-1]}" if len(names) > 1 else names[0]
    return UnitWords(_ROWS.get(", ".join(row)) or ", ".join(names), names[0], either)
