from decimal import Decimal

import pytest

from monitoring.returns.written_numbers import UnreadableCell, read_number, shorten


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9731", "9731"),
        ("9.731", "9731"),
        ("9 731", "9731"),
        ("9\u00a0731", "9731"),
        ("9.731 hộ", "9731"),
        (" 9.731 ", "9731"),
        ("1.234.567", "1234567"),
        ("1,234,567", "1234567"),
        ("12,0", "12"),
        ("0", "0"),
        ("-5", "-5"),
        ("−5", "-5"),
    ],
)
def test_a_count_has_no_decimals_so_its_point_parts_thousands(text: str, number: str):
    assert read_number(text, whole=True) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("65,683", "65.683"),
        ("1.234,5", "1234.5"),
        ("1,234.5", "1234.5"),
        ("2.87", "2.87"),
        ("2,87 %", "2.87"),
        ("2,87%", "2.87"),
        ("0.234", "0.234"),
        ("1.234.567", "1234567"),
        ("12", "12"),
    ],
)
def test_a_rate_or_an_amount_has_its_decimals_after_the_comma(text: str, number: str):
    assert read_number(text, whole=False) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "whole", "told"),
    [
        ("1.234", False, "số ghi đọc được hai cách: “1.234” là 1,234 hay 1234?"),
        ("12.345", False, "số ghi đọc được hai cách: “12.345” là 12,345 hay 12345?"),
        ("1,234", True, "số ghi đọc được hai cách: “1,234” là 1,234 hay 1234?"),
        ("12,5", True, "số đếm phải là số nguyên: “12,5”"),
        ("2.87", True, "số đếm phải là số nguyên: “2.87”"),
        ("không", True, "ô phải ghi số: “không”"),
        ("-", True, "ô phải ghi số: “-”"),
        ("1.23.456", True, "ô phải ghi số: “1.23.456”"),
        ("12 34", True, "ô phải ghi số: “12 34”"),
        ("١٢", True, "ô phải ghi số: “١٢”"),
        ("1e5", True, "ô phải ghi số: “1e5”"),
        ("", False, "ô phải ghi số: “”"),
    ],
)
def test_what_is_not_one_number_is_asked_about(text: str, whole: bool, told: str):
    with pytest.raises(UnreadableCell) as refused:
        read_number(text, whole=whole)

    assert str(refused.value) == told


def test_what_was_typed_is_repeated_on_one_line_and_cut():
    assert shorten("a\nb\x07") == "a b "
    assert shorten("x" * 100) == "x" * 40 + "…"
