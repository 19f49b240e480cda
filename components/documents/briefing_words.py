"""What every format says of a briefing in the same words: its marks, its headings at the end, its sources."""

from __future__ import annotations

from monitoring.views.briefing.briefing import Headline, Section, SourceLine
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from monitoring.wording.labels import ILLUSTRATIVE_MARK, ILLUSTRATIVE_VI
from monitoring.wording.statement import Statement

ILLUSTRATIVE_KEY = f"{ILLUSTRATIVE_MARK} Số liệu minh họa, không phải số đã công bố."
SOURCES_HEADING = "Nguồn số liệu và ghi chú"
MISSING_HEADING = "Số liệu còn thiếu"
MISSING_LEAD = f"{MISSING_HEADING}:"


def illustrates_unsaid(paragraph: Statement) -> bool:
    """Whether it rests on figures that only illustrate and does not say so in its own words: it then needs a mark."""
    return paragraph.is_illustrative and ILLUSTRATIVE_VI not in paragraph.text


def missing_beyond_text(section: Section) -> tuple[str, ...]:
    """What is missing and is not said in the section's paragraphs already."""
    said = " ".join(paragraph.text for paragraph in section.paragraphs)
    return tuple(line for line in section.missing if line.rstrip(".") not in said)


def headline_table(headlines: tuple[Headline, ...]) -> DataTable:
    """The few numbers that open a section, as a small table."""
    return DataTable(
        (Column("Nội dung"), Column("Kết quả", is_number=True), Column("Ghi chú")),
        tuple(
            (
                Cell(one.label, one.label),
                Cell(one.value, one.value, one.is_illustrative, one.figure_id),
                Cell(one.remark, one.remark),
            )
            for one in headlines
        ),
    )


def say_headlines(headlines: tuple[Headline, ...]) -> str:
    """The same numbers in a line, for whoever can not see the table."""
    return "; ".join(f"{one.label}: {one.value}" for one in headlines)


def name_source(source: SourceLine) -> str:
    """A source in full, opened by the short name under which the exhibits cite it."""
    return source.full if source.short in source.full else f"{source.short}: {source.full}"
