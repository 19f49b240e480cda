"""Bytes of a CSV file as lines of cells, whatever program saved them; old encodings are refused by name."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata

from monitoring.returns.finding import Place
from monitoring.returns.old_encodings import name_old_encoding
from monitoring.returns.refused import Refused, no_spreadsheet

ROWS_LIMIT = 300_000
_AS_UTF8 = "Lưu lại tệp với bảng mã UTF-8 (trong Excel: “CSV UTF-8”)."
_SAMPLE = 200_000
_CONTROL = frozenset(chr(code) for code in range(32)) - frozenset("\t\r\n\f")


def read_csv_lines(content: bytes) -> list[list[str]]:
    """Give the lines with their cells. Raises `Refused` for another encoding, binary content or a broken quotation."""
    text = _decode(content)
    header = text.lstrip("\r\n").split("\n", 1)[0]
    delimiter = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    lines: list[list[str]] = []
    try:
        for line in reader:
            lines.append(line)
            if len(lines) > ROWS_LIMIT:
                raise Refused(
                    "too_many_rows",
                    f"tệp có hơn {ROWS_LIMIT:,} dòng".replace(",", "."),
                    "Chia tệp thành nhiều phần.",
                )
    except csv.Error as broken:
        raise Refused(
            "broken_quotation",
            "dấu ngoặc kép không đóng hoặc đặt sai chỗ",
            'Mở và đóng ngoặc kép quanh cả ô; dấu ngoặc kép nằm trong ô thì viết hai lần ("").',
            place=Place(None, f"dòng {len(lines) + 1}"),
        ) from broken
    return lines


def _decode(content: bytes) -> str:
    text = _decode_unicode(content)
    if not any(control in text[:_SAMPLE] for control in _CONTROL):
        return text
    raise no_spreadsheet()


def _decode_unicode(content: bytes) -> str:
    try:
        if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return content.decode("utf-16")
        if content[1:40:2].count(0) >= 15:
            return content.decode("utf-16-le")
        if content[0:40:2].count(0) >= 15:
            return content.decode("utf-16-be")
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as failed:
        raise _refuse_encoding(content, failed.start) from failed


def _refuse_encoding(content: bytes, at: int) -> Refused:
    nearby = content[max(0, at - 2_000) : at + _SAMPLE]
    old = name_old_encoding(nearby.decode("latin-1"))
    row = content[:at].count(b"\n") + 1
    if old:
        return Refused(
            "old_encoding",
            f"chữ gõ bằng bảng mã {old}, không phải Unicode",
            "Chuyển sang Unicode (UniKey: Ctrl+Shift+F6) rồi lưu với bảng mã UTF-8.",
            place=Place(None, f"dòng {row}"),
        )
    if b"\x00" in nearby or _share_of_controls(nearby) > 0.02:
        return no_spreadsheet()
    return Refused(
        "unknown_encoding", "tệp không phải bảng mã UTF-8", _AS_UTF8, place=Place(None, f"dòng {row}")
    )


def _share_of_controls(content: bytes) -> float:
    text = content.decode("latin-1")
    return sum(unicodedata.category(one) == "Cc" and one not in "\r\n\t" for one in text) / max(len(text), 1)
