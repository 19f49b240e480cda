"""One Chromium process, spoken to over a pair of pipes in the DevTools protocol.

A pipe ends when the process ends, whatever ended it: nobody waits for an answer that can no longer come.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import threading
import time
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotInTime
from contextlib import suppress
from pathlib import Path
from typing import Any

from components.documents.pictures.browser_home import BrowserHome
from components.documents.pictures.picture import PictureError, TookTooLong

_PIECE_BYTES = 1 << 20
_CLOSING_S = 3.0


class BrowserDied(PictureError):
    """The process ended with a question open."""


class BrowserRefused(PictureError):
    """The browser answered with an error."""


class BrowserPipe:
    """A running browser. Threads may ask at the same time; each waits for its own answer."""

    def __init__(self, browser: str) -> None:
        self._home = BrowserHome()
        try:
            self._process = subprocess.Popen(
                self._home.command(browser),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=self._home.environment,
                start_new_session=True,
                bufsize=0,
            )
        except OSError:
            self._home.clear()
            raise
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._last_id = 0
        self._answers: dict[int, Future[dict[str, Any]]] = {}
        self._events: dict[tuple[str | None, str], Future[dict[str, Any]]] = {}
        self._is_over = False
        threading.Thread(target=self._read, name="chromium-pipe", daemon=True).start()

    @property
    def page_address(self) -> str:
        return self._home.page.as_uri()

    @property
    def folder(self) -> Path:
        """Where this browser's files lie; it goes with the process."""
        return self._home.folder

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return not self._is_over

    def ask(
        self, method: str, *, seconds: float, session: str | None = None, **params: object
    ) -> dict[str, Any]:
        """Send a command and give its result. Raises `BrowserDied`, `BrowserRefused` or `TookTooLong`."""
        answer: Future[dict[str, Any]] = Future()
        with self._lock:
            if self._is_over:
                raise BrowserDied
            self._last_id += 1
            number = self._last_id
            self._answers[number] = answer
        message = {"id": number, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        try:
            self._write(json.dumps(message).encode() + b"\0")
            reply = answer.result(timeout=seconds)
        except NotInTime:
            raise TookTooLong(f"Trình duyệt không trả lời trong {seconds:.0f} giây.") from None
        except OSError:
            raise BrowserDied from None
        finally:
            with self._lock:
                self._answers.pop(number, None)
        if "error" in reply:
            raise BrowserRefused(str(reply["error"].get("message", "")))
        result: dict[str, Any] = reply.get("result", {})
        return result

    def open_page(self, session: str, address: str, *, seconds: float) -> None:
        """Go to an address and wait until everything on it has loaded."""
        loaded: Future[dict[str, Any]] = Future()
        key = (session, "Page.loadEventFired")
        self.ask("Page.enable", session=session, seconds=seconds)
        with self._lock:
            if self._is_over:
                raise BrowserDied
            self._events[key] = loaded
        try:
            self.ask("Page.navigate", session=session, url=address, seconds=seconds)
            loaded.result(timeout=seconds)
        except NotInTime:
            raise TookTooLong(f"Trang không mở xong trong {seconds:.0f} giây.") from None
        finally:
            with self._lock:
                self._events.pop(key, None)

    def close(self) -> None:
        """End the process with all its children, and clear its folder."""
        if self.is_alive:
            with suppress(PictureError):
                self.ask("Browser.close", seconds=_CLOSING_S)
        try:
            self._process.wait(timeout=_CLOSING_S)
        except subprocess.TimeoutExpired:
            self._kill()
        else:
            self._kill()  # children that outlive their parent
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._clear_home()

    def _kill(self) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=_CLOSING_S)

    def _clear_home(self) -> None:
        """Children write their last bytes while they end: a folder that comes back is cleared again."""
        for _ in range(20):
            self._home.clear()
            if not self._home.folder.exists():
                return
            time.sleep(0.05)

    def _write(self, message: bytes) -> None:
        assert self._process.stdin is not None
        with self._writing:
            rest = memoryview(message)
            while rest:
                try:
                    rest = rest[self._process.stdin.write(rest) :]
                except ValueError:
                    # another thread found the process dead and has closed the pipe in between
                    raise BrowserDied from None

    def _read(self) -> None:
        """Hand every answer to who waits for it, until the pipe ends."""
        assert self._process.stdout is not None
        pieces: list[bytes] = []
        with suppress(OSError, ValueError):
            while piece := self._process.stdout.read(_PIECE_BYTES):
                *ends, rest = piece.split(b"\0")
                for end in ends:
                    self._hand_over(json.loads(b"".join([*pieces, end])))
                    pieces = []
                pieces.append(rest)
        with self._lock:
            self._is_over = True
            waiting = [*self._answers.values(), *self._events.values()]
        for one in waiting:
            if not one.done():
                one.set_exception(BrowserDied())

    def _hand_over(self, message: dict[str, Any]) -> None:
        with self._lock:
            if "id" in message:
                waiting = self._answers.get(message["id"])
            else:
                waiting = self._events.get((message.get("sessionId"), message.get("method", "")))
        if waiting is None or waiting.done():
            return
        waiting.set_result(message)
