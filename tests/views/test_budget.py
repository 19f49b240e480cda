from datetime import date

import pytest

from monitoring.model.budget_figures import Breakdown
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView, view_budget
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.choice import Choice
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework

TY = 1_000_000_000
PROJECT = Breakdown.PROJECT


def seen(builder: FrameworkBuilder, choice: Choice | None = None, **asked) -> BudgetView:
    return view_budget(builder.build(), choice or Choice(2023), **{"by": PROJECT, **asked})


def shipped(choice: Choice, **asked) -> BudgetView:
    return view_budget(shipped_framework(), choice, **{"by": PROJECT, **asked})


def amounts(row: BudgetRow) -> tuple[int | None, ...]:
    return tuple(vnd for _, vnd in row.amounts_vnd)


def row_of(view: BudgetView, part: str) -> BudgetRow:
    return next(row for row in view.rows if row.part == part)


def some_money() -> FrameworkBuilder:
    builder = a_framework()
    for project, unit, scale in (("DA1", "678", 1), ("DA2.1", "678", 2), ("DA2.2", "674", 3)):
        for stage, ty in (("planned", 10), ("allocated", 8), ("disbursed", 6)):
            builder = builder.with_money(ty * scale * TY, stage=stage, project=project, unit=unit)
    return builder


def test_a_split_by_year_ends_with_the_last_year_that_is_asked_for():
    view = seen(some_money(), by=Breakdown.YEAR, last_year=2023)

    assert [row.part for row in view.rows] == ["2021", "2022", "2023"]


def test_the_title_says_how_much_of_what_was_allocated_has_been_disbursed():
    view = seen(some_money())

    assert view.caption.title.startswith("Đã giải ngân 36 tỷ đồng trong 48 tỷ đồng vốn giao năm 2023")
    assert view.caption.title.endswith("đạt 75,0 %")


def test_projects_are_summed_over_their_sub_projects():
    view = seen(some_money())

    assert amounts(row_of(view, "DA1")) == (10 * TY, 8 * TY, 6 * TY)
    assert amounts(row_of(view, "DA2")) == (50 * TY, 40 * TY, 30 * TY)
    assert amounts(view.total) == (60 * TY, 48 * TY, 36 * TY)


def test_a_project_without_money_is_a_row_without_data_and_not_of_zeros():
    row = row_of(seen(some_money()), "DA3")

    assert not row.has_data
    assert amounts(row) == (None, None, None)
    assert {said for _, said in row.amounts} == {"chưa có số liệu"}
    assert row.disbursement_rate == "chưa có số liệu"


def test_a_project_opens_into_its_sub_projects():
    view = seen(some_money(), project_id="DA2")

    assert [row.part for row in view.rows] == ["DA2.1", "DA2.2"]
    assert amounts(row_of(view, "DA2.2")) == (30 * TY, 24 * TY, 18 * TY)
    assert amounts(view.total) == (50 * TY, 40 * TY, 30 * TY)


def test_shipped_sub_projects_have_their_full_names_and_lead_agencies():
    row = row_of(shipped(Choice(2023), project_id="DA2"), "DA2.2")

    assert row.name == "DA2.2. Cải thiện dinh dưỡng"
    assert row.lead_agency == "Sở Y tế"


@pytest.mark.parametrize("by", list(Breakdown))
def test_the_parts_of_every_breakdown_add_up_to_the_whole(by: Breakdown):
    view = shipped(Choice(2024), by=by, whole_period=by is Breakdown.YEAR)

    for place, whole in enumerate(amounts(view.total)):
        parts = [amounts(row)[place] for row in view.rows]
        if whole is not None and None not in parts:
            assert sum(parts) == whole


def test_a_district_shows_its_own_money():
    view = seen(some_money(), Choice(2023, unit_id="674"))

    assert amounts(view.total) == (30 * TY, 24 * TY, 18 * TY)
    assert "huyện Đam Rông" in view.caption.subtitle


def test_by_district_only_the_chosen_district_is_listed():
    assert [row.part for row in seen(some_money(), Choice(2023, unit_id="674"), by=Breakdown.UNIT).rows] == [
        "674"
    ]
    assert len(seen(some_money(), by=Breakdown.UNIT).rows) == 12


def test_over_the_whole_period_the_merged_district_has_the_money_of_those_it_was_made_of():
    builder = a_framework()
    for unit, year in (("681", 2023), ("682", 2023), ("682-2024", 2025), ("674", 2025)):
        builder = builder.with_money(TY, unit=unit, year=year)
    view = seen(builder, Choice(2025, unit_id="682-2024"), whole_period=True)

    assert dict(view.total.amounts_vnd)[Stage.ALLOCATED] == 3 * TY


