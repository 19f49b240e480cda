"""A printed page: what only a screen can use is away, and every word of every picture stands on the paper."""

from __future__ import annotations

import io
import unicodedata

import pypdf
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import Reader, a_window

pytestmark = pytest.mark.browser

A4_LANDSCAPE_PT, A4_UPRIGHT_PT = (842, 595), (595, 842)
# each run of words in a picture, as it is written
DRAWN = """() => [...document.querySelectorAll('.js-plotly-plot .main-svg text, .unit-label b')]
  .flatMap((text) => [...text.childNodes].map((part) => part.textContent.trim())).filter(Boolean)"""
FOR_THE_SCREEN = (
    "Tìm kiếm",
    "Sao chép liên kết",
    "Thêm vào trình chiếu",
    "Tải về",
    "Khung đơn vị hành chính",
    "Đến nội dung chính",
)


@pytest.fixture(scope="module")
def window(server: str, chromium: Browser):
    with a_window(chromium, server, width=1920, height=1080) as reader:
        yield reader


@pytest.mark.parametrize(
    ("page", "choices", "charts", "most_sheets"),
    [
        ("", {"nam": "2023"}, 2, 1),
        ("kinh-phi", {"nam": "2023"}, 2, 2),
        ("so-sanh", {"nam": "2023", "phan": "hai-nam"}, 1, 2),
        ("ban-do", {"nam": "2023"}, 0, 2),
    ],
)
def test_a_printed_page_has_its_pictures_whole_and_no_controls(
    window: Reader, page: str, choices: dict[str, str], charts: int, most_sheets: int
):
    window.open(page, **choices)
    window.see_charts(charts)
    if page == "ban-do":
        window.see_map(12)
        expect(window.map.locator(".unit-label").first).to_be_attached()
    drawn, title = window.page.evaluate(DRAWN), window.title.inner_text()
    sheets = pypdf.PdfReader(
        io.BytesIO(window.page.pdf(prefer_css_page_size=True, print_background=True))
    ).pages
    texts = [bare(text) for sheet in sheets for text in within(sheet)]

    assert len(sheets) <= most_sheets
    assert {(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in sheets} == {
        A4_LANDSCAPE_PT
    }
    printed = "".join(texts)
    assert bare(title) in printed
    assert len(drawn) >= 12
    assert [word for word in drawn if bare(word) not in printed] == []
    assert [word for word in FOR_THE_SCREEN if bare(word) in printed] == []


def test_the_profile_of_a_district_is_printed_on_two_upright_sheets(window: Reader):
    # the longest of them: every kind of finding, group and project
    window.open("ho-so", huyen="674", nam="2022")
    expect(window.page.locator(".st-key-profile-second-sheet")).to_be_visible()
    sheets = pypdf.PdfReader(
        io.BytesIO(window.page.pdf(prefer_css_page_size=True, print_background=True))
    ).pages

    assert [(round(float(one.mediabox.width)), round(float(one.mediabox.height))) for one in sheets] == [
        A4_UPRIGHT_PT,
        A4_UPRIGHT_PT,
    ]
    assert bare(window.title.inner_text()) in bare("".join(within(sheets[0])))
    assert "Sốliệucònthiếu" in bare("".join(within(sheets[1])))


def within(sheet: pypdf.PageObject) -> list[str]:
    """The runs of text that begin on the sheet, between its margins."""
    found: list[str] = []

    def note(text: str, matrix: list[float], own: list[float], *_: object) -> None:
        x = own[4] * matrix[0] + own[5] * matrix[2] + matrix[4]
        y = own[4] * matrix[1] + own[5] * matrix[3] + matrix[5]
        if 0 <= x < float(sheet.mediabox.width) and 0 <= y < float(sheet.mediabox.height):
            found.append(text)

    sheet.extract_text(visitor_text=note)
    return found


def bare(text: str) -> str:
    """Letters alone, in one form: a line may break anywhere."""
    return "".join(unicodedata.normalize("NFC", text).split())
