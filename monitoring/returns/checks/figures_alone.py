"""Checks of one row by itself: its numerator, denominator and value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.returns.finding import Finding
from monitoring.returns.rows import ReportedFigure
from monitoring.wording.numbers import say_number

Figures = Sequence[ReportedFigure]


def find_numerators_above(figures: Figures, framework: ResultsFramework) -> Iterator[Finding]:
    """A part may not be larger than its whole."""
    for one in figures:
        if one.numerator is not None and one.denominator is not None and one.numerator > one.denominator:
            yield Finding(
                "numerator_above_denominator",
                one.where.cell("numerator"),
                "tử số lớn hơn mẫu số",
                "Kiểm tra lại tử số và mẫu số.",
                f"{say_number(one.numerator)} và {say_number(one.denominator)}",
            )


def find_negative_counts(figures: Figures, framework: ResultsFramework) -> Iterator[Finding]:
    """Households and people are never fewer than none."""
    for one in figures:
        numbers: dict[str, float | None] = {"numerator": one.numerator, "denominator": one.denominator}
        if framework.indicators[one.indicator_id].is_counted:
            numbers["value"] = one.value
        for column, number in numbers.items():
            if number is not None and number < 0:
                yield Finding(
                    "negative_count",
                    one.where.cell(column),
                    "số đếm âm",
                    "Ghi số không âm; chưa có số liệu thì để trống.",
                    say_number(number),
                )


def find_rates_beyond(figures: Figures, framework: ResultsFramework) -> Iterator[Finding]:
    """A rate lies between 0 and 100 per cent."""
    for one in figures:
        value = one.value
        if framework.indicators[one.indicator_id].is_rate and value is not None and not 0 <= value <= 100:
            yield Finding(
                "rate_beyond",
                one.where.cell("value"),
                "tỷ lệ nằm ngoài khoảng 0–100 %",
                "Kiểm tra lại tỷ lệ.",
                f"{_say_rate(one)} %",
            )


def find_rates_not_following(figures: Figures, framework: ResultsFramework) -> Iterator[Finding]:
    """A rate must follow from its parts, within half a unit of the last decimal that was written."""
    for one in figures:
        if not framework.indicators[one.indicator_id].is_rate or one.value is None:
            continue
        if one.numerator is None or not one.denominator:
            continue
        follows = one.numerator / one.denominator * 100
        if abs(follows - one.value) > 0.5 * 10.0 ** -_decimals(one) + 1e-9:
            yield Finding(
                "rate_does_not_follow",
                one.where.cell("value"),
                "tỷ lệ không khớp với tử số chia mẫu số",
                "Sửa tỷ lệ, tử số hoặc mẫu số cho khớp.",
                f"ghi {_say_rate(one)} %, {say_number(one.numerator)} / {say_number(one.denominator)}"
                f" = {say_number(follows, decimals=max(_decimals(one), 2))} %",
            )


def find_missing_numbers(figures: Figures, framework: ResultsFramework) -> Iterator[Finding]:
    """A row must say something, and a count stands in the column of values."""
    for one in figures:
        if one.value is not None:
            continue
        if not framework.indicators[one.indicator_id].is_rate:
            yield Finding(
                "empty_required",
                one.where.cell("value"),
                "số đếm phải ghi ở cột value",
                "Chuyển số đếm sang cột value.",
            )
        elif one.numerator is None:
            yield Finding(
                "empty_required",
                one.where.cell("numerator"),
                "không có số nào được báo cáo trong dòng",
                "Điền số liệu, hoặc bỏ dòng nếu chưa có số liệu.",
            )


def _decimals(one: ReportedFigure) -> int:
    return len((one.value_text or "").partition(".")[2])


def _say_rate(one: ReportedFigure) -> str:
    return say_number(one.value or 0.0, decimals=_decimals(one))
