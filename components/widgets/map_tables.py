"""Tables beside and under the map: the same numbers as its colours."""

from __future__ import annotations

from components.widgets.markup import escape
from monitoring.views.map_parts import MapView
from monitoring.views.unit_figures import UnitFiguresView


def rank_table(view: MapView) -> str:
    """Units from the highest value to the lowest, with parts and standing.

    Cells and rows go without their end tags, as HTML allows: the table comes with every change of year, which is to
    bring little.
    """
    places = _places(view)
    rows = "".join(
        f"<tr{' class=chosen' if unit.is_chosen else ''}><td>{place}<td>{escape(unit.name)}"
        f"<td>{escape(unit.label)}<td>{escape(unit.parts)}<td>{escape(unit.standing)}"
        for place, unit in zip(places, view.ranked(), strict=True)
    )
    return (
        "<div class='wide-table ranked'><table class='plain'><thead><tr><th>Hạng</th><th>Đơn vị</th>"
        f"<th>{escape(view.unit_label)}</th><th>{escape(view.parts_label)}</th><th>Tính chất</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _places(view: MapView) -> list[str]:
    """Places from the highest value; units that print the same value share one, as everywhere else."""
    ranked = view.ranked()
    labels = [unit.label for unit in ranked]
    return ["" if unit.value is None else str(labels.index(unit.label) + 1) for unit in ranked]


def unit_table(view: UnitFiguresView) -> str:
    """The chosen unit's figures beside the province's."""
    rows = "".join(
        f"<tr><td>{escape(row.name)}</td><td class='number'><b>{escape(row.value)}</b></td><td class='number'>{escape(row.change)}</td>"
        f"<td class='number'>{escape(row.province)}</td><td>{escape(row.standing)}</td></tr>"
        for row in view.rows
    )
    return (
        "<div class='wide-table'><table class='plain'><thead><tr><th>Chỉ tiêu</th><th class='number'>Giá trị</th>"
        f"<th class='number'>So với năm trước</th><th class='number'>Toàn tỉnh</th><th>Tính chất</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )
