import pytest

from tests.monitoring.command_line.conftest import Run

RATINGS = {"met", "on_track", "behind", "missed", "no_data"}


def test_every_target_of_the_decision_is_answered_in_its_order(ask: Run):
    answer = ask("targets")

    expected = [f"A{n}" for n in range(1, 8)] + [f"B{n}" for n in range(1, 12)] + ["C1", "C2"]
    assert answer.status == 0
    assert [target["id"] for target in answer.record] == expected


def test_every_target_has_the_promised_fields(ask: Run):
    for target in ask("targets", "--year", "2023").record:
        assert {"id", "latest", "target", "rating", "reason", "clause", "status", "coverage"} <= set(target)
        assert target["rating"] in RATINGS
        assert target["reason"].endswith(".")
        assert target["clause"]


def test_the_poverty_targets_of_2022_are_met_by_official_figures(ask: Run):
    targets = {target["id"]: target for target in ask("targets", "--year", "2022", "--published-only").record}

    assert (targets["A1"]["rating"], targets["A1"]["latest"], targets["A1"]["target"]) == ("met", 1.94, 4.03)
    assert (targets["A2"]["rating"], targets["A2"]["latest"], targets["A2"]["target"]) == ("met", 3.4, 3.49)
    assert targets["A1"]["status"] == "official"


def test_published_figures_only_meet_and_miss_nothing_in_2025(ask: Run):
    targets = ask("targets", "--published-only").record

    assert {target["year"] for target in targets} == {2025}
    assert not {target["rating"] for target in targets} & {"met", "missed"}
    assert not any(target["status"] == "illustrative" for target in targets)


def test_what_rests_on_illustration_says_so(ask: Run):
    school = next(target for target in ask("targets").record if target["id"] == "B5")

    assert (school["status"], school["coverage"]) == ("illustrative", "10/10")


@pytest.mark.parametrize("year", ["2019", "2026", "hai"])
def test_a_year_outside_the_programme_exits_with_2(ask: Run, year: str):
    answer = ask("targets", "--year", year)

    assert answer.status == 2
    assert f"không có năm “{year}”; gần nhất: " in answer.complaint
