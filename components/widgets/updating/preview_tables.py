"""Tables of a preview: changed cells, totals and ratings. All that people typed is escaped."""

from __future__ import annotations

from collections.abc import Sequence

from components.figures.theme import PATTERNS, pick_palette
from components.widgets.markup import ILLUSTRATED_ABBR, escape, rating_chip
from monitoring.model.ratings import Rating
from monitoring.returns.changes import ChangeKind
from monitoring.returns.preview import CellChange
from monitoring.returns.rating_changes import RatingChange
from monitoring.views.map_parts import MapView
from monitoring.views.preview.lines import ChangedRow, ChangePage
from monitoring.views.preview.totals import TotalChange
from monitoring.wording.capitals import capitalised

SIDES = ("Trước", "Sau")
_KIND_SIGN = {ChangeKind.ADDED: "+ thêm", ChangeKind.REMOVED: "× bỏ"}
_GAP_HEAD = ("Chênh lệch", "number gap")
_SIGN = {"+": "+", "x": "×"}


def cells_table(page: ChangePage) -> str:
    """The changed cells, a line each, under the headings of their groups."""
    rows = "".join(
        f"<tr><th class='group' colspan='6' scope='rowgroup'>{escape(group.heading)}</th></tr>"
        + "".join(map(_rows, group.rows))
        for group in page.groups
    )
    heads = _heads(
        ("Số liệu", ""), ("Kỳ", "year"), ("Ô", "cell"), *((one, "number side") for one in SIDES), _GAP_HEAD
    )
    return _table(heads, rows)


def totals_table(totals: Sequence[TotalChange]) -> str:
    """Figures that nobody typed, before and after; of the province's with the rating of their target."""
    rows = "".join(
        f"<tr><td>{escape(one.name)}{_reason(_say_place(one))}</td>"
        + _value(one.pair.before, SIDES[0], is_illustrative=one.pair.before_is_illustrative)
        + _value(one.pair.after, SIDES[1], is_illustrative=one.pair.after_is_illustrative, tone="after")
        + f"{_gap(one.pair.difference, one.pair.relative)}<td>{_total_rating(one)}</td></tr>"
        for one in totals
    )
    heads = _heads(
        ("Số liệu", ""), *((one, "number side") for one in SIDES), _GAP_HEAD, ("Chỉ tiêu của tỉnh", "")
    )
    return _table(heads, rows)


def ratings_table(changes: Sequence[RatingChange]) -> str:
    """Targets whose rating becomes another: sign and word, with the sentence that says why."""
    rows = "".join(
        f"<tr><td><b>{escape(one.target_id)}</b> {escape(capitalised(one.unit_name))}<span class='reason'>{escape(one.text_vi)}</span></td>"
        f"<td class='year'>{one.year}</td>"
        f"<td data-side='{SIDES[0]}'>{_rating(one.before, is_illustrative=one.before_is_illustrative)}{_reason(one.because_before)}</td>"
        f"<td data-side='{SIDES[1]}'>{_rating(one.after, is_illustrative=one.after_is_illustrative)}{_reason(one.because_after)}</td></tr>"
        for one in changes
    )
    return _table(
        _heads(("Chỉ tiêu", ""), ("Năm", "year"), *((one, "side") for one in SIDES)), rows, tone="ratings"
    )


def map_key(view: MapView) -> str:
    """The classes of one map in one line that wraps: limits and how many units stand in each."""
    colours, signs = pick_palette(view.palette, view.class_count), PATTERNS.get(view.palette, {})
    sign_of = {index: _SIGN.get(sign, "") for index, sign in signs.items()}
    boxes = "".join(
        f"<span>{_box(row.class_index, colours, '' if row.class_index is None else sign_of.get(row.class_index, ''))}"
        f"{escape(row.label)} ({row.unit_count})</span>"
        for row in view.legend
        if row.class_index is not None or row.unit_count
    )
    dotted = "<span><i class='box dotted'></i>viền chấm: minh họa</span>" if view.has_illustrative else ""
    return f"<div class='key classes of-change'>{boxes}{dotted}</div>"


def _box(class_index: int | None, colours: tuple[str, ...], sign: str) -> str:
    if class_index is None:
        return "<i class='box nothing'></i>"
    if sign:
        return f"<i class='box signed'>{sign}</i>"
    return f"<i class='box' style='background:{colours[class_index]}'></i>"


def _rows(row: ChangedRow) -> str:
    lines = row.lines
    sign = _KIND_SIGN.get(row.kind)
    kind = f" <span class='kind'>{sign}</span>" if sign else ""
    found = ""
    for place, line in enumerate(lines):
        is_derived = row.derived is line
        tone = " ".join(
            part for part in (is_derived and "derived", place == len(lines) - 1 and "last") if part
        )
        name = (
            f"<td class='same'>{escape(row.name)}{kind}</td><td class='same'>{escape(row.period)}</td>"
            if place == 0
            else "<td class='same'></td><td class='same'></td>"
        )
        found += f"<tr class='{tone}'>{name}<td>{escape(line.column)}</td>{_cells(line)}</tr>"
    return found


def _cells(line: CellChange) -> str:
    is_words = line.difference is None and not (
        _starts_like_a_number(line.before) or _starts_like_a_number(line.after)
    )
    tone = "words" if is_words else ""
    return (
        _value(line.before, SIDES[0], is_illustrative=line.before_is_illustrative, tone=tone)
        + _value(line.after, SIDES[1], is_illustrative=line.after_is_illustrative, tone=f"{tone} after")
        + _gap(line.difference, line.relative)
    )


def _starts_like_a_number(text: str) -> bool:
    return text[:1].isdigit() or text[:1] == "−"


def _value(text: str, side: str, *, is_illustrative: bool, tone: str = "") -> str:
    return f"<td class='number {tone}' data-side='{side}'>{escape(text)}{ILLUSTRATED_ABBR if is_illustrative else ''}</td>"


def _gap(difference: str | None, relative: str | None) -> str:
    if difference is None:
        return "<td></td>"
    said = escape(difference) + (f" <span class='soft'>({escape(relative)})</span>" if relative else "")
    return f"<td class='number' data-side='Chênh lệch'>{said}</td>"


def _say_place(total: TotalChange) -> str:
    return " · ".join(part for part in (f"{capitalised(total.place)}, {total.period}", total.remark) if part)


def _total_rating(total: TotalChange) -> str:
    if total.ratings is None:
        return ""
    then, now = total.ratings
    said = rating_chip(now) if then is now else f"{rating_chip(then)} → {rating_chip(now)}"
    return f"{escape(total.target_id)} {said}"


def _rating(rating: Rating, *, is_illustrative: bool) -> str:
    return rating_chip(rating) + (ILLUSTRATED_ABBR if is_illustrative else "")


def _reason(text: str) -> str:
    return f"<span class='reason'>{escape(text)}</span>" if text else ""


def _heads(*heads: tuple[str, str]) -> str:
    """The heads of a table with their looks."""
    return "".join(f"<th scope='col' class='{tone}'>{escape(name)}</th>" for name, tone in heads)


def _table(heads: str, rows: str, *, tone: str = "") -> str:
    return (
        f"<div class='wide-table'><table class='plain changes {tone}'><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )
