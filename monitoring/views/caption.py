"""What stands around every picture: title, subtitle, sources, coverage and standing of its figures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Source
from monitoring.model.status import Status, weakest
from monitoring.wording.labels import ILLUSTRATIVE_VI, STATUS_VI
from monitoring.wording.numbers import say_coverage, say_date

_SOURCES_NAMED = 2
_NUMBERED = re.compile(r"\d+/")
_DAY = re.compile(r"^\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True)
class Caption:
    """Words that travel with a picture wherever it goes, so that no rendering can lose its sources."""

    title: str
    subtitle: str = ""
    sources: tuple[str, ...] = ()
    coverage: str | None = None
    status: Status | None = None
    has_illustrative: bool = False
    notes: tuple[str, ...] = ()

    def named(self, title: str, subtitle: str | None = None) -> Caption:
        """The same sources and standing under another title, for a second picture of the same figures."""
        return replace(self, title=title, subtitle=self.subtitle if subtitle is None else subtitle)

    @property
    def standing(self) -> str:
        """“số chính thức”, “số liệu minh họa”, “một phần là số liệu minh họa” or “chưa có số liệu”."""
        if self.status is None:
            return "chưa có số liệu"
        if self.status is Status.ILLUSTRATIVE:
            return ILLUSTRATIVE_VI
        if self.has_illustrative:
            return f"một phần là {ILLUSTRATIVE_VI}"
        return f"số {STATUS_VI[self.status]}"

    @property
    def illustrative_words(self) -> str:
        """“số liệu minh họa” or “một phần là số liệu minh họa”; empty where all was published."""
        if not self.has_illustrative:
            return ""
        return self.standing if ILLUSTRATIVE_VI in self.standing else f"một phần là {ILLUSTRATIVE_VI}"

    @property
    def footer(self) -> str:
        """One line: sources · coverage · standing."""
        named = "; ".join(self.sources[:_SOURCES_NAMED])
        more = len(self.sources) - _SOURCES_NAMED
        source = f"Nguồn: {named}" + (f" và {more} nguồn khác" if more > 0 else "") if named else None
        return " · ".join(part for part in (source, self.coverage, self.standing) if part)


def caption_figures(
    framework: ResultsFramework,
    figures: Iterable[Figure],
    *,
    title: str,
    subtitle: str = "",
    coverage: str | None = None,
    notes: Sequence[str] = (),
) -> Caption:
    """Give the caption of a picture that shows these figures; it is as firm as the weakest that it shows."""
    shown = [figure for figure in figures if figure.status is not None]
    source_ids = dict.fromkeys(source_id for figure in shown for source_id in figure.source_ids)
    return Caption(
        title=title,
        subtitle=subtitle,
        sources=cite_all(framework, source_ids),
        coverage=coverage,
        status=weakest(figure.status for figure in shown if figure.status),
        has_illustrative=any(figure.is_illustrative or figure.illustrative_parts for figure in shown),
        notes=tuple(notes),
    )


def cite(source: Source) -> str:
    """A source in short: the number of its document, else who published it and when."""
    if source.document_no and _NUMBERED.search(source.document_no):
        return source.document_no
    return ", ".join(part for part in (source.issuer, say_day(source.date_published)) if part)


def say_day(published: str | None) -> str:
    """A source's date as dd/mm/yyyy; a month or a year alone stays as it was received."""
    if published and _DAY.match(published):
        return say_date(date.fromisoformat(published))
    return published or ""


def cite_all(framework: ResultsFramework, source_ids: Iterable[str]) -> tuple[str, ...]:
    """Sources in short, each once. What only illustrates has no document to cite: its standing is said instead."""
    sources = (framework.sources[source_id] for source_id in source_ids)
    return tuple(dict.fromkeys(cite(source) for source in sources if source.document_no or source.address))


def cover_units(figures: Sequence[Figure], *, level_vi: str) -> str:
    """How many of the units have a value: “4/12 huyện, thành phố có số liệu”."""
    known = sum(figure.value is not None for figure in figures)
    return say_coverage(known, len(figures), level_vi) + " có số liệu"
