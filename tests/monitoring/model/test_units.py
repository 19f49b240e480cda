from monitoring.model.periods import Period
from monitoring.model.units import ReportingUnit
from tests.builders.framework import a_framework


def the_unit(unit_id: str) -> ReportingUnit:
    return a_framework().build().units[unit_id]


def test_a_district_merged_on_1_december_2024_still_existed_in_2024_but_not_in_2025():
    assert the_unit("681").exists_in(Period(2024))
    assert the_unit("681").exists_in(Period(2024, 2))
    assert not the_unit("681").exists_in(Period(2025))


def test_the_merged_district_existed_from_december_2024_to_june_2025():
    merged = the_unit("682-2024")

    assert not merged.exists_in(Period(2023))
    assert not merged.exists_in(Period(2024, 1))
    assert merged.exists_in(Period(2024))
    assert merged.exists_in(Period(2025, 1))
    assert not merged.exists_in(Period(2025, 2))


def test_the_old_province_and_the_new_share_a_code_but_not_a_day():
    assert the_unit("68").code == the_unit("68-2025").code
    assert the_unit("68").exists_in(Period(2025, 1))
    assert not the_unit("68").exists_in(Period(2025, 2))
    assert not the_unit("68-2025").exists_in(Period(2025, 1))


def test_a_unit_is_named_with_its_kind_but_the_country_is_not():
    assert the_unit("672").full_name_vi == "thành phố Đà Lạt"
    assert the_unit("VN").full_name_vi == "Việt Nam"
