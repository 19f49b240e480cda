"""The one HTML file as axe-core and a screen reader meet it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from components.documents.pictures.drawing import draw_exhibit
from components.documents.web.writer import write_html
from monitoring.views.briefing.briefing import BriefingKind
from tests.browser.barriers import find_barriers
from tests.browser.reader import PATIENCE_MS
from tests.documents.heard.made import a_shipped_briefing, exhibits_of

pytestmark = pytest.mark.browser

HEADINGS = "() => [...document.querySelectorAll('h1, h2, h3, h4')].map((one) => Number(one.tagName[1]))"
PICTURES = "() => [...document.querySelectorAll('.plot-frame')].map((one) => [one.getAttribute('role'), one.getAttribute('aria-label')])"
TABLES = """() => [...document.querySelectorAll('table')].map((table) => ({
  caption: table.caption?.textContent || '', columns: [...table.tHead.rows[0].cells].map((head) => head.scope),
  rows: [...table.querySelectorAll('tbody tr, tfoot tr')].map((row) => [...row.cells].filter((cell) => cell.scope === 'row').length),
}))"""


def test_no_barrier_is_in_the_file(chromium: Browser, tmp_path: Path):
    briefing = a_shipped_briefing(BriefingKind.PROVINCE)
    figures = {one.name: draw_exhibit(one) for one in exhibits_of(briefing) if one.drawing is not None}
    path = tmp_path / "bao-cao.html"
    path.write_bytes(write_html(briefing, figures=figures))
    page = chromium.new_page(viewport={"width": 1366, "height": 768})
    page.set_default_timeout(PATIENCE_MS)
    page.goto(path.as_uri())
    expect(page.locator("html")).to_have_attribute("data-ready", "yes", timeout=PATIENCE_MS)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    found, levels = find_barriers(page), page.evaluate(HEADINGS)
    pictures, tables = page.evaluate(PICTURES), page.evaluate(TABLES)
    language, title = page.evaluate("document.documentElement.lang"), page.title()
    landmarks = [page.get_by_role(role).count() for role in ("banner", "navigation", "main")]
    page.close()

    assert found.ours == (), "\n\n".join(found.ours)
    assert (language, landmarks) == ("vi", [1, 1, 1])
    assert briefing.subject in title
    assert levels[0] == 1
    assert all(level <= before + 1 for before, level in pairwise(levels))
    alts = [one.alt for one in exhibits_of(briefing) if one.drawing is not None]
    assert [role for role, _ in pictures] == ["img"] * len(alts)
    assert [said for _, said in pictures] == alts
    assert tables
    for table in tables:
        assert table["caption"]
        assert set(table["columns"]) == {"col"}
        assert set(table["rows"]) == {1}
