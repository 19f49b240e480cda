"""Opening, printing and closing a workbook. The same figures give the same bytes: it holds no clock time."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from components.documents.lettering import writable
from components.documents.sheets.page import Page
from components.documents.sheets.styles import Styles, book_options

_A4 = 9
# within the margins, with some room for printers that set wider than they should
_PAPER_PX = (980, 640)
_LEAST_SCALE_PCT = 40
# where a table that fills more than a page no longer begins
_FAR_DOWN = 0.6
_PROPERTIES = "docProps/core.xml"
_END, _LANGUAGE = b"</cp:coreProperties>", b"<dc:language>vi-VN</dc:language>"
# XlsxWriter writes the present moment here; both are optional, and the release says which figures these are
_MOMENTS = re.compile(rb"<dcterms:(created|modified)\b.*?</dcterms:\1>")


@dataclass(frozen=True)
class OpenWorkbook:
    """A workbook in the making."""

    book: Workbook
    styles: Styles
    _content: io.BytesIO


def open_workbook() -> OpenWorkbook:
    """A workbook in memory, in which no text becomes a formula or a link."""
    content = io.BytesIO()
    book = Workbook(content, dict(book_options()))
    return OpenWorkbook(book, Styles(book), content)


def open_page(workbook: OpenWorkbook, name: str, *, widths_px: Sequence[int] = ()) -> Page:
    """A new sheet, empty, without gridlines: the tables bring their own."""
    sheet = workbook.book.add_worksheet(name)
    sheet.hide_gridlines(2)
    return Page(sheet, workbook.styles, tuple(widths_px))


def print_on_a4(page: Page, *, foot: str) -> None:
    """Lying, to the width of the paper, no table or chart divided that fits a page, with its number and origin.

    “Fit to one page wide” would do the first, but Excel then ignores every page break: so the scale is worked out.
    """
    sheet = page.sheet
    sheet.set_landscape()
    sheet.set_paper(_A4)
    scale_pct = max(_LEAST_SCALE_PCT, min(100, int(100 * _PAPER_PX[0] / max(page.used_px, 1))))
    sheet.set_print_scale(scale_pct)
    sheet.set_h_pagebreaks(_breaks(page, _PAPER_PX[1] * 100 / scale_pct - page.repeated_px))
    sheet.set_margins(left=0.6, right=0.5, top=0.6, bottom=0.7)
    # Excel reads & as the beginning of a code
    sheet.set_footer(f"&L&9{foot.replace('&', '&&')}&C&9&A&R&9Trang &P/&N")


def _breaks(page: Page, height_px: float) -> list[int]:
    """The rows before which a new page begins."""
    breaks, top = [], 0
    for first, end in page.blocks:
        while page.height_px(top, first) > height_px:
            top += 1
        fits_a_page = page.height_px(first, end) <= height_px
        is_far_down = page.height_px(top, first) > height_px * _FAR_DOWN
        if page.height_px(top, end) > height_px and first > top and (fits_a_page or is_far_down):
            breaks.append(first)
            top = first
    return breaks


def finish(workbook: OpenWorkbook, *, title: str, subject: str = "", comments: str = "") -> bytes:
    """Close the workbook and give its bytes."""
    workbook.book.set_properties(
        {"title": writable(title), "subject": writable(subject), "comments": writable(comments)}
    )
    workbook.book.close()
    return _with_properties(workbook._content.getvalue())


def _with_properties(content: bytes) -> bytes:
    """The moments taken out, the language put in, for which XlsxWriter has no place."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as written, zipfile.ZipFile(packed, "w") as archive:
        for entry in written.infolist():
            part = written.read(entry)
            archive.writestr(
                entry,
                _MOMENTS.sub(b"", part).replace(_END, _LANGUAGE + _END)
                if entry.filename == _PROPERTIES
                else part,
                zipfile.ZIP_DEFLATED,
            )
    return packed.getvalue()
