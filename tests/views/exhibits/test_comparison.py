import pytest

from monitoring.views.choice import Choice
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_ranks import view_ranking
from monitoring.views.compare_scatter import view_scatter
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.compare_units import Comparison
from monitoring.views.exhibits.comparison import (
    exhibit_contributions,
    exhibit_groups,
    exhibit_ranking,
    exhibit_rates,
    exhibit_scatter,
    exhibit_two_years,
)
from monitoring.views.exhibits.exhibit import Role
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework
from tests.views.exhibits.numbers import uncovered_numbers

POOR = Comparison("poor_rate", 2021)


def twelve() -> FrameworkBuilder:
    """Đam Rông has the highest rate, Di Linh the most households, the ten others 50 each: 1.100 in all."""
    builder = a_framework().with_every_unit(but=("674", "679"), poor=50, households=10_000)
    return builder.with_observation(unit="674", poor=200, households=1_000).with_observation(
        unit="679", poor=400, households=20_000
    )


@pytest.mark.parametrize("indicator_id", ["poor_rate", "jobs_connected"])
def test_a_ranking_has_the_words_of_the_screen_s_table(indicator_id: str):
    framework, choice, asked = shipped_framework(), Choice(2022), Comparison(indicator_id, 2021)
    view = view_ranking(framework, choice, asked)
    shown = exhibit_ranking(framework, choice, asked, view)

    unit = framework.indicators[indicator_id].unit
    assert [(row[0].text, row[1].text) for row in shown.table.rows] == [
        (row.place, row.name) for row in view.rows
    ]
    for row, on_screen in zip(shown.table.rows, view.rows, strict=True):
        assert row[2].text == on_screen.value_text.removesuffix(f" {unit}")
        assert row[3].text == on_screen.other_text.removesuffix(f" {unit}")
        assert on_screen.change_text.startswith(row[4].text)
        assert row[2].is_illustrative == (on_screen.is_illustrative and on_screen.value is not None)
    assert shown.table.total_rows == 2
    # a sum would leave nothing of the bars of its parts
    assert ("Toàn tỉnh" in shown.chart.categories) == (unit == "%")


def test_the_rank_of_a_unit_stays_the_one_among_all_where_few_are_compared():
    framework, choice = twelve().build(), Choice(2022, "679")
    asked = Comparison("poor_rate", 2021, ("679", "673"))
    shown = exhibit_ranking(framework, choice, asked, view_ranking(framework, choice, asked))

    assert [row[0].text for row in shown.table.rows][:2] == ["2/12", "3/12"]
    assert "đứng thứ 2 trong 12 huyện, thành phố, xếp từ cao xuống thấp" in shown.statement.text
    assert "Trong 2/2 đơn vị đã chọn có số liệu" in shown.statement.text
    assert shown.name == "xep-hang-poor-rate-2021-679-673-2022-679"


def test_two_years_lists_also_the_units_that_have_no_line():
    builder = (
        a_framework()
        .with_observation(unit="674", value=8.0, period="2021")
        .with_observation(unit="674", value=5.0)
    )
    framework = builder.with_observation(unit="675", value=4.0).build()
    view = view_two_years(framework, Choice(2022), POOR)
    shown = exhibit_two_years(framework, Choice(2022), POOR, view)

    assert [line.name for line in view.lines] == ["Đam Rông"]
    assert [cell.text for cell in shown.table.rows[0]] == ["Đam Rông", "8,00", "5,00", "−3,00", "chính thức"]
    assert [cell.text for cell in shown.table.rows[1]][:4] == [
        "Lạc Dương",
        "chưa có số liệu",
        "4,00",
        "chưa so sánh được",
    ]
    assert len(shown.table.rows) == 12
    assert [(one.role, one.values) for one in shown.chart.series] == [
        (Role.BASELINE, (8.0,)),
        (Role.OWN, (5.0,)),
    ]


