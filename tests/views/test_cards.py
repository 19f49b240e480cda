from monitoring.views.cards import card_of_count, card_of_rate
from monitoring.views.choice import Choice
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework


def two_years() -> FrameworkBuilder:
    return (
        a_framework()
        .with_province(2.87, period="2021", poor=9731)
        .with_province(1.94, period="2022", poor=6636)
        .with_nation(4.03, period="2022")
    )


def test_a_card_of_a_rate_gives_value_change_in_points_and_the_nation():
    card = card_of_rate(two_years().build(), Choice(2022), "poor_rate")

    assert (card.label, card.value, card.unit) == ("Tỷ lệ hộ nghèo", "1,94", "%")
    assert card.change == "−0,93 điểm % so với năm 2021"
    assert card.remark == "Cả nước 4,03 %; thấp hơn 2,09 điểm %"


def test_a_card_of_a_count_gives_the_change_in_per_cent_and_how_many_fewer():
    card = card_of_count(two_years().build(), Choice(2022), "poor_rate")

    assert card.value == "6.636"
    assert card.change == "−31,8 % so với năm 2021"
    assert card.remark.startswith("Giảm 3.095")


def test_a_fall_is_good_where_lower_is_better_and_bad_where_higher_is():
    falling = two_years().with_provinces({"2021": 95.0, "2022": 90.0}, indicator="school_attendance_rate")

    assert card_of_rate(falling.build(), Choice(2022), "poor_rate").change_is_good is True
    assert card_of_rate(falling.build(), Choice(2022), "school_attendance_rate").change_is_good is False


def test_no_change_is_neither_good_nor_bad():
    still = a_framework().with_provinces({"2021": 2.0, "2022": 2.0}).build()

    assert card_of_rate(still, Choice(2022), "poor_rate").change_is_good is None


def test_without_the_year_before_there_is_no_change():
    card = card_of_rate(two_years().build(), Choice(2021), "poor_rate")

    assert card.value == "2,87"
    assert card.change is None
    assert card.change_is_good is None


def test_without_a_figure_the_card_says_no_data_and_why_and_never_zero():
    illustrated = a_framework().with_province(0.5, period="2025", status="illustrative").build()
    card = card_of_rate(illustrated, Choice(2025, published_only=True), "poor_rate")

    assert (card.value, card.unit, card.change) == ("chưa có số liệu", "", None)
    assert card.remark == "chưa công bố, chỉ có số liệu minh họa"
    assert card.caption.standing == "chưa có số liệu"


def test_a_reported_zero_is_shown_as_zero():
    none_left = a_framework().with_province(0, period="2022", indicator="merit_poor_households").build()

    assert card_of_rate(none_left, Choice(2022), "merit_poor_households").value == "0"


def test_a_sum_of_four_districts_says_4_of_12_and_is_not_compared():
    framework = a_framework().with_province(2.0, period="2021")
    for unit in ("672", "673", "674", "675"):
        framework = framework.with_observation(unit=unit, period="2022", poor=10, households=1000)
    card = card_of_rate(framework.build(), Choice(2022), "poor_rate")

    assert card.value == "1,00"
    assert "4/12" in card.caption.footer
    assert card.change is None
    assert card_of_count(framework.build(), Choice(2022), "poor_rate").change is None


def test_a_count_is_not_compared_with_a_year_in_which_only_some_districts_reported():
    framework = a_framework().with_every_unit(period="2022", poor=10, households=1000)
    framework = framework.with_observation(unit="672", period="2021", poor=10, households=1000)

    assert card_of_count(framework.build(), Choice(2022), "poor_rate").change is None


def test_a_card_of_a_priority_group_is_held_against_the_nation_s_same_group():
    framework = two_years().with_nation(12.55, group="dtts").with_province(5.65, group="dtts").build()

    card = card_of_rate(framework, Choice(2022), "poor_rate", group_id="dtts")

    assert card.remark == "Cả nước 12,55 %; thấp hơn 6,90 điểm %"


def test_a_card_of_a_priority_group_names_the_group():
    framework = two_years().with_province(5.65, period="2022", group="dtts").build()
    card = card_of_rate(framework, Choice(2022), "poor_rate", group_id="dtts")

    assert card.label == "Tỷ lệ hộ nghèo – dân tộc thiểu số"
    assert card.value == "5,65"


def test_the_published_headline_of_2023_and_its_change():
    card = card_of_rate(shipped_framework(), Choice(2023, published_only=True), "poor_rate")

    assert (card.value, card.unit) == ("1,09", "%")
    assert card.change == "−0,85 điểm % so với năm 2022"
    assert card.remark == "Cả nước 2,93 %; thấp hơn 1,84 điểm %"
    assert not card.caption.has_illustrative


def test_the_near_poor_of_2022_stand_9_hundredths_of_a_point_below_the_nation():
    card = card_of_rate(shipped_framework(), Choice(2022, published_only=True), "near_poor_rate")

    assert card.value == "3,40"
    assert card.remark == "Cả nước 3,49 %; thấp hơn 0,09 điểm %"


def test_the_count_of_2022_counts_households():
    card = card_of_count(shipped_framework(), Choice(2022, published_only=True), "poor_rate")

    assert (card.label, card.value, card.unit) == ("Số hộ nghèo", "6.636", "hộ")
    assert card.remark == "Giảm 3.095 hộ"
