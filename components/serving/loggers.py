"""Streamlit's and uvicorn's own loggers, brought to the one way out that `components.observing.logs` has set up."""

from __future__ import annotations

import logging
import os

import streamlit.logger
from uvicorn.config import LOGGING_CONFIG

from components.observing.logs import log_format

_WARNS_OF_WORK_BESIDE_READERS = "streamlit.runtime.scriptrunner_utils.script_run_context"


def join_loggers() -> None:
    """Call before the server starts. Streamlit gives each of its loggers, and uvicorn's, an outlet of its own when it is
    first asked for, and again when its settings have been read; from now on they get none and pass on what they are told.
    """
    streamlit.logger.setup_formatter = _leave_to_root
    streamlit.logger.update_formatter()
    LOGGING_CONFIG["loggers"].clear()
    # a filter, because Streamlit sets its loggers' levels anew when its settings have been read
    logging.getLogger(_WARNS_OF_WORK_BESIDE_READERS).addFilter(
        lambda record: record.levelno > logging.WARNING
    )
    if log_format() == "json":  # the address is for the eyes of whoever has just typed `make run`
        os.environ.setdefault("STREAMLIT_LOGGER_HIDE_WELCOME_MESSAGE", "true")


def _leave_to_root(logger: logging.Logger) -> None:
    logger.handlers.clear()
    logger.propagate = True
