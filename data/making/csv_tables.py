"""Reading and writing the tables: UTF-8, LF, header row, sorted by key so that a diff shows what changed."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

Row = dict[str, str]


def read_table(path: Path) -> list[Row]:
    """The rows of a CSV file as text, by column name; an empty cell is an empty string."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write_table(path: Path, *, columns: Sequence[str], rows: Iterable[dict], key: Sequence[str]) -> int:
    """Write rows sorted by key and give their number.

    Raises ValueError when two rows have one key: a figure shown twice would be counted twice.
    """
    ordered = sorted(rows, key=lambda row: [str(row[column]) for column in key])
    keys = {tuple(str(row[column]) for column in key) for row in ordered}
    if len(keys) != len(ordered):
        raise ValueError(f"{path.name}: {len(ordered) - len(keys)} repeated keys")
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", restval="")
        writer.writeheader()
        writer.writerows(ordered)
    return len(ordered)
