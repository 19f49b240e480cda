"""Tables as rows and back, for the makers of large ones."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from monitoring.contracts.tables import TABLES

Row = dict[str, str]


def read_rows(content: bytes) -> list[Row]:
    """The rows of a table's CSV."""
    return list(csv.DictReader(io.StringIO(content.decode())))


def as_csv(table: str, rows: Iterable[Row]) -> bytes:
    """The CSV of a table's rows, in its columns."""
    written = io.StringIO(newline="")
    sheet = csv.DictWriter(written, list(TABLES[table].columns), lineterminator="\n")
    sheet.writeheader()
    sheet.writerows(rows)
    return written.getvalue().encode()
