"""The styles a briefing is written in. The office restyles a document by changing these in its template."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Style(StrEnum):
    """The value is the name as Word lists it; Word's own styles keep their English names inside the file."""

    PARENT_BODY = "Cơ quan chủ quản"
    ISSUING_BODY = "Cơ quan ban hành"
    NATION = "Quốc hiệu"
    MOTTO = "Tiêu ngữ"
    RULE = "Đường kẻ"
    NUMBER = "Số ký hiệu"
    PLACE_DATE = "Địa danh ngày tháng"
    TYPE_NAME = "Tên loại văn bản"
    SUBJECT = "Trích yếu"
    STANDING = "Tính chất số liệu"
    BODY = "Body Text"
    LIST = "List Bullet"
    HEADING_1 = "Heading 1"
    HEADING_2 = "Heading 2"
    HEADING_3 = "Heading 3"
    CAPTION = "Caption"
    SUBTITLE = "Đơn vị tính"
    PICTURE = "Hình"
    SOURCE = "Nguồn"
    REFERENCE = "Danh mục nguồn"
    TABLE_HEAD = "Bảng đầu"
    TABLE_TEXT = "Bảng chữ"
    TABLE_NUMBER = "Bảng số"
    TABLE = "Bảng số liệu"
    SIGNER = "Chức vụ người ký"
    SIGNED_NAME = "Họ tên người ký"
    RECIPIENTS_HEAD = "Nơi nhận"
    RECIPIENTS = "Nơi nhận danh sách"
    HEADER = "Header"
    FOOTER = "Footer"
    PLACEHOLDER = "Placeholder Text"


@dataclass(frozen=True)
class Look:
    """How a paragraph style looks in the template of the project. Spaces in points, indents in centimetres.

    ``line`` is a factor of the line's height. ``level`` is the heading's, counted from 0.
    """

    size_pt: float = 14
    is_bold: bool = False
    is_italic: bool = False
    align: str = "left"
    before_pt: float = 0
    after_pt: float = 0
    line: float = 1.0
    first_line_cm: float = 0
    left_cm: float = 0
    keeps_next: bool = False
    level: int | None = None
    follows: str | None = None


BODY_PT = 14
FIRST_LINE_CM = 1.27
_BODY: dict[str, Any] = {"first_line_cm": FIRST_LINE_CM, "line": 1.1, "align": "justify"}
_HEADING: dict[str, Any] = {"keeps_next": True, "is_bold": True, "follows": Style.BODY, **_BODY}

LOOKS: dict[Style, Look] = {
    Style.PARENT_BODY: Look(12, align="center"),
    Style.ISSUING_BODY: Look(12, is_bold=True, align="center"),
    Style.NATION: Look(12, is_bold=True, align="center"),
    Style.MOTTO: Look(13, is_bold=True, align="center"),
    Style.RULE: Look(2, align="center", line=0.9),
    Style.NUMBER: Look(13, align="center", before_pt=6),
    Style.PLACE_DATE: Look(13, is_italic=True, align="center", before_pt=6),
    Style.TYPE_NAME: Look(14, is_bold=True, align="center", before_pt=18, keeps_next=True),
    Style.SUBJECT: Look(14, is_bold=True, align="center", keeps_next=True),
    Style.STANDING: Look(12, is_italic=True, align="center", before_pt=3, after_pt=6),
    Style.BODY: Look(BODY_PT, before_pt=6, **_BODY),
    Style.LIST: Look(BODY_PT, before_pt=3, **{**_BODY, "first_line_cm": 0}),
    # addresses of web pages do not break: justified, they would tear the lines apart
    Style.REFERENCE: Look(12, before_pt=3),
    Style.HEADING_1: Look(14, before_pt=14, after_pt=4, level=0, **_HEADING),
    Style.HEADING_2: Look(14, before_pt=8, level=1, **_HEADING),
    Style.HEADING_3: Look(14, before_pt=6, level=2, **{**_HEADING, "is_bold": False, "is_italic": True}),
    Style.CAPTION: Look(13, is_bold=True, align="center", before_pt=10, after_pt=2, keeps_next=True),
    Style.SUBTITLE: Look(12, is_italic=True, align="center", after_pt=4, keeps_next=True),
    Style.PICTURE: Look(13, align="center", before_pt=10, keeps_next=True),
    Style.SOURCE: Look(11, is_italic=True, align="left", before_pt=1),
    Style.TABLE_HEAD: Look(12, is_bold=True, align="center", before_pt=2, after_pt=2),
    Style.TABLE_TEXT: Look(12, before_pt=2, after_pt=2),
    Style.TABLE_NUMBER: Look(12, align="right", before_pt=2, after_pt=2),
    Style.SIGNER: Look(13, is_bold=True, align="center", keeps_next=True),
    Style.SIGNED_NAME: Look(14, is_bold=True, align="center"),
    Style.RECIPIENTS_HEAD: Look(12, is_bold=True, is_italic=True, keeps_next=True),
    Style.RECIPIENTS: Look(11),
    Style.HEADER: Look(13, align="center"),
    Style.FOOTER: Look(9, is_italic=True, align="center"),
}
