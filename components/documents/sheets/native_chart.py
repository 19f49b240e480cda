"""Charts that Excel draws itself, so that the office can change them.

Their numbers stand on a sheet of their own: a table's cell that says “chưa có số liệu” would be drawn as 0, while an
empty cell is drawn as nothing.
"""

from __future__ import annotations

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as ExcelChart

from components.documents.lettering import writable
from components.documents.sheets.chart_looks import (
    illustrative_places,
    look_of,
    set_axes,
    set_plot,
    type_of,
)
from components.documents.sheets.page import Page
from components.figures.theme import LINE, PAPER
from monitoring.views.exhibits.exhibit import Chart, ChartKind, Exhibit, Role, Series
from monitoring.wording.labels import ILLUSTRATIVE_VI

CHART_DATA_SHEET = "Dữ liệu biểu đồ"
WIDTH_PX = 600
_HEIGHT_OF_LINES_PX = 340
_AROUND_BARS_PX = 150
_LEAST_BARS_PX = 260
# what a page lying holds under a repeated header
_MOST_BARS_PX = 540
_MOST_LABELS = 40

# drawn over one another in this order: what is held against the bar may not hide it, nor be hidden by it
_BULLET_ORDER = (Role.BASELINE, Role.OTHER, Role.OWN, Role.NATION, Role.TARGET)


def height_px(chart: Chart) -> int:
    """How high the chart is drawn."""
    if chart.kind is ChartKind.LINES:
        return _HEIGHT_OF_LINES_PX
    bars_each = 1 if chart.kind is ChartKind.BULLETS else len(chart.series)
    wanted = _AROUND_BARS_PX + len(chart.categories) * (12 + 15 * bars_each)
    return min(max(_LEAST_BARS_PX, wanted), _MOST_BARS_PX)


def make_chart(book: Workbook, chart: Chart, exhibit: Exhibit, data: Page) -> ExcelChart:
    """Write the chart's numbers under what stands on the page of data already, and give the chart of them."""
    drawn = _in_order(chart)
    top = _write_data(data, chart, drawn, exhibit)
    made = book.add_chart({"type": "line" if chart.kind is ChartKind.LINES else "bar"})
    name = f"'{data.sheet.get_name()}'"
    bottom = top + len(chart.categories)
    is_labelled = len(drawn) * len(chart.categories) <= _MOST_LABELS
    for place, series in enumerate(drawn, start=1):
        made.add_series(
            {
                "name": [data.sheet.get_name(), top, place],
                "categories": f"={name}!$A${top + 2}:$A${bottom + 1}",
                "values": [data.sheet.get_name(), top + 1, place, bottom, place],
                **look_of(
                    chart, series, illustrative_places(exhibit, chart, series), is_labelled=is_labelled
                ),
            }
        )
    made.show_blanks_as("gap")
    made.set_title(
        {"name": say_title(exhibit), "name_font": type_of(12, bold=True), "overlay": False, "layout": None}
    )
    set_axes(made, chart, key=_say_key(chart, drawn, exhibit))
    set_plot(made, chart, width_px=WIDTH_PX, height_px=height_px(chart))
    if len(drawn) > 1:
        made.set_legend({"position": "bottom", "font": type_of(11)})
    else:
        made.set_legend({"none": True})
    made.set_chartarea({"border": {"color": LINE}, "fill": {"color": PAPER}})
    made.set_size({"width": WIDTH_PX, "height": height_px(chart)})
    return made


def _in_order(chart: Chart) -> tuple[Series, ...]:
    if chart.kind is not ChartKind.BULLETS:
        return chart.series
    ranks = {role: place for place, role in enumerate(_BULLET_ORDER)}
    return tuple(sorted(chart.series, key=lambda series: ranks.get(series.role, 1)))


def _write_data(data: Page, chart: Chart, drawn: tuple[Series, ...], exhibit: Exhibit) -> int:
    """Give the row of the series' names. A category or name is text whatever it looks like; no data is empty."""
    top = data.row + 1
    data.sheet.write_string(data.row, 0, writable(say_title(exhibit)), data.styles.caption_on_one_line)
    heads = (f"Đơn vị: {chart.unit}", *(series.name for series in drawn))
    data.name_table(top, top + len(chart.categories), heads, title=say_title(exhibit), alt=exhibit.alt)
    data.sheet.write_string(top, 0, writable(heads[0]), data.styles.head)
    for place, series in enumerate(drawn, start=1):
        data.sheet.write_string(top, place, writable(series.name), data.styles.head)
    text = data.styles.cell(decimals=None, is_total=False, is_illustrative=False)
    for down, category in enumerate(chart.categories):
        data.sheet.write_string(top + 1 + down, 0, writable(category), text)
        for place, series in enumerate(drawn, start=1):
            value = series.values[down]
            if value is None:
                data.sheet.write_blank(top + 1 + down, place, None, text)
                continue
            looks = data.styles.cell(
                decimals=chart.decimals,
                is_total=False,
                is_illustrative=down in illustrative_places(exhibit, chart, series),
            )
            data.sheet.write_number(top + 1 + down, place, value, looks)
    data.row = top + len(chart.categories) + 2
    return top


def say_title(exhibit: Exhibit) -> str:
    """The title, with the standing of figures that only illustrate: a chart is pasted without its sheet."""
    caption = exhibit.caption
    return f"{caption.title} ({caption.illustrative_words})" if caption.has_illustrative else caption.title


def _say_key(chart: Chart, drawn: tuple[Series, ...], exhibit: Exhibit) -> str:
    """What pale bars or hollow points mean; empty where there are none."""
    if not any(illustrative_places(exhibit, chart, series) for series in drawn):
        return ""
    mark = "điểm rỗng" if chart.kind is ChartKind.LINES else "thanh nhạt, viền chấm"
    return f"{mark}: {ILLUSTRATIVE_VI}"
