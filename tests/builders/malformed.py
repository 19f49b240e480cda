"""Files that somebody may send by mistake or on purpose, and that may not be opened."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from components.documents.returns.template import write_template
from tests.builders.returns import a_return

SHEET, STRINGS = "xl/worksheets/sheet3.xml", "xl/sharedStrings.xml"


@cache
def an_empty_form() -> bytes:
    """The template itself, whose texts stand in a part of their own as spreadsheets write them."""
    return write_template(a_return().form)


def parts_of(content: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def with_part(name: str, content: bytes) -> bytes:
    """The form with one part more, or another in its place."""
    return zipped({**parts_of(an_empty_form()), name: content})


def with_changed(name: str, change: Callable[[bytes], bytes]) -> bytes:
    parts = parts_of(an_empty_form())
    return zipped({**parts, name: change(parts[name])})


def truncated(share: float) -> bytes:
    content = an_empty_form()
    return content[: int(len(content) * share)]


def claiming(size: int) -> bytes:
    """A part that claims to be of that size when unpacked."""
    content = bytearray(an_empty_form())
    at = content.find(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", size)
    return bytes(content)


def entity_bomb() -> bytes:
    entities = b'<!ENTITY a0 "lol">' + b"".join(
        b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10)
    )
    return with_changed(
        STRINGS,
        lambda xml: xml.replace(b"?>", b"?><!DOCTYPE sst [" + entities + b"]>", 1).replace(
            b"<t>", b"<t>&a9;", 1
        ),
    )


def deep(levels: int) -> bytes:
    nested = b"<x>" * levels + b"</x>" * levels
    return with_changed(SHEET, lambda xml: xml.replace(b"</worksheet>", nested + b"</worksheet>"))


def many_rows(count: int) -> bytes:
    rows = b"".join(
        b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1_000, 1_000 + count)
    )
    return with_changed(SHEET, lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>"))


def merged_over_everything() -> bytes:
    merge = b'<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    return with_part(
        SHEET,
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b"<sheetData/>" + merge + b"</worksheet>",
    )


def one_endless_tag() -> bytes:
    attributes = b" ".join(b'a%d="1"' % n for n in range(150_000))
    return with_changed(SHEET, lambda xml: xml.replace(b"<sheetData>", b"<sheetData " + attributes + b">"))
