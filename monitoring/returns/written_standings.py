"""By which words a cell names the standing of a figure: those of the tables, and those of the forms.

A form is filled in in Vietnamese also where the program that reads it speaks another language, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from monitoring.model.status import Status
from monitoring.returns.folded_names import fold
from monitoring.wording.labels import STATUS_VI

_IN_VIETNAMESE: Mapping[str, Status] = MappingProxyType(
    {
        "chính thức": Status.OFFICIAL,
        "tạm thời": Status.PROVISIONAL,
        "ước tính": Status.ESTIMATED,
        "minh họa": Status.ILLUSTRATIVE,
    }
)


def standings_by_word(standings: Iterable[Status]) -> dict[str, Status]:
    """The standings that may be written in a place, by their folded words."""
    return {
        word: one
        for one in standings
        for word in (
            one.value,
            fold(STATUS_VI[one]),
            *(fold(name) for name, meant in _IN_VIETNAMESE.items() if meant is one),
        )
    }
