"""Numbers as Vietnamese offices write them: 9.731 households, 65,683 tỷ, 1.234,5. What can be read two ways is not guessed."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

_UNIT_WORDS = re.compile(
    r"\s*(?:%|hộ|người|xã|căn|lượt hộ|trẻ(?: em)?|lao động|cán bộ|nhà|điểm %|đồng|đ|vnđ)$", re.IGNORECASE
)
_DIGITS = re.compile(r"\d+")
_THOUSANDS_DOT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?")
_THOUSANDS_COMMA = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?")
_THOUSANDS_SPACE = re.compile(r"[1-9]\d{0,2}(?: \d{3})+(?:,\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d+")
_DECIMAL_DOT = re.compile(r"\d+\.\d+")
_LONGEST = 40


class UnreadableCell(ValueError):
    """The text is not one number. ``code``, ``statement`` and ``remedy`` are what to tell; ``detail`` what stands there."""

    def __init__(self, code: str, statement: str, remedy: str, detail: str) -> None:
        super().__init__(f"{statement}: {detail}")
        self.code, self.statement, self.remedy, self.detail = code, statement, remedy, detail


def read_number(text: str, *, whole: bool) -> Decimal:
    """Give the only number that ``text`` can mean; ``whole`` for what is counted one by one.

    Raises `UnreadableCell` where it is no number, is no whole number where one is needed, or can be read two ways.
    """
    written = _bare(text)
    sign, written = (-1, written[1:].strip()) if written[:1] in ("-", "−") else (1, written)
    readings = set(_readings(written, whole=whole))
    if not readings:
        raise _no_number(text, whole)
    if len(readings) > 1:
        raise ask_which(text, sorted(readings))
    (number,) = readings
    if whole and number != number.to_integral_value():
        raise not_whole(text)
    return sign * number


def not_whole(text: str) -> UnreadableCell:
    """What to tell of a counted number that has a decimal part."""
    return UnreadableCell(
        "not_whole",
        "số đếm phải là số nguyên",
        "Ghi số nguyên, không có phần thập phân.",
        f"“{shorten(text)}”",
    )


def ask_which(text: str, readings: list[Decimal]) -> UnreadableCell:
    """What to ask about a text with two readings; the numbers are written the Vietnamese way."""
    listed = " hay ".join(_say(one) for one in readings)
    return UnreadableCell(
        "ambiguous_number",
        "số ghi đọc được hai cách",
        "Nhập lại thành số (không phải chữ): phần thập phân sau dấu phẩy, không ghi dấu phân nhóm hàng nghìn.",
        f"“{shorten(text)}” là {listed}?",
    )


def shorten(text: object) -> str:
    """What was typed, fit to be repeated in a message: one line, no control characters, at most 40 characters."""
    shown = "".join(
        letter if unicodedata.category(letter)[0] != "C" else " " for letter in str(text)[: _LONGEST + 1]
    )
    return shown if len(str(text)) <= _LONGEST else f"{shown[:_LONGEST]}…"


def _bare(text: str) -> str:
    """Without spaces around, no-break spaces, and the unit's word at the end."""
    return _UNIT_WORDS.sub("", " ".join(unicodedata.normalize("NFC", text[:200]).split()))


def _readings(written: str, *, whole: bool) -> list[Decimal]:
    """Every number that the text may mean. A counted number has no decimals, so 9.731 can only be thousands there."""
    if not written.isascii():
        return []
    found: list[Decimal] = []
    if _DIGITS.fullmatch(written):
        found.append(Decimal(written))
    if _THOUSANDS_DOT.fullmatch(written):
        found.append(Decimal(written.replace(".", "").replace(",", ".")))
    if _THOUSANDS_SPACE.fullmatch(written):
        found.append(Decimal(written.replace(" ", "").replace(",", ".")))
    if _DECIMAL_COMMA.fullmatch(written):
        found.append(Decimal(written.replace(",", ".")))
    if _DECIMAL_DOT.fullmatch(written) and not (whole and _THOUSANDS_DOT.fullmatch(written)):
        found.append(Decimal(written))
    # the English 1,234 is thought of only for counts: the decimal comma is the rule here, 65,683 tỷ is sixty-five
    if _THOUSANDS_COMMA.fullmatch(written) and (whole or not _DECIMAL_COMMA.fullmatch(written)):
        found.append(Decimal(written.replace(",", "")))
    return found


def _no_number(text: str, whole: bool) -> UnreadableCell:
    kind = "số nguyên, ví dụ 9731" if whole else "số, ví dụ 2,87"
    return UnreadableCell(
        "not_a_number",
        "ô phải ghi số",
        f"Ghi {kind}; chưa có số liệu thì để trống, bằng không thì ghi 0.",
        f"“{shorten(text)}”",
    )


def _say(number: Decimal) -> str:
    """1234, or 1,234 with the decimal comma; without points, which would make the question ambiguous again."""
    return f"{number:f}".replace(".", ",")
