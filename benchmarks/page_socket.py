"""The page's own socket, as a browser opens it and speaks at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Common_pb2 import FileUploaderState
from streamlit.web.server.starlette.starlette_app_utils import generate_xsrf_token_string
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol


@contextmanager
def page_socket(
    address: str, headers: Mapping[str, str] = MappingProxyType({}), *, patience_s: float
) -> Iterator[tuple[ClientConnection, dict[str, str]]]:
    """Open a session; ``headers`` come with its first request, as a browser or a proxy would send them.

    Gives the socket, and the headers by which what is sent beside it counts as the page's own.
    """
    # what the page reads from its cookie and says again, so that no other page can speak in its name
    token = generate_xsrf_token_string()
    cookie = "; ".join(filter(None, (headers.get("Cookie"), f"_streamlit_xsrf={token}")))
    with connect(
        f"ws{address.removeprefix('http')}/_stcore/stream",
        additional_headers={**headers, "Cookie": cookie},
        subprotocols=[Subprotocol("streamlit"), Subprotocol(token)],
        max_size=None,
        proxy=None,
        open_timeout=patience_s,
    ) as opened:
        yield opened, {"Cookie": cookie, "X-Xsrftoken": token}


def a_frame(
    *,
    page: str = "",
    query: str = "",
    pressed: str | None = None,
    typed: Mapping[str, str] = MappingProxyType({}),
    opened: Sequence[str] = (),
    handed_in: Mapping[str, FileUploaderState] = MappingProxyType({}),
) -> bytes:
    """What the browser sends for a run: a button pressed, texts typed, expanders opened and files handed in, each by its id."""
    asked = BackMsg()
    asked.rerun_script.page_name, asked.rerun_script.query_string = page, query
    states = asked.rerun_script.widget_states.widgets
    for widget_id, text in typed.items():
        states.add(id=widget_id, string_value=text)
    for widget_id in opened:
        states.add(id=widget_id, bool_value=True)
    for widget_id, files in handed_in.items():
        states.add(id=widget_id, file_uploader_state_value=files)
    if pressed is not None:
        states.add(id=pressed, trigger_value=True)
    return asked.SerializeToString()
