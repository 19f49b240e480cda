"""Widths of words, lines of text, and what a file can hold."""

from __future__ import annotations

import pytest

from components.documents.lettering import Face, text_width_pt, wrap_text, writable


def test_width_grows_with_the_size_and_the_weight():
    plain, large, bold = (
        text_width_pt("Đạ Tẻh", size_pt=12),
        text_width_pt("Đạ Tẻh", size_pt=24),
        text_width_pt("Đạ Tẻh", size_pt=12, is_bold=True),
    )

    assert large == pytest.approx(2 * plain)
    assert bold > plain


def test_no_line_is_wider_than_its_place_and_no_word_is_lost():
    text = "Tỷ lệ hộ nghèo năm 2022 của huyện Đạ Tẻh thấp hơn tỷ lệ chung của cả nước"

    lines = wrap_text(text, width_pt=120, size_pt=14, face=Face.SANS)

    assert " ".join(lines) == text
    assert all(text_width_pt(line, size_pt=14, face=Face.SANS) <= 120 for line in lines)


def test_a_word_wider_than_its_place_keeps_a_line():
    assert wrap_text("a https://example.gov.vn/mot-dia-chi-dai b", width_pt=40, size_pt=12) == (
        "a",
        "https://example.gov.vn/mot-dia-chi-dai",
        "b",
    )


def test_characters_that_break_a_file_are_left_out_and_letters_stay():
    assert writable("Đạ\x00 Tẻh\x0b\x1f\ud800\ufffe <&>\n\t") == "Đạ Tẻh <&>\n\t"
