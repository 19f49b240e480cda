"""Twenty ways to spoil a return: each is found at its cell, in its words, and nothing else is told."""

from __future__ import annotations

import random
from datetime import datetime

import pytest
from openpyxl.workbook import Workbook

from monitoring.returns.form import TOTAL_CODE, Input, Part
from monitoring.returns.workbook import name_cell
from tests.builders.returns import AS_OF, DOCUMENT_NO, SIGNED_ON, STATUS, Return, a_return, known_value

# Đam Rông's form of 2024: D9 all households 14.790, F9 poor 287 (408 the year before), I9 near-poor 817
SPOILT = {
    "count above its whole": (
        lambda one: one.with_cell("Biểu 1", "F9", 14_791),
        [("Biểu 1, F9", "tử số lớn hơn mẫu số: 14.791 và 14.790")],
    ),
    "a nought too many": (
        lambda one: one.with_cell("Biểu 1", "F9", 2_870),
        [
            (
                "Biểu 1, F9",
                (
                    "số có thể sai hàng chục, hàng trăm hoặc hàng nghìn:"
                    " 2.870 gấp 10 lần mức thường thấy; kỳ trước 408 của kỳ 2023 (số liệu minh họa)"
                ),
            )
        ],
    ),
    "last period copied": (
        lambda one: one.with_cell("Biểu 1", "I9", 1_124),
        [
            (
                "Biểu 1, I9",
                "lặp lại nguyên số của kỳ trước: bằng đúng số 1.124 của kỳ 2023 (số liệu minh họa)",
            )
        ],
    ),
    "digits swapped": (
        lambda one: one.with_cell("Biểu 1", "D9", 17_490),
        [
            (
                "Biểu 1, D9",
                (
                    "có thể đảo hai chữ số: 17.490 nằm ngoài khoảng thường thấy, 14.790 thì không;"
                    " kỳ trước 14.740 của kỳ 2023 (số liệu minh họa)"
                ),
            )
        ],
    ),
    "a jump": (
        lambda one: one.with_cell("Biểu 1", "I9", 1_655),
        [
            (
                "Biểu 1, I9",
                (
                    "thay đổi vượt khoảng thường thấy: 1.655 so với 1.124 của kỳ 2023 (số liệu minh họa);"
                    " khoảng chấp nhận 417–1.179 (các lần thay đổi trước từ −38,3 đến −35,9 %)"
                ),
            )
        ],
    ),
    "a group above everyone": (
        lambda one: one.with_cell("Biểu 1", "F10", 290),
        [("Biểu 1, F10", "số của nhóm lớn hơn số chung: Dân tộc thiểu số 290, tất cả 287")],
    ),
    "a negative count": (lambda one: one.with_cell("Biểu 1", "F11", -1), [("Biểu 1, F11", "số đếm âm: −1")]),
    "a required cell emptied": (
        lambda one: one.with_cell("Biểu 1", "I9", None),
        [("Biểu 1, I9", "ô bắt buộc còn để trống")],
    ),
    "half a row": (
        lambda one: one.with_cell("Biểu 2", "I9", None),
        [("Biểu 2, I9", "dòng mới điền một phần, ô này còn để trống")],
    ),
    "an ambiguous text": (
        lambda one: one.with_cell("Biểu 1", "D10", "8,540"),
        [("Biểu 1, D10", "số ghi đọc được hai cách: “8,540” là 8,540 hay 8540?")],
    ),
    "thousands read as decimals": (
        lambda one: one.with_cell("Biểu 1", "D10", 8.54),
        [
            (
                "Biểu 1, D10",
                "số đếm có phần thập phân, có thể do dấu phân nhóm hàng nghìn: “8,54” là 8540 hay 8,54?",
            )
        ],
    ),
    "words for numbers": (
        lambda one: one.with_cell("Biểu 1", "F9", "chưa có").with_cell("Biểu 1", "I9", "-"),
        [("Biểu 1, 2 ô: F9, I9", "ô phải ghi số, ví dụ F9: “chưa có”")],
    ),
    "a count that became a day": (
        lambda one: one.with_cell("Biểu 1", "F9", datetime(2024, 7, 28)),  # noqa: DTZ001
        [("Biểu 1, F9", "ô cần con số nhưng Excel đã hiểu thành ngày: “28/07/2024”")],
    ),
    "a count as a percentage": (
        lambda one: one.with_cell("Biểu 1", "F9", 0.0194, number_format="0.00%"),
        [("Biểu 1, F9", "ô cần số đếm nhưng định dạng phần trăm: “1,94 %”")],
    ),
    "a rate typed over its formula": (
        lambda one: one.with_cell("Biểu 1", "H9", 2.5),
        [("Biểu 1, H9", "tỷ lệ không khớp với tử số chia mẫu số: ghi 2,5 %, 287 / 14.790 = 1,94 %")],
    ),
    "parts and total": (
        lambda one: one.with_cell("Biểu 1", "L9", 1_110),
        [
            (
                "Biểu 1, L9",
                (
                    "các phần cộng lại không bằng tổng đã ghi:"
                    " hộ nghèo cộng hộ cận nghèo 287 + 817 = 1.104, tổng ghi 1.110, chênh −6 hộ"
                ),
            )
        ],
    ),
    "an unknown status": (
        lambda one: one.with_cell("Biểu 1", "M9", "minh họa"),
        [("Biểu 1, M9", "tính chất số liệu không có trong danh sách: “minh họa”")],
    ),
    "nothing said of the document": (
        lambda one: (
            one.with_cell("Thông tin", DOCUMENT_NO, None)
            .with_cell("Thông tin", STATUS, "  ")
            .with_cell("Thông tin", SIGNED_ON, "31/02/2024")
        ),
        [
            (
                f"Thông tin, 2 ô: {DOCUMENT_NO}, {STATUS}",
                f"ô bắt buộc còn để trống, ví dụ {DOCUMENT_NO}: Số, ký hiệu văn bản gửi kèm",
            ),
            (f"Thông tin, {SIGNED_ON}", "ô phải ghi ngày có thật: “31/02/2024”"),
        ],
    ),
    "disbursed above allocated": (
        lambda one: one.with_cell("Biểu 3", "I9", 625_195_001),
        [("Biểu 3, I9", "giải ngân lớn hơn vốn giao: 625.195.001 và 625.195.000 đồng")],
    ),
    "money in millions": (
        lambda one: one.with_cell("Biểu 3", "I9", 474),
        [
            (
                "Biểu 3, I9",
                (
                    "số tiền có thể sai đơn vị tính: 474 đồng, chỉ khoảng 1/1.000.000 số"
                    " 424.138.000 đồng của năm 2023 (số liệu minh họa)"
                ),
            )
        ],
    ),
    "a row deleted": (
        lambda one: one.spoilt(lambda book: book["Biểu 2"].delete_rows(9)),
        [("Biểu 2, A9", "dòng của biểu đã bị xóa hoặc mất mã ở cột A: mã “ct/policy_loan_coverage/all”")],
    ),
    "a row copied": (
        lambda one: one.with_cell("Biểu 2", "A50", "ct/relapse_rate/all"),
        [("Biểu 2, A50", "dòng của biểu bị ghi hai lần: mã “ct/relapse_rate/all”")],
    ),
    "a formula with an error": (
        lambda one: one.spoilt(lambda book: _error(book, "Biểu 2", "F9")),
        [("Biểu 2, F9", "công thức trong ô bị lỗi: “#DIV/0!”")],
    ),
    "a formula never worked out": (
        lambda one: one.with_cell("Biểu 2", "F9", "=100+200"),
        [("Biểu 2, F9", "ô có công thức nhưng chưa có kết quả: kết quả trống")],
    ),
    "an old encoding": (
        lambda one: one.with_cell("Thông tin", "C4", "Uû ban nh©n d©n huyÖn §am R«ng"),
        [
            (
                "Thông tin, C4",
                "chữ gõ bằng bảng mã TCVN3, không phải Unicode: “Uû ban nh©n d©n huyÖn §am R«ng”",
            )
        ],
    ),
}


