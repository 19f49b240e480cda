"""Counts what a page receives and sends, over HTTP and over websockets, as the browser itself tells it."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

_BINARY = 2


@dataclass(frozen=True)
class Bytes:
    """Over HTTP with headers and as compressed on the wire; over websockets the messages as they were written.

    What is answered from the browser's cache is nothing. Of what is sent over HTTP the body alone is counted.
    """

    received_http: int
    received_socket: int
    sent_http: int
    sent_socket: int

    def __sub__(self, earlier: Bytes) -> Bytes:
        return Bytes(
            self.received_http - earlier.received_http,
            self.received_socket - earlier.received_socket,
            self.sent_http - earlier.sent_http,
            self.sent_socket - earlier.sent_socket,
        )

    @property
    def all(self) -> int:
        return self.received_http + self.received_socket + self.sent_http + self.sent_socket


class Wire:
    """Attach before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.received_http = self.received_socket = self.sent_http = self.sent_socket = 0
        self.requests = 0
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", self._note_request)
        session.on("Network.loadingFinished", self._note_answer)
        session.on("Network.webSocketFrameReceived", self._note_received)
        session.on("Network.webSocketFrameSent", self._note_sent)
        session.send("Network.enable")

    def now(self) -> Bytes:
        return Bytes(self.received_http, self.received_socket, self.sent_http, self.sent_socket)

    def _note_request(self, event: dict[str, Any]) -> None:
        self.requests += 1
        self.sent_http += len(event["request"].get("postData", "").encode())

    def _note_answer(self, event: dict[str, Any]) -> None:
        self.received_http += int(event["encodedDataLength"])

    def _note_received(self, event: dict[str, Any]) -> None:
        self.received_socket += frame_bytes(event["response"])

    def _note_sent(self, event: dict[str, Any]) -> None:
        self.sent_socket += frame_bytes(event["response"])


def frame_bytes(frame: dict[str, Any]) -> int:
    """Bytes of a websocket message: the browser gives a binary one in base 64."""
    payload = frame["payloadData"]
    return len(base64.b64decode(payload)) if frame["opcode"] == _BINARY else len(payload.encode())
