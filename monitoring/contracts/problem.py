"""A problem in what was received, told so that a data officer can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_SHOWN_CELLS = 10


@dataclass(frozen=True)
class Problem:
    """What is wrong, where, and what to do.

    In a table, ``table``, ``row`` and ``column`` say where; ``row`` is the line of the file, the header being line 1.
    In a received file, ``file``, ``sheet`` and ``cells`` say where: the same mistake in many cells is one problem, and
    ``details`` tells for each of them what it holds. ``code`` names the kind of mistake for machines; ``reason`` is
    what the reporting unit wrote to explain a warning.
    """

    table: str
    row: int | None
    column: str | None
    message: str
    remedy: str
    severity: str = "error"
    file: str | None = None
    sheet: str | None = None
    cells: tuple[str, ...] = ()
    details: tuple[str, ...] = ()
    code: str | None = None
    reason: str | None = None

    @property
    def blocks(self) -> bool:
        return self.severity == "error"

    @property
    def needs_reason(self) -> bool:
        """Whether this is a warning that nobody has explained in writing."""
        return not self.blocks and not self.reason

    @property
    def place(self) -> str:
        """“Biểu 1, D9”, “Biểu 1, 12 ô: D9, D10, …”; empty where the whole file is meant."""
        shown = ", ".join(self.cells[:_SHOWN_CELLS]) + (", …" if len(self.cells) > _SHOWN_CELLS else "")
        cells = f"{len(self.cells)} ô: {shown}" if len(self.cells) > 1 else shown
        return ", ".join(part for part in (self.sheet, cells) if part)

    def as_record(self) -> dict[str, str | int | None]:
        """Fields for JSON: those of a table, or those of a received file."""
        if self.file is None:
            named: dict[str, str | int | None] = {"table": self.table, "row": self.row, "column": self.column}
            return {**named, "message": self.message, "remedy": self.remedy, "severity": self.severity}
        return {
            "file": self.file,
            "sheet": self.sheet,
            "cell": ", ".join(self.cells) or None,
            "severity": self.severity,
            "code": self.code,
            "message": self.message,
            "remedy": self.remedy,
            "reason": self.reason,
        }


class BrokenTables(Exception):
    """The tables may not be used. ``problems`` lists every one found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} lỗi trong các bảng dữ liệu")


def hint_at(word: str, known: Collection[str]) -> str:
    """The nearest known one, as the end of a remedy; empty where none is near."""
    near = difflib.get_close_matches(word, known, n=1)
    return f" Có phải là “{near[0]}”?" if near else ""
