"""Targets as HTML: how many stand where, gauges, cards in words, and the clause of the decision."""

from __future__ import annotations

from collections.abc import Iterable

from components.figures.gauge import draw_gauge
from components.figures.theme import RATING_COLOUR
from components.widgets.markup import escape, rating_chip, svg_image
from monitoring.views.targets import Tally, TargetView
from monitoring.wording.labels import RATING_SIGN


def tally_bar(tally: Tally) -> str:
    """How many targets stand at each rating, as one bar with numbers and words."""
    parts = "".join(
        f"<span style='flex:{count};background:{RATING_COLOUR[rating]}'>{RATING_SIGN[rating]} {count}</span>"
        for rating, count in tally.counts
        if count
    )
    words = " ".join(
        f"<span class='tally-word'>{rating_chip(rating)} <b>{count}</b></span>"
        for rating, count in tally.counts
    )
    return f"<div class='tally' role='img' aria-label='{escape(f'{tally.total} chỉ tiêu: {tally.sentence}')}'>{parts}</div><div class='tally-words'>{words}</div>"


def gauge_cards(views: Iterable[TargetView]) -> str:
    """Headline targets as gauges side by side."""
    return "<div class='gauges'>" + "".join(gauge_card(view) for view in views) + "</div>"


def gauge_card(view: TargetView) -> str:
    """Name, rating, gauge, latest value and the target that its thick tick marks."""
    picture = svg_image(draw_gauge(view), alt=view.alt, style="width:150px;max-width:100%")
    target = next((f"{label}: {value}" for label, value in view.facts if label.startswith("Chỉ tiêu")), "")
    known = "" if view.gauge.latest is not None else " nothing"
    return (
        f"<div class='gauge'><div class='gauge-name'>{escape(view.target_id)}. {escape(view.name)}</div>"
        f"{rating_chip(view.rating)}{picture}<div class='gauge-value{known}'>{escape(view.latest)}</div>"
        f"<div class='gauge-target'>{escape(target)}</div></div>"
    )


def target_card(view: TargetView) -> str:
    """A target in words: name, latest value, rating, facts and the reason."""
    facts = "".join(
        f"<div><dt>{escape(label)}</dt><dd>{escape(value)}</dd></div>" for label, value in view.facts
    )
    return (
        f"<div class='target'><h4>{escape(view.target_id)}. {escape(view.name)}</h4>"
        f"<span class='latest'>{escape(view.latest)}</span>{rating_chip(view.rating)}<dl>{facts}</dl>"
        f"<p class='reason'>{escape(view.reason)}</p></div>"
    )


def target_key() -> str:
    """How to read the pictures of the targets."""
    return (
        "<div class='key'><span>Thanh màu: số gần nhất</span><span>Vạch đậm: mức phải đạt</span><span>Vạch chấm: đầu kỳ</span>"
        "<span>Nét đứt: lộ trình cần đạt</span><span>Nét xám: cả nước</span><span>Điểm rỗng: số liệu minh họa</span></div>"
    )


def clause_text(view: TargetView, decision_no: str) -> str:
    """The decision's own words for a target."""
    return f"<p><b>Quyết định {escape(decision_no)}, mục {escape(view.clause)}</b></p><p>{escape(view.text_vi)}</p>"
