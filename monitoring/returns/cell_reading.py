"""Reads one cell of a workbook as a count, an amount, a rate, a day or a status. What is not sure is asked about."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from monitoring.model.status import Status
from monitoring.returns.folded_names import fold
from monitoring.returns.old_encodings import name_old_encoding
from monitoring.returns.workbook import ReceivedCell
from monitoring.returns.written_numbers import UnreadableCell, ask_which, not_whole, read_number, shorten
from monitoring.returns.written_standings import standings_by_word
from monitoring.wording.labels import STATUS_VI

_LARGEST = 10**15
_LONGEST_TEXT = 500
_MONEY = re.compile(r"^(?P<number>.+?)\s*(?P<unit>tỷ|tỉ|triệu)(?:\s*đồng)?$", re.IGNORECASE)
_DAY_FIRST = re.compile(
    r"^(?:ngày )?(\d{1,2})(?: ?[/.-] ?| tháng )(\d{1,2})(?: ?[/.-] ?| năm )(\d{4})$", re.IGNORECASE
)
_YEAR_FIRST = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?: 00:00:00)?$")
_SERIAL_ZERO = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)  # 2000 to 2099
_REPORTED = (Status.OFFICIAL, Status.PROVISIONAL, Status.ESTIMATED)
_STATUS_OF = standings_by_word(_REPORTED)


def read_amount_or_count(cell: ReceivedCell, *, is_money: bool) -> int:
    """Give the whole number; money may be written with its unit (“65,683 tỷ”). Raises `UnreadableCell`."""
    number = _plain_number(cell)
    if number is None:
        number = _read_money(cell.text) if is_money else read_number(cell.text, whole=True)
    elif cell.is_percent:
        raise UnreadableCell(
            "percent_for_count",
            "ô cần số đếm nhưng định dạng phần trăm",
            "Đổi định dạng ô về số, ghi số đếm chứ không ghi tỷ lệ.",
            f"“{_say_percent(number)}”",
        )
    if number != number.to_integral_value():
        raise _half_read(number) if _may_be_thousands(number) else not_whole(_say(number))
    if abs(number) >= _LARGEST:
        raise UnreadableCell(
            "too_large", "số quá lớn", "Kiểm tra lại số chữ số và đơn vị tính.", f"“{shorten(_say(number))}”"
        )
    return int(number)


def read_rate(cell: ReceivedCell) -> str:
    """Give the rate in per cent as written in tables (“2.87”); a cell formatted 2,87% holds 0.0287. Raises `UnreadableCell`."""
    number = _plain_number(cell)
    if number is None:
        number = read_number(cell.text, whole=False)
    elif cell.is_percent:
        number *= 100
    return f"{round(number, 6).normalize():f}"


def read_day(cell: ReceivedCell) -> date:
    """Give the day; text is read day first, as it is written here. Raises `UnreadableCell`."""
    if isinstance(cell.value, datetime):
        return cell.value.date()
    if isinstance(cell.value, int | float) and not isinstance(cell.value, bool) and cell.value in _SERIALS:
        return _SERIAL_ZERO + timedelta(days=int(cell.value))
    return read_written_day(cell.text)


def read_written_day(text: str) -> date:
    """“09/03/2022”, “9-3-2022”, “ngày 09 tháng 3 năm 2022” or “2022-03-09”. Raises `UnreadableCell`."""
    day_first, year_first = _DAY_FIRST.match(text), _YEAR_FIRST.match(text)
    try:
        if day_first:
            return date(int(day_first[3]), int(day_first[2]), int(day_first[1]))
        if year_first:
            return date(int(year_first[1]), int(year_first[2]), int(year_first[3]))
    except ValueError:
        pass
    raise UnreadableCell(
        "not_a_day",
        "ô phải ghi ngày có thật",
        "Ghi ngày/tháng/năm, ví dụ 09/03/2022.",
        f"“{shorten(text)}”",
    )


def read_status(cell: ReceivedCell) -> Status:
    """Give the status, with or without accents. Raises `UnreadableCell`."""
    found = _STATUS_OF.get(fold(cell.text))
    if found is None:
        names = ", ".join(STATUS_VI[one] for one in _REPORTED)
        raise UnreadableCell(
            "status_unknown",
            "tính chất số liệu không có trong danh sách",
            f"Chọn một trong: {names}.",
            f"“{shorten(cell.text)}”",
        )
    return found


def read_text(cell: ReceivedCell) -> str:
    """Give what the cell shows as text: 674 for the number 674, 2024-12-31 for a day. Raises `UnreadableCell`."""
    _refuse_no_result(cell)
    if isinstance(cell.value, datetime) and cell.value == datetime.combine(cell.value.date(), time()):
        return cell.value.date().isoformat()
    if isinstance(cell.value, float) and cell.value.is_integer():
        return str(int(cell.value))
    return cell.text


def read_words(text: str) -> str:
    """Give the text, at most 500 characters. Raises `UnreadableCell` where it is not Unicode."""
    old = name_old_encoding(text)
    if old is None:
        return "".join(letter for letter in text[:_LONGEST_TEXT] if letter >= " ")
    raise UnreadableCell(
        "old_encoding",
        f"chữ gõ bằng bảng mã {old}, không phải Unicode",
        "Chuyển sang Unicode (UniKey: Ctrl+Shift+F6) hoặc gõ lại.",
        f"“{shorten(text)}”",
    )


def _plain_number(cell: ReceivedCell) -> Decimal | None:
    """The number that the cell holds as such; None for text. Raises `UnreadableCell` for all that is neither."""
    _refuse_no_result(cell)
    if isinstance(cell.value, datetime):
        raise UnreadableCell(
            "date_for_number",
            "ô cần con số nhưng Excel đã hiểu thành ngày",
            "Đổi định dạng ô về số rồi nhập lại.",
            f"“{cell.value:%d/%m/%Y}”",
        )
    if isinstance(cell.value, bool) or not isinstance(cell.value, int | float | str):
        raise UnreadableCell(
            "not_a_number",
            "ô phải ghi số",
            "Ghi số, ví dụ 9731; chưa có số liệu thì để trống, bằng không thì ghi 0.",
            f"“{shorten(cell.text)}”",
        )
    if isinstance(cell.value, str):
        return None
    number = Decimal(repr(cell.value))
    if not number.is_finite():
        raise UnreadableCell(
            "too_large", "số quá lớn", "Kiểm tra lại số chữ số và đơn vị tính.", f"“{cell.value}”"
        )
    # what a formula leaves behind the twelfth digit is the machine's rounding, not somebody's figure
    rounded = number.to_integral_value()
    return rounded if rounded and abs(number / rounded - 1) < Decimal("1e-12") else number


def _refuse_no_result(cell: ReceivedCell) -> None:
    if cell.is_formula and cell.value is None:
        raise UnreadableCell(
            "formula_without_value",
            "ô có công thức nhưng chưa có kết quả",
            "Mở tệp bằng Excel, lưu lại rồi gửi; hoặc ghi thẳng con số.",
            "kết quả trống",
        )
    if cell.is_error:
        raise UnreadableCell(
            "formula_error",
            "công thức trong ô bị lỗi",
            "Sửa công thức hoặc ghi thẳng con số.",
            f"“{shorten(cell.text)}”",
        )


def _read_money(text: str) -> Decimal:
    with_unit = _MONEY.match(text)
    if with_unit is None:
        return read_number(text, whole=True)
    return read_number(with_unit["number"], whole=False) * (
        10**6 if with_unit["unit"].lower() == "triệu" else 10**9
    )


def _may_be_thousands(number: Decimal) -> bool:
    """9.731 typed into an English Excel became nine point seven: three decimals at most, and less than 1,000."""
    exponent = number.as_tuple().exponent
    return isinstance(exponent, int) and -3 <= exponent < 0 and 1 <= abs(number) < 1000


def _half_read(number: Decimal) -> UnreadableCell:
    asked = ask_which(_say(number), [(number * 1000).to_integral_value(), number])
    return UnreadableCell(
        "ambiguous_number",
        "số đếm có phần thập phân, có thể do dấu phân nhóm hàng nghìn",
        "Nhập lại số nguyên, không ghi dấu phân nhóm hàng nghìn.",
        asked.detail,
    )


def _say(number: Decimal) -> str:
    return f"{number.normalize():f}".replace(".", ",")


def _say_percent(number: Decimal) -> str:
    return f"{_say(number * 100)} %"
