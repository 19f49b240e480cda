"""Widths of columns, sizes of letters, and the way a page lies."""

from __future__ import annotations

import pytest

from components.documents.columns import plan_table
from components.documents.lettering import MM_PER_PT, text_width_pt
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from tests.builders.briefings import a_table


def a_table_of(columns: int, text: str = "123.456.789") -> DataTable:
    return DataTable(
        tuple(Column(f"Cột {place}", is_number=True) for place in range(columns)),
        (tuple(Cell(text, 1) for _ in range(columns)),),
    )


@pytest.mark.parametrize("columns", [1, 3, 8, 14])
def test_columns_fill_the_width_of_their_page(columns):
    plan = plan_table(a_table_of(columns), portrait_mm=165, landscape_mm=257)

    assert sum(plan.widths_mm) == pytest.approx(257 if plan.is_landscape else 165)


def test_no_number_breaks_at_the_size_chosen():
    plan = plan_table(a_table_of(9), portrait_mm=165, landscape_mm=257)

    needed = text_width_pt("123.456.789*", size_pt=plan.size_pt, is_bold=True) * MM_PER_PT
    assert all(width > needed for width in plan.widths_mm)


def test_the_page_turns_before_letters_grow_small():
    narrow, wide = (plan_table(a_table_of(count), portrait_mm=165, landscape_mm=257) for count in (3, 9))

    assert (narrow.size_pt, narrow.is_landscape) == (12, False)
    assert wide.is_landscape
    assert wide.size_pt >= 11


def test_where_the_page_may_not_turn_the_letters_shrink():
    plan = plan_table(a_table_of(11), portrait_mm=165, landscape_mm=None)

    assert not plan.is_landscape
    assert plan.size_pt < 11


def test_a_long_text_gets_more_room_than_a_short_one():
    name, rate, count = plan_table(a_table(), portrait_mm=165, landscape_mm=None).widths_mm
    sentence = DataTable(
        (Column("Mã"), Column("Lý do")), ((Cell("A1", "A1"), Cell("một câu dài " * 12, "x")),)
    )

    short, long = plan_table(sentence, portrait_mm=165, landscape_mm=None).widths_mm

    assert long > 3 * short
    assert min(name, rate, count) > 0
