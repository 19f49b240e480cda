"""The page that makes documents, opened without a browser; pictures are drawn by the engine that needs none."""

import io
import time
import zipfile

import pytest

from tests.pages.opened import Opened, open_page, seen

LONGEST_S = 90


@pytest.fixture(autouse=True)
def _without_a_browser(monkeypatch):
    monkeypatch.setenv("PICTURE_ENGINE", "matplotlib")


def press(opened: Opened, label: str, at: int = 0) -> Opened:
    [one for one in opened.app.button if one.label == label][at].click()
    return opened.run()


def make(opened: Opened) -> Opened:
    """Press the button and look again until the document is there or has failed."""
    press(opened, "Tạo tài liệu")
    started = time.monotonic()
    while not (opened.app.get("download_button") or opened.app.error):
        assert time.monotonic() - started < LONGEST_S
        time.sleep(0.2)
        opened.run()
    return opened


def made_file(opened: Opened) -> bytes:
    job = opened.app.session_state["_document_job"]
    assert job.document is not None
    return job.document.content


@pytest.mark.parametrize(
    ("link", "title"),
    [
        ({"nam": "2022"}, "Báo cáo tổng hợp tỉnh năm 2022"),
        ({"nam": "2022", "loai": "district", "huyen": "674"}, "Báo cáo huyện năm 2022"),
        ({"nam": "2023", "loai": "budget"}, "Báo cáo dự án và kinh phí năm 2023"),
        ({"nam": "2022", "loai": "one-page"}, "Tóm tắt một trang năm 2022"),
    ],
)
def test_every_kind_shows_what_will_be_inside_and_what_is_missing(link: dict[str, str], title: str):
    opened = seen("tai-lieu", **link)

    assert opened.title == title
    assert "<h4>I. " in opened.html
    assert "bảng số liệu" in opened.html
    assert "Thiếu: " in opened.html or "0 điều còn thiếu" in opened.html


def test_a_link_brings_kind_format_and_order_of_sections_along():
    default = seen("tai-lieu", nam="2022")
    assert {"loai", "dang", "muc"} & set(default.address) == set()
    sections = [one.key for one in default.app.button if one.label == "↑"]
    first, second = (key.split("-")[2] for key in sections[:2])

    opened = open_page("tai-lieu", nam="2022", dang="xlsx", muc=f"{second}.{first}")

    assert opened.address["dang"] == "xlsx"
    assert opened.address["muc"] == f"{second}.{first}"
    assert opened.html.count("<h4>") == 2


def test_a_section_is_left_out_moved_and_taken_back():
    opened = open_page("tai-lieu", nam="2022")
    whole = opened.html.count("<h4>")

    press(opened, "✕")
    assert opened.html.count("<h4>") == whole - 1
    left_out = next(one.label for one in opened.app.button if one.label.startswith("+ "))

    press(opened, left_out)
    assert opened.html.count("<h4>") == whole
    assert left_out.removeprefix("+ ") in opened.html.split("<h4>")[-1]


def test_a_document_is_made_and_another_choice_puts_it_away():
    opened = make(open_page("tai-lieu", nam="2022", dang="xlsx"))
    assert made_file(opened).startswith(b"PK")
    assert any("MB" in one.value for one in opened.app.caption)

    opened.choose("Năm", "2023")
    assert not opened.app.get("download_button")


def test_all_districts_come_in_one_zip():
    opened = make(open_page("tai-lieu", nam="2022", loai="district", dang="xlsx"))

    names = zipfile.ZipFile(io.BytesIO(made_file(opened))).namelist()
    assert len(names) == 12
    assert "bao-cao-huyen-dam-rong-2022.xlsx" in names


def test_one_district_is_a_file_of_its_own():
    opened = make(open_page("tai-lieu", nam="2022", loai="district", huyen="674", dang="xlsx"))

    assert opened.app.session_state["_document_job"].document.file_name == "bao-cao-huyen-dam-rong-2022.xlsx"


def test_a_template_that_lacks_styles_is_refused_in_vietnamese_before_anything_is_made(monkeypatch, tmp_path):
    from docx import Document

    bare = tmp_path / "mau.docx"
    document = Document()
    document.styles["Heading 1"].delete()
    document.save(bare)
    monkeypatch.setenv("BRIEFING_TEMPLATE", str(bare))

    opened = press(open_page("tai-lieu", nam="2022"), "Tạo tài liệu")

    assert opened.app.error
    assert "mẫu" in opened.app.error[0].value.lower()
