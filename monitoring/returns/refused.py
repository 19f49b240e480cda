"""A file that is not read at all, and why."""

from __future__ import annotations

from monitoring.returns.finding import Finding, Place


class Refused(Exception):
    """The file was not read. ``finding`` says in Vietnamese why, and what the sender can do."""

    def __init__(self, code: str, statement: str, remedy: str, *, place: Place | None = None) -> None:
        super().__init__(statement)
        self.finding = Finding(code, place or Place(), statement, remedy)


def no_spreadsheet() -> Refused:
    """What to tell of a file of quite another kind."""
    return Refused(
        "not_a_spreadsheet",
        "tệp không phải bảng tính Excel hoặc CSV",
        "Gửi biểu mẫu .xlsx đã điền, tệp .xls hoặc .csv.",
    )
