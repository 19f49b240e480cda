"""How far a document is, and the reader's wish to stop it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` steps; ``doing`` says in Vietnamese what the present one is."""

    done: int
    total: int
    doing: str

    @property
    def share(self) -> float:
        return self.done / self.total if self.total else 0.0


OnProgress = Callable[[Progress], None]
IsCancelled = Callable[[], bool]


def nobody_listens(progress: Progress) -> None:
    """For whoever does not show how far it is."""


def never_cancelled() -> bool:
    """For whoever cannot be stopped."""
    return False
