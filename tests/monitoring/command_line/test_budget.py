import pytest

from tests.monitoring.command_line.conftest import Run


def test_money_of_the_period_has_the_promised_fields_and_the_published_total(ask: Run):
    answer = ask("budget")

    assert answer.status == 0
    assert {"planned", "allocated", "disbursed", "disbursement_rate", "status"} <= set(answer.record)
    assert answer.record["allocated"] == 245_700_000_000
    assert isinstance(answer.record["planned"], int)


def test_money_of_2023_and_of_2025_is_what_was_published(ask: Run):
    assert ask("budget", "--year", "2023").record["allocated"] == 65_683_000_000
    assert ask("budget", "--year", "2025").record["planned"] == 77_670_000_000


def test_planned_money_of_2025_by_source_is_what_was_published(ask: Run):
    parts = {
        part["funding_source"]: part["planned"]
        for part in ask("budget", "--year", "2025", "--by", "funding_source").record
    }

    assert parts["trung_uong"] == 67_541_000_000
    assert parts["dia_phuong"] == 10_129_000_000


def test_published_money_only_has_no_disbursement_and_no_zero(ask: Run):
    money = ask("budget", "--year", "2023", "--published-only").record

    assert money["allocated"] == 65_683_000_000
    assert money["status"] == "official"
    assert money["disbursed"] is None
    assert money["disbursement_rate"] is None


def test_money_by_project_is_that_of_the_five_projects(ask: Run):
    parts = ask("budget", "--year", "2023", "--by", "project").record

    assert [part["project"] for part in parts] == ["DA1", "DA2", "DA3", "DA4", "DA5"]
    assert sum(part["allocated"] for part in parts) == 65_683_000_000


def test_money_of_a_project_is_that_of_its_sub_projects(ask: Run):
    whole = ask("budget", "--project", "DA2").record
    parts = ask("budget", "--project", "DA2", "--by", "project").record

    assert [part["project"] for part in parts] == ["DA2.1", "DA2.2"]
    assert sum(part["disbursed"] for part in parts) == whole["disbursed"]


@pytest.mark.parametrize(
    ("by", "parts"), [("year", 5), ("capital_type", 2), ("funding_source", 4), ("unit", 13)]
)
def test_money_is_split_by_every_known_part(ask: Run, by: str, parts: int):
    answer = ask("budget", "--by", by).record

    assert len(answer) == parts
    assert all(by in part for part in answer)


def test_money_of_one_year_by_year_is_that_year_alone(ask: Run):
    assert [part["year"] for part in ask("budget", "--year", "2023", "--by", "year").record] == ["2023"]


@pytest.mark.parametrize(
    ("arguments", "near"),
    [(("--project", "DA6"), "DA"), (("--year", "2031"), "2021"), (("--project", "DA2.9"), "DA2.1")],
)
def test_an_unknown_name_exits_with_2_and_the_nearest(ask: Run, arguments: tuple[str, str], near: str):
    answer = ask("budget", *arguments)

    assert answer.status == 2
    assert len(answer.complaint.splitlines()) == 1
    assert near in answer.complaint


def test_an_unknown_way_to_split_exits_with_2(ask: Run):
    with pytest.raises(SystemExit) as told:
        ask("budget", "--by", "huyen")

    assert told.value.code == 2
