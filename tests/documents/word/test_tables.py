"""Tables of a briefing in Word."""

from __future__ import annotations

from dataclasses import replace

from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length

from monitoring.views.briefing.briefing import Part, Section
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from tests.builders.briefings import a_briefing, a_table, an_exhibit
from tests.documents.word.opened import cell_texts, data_tables, open_docx, texts_of


def a_wide_exhibit(name: str = "bang-rong"):
    columns = (
        Column("Đơn vị"),
        *(Column(f"Kinh phí giải ngân năm {year}", True) for year in range(2010, 2022)),
    )
    row = (Cell("Đạ Tẻh", "Đạ Tẻh"), *(Cell("123.456.789", 123456789) for _ in range(12)))
    return replace(an_exhibit(name), table=DataTable(columns, (row,) * 3))


def test_cells_are_those_of_the_exhibit_and_illustrative_ones_bear_a_mark():
    (_, table, *_) = data_tables(open_docx(a_briefing(an_exhibit())))
    shown = a_table()

    assert cell_texts(table) == [
        [column.label for column in shown.columns],
        *([cell.text + "*" * cell.is_illustrative for cell in row] for row in shown.rows),
    ]


def test_an_illustrative_cell_is_italic_and_the_key_follows_the_table():
    document = open_docx(a_briefing(an_exhibit()))
    (_, table, *_) = data_tables(document)

    assert all(run.italic for run in table.rows[3].cells[1].paragraphs[0].runs)
    assert not any(run.italic for run in table.rows[1].cells[1].paragraphs[0].runs)
    after = table._tbl.getnext()
    assert "".join(one.text for one in after.iter(qn("w:t"))).startswith("* Số liệu minh họa")


def test_the_header_row_repeats_and_no_row_breaks():
    for table in data_tables(open_docx(a_briefing())):
        marks = [
            [child.tag for child in row._tr.trPr] if row._tr.trPr is not None else [] for row in table.rows
        ]
        assert qn("w:tblHeader") in marks[0]
        assert not any(qn("w:tblHeader") in row for row in marks[1:])
        assert all(qn("w:cantSplit") in row for row in marks)


def test_numbers_stand_to_the_right_and_text_to_the_left():
    document = open_docx(a_briefing())
    (_, table, *_) = data_tables(document)
    styles = [cell.paragraphs[0].style for cell in table.rows[1].cells]

    assert [style.name for style in styles] == ["Bảng chữ", "Bảng số", "Bảng số"]
    assert styles[1].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.RIGHT


def test_totals_are_bold():
    (_, table, *_) = data_tables(open_docx(a_briefing(an_exhibit())))

    bold = [all(run.bold for cell in row.cells for run in cell.paragraphs[0].runs) for row in table.rows[1:]]

    assert bold == [False, False, False, True]


def test_headlines_open_their_section_as_a_table():
    table = data_tables(open_docx(a_briefing()))[0]

    assert cell_texts(table) == [
        ["Nội dung", "Kết quả", "Ghi chú"],
        ["Tỷ lệ hộ nghèo", "1,94 %", "Cả nước 4,03 %"],
        ["Hộ nghèo <b>", "6.636 hộ*", "Giảm 3.095 hộ"],
    ]


def test_a_wide_table_lies_across_and_the_rest_stays_upright():
    document = open_docx(a_briefing(an_exhibit(), a_wide_exhibit()))

    lies = [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections]
    across = document.sections[1]

    assert lies == [False, True, False]
    assert (round(across.page_width.mm), round(across.page_height.mm)) == (297, 210)
    assert not across.different_first_page_header_footer
    assert across.header.is_linked_to_previous


def test_headings_straight_over_a_wide_table_stand_on_its_page():
    briefing = a_briefing(an_exhibit())
    annex = Section("annex", "Phụ lục", parts=(Part("Tất cả chỉ số", (), (a_wide_exhibit(),)),))
    document = open_docx(replace(briefing, sections=(*briefing.sections, annex)))

    (across,) = (section for section in document.sections if section.orientation == WD_ORIENT.LANDSCAPE)
    first = next(iter(across.iter_inner_content()))

    assert (first.style.name, first.text) == ("Heading 1", "Phụ lục")


def test_a_section_ends_without_an_empty_paragraph():
    document = open_docx(a_briefing(an_exhibit(), a_wide_exhibit()))

    ends = [one for one in document.element.body.iter(qn("w:pPr")) if one.find(qn("w:sectPr")) is not None]

    assert len(ends) == 2
    assert all("".join(text.text or "" for text in end.getparent().iter(qn("w:t"))) for end in ends)


def test_a_table_is_as_wide_as_the_text_whichever_way_its_page_lies():
    document = open_docx(a_briefing(an_exhibit(), a_wide_exhibit()))
    upright, across = data_tables(document)[1:3]
    for table, page in ((upright, document.sections[0]), (across, document.sections[1])):
        room = Length(page.page_width - page.left_margin - page.right_margin).mm
        assert abs(sum(Length(column.width).mm for column in table.columns) - room) < 1


def test_a_text_like_a_formula_or_a_tag_stays_text():
    odd = Cell("<b>&\x00\x0b\ufffe=1", "x")
    table = DataTable((Column("Tên <&>"),), ((odd,),))

    document = open_docx(a_briefing(replace(an_exhibit(), table=table, alt='"<&>\x01"')))

    assert cell_texts(data_tables(document)[1]) == [["Tên <&>"], ["<b>&=1"]]


def test_sources_and_standing_stand_under_every_table():
    exhibit = an_exhibit()

    lines = texts_of(open_docx(a_briefing(exhibit)), "Nguồn")

    assert [line for line in lines if line in exhibit.foot_lines] == list(exhibit.foot_lines)
