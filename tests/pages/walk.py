"""Opens every page as one server process would, and prints what can be read on each: run with DATA_DIR and GEO_DIR set.

A server reads its folders once, at its start; so a test of other folders needs a process of its own.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator

from google.protobuf.text_format import MessageToString
from streamlit.testing.v1 import AppTest

from components.widgets import page_list
from tests.pages.opened import PAGES, open_page


def everything(app: AppTest) -> str:
    """Every word of every element, style sheets aside: also what AppTest has no class for, and what a map is sent."""
    return "\n".join(text for node in app._tree for text in _texts(node))


def _texts(node: object) -> Iterator[str]:
    proto = getattr(node, "proto", None)
    if proto is None:
        return
    text = MessageToString(proto, as_utf8=True)
    if "<style>" not in text:
        yield text
    sent = getattr(proto, "bytes", b"")
    if sent:
        yield sent.decode()


def main(links: list[str]) -> None:
    """Print, for each page, its name, its titles, its words and the exceptions on it, as JSON; ``links`` are `name=value`."""
    link = dict(one.split("=") for one in links)
    names = {page.url_path: page.title for page in page_list.PAGES}
    found = {}
    for page in PAGES:
        opened = open_page(page, **link)
        found[page] = {
            "name": names[page],
            "titles": opened.titles,
            "words": everything(opened.app),
            "html": opened.html,
        }
    json.dump(found, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1:])
