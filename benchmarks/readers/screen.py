"""What a browser keeps of a page, and what it sends: Streamlit's protocol as its own front end speaks it.

Seen in the frames of a real Chromium with Streamlit 1.67: a change sends the state of every widget on the page, the
hash of the page, the address's choices and the hashes of the large messages that the browser still holds, which the
server then only refers to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState, WidgetStates

_MAP = "district_map"
_CHIPS = "class='chips'"
_ERROR = 1  # Alert.Format.ERROR


@dataclass
class Widget:
    """A select box or a switch as it stands; ``options`` of a switch are empty."""

    id: str
    options: tuple[str, ...]
    value: str | bool
    of_every_page: bool
    fragment_id: str


@dataclass
class Answer:
    """What one run of the page brought. ``map`` is what the map's component was given, None on a page without one."""

    chips: str = ""
    title: str = ""
    map: Mapping[str, Any] | None = None
    page_hash: str = ""
    errors: list[str] = field(default_factory=list)
    messages: int = 0
    received_bytes: int = 0


class Screen:
    """One reader's page. ``take`` every frame of the server; the rest says what to send."""

    def __init__(self, address: str, path: str) -> None:
        self.address, self.path = address, path
        self.widgets: dict[str, Widget] = {}
        self.pages: dict[str, str] = {}
        self.answer = Answer()
        self._page_hash = self._main_hash = self._query = ""
        self._drawn: set[str] = set()
        self._kept: dict[str, tuple[int, ForwardMsg]] = {}
        self._runs = self._longest_kept = 0

    def first_request(self) -> bytes:
        """What a browser sends when it has opened ``path``."""
        return self._request(page_name=self.path)

    def choose(self, name: str, value: str) -> bytes:
        """Set the widget of that key, and give what the browser then sends."""
        self.widgets[name].value = value
        return self._request(
            query_string=self._query,
            page_script_hash=self._page_hash,
            fragment_id=self.widgets[name].fragment_id,
            with_states=True,
        )

    def go_to(self, path: str) -> bytes:
        """Follow the link to another page: its own widgets stay behind, the side bar's go along."""
        self.widgets = {name: widget for name, widget in self.widgets.items() if widget.of_every_page}
        request = self._request(page_script_hash=self.pages[path], with_states=True)
        self.path = path
        return request

    def take(self, frame: bytes) -> bool:
        """Read one message of the server. True where it ends the run that the reader waits for."""
        message = ForwardMsg.FromString(frame)
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self._begin(message)
        self.answer.messages += 1
        self.answer.received_bytes += len(frame)
        if kind == "ref_hash":
            message = self._again(message)
            kind = message.WhichOneof("type")
        if kind == "delta":
            self._draw(message)
        elif kind == "navigation":
            self.pages = {page.url_pathname: page.page_script_hash for page in message.navigation.app_pages}
            self.answer.page_hash = self._page_hash = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            self._query = message.page_info_changed.query_string
        return kind == "script_finished" and self._end(message)

    def _begin(self, message: ForwardMsg) -> None:
        # a run of a fragment draws over a part of the page and leaves the rest
        self._drawn = set() if not message.metadata.run.fragment_ids else set(self.widgets)
        self.answer = Answer()
        self._main_hash = message.new_session.main_script_hash
        self._longest_kept = message.new_session.config.max_cached_message_age

    def _again(self, reference: ForwardMsg) -> ForwardMsg:
        """The message that the browser kept; the server would be asked for one that it does not have."""
        kept = ForwardMsg()
        kept.CopyFrom(self._kept[reference.ref_hash][1])
        self._kept[reference.ref_hash] = (self._runs, self._kept[reference.ref_hash][1])
        kept.metadata.CopyFrom(reference.metadata)
        return kept

    def _draw(self, message: ForwardMsg) -> None:
        if message.metadata.cacheable:
            self._kept[message.hash] = (self._runs, message)
        if message.delta.WhichOneof("type") != "new_element":
            return
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind in ("selectbox", "checkbox"):
            every = message.metadata.active_script_hash == self._main_hash
            self._draw_widget(message.delta, kind, of_every_page=every)
        else:
            self._read(element, kind)

    def _read(self, element: Element, kind: str) -> None:
        if kind == "html" and _CHIPS in element.html.body:
            self.answer.chips = element.html.body
        elif kind == "heading":
            self.answer.title = self.answer.title or element.heading.body
        elif kind == "bidi_component" and element.bidi_component.component_name == _MAP:
            self.answer.map = json.loads(element.bidi_component.bytes or element.bidi_component.json)
        elif kind == "exception":
            self.answer.errors.append(element.exception.message)
        elif kind == "alert" and element.alert.format == _ERROR:
            self.answer.errors.append(element.alert.body)

    def _draw_widget(self, delta: Delta, kind: str, *, of_every_page: bool) -> None:
        drawn = getattr(delta.new_element, kind)
        name = drawn.id.split("-", 2)[2]
        options = tuple(drawn.options) if kind == "selectbox" else ()
        before = self.widgets.get(name)
        if drawn.set_value:
            value = drawn.raw_value if kind == "selectbox" else drawn.value
        elif before is not None and before.id == drawn.id:
            value = before.value
        else:
            value = options[drawn.default] if options else drawn.default
        self._drawn.add(name)
        self.widgets[name] = Widget(drawn.id, options, value, of_every_page, delta.fragment_id)

    def _end(self, message: ForwardMsg) -> bool:
        if message.script_finished == ForwardMsg.FINISHED_EARLY_FOR_RERUN:
            return False  # the script asked for another run, whose answer follows
        if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
            self.answer.errors.append("the script does not compile")
        self.widgets = {name: self.widgets[name] for name in self._drawn}
        self._runs += 1
        self._kept = {
            hash: kept for hash, kept in self._kept.items() if self._runs - kept[0] <= self._longest_kept
        }
        return True

    def _request(self, *, with_states: bool = False, **asked: str) -> bytes:
        message = BackMsg()
        state = message.rerun_script
        for name, value in asked.items():
            setattr(state, name, value)
        state.widget_states.CopyFrom(self._states() if with_states else WidgetStates())
        state.cached_message_hashes.extend(self._kept)
        context = state.context_info
        context.timezone, context.timezone_offset = "Asia/Ho_Chi_Minh", -420
        context.locale, context.color_scheme, context.is_embedded = "vi-VN", "light", False
        context.url = f"{self.address}/{self.path}"
        return message.SerializeToString()

    def _states(self) -> WidgetStates:
        return WidgetStates(
            widgets=[
                WidgetState(id=one.id, bool_value=one.value)
                if isinstance(one.value, bool)
                else WidgetState(id=one.id, string_value=one.value)
                for one in self.widgets.values()
            ]
        )
