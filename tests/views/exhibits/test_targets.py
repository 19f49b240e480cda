import pytest

from monitoring.model.ratings import Rating
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import ChartKind, Exhibit, Role
from monitoring.views.exhibits.targets import exhibit_gauges, exhibit_target, exhibit_target_list
from monitoring.views.exhibits.trends import exhibit_trend
from monitoring.views.targets import view_headline_targets, view_target, view_targets
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework
from tests.views.exhibits.numbers import uncovered_numbers


def a_course(builder: FrameworkBuilder, target_id: str, *, year: int = 2022, **choice) -> Exhibit:
    framework, asked = builder.build(), Choice(year, **choice)
    return exhibit_target(framework, asked, view_target(framework, asked, framework.targets[target_id]))


def column(exhibit: Exhibit, label: str) -> list[str]:
    (at,) = [at for at, one in enumerate(exhibit.table.columns) if one.label == label]
    return [row[at].text for row in exhibit.table.rows]


def attending() -> FrameworkBuilder:
    return a_framework().with_provinces({"2021": 80.0, "2022": 84.0}, indicator="school_attendance_rate")


def test_a_target_s_table_has_what_was_reached_and_the_path_by_year():
    shown = a_course(attending(), "B5")

    assert column(shown, "Năm") == ["2021", "2022", "2023", "2024", "2025", "Chỉ tiêu 2025"]
    assert column(shown, "Thực hiện (%)") == ["80,0", "84,0", *["sau kỳ đang xem"] * 3, "≥ 90 %"]
    assert column(shown, "Lộ trình cần đạt (%)") == ["80,0", "82,5", "85,0", "87,5", "90,0", ""]
    assert shown.table.total_rows == 1


def test_a_target_s_lines_are_the_values_of_its_course():
    shown = a_course(attending(), "B5")
    course = shown.drawing.view.trajectory

    own, path = shown.chart.series
    assert shown.chart.kind is ChartKind.LINES
    assert (own.role, own.values) == (Role.OWN, course.values)
    assert (path.role, path.values) == (Role.TARGET, tuple(value for _, value in course.path))


def test_a_target_s_sentence_gives_the_rating_and_why_with_every_number():
    shown = a_course(attending(), "B5")

    assert shown.statement.text == (
        "Chỉ tiêu B5. Tỷ lệ đi học đúng tuổi: đúng tiến độ. Số gần nhất là 84,0 % (năm 2022), chỉ tiêu ít nhất 90 %. "
        "Từ đầu kỳ bình quân +4,00 điểm %/năm, đủ so với mức cần có +2,00 điểm %/năm."
    )
    assert uncovered_numbers(shown.statement) == []


def test_a_path_from_an_illustrative_baseline_illustrates():
    builder = a_framework().with_province(
        80.0, period="2021", indicator="school_attendance_rate", status="illustrative"
    )
    shown = a_course(builder, "B5")

    assert [row[2].is_illustrative for row in shown.table.rows] == [True] * 5 + [False]
    assert shown.caption.has_illustrative


def test_a_count_set_for_the_province_is_not_held_against_one_district_without_a_word():
    builder = a_framework().with_observation(unit="674", indicator="jobs_connected", value=30)

    assert "Mức phải đạt được đặt cho cả tỉnh." in a_course(builder, "B2", unit_id="674").statement.text
    assert "đặt cho cả tỉnh" not in a_course(builder, "B2").statement.text


def test_a_running_total_covers_units_and_years():
    builder = a_framework().with_every_unit(period="2021", indicator="jobs_connected", value=100)
    builder = builder.with_every_unit(period="2022", but=("674",), indicator="jobs_connected", value=10)
    shown = a_course(builder, "B2")

    assert "nhưng mới có 23/24 huyện, thành phố (96 %) báo cáo" in shown.statement.text
    assert uncovered_numbers(shown.statement) == []
    assert shown.table.rows[1][1].figure_id == "total:jobs_connected/68/2022/all"


def test_the_list_of_targets_has_sign_and_word_of_every_rating():
    framework, choice = shipped_framework(), Choice(2022)
    views = [view for group in view_targets(framework, choice) for view in group.targets]
    shown = exhibit_target_list(framework, choice, views)

    assert column(shown, "Mã") == [view.target_id for view in views]
    assert column(shown, "Đánh giá")[:3] == ["✓ Đạt", "✓ Đạt", "▲ Đúng tiến độ"]
    assert "! Chậm tiến độ" in column(shown, "Đánh giá")
    assert [f"{value} {unit}" for value, unit in zip(column(shown, "Gần nhất (2022)"), column(shown, "Đơn vị tính"), strict=True)] == [
        view.latest for view in views
    ]  # fmt: skip
    assert shown.statement.text.startswith(
        "Tính đến năm 2022, trong 20 chỉ tiêu của tỉnh Lâm Đồng có 3 đạt, 16 đúng"
    )
    assert shown.chart is None


def test_gauges_are_bullets_with_the_target_behind_the_latest_value():
    framework, choice = shipped_framework(), Choice(2022)
    views = view_headline_targets(framework, choice)
    shown = exhibit_gauges(framework, choice, views)

    latest, target = shown.chart.series
    assert shown.chart.kind is ChartKind.BULLETS
    assert latest.values == tuple(view.gauge.latest for view in views)
    assert (target.role, target.values) == (Role.TARGET, tuple(view.gauge.target for view in views))
    assert [f"{value} %" for value in column(shown, "Gần nhất (2022)")] == [view.latest for view in views]
    assert {view.rating for view in shown.drawing.targets} == {Rating.MET, Rating.ON_TRACK}


def test_a_trend_sets_the_unit_beside_province_and_nation():
    builder = attending().with_observation(unit="674", indicator="school_attendance_rate", value=70.0)
    framework = builder.with_nation(95.0, indicator="school_attendance_rate").build()
    shown = exhibit_trend(framework, Choice(2022, "674"), "school_attendance_rate")

    assert column(shown, "Đam Rông (%)")[:2] == ["chưa có số liệu", "70,0"]
    assert column(shown, "Toàn tỉnh (%)")[:2] == ["80,0", "84,0"]
    assert column(shown, "Cả nước (%)")[:2] == ["chưa có số liệu", "95,0"]
    assert shown.statement.text == (
        "Tỷ lệ đi học đúng tuổi của huyện Đam Rông qua các năm: 70,0 % (năm 2022); chưa có số liệu năm 2021. "
        "Năm 2022, huyện Đam Rông thấp hơn 14,0 điểm % so với toàn tỉnh (84,0 %), thấp hơn 25,0 điểm % so với cả nước (95,0 %)."
    )
    assert [series.role for series in shown.chart.series] == [
        Role.OWN,
        Role.TARGET,
        Role.OTHER,
        Role.NATION,
    ]


@pytest.mark.parametrize(("indicator_id", "is_drawn"), [("poor_rate", True), ("near_poor_rate", False)])
def test_only_an_indicator_with_a_target_is_drawn_as_a_course(indicator_id: str, is_drawn: bool):
    shown = exhibit_trend(a_framework().build(), Choice(2022), indicator_id)

    assert (shown.drawing is not None) == is_drawn
    assert shown.chart.kind is ChartKind.LINES
    assert "chưa có số liệu" in shown.statement.text
