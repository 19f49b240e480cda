from datetime import date

from monitoring.model.budget_figures import Breakdown
from monitoring.views.budget import view_budget
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import ChartKind, Exhibit, Role
from monitoring.views.exhibits.money import exhibit_disbursement, exhibit_money
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.views.exhibits.numbers import uncovered_numbers


def money() -> FrameworkBuilder:
    """Đức Trọng, 2023: 4 tỷ given to DA1 of which 3 are spent, 2 tỷ to DA2 of which 0,5."""
    builder = a_framework()
    for project, allocated, disbursed in (
        ("DA1", 4_000_000_000, 3_000_000_000),
        ("DA2.1", 2_000_000_001, 500_000_000),
    ):
        builder = builder.with_money(allocated, project=project).with_money(
            disbursed, project=project, stage="disbursed", as_of=date(2023, 6, 30)
        )
    return builder


def shown_by(
    builder: FrameworkBuilder,
    by: Breakdown = Breakdown.PROJECT,
    *,
    rates: bool = False,
    money_unit: str = "ty",
    **choice,
) -> Exhibit:
    framework, asked = builder.build(), Choice(2023, **choice)
    make = exhibit_disbursement if rates else exhibit_money
    return make(framework, asked, view_budget(framework, asked, by=by), money_unit=money_unit)


def texts(exhibit: Exhibit) -> dict[str, list[str]]:
    return {row[0].text: [cell.text for cell in row[1:]] for row in exhibit.table.rows}


def test_amounts_are_printed_in_the_unit_of_the_head_and_held_in_dong():
    shown = shown_by(money())

    assert [column.label for column in shown.table.columns][2:5] == [
        "Kế hoạch (tỷ đồng)", "Đã giao (tỷ đồng)", "Đã giải ngân (tỷ đồng)",
    ]  # fmt: skip
    assert texts(shown)["DA1. DA1"] == ["Sở", "chưa có số liệu", "4", "3", "75,0", "minh họa"]
    (row,) = [row for row in shown.table.rows if row[0].text == "DA2. DA2"]
    assert (row[3].text, row[3].value, row[3].decimals) == ("2", 2_000_000_001, 0)
    assert row[4].is_illustrative


def test_a_part_without_money_says_so_and_is_named_as_missing():
    shown = shown_by(money())

    assert texts(shown)["DA3. DA3"][1:4] == ["chưa có số liệu"] * 3
    assert "Chưa có số liệu của 1/3 phần chia theo dự án, tiểu dự án: DA3. DA3" in shown.statement.text
    assert shown.chart.categories == ("DA1. DA1", "DA2. DA2")


def test_millions_stand_in_head_cells_and_chart():
    shown = shown_by(money(), money_unit="trieu")

    assert texts(shown)["DA1. DA1"][2] == "4.000"
    assert (shown.chart.unit, shown.chart.series[1].values[0]) == ("triệu đồng", 4000.0)
    assert shown.name == "kinh-phi-theo-project-trieu-2023"


def test_a_published_total_is_not_marked_where_only_what_was_spent_illustrates():
    shown = shown_by(money().with_published_total(9_000_000_000))

    total = shown.table.rows[-1]
    assert [cell.is_illustrative for cell in total[2:6]] == [False, False, True, True]
    assert total[-1].text == "đã công bố (đã giải ngân: minh họa)"
    assert "một phần là số liệu minh họa" in shown.statement.text
    assert any("là số đã công bố" in note for note in shown.caption.notes)


def test_rates_stand_before_the_time_elapsed_as_bullets():
    shown = shown_by(money(), rates=True)

    rates, elapsed = shown.chart.series
    assert shown.chart.kind is ChartKind.BULLETS
    assert (rates.role, [round(value, 1) for value in rates.values]) == (Role.DISBURSED, [75.0, 25.0])
    assert (elapsed.role, round(elapsed.values[0], 1)) == (Role.TARGET, 49.6)
    assert texts(shown)["Thời gian đã qua"][2] == "49,6"
    assert shown.table.total_rows == 2
    assert (
        "cao nhất là DA1. DA1 (75,0 %), thấp nhất là DA2. DA2 (25,0 %). Đến 30/06/2023, thời gian thực hiện đã qua 49,6 %"
        in (shown.statement.text)
    )
    assert uncovered_numbers(shown.statement) == []


def test_no_money_at_all_is_said():
    shown = shown_by(a_framework())

    assert shown.statement.text == (
        "Kinh phí thực hiện Chương trình năm 2023 của tỉnh Lâm Đồng: chưa có số liệu. "
        "Chưa có số liệu chia theo dự án, tiểu dự án."
    )
    assert shown.chart is None


def test_a_district_s_part_is_named_as_what_that_district_itself_was_given():
    shown = shown_by(money(), Breakdown.UNIT)

    (row,) = [row for row in shown.table.rows if row[0].text == "huyện Đức Trọng"]
    assert row[2].figure_id == "money:allocated/2023/*/678/*/*"
    assert shown.statement.figure_ids[0] == "money:disbursed/2023/*/*/*/*"
