"""Tables of the comparison page: bars in cells, years side by side, groups side by side."""

from __future__ import annotations

from components.figures.theme import CHANGE, NO_DATA, pick_palette, text_on
from components.widgets.markup import ILLUSTRATED_ABBR, escape
from monitoring.views.compare_groups import GroupsView, GroupTable
from monitoring.views.compare_maps import YearCell, YearMapsView
from monitoring.views.compare_ranks import RankingView, RankRow
from monitoring.views.group_cells import GroupCell, GroupRow


def ranking_table(view: RankingView) -> str:
    """Units in their order with bars of the value and of the change; the province and the nation below."""
    rows = "".join(_rank_row(row) for row in view.rows)
    unit = escape(view.unit_label)
    return (
        "<div class='wide-table compare'><table class='plain'><thead><tr><th class='number'>Hạng</th><th>Đơn vị</th>"
        f"<th>Năm {view.year} ({unit})</th><th class='number'>Năm {view.other_year}</th><th>Thay đổi {escape(view.span)}</th><th>Tính chất</th>"
        f"</tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _rank_row(row: RankRow) -> str:
    tone = "chosen" if row.is_chosen else "reference" if row.is_reference else ""
    pale = " pale" if row.is_illustrative else ""
    bar = f"<i class='bar{pale}' style='width:{row.bar_pct:.1f}%'></i>" if row.value is not None else ""
    return (
        f"<tr class='{tone}'><td class='number'>{escape(row.place)}</td><td class='name'>{escape(row.name)}</td>"
        f"<td><div class='barred'><b>{escape(row.value_text)}</b><span class='track'>{bar}</span></div></td>"
        f"<td class='number'>{escape(row.other_text)}</td><td>{_change(row)}</td><td class='standing'>{escape(row.standing)}</td></tr>"
    )


def _change(row: RankRow) -> str:
    """The change in words with a bar to the left of the middle for a fall, to the right for a rise."""
    if row.change is None:
        return f"<span class='soft'>{escape(row.change_text)}</span>"
    size = abs(row.change_bar_pct) / 2
    left, colour = (50 - size, CHANGE[0]) if row.change < 0 else (50, CHANGE[-1])
    return (
        f"<div class='barred'><b>{escape(row.change_text)}</b><span class='track middle'>"
        f"<i class='bar{' faded' if row.change_is_illustrative else ''}' style='margin-left:{left:.1f}%;width:{size:.1f}%;background:{colour}'></i></span></div>"
    )


def classes_key(view: YearMapsView) -> str:
    """One legend for all the small maps: class limits, no data, and what a dotted outline means."""
    colours = pick_palette(view.palette, view.class_count)
    boxes = "".join(
        f"<span><i class='box{' nothing' if row.class_index is None else ''}'"
        + ("" if row.class_index is None else f" style='background:{colours[row.class_index]}'")
        + f"></i>{escape(row.label)}</span>"
        for row in view.legend
    )
    dotted = (
        "<span><i class='box dotted'></i>viền chấm: số liệu minh họa</span>" if view.has_illustrative else ""
    )
    return f"<div class='key classes'>{boxes}{dotted}</div>"


def years_table(view: YearMapsView) -> str:
    """Every value on the small maps, on the colour of its class."""
    colours = pick_palette(view.palette, view.class_count)
    heads = "".join(f"<th class='number'>{one.year}</th>" for one in view.maps)
    rows = "".join(
        f"<tr class='{'chosen' if row.is_chosen else ''}'><td class='name'>{escape(row.name)}</td>{''.join(_year_cell(cell, colours) for cell in row.cells)}</tr>"
        for row in view.rows
    )
    return f"<div class='wide-table compare'><table class='plain'><thead><tr><th>Đơn vị</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"


def _year_cell(cell: YearCell, colours: tuple[str, ...]) -> str:
    if not cell.is_in_frame:
        return "<td class='number soft' title='không có trong khung đơn vị của năm này'>—</td>"
    fill = colours[cell.class_index] if cell.class_index is not None else NO_DATA
    mark = ILLUSTRATED_ABBR if cell.is_illustrative else ""
    return (
        f"<td class='number' style='background:{fill};color:{text_on(fill)}'>{escape(cell.text)}{mark}</td>"
    )


def groups_table(view: GroupsView, table: GroupTable) -> str:
    """All, then every group with its gap. A figure that there is not says so, and why on pointing at it."""
    heads = "".join(f"<th class='number'>{escape(name)}</th>" for name in (view.all_name, *view.group_names))
    rows = "".join(_group_row(row) for row in table.rows)
    return f"<div class='wide-table broad compare groups'><table class='plain'><thead><tr><th>{escape(table.row_label)}</th>{heads}</tr></thead><tbody>{rows}</tbody></table></div>"


def _group_row(row: GroupRow) -> str:
    tone = "chosen" if row.is_chosen else "reference" if row.is_reference else ""
    cells = "".join(_group_cell(cell) for cell in (row.all, *row.groups))
    return f"<tr class='{tone}'><td class='name'>{escape(row.name)}</td>{cells}</tr>"


def _group_cell(cell: GroupCell) -> str:
    if cell.value is None:
        return f"<td class='number soft' title='{escape(cell.why)}'>{escape(cell.text)}</td>"
    mark = ILLUSTRATED_ABBR if cell.is_illustrative else ""
    gap = f"<br><span class='gap'>({escape(cell.gap_text)})</span>" if cell.gap_text else ""
    return f"<td class='number'>{escape(cell.text)}{mark}{gap}</td>"


def sentences(texts: tuple[str, ...]) -> str:
    """Findings, one a line."""
    return "<ul class='findings'>" + "".join(f"<li>{escape(text)}</li>" for text in texts) + "</ul>"


def key(*entries: tuple[str, str]) -> str:
    """How to read a picture: class of the sign, then words."""
    return (
        "<div class='key'>"
        + "".join(f"<span><i class='sign {escape(sign)}'></i>{escape(text)}</span>" for sign, text in entries)
        + "</div>"
    )
