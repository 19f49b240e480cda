"""Small pieces of HTML. Everything that a person or a table may have written goes through `escape`."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterable

from components.figures.gauge import draw_gauge
from components.figures.theme import RATING_COLOUR, STAGE_COLOUR, pick_palette
from monitoring.model.ratings import Rating
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.caption import Caption
from monitoring.views.cards import KpiCard
from monitoring.views.map_parts import LegendRow, MapView
from monitoring.views.targets import Tally, TargetView
from monitoring.wording.labels import CHANGE_VI, ILLUSTRATIVE_VI, RATING_SIGN, RATING_VI, STAGE_VI
from monitoring.wording.numbers import say_money


def escape(text: object) -> str:
    """Text made harmless inside HTML, attributes included."""
    return html.escape(str(text), quote=True)


def chips(texts: Iterable[str]) -> str:
    """The choice as chips."""
    return (
        "<div class='chips'>"
        + "".join(f"<span class='chip'>{escape(text)}</span>" for text in texts)
        + "</div>"
    )


def standing_chip(caption: Caption) -> str:
    """A dotted chip where figures only illustrate; nothing where all was published."""
    if not caption.has_illustrative:
        return ""
    whole = caption.standing == ILLUSTRATIVE_VI
    return f"<span class='chip illustrative'>{'Minh họa' if whole else 'Có phần minh họa'}</span>"


def rating_chip(rating: Rating) -> str:
    """Sign and word on the rating's colour."""
    return f"<span class='rating {rating.value}'><b aria-hidden='true'>{RATING_SIGN[rating]}</b> {escape(RATING_VI[rating])}</span>"


def picture_head(caption: Caption) -> str:
    """Title, subtitle and chip above a picture."""
    subtitle = f"<p class='subtitle'>{escape(caption.subtitle)}</p>" if caption.subtitle else ""
    return f"<div class='picture-head'><h3>{escape(caption.title)}</h3>{subtitle}</div>"


def picture_foot(caption: Caption) -> str:
    """One line under a picture: sources · coverage · standing."""
    notes = "".join(f"<br>{escape(note)}" for note in caption.notes)
    return f"<p class='foot'>{standing_chip(caption)} {escape(caption.footer)}{notes}</p>"


def kpi_card(card: KpiCard) -> str:
    """One headline number."""
    change = card_change(card) or "<div class='change even'>Chưa so sánh được với năm trước</div>"
    known = "" if card.unit else " nothing"
    return (
        f"<div class='card'><div class='label'>{escape(card.label)}</div>"
        f"<div class='value{known}'>{escape(card.value)}<small> {escape(card.unit)}</small> {standing_chip(card.caption)}</div>"
        f"{change}<div class='remark'>{escape(card.remark)}</div><div class='foot'>{escape(card.caption.footer)}</div></div>"
    )


def card_change(card: KpiCard) -> str:
    """The change, and in a word whether it is for the better: colour only repeats it. Nothing where there is none."""
    if not card.change:
        return ""
    if card.change_is_good is None:
        return f"<div class='change even'>{escape(card.change)}</div>"
    tone = "good" if card.change_is_good else "bad"
    return f"<div class='change {tone}'>{escape(card.change)} · {CHANGE_VI[card.change_is_good]}</div>"


def kpi_cards(cards: Iterable[KpiCard]) -> str:
    """The cards in a row."""
    return "<div class='cards'>" + "".join(kpi_card(card) for card in cards) + "</div>"


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


def svg_image(svg: str, *, alt: str, style: str) -> str:
    """An SVG as a picture with a name: Streamlit takes no SVG into its HTML."""
    coded = b64encode(svg.encode()).decode()
    return f"<img src='data:image/svg+xml;base64,{coded}' alt='{escape(alt)}' style='{style}'>"


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


def map_legend(view: MapView, *, across: bool = False) -> str:
    """Class limits, how many units stand in each, and where the province and the nation stand."""
    colours = pick_palette(view.palette, view.class_count)
    rows = "".join(_legend_row(row, colours) for row in view.legend)
    if view.has_illustrative:
        rows += "<p><i class=dotted></i>viền chấm: số liệu minh họa</p>"
    return f"<div class='legend{' across' if across else ''}'><div class='unit'>Đơn vị: {escape(view.unit_label)}</div>{rows}</div>{_legend_marks(view, colours)}"


