"""Two releases are compared row by row, by the keys of the tables."""

import pytest

from monitoring.store.comparing import CellChange, RowChange, compare_releases, compare_tables
from monitoring.store.errors import UnknownRelease
from monitoring.store.store import Store
from tests.builders.small_tables import observation_row
from tests.monitoring.store.releases import POOR, key_of, observations, publish_next, some_contents, with_rows


def test_a_changed_cell_is_told_with_its_row_before_and_after(store: Store):
    publish_next(store, poor=250)

    compared = compare_releases(store, 1, 2)

    assert (compared.before.number, compared.after.number) == (1, 2)
    (table,) = compared.tables
    assert (table.table, table.added, table.removed) == ("observations", (), ())
    assert table.key_columns == ("indicator_id", "unit_id", "period", "group_id")
    assert table.changed == (
        RowChange(key=POOR, cells=(CellChange(column="numerator", before="100", after="250"),)),
    )


def test_backwards_the_same_change_is_told_the_other_way_round(store: Store):
    publish_next(store, poor=250)

    (table,) = compare_releases(store, 2, 1).tables

    assert table.changed[0].cells == (CellChange(column="numerator", before="250", after="100"),)


def test_a_release_does_not_differ_from_itself(store: Store):
    assert compare_releases(store, 1, 1).tables == ()


def test_an_unknown_release_is_told(store: Store):
    with pytest.raises(UnknownRelease):
        compare_releases(store, 1, 2)


def test_added_and_removed_rows_are_told_apart():
    kept = [row for row in observations() if key_of(row) != POOR]
    extra = observation_row("poor_rate", "678", "2023", numerator="90", denominator="10000")

    (table,) = compare_tables(some_contents(), with_rows(some_contents(), "observations", [*kept, extra]))

    assert table.changed == ()
    assert [(row["unit_id"], row["period"], row["value"]) for row in table.added] == [("678", "2023", None)]
    assert [key_of(row) for row in table.removed] == [POOR]


def test_no_data_and_zero_are_not_the_same():
    def with_numerator(text: str) -> dict[str, bytes]:
        rows = [{**row, "numerator": text} if key_of(row) == POOR else row for row in observations()]
        return with_rows(some_contents(), "observations", rows)

    (table,) = compare_tables(with_numerator(""), with_numerator("0"))

    assert table.changed[0].cells == (CellChange(column="numerator", before=None, after="0"),)


@pytest.mark.parametrize(("before", "after"), [("x", None), (None, "x")])
def test_a_column_that_only_one_side_has_is_told_cell_by_cell(before: str | None, after: str | None):
    with_note, without = b"source_id,note\na,x\n", b"source_id\na\n"
    old, new = (with_note, without) if after is None else (without, with_note)

    (table,) = compare_tables({"sources": old}, {"sources": new})

    assert table.changed == (
        RowChange(key=("a",), cells=(CellChange(column="note", before=before, after=after),)),
    )


def test_another_order_or_another_end_of_lines_is_no_difference():
    turned = with_rows(some_contents(), "observations", list(reversed(observations())))
    turned["sources"] = turned["sources"].replace(b"\n", b"\r\n")

    assert compare_tables(some_contents(), turned) == ()


def test_a_table_that_one_side_does_not_have_counts_as_empty():
    older = some_contents()
    del older["unit_territories"]

    (table,) = compare_tables(older, some_contents())

    assert (table.table, len(table.added), table.removed) == ("unit_territories", 2, ())


def test_tables_stand_in_the_order_of_the_contracts():
    after = with_rows(some_contents(poor=1), "unit_territories", [])

    assert [one.table for one in compare_tables(some_contents(), after)] == [
        "unit_territories",
        "observations",
    ]
