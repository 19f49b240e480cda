from monitoring.views.search import find_entries, search_entries
from tests.pages.opened import Opened, open_page
from tests.shipped import shipped_framework


def go(opened: Opened, query: str) -> Opened:
    """What the callback of the box leaves behind: choices, remark and the page to go to."""
    entry = find_entries(search_entries(shipped_framework()), query)[0]
    for name, code in entry.choices.items():
        opened.app.session_state[name] = code
    opened.app.session_state["_go"] = entry.page
    return opened.run()


def test_a_find_opens_its_page_with_its_choice_and_keeps_the_others():
    opened = go(open_page(nam="2022", congbo="1"), "dam rong")

    assert opened.title.startswith("Huyện Đam Rông năm 2022")
    assert opened.address["congbo"] == "1"


def test_filters_are_kept_when_a_find_has_none_of_its_own():
    opened = go(open_page("ban-do", nam="2022", huyen="674", phanlop="quantiles"), "b10")
    assert opened.title.startswith("20 chỉ tiêu của huyện Đam Rông")
    assert opened.address == {"nam": "2022", "huyen": "674"}

    assert opened.switch("ban-do").address["phanlop"] == "quantiles"


def test_money_of_a_project_in_a_district_is_one_search_away():
    opened = go(open_page(nam="2023"), "2.1 di linh")

    assert opened.address == {"nam": "2023", "huyen": "679", "duan": "DA2"}
    assert "DA2.1" in opened.html


def test_the_nearest_of_what_is_gone_is_offered_as_a_link_that_keeps_the_rest():
    opened = open_page("ban-do", nam="2022", chiso="poor_rates")

    (told,) = opened.warnings
    assert told.startswith("Liên kết có chỉ số “poor_rates”")
    assert "href='?nam=2022&chiso=poor_rate'" in opened.html
    assert ">A1 · Tỷ lệ hộ nghèo</a>" in opened.html or ">Tỷ lệ hộ nghèo</a>" in opened.html


def test_a_unit_that_is_gone_is_found_by_its_name_and_a_commune_by_its_district():
    assert (
        "href='?nam=2022&huyen=674' target='_self'>Đam Rông</a>"
        in open_page(nam="2022", huyen="Dam-Rong").html
    )
    assert (
        "href='?nam=2022&huyen=674' target='_self'>huyện Đam Rông</a>"
        in open_page(nam="2022", huyen="24886").html
    )


def test_nothing_is_offered_where_nothing_is_near():
    assert "Lựa chọn gần nhất" not in open_page(huyen="zzz").html
