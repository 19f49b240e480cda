"""How a line of the log looks: JSON for a server's journal, readable text at a desk.

JSON lines hold a closed list of fields and, of a failure, its kind and the places it came through. What an exception
says of itself is left out: it quotes the cell, the name or the address at which the program stumbled.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pythonjsonlogger.json import JsonFormatter

PROJECT_DIR = Path(__file__).resolve().parents[2]
MESSAGE = "message"  # the event of a line that is words only
# what an event may tell beside time, level, logger and its name; docs/observing.md explains each
FIELDS = (
    "page", "kind", "format", "outcome", "role", "duration_s", "errors", "warnings", "files", "version"
)  # fmt: skip
_EVENT, _TOLD = "event", "told"
_LONGEST_MESSAGE = 2000


class UnknownField(ValueError):
    """An event told something that is not on the list; it might be personal."""


def event_of(event: str, fields: Mapping[str, object]) -> dict[str, Any]:
    """What a logging call takes as ``extra``. Raises `UnknownField`."""
    unknown = set(fields) - set(FIELDS)
    if unknown:
        raise UnknownField(", ".join(sorted(unknown)))
    return {_EVENT: event, _TOLD: dict(fields)}


class JsonLines(JsonFormatter):
    """One object a line, in an order that reads well."""

    def __init__(self) -> None:
        super().__init__(json_ensure_ascii=False)

    def add_fields(
        self, log_data: dict[str, Any], record: logging.LogRecord, message_dict: dict[str, Any]
    ) -> None:
        """Fill the line; what libraries hang on a record is not taken over."""
        log_data["time"] = _utc(record)
        log_data["level"] = record.levelname.lower()
        log_data["logger"] = record.name
        log_data[_EVENT] = getattr(record, _EVENT, MESSAGE)
        log_data.update(getattr(record, _TOLD, {}))
        # below the first line asyncio writes what an exception says of itself
        message, *_ = record.getMessage().split("\n")
        if message:
            log_data[MESSAGE] = message[:_LONGEST_MESSAGE]
        if record.exc_info and record.exc_info[1] is not None:
            log_data["error"] = type(record.exc_info[1]).__name__
            log_data["trace"] = places_of(record.exc_info[1])


class TextLines(logging.Formatter):
    """Time, level and what happened; a failure with its whole trace below."""

    def format(self, record: logging.LogRecord) -> str:
        told: Mapping[str, object] = getattr(record, _TOLD, {})
        words = [getattr(record, _EVENT, ""), *(f"{name}={value}" for name, value in told.items())]
        words.append(record.getMessage())
        line = f"{_utc(record)} {record.levelname:<7} {record.name}: {' '.join(filter(None, words))}"
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


def places_of(failed: BaseException) -> list[str]:
    """Where the exception came through, outermost first, and before it in the same way what it arose from."""
    cause = failed.__cause__ or (None if failed.__suppress_context__ else failed.__context__)
    before = [] if cause is None else [*places_of(cause), "…"]
    frames = traceback.extract_tb(failed.__traceback__)
    return [
        *before,
        *(f"{_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames),
        type(failed).__name__,
    ]


def _short(filename: str) -> str:
    """The file as the project knows it; of a library its last parts."""
    path = Path(filename)
    if path.is_relative_to(PROJECT_DIR) and "site-packages" not in path.parts:
        return path.relative_to(PROJECT_DIR).as_posix()
    return "/".join(path.parts[-2:])


def _utc(record: logging.LogRecord) -> str:
    return (
        datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    )
