"""Every number in every paragraph of every kind of briefing is worked out again from the CSV files."""

from dataclasses import replace

import pytest

from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.choice import unit_options
from monitoring.wording.statement import Statement
from tests.shipped import shipped_framework
from tests.views.briefing.recompute import find_faults
from tests.views.briefing.shown_once import shipped_briefing

YEARS = (2021, 2022, 2023, 2024, 2025)
# the appendix is one table without a sentence, and takes longest of all to make
SAYING = ("poverty", "standouts", "services", "groups", "indicators", "money", "gaps")


def said_in(ask: BriefingAsk) -> list[Statement]:
    briefing = shipped_briefing(ask)
    return [*briefing.lead, *(one for section in briefing.sections for one in section.paragraphs)]


def faults_of(ask: BriefingAsk) -> list[str]:
    return [fault for one in said_in(ask) for fault in find_faults(one, published_only=ask.published_only)]


@pytest.mark.parametrize("published_only", [False, True], ids=["all", "published"])
@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("kind", [BriefingKind.PROVINCE, BriefingKind.BUDGET, BriefingKind.ONE_PAGE])
def test_every_number_of_the_province_s_briefings_comes_out_of_the_tables(
    kind: BriefingKind, year: int, published_only: bool
):
    assert faults_of(BriefingAsk(kind, year, published_only=published_only)) == []


@pytest.mark.parametrize("published_only", [False, True], ids=["all", "published"])
@pytest.mark.parametrize("year", YEARS)
def test_every_number_of_every_district_s_report_comes_out_of_the_tables(year: int, published_only: bool):
    units = unit_options(shipped_framework(), year)
    assert len(units) == (10 if year == 2025 else 12)
    asks = [BriefingAsk(BriefingKind.DISTRICT, year, one.unit_id, published_only, SAYING) for one in units]
    assert [fault for ask in asks for fault in faults_of(ask)] == []


def test_a_number_that_is_changed_by_one_digit_is_found():
    first = next(one for one in said_in(BriefingAsk(BriefingKind.PROVINCE, 2022))[3:] if "1,94 %" in one.text)
    assert find_faults(first) == []

    wrong = replace(
        first,
        text=first.text.replace("1,94 %", "1,95 %"),
        stated=tuple(replace(one, text=one.text.replace("1,94 %", "1,95 %")) for one in first.stated),
    )
    (fault,) = find_faults(wrong)
    assert "printed '1,95 %', tables give" in fault


def test_a_number_that_nobody_answers_for_is_found():
    assert find_faults(Statement("Còn 12 hộ.")) == ["uncovered '12': Còn 12 hộ."]


def test_a_fall_that_is_told_as_a_rise_is_found():
    first = next(one for one in said_in(BriefingAsk(BriefingKind.PROVINCE, 2022)) if "giảm 0,93" in one.text)
    turned = replace(first, text=first.text.replace("giảm 0,93", "tăng 0,93"))
    assert any("'tăng' before '0,93 điểm %'" in fault for fault in find_faults(turned))
