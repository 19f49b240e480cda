"""A briefing document whole, before it is written in any format."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.targets import Tally
from monitoring.wording.statement import Statement


class BriefingKind(StrEnum):
    """The value is the name on the command line."""

    PROVINCE = "province"
    DISTRICT = "district"
    BUDGET = "budget"
    ONE_PAGE = "one-page"


@dataclass(frozen=True)
class BriefingAsk:
    """What is asked for. Empty ``section_ids`` means every section of the kind in its own order.

    ``unit_id`` is set for a district's report, None for the others.
    """

    kind: BriefingKind
    year: int
    unit_id: str | None = None
    published_only: bool = False
    section_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Headline:
    """One of the few numbers that open a document: in words, with what must be known of it on one line."""

    label: str
    value: str
    remark: str
    is_illustrative: bool
    figure_id: str = ""


@dataclass(frozen=True)
class Part:
    """A numbered part of a section (“1. …”): its paragraphs, then its exhibits. ``heading`` may be empty."""

    heading: str
    paragraphs: tuple[Statement, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()


@dataclass(frozen=True)
class Section:
    """A section (“I. …”). ``missing`` says in words what of it is not there, one thing a line."""

    section_id: str
    heading: str
    parts: tuple[Part, ...]
    missing: tuple[str, ...] = ()
    headlines: tuple[Headline, ...] = ()
    tally: Tally | None = None

    @property
    def exhibits(self) -> tuple[Exhibit, ...]:
        return tuple(exhibit for part in self.parts for exhibit in part.exhibits)

    @property
    def paragraphs(self) -> tuple[Statement, ...]:
        return tuple(paragraph for part in self.parts for paragraph in part.paragraphs)


@dataclass(frozen=True)
class SourceLine:
    """One document that figures of the briefing rest on."""

    short: str
    full: str


@dataclass(frozen=True)
class Briefing:
    """The document. ``type_name`` is BÁO CÁO or TÓM TẮT, ``subject`` its trích yếu.

    ``units_vi`` is what the units of the year are called together. ``lead`` opens it (legal basis and scope); ``standing``
    is “số liệu minh họa” or the like, None where every figure was published; ``file_stem`` is fit for a file name.
    """

    ask: BriefingAsk
    type_name: str
    subject: str
    place_name: str
    units_vi: str
    lead: tuple[Statement, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    notes: tuple[str, ...]
    standing: str | None
    release: str
    file_stem: str
