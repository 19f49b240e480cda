"""An officer's way: the template, three mistakes at their cells, the mended file, a reason, the preview, and off it goes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Download, expect

from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store
from tests.browser.reader import Reader, a_window
from tests.builders.returns import a_return, saved
from tests.sign_in.running import a_server, free_port

pytestmark = pytest.mark.browser

HARMFUL = "<img src=x onerror=\"document.title='hỏng'\"> **đậm** =1+1"


@pytest.fixture
def officer(chromium: Browser, tmp_path: Path) -> Iterator[Reader]:
    """The person at a machine that serves only itself, with a store of its own."""
    settings = {"STORE_DIR": str(tmp_path / "store"), "LOCAL_EDITOR": "1"}
    with (
        a_server("deploy/serve.py", free_port(), settings) as address,
        a_window(chromium, address, width=1366, height=768) as reader,
    ):
        yield reader


def test_an_officer_sends_a_return_from_the_template_to_the_judge(officer: Reader, tmp_path: Path):
    officer.open("cap-nhat", viec="gui", donvibc="674", kybc="2024")
    page = officer.page
    blank = taken(officer, "Tải biểu mẫu năm 2024 (.xlsx)")
    book = filled_in(blank)
    book["Biểu 1"]["D9"].value, book["Biểu 2"]["F9"].value, book["Thông tin"]["C8"].value = (
        "12.5a",
        -3,
        "hình như",
    )
    upload(officer, "bieu.xlsx", saved(book))

    for cell in ("D9", "F9", "C8"):
        expect(page.locator("table.problem-list td.cells").get_by_text(cell, exact=True)).to_be_visible()
    expect(page.locator(".check-result").first).to_contain_text("3 lỗi phải sửa")
    expect(page.get_by_role("button", name="Gửi báo cáo")).to_be_disabled()
    marked = openpyxl.load_workbook(io.BytesIO(taken(officer, "Tải tệp đã đánh dấu")))
    assert "LỖI" in marked["Biểu 1"]["D9"].comment.text
    assert "LỖI" in marked["Biểu 2"]["F9"].comment.text

    mended = filled_in(blank)
    mended["Biểu 1"]["F9"].value = 1500
    upload(officer, "bieu.xlsx", saved(mended))
    expect(page.locator(".check-result").first).to_contain_text("Không có lỗi, 1 cảnh báo cần giải trình")
    page.get_by_label("Giải trình", exact=True).fill(HARMFUL)
    page.keyboard.press("Tab")
    officer.wait()
    expect(page.locator(".check-result").first).to_contain_text("1 cảnh báo đã giải trình")

    page.get_by_text("Xem báo cáo này sẽ thay đổi gì").click()
    officer.wait()
    expect(page.get_by_text("Từng ô thay đổi")).to_be_visible()
    page.get_by_role("button", name="Gửi báo cáo").click()
    expect(page.locator(".told.done")).to_contain_text("Đã gửi, chờ duyệt: Huyện Đam Rông, năm 2024.")
    officer.wait()
    expect(page.locator(".standing .state")).to_have_text("đã gửi, chờ duyệt")
    expect(page.locator(".given")).to_contain_text(HARMFUL)
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "hỏng"
    officer.see_choices({"donvibc": "674", "kybc": "2024"}, among_others=True)

    with_store = open_store(StoreSettings.of_address(f"sqlite:///{tmp_path / 'store/releases.sqlite3'}"))
    found = with_store.return_of("674", Period(2024))
    with_store.close()
    assert found.state is ReturnState.SUBMITTED
    assert [one.reason for one in found.last.explanations] == [HARMFUL]


def test_the_uploader_speaks_vietnamese_and_refuses_other_files_in_words(officer: Reader):
    officer.open("cap-nhat", viec="gui", donvibc="674", kybc="2024")
    uploader = officer.page.get_by_test_id("stFileUploader")
    uploader.locator("input").set_input_files(
        {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"%PDF"}
    )
    expect(uploader.get_by_test_id("stFileChip")).to_be_visible()

    visible = uploader.inner_text()
    for english in ("Upload", "Drag", "per file", "allowed", "Browse"):
        assert english not in visible
    told = (
        "getComputedStyle(document.querySelector('[data-testid=stFileUploaderDropzone]'), '::after').content"
    )
    assert "không nhận được" in officer.page.evaluate(told)


def upload(officer: Reader, name: str, content: bytes) -> None:
    box = officer.page.get_by_test_id("stFileUploader").locator("input")
    box.set_input_files({"name": name, "mimeType": "application/vnd.ms-excel", "buffer": content})
    officer.page.wait_for_timeout(300)
    officer.wait()
    expect(officer.page.locator("p.file b").first).to_have_text(name)


def taken(officer: Reader, label: str) -> bytes:
    with officer.page.expect_download() as waiting:
        officer.page.get_by_role("button", name=label).click()
    download: Download = waiting.value
    return Path(download.path()).read_bytes()


def filled_in(blank: bytes) -> openpyxl.Workbook:
    """The template that was downloaded, with what the release knows in the cells to fill in."""
    book = openpyxl.load_workbook(io.BytesIO(blank))
    known = openpyxl.load_workbook(io.BytesIO(a_return().content()))
    for sheet in book:
        for row in known[sheet.title].iter_rows():
            for cell in row:
                if cell.value is not None and sheet[cell.coordinate].value is None:
                    sheet[cell.coordinate].value = cell.value
    assert isinstance(book["Thông tin"]["C6"].value, datetime)
    return book
