"""Reads a table that is known to be whole column by column, and does so quickly: it was checked when it was published."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import numpy as np
import pyarrow as pa
from pyarrow import csv as arrow_csv

from monitoring.contracts.table_contract import TableContract

_BOM = b"\xef\xbb\xbf"


def read_checked_columns(contract: TableContract, content: bytes) -> dict[str, Sequence[str | None]]:
    """Every cell as text, an empty cell of a column that may be empty as None; equal cells of a column are one object.

    Raises ValueError where the table is not whole.
    """
    whole = content.removeprefix(_BOM)
    header = _read_header(whole)
    table = arrow_csv.read_csv(
        pa.py_buffer(whole),
        # one block: a row may not lie across two, however long its note is
        read_options=arrow_csv.ReadOptions(use_threads=False, block_size=len(whole) + 1),
        parse_options=arrow_csv.ParseOptions(newlines_in_values=True, ignore_empty_lines=False),
        convert_options=arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(header, pa.string()), strings_can_be_null=False
        ),
    )
    return {
        name: _read_column(table.column(at), may_be_empty=not _is_required(contract, name))
        for at, name in enumerate(header)
    }


def _read_header(content: bytes) -> list[str]:
    line = content[: content.find(b"\n") + 1 or None]
    return next(csv.reader(io.StringIO(line.decode(), newline=""), strict=True), [])


def _is_required(contract: TableContract, name: str) -> bool:
    return name in contract.columns and contract.columns[name].required


def _read_column(column: pa.ChunkedArray, *, may_be_empty: bool) -> list[str | None]:
    """Each different text is made once: most columns repeat a few of them all the way down."""
    if len(column) == 0:
        return []
    coded = column.combine_chunks().dictionary_encode()
    texts = np.empty(len(coded.dictionary), dtype=object)
    texts[:] = [text or None if may_be_empty else text for text in coded.dictionary.to_pylist()]
    cells: list[str | None] = texts[coded.indices.to_numpy(zero_copy_only=False)].tolist()
    return cells
