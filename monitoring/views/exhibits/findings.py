"""Sentences of an exhibit, each marked with how much of it only illustrates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.statement import Statement, Words, join_statements, state


@dataclass(frozen=True)
class Finding:
    """A sentence without its full stop. ``marks`` tell for each figure behind it whether it only illustrates."""

    said: Statement
    marks: tuple[bool, ...] = ()

    @property
    def remark(self) -> str:
        if not any(self.marks):
            return ""
        return ILLUSTRATIVE_VI if all(self.marks) else f"một phần là {ILLUSTRATIVE_VI}"


def find(
    template: str,
    *figures: Figure,
    marks: Iterable[bool] = (),
    **parts: Words,
) -> Finding:
    """Fill the template (`monitoring.wording.statement.state`); figures without a value leave no mark."""
    of_figures = (figure.is_illustrative for figure in figures if figure.value is not None)
    return Finding(state(template, **parts), (*of_figures, *marks))


def paragraph(findings: Iterable[Finding | None]) -> Statement:
    """The sentences in a row. Where all of them only illustrate one sentence at the end says so, else each its own."""
    said = [one for one in findings if one is not None]
    marks = [mark for one in said for mark in one.marks]
    if marks and all(marks):
        ended = [_ended(one, "") for one in said]
        closing = Statement(f"Các số nêu trên là {ILLUSTRATIVE_VI}.", is_illustrative=True)
        return join_statements([*ended, closing])
    return join_statements(_ended(one, one.remark) for one in said)


def _ended(finding: Finding, remark: str) -> Statement:
    said = finding.said
    text = said.text.removesuffix(".") + (f"; {remark}" if remark else "") + "."
    return Statement(capitalised(text), said.stated, any(finding.marks))
