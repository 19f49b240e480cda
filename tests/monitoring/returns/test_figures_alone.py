from monitoring.model.framework import ResultsFramework
from monitoring.returns.checks.figures_alone import (
    find_missing_numbers,
    find_negative_counts,
    find_numerators_above,
    find_rates_beyond,
    find_rates_not_following,
)
from monitoring.returns.finding import Finding, Place
from tests.builders.framework import a_framework
from tests.builders.reported import a_figure

FRAMEWORK: ResultsFramework = a_framework().build()


def found(check, *figures) -> list[Finding]:
    return list(check(figures, FRAMEWORK))


def test_a_numerator_above_its_denominator_is_an_error():
    assert found(find_numerators_above, a_figure(5_001, 5_000)) == [
        Finding(
            "numerator_above_denominator",
            Place("Biểu 1", "F9"),
            "tử số lớn hơn mẫu số",
            "Kiểm tra lại tử số và mẫu số.",
            "5.001 và 5.000",
        )
    ]


def test_a_numerator_may_be_as_large_as_its_denominator():
    assert found(find_numerators_above, a_figure(5_000, 5_000), a_figure(5_000, None)) == []


def test_a_negative_count_is_an_error():
    assert found(find_negative_counts, a_figure(-3, 5_000)) == [
        Finding(
            "negative_count",
            Place("Biểu 1", "F9"),
            "số đếm âm",
            "Ghi số không âm; chưa có số liệu thì để trống.",
            "−3",
        )
    ]


def test_nought_and_no_data_are_no_negative_counts():
    assert found(find_negative_counts, a_figure(0, 5_000), a_figure(None, None, "0")) == []


def test_a_rate_above_a_hundred_is_an_error():
    assert found(find_rates_beyond, a_figure(value="100.01")) == [
        Finding(
            "rate_beyond",
            Place("Biểu 1", "H9"),
            "tỷ lệ nằm ngoài khoảng 0–100 %",
            "Kiểm tra lại tỷ lệ.",
            "100,01 %",
        )
    ]


def test_a_hundred_per_cent_and_a_large_count_are_no_rates_beyond():
    assert (
        found(find_rates_beyond, a_figure(value="100"), a_figure(value="999", indicator="jobs_connected"))
        == []
    )


def test_a_rate_that_does_not_follow_from_its_parts_is_an_error():
    assert found(find_rates_not_following, a_figure(120, 5_000, "2.50")) == [
        Finding(
            "rate_does_not_follow",
            Place("Biểu 1", "H9"),
            "tỷ lệ không khớp với tử số chia mẫu số",
            "Sửa tỷ lệ, tử số hoặc mẫu số cho khớp.",
            "ghi 2,50 %, 120 / 5.000 = 2,40 %",
        )
    ]


def test_a_rate_may_differ_by_what_its_last_decimal_can_not_say():
    assert found(find_rates_not_following, a_figure(123, 5_000, "2.5"), a_figure(120, 0, "2.5")) == []


def test_a_row_without_its_number_is_an_error():
    assert [one.message for one in found(find_missing_numbers, a_figure(None, 5_000))] == [
        "không có số nào được báo cáo trong dòng"
    ]
    assert [
        one.message for one in found(find_missing_numbers, a_figure(5, None, indicator="jobs_connected"))
    ] == ["số đếm phải ghi ở cột value"]


def test_a_count_without_denominator_and_a_rate_without_parts_say_something():
    assert found(find_missing_numbers, a_figure(5, None), a_figure(None, None, "2.87")) == []
