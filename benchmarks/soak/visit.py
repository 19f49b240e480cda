"""A visitor who does one thing after the other at the page's own socket: opens, presses, hands a file in, takes one along.

The readers of `benchmarks.readers` change what they look at, as many do at once; this one does what few do, and needs a
page's buttons, places for files and downloads.
"""

from __future__ import annotations

import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from uuid import uuid4

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileUploaderState
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from benchmarks.page_socket import a_frame, page_socket

PATIENCE_S = 120
_ERROR = 1  # Alert.Format.ERROR


class NotShown(RuntimeError):
    """The page does not offer what the visitor wants to press; the message says what it showed instead."""


@dataclass
class Page:
    """What one run sent: the ids of its widgets by their labels, and its errors."""

    title: str = ""
    texts: list[str] = field(default_factory=list)
    buttons: dict[str, str] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    expanders: dict[str, list[str]] = field(default_factory=dict)
    uploaders: dict[str, str] = field(default_factory=dict)
    downloads: dict[str, str] = field(
        default_factory=dict
    )  # by label: the file's number where it is made when asked for
    links: dict[str, str] = field(
        default_factory=dict
    )  # by label: the address of a file that is there already
    errors: list[str] = field(default_factory=list)

    def button(self, label: str) -> str:
        """The id of the button. Raises `NotShown`."""
        return self._one_of(self.buttons, label)

    def download(self, label: str) -> str:
        """The number of the file that the button makes. Raises `NotShown`."""
        return self._one_of(self.downloads, label)

    def uploader(self) -> str:
        """The id of the only place for files. Raises `NotShown`."""
        return self._one_of(self.uploaders, next(iter(self.uploaders), ""))

    def _one_of(self, found: Mapping[str, str], label: str) -> str:
        if label not in found:
            told = " | ".join([*self.errors, *self.texts])[:500]
            raise NotShown(f"no “{label}” on “{self.title}”; there are {sorted(found)}; {told}")
        return found[label]


class Visit:
    """One session."""

    def __init__(self, address: str, socket: ClientConnection, own_headers: Mapping[str, str]) -> None:
        self._address, self._socket, self._own_headers = address, socket, own_headers
        self._session_id = ""
        self._chosen: dict[str, str] = {}  # what the lists stand at: a browser says it again with every press

    def see(
        self,
        page: str = "",
        *,
        query: str = "",
        pressed: str | None = None,
        typed: Mapping[str, str] = MappingProxyType({}),
        opened: Sequence[str] = (),
        handed_in: Mapping[str, FileUploaderState] = MappingProxyType({}),
    ) -> Page:
        """Have the page run: a button pressed, texts typed, expanders opened and files handed in, each by its id."""
        self._socket.send(
            a_frame(
                page=page,
                query=query,
                pressed=pressed,
                typed={**self._chosen, **typed},
                opened=opened,
                handed_in=handed_in,
            )
        )
        return self._whole_page()

    def hand_in(self, name: str, content: bytes) -> FileUploaderState:
        """Send a file's bytes; what it gives is then told to a place for files with `see`."""
        asked = BackMsg()
        request = asked.file_urls_request
        request.request_id, request.session_id = uuid4().hex, self._session_id
        request.file_names.append(name)
        self._socket.send(asked.SerializeToString())
        (urls,) = self._answer("file_urls_response").file_urls_response.file_urls
        self._put(urls.upload_url, name, content)
        state = FileUploaderState()
        state.uploaded_file_info.add(name=name, size=len(content), file_id=urls.file_id, file_urls=urls)
        return state

    def take_along(self, file_number: str) -> bytes:
        """Press a button that makes its file when asked, and fetch the file. Raises `NotShown` where none was made."""
        asked = BackMsg()
        request = asked.backend_operation_request
        request.request_id, request.session_id = uuid4().hex, self._session_id
        request.deferred_file.file_id = file_number
        self._socket.send(asked.SerializeToString())
        answer = self._answer("backend_operation_response").backend_operation_response
        if answer.error_msg:
            raise NotShown(f"no file: {answer.error_msg}")
        return self.fetch(answer.deferred_file.url)

    def fetch(self, path: str) -> bytes:
        """A file that the server holds."""
        address = path if path.startswith("http") else f"{self._address}/{path.lstrip('/')}"
        with urllib.request.urlopen(address, timeout=PATIENCE_S) as answer:
            return answer.read()

    def _put(self, path: str, name: str, content: bytes) -> None:
        border = uuid4().hex
        head = (
            f'--{border}\r\nContent-Disposition: form-data; name="{name}"; filename="{name}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        )
        request = urllib.request.Request(
            f"{self._address}/{path.lstrip('/')}",
            data=head.encode() + content + f"\r\n--{border}--\r\n".encode(),
            method="PUT",
            headers={
                "Content-Type": f"multipart/form-data; boundary={border}",
                **self._own_headers,
            },
        )
        urllib.request.urlopen(request, timeout=PATIENCE_S).close()

    def _whole_page(self) -> Page:
        page = Page()
        while True:
            message = self._next()
            kind = message.WhichOneof("type")
            if kind == "new_session":
                page = Page()
                self._session_id = message.new_session.initialize.session_id or self._session_id
            elif kind == "delta":
                _note(message, page)
                self._note_choice(message.delta.new_element)
            elif kind == "script_finished" and message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                return page

    def _note_choice(self, element: Element) -> None:
        if element.WhichOneof("type") == "selectbox":
            drawn = element.selectbox
            if drawn.set_value:
                self._chosen[drawn.id] = drawn.raw_value
            elif drawn.options:
                self._chosen.setdefault(drawn.id, drawn.options[drawn.default])

    def _answer(self, kind: str) -> ForwardMsg:
        while (message := self._next()).WhichOneof("type") != kind:
            pass
        return message

    def _next(self) -> ForwardMsg:
        return ForwardMsg.FromString(self._socket.recv(timeout=PATIENCE_S))


@contextmanager
def a_visit(address: str, headers: Mapping[str, str] = MappingProxyType({})) -> Iterator[Visit]:
    """Open a session as a browser at this machine would; ``headers`` come with its first request."""
    with page_socket(address, {"Origin": address, **headers}, patience_s=PATIENCE_S) as (opened, own_headers):
        yield Visit(address, opened, own_headers)


def _note(message: ForwardMsg, page: Page) -> None:
    expander = message.delta.add_block.expandable
    if expander.id:
        page.expanders.setdefault(expander.label, []).append(expander.id)
    element = message.delta.new_element
    kind = element.WhichOneof("type")
    if kind == "button":
        page.buttons[element.button.label] = element.button.id
    elif kind == "download_button":
        button = element.download_button
        if button.deferred_file_id:
            page.downloads[button.label] = button.deferred_file_id
        else:
            page.links[button.label] = button.url
    elif kind == "file_uploader":
        page.uploaders[element.file_uploader.label] = element.file_uploader.id
    elif kind in ("text_input", "text_area"):
        entry = getattr(element, kind)
        page.fields[entry.label] = entry.id
    else:
        _note_words(element, kind, page)


def _note_words(element: Element, kind: str | None, page: Page) -> None:
    if kind == "heading":
        page.title = page.title or element.heading.body
    elif kind == "html":
        page.texts.append(element.html.body)
    elif kind == "exception":
        page.errors.append(element.exception.message)
    elif kind == "alert":
        told = page.errors if element.alert.format == _ERROR else page.texts
        told.append(element.alert.body)
