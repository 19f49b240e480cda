"""A section of the page: its cards, its tally, its parts with their words and exhibits, and what is missing."""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go

from components.documents.briefing_words import missing_beyond_text
from components.documents.numbering import number_part, number_section
from components.documents.web.figure_data import FigureStore
from components.documents.web.markup import clean, illustrative_chip, paragraph
from components.documents.web.table import write_table
from components.documents.web.units import Units
from components.documents.web.years import year_figures, years_shown
from components.figures.theme import RATING_COLOUR
from monitoring.views.briefing.briefing import Headline, Part, Section
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.targets import Tally
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import RATING_SIGN, RATING_VI

_NOT_DRAWN = "Trình duyệt này không vẽ được hình; các số có trong bảng dưới đây."


def write_section(
    section: Section,
    number: int,
    *,
    figures: Mapping[str, go.Figure],
    store: FigureStore,
    units: Units,
) -> str:
    """Give the section's HTML; what its figures are drawn from goes into the store."""
    cards = "".join(_card(headline) for headline in section.headlines)
    parts, numbered = "", 0
    for part in section.parts:
        numbered += bool(part.heading)
        parts += _part(part, numbered, figures=figures, store=store, units=units)
    missing = "".join(f"<li>{clean(line)}</li>" for line in missing_beyond_text(section))
    return (
        f"<section id='{clean(section.section_id)}'><h2>{clean(number_section(number, section.heading))}</h2>"
        + (f"<div class='cards'>{cards}</div>" if cards else "")
        + (_tally(section.tally) if section.tally is not None else "")
        + parts
        + (f"<div class='missing'><p>Số liệu còn thiếu:</p><ul>{missing}</ul></div>" if missing else "")
        + "</section>"
    )


def _card(headline: Headline) -> str:
    mark = illustrative_chip("Minh họa") if headline.is_illustrative else ""
    return (
        f"<div class='card'><p class='label'>{clean(headline.label)} {mark}</p>"
        f"<p class='value'>{clean(headline.value)}</p><p class='remark'>{clean(headline.remark)}</p></div>"
    )


def _tally(tally: Tally) -> str:
    shown = [(rating, count) for rating, count in tally.counts if count]
    bar = "".join(
        f"<span style='flex:{count};background:{RATING_COLOUR[rating]}'>{RATING_SIGN[rating]} {count}</span>"
        for rating, count in shown
    )
    words = " · ".join(f"{RATING_SIGN[rating]} {RATING_VI[rating]}: {count}" for rating, count in shown)
    return (
        f"<div class='tally' role='img' aria-label='{clean(tally.sentence)}'>{bar}</div>"
        f"<p class='tally-words'>{clean(f'{tally.total} chỉ tiêu: {words}')}</p>"
    )


def _part(
    part: Part, number: int, *, figures: Mapping[str, go.Figure], store: FigureStore, units: Units
) -> str:
    heading = f"<h3>{clean(number_part(number, part.heading))}</h3>" if part.heading else ""
    words = "".join(paragraph(one) for one in part.paragraphs)
    # no order of headings is left out where a part has none of its own
    level = 4 if part.heading else 3
    exhibits = "".join(
        _exhibit(one, figures.get(one.name), store, units, level=level) for one in part.exhibits
    )
    return heading + words + exhibits


def _exhibit(
    exhibit: Exhibit, figure: go.Figure | None, store: FigureStore, units: Units, *, level: int
) -> str:
    caption = exhibit.caption
    mark = illustrative_chip(capitalised(caption.illustrative_words)) if caption.has_illustrative else ""
    subtitle = f"<p class='subtitle'>{clean(caption.subtitle)} {mark}</p>"
    foot = "".join(f"<p>{clean(line)}</p>" for line in exhibit.foot_lines)
    table = write_table(exhibit.table, alt=caption.title, units=units)
    if figure is None:
        shown = table
    else:
        shown = _years(exhibit) + _plot(exhibit, figure, store)
        shown += f"<details class='numbers'><summary>Xem bảng số liệu</summary>{table}</details>"
    return (
        f"<figure class='exhibit' id='{clean(exhibit.name)}'><figcaption><h{level}>{clean(caption.title)}</h{level}>{subtitle}</figcaption>"
        f"{shown}<div class='foot'>{foot}</div></figure>"
    )


def _plot(exhibit: Exhibit, figure: go.Figure, store: FigureStore) -> str:
    store.add(exhibit.name, figure, year_figures(exhibit))
    width, height = figure.layout.width or 760, figure.layout.height or 420
    return (
        f"<div class='plot-frame' tabindex='0' role='img' aria-label='{clean(exhibit.alt)}'>"
        f"<div class='plot' data-figure='{clean(exhibit.name)}' style='width:{width:.0f}px;height:{height:.0f}px;--on-paper:{_scale_on_paper(width, height):.3f}'></div></div>"
        f"<p class='warning' hidden>{_NOT_DRAWN}</p>"
    )


def _scale_on_paper(width_px: float, height_px: float) -> float:
    """How large the chart is on A4, whose text is 660 CSS pixels wide; no more than most of a page high."""
    return min(1, 660 / width_px, 860 / height_px)


def _years(exhibit: Exhibit) -> str:
    """A button a year, where the map knows other years than its own."""
    shown, own = years_shown(exhibit)
    if not shown:
        return ""
    buttons = "".join(
        f"<button type='button' data-year='{year}' aria-pressed='{'true' if year == own else 'false'}'>{year}</button>"
        for year in shown
    )
    return (
        f"<div class='years' role='group' aria-label='Năm vẽ trên bản đồ' data-for='{clean(exhibit.name)}' data-own='{own}'>"
        f"<span>Bản đồ năm:</span>{buttons}<span class='year-said' role='status' data-other='Bản đồ đang vẽ năm YEAR; "
        f"tiêu đề, bảng số liệu và nguồn bên dưới là của năm {own}.'></span></div>"
    )