def test_by_year_the_merged_district_has_the_money_of_those_it_was_made_of_in_the_years_before():
    builder = a_framework().with_money(TY, unit="681", year=2023).with_money(2 * TY, unit="682", year=2023)
    builder = builder.with_money(5 * TY, unit="682-2024", year=2025)
    view = seen(builder, Choice(2025, unit_id="682-2024"), by=Breakdown.YEAR)

    assert dict(row_of(view, "2023").amounts_vnd)[Stage.ALLOCATED] == 3 * TY
    assert dict(row_of(view, "2025").amounts_vnd)[Stage.ALLOCATED] == 5 * TY
    assert dict(view.total.amounts_vnd)[Stage.ALLOCATED] == 5 * TY


def test_time_elapsed_is_taken_on_the_day_of_the_report():
    view = seen(some_money().with_money(TY, stage="disbursed", project="DA1", as_of=date(2023, 12, 31)))
    half = seen(
        a_framework().with_money(TY, stage="disbursed", year=2025, as_of=date(2025, 6, 30)), Choice(2025)
    )

    assert view.elapsed == "Thời gian đã qua: 100,0 % (đến 31/12/2023)"
    assert half.elapsed_pct == pytest.approx(181 / 365 * 100)
    assert half.elapsed == "Thời gian đã qua: 49,6 % (đến 30/06/2025)"


def test_without_disbursement_no_time_is_said_to_have_passed():
    view = seen(a_framework().with_money(TY, stage="allocated"))

    assert view.elapsed_pct is None
    assert view.elapsed == ""


def test_the_title_says_what_is_missing():
    assert seen(a_framework()).caption.title == "Kinh phí năm 2023: chưa có số liệu"
    assert (
        seen(a_framework().with_money(TY, stage="planned")).caption.title
        == "Kế hoạch vốn năm 2023 là 1 tỷ đồng"
    )
    assert (
        seen(a_framework().with_money(TY, stage="allocated")).caption.title
        == "Vốn đã giao năm 2023 là 1 tỷ đồng; giải ngân chưa có số liệu"
    )


def test_published_figures_only_show_the_published_totals_and_no_detail():
    view = shipped(Choice(2023, published_only=True))

    assert amounts(view.total) == (None, 65_683_000_000, None)
    assert view.caption.title == "Vốn đã giao năm 2023 là 65,683 tỷ đồng; giải ngân chưa có số liệu"
    assert not any(row.has_data for row in view.rows)
    assert not view.caption.has_illustrative


def test_published_totals_of_the_period_and_of_2025_by_source():
    period = shipped(Choice(2023, published_only=True), whole_period=True)
    by_source = shipped(Choice(2025, published_only=True), by=Breakdown.FUNDING_SOURCE)

    assert amounts(period.total) == (None, 245_700_000_000, None)
    assert amounts(by_source.total) == (77_670_000_000, None, None)
    assert amounts(row_of(by_source, "trung_uong"))[0] == 67_541_000_000
    assert amounts(row_of(by_source, "dia_phuong"))[0] == 10_129_000_000


def test_a_year_of_which_nothing_was_published_has_no_published_money():
    view = shipped(Choice(2024, published_only=True))

    assert amounts(view.total) == (None, None, None)
    assert view.caption.standing == "chưa có số liệu"


def test_a_published_total_is_said_to_be_one():
    (note,) = shipped(Choice(2023)).stage_notes

    assert note.startswith("Đã giao 65,683 tỷ đồng là số đã công bố")


def test_a_published_total_beside_illustrative_parts_is_illustrative_as_a_picture():
    view = shipped(Choice(2023))

    assert view.caption.standing == "số liệu minh họa"
    assert all(row.is_illustrative for row in view.rows)


def test_the_alt_texts_list_every_part():
    view = seen(some_money())

    assert "kế hoạch 10 tỷ đồng, đã giao 8 tỷ đồng, đã giải ngân 6 tỷ đồng" in view.alt
    assert "DA3. DA3: chưa có số liệu" in view.alt
    assert "75,0 %" in view.disbursement_alt


def test_the_breakdown_names_the_pictures():
    view = seen(some_money(), by=Breakdown.FUNDING_SOURCE)

    assert view.bars_caption.title == "Kế hoạch, đã giao, đã giải ngân theo nguồn vốn"
    assert view.disbursement_caption.title == "Tỷ lệ giải ngân theo nguồn vốn"
