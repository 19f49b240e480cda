"""A briefing as a workbook: contents, one sheet a section, sources, notes, and the numbers behind the charts."""

from __future__ import annotations

from components.documents.briefing_words import illustrates_unsaid
from components.documents.numbering import number_part, number_section
from components.documents.sheets.native_chart import CHART_DATA_SHEET
from components.documents.sheets.page import Page
from components.documents.sheets.sheet_names import name_sheets
from components.documents.sheets.styles import HEADING_PT, TITLE_PT
from components.documents.sheets.table_block import Placed, widths_of, write_exhibit
from components.documents.sheets.workbook import OpenWorkbook, finish, open_page, open_workbook, print_on_a4
from monitoring.views.briefing.briefing import Briefing, Headline, Section
from monitoring.wording.labels import ILLUSTRATIVE_VI, RATING_SIGN, RATING_VI
from monitoring.wording.statement import Statement

CONTENTS_SHEET, SOURCES_SHEET, NOTES_SHEET = "Mục lục", "Nguồn số liệu", "Ghi chú"
_WORDS_COLUMNS_PX = (980,)
_SOURCE_COLUMNS_PX = (280, 700)
# of frozen rows; with more the table would have no room left on a small screen
_MOST_FROZEN_PX = 330


def write_briefing_xlsx(briefing: Briefing) -> bytes:
    """Give the workbook. Numbers are native, texts are texts, charts can be edited, nothing is linked outside."""
    workbook = open_workbook()
    titles = [number_section(place, one.heading) for place, one in enumerate(briefing.sections, start=1)]
    fixed = (CONTENTS_SHEET, SOURCES_SHEET, NOTES_SHEET, CHART_DATA_SHEET)
    names = name_sheets(titles, taken=fixed)
    contents = open_page(workbook, CONTENTS_SHEET, widths_px=_WORDS_COLUMNS_PX)
    pages = [
        open_page(workbook, name, widths_px=_widths(section))
        for name, section in zip(names, briefing.sections, strict=True)
    ]
    sources = open_page(workbook, SOURCES_SHEET, widths_px=_SOURCE_COLUMNS_PX)
    notes = open_page(workbook, NOTES_SHEET, widths_px=_WORDS_COLUMNS_PX)
    has_chart = any(one.chart is not None for section in briefing.sections for one in section.exhibits)
    chart_data = open_page(workbook, CHART_DATA_SHEET, widths_px=(230, 130, 130, 130)) if has_chart else None
    if chart_data is not None:
        _write_about_chart_data(chart_data)
    _write_contents(contents, briefing, titles, names)
    for page, section, title in zip(pages, briefing.sections, titles, strict=True):
        _write_section(workbook, page, section, title, chart_data)
    _write_sources(sources, briefing)
    _write_notes(notes, briefing)
    for page in (contents, *pages, sources, notes, *([chart_data] if chart_data else [])):
        print_on_a4(page, foot=briefing.release)
    return finish(
        workbook, title=briefing.subject, subject=briefing.place_name, comments=briefing.standing or ""
    )


def _widths(section: Section) -> tuple[int, ...]:
    return widths_of(one.table for one in section.exhibits) or _WORDS_COLUMNS_PX


def _write_contents(page: Page, briefing: Briefing, titles: list[str], names: tuple[str, ...]) -> None:
    styles = page.styles
    page.write_words(f"{briefing.type_name} · {briefing.subject}", styles.title, size_pt=TITLE_PT)
    page.write_words(
        " · ".join(part for part in (briefing.place_name, briefing.release) if part), styles.soft
    )
    if briefing.standing:
        page.write_words(_say_standing(briefing.standing), styles.illustrative_words)
    page.skip()
    for paragraph in briefing.lead:
        _write_paragraph(page, paragraph)
    page.skip()
    ends = (SOURCES_SHEET, NOTES_SHEET)
    for title, name in zip((*titles, *ends), (*names, *ends), strict=True):
        # the one link that is meant: to a sheet of this workbook
        address = "internal:'{}'!A1".format(name.replace("'", "''"))
        page.sheet.write_url(page.row, 0, address, styles.link, string=title)
        page.skip()


