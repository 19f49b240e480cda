"""Charts with fixed margins, every value written and the key drawn into them."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.documents.pictures.band import text_width_px
from components.documents.pictures.key import KeyEntry, Sign, add_key
from components.figures.contributions import HALF, OTHERS, draw_contributions, draw_rates
from components.figures.dot_plot import draw_dot_plot
from components.figures.gauge_panel import draw_gauge_panel, latest_is_illustrative
from components.figures.group_bars import HIGHER, LOWER, draw_groups
from components.figures.slope import FALL, RISE, draw_slope
from components.figures.target_values import draw_target_with_values
from components.figures.theme import INK, INK_SOFT, PRIMARY, RATING_COLOUR
from components.figures.unit_scatter import draw_scatter
from monitoring.views.compare_contributions import ContributionsView
from monitoring.views.compare_groups import GroupsView
from monitoring.views.compare_scatter import ScatterView
from monitoring.views.compare_two_years import TwoYearsView
from monitoring.views.dot_plot import DotPlotView
from monitoring.views.targets import TargetView
from monitoring.wording.labels import RATING_SIGN, RATING_VI

# on A4 a picture is 16 cm wide: 13 px of 760 are 8 points
CHART_WIDTH_PX = 760
STARRED = KeyEntry(Sign.NONE, "* số liệu minh họa")
_NAME_ROOM = 12
_SCATTER_HEIGHT = 520
_PALE = "thanh nhạt: số liệu minh họa"


def target_sheet(view: TargetView, *, chip: str, width_px: int) -> go.Figure:
    """The bullet and the course of one target, with its rating and its facts."""
    figure = draw_target_with_values(view, width_px=width_px)
    colour, course = RATING_COLOUR[view.rating], view.trajectory
    entries = [KeyEntry(Sign.BOX, "số gần nhất", colour)] if view.gauge.latest is not None else []
    if view.gauge.target is not None:
        entries.append(KeyEntry(Sign.TICK, "mức phải đạt", INK, 4))
    if view.gauge.baseline is not None:
        entries.append(KeyEntry(Sign.DOTS, "đầu kỳ", INK_SOFT))
    if any(value is not None for value in course.values):
        entries.append(KeyEntry(Sign.DOT, "thực hiện từng năm", colour))
    if any(hollow and value is not None for hollow, value in zip(course.illustrative, course.values, strict=True)):  # fmt: skip
        entries.append(KeyEntry(Sign.RING, "điểm rỗng, dấu *: số liệu minh họa", colour))
    if course.path:
        entries.append(KeyEntry(Sign.DASH, "lộ trình cần đạt", INK, 1.5))
    if any(value is not None for value in course.references):
        entries.append(KeyEntry(Sign.LINE, "cả nước", INK_SOFT, 1.5))
    add_key(figure, entries)
    facts = [KeyEntry(Sign.NONE, f"{label}: {value}") for label, value in view.facts]
    rating = KeyEntry(Sign.NONE, f"Đánh giá: {RATING_SIGN[view.rating]} {RATING_VI[view.rating]}")
    add_key(figure, [rating, *facts], chip=chip)
    return figure


def gauges_sheet(targets: Sequence[TargetView], *, alt: str, chip: str, width_px: int) -> go.Figure:
    """A gauge a target."""
    figure = draw_gauge_panel(targets, alt=alt, width_px=width_px)
    entries = [
        KeyEntry(Sign.BOX, "thanh màu: số gần nhất", INK_SOFT),
        KeyEntry(Sign.TICK, "vạch đậm: mức phải đạt", INK, 5),
    ]
    if any(latest_is_illustrative(view) for view in targets):
        entries.append(STARRED)
    add_key(figure, entries, chip=chip)
    return figure


def dot_plot_sheet(view: DotPlotView, *, chip: str, width_px: int) -> go.Figure:
    """The dot plot with its numbers."""
    figure = draw_dot_plot(view, width_px=width_px)
    entries = []
    if any(row.own is not None and not row.is_illustrative for row in view.rows):
        entries.append(KeyEntry(Sign.DOT, view.own_name, PRIMARY))
    if any(row.own is not None and row.is_illustrative for row in view.rows):
        entries.append(KeyEntry(Sign.RING, f"{view.own_name}, số liệu minh họa", PRIMARY))
    entries.append(KeyEntry(Sign.TICK, view.other_name, INK_SOFT, 4))
    if view.line is not None:
        entries.append(KeyEntry(Sign.DASH, view.line_name, INK, 1.5))
    if any(row.is_illustrative or row.other_is_illustrative for row in view.rows):
        entries.append(STARRED)
    add_key(figure, entries, chip=chip)
    return figure


def slope_sheet(view: TwoYearsView, *, chip: str, width_px: int) -> go.Figure:
    """Two years as slopes."""
    figure = draw_slope(view)
    figure.update_layout(width=width_px)
    known = (
        ("fall", KeyEntry(Sign.LINE, "giảm", FALL)),
        ("rise", KeyEntry(Sign.LINE, "tăng", RISE)),
        ("province", KeyEntry(Sign.LINE, "toàn tỉnh", INK, 2.5)),
        ("nation", KeyEntry(Sign.DASH, "cả nước", INK_SOFT)),
    )
    entries = [entry for sign, entry in known if sign in view.signs]
    if view.has_illustrative:
        entries.append(KeyEntry(Sign.RING, "điểm rỗng: số liệu minh họa", INK_SOFT))
    add_key(figure, entries, chip=chip)
    return figure


def scatter_sheet(view: ScatterView, *, chip: str, width_px: int) -> go.Figure:
    """Two indicators against each other, names beside the points."""
    figure = draw_scatter(view, height=_SCATTER_HEIGHT, narrowest_px=width_px - 70, title_letters=88)
    figure.update_layout(width=width_px, margin_r=24)
    entries = [
        KeyEntry(Sign.DASH if mark.is_nation else Sign.LINE, mark.text, INK_SOFT if mark.is_nation else INK, 1.5)
        for mark in view.marks
    ]  # fmt: skip
    if view.has_illustrative:
        entries.append(KeyEntry(Sign.RING, "điểm rỗng: số liệu minh họa", PRIMARY))
    add_key(figure, entries, chip=chip)
    return figure


def contributions_sheet(view: ContributionsView, *, chip: str, width_px: int) -> go.Figure:
    """What every unit brings to the province's count."""
    figure = draw_contributions(view)
    settle_bars(figure, width_px=width_px)
    entries = []
    if view.is_whole:
        entries.append(KeyEntry(Sign.BOX, "các đơn vị có số lớn nhất, cộng lại đủ một nửa của tỉnh", HALF))
        entries.append(KeyEntry(Sign.BOX, "các đơn vị còn lại", OTHERS))
    if view.has_illustrative:
        entries.append(KeyEntry(Sign.PALE_BOX, _PALE, OTHERS))
    add_key(figure, entries, chip=chip)
    return figure


