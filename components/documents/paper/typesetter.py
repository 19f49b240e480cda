"""Sets a briefing without a browser: head, sections, pictures, tables, signature."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from fpdf.enums import Align

from components.documents.form import DocumentForm
from components.documents.letterhead import foot_of, letterhead_of
from components.documents.lettering import MM_PER_PT, wrap_text, writable
from components.documents.paper.content import (
    Block,
    Heading,
    Kind,
    SetTable,
    Shown,
    Words,
    compose,
    is_one_page,
)
from components.documents.paper.press import Press
from components.documents.paper.set_ends import set_closing, set_head
from components.documents.paper.set_table import head_height_mm, set_table
from components.documents.paper.sheet import FIRST_LINE_MM, Sizes
from components.documents.pictures.picture import Picture
from monitoring.views.briefing.briefing import Briefing

_LINES_UNDER_A_HEADING = 3
_ROWS_UNDER_A_CAPTION = 3
# for what the trial does not reckon exactly
_SPARE_MM = 5


def set_briefing(
    briefing: Briefing, pictures: Mapping[str, Picture], form: DocumentForm, sizes: Sizes
) -> Press:
    """Give the set sheets, not yet written out."""
    press = Press(foot=foot_of(briefing), sizes=sizes)
    head = letterhead_of(briefing, form)
    press.set_title(writable(f"{briefing.type_name.capitalize()}: {briefing.subject}"))
    press.set_subject(writable(f"{briefing.place_name}, {briefing.release}"))
    press.set_author(writable(form.issuing_body or form.parent_body))
    set_head(press, head, is_short=is_one_page(briefing))
    blocks = compose(briefing, pictures, sizes, formats=("png",))
    for place, block in enumerate(blocks):
        _set_block(press, block, blocks[place + 1 : place + 3])
    press.turn(is_turned=False)
    # a summary is handed out, not signed
    if not is_one_page(briefing):
        set_closing(press, head)
    return press


def _set_block(press: Press, block: Block, following: Sequence[Block]) -> None:
    sizes = press.sizes
    match block:
        case Heading(level, text, is_turned):
            press.turn(is_turned=is_turned)
            _set_heading(press, level, text, following)
        case Words(text, kind):
            press.turn(is_turned=False)
            _set_words(press, text, kind, sizes)
        case SetTable():
            press.turn(is_turned=False)
            press.ln(sizes.gap_mm)
            set_table(press, block)
        case Shown():
            press.turn(is_turned=block.is_turned)
            _set_shown(press, block)


def _set_heading(press: Press, level: int, text: str, following: Sequence[Block]) -> None:
    size = press.sizes.body_pt
    lines = wrap_text(text, width_pt=(press.epw - FIRST_LINE_MM) / MM_PER_PT, size_pt=size, is_bold=True)
    needed = press.line_mm(size) * (len(lines) + _LINES_UNDER_A_HEADING)
    # a heading never stays alone at the foot of a sheet: what it heads, or the next heading with it, comes along
    for one in following[:2]:
        if isinstance(one, Shown):
            needed += _height_of_beginning(press, one)
        if not isinstance(one, Heading):
            break
    press.need(min(needed, press.eph))
    press.ln(press.sizes.gap_mm * (2.2 if level == 1 else 1.4))
    press.start_section(writable(text), level - 1, strict=False)
    press.set_x(press.l_margin + FIRST_LINE_MM)
    # the document's subject is the heading of the first order
    press.write_left(text, size, "B", width_mm=press.epw - FIRST_LINE_MM, kind=f"H{level + 1}")
    press.set_x(press.l_margin)


def _set_words(press: Press, text: str, kind: Kind, sizes: Sizes) -> None:
    if kind is Kind.SOURCE:
        press.ln(0.5)
        press.write_left(text, sizes.source_pt, "I")
        return
    press.ln(sizes.gap_mm * (1 if kind is Kind.BODY else 0.5))
    press.need(press.line_mm(sizes.body_pt) * 2)
    if kind is Kind.ITEM:
        # sources hold addresses, which justified lines would pull apart
        press.write_paragraph(f"- {text}", sizes.body_pt, align=Align.L)
    else:
        press.write_paragraph(text, sizes.body_pt)


def _set_shown(press: Press, shown: Shown) -> None:
    sizes = press.sizes
    press.need(min(_height_of_beginning(press, shown), press.eph))
    press.ln(sizes.gap_mm * 1.6)
    if shown.picture is not None:
        width, height = _picture_mm(press, shown.picture)
        with press.piece("Figure", alt=writable(shown.alt)):
            press.image(io.BytesIO(shown.picture.content), x=Align.C, w=width, h=height)
        press.ln(1.5)
    _set_caption(press, shown)
    if shown.table is not None:
        press.ln(sizes.gap_mm)
        set_table(press, shown.table)
    for line in shown.foot:
        press.ln(0.5)
        press.write_left(line, sizes.source_pt, "I")


def _set_caption(press: Press, shown: Shown) -> None:
    # a caption of its own tag would have to stand inside its table or figure
    with press.piece("P"):
        for line in press.balance(shown.caption, press.sizes.caption_pt, is_bold=True):
            press.set_centred(line, press.sizes.caption_pt, "B")
    if shown.subtitle:
        press.write_centred(shown.subtitle, press.sizes.source_pt, "I")


def _height_of_beginning(press: Press, shown: Shown) -> float:
    """What of an exhibit has to stand on one sheet: the picture with its caption and sources, or a table's first rows."""
    sizes = press.sizes
    width_pt = press.epw / MM_PER_PT
    caption = wrap_text(shown.caption, width_pt=width_pt, size_pt=sizes.caption_pt, is_bold=True)
    height = len(caption) * press.line_mm(sizes.caption_pt) + press.line_mm(sizes.source_pt)
    if shown.picture is not None:
        foot = [
            one for line in shown.foot for one in wrap_text(line, width_pt=width_pt, size_pt=sizes.source_pt)
        ]
        height += _picture_mm(press, shown.picture)[1] + len(foot) * (press.line_mm(sizes.source_pt) + 0.5)
    elif shown.table is not None:
        height += head_height_mm(shown.table) + _ROWS_UNDER_A_CAPTION * press.line_mm(sizes.table_pt) * 1.3
    return height + sizes.gap_mm * 3 + _SPARE_MM


def _picture_mm(press: Press, picture: Picture) -> tuple[float, float]:
    """As wide as the text, unless that makes it too tall."""
    ratio = picture.height_px / picture.width_px
    width = min(press.epw, press.sizes.tallest_picture_mm / ratio)
    return width, width * ratio
