"""A briefing as one HTML page for the browser to print: whole in itself, without a script, nothing to fetch."""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path

from components.documents.briefing_words import ILLUSTRATIVE_KEY
from components.documents.form import DocumentForm
from components.documents.letterhead import (
    LINES_TO_SIGN,
    MOTTO,
    NATION,
    RECIPIENTS_HEAD,
    Letterhead,
    foot_of,
    letterhead_of,
)
from components.documents.lettering import writable
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
from components.documents.paper.one_sheet import fit_one_sheet
from components.documents.paper.sheet import Sizes
from components.documents.paper.signs import face_of_signs
from components.documents.pictures.picture import Picture
from monitoring.views.briefing.briefing import Briefing
from monitoring.views.exhibits.exhibit import Cell
from monitoring.wording.labels import ILLUSTRATIVE_MARK

_HERE = Path(__file__).parent
_FONTS = _HERE.parent / "fonts"
_FACES = ((400, "normal"), (700, "normal"), (400, "italic"), (700, "italic"))
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
_MIME = {"png": "image/png", "svg": "image/svg+xml"}


def write_print_html(briefing: Briefing, pictures: Mapping[str, Picture], form: DocumentForm) -> str:
    """Give the page; Chromium from version 131 on prints it with numbers at the head of its sheets.

    A summary of one page is set so small that it fits one sheet.
    """
    sizes = fit_one_sheet(briefing, pictures, form) if is_one_page(briefing) else Sizes()
    blocks = compose(briefing, pictures, sizes, formats=tuple(_MIME))
    head = letterhead_of(briefing, form)
    body = (
        _head(head, is_short=is_one_page(briefing))
        + "".join(_turned(is_turned, group) for is_turned, group in _by_turn(blocks))
        + ("" if is_one_page(briefing) else _closing(head))
    )
    title = _clean(f"{briefing.type_name.capitalize()}: {briefing.subject}")
    return (
        f"<!doctype html><html lang='vi'><head><meta charset='utf-8'><title>{title}</title>"
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        f"<style>{_faces()}{face_of_signs(body)}{_read('print.css')}{_sizes(sizes)}{_margins(briefing)}</style></head>"
        f"<body>{body}</body></html>"
    )


def _by_turn(blocks: Iterable[Block]) -> Iterable[tuple[bool, Iterable[Block]]]:
    return groupby(blocks, key=lambda block: isinstance(block, Heading | Shown) and block.is_turned)


def _turned(is_turned: bool, blocks: Iterable[Block]) -> str:
    inside = "".join(_block(block) for block in blocks)
    return f"<div class='turned'>{inside}</div>" if is_turned else inside


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level + 1}>{_clean(text)}</h{level + 1}>"
        case Words(text, kind):
            # an item is a paragraph: a list would need its ends known
            sign = "- " if kind is Kind.ITEM else ""
            return f"<p class='{kind.value}'>{sign}{_clean(text)}</p>"
        case SetTable():
            return _table(block)
        case Shown():
            return _shown(block)
    raise TypeError(f"không biết in {type(block).__name__}")


def _shown(shown: Shown) -> str:
    subtitle = f"<p class='subtitle'>{_clean(shown.subtitle)}</p>" if shown.subtitle else ""
    caption = f"<p class='caption'>{_clean(shown.caption)}</p>"
    foot = "".join(f"<p class='source'>{_clean(line)}</p>" for line in shown.foot)
    if shown.picture is not None:
        picture = f"<img alt='{_clean(shown.alt)}' style='{_picture_size(shown.picture)}' src='{_data(shown.picture)}'>"
        return f"<figure>{picture}<figcaption>{caption}{subtitle}</figcaption></figure><div class='foot'>{foot}</div>"
    table = _table(shown.table) if shown.table is not None else ""
    return f"<div class='over'>{caption}{subtitle}</div>{table}<div class='foot'>{foot}</div>"


