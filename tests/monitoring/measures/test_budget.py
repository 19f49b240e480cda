from datetime import date

import pytest

from monitoring.measures.budget import (
    elapsed_share_pct,
)
from monitoring.model.status import Status
from tests.builders.framework import a_framework
from tests.monitoring.measures.asked import TY, money, money_by


def test_money_is_summed_by_stage():
    builder = (
        a_framework()
        .with_money(10 * TY, stage="planned")
        .with_money(5 * TY, stage="planned", unit="672")
        .with_money(8 * TY, stage="allocated")
        .with_money(2 * TY, stage="disbursed")
    )

    figure = money(builder)

    assert figure.planned.amount_vnd == 15 * TY
    assert figure.allocated.amount_vnd == 8 * TY
    assert figure.disbursed.amount_vnd == 2 * TY


def test_money_stays_a_whole_number_of_dong():
    figure = money(a_framework().with_money(9_007_199_254_740_993).with_money(2, unit="672"))

    assert figure.allocated.amount_vnd == 9_007_199_254_740_995


def test_money_that_nobody_reported_is_none_and_not_zero():
    figure = money(a_framework().with_money(5 * TY, stage="planned"))

    assert figure.disbursed.amount_vnd is None
    assert figure.disbursed.status is None


def test_a_reported_zero_of_money_stays_zero():
    figure = money(a_framework().with_money(5 * TY).with_money(0, stage="disbursed"))

    assert figure.disbursed.amount_vnd == 0
    assert figure.disbursement_rate_pct == 0


def test_the_disbursement_rate_is_disbursed_of_allocated():
    figure = money(a_framework().with_money(8 * TY).with_money(2 * TY, stage="disbursed"))

    assert figure.disbursement_rate_pct == 25


@pytest.mark.parametrize("allocated", [None, 0])
def test_without_an_allocation_there_is_no_disbursement_rate(allocated: int | None):
    builder = a_framework().with_money(2 * TY, stage="disbursed")
    if allocated is not None:
        builder = builder.with_money(allocated)

    assert money(builder).disbursement_rate_pct is None


def test_only_the_newest_report_of_a_line_counts_because_reports_are_cumulative():
    builder = (
        a_framework()
        .with_money(5 * TY, stage="disbursed", as_of=date(2023, 12, 31))
        .with_money(2 * TY, stage="disbursed", as_of=date(2023, 6, 30))
        .with_money(1 * TY, stage="disbursed", unit="672", as_of=date(2023, 6, 30))
    )

    figure = money(builder)

    assert figure.disbursed.amount_vnd == 6 * TY
    assert figure.disbursed.as_of == date(2023, 12, 31)


def test_one_illustrative_line_makes_the_money_illustrative():
    builder = a_framework().with_money(1, status="official").with_money(1, unit="672", status="illustrative")

    assert money(builder).allocated.status is Status.ILLUSTRATIVE
    assert money(builder).status is Status.ILLUSTRATIVE


def test_published_money_only_leaves_illustrative_lines_out():
    builder = (
        a_framework()
        .with_money(3, status="official", source="nguon-1")
        .with_money(5, unit="672", status="illustrative")
        .with_money(5, stage="disbursed", status="illustrative")
    )

    figure = money(builder, published_only=True)

    assert figure.allocated.amount_vnd == 3
    assert figure.allocated.status is Status.OFFICIAL
    assert figure.disbursed.amount_vnd is None


def test_a_question_narrows_to_year_unit_source_and_kind_of_capital():
    builder = (
        a_framework()
        .with_money(1)
        .with_money(10, year=2022)
        .with_money(100, unit="672")
        .with_money(1000, funding_source="dia_phuong")
        .with_money(10000, capital_type="dau_tu")
    )

    assert money(builder).allocated.amount_vnd == 11111
    assert money(builder, year=2022).allocated.amount_vnd == 10
    assert money(builder, unit_ids=frozenset({"672"})).allocated.amount_vnd == 100
    assert money(builder, funding_source="dia_phuong").allocated.amount_vnd == 1000
    assert money(builder, capital_type="dau_tu").allocated.amount_vnd == 10000


