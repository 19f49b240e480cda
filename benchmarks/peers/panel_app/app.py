"""The page in Panel: `panel serve benchmarks/peers/panel_app/app.py`.

As Panel's and Bokeh's documentation advises: tables cached for all sessions, one Bokeh figure a session whose
ColumnDataSource holds the districts, and callbacks that exchange the columns that change and nothing else.
"""

import panel as pn
from bokeh.models import ColumnDataSource
from bokeh.plotting import figure

from benchmarks.peers.tables import (
    COLOURS,
    HEIGHT_PX,
    LATEST,
    LINE,
    MARK,
    MARKED_PX,
    THIN_PX,
    WHOLE,
    WIDTH_PX,
    YEARS,
    Tables,
    read_tables,
)

pn.extension()
load_tables = pn.cache(read_tables)


@pn.cache
def rings() -> tuple[list, list]:
    """Longitudes and latitudes as `multi_polygons` takes them: districts, their polygons, their rings."""
    xs, ys = [], []
    for feature in load_tables().boundaries["features"]:
        shape = feature["geometry"]
        polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        xs.append([[[x for x, _ in ring] for ring in one] for one in polygons])
        ys.append([[[y for _, y in ring] for ring in one] for one in polygons])
    return xs, ys


def colours(tables: Tables, indicator: str, year: str) -> list[str]:
    classes = tables.classes(indicator, year)
    return [COLOURS[classes[unit]] for unit in tables.districts]


tables = load_tables()
year = pn.widgets.Select(name="Năm", options=list(YEARS), value=LATEST)
indicator = pn.widgets.Select(name="Chỉ số", options={said: one for one, said in tables.indicators.items()})
district = pn.widgets.Select(
    name="Huyện, thành phố", options=[WHOLE, *tables.districts.values()], value=WHOLE
)
xs, ys = rings()
source = ColumnDataSource(
    {
        "xs": xs,
        "ys": ys,
        "colour": colours(tables, indicator.value, year.value),
        "line": [LINE] * len(xs),
        "width": [THIN_PX] * len(xs),
    }
)
drawn = figure(
    width=WIDTH_PX,
    height=HEIGHT_PX,
    match_aspect=True,
    toolbar_location=None,
    tools="pan,wheel_zoom",
    x_axis_type=None,
    y_axis_type=None,
)
drawn.grid.visible = False
drawn.outline_line_color = None
drawn.multi_polygons("xs", "ys", fill_color="colour", line_color="line", line_width="width", source=source)
table = pn.pane.DataFrame(tables.rows(indicator.value, year.value), index=False, width=420)
title = pn.pane.Markdown()


def recolour(*_: object) -> None:
    """Another year or indicator: the districts' colours, the table and the title."""
    source.patch({"colour": [(slice(None), colours(tables, indicator.value, year.value))]})
    table.object = tables.rows(indicator.value, year.value)
    title.object = f"# {tables.indicators[indicator.value]} năm {year.value}"


def mark(*_: object) -> None:
    """Another district: lines alone."""
    marked = [name == district.value for name in tables.districts.values()]
    source.patch(
        {
            "line": [(slice(None), [MARK if one else LINE for one in marked])],
            "width": [(slice(None), [MARKED_PX if one else THIN_PX for one in marked])],
        }
    )


recolour()
year.param.watch(recolour, "value")
indicator.param.watch(recolour, "value")
district.param.watch(mark, "value")
pn.Row(
    pn.Column(year, indicator, district, width=300), pn.Column(title, pn.pane.Bokeh(drawn)), table
).servable(title="Giảm nghèo Lâm Đồng")
