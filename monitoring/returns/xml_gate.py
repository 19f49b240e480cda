"""Goes through one XML part of a workbook and keeps nothing: depth, number of elements, areas, entities."""

from __future__ import annotations

import re
from xml.parsers import expat

from monitoring.returns.refused import Refused

_DEPTH_LIMIT = 60
_TAG_LIMIT_BYTES = 300_000
_AREA_LIMIT_CELLS = 50_000
_AREA = re.compile(r"^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$")
RESAVE = "Mở tệp bằng Excel, lưu thành “Excel Workbook (*.xlsx)” rồi gửi lại."
TEMPLATE_AGAIN = "Tải lại biểu mẫu, chép số liệu sang rồi gửi lại."


class XmlReading:
    """Counts the elements of one part and refuses what would make the spreadsheet library grow without bound."""

    def __init__(self, elements_left: int) -> None:
        self.elements = self._depth = self._fed = self._area_cells = 0
        self._left = elements_left
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def feed(self, chunk: bytes) -> None:
        self._fed += len(chunk)
        self._parse(chunk, False)
        if self._fed - max(self._parser.CurrentByteIndex, 0) > _TAG_LIMIT_BYTES:
            raise too_much()

    def finish(self) -> None:
        self._parse(b"", True)

    def _parse(self, chunk: bytes, is_last: bool) -> None:
        try:
            self._parser.Parse(chunk, is_last)
        except expat.ExpatError as broken:
            raise Refused("broken_xml", "nội dung tệp Excel bị hỏng", RESAVE) from broken

    def _refuse_doctype(self, *_: object) -> None:
        raise Refused(
            "xml_entities", "tệp chứa khai báo XML không được phép (DOCTYPE, ENTITY)", TEMPLATE_AGAIN
        )

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self.elements += 1
        self._depth += 1
        if self.elements > self._left:
            raise too_much()
        if self._depth > _DEPTH_LIMIT:
            raise Refused("xml_too_deep", "nội dung tệp Excel lồng nhau quá sâu", TEMPLATE_AGAIN)
        local = name.rpartition(" ")[2]
        # the library makes a cell for each one in these areas, a billion of them if the file says so
        if local in ("mergeCell", "hyperlink"):
            self._area_cells += _area_cells(attributes.get("ref", ""))
        if self._area_cells > _AREA_LIMIT_CELLS:
            raise too_much()

    def _end(self, _: str) -> None:
        self._depth -= 1


def _area_cells(area: str) -> int:
    found = _AREA.match(area)
    if found is None:
        return _AREA_LIMIT_CELLS + 1
    left, top, right, bottom = found[1], int(found[2]), found[3] or found[1], int(found[4] or found[2])
    return (abs(_column(right) - _column(left)) + 1) * (abs(bottom - top) + 1)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def too_much() -> Refused:
    """What to tell of a file that holds far more than a form."""
    return Refused(
        "too_many_cells",
        "tệp có quá nhiều ô so với một biểu báo cáo",
        "Xóa các dòng, cột và trang tính thừa, hoặc tải lại biểu mẫu và chép số liệu sang.",
    )
