from dataclasses import replace

from components.widgets.map_tables import rank_table
from monitoring.views.choice import Choice
from monitoring.views.map import view_map
from tests.shipped import shipped_boundaries, shipped_framework


def test_units_that_print_the_same_value_share_a_place():
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate")
    names = {unit.name: unit.label for unit in view.ranked()}
    assert names["Bảo Lâm"] == names["Đạ Tẻh"] == "2,88"

    table = rank_table(view)

    assert "<td>4<td>Bảo Lâm<" in table
    assert "<td>4<td>Đạ Tẻh<" in table
    assert "<td>6<td>Di Linh<" in table


def test_a_unit_without_data_has_no_place():
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate")
    first, *others = view.units
    emptied = replace(view, units=(replace(first, value=None, label="–"), *others))

    assert f"<td><td>{first.name}<" in rank_table(emptied)