def _write_section(
    workbook: OpenWorkbook, page: Page, section: Section, title: str, chart_data: Page | None
) -> None:
    styles = page.styles
    page.write_words(title, styles.title, size_pt=TITLE_PT)
    for headline in section.headlines:
        style = styles.illustrative_words if headline.is_illustrative else styles.words
        page.write_words(_say_headline(headline), style)
    if section.tally is not None:
        page.write_words(_say_tally(section), styles.words)
    placed: list[Placed] = []
    has_one = len(section.exhibits) == 1
    for number, part in enumerate(section.parts, start=1):
        if part.heading:
            page.write_words(number_part(number, part.heading), styles.heading, size_pt=HEADING_PT)
        for paragraph in part.paragraphs:
            _write_paragraph(page, paragraph)
        for exhibit in part.exhibits:
            placed.append(write_exhibit(workbook.book, page, exhibit, chart_data=chart_data, filters=has_one))
            page.skip()
    for line in section.missing:
        page.write_words(f"– {line}", styles.words)
    _freeze(page, placed)


def _freeze(page: Page, placed: list[Placed]) -> None:
    """A sheet's only table keeps its header in sight; where there are several, the sheet keeps its title."""
    if len(placed) != 1:
        page.sheet.freeze_panes(1, 0)
        return
    (table,) = placed
    page.repeat_row(table.head_row)
    is_high = page.height_px(0, table.head_row + 1) > _MOST_FROZEN_PX
    page.sheet.freeze_panes(1 if is_high else table.head_row + 1, 0)


def _write_paragraph(page: Page, paragraph: Statement) -> None:
    styles = page.styles
    page.write_words(
        mark_paragraph(paragraph), styles.illustrative_words if paragraph.is_illustrative else styles.words
    )


def mark_paragraph(paragraph: Statement) -> str:
    """The sentence, with its standing where it rests on what only illustrates and does not say so."""
    return f"{paragraph.text} ({ILLUSTRATIVE_VI})" if illustrates_unsaid(paragraph) else paragraph.text


def _say_headline(headline: Headline) -> str:
    said = f"{headline.label}: {headline.value}" + (f" · {headline.remark}" if headline.remark else "")
    return f"{said} ({ILLUSTRATIVE_VI})" if headline.is_illustrative else said


def _say_tally(section: Section) -> str:
    tally = section.tally
    assert tally is not None
    counts = [
        f"{RATING_SIGN[rating]} {RATING_VI[rating]}: {count}" for rating, count in tally.counts if count
    ]
    return f"Đánh giá {tally.total} chỉ tiêu: " + " · ".join(counts)


def _write_sources(page: Page, briefing: Briefing) -> None:
    page.write_words("Nguồn số liệu", page.styles.title, size_pt=TITLE_PT)
    heads = ("Ký hiệu", "Văn bản, ấn phẩm")
    page.name_table(page.row, page.row + len(briefing.sources), heads, title="Nguồn số liệu")
    for place, label in enumerate(heads):
        page.sheet.write_string(page.row, place, label, page.styles.head)
    page.sheet.freeze_panes(page.row + 1, 0)
    page.repeat_row(page.row)
    page.skip()
    text = page.styles.cell(decimals=None, is_total=False, is_illustrative=False)
    for source in briefing.sources:
        page.write_row((source.short, source.full), text)


def _write_notes(page: Page, briefing: Briefing) -> None:
    styles = page.styles
    page.write_words("Ghi chú", styles.title, size_pt=TITLE_PT)
    page.write_words(_say_standing(briefing.standing or "toàn bộ là số đã công bố"), styles.words)
    page.write_words(f"Xuất từ {briefing.release}", styles.words)
    for choice in _filters(briefing):
        page.write_words(f"Bộ lọc: {choice}", styles.words)
    for note in briefing.notes:
        page.write_words(note, styles.words)


def _say_standing(standing: str) -> str:
    return f"Tính chất số liệu: {standing}"


def _filters(briefing: Briefing) -> tuple[str, ...]:
    exhibits = (one for section in briefing.sections for one in section.exhibits)
    return tuple(dict.fromkeys(" · ".join(one.filters) for one in exhibits if one.filters))


def _write_about_chart_data(page: Page) -> None:
    words = "Số liệu mà các biểu đồ trong tệp được vẽ từ đó; sửa ở đây thì biểu đồ đổi theo. Ô để trống: chưa có số liệu, biểu đồ không vẽ."
    page.write_words(words, page.styles.soft)
    page.skip()
