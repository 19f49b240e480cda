"""Barriers that axe-core finds on a page, and which of them are Streamlit's own.

axe-core is put into the page by the test; readers are never sent it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from playwright.sync_api import Frame, Page

_AXE = Path(__file__).with_name("axe") / "node_modules/axe-core/axe.min.js"
# Level A and AA of WCAG 2.0, 2.1 and 2.2
WCAG_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")

_RUN = """async ({tags, known}) => {
  const {violations} = await axe.run(document, {
    runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}}, resultTypes: ['violations'], elementRef: true,
  });
  return violations.flatMap(({id, help, nodes}) => nodes.map(({element, target, impact, html, failureSummary}) => ({
    rule: id, help, impact, target: target.flat(9).join(' >> '), html: html.slice(0, 240), why: failureSummary,
    known: known.findIndex(([rule, selector]) => rule === id && element.matches(selector)),
  })));
}"""


class AxeIsMissing(Exception):
    """npm has not yet been asked for what looks for barriers."""


@dataclass(frozen=True)
class Own:
    """A barrier in markup of Streamlit that the dashboard cannot change: a rule of axe, and just the nodes it is about."""

    rule: str
    selector: str
    reason: str
    issue: str = ""


@dataclass(frozen=True)
class Found:
    """What axe says of one page: barriers of ours in words, and which of Streamlit's own were there."""

    ours: tuple[str, ...]
    own: frozenset[Own]


def find_barriers(page: Page | Frame, known: tuple[Own, ...] = ()) -> Found:
    """Look through the page as it stands, shadow roots included; frames are looked through one by one."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(_source())
    asked = {"tags": list(WCAG_TAGS), "known": [[one.rule, one.selector] for one in known]}
    nodes = page.evaluate(_RUN, asked)
    ours = tuple(
        f"{node['impact']} {node['rule']}: {node['help']}\n  {node['target']}\n  {node['html']}\n  {node['why']}"
        for node in nodes
        if node["known"] < 0
    )
    return Found(ours, frozenset(known[node["known"]] for node in nodes if node["known"] >= 0))


@cache
def _source() -> str:
    if not _AXE.is_file():
        raise AxeIsMissing("Chưa có axe-core: chạy deploy/prepare.sh test · run deploy/prepare.sh test")
    return _AXE.read_text(encoding="utf-8")
