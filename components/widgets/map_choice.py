"""The map page's own choices: indicator, method of classes, and the year to compare with."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.widgets.kept_choice import choose_kept
from monitoring.model.classes import ClassMethod
from monitoring.model.framework import ResultsFramework
from monitoring.views.map import map_indicators
from monitoring.wording.labels import METHOD_VI

_INDICATOR, _METHOD, _COMPARE = "chiso", "phanlop", "sosanh"
_NOTHING = "khong"


@dataclass(frozen=True)
class MapChoice:
    """``from_year`` is None for the map of one year, else the year that it is compared with."""

    indicator_id: str
    method: ClassMethod
    from_year: int | None


def choose_map(tables: ResultsFramework, year: int) -> MapChoice:
    """Draw the choices in one row and give them; they are kept in the address."""
    indicators = map_indicators(tables)
    earlier = {
        _NOTHING: "Không so sánh",
        **{str(one): f"Thay đổi so với {one}" for one in tables.programme.years if one < year},
    }
    methods = {one.value: METHOD_VI[one] for one in ClassMethod}
    with st.container(horizontal=True):
        indicator_id = choose_kept(
            "Chỉ số", dict(indicators), key=_INDICATOR, default=tables.programme.headline_indicator_id
        )
        method = choose_kept(
            "Cách phân lớp", methods, key=_METHOD, default=ClassMethod.NATURAL_BREAKS.value, width_px=220
        )
        compare = choose_kept("So sánh hai năm", earlier, key=_COMPARE, default=_NOTHING, width_px=260)
    return MapChoice(indicator_id, ClassMethod(method), None if compare == _NOTHING else int(compare))
