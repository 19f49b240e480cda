"""What stands around every picture: title, subtitle, sources, coverage and standing of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitoring.measures.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Source
from monitoring.model.status import Status, weakest
from monitoring.wording.labels import ILLUSTRATIVE_VI, STATUS_VI
from monitoring.wording.numbers import say_coverage

_SOURCES_NAMED = 2


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
        sources=tuple(cite(framework.sources[source_id]) for source_id in source_ids),
        coverage=coverage,
        status=weakest(figure.status for figure in shown if figure.status),
        has_illustrative=any(figure.is_illustrative or figure.illustrative_parts for figure in shown),
        notes=tuple(notes),
    )


def cite(source: Source) -> str:
    """A source in short: its document number where it has one, else its title."""
    if source.document_no:
        return f"{source.document_no} ({source.issuer})"
    return f"{source.issuer}: {source.title}" if source.address else source.title


def cover_units(figures: Sequence[Figure]) -> str:
    """How many of the units have a value: “4/12 huyện, thành phố có số liệu”."""
    return say_coverage(sum(figure.value is not None for figure in figures), len(figures)) + " có số liệu"
