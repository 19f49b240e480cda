"""What the sheets share: last period's value beside a cell, and the last two columns."""

from __future__ import annotations

from monitoring.measures.figures import measure_figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.units import ReportingUnit
from monitoring.returns.form import (
    Before,
    Feed,
    FormColumn,
    Part,
)

EXPLANATION_COLUMN = FormColumn("note", "Giải trình (nếu số liệu khác thường)", 34)
STATUS_COLUMN = FormColumn("status", "Tính chất số liệu (để trống = theo trang Thông tin)", 16)


def before_cell(framework: ResultsFramework, unit: ReportingUnit, period: Period, feed: Feed) -> Before:
    """Give last period's value of the part, summed over what was merged; None where any of it is missing."""
    figure = measure_figure(
        framework, feed.indicator_id, unit_id=unit.unit_id, period=period.previous(), group_id=feed.group_id
    )
    if figure.is_partial:
        return Before(None)
    part = {
        Part.NUMERATOR: figure.numerator,
        Part.DENOMINATOR: figure.denominator,
        Part.VALUE: figure.value,
    }[feed.part]
    illustrates = part is not None and (figure.is_illustrative or feed.part in figure.illustrative_parts)
    return Before(part, illustrates)
