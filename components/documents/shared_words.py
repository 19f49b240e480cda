"""What every format says of a briefing in the same words, so that no two of them disagree."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.views.briefing.briefing import Headline, SourceLine
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable

ILLUSTRATIVE_MARK = "*"
ILLUSTRATIVE_KEY = f"{ILLUSTRATIVE_MARK} Số liệu minh họa, không phải số đã công bố."
SOURCES_HEADING = "Nguồn số liệu và ghi chú"
MISSING_HEADING = "Số liệu còn thiếu"
MISSING_LEAD = f"{MISSING_HEADING}:"


def table_of_headlines(headlines: Sequence[Headline]) -> DataTable:
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


def say_headlines(headlines: Sequence[Headline]) -> str:
    """The same numbers in one line, for who hears the table instead of seeing it."""
    return "; ".join(f"{one.label}: {one.value}" for one in headlines)


def name_source(source: SourceLine) -> str:
    """A source in full, opened by the short name under which the exhibits cite it."""
    return source.full if source.short in source.full else f"{source.short}: {source.full}"
