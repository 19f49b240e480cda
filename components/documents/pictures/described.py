"""Says in a picture's own file what it shows, so that the words go wherever the file is taken."""

from __future__ import annotations

import re
import struct
from html import escape
from zlib import crc32

from components.documents.lettering import writable

_OPENING = re.compile(r"<svg\b[^>]*>")
_SPOKEN_ALREADY = re.compile(r"\s(?:role|lang|xml:lang|aria-[a-z]+)=(?:\"[^\"]*\"|'[^']*')")
# behind the signature of eight bytes and the header, which always has 13 bytes between length, name and sum
_AFTER_HEADER = 8 + 4 + 4 + 13 + 4
_LANGUAGE = "vi"


def describe_picture(content: bytes, *, format: str, title: str, alt: str) -> bytes:
    """Give the same picture with its title and the sentence that says what is seen.

    An SVG is then an image with a name and a description for who hears it; a PNG has both as text of the file
    (keywords Title and Description), which programs that manage pictures show.
    """
    if format == "svg":
        return _describe_svg(content.decode(), writable(title), writable(alt)).encode()
    return _describe_png(content, writable(title), writable(alt))


def _describe_svg(svg: str, title: str, alt: str) -> str:
    opening = _OPENING.search(svg)
    if opening is None:
        return svg
    # several pictures may be put into one page: their names may not be taken for one another's
    mark = f"{crc32(f'{title}{alt}'.encode()):08x}"
    own = _SPOKEN_ALREADY.sub("", opening.group())
    said = (
        f"{own[:-1]} role='img' lang='{_LANGUAGE}' xml:lang='{_LANGUAGE}' aria-labelledby='title-{mark}' "
        f"aria-describedby='desc-{mark}'><title id='title-{mark}'>{escape(title)}</title>"
        f"<desc id='desc-{mark}'>{escape(alt)}</desc>"
    )
    return svg[: opening.start()] + said + svg[opening.end() :]


def _describe_png(png: bytes, title: str, alt: str) -> bytes:
    words = b"".join(_text_chunk(name, text) for name, text in (("Title", title), ("Description", alt)))
    return png[:_AFTER_HEADER] + words + png[_AFTER_HEADER:]


def _text_chunk(keyword: str, text: str) -> bytes:
    """The chunk of international text: keyword, not compressed, language, no keyword in that language, words."""
    body = b"iTXt" + keyword.encode("ascii") + b"\0\0\0" + _LANGUAGE.encode("ascii") + b"\0\0" + text.encode()
    return struct.pack(">I", len(body) - 4) + body + struct.pack(">I", crc32(body))
