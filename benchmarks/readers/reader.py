"""One reader: his websocket, his page, and how long he waits for every change."""

from __future__ import annotations

import asyncio
import time
import urllib.request
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http.cookies import SimpleCookie

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from benchmarks.readers.plan import (
    PAGE_NAMES,
    Change,
    Step,
    opens_with,
    pick_change,
    plan_reading,
    request_for,
    was_shown,
)
from benchmarks.readers.screen import Answer, Screen

PATIENCE_S = 60.0
_ENDS = ("no answer", "connection closed")
_XSRF = "_streamlit_xsrf"


@dataclass(frozen=True)
class Waited:
    """One wait. ``sent_s`` is `time.perf_counter` when it was asked for; ``fault`` says what was wrong, else empty."""

    name: str
    sent_s: float
    waited_ms: float
    received_bytes: int
    messages: int
    fault: str = ""

    @property
    def done_s(self) -> float:
        return self.sent_s + self.waited_ms / 1000


class Reader:
    """`open`, then `read` until cancelled; every wait is given to ``note``."""

    def __init__(self, address: str, number: int, *, seed: int, note: Callable[[Waited], None]) -> None:
        self.screen = Screen(address, opens_with(number))
        self.number = number
        self.is_asking = self._can_go_on = False
        self._plan = plan_reading(seed, number)
        self._note = note
        self._socket: ClientConnection | None = None

    async def open(self) -> None:
        """What a browser does whose cache already holds the page's files, up to the end of the first run."""
        began_s = time.perf_counter()
        address = self.screen.address
        cookies = await asyncio.to_thread(_visit, address, self.screen.path)
        token = cookies.get(_XSRF, "")
        self._socket = await connect(
            f"ws{address.removeprefix('http')}/_stcore/stream",
            origin=address,
            subprotocols=["streamlit", token] if token else ["streamlit"],
            additional_headers={"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())},
            proxy=None,
            max_size=None,
            max_queue=None,
            ping_interval=None,  # a browser sends none
            open_timeout=PATIENCE_S,
        )
        await self._socket.send(self.screen.first_request())
        fault = await self._answered(lambda answer: bool(answer.title))
        self._can_go_on = not fault
        self._tell(f"{PAGE_NAMES[self.screen.path]}: open", began_s, fault)

    async def read(self, may_ask: Callable[[], Awaitable[None]], is_free: Callable[[], bool]) -> None:
        """Think, change, wait for the answer; ends where the page could not be opened or the connection broke."""
        for step in self._plan:
            if not self._can_go_on:
                return
            await may_ask()
            await asyncio.sleep(step.think_s)
            if is_free():
                await self.change(step)

    async def change(self, step: Step) -> None:
        """One change of his plan."""
        self.is_asking = True
        try:
            change = pick_change(self.screen, step)
            await self.ask(request_for(self.screen, change), change)
        finally:
            self.is_asking = False

    async def ask(self, request: bytes, change: Change) -> None:
        """Send, wait for the whole answer, look whether it is the right one, and tell."""
        before, began_s = self.screen.answer.map, time.perf_counter()
        fault = await self._sent(request) or await self._answered(
            lambda answer: was_shown(change, answer, screen=self.screen, before=before)
        )
        self._tell(change.name, began_s, fault)
        self._can_go_on = not fault.startswith(_ENDS)

    async def close(self) -> None:
        if self._socket is not None:
            await self._socket.close()

    async def _sent(self, request: bytes) -> str:
        assert self._socket is not None
        try:
            await self._socket.send(request)
        except ConnectionClosed as closed:
            return f"{_ENDS[1]}: {closed}"
        return ""

    async def _answered(self, was_asked_for: Callable[[Answer], bool]) -> str:
        """Take messages until the run has ended; the fault in its answer, or an empty text."""
        assert self._socket is not None
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not self.screen.take(await self._socket.recv(decode=False)):
                    pass
        except TimeoutError:
            return f"{_ENDS[0]} within {PATIENCE_S:g} s"
        except ConnectionClosed as closed:
            return f"{_ENDS[1]}: {closed}"
        if self.screen.answer.errors:
            return f"error on the page: {self.screen.answer.errors[0]}"
        return "" if was_asked_for(self.screen.answer) else "another page than asked for"

    def _tell(self, name: str, began_s: float, fault: str) -> None:
        waited_ms = (time.perf_counter() - began_s) * 1000
        answer = self.screen.answer
        self._note(Waited(name, began_s, round(waited_ms, 1), answer.received_bytes, answer.messages, fault))


def _visit(address: str, path: str) -> dict[str, str]:
    """Fetch what a browser fetches before it opens the socket; the cookies it has then."""
    cookies: dict[str, str] = {}
    for asked in (path, "_stcore/health", "_stcore/host-config"):
        sent = "; ".join(f"{name}={value}" for name, value in cookies.items())
        request = urllib.request.Request(f"{address}/{asked}", headers={"Cookie": sent} if sent else {})
        with urllib.request.urlopen(request, timeout=PATIENCE_S) as answer:
            answer.read()
            for line in answer.headers.get_all("Set-Cookie") or ():
                cookies.update({name: one.value for name, one in SimpleCookie(line).items()})
    return cookies
