"""The shipped tables, read here with pandas and not by the code that is tested."""

from functools import cache

import pandas as pd
import pytest

from monitoring.sources.framework import DATA_DIR, check_folders
from tests.builders.territory import TEN, TWELVE

FRAMES = {"2021": TWELVE, "2022": TWELVE, "2023": TWELVE, "2024": TWELVE, "2025": TEN}
PUBLISHED_COUNTS = (
    ("poor_rate", "2021", "all", 9731),
    ("poor_rate", "2022", "all", 6636),
    ("poor_rate", "2023", "all", 3912),
    ("near_poor_rate", "2021", "all", 13821),
    ("near_poor_rate", "2022", "all", 11601),
    ("poor_rate", "2021", "dtts", 6739),
    ("poor_rate", "2022", "dtts", 4549),
    ("near_poor_rate", "2021", "dtts", 8211),
    ("near_poor_rate", "2022", "dtts", 6905),
)


@cache
def table(name: str) -> pd.DataFrame:
    return pd.read_csv(DATA_DIR / f"{name}.csv", dtype=str, keep_default_na=False)


def districts(indicator: str, period: str, group: str = "all") -> pd.DataFrame:
    rows = table("observations")
    chosen = rows[(rows.indicator_id == indicator) & (rows.period == period) & (rows.group_id == group)]
    return chosen[chosen.unit_id.isin(FRAMES[period])]


def money(stage: str, **asked: str) -> int:
    lines = table("budget_lines")
    chosen = lines[lines.stage == stage]
    for column, value in asked.items():
        chosen = chosen[chosen[column] == value]
    return sum(map(int, chosen.amount_vnd))


def test_the_shipped_tables_and_boundaries_have_no_problem():
    assert check_folders() == []


@pytest.mark.parametrize(("indicator", "period", "group", "count"), PUBLISHED_COUNTS)
def test_districts_add_up_to_the_published_count(indicator: str, period: str, group: str, count: int):
    rows = table("observations")
    province = rows[(rows.indicator_id == indicator) & (rows.period == period) & (rows.group_id == group)]

    assert province.loc[province.unit_id == "68", "numerator"].tolist() == [str(count)]
    assert districts(indicator, period, group).numerator.map(int).sum() == count


@pytest.mark.parametrize(("indicator", "period", "group", "count"), PUBLISHED_COUNTS)
def test_the_rate_that_districts_add_up_to_is_near_the_published_one(
    indicator: str, period: str, group: str, count: int
):
    rows = table("observations")
    province = rows[(rows.indicator_id == indicator) & (rows.period == period) & (rows.group_id == group)]
    published = float(province.loc[province.unit_id == "68", "value"].item())

    assert count / districts(indicator, period, group).denominator.map(int).sum() * 100 == pytest.approx(
        published, abs=0.1
    )


@pytest.mark.parametrize("period", list(FRAMES))
def test_every_target_has_a_figure_of_every_unit_of_the_year(period: str):
    for indicator in table("targets").indicator_id:
        assert sorted(districts(indicator, period).unit_id) == sorted(FRAMES[period]), indicator


@pytest.mark.parametrize("period", ["2024", "2025"])
def test_no_target_has_a_published_figure_of_the_province_or_a_district_in_2024_and_2025(period: str):
    rows = table("observations")
    own = rows.indicator_id.isin(table("targets").indicator_id) & (rows.period == period)
    local = rows[own & rows.unit_id.isin(("68", *FRAMES[period]))]

    assert set(local.status) == {"illustrative"}


def test_every_illustrative_row_cites_the_illustrative_source_and_no_other_row_does():
    for name in ("observations", "budget_lines", "budget_totals"):
        rows = table(name)
        assert ((rows.status == "illustrative") == (rows.source_id == "minh-hoa")).all(), name


def test_every_figure_that_is_not_illustrative_has_a_source_with_a_title():
    titles = table("sources").set_index("source_id").title
    rows = table("observations")

    assert titles[rows.loc[rows.status != "illustrative", "source_id"].unique()].str.len().gt(0).all()


def test_allocated_money_adds_up_to_what_was_published():
    assert money("allocated") == 245_700_000_000
    assert money("allocated", year="2023") == 65_683_000_000


