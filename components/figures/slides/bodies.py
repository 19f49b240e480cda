"""The middle of a slide: from a view to HTML and SVG on a stage of 1920 × 1080 pixels."""

from __future__ import annotations

from components.figures.slides.map_svg import MOST_NAMED, draw_map
from components.figures.slides.markup import clean, illustrative_mark, rating_mark
from components.figures.slides.money_rows import draw_money
from components.figures.slides.trend_svg import draw_trend
from components.figures.theme import pick_palette
from monitoring.views.budget import BudgetView
from monitoring.views.cards import KpiCard
from monitoring.views.map_parts import LegendRow, MapView
from monitoring.views.slides import Content, OverviewSlide, TargetListSlide, UnitSlide
from monitoring.views.targets import Tally, TargetView
from monitoring.wording.labels import RATING_VI

_HIGHEST_NAMED = 8


def draw_body(content: Content) -> str:
    """The content of any slide."""
    match content:
        case OverviewSlide():
            return _overview(content)
        case MapView():
            return _map(content)
        case TargetView():
            return _target(content)
        case TargetListSlide():
            return _target_list(content)
        case BudgetView():
            return draw_money(content)
        case UnitSlide():
            return _unit(content)


def _overview(content: OverviewSlide) -> str:
    return (
        f"<div class='columns'><div>{draw_map(content.map, width=990, height=720)}</div>"
        f"<div class='side'><div class='cards two'>{''.join(map(_card, content.cards[:4]))}</div>"
        f"{_tally(content.tally)}<p class='line'>{clean(content.money)}</p></div></div>"
    )


def _map(view: MapView) -> str:
    colours = pick_palette(view.palette, view.class_count)
    rows = "".join(_legend_row(row, colours) for row in view.legend)
    dotted = (
        "<li><i class='dotted'></i><span>viền chấm: minh họa</span></li>" if view.has_illustrative else ""
    )
    marks = "".join(
        f"<p><span>{clean(mark.label)}</span><b>{clean(mark.text)}</b></p>" for mark in view.marks
    )
    return (
        f"<div class='columns'><div>{draw_map(view, width=1180, height=770)}</div><div class='side'>"
        f"<div class='marks'>{marks}</div><p class='head'>Đơn vị: {clean(view.unit_label)}</p><ul class='legend'>{rows}{dotted}</ul>{_ends(view)}</div></div>"
    )


def _legend_row(row: LegendRow, colours: tuple[str, ...]) -> str:
    box = (
        "<i class='nothing'></i>"
        if row.class_index is None
        else f"<i style='background:{colours[row.class_index]}'></i>"
    )
    return f"<li>{box}<span>{clean(row.label)}</span><em>{row.unit_count} đơn vị</em></li>"


def _ends(view: MapView) -> str:
    """Which unit is highest and which lowest; of many units the highest by name, for their names do not fit on the map."""
    ranked = [unit for unit in view.ranked() if unit.value is not None]
    if not ranked:
        return ""
    if len(view.units) > MOST_NAMED:
        shown = [(unit.name, unit.label) for unit in ranked[:_HIGHEST_NAMED]]
        head = f"<p class='head'>{len(shown)} đơn vị cao nhất</p>"
    else:
        shown = [
            (f"Cao nhất: {ranked[0].name}", ranked[0].label),
            (f"Thấp nhất: {ranked[-1].name}", ranked[-1].label),
        ]
        head = ""
    rows = "".join(f"<p><span>{clean(name)}</span><b>{clean(value)}</b></p>" for name, value in shown)
    return f"{head}<div class='ends'>{rows}</div>"


def _target(view: TargetView) -> str:
    facts = "".join(f"<p><span>{clean(label)}</span><b>{clean(value)}</b></p>" for label, value in view.facts)
    key = "<p class='key'><span class='own'>Thực hiện (điểm rỗng: minh họa)</span>" + (
        "<span class='dash'>Lộ trình cần đạt</span>" if view.trajectory.path else ""
    )
    if any(value is not None for value in view.trajectory.references):
        key += "<span class='nation'>Cả nước</span>"
    return (
        f"<div class='columns'><div class='side wide'><p class='big'>{clean(view.latest)} {rating_mark(view.rating)}</p><p class='line'>{clean(view.reason)}</p>"
        f"<div class='facts'>{facts}</div><p class='clause'>Mục {clean(view.clause)}: “{clean(view.text_vi)}”</p></div>"
        f"<div>{draw_trend(view, width=900, height=690)}{key}</p></div></div>"
    )


def _target_list(content: TargetListSlide) -> str:
    rows = "".join(
        f"<li><span><b>{clean(one.target_id)}</b> {clean(one.name)}</span><em>{clean(one.latest)}</em>{rating_mark(one.rating)}</li>"
        for one in content.targets
    )
    return f"<ol class='targets'>{rows}</ol>"


def _unit(content: UnitSlide) -> str:
    rows = "".join(
        f"<tr><td>{clean(row.name)}</td><td><b>{clean(row.value)}</b></td><td>{clean(row.rank)}</td><td>{clean(row.province)}</td><td>{clean(row.nation)}</td></tr>"
        for row in content.rows
    )
    return (
        f"<div class='cards four'>{''.join(map(_card, content.cards[:4]))}</div><table class='roomy'><thead><tr><th>Chỉ tiêu chủ chốt</th><th>Giá trị</th>"
        f"<th>Thứ hạng</th><th>Toàn tỉnh</th><th>Cả nước</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _card(card: KpiCard) -> str:
    mark = illustrative_mark(card.caption) and "<span class='illustrative'>Minh họa</span>"
    return (
        f"<div class='card'><p>{clean(card.label)}</p><p class='big'>{clean(card.value)} <small>{clean(card.unit)}</small></p>"
        f"<p>{clean(card.change or 'Chưa so được với năm trước')}</p>{mark}</div>"
    )


def _tally(tally: Tally) -> str:
    marks = "".join(
        f"<span class='count'>{rating_mark(rating)} <b>{count}</b></span>"
        for rating, count in tally.counts
        if count
    )
    words = clean(f"{tally.total} chỉ tiêu: {', '.join(RATING_VI[rating] for rating, _ in tally.counts)}")
    return f"<p class='tally' aria-label='{words}'>{tally.total} chỉ tiêu: {marks}</p>"
