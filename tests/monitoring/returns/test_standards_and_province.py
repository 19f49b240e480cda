from dataclasses import replace

from monitoring.returns.checks.province import find_sums_off_published
from monitoring.returns.checks.standards import find_old_standard
from monitoring.returns.finding import Finding, Place
from tests.builders.framework import a_framework
from tests.builders.indicators import an_indicator
from tests.builders.reported import a_figure


def with_old_standard():
    framework = a_framework().with_observation(
        unit="678", period="2020", indicator="poor_rate_std2016", poor=1_083, value=7.46
    )
    built = framework.build()
    old = an_indicator("poor_rate_std2016", across_units="reported_only")
    return replace(built, indicators={**built.indicators, old.indicator_id: old})


def test_a_figure_by_the_old_standard_for_a_later_year_is_an_error():
    assert list(find_old_standard([a_figure(1_083, indicator="poor_rate_std2016")], with_old_standard())) == [
        Finding(
            "old_standard",
            Place("Biểu 1", "A9"),
            "số theo chuẩn nghèo 2016–2020",
            "Ghi số theo chuẩn nghèo đa chiều giai đoạn 2022–2025; số theo chuẩn cũ ghi ở chỉ số riêng (…_std2016).",
            "chuẩn 2016–2020 chỉ dùng đến năm 2021, dòng này ghi kỳ 2024",
        )
    ]


def test_a_figure_of_2020_is_by_the_old_standard():
    (found,) = find_old_standard([a_figure(1_500, period="2020")], with_old_standard())

    assert found.detail == "kỳ 2020 rà soát theo chuẩn 2016–2020"


def test_the_very_number_of_the_old_standard_is_an_error():
    by_count, by_rate = (
        list(find_old_standard([one], with_old_standard()))
        for one in (a_figure(1_083, 14_520, period="2021"), a_figure(value="7.46", period="2021"))
    )

    assert [one.detail for one in by_count] == ["1.083 đúng bằng số theo chuẩn 2016–2020 của kỳ 2020"]
    assert [one.detail for one in by_rate] == ["7,46 % đúng bằng tỷ lệ theo chuẩn 2016–2020 của kỳ 2020"]


def test_figures_by_their_own_standard_are_right():
    rows = [
        a_figure(1_500, 14_520, period="2021"),
        a_figure(1_083, indicator="poor_rate_std2016", period="2020"),
    ]

    assert list(find_old_standard(rows, with_old_standard())) == []


def with_published_province(**but: object):
    return (
        a_framework()
        .with_every_unit(period="2024", but=("678",), poor=100, households=5_000)
        .with_province(None, period="2024", poor=1_200, **but)
        .build()
    )


def test_a_sum_of_districts_off_the_published_figure_is_a_warning_with_the_difference():
    assert list(find_sums_off_published([a_figure(137, 5_000)], with_published_province())) == [
        Finding(
            "sum_off_published",
            Place("Biểu 1", "F9"),
            "cộng các đơn vị không bằng số tỉnh đã công bố",
            "Đối chiếu với số của tỉnh; nếu đúng thì ghi giải trình.",
            "cộng 12 đơn vị được 1.237, tỉnh công bố 1.200, chênh +37",
            "warning",
        )
    ]


def test_a_sum_that_rests_on_illustrations_says_so():
    framework = (
        a_framework()
        .with_every_unit(period="2024", but=("678",), poor=100, households=5_000, status="illustrative")
        .with_province(None, period="2024", poor=1_200)
        .build()
    )

    (found,) = find_sums_off_published([a_figure(137, 5_000)], framework)

    assert found.detail.endswith("chênh +37; 11 đơn vị trong đó là số liệu minh họa")


def test_a_figure_of_the_province_that_only_illustrates_was_not_published():
    framework = with_published_province(status="illustrative")

    assert list(find_sums_off_published([a_figure(137, 5_000)], framework)) == []


def test_a_sum_that_agrees_or_is_not_complete_is_not_told():
    incomplete = a_framework().with_province(None, period="2024", poor=1_200).build()

    assert list(find_sums_off_published([a_figure(100, 5_000)], with_published_province())) == []
    assert list(find_sums_off_published([a_figure(137, 5_000)], incomplete)) == []
