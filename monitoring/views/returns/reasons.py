"""The reasons that warnings need: asked for one by one or for all alike at once, and put with their warnings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from monitoring.contracts.problem import Problem
from monitoring.model.returns import Explanation
from monitoring.wording.capitals import capitalised

LONGEST_REASON = 600
_FEWEST_LETTERS = 3


@dataclass(frozen=True, kw_only=True)
class ReasonAsk:
    """One warning that needs a reason. ``key`` is made of what the warning says: other numbers ask anew."""

    key: str
    where: str
    message: str
    problem: Problem


@dataclass(frozen=True, kw_only=True)
class ReasonGroup:
    """Warnings alike, that one reason may explain together."""

    key: str
    title: str
    asks: tuple[ReasonAsk, ...]


def ask_reasons(problems: Iterable[Problem]) -> tuple[ReasonGroup, ...]:
    """The warnings without a reason, those of the same kind together."""
    alike: dict[str, list[Problem]] = {}
    for one in problems:
        if one.needs_reason:
            alike.setdefault(one.code or one.message, []).append(one)
    return tuple(_group(kind, group) for kind, group in alike.items())


def explain(groups: Iterable[ReasonGroup], written: Mapping[str, str]) -> tuple[Explanation, ...]:
    """The reasons that were written, by the keys of warnings and groups. A warning's own goes before its group's.

    What says nothing is left out, so that its warning still needs a reason.
    """
    found = []
    for group in groups:
        for ask in group.asks:
            reason = next(
                filter(says_something, (written.get(ask.key, ""), written.get(group.key, ""))), None
            )
            if reason is not None:
                found.append(_explanation(ask.problem, reason))
    return tuple(found)


def says_something(text: str) -> bool:
    """Whether a reason has letters at all, and more than a stroke."""
    return sum(letter.isalpha() for letter in text) >= _FEWEST_LETTERS


def _explanation(problem: Problem, reason: str) -> Explanation:
    return Explanation(
        file=problem.file or "",
        code=problem.code or "",
        place=problem.place,
        message=problem.message,
        reason=reason.strip()[:LONGEST_REASON],
    )


def _group(kind: str, problems: Sequence[Problem]) -> ReasonGroup:
    return ReasonGroup(
        key=_key("group", kind),
        title=_statement(problems[0].message),
        asks=tuple(
            ReasonAsk(
                key=_key(one.file, one.code, one.place, one.message),
                where=", ".join(part for part in (one.file, one.place) if part),
                message=capitalised(one.message),
                problem=one,
            )
            for one in problems
        ),
    )


def _statement(message: str) -> str:
    """What the warnings of a kind have in common: the message up to its numbers."""
    stated = message.partition(", ví dụ ")[0].partition(":")[0]
    return capitalised(stated)


def _key(*parts: str | None) -> str:
    return sha256("\x1f".join(part or "" for part in parts).encode("utf-8", "replace")).hexdigest()[:16]
