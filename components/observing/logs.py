"""Sets the log up, once, at the start of the server: one way out for every logger, and everything through it."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Mapping
from types import TracebackType
from typing import TextIO

from components.observing.lines import JsonLines, TextLines
from components.observing.numbers import LOG_LINES

FORMAT_SETTING = "LOG_FORMAT"
_FORMATTERS: Mapping[str, type[logging.Formatter]] = {"text": TextLines, "json": JsonLines}
# they remark on every connection, with the reader's address, and on every step; what goes wrong they tell at a higher level
_TALKATIVE = ("uvicorn", "websockets", "alembic")
_LOG = logging.getLogger(__name__)


class BadLogSetting(ValueError):
    """LOG_FORMAT is neither text nor json; the message is for the administrator."""


def set_up_logging(environment: Mapping[str, str] = os.environ, *, stream: TextIO | None = None) -> None:
    """Send all that is logged, warnings of Python and uncaught exceptions included, to ``stream`` (standard error) as
    LOG_FORMAT says. Raises `BadLogSetting`.
    """
    way_out = logging.StreamHandler(stream)
    way_out.setFormatter(_FORMATTERS[log_format(environment)]())
    way_out.addFilter(_worth_a_line)
    root = logging.getLogger()
    root.handlers[:] = [way_out]
    root.setLevel(logging.INFO)
    logging.captureWarnings(True)
    sys.excepthook = _tell_uncaught
    threading.excepthook = lambda failed: _tell_uncaught(
        failed.exc_type, failed.exc_value, failed.exc_traceback
    )


def log_format(environment: Mapping[str, str] = os.environ) -> str:
    """`text` where nothing is set. Raises `BadLogSetting`."""
    asked = environment.get(FORMAT_SETTING, "").strip().lower() or "text"
    if asked not in _FORMATTERS:
        raise BadLogSetting(f"{FORMAT_SETTING} phải là text hoặc json, không phải “{asked}”.")
    return asked


def _worth_a_line(record: logging.LogRecord) -> bool:
    if record.levelno < logging.WARNING:
        return not record.name.startswith(_TALKATIVE)
    LOG_LINES.labels(record.levelname.lower()).inc()
    return True


def _tell_uncaught(
    kind: type[BaseException], failed: BaseException | None, trace: TracebackType | None
) -> None:
    if failed is None or issubclass(kind, KeyboardInterrupt | SystemExit):
        return
    _LOG.critical("uncaught", exc_info=(kind, failed, trace))