def test_a_project_means_its_sub_projects_too():
    builder = (
        a_framework()
        .with_money(1, project="DA2.1")
        .with_money(10, project="DA2.2")
        .with_money(100, project="DA3.1")
    )

    assert money(builder, project_id="DA2").allocated.amount_vnd == 11
    assert money(builder, project_id="DA2.1").allocated.amount_vnd == 1


# published totals


def test_a_published_total_wins_over_the_sum_of_lines():
    builder = a_framework().with_money(60 * TY).with_published_total(65_683_000_000)

    figure = money(builder, year=2023)

    assert figure.allocated.amount_vnd == 65_683_000_000
    assert figure.allocated.status is Status.OFFICIAL
    assert figure.allocated.is_published_total
    assert figure.allocated.source_ids == ("nguon-1",)


def test_a_total_of_the_whole_period_is_found_when_no_year_is_asked_for():
    builder = a_framework().with_money(1).with_published_total(245_700_000_000, period="2021-2025")

    assert money(builder).allocated.amount_vnd == 245_700_000_000
    assert money(builder, year=2023).allocated.amount_vnd == 1


@pytest.mark.parametrize(
    "asked",
    [
        {"year": 2022},
        {},
        {"year": 2023, "project_id": "DA1"},
        {"year": 2023, "unit_ids": frozenset({"678"})},
        {"year": 2023, "capital_type": "su_nghiep"},
        {"year": 2023, "funding_source": "trung_uong"},
    ],
)
def test_a_published_total_wins_only_for_exactly_what_it_states(asked: dict[str, object]):
    builder = a_framework().with_money(7).with_money(7, year=2022).with_published_total(65_683_000_000)

    assert money(builder, **asked).allocated.amount_vnd in (7, 14)


def test_a_published_total_of_one_stage_says_nothing_of_the_others():
    builder = a_framework().with_published_total(77_670_000_000, period="2025", stage="planned")

    figure = money(builder, year=2025)

    assert figure.planned.amount_vnd == 77_670_000_000
    assert figure.allocated.amount_vnd is None


def test_a_published_total_of_one_funding_source_is_found_in_the_breakdown():
    builder = a_framework().with_published_total(
        67_541_000_000, period="2025", stage="planned", funding_source="trung_uong"
    )

    parts = money_by(builder, "funding_source", year=2025)

    assert parts["trung_uong"].planned.amount_vnd == 67_541_000_000
    assert parts["dia_phuong"].planned.amount_vnd is None


def test_published_money_only_keeps_published_totals():
    builder = a_framework().with_money(1).with_published_total(65_683_000_000)

    assert money(builder, year=2023, published_only=True).allocated.amount_vnd == 65_683_000_000


# time elapsed


def test_half_way_through_the_period_half_of_the_time_has_elapsed():
    assert elapsed_share_pct(date(2023, 7, 2), first_year=2021, last_year=2025) == pytest.approx(50, abs=0.05)


def test_the_last_day_of_the_year_is_the_whole_year():
    assert elapsed_share_pct(date(2023, 12, 31), first_year=2023, last_year=2023) == 100


def test_time_elapsed_is_never_below_nothing_or_beyond_the_whole():
    assert elapsed_share_pct(date(2020, 5, 1), first_year=2021, last_year=2025) == 0
    assert elapsed_share_pct(date(2026, 5, 1), first_year=2021, last_year=2025) == 100


def test_a_total_that_only_illustrates_does_not_win_over_the_sum_of_lines():
    builder = a_framework().with_money(60 * TY).with_published_total(65 * TY, status="illustrative")

    assert money(builder, year=2023).allocated.amount_vnd == 60 * TY
