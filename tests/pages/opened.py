"""Opens the dashboard without a browser, on any page and by any link."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.widgets import page_list

PROJECT = Path(__file__).resolve().parents[2]
PAGES = {page.url_path: page.script for page in page_list.PAGES}
LONGEST_RUN_S = 60


@dataclass(frozen=True)
class Opened:
    """A session standing on a page."""

    app: AppTest

    @property
    def title(self) -> str:
        (title,) = self.app.title
        return title.value

    @property
    def titles(self) -> list[str]:
        return [title.value for title in self.app.title]

    @property
    def warnings(self) -> list[str]:
        return [warning.value for warning in self.app.warning]

    @property
    def address(self) -> dict[str, str]:
        return {
            name: value if isinstance(value, str) else value[0]
            for name, value in self.app.query_params.items()
        }

    @property
    def html(self) -> str:
        """All markup of the page without its style sheets, unescaped."""
        bodies = (one.proto.body for one in self.app.get("html"))
        return unescape("\n".join(body for body in bodies if not body.startswith("<style>")))

    @property
    def charts(self) -> list[dict]:
        """Every plotly chart: its specification, with the alt text beside."""
        return [{"alt": one.proto.alt, **json.loads(one.proto.spec)} for one in self.app.get("plotly_chart")]

    @property
    def map_sent(self) -> dict:
        """What the map was given."""
        return self._sent_to("district_map")

    @property
    def years_sent(self) -> dict:
        """What the map was told of every year."""
        return self._sent_to("district_map_years")

    def _sent_to(self, component: str) -> dict:
        (sent,) = [
            one.proto for one in self.app.get("bidi_component") if one.proto.component_name == component
        ]
        return json.loads(sent.bytes)

    def choose(self, label: str, value: str) -> Opened:
        """Choose in a select box, by the code of the option."""
        (box,) = [one for one in self.app.selectbox if one.label == label]
        box.set_value(value)
        return self.run()

    def switch(self, page: str) -> Opened:
        self.app.switch_page(str(PROJECT / "pages" / f"{PAGES[page]}.py"))
        return self.run()

    def toggle_published(self) -> Opened:
        (toggle,) = self.app.toggle
        toggle.set_value(not toggle.value)
        return self.run()

    def run(self) -> Opened:
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self

    def texts(self) -> Iterator[str]:
        """Everything that can be read on the page."""
        yield from self.titles
        yield from (one.value for one in self.app.subheader)
        yield from (one.value for one in self.app.markdown)
        yield self.html


def open_page(page: str = "tong-quan", **link: str) -> Opened:
    """Follow a link to a page; nothing in it means the dashboard's own choice."""
    app = AppTest.from_file(PROJECT / "app.py", default_timeout=LONGEST_RUN_S)
    for name, value in link.items():
        app.query_params[name] = value
    opened = Opened(app).run()
    return opened if page == "tong-quan" else opened.switch(page)


@cache
def seen(page: str = "tong-quan", **link: str) -> Opened:
    """The same page for every test that only reads it; those that choose something open their own."""
    return open_page(page, **link)
