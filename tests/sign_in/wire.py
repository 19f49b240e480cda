"""A browser that says what it likes: speaks with the server by the frames of the page's own socket."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType

import httpx
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

PATIENCE_S = 60


@dataclass
class Seen:
    """What a run of the page sent: texts, titles, markup and warnings in one, and the ids of its widgets by label.

    ``downloads`` has the paths of its files, by the label of their buttons.
    """

    texts: list[str] = field(default_factory=list)
    buttons: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    expanders: dict[str, list[str]] = field(default_factory=dict)
    uploaders: dict[str, str] = field(default_factory=dict)
    downloads: dict[str, str] = field(default_factory=dict)
    session_id: str = ""
    redirects: list[str] = field(default_factory=list)

    def __contains__(self, words: str) -> bool:
        return any(words in text for text in self.texts)


@dataclass
class Wire:
    """One session at the socket, and what it says to the server beside it."""

    socket: ClientConnection
    address: str
    own_headers: Mapping[str, str]

    def run(self, *, query: str = "", pressed: str | None = None) -> Seen:
        """Have the page run, as if the button of that id had been pressed."""
        return self.send(a_frame(query=query, pressed=pressed))

    def send(self, frame: bytes) -> Seen:
        """Send a frame, of this session or recorded in another, and take what comes until the page is whole."""
        self.socket.send(frame)
        seen = Seen()
        while True:
            message = ForwardMsg.FromString(self.socket.recv(timeout=PATIENCE_S))
            kind = message.WhichOneof("type")
            if kind == "delta":
                _note(message, seen)
            elif kind == "new_session":
                seen.session_id = message.new_session.initialize.session_id
            elif kind == "auth_redirect":
                seen.redirects.append(message.auth_redirect.url)
            elif kind == "script_finished":
                return seen

    def put_file(
        self, session_id: str, content: bytes, *, name: str = "bieu.xlsx", file_id: str = "", own: bool = True
    ) -> int:
        """Send a file to a session's place for uploads; the status of the answer. Not ``own``: without the page's token."""
        body = httpx.Request("PUT", self.address, files={"file": (name, content)})
        answer = httpx.put(
            f"{self.address}/_stcore/upload_file/{session_id}/{file_id or uuid.uuid4()}",
            content=body.read(),
            headers={"Content-Type": body.headers["Content-Type"], **(self.own_headers if own else {})},
            timeout=PATIENCE_S,
            trust_env=False,
        )
        return answer.status_code

    def put_into_page(self, seen: Seen, files: Mapping[str, bytes], *, page: str, query: str) -> Seen:
        """Choose files in the page's one uploader, as a person does, and take what the page then says."""
        (uploader,) = seen.uploaders.values()
        chosen = []
        for name, content in files.items():
            chosen.append((str(uuid.uuid4()), name, len(content)))
            status = self.put_file(seen.session_id, content, name=name, file_id=chosen[-1][0])
            assert status == 204, status
        return self.send(a_frame(page=page, query=query, files={uploader: chosen}))

    def taken(self, path: str) -> bytes:
        """The file that a download button leads to."""
        answer = httpx.get(f"{self.address}{path}", timeout=PATIENCE_S, trust_env=False)
        answer.raise_for_status()
        return answer.content


def a_frame(
    *,
    page: str = "",
    query: str = "",
    pressed: str | None = None,
    typed: Mapping[str, str] = MappingProxyType({}),
    opened: Sequence[str] = (),
    files: Mapping[str, Sequence[tuple[str, str, int]]] = MappingProxyType({}),
) -> bytes:
    """What the browser sends for a run: a button pressed, texts typed and expanders opened, each by its id.

    ``files`` are those that were put into an uploader: id, name and size in bytes of each.
    """
    asked = BackMsg()
    asked.rerun_script.page_name, asked.rerun_script.query_string = page, query
    states = asked.rerun_script.widget_states.widgets
    for widget_id, text in typed.items():
        states.add(id=widget_id, string_value=text)
    for widget_id in opened:
        states.add(id=widget_id, bool_value=True)
    for widget_id, chosen in files.items():
        state = states.add(id=widget_id).file_uploader_state_value
        for file_id, name, size in chosen:
            state.uploaded_file_info.add(file_id=file_id, name=name, size=size)
    if pressed is not None:
        states.add(id=pressed, trigger_value=True)
    return asked.SerializeToString()


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
        yield Wire(opened, address, {"Cookie": asked["Cookie"], "X-Xsrftoken": token})


def _note(message: ForwardMsg, seen: Seen) -> None:
    expander = message.delta.add_block.expandable
    if expander.id:
        seen.expanders.setdefault(expander.label, []).append(expander.id)
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "button":
        seen.buttons[element.button.label] = element.button.id
    elif kind == "file_uploader":
        seen.uploaders[element.file_uploader.label] = element.file_uploader.id
    elif kind == "download_button":
        seen.downloads[element.download_button.label] = element.download_button.url
    elif kind in ("text_input", "text_area"):
        entry = getattr(element, kind)
        seen.fields[entry.label] = entry.id
    elif kind in ("markdown", "heading", "text", "html", "alert", "toast"):
        part = getattr(element, kind)
        seen.texts.append(part.body)
