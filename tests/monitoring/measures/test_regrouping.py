"""Counts are regrouped and then divided: districts that merged, and communes brought back to their districts."""

from dataclasses import replace

import pytest

from monitoring.measures.figures import measure_figure
from monitoring.measures.units import units_standing_for
from monitoring.model.figures import NoData
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Observation
from monitoring.model.status import Status
from monitoring.wording.sentences import say_straddling
from tests.shipped import shipped_framework

OF_2025 = Period(2025)
DAM_RONG_COMMUNES = {"24853": (402, 1391), "24875": (298, 1502), "24877": (350, 1280), "24886": (325, 1506)}


def reported_by_communes(rows: dict[str, tuple[int, int]]) -> ResultsFramework:
    """The shipped framework, with 2025 reported by the 51 communes: poor and all households of each."""
    shipped = shipped_framework()
    communes = shipped.frames[Period(2025, 2)]
    kept = {key: row for key, row in shipped.observations.items() if key[2] != OF_2025}
    for unit_id, (poor, households) in rows.items():
        kept["poor_rate", unit_id, OF_2025, "all"] = Observation(
            "poor_rate", unit_id, OF_2025, "all", poor, households, None, Status.OFFICIAL, "qd-382-2022"
        )
    return replace(
        shipped, observations=kept, frames={**shipped.frames, OF_2025: replace(communes, period=OF_2025)}
    )


def every_commune() -> dict[str, tuple[int, int]]:
    communes = shipped_framework().frames[Period(2025, 2)].unit_ids
    return {unit_id: (10 + number, 1000 + 7 * number) for number, unit_id in enumerate(communes)}


def poor_rate(framework: ResultsFramework, unit: str, period: Period = OF_2025):
    return measure_figure(framework, "poor_rate", unit_id=unit, period=period)


def test_the_communes_of_dam_rong_come_to_their_ratio_and_never_to_the_mean_of_four_rates():
    figure = poor_rate(reported_by_communes(DAM_RONG_COMMUNES), "674")

    assert (figure.numerator, figure.denominator) == (1375, 5679)
    assert figure.value == pytest.approx(24.2120, abs=1e-4)
    assert (figure.units_reported, figure.units_expected) == (4, 4)


def test_every_commune_counts_in_exactly_one_district():
    framework = reported_by_communes(every_commune())
    districts = framework.frames[Period(2023)].unit_ids

    parts = [part for unit in districts for part in units_standing_for(framework, unit, period=OF_2025)]

    assert sorted(parts) == sorted(every_commune())


def test_communes_add_up_to_the_province_directly_and_by_way_of_the_districts():
    framework = reported_by_communes(every_commune())
    districts = [poor_rate(framework, unit) for unit in framework.frames[Period(2023)].unit_ids]
    province = poor_rate(framework, "68")

    assert sum(figure.numerator for figure in districts) == province.numerator
    assert sum(figure.denominator for figure in districts) == province.denominator
    assert province.value == pytest.approx(province.numerator / province.denominator * 100)


def test_communes_add_up_to_the_merged_district_as_to_its_three_predecessors():
    framework = reported_by_communes(every_commune())
    three = [poor_rate(framework, unit) for unit in ("681", "682", "683")]
    merged = poor_rate(framework, "682-2024")

    assert merged.numerator == sum(figure.numerator for figure in three)
    assert merged.denominator == sum(figure.denominator for figure in three)


def test_a_district_with_a_commune_on_two_districts_says_which_and_how_much_is_at_stake():
    framework = reported_by_communes(DAM_RONG_COMMUNES)
    figure = poor_rate(framework, "674")

    assert figure.straddling_unit_ids == ("24853",)
    assert say_straddling(framework, figure) == (
        "Gồm đơn vị nằm trên hai huyện: xã Đam Rông 4 (diện tích: Đam Rông 50,1 %, Lạc Dương 49,2 %, 402 tính cả vào đây)"
    )


def test_a_commune_on_two_districts_makes_no_difference_to_the_province():
    assert poor_rate(reported_by_communes(every_commune()), "68").straddling_unit_ids == ()


def test_four_communes_straddle_two_districts():
    framework = shipped_framework()

    names = {framework.units[unit].short_name_vi for unit in framework.straddling_units}

    assert names == {"Phường 2 Bảo Lộc", "Phường Lang Biang - Đà Lạt", "Xã Đam Rông 4", "Xã Đinh Văn Lâm Hà"}


def test_a_district_that_was_merged_has_no_figure_of_its_own_afterwards():
    figure = poor_rate(shipped_framework(), "683")

    assert figure.value is None
    assert figure.reason is NoData.REPORTED_TOGETHER


def test_three_districts_of_2023_sum_into_the_one_they_became():
    framework = shipped_framework()
    three = [poor_rate(framework, unit, Period(2023)) for unit in ("681", "682", "683")]
    merged = poor_rate(framework, "682-2024", Period(2023))

    assert merged.numerator == sum(figure.numerator for figure in three)
    assert merged.value == pytest.approx(merged.numerator / sum(figure.denominator for figure in three) * 100)


def test_figures_of_the_new_province_never_appear_as_the_plans():
    framework = shipped_framework()
    new = {key for key in framework.observations if key[1] == "68-2025"}

    assert new, "the shipped tables hold figures of the merged province"
    assert all(
        (row := framework.observations.get((indicator, "68", period, group))) is None
        or row.value != framework.observations[indicator, unit, period, group].value
        for indicator, unit, period, group in new
    )
