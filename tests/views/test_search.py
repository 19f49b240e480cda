import unicodedata

import pytest

from monitoring.views.search import SearchEntry, find_entries, fold, search_entries
from tests.shipped import shipped_framework

ENTRIES = search_entries(shipped_framework())


def found(query: str) -> list[str]:
    return [entry.label for entry in find_entries(ENTRIES, query)]


def first(query: str) -> SearchEntry:
    return find_entries(ENTRIES, query)[0]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_and_capitals_do_not_matter_in_either_form_of_unicode(form: str):
    assert fold(unicodedata.normalize(form, "Đam Rông, ĐỨC TRỌNG, Đạ Tẻh")) == "dam rong, duc trong, da teh"
    assert first(unicodedata.normalize(form, "Đam Rông")).choices == {"huyen": "674"}


@pytest.mark.parametrize("query", ["dam rong", "DAM RONG", "  Đam   rông ", "674"])
def test_a_district_is_found_first_and_leads_to_its_profile(query: str):
    entry = first(query)

    assert entry.label == "Huyện Đam Rông"
    assert (entry.page, entry.choices) == ("ho-so", {"huyen": "674"})


def test_a_number_that_names_nothing_finds_nothing():
    assert found("1375") == []
    assert found("") == []


def test_all_51_communes_lead_to_the_district_that_holds_most_of_them_and_say_so():
    communes = [entry for entry in ENTRIES if entry.kind.startswith("thuộc ")]

    assert len(communes) == 51
    assert all(entry.remark and entry.page == "ho-so" for entry in communes)
    assert first("phu son lam ha").choices == {"huyen": "676"}


def test_a_commune_in_two_districts_says_how_much_of_it_lies_in_the_one_shown():
    framework = shipped_framework()
    straddling = [
        entry.remark for entry in ENTRIES if entry.remark and "% diện tích nằm trong" in entry.remark
    ]

    assert len(straddling) == len(framework.straddling_units)


def test_a_target_is_found_by_its_number_and_by_its_words():
    assert first("B10").page == "muc-tieu"
    assert first("b10").heading == "B10."
    assert first("nha tieu hop ve sinh").label.startswith("B10.")


def test_an_indicator_leads_to_its_map():
    entry = next(one for one in find_entries(ENTRIES, "hộ nghèo") if one.page == "ban-do")

    assert entry.choices["chiso"] in shipped_framework().indicators


def test_a_sub_project_opens_its_project_and_with_a_district_the_money_there():
    assert first("2.1").choices["duan"] == "DA2"

    pair = first("2.1 di linh")
    assert (pair.page, pair.choices["duan"], pair.choices["huyen"]) == ("kinh-phi", "DA2", "679")


def test_pairs_stay_out_of_sight_while_a_single_thing_has_the_words():
    assert all("·" not in label for label in found("di linh"))


def test_the_two_units_called_da_huoai_are_told_apart_by_their_years():
    labels = [label for label in found("da huoai") if label.startswith("Huyện")]

    assert labels == ["Huyện Đạ Huoai (2021–2024)", "Huyện Đạ Huoai (2025)"]


def test_every_entry_leads_to_a_choice_that_is_there():
    framework = shipped_framework()
    for entry in ENTRIES:
        assert entry.choices.get("huyen", "674") in framework.units
        assert entry.choices.get("duan", "DA1") in framework.projects
        assert entry.choices.get("chiso", "poor_rate") in framework.indicators