def test_planned_money_of_2025_adds_up_to_what_was_published():
    assert money("planned", year="2025") == 77_670_000_000
    assert money("planned", year="2025", funding_source="trung_uong") == 67_541_000_000
    assert money("planned", year="2025", funding_source="dia_phuong") == 10_129_000_000


def test_no_line_disburses_more_than_was_allocated_to_it():
    key = ["project_id", "unit_id", "year", "funding_source", "capital_type"]
    lines = table("budget_lines").assign(amount=lambda rows: rows.amount_vnd.map(int))
    by_stage = lines.pivot_table(index=key, columns="stage", values="amount", aggfunc="sum")

    assert (by_stage.disbursed.fillna(0) <= by_stage.allocated.fillna(0)).all()


def test_money_stands_only_on_the_nine_leaf_lines_of_the_projects():
    projects = table("projects")
    leaves = set(projects.project_id) - set(projects.parent_id)

    assert set(table("budget_lines").project_id) == leaves
    assert len(leaves) == 9


def test_money_stands_only_with_units_that_report_in_its_year():
    for year, units in FRAMES.items():
        lines = table("budget_lines")
        assert set(lines.loc[lines.year == year, "unit_id"]) == set(units), year


def test_the_decision_has_twenty_targets_and_thirteen_projects_and_sub_projects():
    assert len(table("targets")) == 20
    assert len(table("projects")) == 13
    assert table("targets").text_vi.str.len().gt(10).all()


@pytest.mark.parametrize(
    "name",
    ["observations", "budget_lines", "reporting_units", "unit_successions", "sources", "reporting_duties"],
)
def test_a_table_is_utf_8_with_plain_line_ends_and_no_mark_in_front(name: str):
    received = (DATA_DIR / f"{name}.csv").read_bytes()

    assert b"\r" not in received
    assert not received.startswith(b"\xef\xbb\xbf")
    assert received.endswith(b"\n")
    assert received.decode("utf-8")


def test_every_unit_of_the_frame_and_every_lead_agency_owes_both_reports_of_each_year():
    duties, agencies = table("reporting_duties"), table("lead_agencies")
    assert sorted(agencies.name_vi) == sorted(set(table("projects").lead_agency_province) - {""})

    for year, units in FRAMES.items():
        for period, due in ((f"{year}-H1", f"{year}-06-01"), (year, f"{year}-12-01")):
            own = duties[duties.period == period]
            assert sorted(own.reporter_id) == sorted([*units, *agencies.agency_id]), period
            assert set(own.due_date) == {due}
    assert len(duties) == 156


def test_nothing_is_claimed_of_when_reports_came_in():
    assert set(table("reporting_duties").status) == {"illustrative"}


def test_no_unit_lacks_the_report_of_a_year_of_which_it_has_figures():
    duties = table("reporting_duties")
    yearly = duties[duties.period.isin(FRAMES) & ~duties.reporter_id.isin(table("lead_agencies").agency_id)]
    figures = set(zip(table("observations").unit_id, table("observations").period, strict=True))

    for duty in yearly.itertuples():
        assert (duty.reporter_id, duty.period) in figures
        assert duty.received_date


def test_nobody_is_late_with_or_lacks_a_report_that_was_due_before_the_circular_was_in_force():
    early = table("reporting_duties").query("due_date < '2022-07-15'")

    assert len(early) == 48
    assert (early.received_date != "").all()
    assert (early.received_date <= early.due_date).all()
    assert early.legal_basis.str.contains("trước ngày ban hành Kế hoạch|hiệu lực từ 15/07/2022").all()
    assert not early.legal_basis.str.startswith("Điểm a").any()


def test_late_and_missing_reports_are_there_to_be_seen():
    duties = table("reporting_duties")

    assert (duties.received_date > duties.due_date).sum() == 11
    assert (duties.received_date == "").sum() == 9


def test_units_that_end_before_their_last_report_is_due_hand_it_over_before_they_end():
    last = table("reporting_duties").query("period == '2025' and not reporter_id.str.startswith('so-')")

    assert len(last) == 10
    assert (last.received_date <= "2025-06-30").all()
