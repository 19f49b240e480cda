"""One way out of the log for every logger, and everything through it."""

from __future__ import annotations

import io
import json
import logging
import sys
import threading
import warnings
from collections.abc import Iterator

import pytest

from components.observing.logs import BadLogSetting, log_format, set_up_logging
from components.observing.numbers import REGISTRY


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What a server would write into its journal; the tests' own logging is put back afterwards."""
    root, hooks = logging.getLogger(), (sys.excepthook, threading.excepthook)
    handlers, level = root.handlers[:], root.level
    written = io.StringIO()
    set_up_logging({"LOG_FORMAT": "json"}, stream=written)
    yield written
    logging.captureWarnings(False)
    root.handlers[:], root.level = handlers, level
    sys.excepthook, threading.excepthook = hooks


def lines(log: io.StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in log.getvalue().splitlines()]


def counted(level: str) -> float:
    return REGISTRY.get_sample_value("dashboard_log_lines_total", {"level": level}) or 0.0


def test_warnings_of_python_and_failures_of_threads_are_lines_like_any_other(log: io.StringIO) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn("sắp bỏ", DeprecationWarning, stacklevel=1)
    thread = threading.Thread(target=lambda: {}["không có"])
    thread.start()
    thread.join()

    warned, failed = lines(log)
    assert (warned["level"], warned["logger"]) == ("warning", "py.warnings")
    assert (failed["level"], failed["error"]) == ("critical", "KeyError")


def test_connections_are_not_told_and_what_goes_wrong_with_them_is(
    log: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a page opened in this process before may have had Streamlit give these an outlet of their own (serving.loggers)
    for name in ("uvicorn", "uvicorn.error"):
        monkeypatch.setattr(logging.getLogger(name), "propagate", True)
    logging.getLogger("uvicorn.error").info('10.0.0.7:5000 - "WebSocket /_stcore/stream" [accepted]')
    logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")

    assert [line["message"] for line in lines(log)] == ["Invalid HTTP request received."]


def test_lines_that_somebody_should_read_are_counted(log: io.StringIO) -> None:
    before = counted("warning"), counted("error")
    logging.getLogger("a").warning("một")
    logging.getLogger("b").error("hai")
    logging.getLogger("b").info("ba")

    assert (counted("warning"), counted("error")) == (before[0] + 1, before[1] + 1)
    assert len(lines(log)) == 3


def test_text_is_written_where_nothing_is_set_and_anything_else_is_refused() -> None:
    assert log_format({}) == log_format({"LOG_FORMAT": " Text "}) == "text"
    with pytest.raises(BadLogSetting, match="LOG_FORMAT phải là text hoặc json"):
        log_format({"LOG_FORMAT": "yaml"})
