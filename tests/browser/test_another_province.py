"""A province that does not exist, in a browser: its outlines come from its own folder and are drawn, its name is on the tab."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, a_window
from tests.builders.made_up_province import FIVE, FOUR, UNITS, a_made_up_province
from tests.sign_in.running import a_server, free_port

pytestmark = pytest.mark.browser


@pytest.fixture
def reader(tmp_path: Path, chromium: Browser) -> Iterator[Reader]:
    """At the dashboard of the made-up province, which never asks for anything outside nor for a file that is not there."""
    folder = a_made_up_province(tmp_path).write()
    settings = {"DATA_DIR": str(folder.data_dir), "GEO_DIR": str(folder.geo_dir)}
    with a_server("deploy/serve.py", free_port(), settings) as address, a_window(chromium, address) as opened:
        yield opened


def widths(reader: Reader) -> list[float]:
    """How wide each unit is drawn on the screen."""
    return reader.districts.evaluate_all("(paths) => paths.map((path) => path.getBoundingClientRect().width)")


def test_the_map_draws_the_units_of_the_folder_that_the_setting_names(reader: Reader):
    fetched: list[str] = []
    reader.page.on("request", lambda request: fetched.append(request.url))

    reader.open("ban-do", nam="2027")
    reader.see_map(len(FIVE))

    assert "Sao Mai" in reader.page.title()
    expect(reader.title).to_have_text(
        "Tỷ lệ hộ nghèo đa chiều năm 2027 là 5,29 %, thấp hơn cả nước (7,85 %) là 2,56 điểm %"
    )
    # what the server draws nowhere else: the name in the navigation, the box to search in
    expect(reader.page.get_by_role("link", name="Hồ sơ xã")).to_have_count(1)
    expect(reader.page.get_by_role("combobox", name="Tìm kiếm")).to_have_attribute(
        "placeholder", "Xã, chỉ tiêu, dự án…"
    )
    for kind, name in UNITS.values():
        expect(reader.district(f"{kind[:1].upper()}{kind[1:]} {name}")).to_have_count(1)
    # five strips side by side that fill the map: none is a speck, and together they are wider than half of it
    assert min(widths(reader)) > 40
    assert sum(widths(reader)) > 300
    outlines = {address.split("?")[0].rpartition("/")[2] for address in fetched if ".geojson" in address}
    assert outlines == {"sao_mai.geojson", "sao_mai_2028.geojson", "sao_mai_outline.geojson"}
    assert not any("/static/geo/" in address for address in fetched)

    reader.choose("Năm", "2028")
    reader.see_map(len(FOUR))
    expect(reader.district("Xã Sông Bạc")).to_have_count(1)
