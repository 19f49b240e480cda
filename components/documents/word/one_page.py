"""The summary on one sheet: the same words and pictures, set as large as one page holds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from components.documents.briefing_words import ILLUSTRATIVE_KEY, MISSING_LEAD, missing_beyond_text
from components.documents.form import DocumentForm
from components.documents.lettering import writable
from components.documents.pictures.picture import Picture
from components.documents.word.body import write_paragraphs
from components.documents.word.exhibits import picture_of, write_exhibit
from components.documents.word.manuscript import Manuscript
from components.documents.word.national_heading import plain_table, write_heading
from components.documents.word.page_height import content_height_pt, page_room_pt
from components.documents.word.styles import LOOKS, Style
from components.documents.word.template import open_template
from monitoring.views.briefing.briefing import Briefing, Headline, Section
from monitoring.wording.labels import ILLUSTRATIVE_MARK

_PICTURE_SHARE = 0.56
_LEAST_SCALE = 0.6


@dataclass(frozen=True)
class _Setting:
    """``scale`` is of letters and of the room around them, ``tallest_mm`` of pictures."""

    scale: float
    tallest_mm: float


_SETTINGS = (
    *(_Setting(0.9 - step / 50, 95) for step in range(7)),
    *(_Setting(0.76 - step / 50, 80) for step in range(4)),
    _Setting(_LEAST_SCALE, 60),
)


def write_one_page(
    briefing: Briefing, pictures: Mapping[str, Picture], *, form: DocumentForm, template: Path | None
) -> Manuscript:
    """Write the summary in the largest setting that stands on one page; in the smallest where none does."""

    def write(place: int) -> Manuscript:
        return _write(briefing, pictures, form, open_template(template), _SETTINGS[place])

    # the last setting is taken as it comes, so it is not tried
    tried = range(len(_SETTINGS) - 1)
    return write(bisect_left(tried, True, key=lambda place: _fits(write(place).document)))


def _fits(document: WordDocument) -> bool:
    return content_height_pt(document) <= page_room_pt(document)


def _write(
    briefing: Briefing,
    pictures: Mapping[str, Picture],
    form: DocumentForm,
    document: WordDocument,
    setting: _Setting,
) -> Manuscript:
    _shrink_styles(document, setting.scale)
    table_pt = document.styles[Style.TABLE_TEXT.value].font.size
    manuscript = Manuscript(
        document, table_pt.pt if table_pt else 10, tallest_mm=setting.tallest_mm, is_one_page=True
    )
    write_heading(manuscript, briefing, form)
    write_paragraphs(manuscript, briefing.lead)
    for section in briefing.sections:
        manuscript.write(section.heading, Style.HEADING_1)
        _write_section(manuscript, section, pictures)
    _write_sources(manuscript, briefing)
    return manuscript


def _shrink_styles(document: WordDocument, scale: float) -> None:
    for name in LOOKS:
        style = document.styles[name.value]
        if style.font.size is not None and name is not Style.RULE:
            # Word knows half points
            style.font.size = Pt(round(style.font.size.pt * scale * 2) / 2)
        around = style.paragraph_format
        for side in ("space_before", "space_after"):
            if getattr(around, side) is not None:
                setattr(around, side, Pt(getattr(around, side).pt * scale**2))


def _write_section(manuscript: Manuscript, section: Section, pictures: Mapping[str, Picture]) -> None:
    """Words on the left, pictures on the right; a table under both."""
    drawn = [one for one in section.exhibits if picture_of(one, pictures) is not None]
    if drawn:
        right_mm = manuscript.width_mm * _PICTURE_SHARE
        left, right = plain_table(manuscript, (manuscript.width_mm - right_mm, right_mm)).rows[0].cells
        with manuscript.within(left):
            _write_words(manuscript, section)
        for paragraph in left.paragraphs:
            # a narrow column is not justified: its words would stand far apart
            paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
            paragraph.paragraph_format.first_line_indent = Pt(0)
            paragraph.paragraph_format.right_indent = Pt(10)
        with manuscript.within(right):
            for exhibit in drawn:
                write_exhibit(manuscript, exhibit, pictures)
    else:
        _write_words(manuscript, section)
    for exhibit in section.exhibits:
        if exhibit not in drawn:
            write_exhibit(manuscript, exhibit, pictures)


def _write_words(manuscript: Manuscript, section: Section) -> None:
    for headline in section.headlines:
        _write_headline(manuscript, headline)
    if any(one.is_illustrative for one in section.headlines):
        manuscript.write(ILLUSTRATIVE_KEY, Style.SOURCE)
    write_paragraphs(manuscript, section.paragraphs)
    missing = missing_beyond_text(section)
    if missing:
        manuscript.write(f"{MISSING_LEAD} {'; '.join(missing)}.", Style.BODY)


def _write_headline(manuscript: Manuscript, headline: Headline) -> None:
    """“Tỷ lệ hộ nghèo: 1,94 %. Giảm …” with the number bold."""
    paragraph = manuscript.write(f"{headline.label}: ", Style.BODY)
    value = paragraph.add_run(
        writable(headline.value) + (ILLUSTRATIVE_MARK if headline.is_illustrative else "")
    )
    value.bold = True
    if headline.is_illustrative:
        value.italic = True
    if headline.remark:
        paragraph.add_run(f". {writable(headline.remark)}")


def _write_sources(manuscript: Manuscript, briefing: Briefing) -> None:
    """Sources by the names they are cited under: in full they would fill the sheet."""
    if briefing.sources:
        manuscript.write(f"Nguồn số liệu: {'; '.join(one.short for one in briefing.sources)}.", Style.SOURCE)
    if briefing.notes:
        manuscript.write(f"Ghi chú: {' '.join(briefing.notes)}", Style.SOURCE)
