"""Which column names the rows of a table: who hears a row hears that name first."""

from __future__ import annotations

import pytest

from monitoring.views.exhibits.exhibit import Cell, Column, DataTable

NAME, RANK, COUNT = Column("Đơn vị"), Column("Hạng"), Column("Số hộ", is_number=True)


def a_cell(text: str) -> Cell:
    return Cell(text, None if text == "chưa có số liệu" else text)


@pytest.mark.parametrize(
    ("columns", "first_row", "named"),
    [
        ((NAME, COUNT), ("Đạ Tẻh", "1.234"), 0),
        ((RANK, NAME, COUNT), ("1", "Đạ Tẻh", "1.234"), 1),
        ((RANK, NAME, COUNT), ("chưa có số liệu", "Đạ Tẻh", "1.234"), 1),
        ((Column("Năm"), COUNT, Column("Tính chất")), ("2022", "1.234", "chính thức"), 0),
        ((NAME,), ("Đạ Tẻh",), 0),
    ],
)
def test_the_name_stands_first_or_behind_a_rank(
    columns: tuple[Column, ...], first_row: tuple[str, ...], named: int
):
    assert DataTable(columns, (tuple(map(a_cell, first_row)),)).naming_column == named
