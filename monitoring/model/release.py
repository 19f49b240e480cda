"""Which state of the tables a figure was read from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Release:
    """One state of the tables. ``code`` is made of their content: the same code, the same figures.

    ``title`` says in Vietnamese what state it is; it may be empty.
    """

    code: str
    title: str = ""

    @property
    def name(self) -> str:
        """“bản số liệu 3f2a9c1e”, followed by the title where there is one."""
        return f"bản số liệu {self.code}" + (f" ({self.title})" if self.title else "")
