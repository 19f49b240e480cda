from monitoring.returns.finding import Finding, Place, gather


def at(cell: str, statement: str = "ô phải ghi số", *, detail: str = "", **more: object) -> Finding:
    return Finding("code", Place("Biểu 1", cell), statement, "Sửa.", detail, **more)


def test_the_same_mistake_in_many_cells_is_one_problem_with_all_its_cells():
    cells = [f"D{row}" for row in range(9, 21)]

    (problem,) = gather([at(cell, detail=f"“{cell}”") for cell in cells], file="bieu.xlsx")

    assert problem.place == "Biểu 1, 12 ô: D9, D10, D11, D12, D13, D14, D15, D16, D17, D18, …"
    assert problem.message == "ô phải ghi số, ví dụ D9: “D9”"
    assert problem.cells == tuple(cells)
    assert problem.details[11] == "ô phải ghi số: “D20”"


def test_another_statement_sheet_severity_or_reason_is_another_problem():
    findings = [
        at("D9"),
        at("D10", "ô bắt buộc còn để trống"),
        at("D11", severity="warning"),
        at("D12", severity="warning", reason="Đã hỏi lại."),
        Finding("code", Place("Biểu 2", "D9"), "ô phải ghi số", "Sửa."),
    ]

    assert [one.place for one in gather(findings, file="bieu.xlsx")] == [
        "Biểu 1, D9",
        "Biểu 1, D10",
        "Biểu 2, D9",
        "Biểu 1, D11",
        "Biểu 1, D12",
    ]


def test_an_error_can_not_be_explained_away():
    assert at("D9").explained("Vì sao không?").reason is None
    assert at("D9", severity="warning").explained("Đã hỏi lại.").reason == "Đã hỏi lại."
