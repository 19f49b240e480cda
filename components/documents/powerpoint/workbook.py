"""The workbook inside a native chart: what the office sees on “Edit data”."""

from __future__ import annotations

import io
from datetime import UTC, datetime

from xlsxwriter import Workbook

from components.documents.lettering import writable
from monitoring.views.exhibits.exhibit import Chart

# a fixed day, so that the same figures give the same bytes
_CREATED = datetime(2021, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def write_chart_workbook(chart: Chart) -> bytes:
    """Give categories in column A and a series a column from B, where the chart looks for them.

    A text is written as text whatever it begins with; no data is an empty cell.
    """
    written = io.BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.set_properties({"created": _CREATED})
        sheet = book.add_worksheet("Sheet1")
        number = book.add_format({"num_format": number_format(chart.decimals)})
        for down, category in enumerate(chart.categories, start=1):
            sheet.write_string(down, 0, writable(category))
        for across, series in enumerate(chart.series, start=1):
            sheet.write_string(0, across, writable(series.name))
            for down, value in enumerate(series.values, start=1):
                if value is not None:
                    sheet.write_number(down, across, value, number)
        sheet.set_column(0, 0, 32)
    return written.getvalue()


def number_format(decimals: int) -> str:
    """A format that a Vietnamese Office shows as 1.234,5."""
    return "#,##0" + ("." + "0" * decimals if decimals else "")
