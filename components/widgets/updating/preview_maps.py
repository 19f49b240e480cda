"""The maps of a preview: one changed figure before, after, and the difference."""

from __future__ import annotations

import streamlit as st

from components.figures.map_labels import Lettering
from components.figures.polygon_map import draw_polygon_map
from components.widgets.fragments import said_if_it_fails
from components.widgets.markup import escape, nothing_here, picture_foot, plain_head
from components.widgets.pictures import show_chart
from components.widgets.updating.preview_tables import SIDES, map_key
from monitoring.views.map_parts import MapView
from monitoring.views.preview.difference import UNCHANGED
from monitoring.views.preview.maps import PreviewMaps, view_preview_maps
from monitoring.views.preview.offers import MapOffer
from monitoring.views.preview.view import PreviewView
from monitoring.wording.unit_words import name_programme_units

_HEIGHT_PX = 300
# three in a row: names cross the boundaries of small units, and stay legible on the unit's own colour
_LETTERS = Lettering(size_px=11, km_per_letter=3.2, label_height_km=14.5, backing=0.75)
_MOST_TO_SCROLL = 12
# the names and values of fifty communes do not fit on a map a third of a page wide
_MOST_WITH_NAMES, _MOST_NAMED = 16, 20


def show_maps(view: PreviewView, *, key: str) -> None:
    """A chooser of figure and period with the three maps; a word instead where no unit's figure changes."""
    with st.container(border=True):
        st.html(plain_head("Thay đổi trên bản đồ"))
        if view.offers:
            _show_chosen(view, key)
        else:
            units = name_programme_units(view.after).together
            said = f"Không có thay đổi nào vẽ được lên bản đồ: số liệu theo {units} giữ nguyên."
            st.html(nothing_here(said))


@st.fragment
def _show_chosen(view: PreviewView, key: str) -> None:
    with said_if_it_fails(
        "preview", "Chưa vẽ được bản đồ của thay đổi này. Chi tiết đã ghi vào nhật ký máy chủ."
    ):
        offer = _choose(view.offers, key)
        maps = view_preview_maps(view, offer, sides=SIDES)
        if maps is None:
            st.html(nothing_here("Chưa có ranh giới để vẽ các đơn vị của kỳ này."))
        else:
            _show_three(maps, key)


def _choose(offers: tuple[MapOffer, ...], key: str) -> MapOffer:
    figures = dict.fromkeys((one.indicator_id, one.group_id) for one in offers)
    names = {
        f"{indicator_id}/{group_id}": next(
            one.name for one in offers if (one.indicator_id, one.group_id) == (indicator_id, group_id)
        )
        for indicator_id, group_id in figures
    }
    columns = st.columns([3, 1.2])
    with columns[0]:
        figure = _select("Chỉ số", names, f"{key}-xt-chi-so")
    of_figure = {str(one.period): one for one in offers if f"{one.indicator_id}/{one.group_id}" == figure}
    with columns[1]:
        labels = {period: f"{period} · {one.unit_count} đơn vị" for period, one in of_figure.items()}
        # the year in which most units change says most
        widest = max(of_figure.values(), key=lambda one: one.unit_count)
        period = _select("Kỳ", labels, f"{key}-xt-ky", first=str(widest.period))
    return of_figure[period]


def _select(label: str, names: dict[str, str], key: str, *, first: str | None = None) -> str:
    # what was chosen may not be among the changes of the next preview
    if st.session_state.get(key) not in names:
        st.session_state[key] = first or next(iter(names))
    return st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        key=key,
        # few options need no typing, whose “No results” is English
        filter_mode="fuzzy" if len(names) > _MOST_TO_SCROLL else None,
    )


def _show_three(maps: PreviewMaps, key: str) -> None:
    st.html(
        plain_head(
            maps.name,
            f"{maps.subtitle}. Hai bản đồ đầu cùng một cách phân lớp; số trong ngoặc là số đơn vị.",
        )
    )
    with st.container(key=f"preview-maps-{key}"):
        views = (("truoc", maps.before), ("sau", maps.after), ("chenh-lech", maps.difference))
        for column, (name, one) in zip(st.columns(3), views, strict=True):
            with column:
                _show_one(one, f"{key}-xt-{name}")
    moved = _say_moved(maps)
    if moved:
        st.html(moved)


def _show_one(view: MapView, key: str) -> None:
    subtitle = view.caption.subtitle or f"Đơn vị: {view.unit_label}"
    is_crowded = len(view.units) > _MOST_WITH_NAMES
    st.html(
        f"<div class='small-map'><b>{escape(view.caption.title)}</b><span>{escape(subtitle)}</span></div>"
    )
    figure = draw_polygon_map(view, height=_HEIGHT_PX, compact=is_crowded, lettering=_LETTERS)
    show_chart(figure, key=key, alt=view.alt)
    st.html(map_key(view) + picture_foot(view.caption))


def _say_moved(maps: PreviewMaps) -> str:
    """Where no name fits on the map, the units that change by name."""
    moved = [one for one in maps.difference.units if one.class_index not in (None, UNCHANGED)]
    if len(maps.difference.units) <= _MOST_WITH_NAMES or not moved:
        return ""
    said = "; ".join(f"{one.name}: {one.parts} ({one.tooltip[0]})" for one in moved[:_MOST_NAMED])
    more = f"; và {len(moved) - _MOST_NAMED} đơn vị khác" if len(moved) > _MOST_NAMED else ""
    return f"<p class='foot'>Đơn vị thay đổi: {escape(said)}{more}.</p>"
