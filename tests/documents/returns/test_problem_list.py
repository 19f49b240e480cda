import io

import openpyxl

from components.documents.returns.problem_list import write_problem_list


def test_every_cell_of_the_list_is_text_whatever_it_begins_with():
    row = (
        "=1+1.xlsx",
        "+Biểu",
        "@D9",
        "Lỗi",
        "-cmd|' /C calc'!A0",
        "\tcách sửa",
        '=HYPERLINK("http://x")\x00',
    )
    book = openpyxl.load_workbook(io.BytesIO(write_problem_list([row])))
    cells = next(iter(book.active.iter_rows(min_row=2, max_row=2)))

    assert [cell.data_type for cell in cells] == ["s"] * 7
    assert [cell.hyperlink for cell in cells] == [None] * 7
    assert cells[0].value == "=1+1.xlsx"
    assert [cell.value for cell in book.active[1]][:3] == ["Tệp", "Trang tính", "Ô"]
