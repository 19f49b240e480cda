"""Addresses of pages that are none: the reader is brought to the first page, which tells him so in his own language.

Streamlit would open the first page with a window over it, “Page not found”, in English; also for the first page's own
name, since it has no address but the root.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from components.widgets.address import NO_SUCH_PAGE
from components.widgets.page_list import FIRST_PAGE, PAGES

# one word without a dot: files and Streamlit's own addresses have dots, dashes below, or several words
_A_WORD = re.compile(r"/([^/._][^/.]*)")
_OPENED = frozenset(
    {page.url_path for page in PAGES if page is not FIRST_PAGE} | {"ready", "metrics", "oauth2callback"}
)


class UnknownPagesToTheFirst:
    """Answers a browser that opens such an address; everything else passes by."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        address = _address_instead(scope) if scope["type"] == "http" else None
        if address is None:
            await self._app(scope, receive, send)
        else:
            await RedirectResponse(address)(scope, receive, send)


def _address_instead(scope: Scope) -> str | None:
    """Relative, since a proxy may stand before; None where none is needed."""
    asked = _A_WORD.fullmatch(scope["path"])
    opens_a_page = scope["method"] == "GET" and "text/html" in Headers(scope=scope).get("accept", "")
    if asked is None or not opens_a_page or asked[1] in _OPENED:
        return None
    choices = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    if asked[1] != FIRST_PAGE.url_path:
        choices.append((NO_SUCH_PAGE, asked[1]))
    return f"./?{urlencode(choices)}" if choices else "./"
