"""Money split by project, unit, year, source and kind."""

import pytest

from monitoring.measures.budget import (
    Breakdown,
)
from tests.builders.framework import a_framework
from tests.builders.territory import TEN, TWELVE
from tests.monitoring.measures.asked import money, money_by


def test_split_by_project_gives_the_projects_with_their_sub_projects_inside():
    builder = (
        a_framework()
        .with_money(1, project="DA1")
        .with_money(10, project="DA2.1")
        .with_money(100, project="DA2.2")
    )

    parts = money_by(builder, "project")

    assert {part: figure.allocated.amount_vnd for part, figure in parts.items()} == {
        "DA1": 1,
        "DA2": 110,
        "DA3": None,
    }


def test_split_of_one_project_gives_its_sub_projects():
    builder = a_framework().with_money(10, project="DA2.1").with_money(100, project="DA1")

    parts = money_by(builder, "project", project_id="DA2")

    assert {part: figure.allocated.amount_vnd for part, figure in parts.items()} == {
        "DA2.1": 10,
        "DA2.2": None,
    }


def test_a_project_without_sub_projects_is_its_own_only_part():
    parts = money_by(a_framework().with_money(7), "project", project_id="DA1")

    assert {part: figure.allocated.amount_vnd for part, figure in parts.items()} == {"DA1": 7}


def test_split_by_year_has_every_year_of_the_programme():
    parts = money_by(a_framework().with_money(5, year=2022), "year")

    assert list(parts) == ["2021", "2022", "2023", "2024", "2025"]
    assert parts["2022"].allocated.amount_vnd == 5
    assert parts["2021"].allocated.amount_vnd is None


def test_split_by_year_of_one_year_does_not_bring_in_the_published_totals_of_others():
    builder = a_framework().with_money(5).with_published_total(77_670_000_000, period="2025", stage="planned")

    assert list(money_by(builder, "year", year=2023)) == ["2023"]


def test_split_by_source_of_one_source_does_not_bring_in_the_others():
    builder = a_framework().with_published_total(
        67_541_000_000, period="2025", stage="planned", funding_source="trung_uong"
    )

    assert list(money_by(builder, "funding_source", year=2025, funding_source="dia_phuong")) == ["dia_phuong"]


def test_split_by_kind_of_capital_and_by_source_has_every_kind_and_source():
    builder = a_framework().with_money(5, capital_type="dau_tu")

    assert list(money_by(builder, "capital_type")) == ["dau_tu", "su_nghiep"]
    assert list(money_by(builder, "funding_source")) == ["trung_uong", "dia_phuong", "huy_dong", "long_ghep"]


def test_split_by_unit_has_the_units_that_report_in_the_year():
    builder = a_framework().with_money(5, unit="682", year=2024).with_money(7, unit="682-2024", year=2025)

    assert tuple(money_by(builder, "unit", year=2024)) == TWELVE
    assert tuple(money_by(builder, "unit", year=2025)) == TEN
    assert money_by(builder, "unit", year=2025)["682-2024"].allocated.amount_vnd == 7


def test_split_by_unit_of_the_whole_period_has_the_units_of_all_years():
    parts = money_by(a_framework().with_money(5, unit="682", year=2024), "unit")

    assert tuple(parts) == (*TWELVE, "682-2024")


@pytest.mark.parametrize("by", list(Breakdown))
def test_every_breakdown_adds_up_to_the_whole(by: Breakdown):
    builder = (
        a_framework()
        .with_money(1)
        .with_money(10, year=2022, project="DA2.1")
        .with_money(100, unit="672", funding_source="huy_dong")
        .with_money(1000, unit="682-2024", year=2025, capital_type="dau_tu", project="DA3.2")
    )

    parts = money_by(builder, by.value)

    assert (
        sum(part.allocated.amount_vnd or 0 for part in parts.values()) == money(builder).allocated.amount_vnd
    )
