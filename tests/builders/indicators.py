"""The few indicators that tests speak of: one of every unit and every way of adding up."""

from __future__ import annotations

from monitoring.model.results import Indicator


def an_indicator(
    indicator_id: str = "poor_rate",
    *,
    name: str | None = None,
    unit: str = "%",
    lower_is_better: bool = True,
    across_units: str = "ratio_of_sums",
    across_years: str = "latest",
    decimals: int = 2,
    numerator_id: str | None = None,
) -> Indicator:
    return Indicator(
        indicator_id=indicator_id,
        name_vi=name or indicator_id,
        name_en=indicator_id,
        unit=unit,
        polarity="lower_is_better" if lower_is_better else "higher_is_better",
        numerator_id=numerator_id,
        numerator_label_vi="Tử số",
        denominator_label_vi="Mẫu số",
        across_units=across_units,
        across_years=across_years,
        decimals=decimals,
        dimension_id="chung",
        definition_vi="Định nghĩa.",
    )


def some_indicators() -> dict[str, Indicator]:
    """Rates that are added up, counts of the latest year, a count over the years, and rates only reported."""
    counted = {"across_units": "sum", "decimals": 0}
    indicators = (
        an_indicator("poor_rate", name="Tỷ lệ hộ nghèo", numerator_id="poor_households"),
        an_indicator("near_poor_rate", name="Tỷ lệ hộ cận nghèo", numerator_id="near_poor_households"),
        an_indicator("relapse_rate", name="Tỷ lệ hộ tái nghèo", decimals=1),
        an_indicator("stunting_rate", name="Tỷ lệ suy dinh dưỡng thấp còi", decimals=1),
        an_indicator(
            "school_attendance_rate", name="Tỷ lệ đi học đúng tuổi", lower_is_better=False, decimals=1
        ),
        an_indicator("poor_rate_change_pp", unit="điểm %", across_units="reported_only"),
        an_indicator("health_insurance_coverage", across_units="reported_only", lower_is_better=False),
        an_indicator("merit_poor_households", name="Hộ người có công là hộ nghèo", unit="hộ", **counted),
        an_indicator("jobs_connected", unit="người", lower_is_better=False, across_years="sum", **counted),
    )
    return {one.indicator_id: one for one in indicators}
