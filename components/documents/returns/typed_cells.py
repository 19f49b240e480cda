"""What may be typed into a cell, checked by the spreadsheet itself and told in Vietnamese."""

from __future__ import annotations

from datetime import date

from xlsxwriter.worksheet import Worksheet

from monitoring.model.status import Status
from monitoring.wording.labels import STATUS_VI

_FIRST_DAY, _LAST_DAY = date(2015, 1, 1), date(2099, 12, 31)
_LARGEST = 999_999_999_999_999
REPORTED_STATUSES_VI = tuple(
    STATUS_VI[one] for one in (Status.OFFICIAL, Status.PROVISIONAL, Status.ESTIMATED)
)


def take_whole_number(
    worksheet: Worksheet, row: int, column: int, *, unit_vi: str, at_most: str | None = None
) -> None:
    """A whole number from 0; ``at_most`` is the cell of the same row that it may not exceed, such as “$E9”."""
    told = f"Số nguyên, không âm{f' ({unit_vi})' if unit_vi else ''}. Chưa có số liệu thì để trống."
    rule: dict[str, object] = {
        "validate": "integer",
        "criteria": "between",
        "minimum": 0,
        "maximum": _LARGEST,
        "input_title": "Ghi số",
        "input_message": told,
        "error_title": "Số chưa đúng",
        "error_message": "Ô này chỉ nhận số nguyên từ 0 trở lên.",
    }
    if at_most:
        # an empty whole is filled in later; the checks on receipt look again
        rule["maximum"] = f"=IF(ISNUMBER({at_most}),{at_most},{_LARGEST})"
        rule["error_message"] = f"Ô này chỉ nhận số nguyên từ 0 đến số ở ô {at_most.replace('$', '')}."
    worksheet.data_validation(row, column, row, column, rule)


def choose_status(worksheet: Worksheet, row: int, column: int) -> None:
    """Chính thức, tạm thời or ước tính, from a list."""
    worksheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "list",
            "source": list(REPORTED_STATUSES_VI),
            "error_title": "Tính chất số liệu chưa đúng",
            "error_message": f"Chọn một trong: {', '.join(REPORTED_STATUSES_VI)}.",
        },
    )


def take_day(worksheet: Worksheet, row: int, column: int) -> None:
    """A day of this century, from 2015 on."""
    worksheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "date",
            "criteria": "between",
            "minimum": _FIRST_DAY,
            "maximum": _LAST_DAY,
            "input_title": "Ghi ngày",
            "input_message": "Ngày/tháng/năm, ví dụ 09/03/2022.",
            "error_title": "Ngày chưa đúng",
            "error_message": "Ghi ngày có thật, dạng ngày/tháng/năm.",
        },
    )
