from functools import cache
from pathlib import Path

import pytest

from components.widgets import loading, releases
from monitoring.sources.framework import read_framework
from tests.builders.tables import TablesFolder, shipped_tables
from tests.pages.opened import Opened, open_page


@pytest.fixture
def open_with(monkeypatch: pytest.MonkeyPatch):
    """Opens the dashboard on another folder of tables."""

    def open_folder(folder: TablesFolder) -> Opened:
        folder.write()
        read = cache(lambda: read_framework(folder.data_dir, folder.geo_dir))
        for reader in (loading, releases):
            monkeypatch.setattr(reader, "shipped_tables", read)
        return open_page()

    return open_folder


def test_broken_tables_are_listed_on_one_screen_and_nothing_else_is_shown(open_with, tmp_path: Path):
    broken = (
        shipped_tables(tmp_path)
        .with_cell("observations", row=5, column="numerator", text="abc")
        .without_table("sources")
        .without_boundary("674")
    )
    opened = open_with(broken)

    assert opened.title == "Chưa thể hiển thị: dữ liệu có lỗi"
    assert "observations" in opened.html
    assert "không có tệp sources.csv" in opened.html
    assert not opened.charts
    assert not opened.app.selectbox
    assert not opened.app.get("component_instance")
    assert "class='card'" not in opened.html


def test_every_problem_says_its_place_and_what_to_do(open_with, tmp_path: Path):
    broken = shipped_tables(tmp_path).with_cell("observations", row=5, column="numerator", text="abc")
    opened = open_with(broken)

    assert "<td>observations</td><td>5</td><td>numerator</td>" in opened.html
    assert any("**1 lỗi**" in one.value for one in opened.app.markdown)


def test_what_the_table_holds_is_not_run(open_with, tmp_path: Path):
    evil = "<script>alert(1)</script>"
    broken = shipped_tables(tmp_path).with_cell("observations", row=5, column="indicator_id", text=evil)
    opened = open_with(broken)

    assert evil not in "".join(one.proto.body for one in opened.app.get("html"))


def test_whole_tables_open_the_dashboard(open_with, tmp_path: Path):
    assert open_with(shipped_tables(tmp_path)).title.startswith("Tỷ lệ hộ nghèo năm 2023")
