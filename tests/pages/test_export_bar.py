"""The bar under every picture: closed it costs nothing, open it shows the numbers and the files."""

import pytest

from tests.pages.opened import Opened, open_page, seen

BARS = {
    "tong-quan": ["map", "gauges", "money"],
    "ban-do": ["map"],
    "kinh-phi": ["money", "disbursement"],
    "ho-so": ["deprivation", "groups", "money", "indicators"],
}
LINK = {"nam": "2022", "huyen": "674"}


def open_bar(opened: Opened, key: str) -> Opened:
    opened.app.session_state[f"xuat-{key}"] = True
    return opened.run()


@pytest.mark.parametrize("page", BARS)
def test_every_picture_has_its_bar_and_nothing_is_made_before_it_is_opened(page: str):
    opened = seen(page, **LINK)

    bars = [one for one in opened.app.expander if one.label == "Bảng số liệu · Tải về"]
    assert len(bars) == len(BARS[page])
    assert not opened.app.get("download_button")


def test_every_target_has_its_bar():
    opened = seen("muc-tieu", nam="2022")

    assert sum(one.label == "Bảng số liệu · Tải về" for one in opened.app.expander) == 20


@pytest.mark.parametrize(("page", "key"), [(page, key) for page, keys in BARS.items() for key in keys])
def test_an_open_bar_shows_sentence_table_sources_and_files(page: str, key: str):
    opened = open_bar(open_page(page, **LINK), key)

    files = [one.proto.label for one in opened.app.get("download_button")]
    assert files[-2:] == ["CSV", "Excel"]
    assert "class='sentence'" in opened.html
    assert "class='wide-table numbers'" in opened.html
    assert "Tính chất số liệu: " in opened.html
    assert "Xuất từ bản số liệu" in opened.html


def test_the_table_has_the_numbers_that_the_map_shows():
    opened = open_bar(open_page("tong-quan", nam="2022", congbo="1"), "map")

    (chart,) = [one for one in opened.charts if "Bản đồ" in one["alt"]]
    labels = [one["text"] for one in chart["layout"]["annotations"] if "<br>" in one["text"]]
    table = opened.html.split("class='wide-table numbers'")[1]
    assert len(labels) == 12
    for label in labels:
        name, value = label.replace("<b>", "").replace("</b>", "").split("<br>")
        assert f"<td>{name}</td>" in table
        if value != "–":
            assert f">{value}</td>" in table
