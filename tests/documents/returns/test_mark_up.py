from __future__ import annotations

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

from components.documents.returns.mark_up import CannotBeMarked, mark_up
from monitoring.contracts.problem import Problem
from monitoring.returns.read import read_return
from tests.builders.excel97 import excel97
from tests.builders.malformed import entity_bomb, with_part
from tests.builders.returns import Return, a_return


def marked(one: Return) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(mark_up(one.content(), one.problems())))


def test_bad_cells_are_coloured_and_say_what_is_wrong_with_each():
    spoilt = a_return().with_cell("Biểu 1", "F9", "x").with_cell("Biểu 1", "I9", "y")

    sheet = marked(spoilt)["Biểu 1"]

    assert sheet["F9"].comment.text.startswith("LỖI: ô phải ghi số: “x”. Ghi số nguyên")
    assert sheet["I9"].comment.text.startswith("LỖI: ô phải ghi số: “y”. Ghi số nguyên")
    assert sheet["F9"].fill.fgColor.rgb == "FFF8B4B4"


def test_a_warning_has_another_colour():
    sheet = marked(a_return().with_cell("Biểu 1", "L9", 1_110))["Biểu 1"]

    assert sheet["L9"].comment.text.startswith("CẢNH BÁO: các phần cộng lại không bằng tổng đã ghi")
    assert sheet["L9"].fill.fgColor.rgb == "FFFCD9A0"


def test_everything_else_is_as_it_came():
    spoilt = a_return().with_cell("Biểu 1", "F9", "x")
    before, after = openpyxl.load_workbook(io.BytesIO(spoilt.content())), marked(spoilt)

    assert before.sheetnames == after.sheetnames
    for old in before.worksheets:
        new = after[old.title]
        assert [[cell.value for cell in row] for row in old.iter_rows()] == [
            [cell.value for cell in row] for row in new.iter_rows()
        ]
        assert new.protection.sheet
        assert len(new.data_validations.dataValidation) == len(old.data_validations.dataValidation)
        assert sum(cell.comment is not None for row in new.iter_rows() for cell in row) == (
            old.title == "Biểu 1"
        )


def test_the_marked_file_can_be_corrected_and_sent_again():
    spoilt = a_return().with_cell("Biểu 1", "F9", "x")
    book = marked(spoilt)
    book["Biểu 1"]["F9"].value = 287
    written = io.BytesIO()
    book.save(written)

    assert read_return("bieu.xlsx", written.getvalue(), spoilt.framework).problems == ()


def test_what_people_typed_comes_out_inert_in_a_comment():
    typed = '=HYPERLINK("http://x")<b>&\x07'
    problem = Problem(
        "", None, None, typed, "Sửa.", file="bieu.xlsx", sheet="Biểu 1", cells=("D9",), details=(typed,)
    )

    sheet = openpyxl.load_workbook(io.BytesIO(mark_up(a_return().content(), [problem])))["Biểu 1"]

    assert sheet["D9"].comment.text == 'LỖI: =HYPERLINK("http://x")<b>&. Sửa.'


def test_an_officers_own_comment_is_kept():
    def comment(book: Workbook) -> None:
        book["Biểu 1"]["F9"].comment = Comment("Đã hỏi lại xã.", "Cán bộ")

    sheet = marked(a_return().spoilt(comment).with_cell("Biểu 1", "F9", "x"))["Biểu 1"]

    assert sheet["F9"].comment.text.startswith("Đã hỏi lại xã.\nLỖI: ô phải ghi số")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (excel97({"Mã": {(1, 1): "x"}}), "Chỉ đánh dấu được tệp .xlsx"),
        (b"a,b\n", "Chỉ đánh dấu được tệp .xlsx"),
        (with_part("xl/sharedStrings.xml", b"<x/>"), "Không đánh dấu được: không đọc được nội dung"),
        (entity_bomb(), "Không đánh dấu được: tệp chứa khai báo XML không được phép"),
    ],
)
def test_a_file_that_can_not_be_marked_is_told(content: bytes, told: str):
    with pytest.raises(CannotBeMarked, match=f"^{told}".replace(".", r"\.")):
        mark_up(content, [])
