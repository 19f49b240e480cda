"""The parts of a unit's profile that are not tables: what stands out, headline figures, dot plots and gaps."""

from __future__ import annotations

from collections.abc import Iterable

from components.figures.dot_row import HEIGHT, draw_dot_row
from components.widgets.markup import (
    card_change,
    escape,
    nothing_here,
    picture_foot,
    picture_head,
    plain_head,
    standing_chip,
    svg_image,
)
from components.widgets.profile_tables import ILLUSTRATIVE_CHIP
from monitoring.views.dot_plot import DotPlotView, DotRow
from monitoring.views.profile_gaps import GapLine
from monitoring.views.profile_groups import GroupsView
from monitoring.views.profile_headlines import HeadlineFigure
from monitoring.views.standouts import NOTHING_STANDS_OUT_VI, Standout
from monitoring.wording.numbers import say_number


def standout_list(standouts: tuple[Standout, ...]) -> str:
    """Sentences, each with its rule and a link to the figure it rests on."""
    if not standouts:
        return nothing_here(NOTHING_STANDS_OUT_VI)
    items = "".join(
        f"<li data-figures='{escape(' '.join(one.figure_ids))}'>{escape(one.sentence)} {ILLUSTRATIVE_CHIP if one.is_illustrative else ''}"
        f"<span class='rule'>{escape(one.rule)}<span class='to-figure'> · <a href='#{escape(one.anchor)}'>Xem số liệu</a></span></span></li>"
        for one in standouts
    )
    return f"{plain_head('Điểm nổi bật theo số liệu')}<ol class='standouts'>{items}</ol>"


def headline_cards(headlines: Iterable[HeadlineFigure], notes: Iterable[str] = ()) -> str:
    """The headline figures with rank and distances, and what has to be known of them."""
    cards = "".join(_headline(one) for one in headlines)
    said = "".join(f"<p class='foot'>{escape(note)}</p>" for note in notes)
    return f"<div class='cards'>{cards}</div>{said}"


def _headline(headline: HeadlineFigure) -> str:
    card = headline.card
    lines = "".join(f"<li>{escape(line)}</li>" for line in headline.lines)
    return (
        f"<div class='card' data-figure='{escape(headline.figure_id)}'><div class='label'>{escape(card.label)}</div>"
        f"<div class='value{'' if card.unit else ' nothing'}'>{escape(card.value)}<small> {escape(card.unit)}</small> {standing_chip(card.caption)}</div>"
        f"{card_change(card)}<ul class='stands'>{lines}</ul><div class='foot'>{escape(card.caption.footer)}</div></div>"
    )


def dot_plot(view: DotPlotView) -> str:
    """Head, key, one row a figure, the scale and the line of sources."""
    if not view.has_dots:
        return (
            picture_head(view.caption)
            + nothing_here("Chưa có số liệu để so sánh.")
            + picture_foot(view.caption)
        )
    line = f"<span>Nét đứt: {escape(view.line_name)}</span>" if view.line is not None else ""
    missing = "<span>–: chưa có số liệu</span>" if any(row.own is None for row in view.rows) else ""
    key = (
        f"<div class='key'><span>● {escape(view.own_name)} (rỗng: minh họa)</span>"
        f"<span>▮ {escape(view.other_name)}</span>{line}{missing}</div>"
    )
    with_headings = any(row.heading for row in view.rows)
    blank = "<span class='heading'></span>" if with_headings else ""
    head = (
        f"<div class='dot-row head'>{blank}<span class='name'></span><span class='track'></span>"
        f"<span>{escape(view.own_name)}</span><span>{escape(view.other_name)}</span><span>{escape(view.distance_name)}</span></div>"
    )
    ends = "".join(f"<i>{say_number(value)}</i>" for value in (0, view.high / 2, view.high))
    scale = f"<div class='dot-row' aria-hidden='true'>{blank}<span class='name'></span><span class='scale'>{ends}</span></div>"
    rows = "".join(_dot_row(row, view, with_headings=with_headings) for row in view.rows)
    tone = " with-headings" if with_headings else ""
    return (
        f"{picture_head(view.caption)}{key}<div class='dots{tone}' role='group' aria-label='{escape(view.alt)}'>{head}{rows}{scale}</div>"
        f"{picture_foot(view.caption)}"
    )


def _dot_row(row: DotRow, view: DotPlotView, *, with_headings: bool) -> str:
    heading = f"<span class='heading'>{escape(row.heading)}</span>" if with_headings else ""
    said = f"{row.name}: {view.own_name} {row.own_text}, {view.other_name} {row.other_text}"
    picture = svg_image(draw_dot_row(row, view), alt=said, style=f"width:100%;height:{HEIGHT}px")
    own, other = (
        "–" if value is None else f"{escape(text)}{'*' if illustrative else ''}"
        for value, text, illustrative in (
            (row.own, row.own_text, row.is_illustrative),
            (row.other, row.other_text, row.other_is_illustrative),
        )
    )
    first = " first" if row.heading else ""
    return (
        f"<div class='dot-row{first}'>{heading}<span class='name'>{escape(row.name)}</span><span class='track'>{picture}</span>"
        f"<b class='size'>{own}</b><span class='size'>{other}</span><span class='size'>{escape(row.distance_text)}</span></div>"
    )


def groups_plot(view: GroupsView) -> str:
    """The groups that have figures as dots, and a sentence for each that has none."""
    without = "".join(f"<li>{escape(name)}: {escape(why)}</li>" for name, why in view.without)
    return dot_plot(view.plot) + (f"<ul class='without'>{without}</ul>" if without else "")


def gap_list(gaps: tuple[GapLine, ...]) -> str:
    """What is missing, one kind a row."""
    head = plain_head("Số liệu còn thiếu")
    if not gaps:
        return f"{head}<p class='lead'>Không thiếu số liệu nào.</p>"
    rows = "".join(
        f"<tr><td>{escape(gap.label)}</td><td>{escape(gap.count)}</td><td>{escape(gap.items)}</td></tr>"
        for gap in gaps
    )
    return f"{head}<div class='wide-table'><table class='plain profile-table gaps'><tbody>{rows}</tbody></table></div>"
