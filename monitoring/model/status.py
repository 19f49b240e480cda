"""How far a figure may be relied on."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


class Status(StrEnum):
    """Standing of a figure, from the firmest to the one that only illustrates."""

    OFFICIAL = "official"
    PROVISIONAL = "provisional"
    ESTIMATED = "estimated"
    ILLUSTRATIVE = "illustrative"

    @property
    def is_published(self) -> bool:
        """Whether the figure stands in, or follows directly from, a published source."""
        return self is not Status.ILLUSTRATIVE


_WEAKEST_LAST = tuple(Status)


def weakest(statuses: Iterable[Status]) -> Status | None:
    """The status that a figure resting on all of these has; None when it rests on nothing.

    One illustrative row makes the whole total illustrative: a sum is as firm as its weakest part.
    """
    return max(statuses, key=_WEAKEST_LAST.index, default=None)
