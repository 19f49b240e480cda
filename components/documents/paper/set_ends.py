"""The head and the end of an office's document, set without a browser."""

from __future__ import annotations

from components.documents.letterhead import (
    LEFT_SHARE,
    LINES_TO_SIGN,
    MOTTO,
    NATION,
    RECIPIENTS_HEAD,
    Letterhead,
)
from components.documents.lettering import MM_PER_PT, text_width_pt
from components.documents.paper.press import Press

_RULE_MM = 0.26
_RULE_SHARE = 0.34


def set_head(press: Press, head: Letterhead, *, is_short: bool) -> None:
    """Bodies on the left, the national heading on the right, then what the document is about."""
    size, top = press.sizes.head_pt, press.y
    left_mm = press.epw * LEFT_SHARE
    press.set_x(press.l_margin)
    with press.piece("P"):
        for line in press.balance(head.parent_body, size, width_mm=left_mm):
            press.set_centred(line, size, width_mm=left_mm)
    with press.piece("P"):
        for line in press.balance(head.issuing_body, size, width_mm=left_mm, is_bold=True):
            press.set_centred(line, size, "B", width_mm=left_mm)
    _rule(press, press.l_margin + left_mm / 2, left_mm * _RULE_SHARE)
    if not is_short:
        press.ln(3)
        press.set_x(press.l_margin)
        press.write_centred(head.number, size + 1, width_mm=left_mm)
    below_left = press.y
    right_mm, right_x = press.epw - left_mm, press.l_margin + left_mm
    press.set_xy(right_x, top)
    if not is_short:
        press.write_centred(NATION, size, "B", width_mm=right_mm)
        press.write_centred(MOTTO, size + 1, "B", width_mm=right_mm)
        _rule(press, right_x + right_mm / 2, text_width_pt(MOTTO, size_pt=size + 1, is_bold=True) * MM_PER_PT)
    press.set_xy(right_x, press.y + 3)
    press.write_centred(head.place_date, size + 1, "I", width_mm=right_mm)
    press.set_xy(press.l_margin, max(below_left, press.y) + press.sizes.gap_mm * 3)
    _set_subject(press, head)


def set_closing(press: Press, head: Letterhead) -> None:
    """“Nơi nhận” on the left, the signature on the right, on one sheet together."""
    sizes, half = press.sizes, press.epw / 2
    signer_mm = press.line_mm(sizes.caption_pt) * (LINES_TO_SIGN + 3)
    recipients_mm = press.line_mm(sizes.source_pt + 1) * (len(head.recipients) + 2)
    gap = sizes.gap_mm * 4
    press.need(gap + max(signer_mm, recipients_mm))
    press.ln(gap)
    top = press.y
    press.write_left(RECIPIENTS_HEAD, sizes.source_pt + 1, "BI", width_mm=half)
    for one in head.recipients:
        press.write_left(one, sizes.source_pt, width_mm=half)
    below = press.y
    press.set_xy(press.l_margin + half, top)
    press.write_centred(head.signer_title, sizes.caption_pt, "B", width_mm=half)
    press.set_xy(press.l_margin + half, press.y + press.line_mm(sizes.caption_pt) * LINES_TO_SIGN)
    press.write_centred(head.signer_name, sizes.caption_pt, "B", width_mm=half)
    press.set_xy(press.l_margin, max(below, press.y))


def _set_subject(press: Press, head: Letterhead) -> None:
    size = press.sizes.body_pt
    press.write_centred(head.type_name, size, "B")
    with press.piece("H1"):
        for line in press.balance(head.subject, size, is_bold=True):
            press.set_centred(line, size, "B")
    _rule(press, press.l_margin + press.epw / 2, press.epw * _RULE_SHARE * 0.75)
    if head.standing:
        press.ln(press.sizes.gap_mm)
        press.write_centred(head.standing, press.sizes.table_pt, "I")


def _rule(press: Press, middle_mm: float, length_mm: float) -> None:
    press.set_line_width(_RULE_MM)
    y = press.y + 1.2
    with press.aside():
        press.line(middle_mm - length_mm / 2, y, middle_mm + length_mm / 2, y)
    press.y = y
