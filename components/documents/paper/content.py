"""What stands in a printed briefing, in order, before either engine sets it: headings, words, pictures, tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from components.documents.briefing_words import (
    ILLUSTRATIVE_KEY,
    MISSING_LEAD,
    SOURCES_HEADING,
    headline_table,
    illustrates_unsaid,
    missing_beyond_text,
    name_source,
    say_headlines,
)
from components.documents.columns import TablePlan, plan_table
from components.documents.numbering import number_part, number_section
from components.documents.paper.sheet import TURNED_TEXT_MM, UPRIGHT_TEXT_MM, Sizes
from components.documents.pictures.picture import Picture
from monitoring.views.briefing.briefing import Briefing, BriefingKind, Headline, Part, Section
from monitoring.views.exhibits.exhibit import DataTable, Exhibit
from monitoring.wording.labels import ILLUSTRATIVE_MARK
from monitoring.wording.statement import Statement


class Kind(StrEnum):
    """How a paragraph is set."""

    BODY = "body"
    ITEM = "item"
    SOURCE = "source"


@dataclass(frozen=True)
class Heading:
    """``level`` 1 is “I. …”, 2 is “1. …”."""

    level: int
    text: str
    is_turned: bool = False


@dataclass(frozen=True)
class Words:
    """A paragraph."""

    text: str
    kind: Kind = Kind.BODY


@dataclass(frozen=True)
class SetTable:
    """A table with the widths and the size of its type."""

    table: DataTable
    plan: TablePlan
    alt: str


@dataclass(frozen=True)
class Shown:
    """An exhibit: its picture, else its table; ``caption`` is numbered, ``foot`` stands under it, a line each."""

    caption: str
    subtitle: str
    alt: str
    foot: tuple[str, ...]
    picture: Picture | None = None
    table: SetTable | None = None

    @property
    def is_turned(self) -> bool:
        return self.table is not None and self.table.plan.is_landscape


Block = Heading | Words | SetTable | Shown


def is_one_page(briefing: Briefing) -> bool:
    """Whether the briefing is the summary of one sheet."""
    return briefing.ask.kind is BriefingKind.ONE_PAGE


def compose(
    briefing: Briefing, pictures: Mapping[str, Picture], sizes: Sizes, *, formats: Sequence[str]
) -> tuple[Block, ...]:
    """Give everything between the heading and the signature; a picture in no format of ``formats`` comes as its table."""
    blocks = list(_Composer(briefing, pictures, sizes, tuple(formats)).all_blocks())
    # a heading straight over a table on a turned sheet turns with it, or it would stand on a sheet alone
    for place in range(len(blocks) - 2, -1, -1):
        block, following = blocks[place], blocks[place + 1]
        if isinstance(block, Heading) and isinstance(following, Heading | Shown) and following.is_turned:
            blocks[place] = Heading(block.level, block.text, is_turned=True)
    return tuple(blocks)


@dataclass
class _Composer:
    briefing: Briefing
    pictures: Mapping[str, Picture]
    sizes: Sizes
    formats: tuple[str, ...]
    _counts: dict[str, int] = field(default_factory=dict)

    def all_blocks(self) -> Iterator[Block]:
        yield from self._paragraphs(self.briefing.lead)
        for number, section in enumerate(self.briefing.sections, start=1):
            yield Heading(1, number_section(number, section.heading))
            yield from self._section(section)
        yield from self._sources(len(self.briefing.sections) + 1)

    def _section(self, section: Section) -> Iterator[Block]:
        if section.headlines:
            yield self._headlines(section.headlines)
        number = 0
        for part in section.parts:
            if part.heading:
                number += 1
                yield Heading(2, number_part(number, part.heading))
            yield from self._part(part)
        missing = missing_beyond_text(section)
        if missing:
            yield Words(MISSING_LEAD)
            yield from (Words(line, Kind.ITEM) for line in missing)

    def _part(self, part: Part) -> Iterator[Block]:
        yield from self._paragraphs(part.paragraphs)
        yield from (self._exhibit(exhibit) for exhibit in part.exhibits)

    def _paragraphs(self, paragraphs: tuple[Statement, ...]) -> Iterator[Block]:
        """A paragraph that illustrates without saying so in its own words gets a mark, and the key follows."""
        unsaid = [one for one in paragraphs if illustrates_unsaid(one)]
        for paragraph in paragraphs:
            yield Words(paragraph.text + (ILLUSTRATIVE_MARK if paragraph in unsaid else ""))
        if unsaid:
            yield Words(ILLUSTRATIVE_KEY, Kind.SOURCE)

    def _exhibit(self, exhibit: Exhibit) -> Shown:
        picture = self.pictures.get(exhibit.name)
        if picture is not None and picture.format in self.formats:
            return self._shown(exhibit, "Hình", picture=picture)
        plan = plan_table(
            exhibit.table,
            portrait_mm=UPRIGHT_TEXT_MM,
            landscape_mm=None if is_one_page(self.briefing) else TURNED_TEXT_MM,
            size_pt=self.sizes.table_pt,
        )
        return self._shown(exhibit, "Bảng", table=SetTable(exhibit.table, plan, exhibit.alt))

    def _shown(
        self, exhibit: Exhibit, label: str, *, picture: Picture | None = None, table: SetTable | None = None
    ) -> Shown:
        self._counts[label] = self._counts.get(label, 0) + 1
        caption = exhibit.caption
        lines = exhibit.foot_lines
        # a sheet turned is wide and low: there the lines run on
        runs_on = is_one_page(self.briefing) or (table is not None and table.plan.is_landscape)
        return Shown(
            caption=f"{label} {self._counts[label]}. {caption.title}",
            subtitle=caption.subtitle,
            alt=exhibit.alt,
            foot=(" · ".join(lines),) if runs_on else lines,
            picture=picture,
            table=table,
        )

    def _headlines(self, headlines: tuple[Headline, ...]) -> SetTable:
        table = headline_table(headlines)
        plan = plan_table(table, portrait_mm=UPRIGHT_TEXT_MM, landscape_mm=None, size_pt=self.sizes.table_pt)
        return SetTable(table, plan, say_headlines(headlines))

    def _sources(self, number: int) -> Iterator[Block]:
        briefing = self.briefing
        if not (briefing.sources or briefing.notes):
            return
        if is_one_page(briefing):
            yield from _sources_in_short(briefing)
            return
        yield Heading(1, number_section(number, SOURCES_HEADING))
        if briefing.sources:
            yield Heading(2, number_part(1, "Nguồn số liệu"))
            yield from (Words(name_source(source), Kind.ITEM) for source in briefing.sources)
        if briefing.notes:
            yield Heading(2, number_part(2 if briefing.sources else 1, "Ghi chú"))
            yield from (Words(note, Kind.ITEM) for note in briefing.notes)


def _sources_in_short(briefing: Briefing) -> Iterator[Block]:
    """On one sheet, sources and notes run on in small type; the full report has them in full."""
    if briefing.sources:
        yield Words(f"Nguồn số liệu: {'; '.join(one.short for one in briefing.sources)}.", Kind.SOURCE)
    if briefing.notes:
        yield Words(f"Ghi chú: {' '.join(_ended(note) for note in briefing.notes)}", Kind.SOURCE)


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