def test_a_scatter_s_table_has_both_values_and_its_sentence_asserts_no_cause():
    framework, choice = shipped_framework(), Choice(2022)
    view = view_scatter(framework, choice, POOR, second_id="near_poor_rate")
    shown = exhibit_scatter(framework, choice, POOR, view)

    values = {row[0].text: (row[1].value, row[2].value) for row in shown.table.rows}
    assert {point.name: (point.x, point.y) for point in view.points} == {
        name: pair for name, pair in values.items() if name not in ("Toàn tỉnh", "Cả nước")
    }
    assert shown.statement.text.endswith("không có nghĩa là chỉ số này gây ra chỉ số kia.")
    assert shown.chart is None
    assert uncovered_numbers(shown.statement) == []


def test_contributions_add_up_in_the_table_and_the_few_that_make_half_are_named():
    framework = twelve().build()
    view = view_contributions(framework, Choice(2022), POOR)
    shown = exhibit_contributions(framework, Choice(2022), POOR, view)

    *units, total = shown.table.rows
    assert sum(row[1].value for row in units) == total[1].value == 1_100
    assert [cell.text for cell in units[0]][:4] == ["Di Linh", "400", "36,4", "36,4"]
    assert [cell.text for cell in units[1]][:4] == ["Đam Rông", "200", "18,2", "54,5"]
    assert [cell.text for cell in total][:4] == ["Tổng các đơn vị có số liệu", "1.100", "100,0", ""]
    assert (
        "Cộng lại, 2/12 đơn vị có số lớn nhất chiếm hơn một nửa (54,5 %) tổng số của cả tỉnh: Đam Rông, Di Linh"
        in (shown.statement.text.replace("Di Linh, Đam Rông", "Đam Rông, Di Linh"))
    )
    assert uncovered_numbers(shown.statement) == []


def test_shares_of_some_units_alone_are_not_given():
    builder = a_framework().with_observation(unit="674", poor=200, households=1_000)
    framework = builder.with_observation(unit="679", poor=400, households=20_000).build()
    shown = exhibit_contributions(
        framework, Choice(2022), POOR, view_contributions(framework, Choice(2022), POOR)
    )

    assert [row[2].text for row in shown.table.rows] == ["chưa tính được"] * 3
    assert "chiếm" not in shown.statement.text
    assert "Chưa có số đếm của 10/12 huyện, thành phố" in shown.statement.text


def test_rates_keep_the_order_of_the_counts_with_the_province_last():
    framework = twelve().build()
    view = view_contributions(framework, Choice(2022), POOR)
    shown = exhibit_rates(framework, Choice(2022), POOR, view)

    assert [row[0].text for row in shown.table.rows] == [*(row.name for row in view.rows), "Toàn tỉnh"]
    assert [f"{row[1].text} %" for row in shown.table.rows] == [
        *(row.rate_text for row in view.rows),
        view.province_rate_text,
    ]
    assert shown.chart.categories == tuple(row[0].text for row in shown.table.rows)


def test_groups_have_the_words_of_the_picture():
    framework, choice = shipped_framework(), Choice(2022)
    view = view_groups(framework, choice, POOR)
    shown = exhibit_groups(framework, choice, POOR, view)

    assert [(f"{row[1].text} %", row[2].text) for row in shown.table.rows[1:]] == [
        (cell.text, cell.gap_text) for cell in view.chart.groups
    ]
    assert [row[1].is_illustrative for row in shown.table.rows[1:]] == [
        cell.is_illustrative for cell in view.chart.groups
    ]


def test_an_indicator_without_groups_is_said_to_have_none():
    framework, asked = shipped_framework(), Comparison("jobs_connected", 2021)
    shown = exhibit_groups(framework, Choice(2022), asked, view_groups(framework, Choice(2022), asked))

    assert shown.drawing is None
    assert shown.chart is None
    assert (
        shown.statement.text
        == "“Số người lao động được kết nối việc làm thành công” không có số liệu theo nhóm đối tượng."
    )
