"""From an exhibit to its figure: whole in itself, with key, values and marks, as paper needs it."""

from __future__ import annotations

import plotly.graph_objects as go

from components.documents.pictures.band import Band, Side, wrap_px
from components.documents.pictures.chart_sheets import CHART_WIDTH_PX
from components.documents.pictures.key import add_key
from components.documents.pictures.map_sheets import MAP_WIDTH_PX
from components.documents.pictures.picture import PictureSize
from components.documents.pictures.sheets import SHEETS
from components.figures.theme import INK, INK_SOFT, PAPER, new_figure
from monitoring.views.compare_maps import YearMapsView
from monitoring.views.dot_plot import DotPlotView
from monitoring.views.exhibits.exhibit import Drawing, Exhibit, TargetGauges
from monitoring.views.map_parts import MapView
from monitoring.wording.capitals import capitalised

_EDGE = 16
_TITLE_PX, _TITLE_LINE, _SUBTITLE_PX, _SUBTITLE_LINE = 19, 26, 14, 21
_FOOT_PX, _FOOT_LINE = 12, 18
_NOTHING_HEIGHT = 120


def draw_exhibit(exhibit: Exhibit, *, size: PictureSize | None = None) -> go.Figure:
    """Give the figure that a document places: key and mark of what illustrates in it, caption and sources not.

    Maps are 900 px wide, charts 760, their height as their rows need; with ``size`` the width is taken as asked and
    the plot stretched to the height, except where that would bend its shapes (maps, gauges, dot plots). Raises
    LookupError for an exhibit that is a table alone.
    """
    if exhibit.drawing is None:
        raise LookupError(f"“{exhibit.name}” chỉ có bảng, không có hình")
    width_px = size.width_px if size else _width_of(exhibit.drawing)
    figure = _draw(exhibit, exhibit.drawing, capitalised(exhibit.caption.illustrative_words), width_px)
    if size and not isinstance(exhibit.drawing, MapView | YearMapsView | TargetGauges | DotPlotView):
        figure.update_layout(height=size.height_px)
    figure.update_layout(
        paper_bgcolor=PAPER, meta={"alt": exhibit.alt}, height=round(figure.layout.height), separators=",."
    )
    return figure


def frame_exhibit(exhibit: Exhibit) -> go.Figure:
    """Give the figure as a file of its own: title and subtitle above, everything that must be known of it below."""
    figure = draw_exhibit(exhibit)
    _indent(figure, _EDGE)
    width = figure.layout.width - 2 * _EDGE
    caption = exhibit.caption
    title = wrap_px(caption.title, width_px=width, size_px=_TITLE_PX, is_bold=True)
    subtitle = wrap_px(caption.subtitle, width_px=width, size_px=_SUBTITLE_PX) if caption.subtitle else ()
    title_height = len(title) * _TITLE_LINE
    head = Band(figure, height_px=_EDGE + title_height + len(subtitle) * _SUBTITLE_LINE + 12, side=Side.ABOVE)
    head.add_lines(title, x_px=_EDGE, y_px=_EDGE, size_px=_TITLE_PX, line_px=_TITLE_LINE, is_bold=True)
    head.add_lines(subtitle, x_px=_EDGE, y_px=_EDGE + title_height, size_px=_SUBTITLE_PX, line_px=_SUBTITLE_LINE, colour=INK_SOFT)  # fmt: skip
    head.finish()
    lines = [one for line in exhibit.foot_lines for one in wrap_px(line, width_px=width, size_px=_FOOT_PX)]
    foot = Band(figure, height_px=12 + len(lines) * _FOOT_LINE + _EDGE, side=Side.BELOW)
    foot.add_lines(lines, x_px=_EDGE, y_px=12, size_px=_FOOT_PX, line_px=_FOOT_LINE, colour=INK_SOFT)
    foot.finish()
    figure.update_layout(height=round(figure.layout.height))
    return figure


def _width_of(drawing: Drawing) -> int:
    return MAP_WIDTH_PX if isinstance(drawing, MapView | YearMapsView) else CHART_WIDTH_PX


def _draw(exhibit: Exhibit, drawing: Drawing, chip: str, width_px: int) -> go.Figure:
    sheet = SHEETS[type(drawing)]
    nothing = sheet.nothing(drawing)
    if nothing:
        return _say_nothing(nothing, chip, width_px)
    return sheet.draw(drawing, alt=exhibit.alt, chip=chip, width_px=width_px)


def _say_nothing(words: str, chip: str, width_px: int) -> go.Figure:
    """An empty plot with the words in its middle."""
    figure = new_figure(height=_NOTHING_HEIGHT)
    figure.update_layout(width=width_px, margin={"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False})
    figure.update_xaxes(visible=False, range=[0, 1])
    figure.update_yaxes(visible=False, range=[0, 1])
    lines = wrap_px(words, width_px=width_px - 40, size_px=15)
    band = Band(figure, height_px=0, side=Side.INSIDE)
    for at, line in enumerate(lines):
        y = _NOTHING_HEIGHT / 2 + (at - (len(lines) - 1) / 2) * 22
        band.add_text(line, x_px=width_px / 2, y_px=y, size_px=15, colour=INK, anchor="center")
    band.finish()
    add_key(figure, [], chip=chip)
    return figure


def _indent(figure: go.Figure, edge_px: int) -> None:
    """White edges left and right, that the file's own edge cut nothing."""
    margin = figure.layout.margin
    figure.update_layout(
        width=figure.layout.width + 2 * edge_px, margin_l=margin.l + edge_px, margin_r=margin.r + edge_px
    )
