"""Targets of the plan."""

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
