"""A workbook of Excel 97, written byte by byte: a compound file with one stream of records."""

from __future__ import annotations

import struct
from collections.abc import Mapping

Cells = Mapping[tuple[int, int], str | float]
_SECTOR = 512
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_GENERAL, _PERCENT, _DATE = 0, 10, 14  # numbers of built-in formats


def excel97(sheets: Mapping[str, Cells], *, percent: frozenset[tuple[str, int, int]] = frozenset()) -> bytes:
    """Give the file; rows and columns count from 1. Cells in ``percent`` are formatted 0.00%."""
    starts: list[int] = []
    bodies = [_sheet(name, cells, percent) for name, cells in sheets.items()]
    for _ in range(2):  # the second time the offsets of the sheets are known
        head = _globals([(name, starts[at] if starts else 0) for at, name in enumerate(sheets)])
        starts, at = [], len(head)
        for body in bodies:
            starts.append(at)
            at += len(body)
    return _compound(head + b"".join(bodies))


def _globals(sheets: list[tuple[str, int]]) -> bytes:
    fonts = b"".join(
        _record(0x31, struct.pack("<5H4B", 220, 0, 8, 400, 0, 0, 0, 0, 0) + _short("Arial")) for _ in range(5)
    )
    styles = b"".join(
        _record(0xE0, struct.pack("<3H4B2I H", 0, number, 0, 0x20, 0, 0, 0, 0, 0, 0))
        for number in (_GENERAL, _PERCENT, _DATE)
    )
    bounds = b"".join(
        _record(0x85, struct.pack("<I2B", start, 0, 0) + _short(name)) for name, start in sheets
    )
    return _begin(5) + _record(0x42, struct.pack("<H", 1200)) + fonts + styles + bounds + _record(0x0A)


def _sheet(name: str, cells: Cells, percent: frozenset[tuple[str, int, int]]) -> bytes:
    body = _begin(0x10)
    for (row, column), value in sorted(cells.items()):
        style = 1 if (name, row, column) in percent else 0
        place = struct.pack("<3H", row - 1, column - 1, style)
        if isinstance(value, str):
            text = value.encode("utf-16-le")
            body += _record(0x204, place + struct.pack("<HB", len(text) // 2, 1) + text)
        else:
            body += _record(0x203, place + struct.pack("<d", value))
    return body + _record(0x0A)


def _begin(kind: int) -> bytes:
    return _record(0x809, struct.pack("<4H2I", 0x600, kind, 0x0DBB, 0x07CC, 0, 6))


def _record(number: int, data: bytes = b"") -> bytes:
    return struct.pack("<2H", number, len(data)) + data


def _short(name: str) -> bytes:
    text = name.encode("utf-16-le")
    return struct.pack("<2B", len(text) // 2, 1) + text


def _compound(stream: bytes) -> bytes:
    """One FAT sector (up to 60 kB), one directory sector, then the stream."""
    stream += b"\0" * (max(4096, -(-len(stream) // _SECTOR) * _SECTOR) - len(stream))
    sectors = len(stream) // _SECTOR
    entries = 128 * (-(-(sectors + 10) // 120))
    fat_sectors = entries // 128
    chain = [_FAT] * fat_sectors + [_END]
    first = len(chain)
    chain += [first + at + 1 for at in range(sectors - 1)] + [_END]
    fat = struct.pack(f"<{entries}I", *chain, *[_FREE] * (entries - len(chain)))
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
    header += struct.pack("<5H6x", 0x3E, 3, 0xFFFE, 9, 6)
    header += struct.pack("<I I I I I I I I I", 0, fat_sectors, fat_sectors, 0, 4096, _END, 0, _END, 0)
    header += struct.pack("<109I", *range(fat_sectors), *[_FREE] * (109 - fat_sectors))
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, first, len(stream))
    return header + fat + directory.ljust(_SECTOR, b"\0") + stream


def _entry(name: str, kind: int, start: int, size: int, *, child: int = -1) -> bytes:
    text = (name + "\0").encode("utf-16-le")
    links = struct.pack("<3i", -1, -1, child)
    return (
        text.ljust(64, b"\0") + struct.pack("<H2B", len(text), kind, 1) + links + b"\0" * 36
        + struct.pack("<3I", start, size, 0)
    )  # fmt: skip
