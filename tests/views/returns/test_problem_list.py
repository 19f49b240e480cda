from dataclasses import replace

from monitoring.contracts.problem import Problem
from monitoring.views.returns.problem_list import MOST_LINES, Kept, list_problems, view_problems


def a_problem(
    message: str = "ô phải ghi số: “12a”", *, cells: tuple[str, ...] = ("D9",), **fields: object
) -> Problem:
    told = {"severity": "error", "file": "a.xlsx", "sheet": "Biểu 1", "code": "not_a_number"} | fields
    return Problem("", None, None, message, "Ghi số nguyên.", cells=cells, **told)


WARNING = a_problem("thay đổi vượt khoảng: 5 so với 1", cells=("F9",), severity="warning", code="jump")


def test_problems_stand_by_file_and_sheet_at_their_cells():
    view = view_problems(
        [a_problem(), WARNING, a_problem(sheet="Biểu 2"), a_problem(file="b.xls", cells=(), sheet=None)]
    )

    assert view.sentence == "3 lỗi phải sửa, 1 cảnh báo cần giải trình, trong 2 tệp"
    assert [(file.name, file.counts) for file in view.files] == [
        ("a.xlsx", "2 lỗi, 1 cảnh báo"),
        ("b.xls", "1 lỗi"),
    ]
    assert [sheet.name for sheet in view.files[0].sheets] == ["Biểu 1", "Biểu 2"]
    assert [sheet.name for sheet in view.files[1].sheets] == ["Cả tệp"]
    line = view.files[0].sheets[0].lines[0]
    assert (line.where, line.message, line.remedy) == ("D9", "Ô phải ghi số: “12a”", "Ghi số nguyên.")


def test_the_same_mistake_in_many_cells_is_one_line_that_can_be_opened():
    cells = ("D9", "D10", "D11", "D12")
    details = tuple(f"ô phải ghi số: “{cell}”" for cell in cells)
    (line,) = view_problems([a_problem(cells=cells, details=details)]).files[0].sheets[0].lines

    assert line.where == "4 ô"
    assert line.cells[3] == ("D12", "Ô phải ghi số: “D12”")


def test_a_filter_keeps_the_counts_of_the_whole():
    view = view_problems([a_problem(), WARNING], kept=Kept.WARNINGS)

    assert (view.error_count, view.warning_count) == (1, 1)
    assert [line.blocks for line in view.files[0].sheets[0].lines] == [False]
    assert view.files[0].counts == "1 lỗi, 1 cảnh báo"


def test_the_counts_say_which_warnings_have_a_reason():
    explained = replace(WARNING, reason="Rà soát lại")

    assert view_problems([]).sentence == "Không có lỗi, không có cảnh báo"
    assert view_problems([explained]).sentence == "Không có lỗi, 1 cảnh báo đã giải trình"
    assert view_problems([explained, WARNING]).sentence == "Không có lỗi, 2 cảnh báo (còn 1 cần giải trình)"


def test_a_very_long_list_is_cut_on_the_screen_and_whole_where_it_is_taken_away():
    many = [a_problem(f"lỗi {number}") for number in range(MOST_LINES + 5)]

    assert view_problems(many).left_out == 5
    assert len(list(list_problems(many))) == MOST_LINES + 5


def test_the_list_that_is_taken_away_has_a_line_for_each_cell():
    problem = a_problem(cells=("D9", "D10"), details=("ô phải ghi số: “a”", "ô phải ghi số: “b”"))

    assert list(list_problems([problem])) == [
        ("a.xlsx", "Biểu 1", "D9", "Lỗi", "Ô phải ghi số: “a”", "Ghi số nguyên.", ""),
        ("a.xlsx", "Biểu 1", "D10", "Lỗi", "Ô phải ghi số: “b”", "Ghi số nguyên.", ""),
    ]


def test_an_error_of_the_whole_names_its_table_and_line():
    view = view_problems([Problem("observations", 12, "unit_id", "mã không có", "Ghi mã đúng.")])

    assert view.files[0].name == "Các tệp ghép lại"
    assert view.files[0].sheets[0].lines[0].where == "bảng số liệu theo dõi, dòng 12, cột unit_id"
