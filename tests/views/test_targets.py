import pytest

from monitoring.model.ratings import Rating
from monitoring.model.results import Target
from monitoring.views.choice import Choice
from monitoring.views.targets import (
    Tally,
    TargetView,
    tally_ratings,
    title_targets,
    view_headline_targets,
    view_target,
    view_targets,
)
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target
from tests.shipped import shipped_framework, target_count

ATTENDANCE = a_target("B5", kind="at_least", indicator="school_attendance_rate", value=90)
BELOW_THE_NATION = a_target("A1", kind="below_reference", indicator="poor_rate")
BELOW_10 = a_target("A5", kind="below", indicator="relapse_rate", value=10)
NONE_LEFT = a_target("A6", kind="zero", indicator="merit_poor_households", value=0)
JOBS = a_target("B2", kind="at_least", indicator="jobs_connected", value=1000)
STUNTING = a_target("B4", kind="decrease", indicator="stunting_rate")


def seen(builder: FrameworkBuilder, target: Target, choice: Choice | None = None) -> TargetView:
    return view_target(builder.build(), choice or Choice(2023), target)


def shipped_views(choice: Choice) -> dict[str, TargetView]:
    return {
        view.target_id: view for group in view_targets(shipped_framework(), choice) for view in group.targets
    }


def test_all_twenty_targets_are_shown_each_in_its_dimension():
    groups = view_targets(shipped_framework(), Choice(2023))

    assert {group.dimension.name_vi: [view.target_id for view in group.targets] for group in groups} == {
        "Chỉ tiêu chủ yếu": ["A1", "A2", "A3", "A4", "A5", "A6", "A7"],
        "Việc làm": ["B1", "B2"],
        "Y tế": ["B3", "B4"],
        "Giáo dục, đào tạo": ["B5", "B6", "B7", "B8"],
        "Nước sinh hoạt và vệ sinh": ["B9", "B10"],
        "Thông tin": ["B11", "C1", "C2"],
    }


def test_a_card_names_the_sources_of_its_latest_figure_and_of_its_baseline():
    attending = a_framework().with_province(80.0, period="2021", indicator="school_attendance_rate")
    view = seen(
        attending.with_province(85.0, period="2023", indicator="school_attendance_rate", source="nguon-2"),
        ATTENDANCE,
    )

    assert view.caption.sources == ("2/BC-UBND", "1/BC-UBND")


def test_a_card_has_baseline_latest_target_and_the_nation_where_it_is_the_yardstick():
    facts = shipped_views(Choice(2022, published_only=True))["A1"].facts

    assert facts == (
        ("Đầu kỳ (2021)", "2,87 %"),
        ("Gần nhất (2022)", "1,94 %"),
        ("Chỉ tiêu 2025", "thấp hơn cả nước"),
        ("Cả nước (2022)", "4,03 %"),
    )


def test_a_target_not_held_against_the_nation_does_not_show_it():
    labels = [label for label, _ in shipped_views(Choice(2023))["B5"].facts]

    assert labels == ["Đầu kỳ (2021)", "Gần nhất (2023)", "Chỉ tiêu 2025"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (ATTENDANCE, "≥ 90 %"),
        (JOBS, "≥ 1.000 người"),
        (BELOW_10, "< 10 % mỗi năm"),
        (NONE_LEFT, "0 hộ"),
        (BELOW_THE_NATION, "thấp hơn cả nước"),
        (STUNTING, "giảm so với đầu kỳ"),
    ],
)
def test_the_target_is_said_by_its_kind(target: Target, said: str):
    assert dict(seen(a_framework(), target).facts)["Chỉ tiêu 2025"] == said


def test_an_aspiration_is_said_to_be_one():
    assert dict(shipped_views(Choice(2023))["A4"].facts)["Chỉ tiêu 2025"] == "phấn đấu ≥ 100 %"


def test_the_sentence_gives_the_figures_that_decided():
    view = shipped_views(Choice(2022, published_only=True))["A2"]

    assert view.rating is Rating.MET
    assert view.reason.startswith(
        "Số gần nhất là 3,40 % (năm 2022), thấp hơn cả nước (3,49 %) là 0,09 điểm %: đã đạt."
    )
    assert view.alt.startswith("Chỉ tiêu A2: Tỷ lệ hộ cận nghèo. Đạt. Số gần nhất là 3,40 %")


def test_the_clause_and_the_decisions_own_words_stand_on_the_card():
    view = shipped_views(Choice(2023))["B5"]

    assert view.clause == "I.2.b Giáo dục"
    assert view.text_vi.startswith("Tỷ lệ trẻ em thuộc hộ nghèo, hộ cận nghèo đi học đúng độ tuổi đạt 90%")


def test_the_trajectory_leaves_years_without_data_open_and_marks_what_illustrates():
    builder = (
        a_framework()
        .with_provinces({"2021": 80.0, "2023": 84.0}, indicator="school_attendance_rate")
        .with_province(86.0, period="2024", indicator="school_attendance_rate", status="illustrative")
    )
    course = seen(builder, ATTENDANCE, Choice(2024)).trajectory

    assert course.years == (2021, 2022, 2023, 2024, 2025)
    assert course.values == (80.0, None, 84.0, 86.0, None)
    assert course.illustrative == (False, False, False, True, False)


def test_the_path_required_runs_from_the_baseline_to_the_target():
    path = seen(
        a_framework().with_provinces({"2021": 80.0, "2022": 82.0}, indicator="school_attendance_rate"),
        ATTENDANCE,
    ).trajectory.path

    assert path[0] == (2021, 80.0)
    assert path[-1] == (2025, 90.0)


