"""The documents that a briefing's figures rest on, each cited in full."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.results import Source
from monitoring.views.briefing.briefing import Section, SourceLine
from monitoring.views.briefing.figures_named import figures_named
from monitoring.views.briefing.scope import Scope
from monitoring.views.caption import cite, say_day


def cite_in_full(scope: Scope, sections: Sequence[Section]) -> tuple[SourceLine, ...]:
    """The plan's decision first, then every document named under a picture or behind a sentence, each once.

    Figures that only illustrate have no document: the notes say what they are.
    """
    sources = scope.framework.sources
    used = dict.fromkeys(
        one
        for section in sections
        for statement in section.paragraphs
        for figure in figures_named(scope, statement.figure_ids)
        for one in figure.source_ids
    )
    named = dict.fromkeys(
        short for section in sections for exhibit in section.exhibits for short in exhibit.caption.sources
    )
    ids = {
        one.source_id for one in sources.values() if one.document_no == scope.framework.programme.decision_no
    }
    chosen = [sources[one] for one in ids]
    chosen += [sources[one] for one in used]
    for short in named:
        if short not in {cite(one) for one in chosen}:
            chosen += [one for one in sources.values() if _is_document(one) and cite(one) == short]
    unique = {one.source_id: one for one in chosen if _is_document(one)}
    return tuple(SourceLine(cite(one), cite_whole(one)) for one in unique.values())


def cite_whole(source: Source) -> str:
    """Issuer, title, number, day, page and address, as far as they are known."""
    day = say_day(source.date_published)
    facts = (source.document_no, f"ngày {day}" if day else "", source.page_or_table, source.address)
    return ", ".join(part for part in (f"{source.issuer}: “{source.title}”", *facts) if part)


def _is_document(source: Source) -> bool:
    return bool(source.document_no or source.address)
