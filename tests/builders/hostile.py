"""The shipped tables with an attack before every text that a person may have typed into them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from functools import cache

from monitoring.contracts.cells import TEXT, optional
from monitoring.contracts.tables import TABLES
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR

LINK = "http://evil.example"
# a formula, an element of a page, the end of a script, and a link of Markdown
ATTACK = f'=HYPERLINK("{LINK}";"x")<img src=x onerror=alert(1)></script><script>alert(2)</script>[y](javascript:alert(3)) '
# texts that the program reads as words of its own
_READ = {
    ("indicators", "unit"),
    ("reporting_units", "kind"),
    ("reporting_frames", "unit_ids"),
    ("sources", "date_published"),
    ("programme", "decision_no"),
    ("excluded_figures", "period"),
}


@cache
def hostile_tables() -> Mapping[str, bytes]:
    """Every table's bytes, by its name. No check finds anything to refuse: they are texts like others."""
    return {name: _hostile(name, content) for name, content in read_contents(DATA_DIR).items()}


def _hostile(table: str, content: bytes) -> bytes:
    typed = {
        column
        for column, kind in TABLES[table].columns.items()
        if kind in (TEXT, optional(TEXT)) and (table, column) not in _READ
    }
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    if not rows:
        return content
    written = io.StringIO(newline="")
    out = csv.DictWriter(written, list(rows[0]), lineterminator="\n")
    out.writeheader()
    for row in rows:
        out.writerow({name: ATTACK + cell if name in typed and cell else cell for name, cell in row.items()})
    return written.getvalue().encode()
