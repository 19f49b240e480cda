"""A browser that says what it likes: speaks with the server by the frames of the page's own socket."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE_S = 60


@dataclass
class Seen:
    """What a run of the page sent: texts, titles, markup and warnings in one, and the ids of its buttons."""

    texts: list[str] = field(default_factory=list)
    buttons: dict[str, str] = field(default_factory=dict)
    redirects: list[str] = field(default_factory=list)

    def __contains__(self, words: str) -> bool:
        return any(words in text for text in self.texts)


@dataclass
class Wire:
    """One session at the socket."""

    socket: ClientConnection

    def run(self, *, query: str = "", pressed: str | None = None) -> Seen:
        """Have the page run, as if the button of that id had been pressed."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        if pressed is not None:
            state = asked.rerun_script.widget_states.widgets.add()
            state.id, state.trigger_value = pressed, True
        return self.send(asked.SerializeToString())

    def send(self, frame: bytes) -> Seen:
        """Send a frame, of this session or recorded in another, and take what comes until the page is whole."""
        self.socket.send(frame)
        seen = Seen()
        while True:
            message = ForwardMsg.FromString(self.socket.recv(timeout=PATIENCE_S))
            kind = message.WhichOneof("type")
            if kind == "delta":
                _note(message, seen)
            elif kind == "auth_redirect":
                seen.redirects.append(message.auth_redirect.url)
            elif kind == "script_finished":
                return seen


@contextmanager
def at_the_wire(address: str, headers: Mapping[str, str] | None = None) -> Iterator[Wire]:
    """Open a session; ``headers`` come with its first request, as a browser or a proxy would send them."""
    socket = f"ws{address.removeprefix('http')}/_stcore/stream"
    asked = dict(headers or {})
    # what the page reads from its cookie and says again, so that no other page can speak in its name
    token = generate_xsrf_token_string()
    asked["Cookie"] = "; ".join(filter(None, (asked.get("Cookie"), f"_streamlit_xsrf={token}")))
    with connect(
        socket,
        additional_headers=asked,
        subprotocols=[Subprotocol("streamlit"), Subprotocol(token)],
        max_size=None,
        proxy=None,
        open_timeout=PATIENCE_S,
    ) as opened:
        yield Wire(opened)


def _note(message: ForwardMsg, seen: Seen) -> None:
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "button":
        seen.buttons[element.button.label] = element.button.id
    elif kind in ("markdown", "heading", "text", "html", "alert", "toast"):
        part = getattr(element, kind)
        seen.texts.append(part.body)
