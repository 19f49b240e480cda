from dataclasses import replace

import pytest

from monitoring.measures.units import (
    UnitNotInPeriod,
    UnknownUnit,
    reporting_unit_ids,
    resolve_unit,
    successors_of,
    units_standing_for,
)
from monitoring.model.periods import Period
from tests.builders.framework import a_framework
from tests.builders.territory import MERGED, TEN, TWELVE


def name_of(code: str, year: int) -> str:
    return resolve_unit(a_framework().build(), code, period=Period(year)).full_name_vi


def test_682_is_da_teh_in_2024_and_the_merged_da_huoai_in_2025():
    assert name_of("682", 2024) == "huyện Đạ Tẻh"
    assert name_of("682", 2025) == "huyện Đạ Huoai"


def test_a_unit_id_names_the_unit_as_well_as_its_code():
    assert name_of("682-2024", 2025) == "huyện Đạ Huoai"


def test_68_is_the_province_of_the_plan_in_every_year():
    unit = resolve_unit(a_framework().build(), "68", period=Period(2025))

    assert unit.unit_id == "68"


def test_the_country_is_known_by_its_code():
    assert name_of("VN", 2022) == "Việt Nam"


def test_681_in_2025_is_told_that_682_succeeded_it():
    with pytest.raises(UnitNotInPeriod) as told:
        resolve_unit(a_framework().build(), "681", period=Period(2025))

    assert told.value.unit.name_vi == "Đạ Huoai"
    assert [one.code for one in told.value.successors] == ["682"]


def test_a_unit_that_did_not_exist_yet_is_not_said_to_have_been_succeeded():
    with pytest.raises(UnitNotInPeriod) as told:
        resolve_unit(a_framework().build(), "682-2024", period=Period(2024))

    assert told.value.successors == ()


def test_a_commune_is_no_reporting_unit_of_a_year_reported_by_districts():
    with pytest.raises(UnitNotInPeriod):
        resolve_unit(a_framework().build(), "25099", period=Period(2025))


def test_a_code_that_never_was_is_unknown():
    with pytest.raises(UnknownUnit) as told:
        resolve_unit(a_framework().build(), "999", period=Period(2022))

    assert told.value.code == "999"


def test_before_the_first_frame_a_code_means_the_unit_that_existed_then():
    assert name_of("682", 2019) == "huyện Đạ Tẻh"
    assert name_of("672", 2019) == "thành phố Đà Lạt"


def test_before_the_first_frame_a_unit_that_did_not_exist_is_refused():
    with pytest.raises(UnitNotInPeriod):
        resolve_unit(a_framework().build(), "25099", period=Period(2019))


def test_twelve_units_report_until_2024_and_ten_in_2025():
    framework = a_framework().build()

    assert reporting_unit_ids(framework, period=Period(2024)) == TWELVE
    assert reporting_unit_ids(framework, period=Period(2025)) == TEN
    assert reporting_unit_ids(framework, period=Period(2019)) == ()


def test_a_successor_is_found_by_its_predecessor():
    assert [one.unit_id for one in successors_of(a_framework().build(), "683")] == ["682-2024"]


def test_a_reporting_unit_stands_for_itself():
    assert units_standing_for(a_framework().build(), "678", period=Period(2022)) == ("678",)


def test_three_districts_stand_for_the_unit_they_were_merged_into():
    assert units_standing_for(a_framework().build(), "682-2024", period=Period(2022)) == MERGED


def test_a_unit_of_which_a_predecessor_went_elsewhere_in_part_is_not_the_sum_of_the_others():
    framework = a_framework().build()
    parted = tuple(
        replace(one, share_pct=60.0) if one.predecessor_id == "683" else one for one in framework.successions
    )

    standing = units_standing_for(replace(framework, successions=parted), "682-2024", period=Period(2022))

    assert standing == ()


def test_nothing_stands_for_a_commune_that_took_only_parts_of_districts():
    assert units_standing_for(a_framework().build(), "24846", period=Period(2022)) == ()


def test_nothing_stands_for_a_district_that_was_merged_away():
    assert units_standing_for(a_framework().build(), "681", period=Period(2025)) == ()
