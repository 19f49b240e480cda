from monitoring.views.choice import Choice, default_year, describe_choice, unit_of, unit_options
from tests.builders.framework import a_framework
from tests.shipped import shipped_framework


def test_the_first_page_opens_on_the_latest_year_whose_headline_figure_was_published():
    framework = (
        a_framework()
        .with_provinces({"2021": 2.87, "2022": 1.94})
        .with_province(1.1, period="2023", status="illustrative")
        .build()
    )

    assert default_year(framework) == 2022


def test_a_later_year_known_only_from_illustrative_rows_is_passed_over():
    one_district = (
        a_framework()
        .with_province(2.87, period="2021")
        .with_observation(unit="674", period="2023", poor=10, households=100, status="illustrative")
    )

    assert default_year(one_district.build()) == 2021


def test_without_any_published_figure_the_last_year_of_the_programme_is_shown():
    assert default_year(a_framework().build()) == 2025


def test_the_shipped_dashboard_opens_on_2023():
    assert default_year(shipped_framework()) == 2023


def test_a_year_offers_the_units_that_report_in_it():
    framework = shipped_framework()

    assert [unit.unit_id for unit in unit_options(framework, 2023)] == [str(code) for code in range(672, 684)]
    assert [unit.unit_id for unit in unit_options(framework, 2025)][-1] == "682-2024"
    assert len(unit_options(framework, 2025)) == 10


def test_no_chosen_unit_means_the_province():
    framework = a_framework().build()

    assert unit_of(framework, Choice(2023)).unit_id == "68"
    assert unit_of(framework, Choice(2023, unit_id="674")).unit_id == "674"


def test_the_chips_say_all_that_was_chosen_and_nothing_that_was_not():
    framework = a_framework().build()

    assert describe_choice(framework, Choice(2023)) == ("Năm 2023", "Tỉnh Lâm Đồng")
    assert describe_choice(framework, Choice(2022, unit_id="674", group_id="dtts", published_only=True)) == (
        "Năm 2022",
        "Huyện Đam Rông",
        "Dân tộc thiểu số",
        "Chỉ số liệu đã công bố",
    )
