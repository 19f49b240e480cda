"""Documents in the making for all sessions: a few at a time, the rest in a queue, each with its progress and a way to stop.

A document holds all its pictures in memory while it is written; without a bound, a room full of people asking for
all twelve reports would take the server's memory.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event, Lock

from components.documents.document import Document
from components.documents.pictures.picture import Cancelled
from components.documents.progress import IsCancelled, OnProgress, Progress

_LOG = logging.getLogger(__name__)
AT_A_TIME = 2
MOST_WAITING = 20

_WAITING = Progress(0, 1, "Đang chờ tới lượt")
Make = Callable[[OnProgress, IsCancelled], Document]


class QueueFull(RuntimeError):
    """Too many documents wait already; the message says so to the reader."""

    def __init__(self) -> None:
        super().__init__("Đang có quá nhiều tài liệu chờ tạo. Hãy thử lại sau ít phút.")


@dataclass(eq=False)
class Job:
    """One document in the making. It is read by the reader's session while a worker thread writes to it."""

    _future: Future[Document] | None = None
    _stop: Event = field(default_factory=Event)
    _progress: Progress = _WAITING

    @property
    def progress(self) -> Progress:
        return self._progress

    @property
    def is_done(self) -> bool:
        """Finished, failed or stopped."""
        return self._future is not None and self._future.done()

    @property
    def is_cancelled(self) -> bool:
        return self._stop.is_set()

    @property
    def document(self) -> Document | None:
        """The document; None while it is not finished, and where it was stopped or has failed."""
        if not self.is_done or self._future is None or self._future.cancelled() or self._future.exception():
            return None
        return self._future.result()

    def cancel(self) -> None:
        """Stop it after the picture in hand; one that waits does not start."""
        self._stop.set()
        if self._future is not None:
            self._future.cancel()

    def advance(self, progress: Progress) -> None:
        self._progress = progress


class DocumentJobs:
    """A queue with ``at_a_time`` workers and room for ``most_waiting``."""

    def __init__(self, *, at_a_time: int = AT_A_TIME, most_waiting: int = MOST_WAITING) -> None:
        self._workers = ThreadPoolExecutor(at_a_time, thread_name_prefix="document")
        self._room = at_a_time + most_waiting
        self._open: set[Job] = set()
        self._lock = Lock()

    def start(self, make: Make) -> Job:
        """Queue the making of a document. Raises `QueueFull`."""
        job = Job()
        with self._lock:
            self._open = {one for one in self._open if not one.is_done}
            if len(self._open) >= self._room:
                raise QueueFull
            self._open.add(job)
            job._future = self._workers.submit(_run, job, make)
        return job

    def close(self) -> None:
        """Stop every document and let the workers go."""
        with self._lock:
            for job in self._open:
                job.cancel()
        self._workers.shutdown(wait=True, cancel_futures=True)


def _run(job: Job, make: Make) -> Document:
    try:
        return make(job.advance, lambda: job.is_cancelled)
    except Cancelled:
        raise
    except Exception:
        # the reader gets one sentence; whoever looks after the server needs the trace
        _LOG.exception("a document failed")
        raise
