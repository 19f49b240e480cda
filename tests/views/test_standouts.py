import re

import pytest

from monitoring.views.choice import Choice
from monitoring.views.profile import view_profile
from monitoring.views.standouts import Standout
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_framework

TY = 1_000_000_000
CAUSES = re.compile(r"\b(do|vì|nhờ|bởi|nguyên nhân|dẫn đến|khiến)\b", re.IGNORECASE)


def standouts_of(builder: FrameworkBuilder, *, unit: str = "674", year: int = 2022) -> tuple[Standout, ...]:
    return view_profile(builder.build(), Choice(year, unit_id=unit)).standouts


def with_rates(builder: FrameworkBuilder, indicator: str, own: float, others: float) -> FrameworkBuilder:
    """The unit 674 apart, the others at ``others`` or a little beside it."""
    for at, unit in enumerate(TWELVE):
        value = own if unit == "674" else others + (at % 2) * 0.1
        builder = builder.with_observation(
            unit=unit, indicator=indicator, poor=round(value * 100), households=10_000
        )
    return builder


def test_the_farthest_from_the_province_is_told_in_spreads_and_with_its_figures():
    builder = with_rates(a_framework(), "poor_rate", 10.0, 2.0)
    (farthest,) = standouts_of(builder)

    assert farthest.sentence == (
        "Tỷ lệ hộ nghèo năm 2022 là 10,00 %, cao hơn toàn tỉnh (2,72 %) 7,28 điểm %, "
        "bằng 3,3 lần độ lệch chuẩn giữa 12 đơn vị."
    )
    assert farthest.figure_ids[:2] == ("poor_rate/674/2022/all", "poor_rate/68/2022/all")
    assert len(farthest.figure_ids) == 13
    assert farthest.anchor == "chi-so-poor_rate"


def test_a_small_distance_in_a_narrow_spread_stands_out_more_than_a_large_one_in_a_wide_spread():
    wide = a_framework()
    for at, unit in enumerate(TWELVE):
        wide = wide.with_observation(
            unit=unit, indicator="stunting_rate", poor=(40 if unit == "674" else 10 + at * 3), households=100
        )
    (farthest,) = standouts_of(with_rates(wide, "relapse_rate", 5.0, 2.0))

    assert farthest.anchor == "chi-so-relapse_rate"


def test_with_too_few_units_there_is_no_spread_to_stand_out_of():
    builder = a_framework().with_province(2.0)
    for unit, value in (("674", 10.0), ("675", 2.0), ("676", 2.1), ("677", 2.2)):
        builder = builder.with_observation(unit=unit, value=value)

    assert standouts_of(builder) == ()


def test_nobody_stands_out_where_all_are_near_the_province():
    assert standouts_of(with_rates(a_framework(), "poor_rate", 2.05, 2.0)) == ()


def test_the_fastest_change_is_told_with_both_years():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", value=11.0)
        .with_observation(unit="674", period="2022", value=6.9)
        .with_observation(unit="674", period="2021", indicator="relapse_rate", value=4.0)
        .with_observation(unit="674", period="2022", indicator="relapse_rate", value=5.0)
    )
    (fastest,) = standouts_of(builder)

    assert fastest.sentence == "Tỷ lệ hộ nghèo giảm 4,10 điểm % so với năm 2021: từ 11,00 % xuống 6,90 %."
    assert fastest.figure_ids == ("poor_rate/674/2022/all", "poor_rate/674/2021/all")
    assert fastest.is_illustrative is False


def test_a_change_resting_on_an_illustrative_year_is_marked():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", value=11.0, status="illustrative")
        .with_observation(unit="674", period="2022", value=6.9)
    )

    assert standouts_of(builder)[0].is_illustrative is True


def test_a_count_is_not_compared_with_rates():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", indicator="merit_poor_households", value=100)
        .with_observation(unit="674", period="2022", indicator="merit_poor_households", value=1)
    )

    assert standouts_of(builder) == ()


def test_the_lowest_disbursement_is_told_with_its_money():
    builder = a_framework()
    for project, disbursed in (("DA1", 3 * TY), ("DA2.1", TY)):
        builder = builder.with_money(4 * TY, unit="674", year=2022, project=project, stage="allocated")
        builder = builder.with_money(disbursed, unit="674", year=2022, project=project, stage="disbursed")
    (lowest,) = standouts_of(builder)

    assert "giải ngân 1 tỷ đồng trong 4 tỷ đồng vốn giao năm 2022, đạt 25,0 %: thấp nhất trong 2 dự án" in (
        lowest.sentence
    )
    assert lowest.figure_ids == ("DA2/674/2022/disbursed", "DA2/674/2022/allocated")
    assert lowest.anchor == "kinh-phi-DA2"


def test_one_project_alone_is_not_the_lowest():
    builder = a_framework()
    for stage in ("allocated", "disbursed"):
        builder = builder.with_money(TY, unit="674", year=2022, stage=stage)

    assert standouts_of(builder) == ()


@pytest.mark.parametrize("year", [2021, 2022, 2023, 2024])
@pytest.mark.parametrize("unit", TWELVE)
def test_shipped_sentences_rest_on_figures_state_their_rule_and_claim_no_cause(unit: str, year: int):
    found = view_profile(shipped_framework(), Choice(year, unit_id=unit)).standouts

    assert 1 <= len(found) <= 3
    for one in found:
        assert one.figure_ids
        assert one.rule
        assert not CAUSES.search(one.sentence.replace("việc làm", ""))
