"""Headings numbered as the office does: “I. …” a section, “1. …” a part."""

from __future__ import annotations

_ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def number_section(place: int, heading: str) -> str:
    """“IV. Kinh phí” for the fourth section."""
    return f"{_roman(place)}. {heading}"


def number_part(place: int, heading: str) -> str:
    """“2. Các huyện, thành phố” for the second part."""
    return f"{place}. {heading}"


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN:
        letters += sign * (number // value)
        number %= value
    return letters
