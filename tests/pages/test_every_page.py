import pytest

from tests.pages.opened import PAGES, PROJECT, Opened, open_page, seen

LINKS = [
    {},
    {"nam": "2022", "huyen": "674", "congbo": "1"},
    {"nam": "2025"},
    {"nam": "2025", "congbo": "1"},
    {"nam": "2021", "nhom": "dtts"},
    {"nam": "2025", "huyen": "682-2024", "nhom": "tre_em"},
    {"nam": "2024", "huyen": "672"},
]
# these have tables only, and an agenda without slides has nothing to show yet
WITHOUT_PICTURES = {"so-lieu", "trinh-chieu", "tinh-hinh", "cap-nhat", "huong-dan"}


@pytest.mark.parametrize("link", LINKS, ids=lambda link: " ".join(link.values()) or "default")
def test_every_page_opens_with_one_title_and_every_chart_described(link: dict[str, str]):
    opened = open_page(**link)
    for page in PAGES:
        opened = opened if page == "tong-quan" else opened.switch(page)

        assert len(opened.titles) == 1, page
        assert opened.warnings == [], page
        assert all(len(chart["alt"]) > 20 for chart in opened.charts), page
        assert "nan" not in words_of(opened), page
        assert "None" not in words_of(opened), page
        if page not in WITHOUT_PICTURES:
            illustrated = "chip illustrative" in opened.html
            assert illustrated is ("congbo" not in link), page


@pytest.mark.parametrize("page", PAGES)
def test_every_page_names_the_decision_and_the_owner_of_the_boundaries(page: str):
    html = seen(page).html
    attribution = (PROJECT / "geo/ATTRIBUTION.md").read_text(encoding="utf-8")

    assert "382/QĐ-UBND ngày 09/03/2022" in html
    for words in (
        "Cổng Thông tin điện tử Chính phủ",
        "daohoangson/dvhcvn",
        "GPL-3.0",
        "không có giá trị pháp lý về địa giới",
    ):
        assert words in html
        assert words in attribution


@pytest.mark.parametrize("page", PAGES)
def test_every_page_shows_what_is_chosen(page: str):
    html = seen(page, nam="2022", huyen="674", congbo="1").html

    for chip in ("Năm 2022", "Huyện Đam Rông", "Chỉ số liệu đã công bố"):
        assert f">{chip}<" in html


def words_of(opened: Opened) -> set[str]:
    return {word for text in opened.texts() for word in text.replace("<", " ").replace(">", " ").split()}
