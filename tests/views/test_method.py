import pytest

from monitoring.model.results import ExcludedFigure
from monitoring.views.method import MethodView, view_method
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework, target_count


@pytest.fixture(scope="module")
def view() -> MethodView:
    return view_method(shipped_framework())


def small(builder: FrameworkBuilder) -> MethodView:
    return view_method(builder.build())


def test_every_indicator_has_a_definition_and_a_rule_of_adding_up(view: MethodView):
    assert len(view.indicators) == len(shipped_framework().indicators)
    assert all(entry.definition and entry.rule and entry.unit for entry in view.indicators)


def test_an_indicator_says_which_years_were_published_and_which_illustrate(view: MethodView):
    poor = next(entry for entry in view.indicators if entry.indicator_id == "poor_rate")

    assert {"2021", "2022", "2023"} <= set(poor.published_years.split(", "))
    assert {"2024", "2025"} <= set(poor.illustrative_years.split(", "))
    assert "A1" in poor.targets


def test_every_source_is_listed_with_what_rests_on_it(view: MethodView):
    framework = shipped_framework()

    assert len(view.sources) == len(framework.sources)
    resting = len(framework.observations) + len(framework.budget_lines) + len(framework.budget_totals)
    assert sum(entry.figure_count for entry in view.sources) == resting


def test_a_source_names_at_most_six_of_its_figures_and_counts_the_rest():
    (entry, *_) = small(a_framework().with_every_unit(poor=1, households=10)).sources

    assert entry.figure_count == 12
    assert entry.figures.count("; ") == 5
    assert entry.figures.endswith("và 6 nội dung khác")


def test_rows_are_counted_by_standing():
    view = small(
        a_framework()
        .with_province(1.94)
        .with_every_unit(poor=1, households=10, status="illustrative")
        .with_money(5)
        .with_published_total(9)
    )

    assert [(one.table, one.status, one.row_count) for one in view.statuses] == [
        ("Số liệu theo dõi các chỉ số", "chính thức", 1),
        ("Số liệu theo dõi các chỉ số", "minh họa", 12),
        ("Dòng kinh phí theo dự án, huyện", "minh họa", 1),
        ("Tổng kinh phí đã công bố", "chính thức", 1),
    ]
    assert view.title == "1 số liệu đã công bố, 12 dòng số liệu minh họa"


def test_what_each_year_has_is_told_for_every_target():
    view = small(
        a_framework()
        .with_province(1.94, period="2022")
        .with_observation(unit="674", period="2022", poor=1, households=10)
        .with_every_unit(period="2022", but=("674",), poor=1, households=10, status="illustrative")
    )
    poor = next(one for one in view.availability if one.target_id == "A1")

    assert poor.cells == (
        "chưa có số liệu",
        "tỉnh đã công bố; 1 huyện đã công bố; 11 huyện minh họa",
        "chưa có số liệu",
        "chưa có số liệu",
        "chưa có số liệu",
    )


def test_all_targets_are_accounted_for(view: MethodView):
    assert [len(one.cells) for one in view.availability] == [5] * target_count()
    assert len({one.target_id for one in view.availability}) == target_count()


def test_published_figures_left_out_are_listed_with_the_reason(view: MethodView):
    assert view.excluded
    assert all(entry.reason and entry.figure for entry in view.excluded)
    assert isinstance(shipped_framework().excluded_figures[0], ExcludedFigure)


def test_the_rules_speak_of_no_data_averages_and_illustrative_figures(view: MethodView):
    for words in ("Chưa có số liệu khác với số 0", "Không lấy bình quân", "minh họa", "điểm %"):
        assert words in view.rules_vi
