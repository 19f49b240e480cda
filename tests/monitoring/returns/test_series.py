import pytest

from monitoring.model.framework import ResultsFramework
from monitoring.returns.checks.series import find_odd_in_series
from monitoring.returns.finding import Finding, Place
from tests.builders.framework import a_framework
from tests.builders.reported import a_figure

REMEDY = "Kiểm tra lại con số; nếu đúng thì ghi giải trình."


def after(*poor: int, status: str = "official", households: int = 50_000) -> ResultsFramework:
    """Yearly counts of Đức Trọng that end in 2023."""
    builder = a_framework()
    for year, count in zip(range(2024 - len(poor), 2024), poor, strict=True):
        builder = builder.with_observation(
            unit="678", period=str(year), poor=count, households=households + year, status=status
        )
    return builder.build()


def told(framework: ResultsFramework, poor: int, households: int = 52_300, **more) -> list[Finding]:
    return list(find_odd_in_series([a_figure(poor, households, **more)], framework))


def a_warning(code: str, statement: str, detail: str, cell: str = "F9") -> Finding:
    return Finding(code, Place("Biểu 1", cell), statement, REMEDY, detail, "warning")


@pytest.mark.parametrize(
    ("poor", "detail"),
    [
        (20_100, "20.100 gấp 10 lần mức thường thấy; kỳ trước 2.300 của kỳ 2023"),
        (201, "201 bằng 1/10 mức thường thấy; kỳ trước 2.300 của kỳ 2023"),
        (2, "2 bằng 1/1.000 mức thường thấy; kỳ trước 2.300 của kỳ 2023"),
    ],
)
def test_a_value_ten_or_a_thousand_times_off_is_a_warning(poor: int, detail: str):
    assert told(after(2_800, 2_500, 2_300), poor) == [
        a_warning("wrong_scale", "số có thể sai hàng chục, hàng trăm hoặc hàng nghìn", detail)
    ]


def test_a_value_a_thousand_times_too_large_is_a_warning():
    (found, *_) = told(after(2_800, 2_500, 2_300), 2_010_000, 3_000_000)

    assert found.detail == "2.010.000 gấp 1.000 lần mức thường thấy; kỳ trước 2.300 của kỳ 2023"


def test_last_periods_number_with_two_digits_swapped_is_a_warning():
    assert told(after(2_150, 2_140, 2_130), 2_310) == [
        a_warning(
            "swapped_digits",
            "có thể đảo hai chữ số",
            "2.310 chỉ khác 2.130 của kỳ 2023 ở hai chữ số đổi chỗ cho nhau",
        )
    ]


def test_a_number_that_fits_once_two_digits_are_swapped_back_is_a_warning():
    assert told(after(2_150, 2_140, 2_130), 9_120) == [
        a_warning(
            "swapped_digits",
            "có thể đảo hai chữ số",
            "9.120 nằm ngoài khoảng thường thấy, 1.920 thì không; kỳ trước 2.130 của kỳ 2023",
        )
    ]


def test_last_periods_number_again_is_a_warning():
    assert told(after(2_800, 2_500, 2_300), 2_300) == [
        a_warning("repeats_last_period", "lặp lại nguyên số của kỳ trước", "bằng đúng số 2.300 của kỳ 2023")
    ]


def test_copying_an_illustrative_number_is_told_as_such():
    (found,) = told(after(2_800, 2_500, 2_300, status="illustrative"), 2_300)

    assert found.detail == "bằng đúng số 2.300 của kỳ 2023 (số liệu minh họa)"


def test_copying_a_number_that_was_filled_in_beside_a_published_rate_is_told_as_such():
    released = a_framework().with_observation(
        unit="678", period="2023", poor=2_300, households=52_023, value=4.42, illustrative="numerator"
    )

    (found,) = told(released.build(), 2_300)

    assert found.detail == "bằng đúng số 2.300 của kỳ 2023 (số liệu minh họa)"


def test_half_a_year_is_not_held_against_whole_ones():
    assert told(after(2_800, 2_500, 2_300), 300, period="2024-H1") == []


def test_small_numbers_may_stay_the_same():
    assert told(after(120, 110, 100), 100) == []


def test_a_jump_beyond_the_range_of_past_changes_is_a_warning_that_states_the_range():
    assert told(after(2_800, 2_500, 2_300), 4_455) == [
        a_warning(
            "jump",
            "thay đổi vượt khoảng thường thấy",
            "4.455 so với 2.300 của kỳ 2023; khoảng chấp nhận 1.824–2.380"
            " (các lần thay đổi trước từ −10,7 đến −8,0 %)",
        )
    ]


def test_with_one_earlier_value_the_range_is_wide_and_says_so():
    (found,) = told(after(2_300), 5_566)

    assert found.detail == (
        "5.566 so với 2.300 của kỳ 2023; khoảng chấp nhận 910–4.610"
        " (chưa đủ chuỗi số nên tạm lấy −60 % đến +100 %)"
    )


@pytest.mark.parametrize("poor", [1_900, 2_000, 2_299, 2_375])
def test_a_change_like_the_past_ones_is_right(poor: int):
    assert told(after(2_800, 2_500, 2_300), poor) == []


def test_without_earlier_values_nothing_is_judged():
    assert told(a_framework().build(), 99) == []


def test_what_was_merged_is_added_up_for_the_new_unit():
    builder = a_framework()
    for unit in ("681", "682", "683"):
        builder = builder.with_observation(unit=unit, period="2024", poor=200, households=9_000)

    found = told(builder.build(), 6_200, 27_100, unit="682-2024", period="2025")

    assert [one.detail for one in found] == ["6.200 gấp 10 lần mức thường thấy; kỳ trước 600 của kỳ 2024"]


def test_the_unit_may_explain_in_writing():
    (found,) = told(after(2_800, 2_500, 2_300), 2_300, reason="Không đổi.")

    assert found.reason == "Không đổi."
