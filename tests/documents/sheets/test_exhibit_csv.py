import io
from dataclasses import replace

import pandas as pd
import pytest

from components.documents.sheets.exhibit_csv import write_csv
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from tests.builders.briefings import FORMULA_LIKE, an_exhibit


def read(content: bytes) -> pd.DataFrame:
    """As its docstring tells a program to."""
    return pd.read_csv(
        io.BytesIO(content),
        sep=";",
        decimal=",",
        comment="#",
        encoding="utf-8-sig",
        na_values=["chưa có số liệu"],
    )


def lines(content: bytes) -> list[str]:
    return content.decode("utf-8-sig").splitlines()


def a_table_of(*rows: tuple[Cell, ...], columns: tuple[Column, ...]) -> bytes:
    return write_csv(replace(an_exhibit(), table=DataTable(columns, rows)))


def test_a_vietnamese_excel_opens_it_right():
    content = write_csv(an_exhibit())

    assert content.startswith(b"\xef\xbb\xbf")
    assert "Đạ Tẻh;2,345;không;1234;không" in lines(content)


def test_a_program_reads_the_exact_numbers():
    table = read(write_csv(an_exhibit()))

    assert list(table["Tỷ lệ hộ nghèo (%)"].dropna()) == [2.345, 0.0, 1.94]
    assert list(table["Số hộ nghèo"].dropna()) == [1234, 0, 6636]
    assert table["Đơn vị"][0] == "Đạ Tẻh"


def test_no_data_is_said_and_zero_is_zero():
    rows = lines(write_csv(an_exhibit()))

    assert "Đạ Huoai;chưa có số liệu;không;chưa có số liệu;không" in rows
    assert f"'{FORMULA_LIKE};0,0;có;0;có" in rows


@pytest.mark.parametrize("text", ["=1+1", "+84", "-1", "@SUM(A1)", "\t=1", " =1", "#tên"])
def test_text_that_a_spreadsheet_or_a_program_would_misread_is_made_harmless(text: str):
    content = a_table_of((Cell(text, text),), columns=(Column(text),))

    head, row = lines(content)[-2:]
    assert head.strip('"').startswith("'")
    assert row.strip('"').startswith("'")


def test_a_negative_number_stays_a_number():
    content = a_table_of((Cell("−0,5", -0.5),), columns=(Column("Thay đổi", True, 1),))

    assert lines(content)[-1] == "-0,5"


def test_money_stands_in_the_unit_that_its_head_names():
    column = Column("Kế hoạch (tỷ đồng)", True, 3, "tỷ đồng")

    content = a_table_of((Cell("48,993", 48_993_000_001),), columns=(column,))

    assert lines(content)[-1] == "48,993000001"


def test_what_must_travel_with_the_numbers_stands_before_them():
    exhibit = an_exhibit(has_illustrative=True)
    before = [line for line in lines(write_csv(exhibit)) if line.startswith("# ")]

    assert f"# {exhibit.caption.title}" == before[0]
    assert f"# {exhibit.caption.subtitle}" in before
    for line in exhibit.foot_lines:
        assert f"# {line.replace(';', ',')}" in before
    assert not any(";" in line for line in before)


def test_a_line_break_in_a_note_begins_no_cell_of_its_own():
    exhibit = an_exhibit()
    noted = replace(exhibit, caption=replace(exhibit.caption, notes=("một\n=1+1;=2",)))

    assert "# một =1+1,=2" in lines(write_csv(noted))