def test_figures_after_the_chosen_year_are_not_shown():
    builder = a_framework().with_provinces(
        {"2021": 80.0, "2022": 82.0, "2024": 95.0}, indicator="school_attendance_rate"
    )
    view = seen(builder, ATTENDANCE, Choice(2022))

    assert view.latest == "82,0 %"
    assert view.trajectory.values[3:] == (None, None)


def test_the_nations_line_is_drawn_where_it_is_the_yardstick():
    builder = (
        a_framework()
        .with_provinces({"2021": 2.87, "2022": 1.94})
        .with_nation(5.2, period="2021")
        .with_nation(4.03)
    )

    assert seen(builder, BELOW_THE_NATION).trajectory.references[:2] == (5.2, 4.03)
    assert seen(builder, BELOW_THE_NATION).gauge.target == 4.03


def test_a_gauge_of_a_rate_that_should_rise_runs_to_100():
    gauge = seen(a_framework().with_province(95.0, indicator="school_attendance_rate"), ATTENDANCE).gauge

    assert (gauge.low, gauge.high, gauge.latest, gauge.target) == (0.0, 100.0, 95.0, 90.0)
    assert not gauge.lower_is_better


def test_a_gauge_always_holds_its_value_and_its_target():
    for year in (2021, 2023, 2025):
        for view in shipped_views(Choice(year)).values():
            known = [view.gauge.latest, view.gauge.target, view.gauge.baseline]
            assert all(view.gauge.low <= one <= view.gauge.high for one in known if one is not None), view


def test_counts_over_the_years_are_added_up():
    builder = a_framework().with_provinces({"2021": 100, "2022": 250}, indicator="jobs_connected")
    view = seen(builder, JOBS, Choice(2022))

    assert view.latest == "350 người"
    assert view.trajectory.is_cumulative
    assert view.trajectory.values[:2] == (100, 350)


def test_a_count_over_the_years_says_which_units_reported_it_also_where_the_last_figure_is_the_units_own():
    builder = a_framework()
    for unit in ("681", "682", "683"):
        builder = builder.with_observation(unit=unit, period="2024", indicator="jobs_connected", value=10)
    builder = builder.with_observation(unit="682-2024", period="2025", indicator="jobs_connected", value=20)

    coverage = seen(builder, JOBS, Choice(2025, "682-2024")).caption.coverage

    assert coverage is not None
    assert "lượt báo cáo của các huyện qua các năm" in coverage


def test_without_figures_a_target_has_no_data_and_its_gauge_no_value():
    view = seen(a_framework(), ATTENDANCE)

    assert view.rating is Rating.NO_DATA
    assert (view.latest, view.gauge.latest) == ("chưa có số liệu", None)
    assert view.trajectory.values == (None,) * 5
    assert view.caption.standing == "chưa có số liệu"


def test_published_figures_only_leave_an_illustrated_target_without_data():
    assert shipped_views(Choice(2023))["B5"].rating is not Rating.NO_DATA
    published = shipped_views(Choice(2023, published_only=True))
    assert published["B5"].rating is Rating.NO_DATA
    assert published["A1"].rating is Rating.MET


def test_a_target_resting_on_one_illustrative_figure_says_so():
    builder = a_framework().with_provinces({"2021": 80.0}, indicator="school_attendance_rate")
    builder = builder.with_province(
        84.0, period="2022", indicator="school_attendance_rate", status="illustrative"
    )

    assert seen(builder, ATTENDANCE).caption.standing == "số liệu minh họa"


def test_a_sum_of_four_districts_says_so_under_its_target():
    builder = a_framework()
    for unit in ("672", "673", "674", "675"):
        builder = builder.with_observation(
            unit=unit, period="2023", indicator="school_attendance_rate", poor=95, households=100
        )
    view = seen(builder, ATTENDANCE)

    assert "4/12 huyện, thành phố" in view.caption.footer
    assert view.rating is not Rating.MET


def test_headline_targets_are_those_the_table_marks():
    framework = shipped_framework()
    marked = [one.target_id for one in framework.targets.values() if one.is_headline]

    assert [view.target_id for view in view_headline_targets(framework, Choice(2023))] == marked


def test_the_tally_counts_what_the_cards_say():
    for choice in (Choice(2023), Choice(2025), Choice(2023, unit_id="674")):
        ratings = [view.rating for view in shipped_views(choice).values()]
        counts = dict(tally_ratings(shipped_framework(), choice).counts)
        assert counts == {rating: ratings.count(rating) for rating in Rating}


def test_the_tally_is_said_without_the_ratings_that_no_target_has():
    tally = Tally(((Rating.MET, 3), (Rating.ON_TRACK, 0), (Rating.BEHIND, 1)))

    assert tally.total == 4
    assert tally.sentence == "3 đạt, 1 chậm tiến độ"


def test_the_title_names_year_and_district():
    framework, choice = shipped_framework(), Choice(2023, unit_id="674")
    title = title_targets(framework, choice, tally_ratings(framework, choice))

    assert title.startswith(f"{target_count()} chỉ tiêu của huyện Đam Rông tính đến năm 2023: ")


def test_a_target_is_missed_only_when_the_period_is_over():
    for year in (2021, 2022, 2023, 2024):
        assert not any(view.rating is Rating.MISSED for view in shipped_views(Choice(year)).values())
