import csv
import io

import openpyxl
import pytest

from components.documents.sheets.changes_file import (
    TooLongForWorkbook,
    write_changes_csv,
    write_changes_xlsx,
)
from monitoring.views.preview.view import PreviewView, view_preview
from tests.builders.framework import a_framework
from tests.shipped import shipped_boundaries

FORMULA = "=cmd|' /C calc'!A0"


@pytest.fixture
def view() -> PreviewView:
    before = a_framework().with_observation(unit="674", poor=1019, households=14_790, status="illustrative")
    after = a_framework().with_observation(
        unit="674", poor=1020, households=14_790, value=6.897, note=FORMULA
    )
    return view_preview(before.build(), after.build(), shipped_boundaries())


def test_the_csv_has_every_cell_with_exact_numbers_and_nothing_that_runs(view: PreviewView):
    content = write_changes_csv(view).decode("utf-8-sig")
    rows = {row["Ô"]: row for row in csv.DictReader(io.StringIO(content), delimiter=";")}

    assert list(rows) == ["Tử số", "Giá trị", "Tính chất", "Ghi chú"]
    assert [rows["Tử số"][name] for name in ("Trước", "Sau", "Chênh lệch", "Dòng được")] == [
        "1019",
        "1020",
        "1",
        "sửa",
    ]
    assert (rows["Giá trị"]["Trước"], rows["Giá trị"]["Sau"], rows["Giá trị"]["Chênh lệch"]) == (
        "chưa có số liệu",
        "6,897",
        "",
    )
    assert rows["Tử số"]["Trước là số liệu minh họa"] == "có"
    assert rows["Tử số"]["Sau là số liệu minh họa"] == "không"
    assert rows["Ghi chú"]["Sau"] == f"'{FORMULA}"


def test_the_workbook_has_numbers_as_numbers_and_formulas_as_text(view: PreviewView):
    sheet = openpyxl.load_workbook(io.BytesIO(write_changes_xlsx(view))).active
    cells = {row[2].value: row for row in sheet.iter_rows(min_row=2)}

    assert (cells["Tử số"][3].value, cells["Tử số"][4].value) == (1019, 1020)
    assert cells["Giá trị"][4].value == 6.897
    assert (cells["Ghi chú"][4].value, cells["Ghi chú"][4].data_type) == (FORMULA, "s")


def test_a_list_too_long_for_a_workbook_is_refused_in_words(
    view: PreviewView, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("components.documents.sheets.changes_file.MOST_IN_A_WORKBOOK", 3)

    with pytest.raises(TooLongForWorkbook, match="4 ô thay đổi: quá dài cho tệp Excel"):
        write_changes_xlsx(view)