def rates_sheet(view: ContributionsView, *, chip: str, width_px: int) -> go.Figure:
    """The rates in the order of the contributions."""
    figure = draw_rates(view)
    settle_bars(figure, width_px=width_px)
    entries = [KeyEntry(Sign.BOX, view.rate_label or "tỷ lệ", OTHERS)]
    if any(row.rate_is_illustrative and row.rate_pct is not None for row in view.rows):
        entries.append(KeyEntry(Sign.PALE_BOX, _PALE, OTHERS))
    add_key(figure, entries, chip=chip)
    return figure


def groups_sheet(view: GroupsView, *, chip: str, width_px: int) -> go.Figure:
    """The groups of the province against all."""
    figure = draw_groups(view)
    settle_bars(figure, width_px=width_px)
    gaps = [cell.gap for cell in view.chart.groups if cell.value is not None and cell.gap is not None]
    entries = [KeyEntry(Sign.BOX, "cao hơn mức chung", HIGHER)] if any(gap > 0 for gap in gaps) else []
    entries += [KeyEntry(Sign.BOX, "thấp hơn mức chung", LOWER)] if any(gap < 0 for gap in gaps) else []
    if any(cell.is_illustrative for cell in view.chart.groups):
        entries.append(KeyEntry(Sign.PALE_BOX, _PALE, INK_SOFT))
    missing = [name for name, cell in zip(view.group_names, view.chart.groups, strict=True) if cell.value is None]  # fmt: skip
    if missing:
        entries.append(KeyEntry(Sign.NONE, f"Chưa có số liệu: {', '.join(missing)}"))
    add_key(figure, entries, chip=chip)
    return figure


def settle_bars(figure: go.Figure, *, width_px: int) -> None:
    """Margins that hold the names of bars, in place of those that the browser would work out when it draws."""
    size = figure.layout.yaxis.tickfont.size or 13
    names = {line for trace in figure.data for name in trace.y or () for line in name.split("<br>")}
    left = max((text_width_px(name, size) for name in names), default=0) + _NAME_ROOM
    margin = figure.layout.margin
    figure.update_layout(
        width=width_px,
        margin={"l": left, "r": max(margin.r, 12), "t": margin.t, "b": margin.b, "autoexpand": False},
    )
    figure.update_yaxes(automargin=False, tickfont={"size": size})
    figure.update_xaxes(automargin=False)