def _table(one: SetTable) -> str:
    table, plan = one.table, one.plan
    columns = "".join(f"<col style='width:{width:.2f}mm'>" for width in plan.widths_mm)
    head = "".join(f"<th scope='col'>{_clean(column.label)}</th>" for column in table.columns)
    first_total = len(table.rows) - table.total_rows
    rows = "".join(
        ("<tr class='total'>" if number >= first_total else "<tr>")
        + "".join(
            _cell(cell, column.is_number, is_name=place == table.naming_column)
            for place, (cell, column) in enumerate(zip(row, table.columns, strict=True))
        )
        + "</tr>"
        for number, row in enumerate(table.rows)
    )
    key = f"<p class='source'>{ILLUSTRATIVE_KEY}</p>" if table.has_illustrative else ""
    return (
        f"<table class='data' style='font-size:{plan.size_pt:.2f}pt' aria-label='{_clean(one.alt)}'><colgroup>{columns}</colgroup>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>{key}"
    )


def _cell(cell: Cell, is_number: bool, *, is_name: bool) -> str:
    names = " ".join(
        name
        for name, applies in (
            ("number", is_number),
            ("illustrative", cell.is_illustrative),
            ("nothing", cell.value is None),
        )
        if applies
    )
    mark = ILLUSTRATIVE_MARK if cell.is_illustrative else ""
    tag, scope = ("th", " scope='row'") if is_name else ("td", "")
    # the browser leaves a cell without a word out of the tags, and who hears the row would be a column behind
    return f"<{tag}{scope} class='{names}'>{_clean(cell.text) or '&nbsp;'}{mark}</{tag}>"


def _head(head: Letterhead, *, is_short: bool) -> str:
    number = "" if is_short else f"<p class='number'>{_clean(head.number)}</p>"
    nation = "" if is_short else f"<p class='nation'>{NATION}</p><p class='motto'><span>{MOTTO}</span></p>"
    standing = f"<p class='standing'>{_clean(head.standing)}</p>" if head.standing else ""
    return (
        f"<div class='head'><div><p class='parent'>{_clean(head.parent_body)}</p>"
        f"<p class='issuing'>{_clean(head.issuing_body)}</p><hr>{number}</div>"
        f"<div>{nation}<p class='date'>{_clean(head.place_date)}</p></div></div>"
        f"<p class='type'>{_clean(head.type_name)}</p><h1>{_clean(head.subject)}</h1><hr class='under'>{standing}"
    )


def _closing(head: Letterhead) -> str:
    recipients = "".join(f"<p>{_clean(one)}</p>" for one in head.recipients)
    return (
        f"<div class='closing'><div class='recipients'><p class='to'>{RECIPIENTS_HEAD}</p>{recipients}</div>"
        f"<div class='signer'><p>{_clean(head.signer_title)}</p><p style='height:{LINES_TO_SIGN}lh'></p>"
        f"<p>{_clean(head.signer_name)}</p></div></div>"
    )


def _picture_size(picture: Picture) -> str:
    """As wide as the text, unless that makes it too tall."""
    return f"aspect-ratio:{picture.width_px}/{picture.height_px}"


def _data(picture: Picture) -> str:
    return f"data:{_MIME[picture.format]};base64,{base64.b64encode(picture.content).decode('ascii')}"


def _sizes(sizes: Sizes) -> str:
    return (
        f":root{{--body:{sizes.body_pt:.2f}pt;--head:{sizes.head_pt:.2f}pt;--caption:{sizes.caption_pt:.2f}pt;"
        f"--table:{sizes.table_pt:.2f}pt;--source:{sizes.source_pt:.2f}pt;--gap:{sizes.gap_mm:.2f}mm;--tallest:{sizes.tallest_picture_mm:.1f}mm}}"
    )


def _margins(briefing: Briefing) -> str:
    """The page's number at the head from the second page on; release and standing at every foot."""
    return f"@page{{@bottom-center{{content:{_css_text(foot_of(briefing))}}}}}"


def _css_text(text: str) -> str:
    """A string of CSS inside a style element: every sign but letters by its number, so that none can end either."""
    return (
        '"' + "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):06x}" for sign in text) + '"'
    )


@cache
def _faces() -> str:
    return "".join(
        f"@font-face{{font-family:Tinos;font-weight:{weight};font-style:{style};"
        f"src:url(data:font/ttf;base64,{_encoded(f'tinos-{weight}-{style}.ttf')})}}"
        for weight, style in _FACES
    )


def _encoded(file_name: str) -> str:
    return base64.b64encode((_FONTS / file_name).read_bytes()).decode("ascii")


@cache
def _read(file_name: str) -> str:
    return (_HERE / file_name).read_text(encoding="utf-8")


def _clean(text: str) -> str:
    return html.escape(writable(text), quote=True)
