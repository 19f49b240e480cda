"""A scene: where the reader stands, what he does, what part of the screen is pictured, and what is numbered on it.

Parts and marks are Playwright selectors. Labels in them and in the steps are those of the screen, so that a scene
whose button was renamed can not be played.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Desk(StrEnum):
    """Before which server: a reader's with the shipped release, or the officers' with returns on their way."""

    READING = "reading"
    OFFICERS = "officers"


@dataclass(frozen=True)
class Choose:
    """Choose in the select box of that label."""

    label: str
    option: str


@dataclass(frozen=True)
class Press:
    """Press the button of that name."""

    name: str


@dataclass(frozen=True)
class Click:
    """Click what the selector finds: a summary to open, a switch, a tab."""

    selector: str


@dataclass(frozen=True)
class Write:
    """Write into the field of that label and leave it."""

    label: str
    text: str


@dataclass(frozen=True)
class Type:
    """Type into the side bar's search, and stay there."""

    text: str


@dataclass(frozen=True)
class Upload:
    """Hand in one of the files of `returned_files.FILES`, by its key."""

    file: str


@dataclass(frozen=True)
class See:
    """Wait until the selector finds something that is seen."""

    selector: str


Step = Choose | Press | Click | Write | Type | Upload | See


@dataclass(frozen=True)
class Mark:
    """A number at the upper right corner of what the selector finds, and a frame around it where ``framed``.

    Red is what the reader does, blue what he reads.
    """

    selector: str
    tone: str = "red"
    framed: bool = True


@dataclass(frozen=True, kw_only=True)
class Scene:
    """``address`` None goes on where the scene before ended. ``parts`` empty pictures the whole window.

    The picture is the rectangle around all ``parts`` and marks, but not higher than ``tallest_px``.
    """

    name: str
    address: str | None
    steps: tuple[Step, ...] = ()
    parts: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    desk: Desk = Desk.READING
    width: int = 1366
    height: int = 1000
    tallest_px: int = 1100


def box(label: str) -> str:
    """The select box of that label."""
    return f'[data-testid=stSelectbox]:has([data-testid=stWidgetLabel] :text-is("{label}"))'


def button(name: str) -> str:
    return f'role=button[name="{name}"]'


def words(text: str) -> str:
    """The element that says just this."""
    return f':text-is("{text}")'


def read(selector: str) -> Mark:
    """A blue number: something to read."""
    return Mark(selector, "blue")
