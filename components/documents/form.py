"""Who issues a document, signs it and receives it: what the tables do not know."""

from __future__ import annotations

from dataclasses import dataclass

PARENT_BODY = "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"
PLACE = "Lâm Đồng"
RECIPIENTS = ("Ủy ban nhân dân tỉnh", "Ban Chỉ đạo các Chương trình MTQG tỉnh", "Lưu: VT")


@dataclass(frozen=True)
class DocumentForm:
    """The parts of the office layout around a briefing. What is empty becomes a field to fill in on paper.

    ``place`` stands before the date. ``recipients`` is the list under “Nơi nhận”, one a line.
    """

    parent_body: str = PARENT_BODY
    issuing_body: str = ""
    place: str = PLACE
    signer_title: str = ""
    recipients: tuple[str, ...] = RECIPIENTS
