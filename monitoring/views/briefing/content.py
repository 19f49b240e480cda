"""What a section is made of before it has its place in a document."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from monitoring.views.briefing.briefing import Headline, Part, Section
from monitoring.views.briefing.scope import Scope
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.targets import Tally
from monitoring.wording.statement import Statement
from monitoring.wording.unit_words import UnitWords


@dataclass(frozen=True)
class Content:
    """What a section holds; ``missing`` says, a line each, what it could not show."""

    parts: tuple[Part, ...]
    missing: tuple[str, ...] = ()
    headlines: tuple[Headline, ...] = ()
    tally: Tally | None = None


@dataclass(frozen=True)
class SectionPlan:
    """A section that a kind of briefing may have, and what makes it. ``heading`` may leave room for the units: “Các {units}”."""

    section_id: str
    heading: str
    make: Callable[[Scope], Content]

    def headed(self, units: UnitWords) -> str:
        """The heading for units that are called so."""
        return self.heading.replace("{units}", units.together)

    def section(self, scope: Scope) -> Section:
        content = self.make(scope)
        return Section(
            self.section_id,
            self.headed(scope.units),
            tuple(part for part in content.parts if part.paragraphs or part.exhibits),
            content.missing,
            content.headlines,
            content.tally,
        )


def part(
    heading: str, paragraphs: Iterable[Statement | None] = (), exhibits: Iterable[Exhibit | None] = ()
) -> Part:
    """The part with what there is; None is left out."""
    return Part(
        heading,
        tuple(one for one in paragraphs if one is not None),
        tuple(one for one in exhibits if one is not None),
    )


def lacks(exhibit: Exhibit | None, words: str) -> tuple[str, ...]:
    """The words where there is no such picture."""
    return () if exhibit is not None else (words,)