def _error(book: Workbook, sheet: str, cell: str) -> None:
    book[sheet][cell].value = "#DIV/0!"
    book[sheet][cell].data_type = "e"


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoiled_workbook_is_told_at_its_cell_and_nothing_is_invented(name: str):
    spoil, told = SPOILT[name]

    assert spoil(a_return()).told() == told


@pytest.mark.parametrize(
    ("unit", "period"), [("674", "2024"), ("682", "2024"), ("682", "2025"), ("672", "2023")]
)
def test_a_clean_workbook_has_no_problem(unit: str, period: str):
    assert a_return().of(unit, period).problems() == ()


def test_everything_is_told_at_once():
    spoilt = (
        a_return()
        .with_cell("Biểu 1", "F9", 99_999)
        .with_cell("Biểu 2", "F9", "x")
        .with_cell("Biểu 3", "I10", -1)
        .with_cell("Thông tin", DOCUMENT_NO, None)
    )

    assert {(one.sheet, one.cells, one.severity) for one in spoilt.problems()} == {
        ("Biểu 1", ("F9",), "error"),
        ("Biểu 2", ("F9",), "error"),
        ("Biểu 3", ("I10",), "error"),
        ("Thông tin", (DOCUMENT_NO,), "error"),
    }


def _counts(one: Return) -> list[tuple[str, str, int]]:
    """Sheet, cell and value of every filled numerator large enough that ten times as much is noticed."""
    return [
        (sheet.name, name_cell(number, sheet.column_number(key)), value)
        for sheet in one.form.sheets
        for number, row in sheet.numbered_rows()
        for key, cell in row.cells.items()
        if isinstance(cell, Input)
        and any(feed.part is Part.DENOMINATOR for feed in cell.feeds)
        and (value := known_value(one.framework, one.form, cell))
        and value > 100
        and not (sheet.name == "Biểu 1" and number > 9)
    ]