def _legend_row(row: LegendRow, colours: tuple[str, ...]) -> str:
    box = " class=nothing" if row.class_index is None else f" style=background:{colours[row.class_index]}"
    return f"<p><i{box}></i>{escape(row.label)}<small>{row.unit_count} đơn vị</small></p>"


def _legend_marks(view: MapView, colours: tuple[str, ...]) -> str:
    """Where the province and the nation stand on the scale: their value on their class's colour."""
    marks = ""
    for mark in view.marks:
        fill = "#FFFFFF" if mark.class_index is None else colours[mark.class_index]
        marks += f"<span class='mark'><i style='background:{fill}'></i>{escape(mark.label)} <b>{escape(mark.text)}</b></span>"
    return f"<div class='marks'>{marks}</div>" if marks else ""


def stage_key(money_unit: str) -> str:
    """Which depth of blue is which stage, and the unit of the numbers."""
    boxes = "".join(
        f"<span><i style='background:{STAGE_COLOUR[stage]}'></i>{escape(label)}</span>"
        for stage, label in STAGE_VI.items()
    )
    return f"<div class='key'>{boxes}<span>Đơn vị: {'tỷ đồng' if money_unit == 'ty' else 'triệu đồng'}</span></div>"


def money_totals(view: BudgetView) -> str:
    """The three stages of the whole, the rate of disbursement and the time elapsed, as cards."""
    cards = "".join(
        f"<div class='card'><div class='label'>{escape(STAGE_VI[stage])}</div>{_big_value(amount, known=vnd is not None)}</div>"
        for (stage, amount), (_, vnd) in zip(view.total.amounts, view.total.amounts_vnd, strict=True)
    )
    rate = (
        "<div class='card'><div class='label'>Tỷ lệ giải ngân trên vốn giao</div>"
        f"{_big_value(view.total.disbursement_rate, known=view.total.disbursement_rate_pct is not None)}"
        f"<div class='remark'>{escape(view.elapsed)}</div></div>"
    )
    notes = "".join(f"<p class='foot'>{escape(note)}</p>" for note in view.stage_notes)
    return f"<div class='cards'>{cards}{rate}</div>{notes}<p class='foot'>{standing_chip(view.caption)}</p>"


def _big_value(text: str, *, known: bool) -> str:
    """The number large, its unit small; words for no data in plain size."""
    if not known:
        return f"<div class='value nothing'>{escape(text)}</div>"
    number, _, unit = text.partition(" ")
    return f"<div class='value'>{escape(number)}<small> {escape(unit)}</small></div>"


def nothing_here(text: str) -> str:
    """The designed empty state, in the place of a picture that would have nothing to show."""
    return f"<div class='nothing-here' role='note'>{escape(text)}</div>"


def money_table(view: BudgetView, *, money_unit: str) -> str:
    """The same numbers as the bars, one row a part, with the total."""
    stages = "".join(f"<th class='number'>{escape(label)}</th>" for label in STAGE_VI.values())
    rows = "".join(_money_row(row, money_unit, "") for row in view.rows) + _money_row(
        view.total, money_unit, "chosen"
    )
    return (
        f"<div class='wide-table broad'><table class='plain'><thead><tr><th>{escape(view.breakdown_label)}</th><th>Cơ quan chủ trì</th>{stages}"
        f"<th class='number'>Tỷ lệ giải ngân</th><th>Tính chất</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _money_row(row: BudgetRow, money_unit: str, tone: str) -> str:
    cells = "".join(
        f"<td class='number'>{escape(say_money(vnd, in_unit=money_unit))}</td>" for _, vnd in row.amounts_vnd
    )
    standing = "minh họa" if row.is_illustrative else "đã công bố" if row.has_data else "chưa có số liệu"
    return (
        f"<tr class='{tone}'><td>{escape(row.name)}</td><td>{escape(row.lead_agency)}</td>{cells}"
        f"<td class='number'>{escape(row.disbursement_rate)}</td><td>{standing}</td></tr>"
    )
