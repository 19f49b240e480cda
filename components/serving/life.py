"""How the server begins and ends."""

from __future__ import annotations

import signal
import sys
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from streamlit import runtime

from components.observing.events import note_end, note_error, note_start
from components.serving.downloads import keep_downloads

PROJECT_DIR = Path(__file__).resolve().parents[2]
_ENDS = (signal.SIGTERM, signal.SIGINT)


@asynccontextmanager
async def server_life(_app: object) -> AsyncIterator[None]:
    """Around the time in which readers are answered. At its end every session is closed before the process goes on to
    end: a page that is being made stops at its next step, instead of holding up the end until it is done.
    """
    running = runtime.get_instance()
    keep_downloads(running.media_file_mgr)
    note_start(version=version_of_program())
    yield
    running.stop()
    await running.stopped
    _let_documents_go()
    note_end()


def _let_documents_go() -> None:
    making = sys.modules.get("components.widgets.document_job")
    if making is not None:  # not there before a reader has opened the page of documents
        making.document_jobs().close()


def end_when_told() -> None:
    """End with status 0, everything put away, at SIGTERM or Ctrl-C.

    uvicorn answers who is waiting, closes the sessions, and then sends itself the signal once more; left alone that
    would kill the process before what is registered for its end (a browser to be closed) has been done.
    """
    for one in _ENDS:
        signal.signal(one, lambda *_: sys.exit(0))


def note_script_error(failed: Exception) -> None:
    """For what fails outside a page's own frame: a press, a part that runs alone. Streamlit tells the log of it."""
    note_error("session", failed)


@cache
def version_of_program() -> str:
    """As pyproject.toml says."""
    project = tomllib.loads((PROJECT_DIR / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])
