"""A problem in what was received, told so that a data officer can mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Problem:
    """What is wrong, where, and what to do. ``row`` is the line of the file, the header being line 1."""

    table: str
    row: int | None
    column: str | None
    message: str
    remedy: str
    severity: str = "error"

    @property
    def blocks(self) -> bool:
        return self.severity == "error"

    def as_record(self) -> dict[str, str | int | None]:
        return asdict(self)


class BrokenTables(Exception):
    """The tables may not be used. ``problems`` lists every one found, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(f"{len(self.problems)} lỗi trong các bảng dữ liệu")
