"""Sentences and paragraphs of a briefing: what only illustrates is marked once, where a reader will see it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.wording.covering import state_label
from monitoring.wording.labels import ILLUSTRATIVE_VI, say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI
from monitoring.wording.statement import Statement, Words, join_statements, state

PARTLY_ILLUSTRATIVE_VI = f"một phần là {ILLUSTRATIVE_VI}"


@dataclass(frozen=True)
class Said:
    """One sentence with its full stop; ``rests`` tells of everything stated whether it only illustrates."""

    statement: Statement
    rests: tuple[bool, ...] = ()

    @property
    def is_wholly_illustrative(self) -> bool:
        return bool(self.rests) and all(self.rests)

    @property
    def is_partly_illustrative(self) -> bool:
        return any(self.rests) and not all(self.rests)

    def marked(self) -> Statement:
        """The sentence with “(số liệu minh họa)” before its full stop, where that is so."""
        if not any(self.rests):
            return self.statement
        mark = ILLUSTRATIVE_VI if self.is_wholly_illustrative else PARTLY_ILLUSTRATIVE_VI
        text = self.statement.text.removesuffix(".")
        return Statement(f"{text} ({mark}).", self.statement.stated, is_illustrative=True)


def tell(template: str, *, rests: Iterable[Figure | bool] = (), **parts: Words) -> Said:
    """Give the sentence. ``rests`` are the figures stated (one without a value counts for nothing), or a flag each."""
    flags = [
        one if isinstance(one, bool) else one.is_illustrative
        for one in rests
        if isinstance(one, bool) or one.value is not None
    ]
    return Said(state(template, **parts), tuple(flags))


def write_paragraph(*said: Said | None) -> Statement | None:
    """Give the sentences as one paragraph; None where nothing is said.

    Where every sentence rests on illustration the paragraph says so once, at its end, beside the marks of those that
    do so wholly; else each sentence bears its own mark.
    """
    told = [one for one in said if one is not None]
    if not told:
        return None
    resting = [one for one in told if one.rests]
    if len(resting) > 1 and all(one.is_wholly_illustrative for one in resting):
        return _closed(told, f"Các số liệu trong đoạn này là {ILLUSTRATIVE_VI}.", keep_marks=False)
    partly = [one for one in resting if one.is_partly_illustrative]
    if len(partly) > 1 and all(any(one.rests) for one in resting):
        which = "Các số liệu còn lại" if len(partly) < len(resting) else "Các số liệu"
        return _closed(told, f"{which} trong đoạn này có {PARTLY_ILLUSTRATIVE_VI}.", keep_marks=True)
    return join_statements(one.marked() for one in told)


def _closed(told: Sequence[Said], closing: str, *, keep_marks: bool) -> Statement:
    sentences = [one.marked() if keep_marks and one.is_wholly_illustrative else one.statement for one in told]
    return join_statements([*sentences, Statement(closing, is_illustrative=True)])


def list_in_words(items: Sequence[Words], *, separator: str = ", ", last: str = " và ") -> Statement:
    """“A, B và C”."""
    names = {f"item{at}": item for at, item in enumerate(items)}
    places = [f"{{{name}}}" for name in names]
    template = separator.join(places[:-1]) + last + places[-1] if len(places) > 1 else "".join(places)
    return state(template, **names)


def say_reason(figure: Figure) -> Statement:
    """Why there is no value, in words."""
    return state_label(say_no_data_reason(figure) or NO_DATA_VI)
