"""Targets of the plan, and one of each kind."""

from __future__ import annotations

from monitoring.model.results import Target, TargetKind


def a_target(
    target_id: str = "B5",
    *,
    kind: str = "at_least",
    indicator: str = "school_attendance_rate",
    value: float | None = None,
    target_year: int = 2025,
) -> Target:
    """A target; one below the nation's rate is held against the same indicator."""
    return Target(
        target_id=target_id,
        indicator_id=indicator,
        kind=TargetKind(kind),
        value=value,
        reference_indicator_id=indicator if kind == "below_reference" else None,
        target_year=target_year,
        is_headline=False,
        is_aspiration=False,
        clause="I.2",
        text_vi="Chỉ tiêu của kế hoạch.",
    )


AT_LEAST_90 = a_target(kind="at_least", indicator="school_attendance_rate", value=90)
A_THOUSAND_JOBS = a_target(kind="at_least", indicator="jobs_connected", value=1000)
BELOW_10 = a_target(kind="below", indicator="relapse_rate", value=10)
NONE_LEFT = a_target(kind="zero", indicator="merit_poor_households", value=0)
BELOW_THE_NATION = a_target(kind="below_reference", indicator="poor_rate")
DECREASE = a_target(kind="decrease", indicator="stunting_rate")
