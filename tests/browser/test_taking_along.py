import io
import zipfile

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_a_map_is_taken_along_as_picture_table_and_sentence(reader: Reader):
    reader.open("", nam="2022")
    bar = reader.page.get_by_text("Bảng số liệu · Tải về").first
    bar.click()
    expect(reader.page.get_by_role("button", name="PNG (cho Word)")).to_be_visible()

    with reader.page.expect_download() as arriving:
        reader.page.get_by_role("button", name="PNG (cho Word)").click()
    picture = Image.open(arriving.value.path())
    assert arriving.value.suggested_filename.endswith(".png")
    assert picture.width >= 1600

    with reader.page.expect_download() as arriving:
        reader.page.get_by_role("button", name="CSV").click()
    table = arriving.value.path().read_text(encoding="utf-8-sig")
    assert "Đam Rông" in table
    assert "Đạ Tẻh" in table

    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    sentence = reader.page.locator(".sentence").inner_text()
    reader.page.get_by_role("button", name="Sao chép câu").click()
    expect(reader.page.get_by_text("Đã sao chép câu.")).to_be_visible()
    copied, origin = reader.page.evaluate("navigator.clipboard.readText()").splitlines()
    assert copied == sentence
    assert origin.startswith("Xuất từ bản số liệu ")
    assert "1,94 %" in sentence


def test_a_report_is_made_while_its_progress_is_seen_and_taken_along(reader: Reader):
    reader.open("tai-lieu", nam="2022")
    reader.page.get_by_role("button", name="Tạo tài liệu").click()
    expect(reader.page.get_by_role("progressbar").first).to_be_visible()
    expect(reader.page.get_by_text("hình").first).to_be_visible()

    taking = reader.page.get_by_role("button", name="Tải về bao-cao-tinh-2022.docx")
    expect(taking).to_be_visible(timeout=60_000)
    with reader.page.expect_download() as arriving:
        taking.click()
    inside = zipfile.ZipFile(io.BytesIO(arriving.value.path().read_bytes())).namelist()
    assert sum(name.startswith("word/media/") for name in inside) >= 8
    expect(reader.page.get_by_text("hình vẽ bằng Chromium")).to_be_visible()


def test_a_report_is_stopped_and_leaves_no_file(reader: Reader):
    reader.open("tai-lieu", nam="2022", loai="district")
    reader.page.get_by_role("button", name="Tạo tài liệu").click()
    reader.page.get_by_role("button", name="Dừng").click()

    expect(reader.page.get_by_text("Đã dừng. Không có tệp nào được tạo.")).to_be_visible(timeout=60_000)
    expect(reader.page.get_by_role("button", name="Tải về")).to_have_count(0)
    expect(reader.page.get_by_role("button", name="Tạo tài liệu")).to_be_enabled()
