"""A sentence that remembers its numbers: each as it is printed, and the figures that it was worked out from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from monitoring.wording.labels import ILLUSTRATIVE_VI


class What(StrEnum):
    """How a stated number follows from the figures it names, in the order in which they are named."""

    VALUE = "value"  # of one figure, to the indicator's decimals
    NUMERATOR = "numerator"
    CHANGE_POINTS = "change_points"  # first less second, unrounded, printed to two decimals
    CHANGE_PCT = "change_pct"  # first over second, less one
    CHANGE_COUNT = "change_count"  # first numerator less second numerator
    DISTANCE = "distance"  # first less second, of the values as printed
    LACKING = "lacking"  # 100 less the value
    RANK = "rank"  # of the first among all named, counted from the highest
    UNITS_KNOWN = "units_known"  # how many of the named have a value
    UNITS_ALL = "units_all"  # how many are named
    # how many of the named have a value, or fulfil the condition named first, of all
    COVERED_PCT = "covered_pct"
    COUNT_SHARE_PCT = "count_share_pct"  # how many are named before “of”, of those named after
    TARGET = "target"  # the value set for target “target:A1”
    PACE_SO_FAR = "pace_so_far"  # as rated for “rating:A1/68/2022/all”
    PACE_REQUIRED = "pace_required"
    RATING_COUNT = "rating_count"  # how many of the ratings stand at the one named first: “stands:met”
    AMOUNT = "amount"  # đồng of one sum of money “money:…”, as say_money prints it
    MONEY_RATE_PCT = "money_rate_pct"  # first sum over second
    ELAPSED_PCT = "elapsed_pct"  # of the span named “elapsed:2023@2023-12-31”
    COUNT = "count"  # how many are named
    COUNT_WHERE = "count_where"  # how many of the named fulfil the condition named first: “where:above:…”
    JOINT_SHARE_PCT = "joint_share_pct"  # the numerators named before “of” in the sum of those named after
    SPREADS = "spreads"  # first less second, in standard deviations of the values of the rest
    PERIOD = "period"  # a year or day that belongs to the figures named
    NAME = "name"  # a number inside a name or a code: a decision, a project, a district's rank in a list


@dataclass(frozen=True)
class Stated:
    """One number as printed (with its unit, where it has one) and the ids of the figures behind it."""

    text: str
    what: What
    figure_ids: tuple[str, ...] = ()

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Statement:
    """One or more sentences. ``stated`` covers every number in ``text``; a test holds it to that."""

    text: str
    stated: tuple[Stated, ...] = ()
    is_illustrative: bool = False

    @property
    def figure_ids(self) -> tuple[str, ...]:
        """Ids of all figures stated, each once, in the order of the text."""
        return tuple(dict.fromkeys(one for stated in self.stated for one in stated.figure_ids))

    @property
    def needs_mark(self) -> bool:
        """Whether it rests on what only illustrates and does not say so: then whoever shows it has to."""
        return self.is_illustrative and ILLUSTRATIVE_VI not in self.text

    def __str__(self) -> str:
        return self.text


Words = str | Stated | Statement | None


def state(template: str, **parts: Words) -> Statement:
    """Fill the named places of the template; a part that is None leaves its place empty.

    The statement gathers the numbers of its parts and illustrates where any part does. Raises KeyError for a place
    without a part.
    """
    stated: list[Stated] = []
    is_illustrative = False
    for _, name, _, _ in Formatter().parse(template):
        part = parts[name] if name else None
        if isinstance(part, Stated):
            stated.append(part)
        elif isinstance(part, Statement):
            stated += part.stated
            is_illustrative = is_illustrative or part.is_illustrative
    text = template.format(**{name: "" if part is None else str(part) for name, part in parts.items()})
    return Statement(text, tuple(stated), is_illustrative)


def join_statements(statements: Iterable[Statement | None], separator: str = " ") -> Statement:
    """Several sentences as one paragraph; None is left out."""
    said = [one for one in statements if one is not None]
    return Statement(
        separator.join(one.text for one in said),
        tuple(stated for one in said for stated in one.stated),
        any(one.is_illustrative for one in said),
    )
