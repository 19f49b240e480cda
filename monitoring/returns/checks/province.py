"""The sum of the districts against the figure that the province published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import Observation
from monitoring.returns.finding import WARNING, Finding
from monitoring.returns.rows import ReportedFigure
from monitoring.wording.numbers import say_number

# the parts that districts may be summed in; a rate never is
_SUMMED = ("numerator", "denominator")
Key = tuple[str, str, Period, str]


def find_sums_off_published(
    figures: Sequence[ReportedFigure], framework: ResultsFramework
) -> Iterator[Finding]:
    """Where all units of the frame have a figure: their sum against the province's published one, with the difference."""
    reported: Mapping[Key, ReportedFigure] = {one.key: one for one in figures}
    told: set[tuple[str, Period, str]] = set()
    for one in figures:
        indicator = framework.indicators[one.indicator_id]
        frame = framework.frame_of(one.period)
        if indicator.across_units == "reported_only" or frame is None or one.unit_id not in frame.unit_ids:
            continue
        about = (one.indicator_id, one.period, one.group_id)
        if about in told:
            continue
        told.add(about)
        key = (one.indicator_id, framework.province.unit_id, one.period, one.group_id)
        published = reported.get(key) or framework.observation(
            one.indicator_id,
            unit_id=framework.province.unit_id,
            period=one.period,
            group_id=one.group_id,
            published_only=True,
        )
        rows = [
            reported.get((one.indicator_id, unit_id, one.period, one.group_id))
            or framework.observations.get((one.indicator_id, unit_id, one.period, one.group_id))
            for unit_id in frame.unit_ids
        ]
        if published is None or any(row is None for row in rows):
            continue
        yield from _differences(
            one, published, [row for row in rows if row is not None], indicator.across_units
        )


def _differences(
    one: ReportedFigure,
    published: ReportedFigure | Observation,
    rows: Sequence[ReportedFigure | Observation],
    across_units: str,
) -> Iterator[Finding]:
    for column in ("value",) if across_units == "sum" else _SUMMED:
        stated, parts = getattr(published, column), [getattr(row, column) for row in rows]
        if stated is None or any(part is None for part in parts) or sum(parts) == stated:
            continue
        added = sum(parts)
        illustrating = sum(not row.status.is_published for row in rows)
        mark = f"; {illustrating} đơn vị trong đó là số liệu minh họa" if illustrating else ""
        yield Finding(
            "sum_off_published",
            one.where.cell(column),
            "cộng các đơn vị không bằng số tỉnh đã công bố",
            "Đối chiếu với số của tỉnh; nếu đúng thì ghi giải trình.",
            f"cộng {len(rows)} đơn vị được {say_number(added)}, tỉnh công bố {say_number(stated)},"
            f" chênh {say_number(added - stated, signed=True)}{mark}",
            WARNING,
        ).explained(one.reason)
