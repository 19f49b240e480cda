"""Which literals are words for people, and what their templates are."""

import ast

import pytest

from words.texts import is_vietnamese, texts_of


def templates(source: str) -> list[str]:
    return [text.template for text in texts_of(ast.parse(source))]


def test_a_sentence_with_values_becomes_one_template_that_names_them():
    assert templates('said = f"Có {count} huyện, {say_number(view.total, decimals=1)} hộ"') == [
        "Có {count} huyện, {total} hộ"
    ]


def test_two_values_of_one_name_are_numbered():
    assert templates('f"từ {say(before)} đến {before:.2f}"') == ["từ {before} đến {before2}"]


def test_a_text_within_a_value_is_a_text_of_its_own():
    assert templates("""f"{'thấp' if gap < 0 else 'cao'} hơn {nation}" """) == [
        "{value} hơn {nation}",
        "thấp",
        "cao",
    ]


def test_strings_side_by_side_are_one_text():
    assert templates('say("Chưa có số liệu "\n    "của năm này.")') == ["Chưa có số liệu của năm này."]


def test_braces_that_are_text_stay_apart_from_those_that_hold_a_value():
    assert templates('f"số {{x}} của {unit}"') == ["số {{x}} của {unit}"]


def test_docstrings_codes_and_english_are_no_texts():
    assert templates('"""Bản đồ."""\nKEY = "ban-do"\nf"{name} failed"\n"Đoạn ghi chú"') == []


@pytest.mark.parametrize(
    "text", ["Tỷ lệ", "đ", "cao", "Trang {page}", "Theo {group}", "{name} ghi {words}", "{a} trong {b}"]
)
def test_vietnamese_is_known_by_its_letters_or_by_a_word_without_them(text: str):
    assert is_vietnamese(text)


@pytest.mark.parametrize("text", ["theo", "trong-nam", "theo-ky", "map", "https", "Trang=1", "ghi_chu"])
def test_codes_are_not_taken_for_words(text: str):
    assert not is_vietnamese(text)