@pytest.mark.parametrize("seed", range(4))
def test_ten_times_too_much_is_found_in_whatever_cell_it_stands(seed: int):
    choose = random.Random(seed)
    one = a_return().of(choose.choice(["672", "674", "676", "678"]), "2024")
    chosen = choose.sample(_counts(one), 3)
    spoilt = one
    for sheet, cell, value in chosen:
        spoilt = spoilt.with_cell(sheet, cell, value * 10)

    problems = spoilt.problems()

    found = {(problem.sheet, cell) for problem in problems for cell in problem.cells}
    assert {(sheet, cell) for sheet, cell, _ in chosen} <= found
    # what adds up to a published total, and is off because of these cells, may be told as well; other cells may not
    assert found == {(sheet, cell) for sheet, cell, _ in chosen}


def test_an_explanation_in_the_row_is_kept_with_the_warning():
    explained = a_return().with_cell("Biểu 1", "L9", 1_110).with_cell("Biểu 1", "N9", "Sáu hộ chuyển đi.")

    (problem,) = explained.problems()

    assert (problem.severity, problem.reason, problem.needs_reason) == ("warning", "Sáu hộ chuyển đi.", False)


def test_the_sheets_own_total_row_is_held_against_its_lines():
    one = a_return()
    form = one.form
    number = next(at for at, row in form.sheets[2].numbered_rows() if row.code == TOTAL_CODE)

    (problem,) = one.with_cell("Biểu 3", f"E{number}", 1).problems()

    assert problem.place == f"Biểu 3, E{number}"
    assert problem.message.startswith("các phần cộng lại không bằng tổng đã ghi: các dòng 1")


def test_rows_that_were_moved_are_found_by_their_code():
    def move(book: Workbook) -> None:
        book["Biểu 2"].insert_rows(9, amount=2)

    moved = a_return().spoilt(move).with_cell("Biểu 2", "F11", 10_000)

    assert [one.place for one in moved.problems()] == ["Biểu 2, F11"]


@pytest.mark.parametrize(
    "day", ["31/12/2024", "31-12-2024", "2024-12-31", "ngày 31 tháng 12 năm 2024", 45_657]
)
def test_days_written_as_text_are_read(day: object):
    reading = a_return().with_cell("Thông tin", AS_OF, day).read()

    assert reading.problems == ()
    assert {one.as_of.isoformat() for one in reading.rows.money} == {"2024-12-31"}


@pytest.mark.parametrize(
    ("written", "amount"), [("625,195 triệu đồng", 625_195_000), ("0,625195 tỷ", 625_195_000)]
)
def test_money_written_with_its_unit_is_read(written: str, amount: int):
    reading = a_return().with_cell("Biểu 3", "G9", written).read()

    assert reading.problems == ()
    assert [one.amount_vnd for one in reading.rows.money if one.where.cell("amount_vnd").cell == "G9"] == [
        amount
    ]
