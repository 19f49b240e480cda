"""A browser that says what it likes: speaks with the server by the frames of the page's own socket."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

import httpx
from streamlit.proto.Common_pb2 import FileUploaderState
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from benchmarks.page_socket import a_frame, page_socket

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
        chosen = FileUploaderState()
        for name, content in files.items():
            file_id = str(uuid.uuid4())
            chosen.uploaded_file_info.add(file_id=file_id, name=name, size=len(content))
            status = self.put_file(seen.session_id, content, name=name, file_id=file_id)
            assert status == 204, status
        return self.send(a_frame(page=page, query=query, handed_in={uploader: chosen}))

    def taken(self, path: str) -> bytes:
        """The file that a download button leads to."""
        answer = httpx.get(f"{self.address}{path}", timeout=PATIENCE_S, trust_env=False)
        answer.raise_for_status()
        return answer.content


@contextmanager
def at_the_wire(address: str, headers: Mapping[str, str] | None = None) -> Iterator[Wire]:
    """Open a session; ``headers`` come with its first request, as a browser or a proxy would send them."""
    with page_socket(address, headers or {}, patience_s=PATIENCE_S) as (opened, own_headers):
        yield Wire(opened, address, own_headers)


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
