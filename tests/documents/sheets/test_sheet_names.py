import pytest

from components.documents.sheets.sheet_names import name_sheets


def test_a_short_title_is_the_name():
    assert name_sheets(["I. Kết quả giảm nghèo"]) == ("I. Kết quả giảm nghèo",)


def test_a_long_title_is_cut_at_a_word():
    (name,) = name_sheets(["IV. Mức thiếu hụt các dịch vụ xã hội cơ bản"])

    assert len(name) <= 31
    assert name == "IV. Mức thiếu hụt các dịch vụ…"


def test_no_two_sheets_have_one_name_whatever_the_case():
    names = name_sheets(["Kinh phí", "KINH PHÍ", "x" * 40, "x" * 40], taken=["kinh phí"])

    assert len({name.casefold() for name in (*names, "kinh phí")}) == 5
    assert all(len(name) <= 31 for name in names)


@pytest.mark.parametrize("title", ["a:b", "a/b", "a\\b", "a?b", "a*b", "[a]", "'a'", "History", "", "\x01"])
def test_signs_that_excel_refuses_are_left_out(title: str):
    (name,) = name_sheets([title])

    assert name
    assert not set(name) & set("[]:*?/\\\x01")
    assert name.strip("'") == name
    assert name.casefold() != "history"
