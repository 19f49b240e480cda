"""Native tables on slides."""

from __future__ import annotations

from dataclasses import replace

from pptx.enum.text import PP_ALIGN

from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from tests.builders.briefings import a_briefing, a_table, an_exhibit
from tests.documents.powerpoint.opened import about, open_pptx, shapes_of, slides_titled, text_of


def tables_of(slides):
    return [shape.table for shape in shapes_of(slides) if shape.has_table]


def cells_of(table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]


def a_long_table(rows: int, text: str = "Đạ Tẻh") -> DataTable:
    cells = tuple((Cell(f"{text} {place}", text), Cell(str(place), place)) for place in range(rows))
    return DataTable((Column("Đơn vị"), Column("Số hộ", is_number=True)), cells, total_rows=1)


def test_cells_are_those_of_the_exhibit_and_illustrative_ones_bear_a_mark():
    exhibit = an_exhibit()
    slides = open_pptx(a_briefing(exhibit))
    (table,) = tables_of(slides)

    assert cells_of(table) == [
        [column.label for column in a_table().columns],
        *([cell.text + "*" * cell.is_illustrative for cell in row] for row in a_table().rows),
    ]
    (slide,) = slides_titled(slides, exhibit.caption.title)
    assert "* Số liệu minh họa, không phải số đã công bố." in text_of(slide)


def test_a_table_has_alt_text():
    exhibit = an_exhibit()
    (frame,) = (shape for shape in shapes_of(open_pptx(a_briefing(exhibit))) if shape.has_table)

    assert about(frame)["descr"] == exhibit.alt


def test_numbers_stand_to_the_right_and_totals_are_bold():
    (table,) = tables_of(open_pptx(a_briefing(an_exhibit())))
    first, last = table.rows[1].cells, table.rows[4].cells

    assert [cell.text_frame.paragraphs[0].alignment for cell in first] == [
        PP_ALIGN.LEFT,
        PP_ALIGN.RIGHT,
        PP_ALIGN.RIGHT,
    ]
    assert not first[0].text_frame.paragraphs[0].runs[0].font.bold
    assert all(cell.text_frame.paragraphs[0].runs[0].font.bold for cell in last)


def test_a_long_table_goes_on_with_its_heading_and_loses_no_row():
    exhibit = replace(an_exhibit(), table=a_long_table(30))
    slides = open_pptx(a_briefing(exhibit))
    tables = tables_of(slides)

    assert all(len(table.rows) <= 13 for table in tables)
    assert {tuple(cells_of(table)[0]) for table in tables} == {("Đơn vị", "Số hộ")}
    assert [row[1] for table in tables for row in cells_of(table)[1:]] == [str(place) for place in range(30)]
    assert len(slides_titled(slides, f"{exhibit.caption.title} (tiếp)")) == len(tables) - 1


def test_only_the_last_slide_of_a_long_table_has_the_total():
    tables = tables_of(open_pptx(a_briefing(replace(an_exhibit(), table=a_long_table(30)))))

    bold = [
        bool(row.cells[0].text_frame.paragraphs[0].runs[0].font.bold)
        for table in tables
        for row in list(table.rows)[1:]
    ]
    assert bold == [False] * 29 + [True]


def test_rows_of_long_sentences_are_set_smaller_and_stay_on_their_slide():
    sentence = "Nhịp vừa qua chậm hơn nhịp cần có nên chưa đủ để đạt chỉ tiêu vào năm 2025. " * 3
    slides = open_pptx(a_briefing(replace(an_exhibit(), table=a_long_table(20, sentence))))

    for frame in (shape for shape in shapes_of(slides) if shape.has_table):
        assert frame.top + sum(row.height for row in frame.table.rows) < slides.slide_height * 0.9
    assert len(tables_of(slides)) <= 5


def test_no_slide_has_more_rows_than_can_be_followed():
    row = tuple(Cell("123.456.789.012", 1) for _ in range(9))
    small = DataTable(tuple(Column("Số", is_number=True) for _ in range(9)), (row,) * 26)

    tables = tables_of(open_pptx(a_briefing(replace(an_exhibit(), table=small))))

    assert [len(table.rows) - 1 for table in tables] == [12, 12, 2]
