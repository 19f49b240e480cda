"""The tables of a unit's profile: indicators with their trends, and money by project."""

from __future__ import annotations

from components.figures.sparkline import HEIGHT, WIDTH, draw_sparkline
from components.figures.theme import STAGE_COLOUR
from components.widgets.markup import escape, rating_chip, svg_image
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.profile import ProfileView
from monitoring.views.profile_indicators import FOR_THE_PROVINCE_VI, DimensionBlock, IndicatorRow
from monitoring.views.standouts import money_anchor
from monitoring.wording.labels import CHANGE_SIGN, CHANGE_VI, STAGE_VI
from monitoring.wording.numbers import say_money

_CHANGE_KEY = "; ".join(f"{CHANGE_SIGN[good]} {CHANGE_VI[good]}" for good in (True, False))
ILLUSTRATIVE_CHIP = "<span class='chip illustrative'>Minh họa</span>"


def indicator_table(view: ProfileView) -> str:
    """Every indicator under its dimension: trend, value, change, province, rank and rating."""
    years = view.blocks[0].rows[0].trend.years if view.blocks else ()
    span = f"{years[0]}–{years[-1]}" if years else ""
    head = (
        f"<th>Chỉ tiêu</th><th>Xu hướng {span}</th><th class='number'>Giá trị</th><th class='number'>So với {view.earlier_year}</th>"
        "<th class='number'>Toàn tỉnh</th><th class='number'>So với tỉnh (điểm %)</th><th class='number'>Hạng</th><th>Đánh giá</th>"
    )
    body = "".join(_dimension(block) for block in view.blocks)
    return f"<div class='wide-table broad'><table class='plain profile-table'><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"


def indicator_key() -> str:
    """How to read the table."""
    return (
        "<div class='key'><span>Đường xanh: đơn vị này</span><span>Đường xám: toàn tỉnh</span><span>Điểm rỗng: số liệu minh họa</span>"
        f"<span>* số liệu minh họa</span><span>{_CHANGE_KEY}</span><span>Hạng 1 là giá trị cao nhất, trong số đơn vị có số liệu</span></div>"
    )


def _dimension(block: DimensionBlock) -> str:
    return f"<tr class='dimension'><th colspan='8'>{escape(block.name)}</th></tr>" + "".join(
        _indicator(row) for row in block.rows
    )


def _indicator(row: IndicatorRow) -> str:
    trend = svg_image(
        draw_sparkline(row.trend), alt=row.trend.alt, style=f"width:{WIDTH}px;height:{HEIGHT}px"
    )
    star = "<span title='số liệu minh họa'>*</span>" if row.is_illustrative else ""
    value = (
        f"<b>{escape(row.value)}</b>{star}"
        if row.has_data
        else f"<span class='missing'>{escape(row.value)}</span>"
    )
    rating = (
        rating_chip(row.rating)
        if row.rating is not None
        else f"<span class='missing'>{escape(FOR_THE_PROVINCE_VI)}</span>"
    )
    return (
        f"<tr id='{escape(row.anchor)}' data-figure='{escape(row.figure_id)}'><td>{escape(row.target_id)}. {escape(row.name)}</td>"
        f"<td>{trend}</td><td class='number' title='{escape(row.reason)}'>{value}</td>{_change(row)}"
        f"<td class='number'>{escape(row.province)}{'*' if row.province_is_illustrative else ''}</td><td class='number'>{escape(row.distance)}</td><td class='number'>{escape(row.rank)}</td><td>{rating}</td></tr>"
    )


def _change(row: IndicatorRow) -> str:
    """The change with a sign for the better or the worse, which the key explains; read out in a word."""
    if row.change_is_good is None:
        return f"<td class='number'>{escape(row.change)}</td>"
    tone = "good" if row.change_is_good else "bad"
    sign, word = CHANGE_SIGN[row.change_is_good], CHANGE_VI[row.change_is_good]
    return (
        f"<td class='number {tone}'>{escape(row.change)} <span aria-hidden='true'>{sign}</span>"
        f"<span class='unseen'>{word}</span></td>"
    )


def project_table(view: BudgetView) -> str:
    """Planned, allocated and disbursed by project, in billions of đồng, with the rate as a bar."""
    stages = "".join(f"<th class='number'>{escape(label)}</th>" for label in STAGE_VI.values())
    rows = "".join(_project(row, f" id='{escape(money_anchor(row.part))}'") for row in view.rows)
    total = _project(view.total, " class='chosen'")
    return (
        f"<div class='wide-table'><table class='plain profile-table projects'><thead><tr><th>Dự án</th>{stages}<th>Tỷ lệ giải ngân</th></tr></thead>"
        f"<tbody>{rows}{total}</tbody></table></div>"
    )


def _project(row: BudgetRow, attributes: str) -> str:
    amounts = "".join(
        f"<td class='number'>{escape(_in_billions(vnd))}{'*' if row.is_illustrative and vnd is not None else ''}</td>"
        for _, vnd in row.amounts_vnd
    )
    rate = row.disbursement_rate_pct
    bar = ""
    if rate is not None:
        fill = STAGE_COLOUR[Stage.DISBURSED]
        bar = f"<span class='rate-bar' aria-hidden='true'><i style='width:{min(rate, 100):.1f}%;background:{fill}'></i></span>"
    return f"<tr{attributes}><td>{escape(row.name)}</td>{amounts}<td class='rate'>{bar}<span>{escape(row.disbursement_rate)}</span></td></tr>"


def _in_billions(amount_vnd: int | None) -> str:
    """The amount without the unit, which stands above the table."""
    return "–" if amount_vnd is None else say_money(amount_vnd, in_unit="ty").removesuffix(" tỷ đồng")
