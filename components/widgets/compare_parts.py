"""The parts of the comparison page: each draws itself and gives the page's title, the finding in one sentence."""

from __future__ import annotations

import streamlit as st

from components.figures.contributions import draw_contributions, draw_rates
from components.figures.group_bars import draw_groups
from components.figures.polygon_map import draw_polygon_map
from components.figures.slope import draw_slope
from components.figures.unit_scatter import draw_scatter
from components.widgets.compare_choice import choose_order, choose_second
from components.widgets.compare_tables import (
    classes_key,
    groups_table,
    key,
    ranking_table,
    sentences,
    years_table,
)
from components.widgets.export_bar import show_export
from components.widgets.loading import boundaries, framework
from components.widgets.markup import escape, illustrated_key, nothing_here, picture_foot, picture_head
from components.widgets.pictures import show_chart
from monitoring.views.choice import Choice
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_groups import GroupsView, GroupTable, view_groups
from monitoring.views.compare_maps import view_year_maps
from monitoring.views.compare_ranks import view_ranking
from monitoring.views.compare_scatter import view_scatter
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.compare_units import Comparison
from monitoring.views.exhibits.comparison import (
    exhibit_contributions,
    exhibit_groups,
    exhibit_ranking,
    exhibit_rates,
    exhibit_scatter,
    exhibit_two_years,
)
from monitoring.views.exhibits.maps import exhibit_year_maps

_HOLLOW = ("hollow", "Điểm rỗng: số liệu minh họa")
_SLOPE_SIGNS = (
    ("fall", "Giảm"),
    ("rise", "Tăng"),
    ("province", "Toàn tỉnh"),
    ("nation", "Cả nước"),
)
_PALE = ("pale", "Thanh nhạt: số liệu minh họa")


def show_ranking(choice: Choice, asked: Comparison) -> str:
    """Rank table with bars in its cells."""
    with st.container(width=340):
        order = choose_order()
    view = view_ranking(framework(), choice, asked, order=order)
    with st.container(border=True):
        st.html(picture_head(view.caption.named("Bảng xếp hạng")) + ranking_table(view))
        st.html(key(("fall", "Giảm"), ("rise", "Tăng"), _PALE) + picture_foot(view.caption))
        show_export(lambda: exhibit_ranking(framework(), choice, asked, view), key="ranking")
    return view.caption.title


def show_two_years(choice: Choice, asked: Comparison) -> str:
    """Slope chart."""
    view = view_two_years(framework(), choice, asked)
    with st.container(border=True):
        st.html(picture_head(view.caption.named(f"Năm {view.years[0]} và năm {view.years[1]}")))
        if view.lines:
            signs = [sign for sign in _SLOPE_SIGNS if sign[0] in view.signs]
            st.html(key(*signs, *((_HOLLOW,) if view.has_illustrative else ())))
            show_chart(draw_slope(view), key="slope", alt=view.alt)
        else:
            st.html(nothing_here(view.nothing))
        st.html(picture_foot(view.caption))
        if view.lines:
            show_export(lambda: exhibit_two_years(framework(), choice, asked, view), key="two-years")
    return view.caption.title


def show_scatter(choice: Choice, asked: Comparison) -> str:
    """Two indicators against each other."""
    with st.container(width=620):
        second = choose_second(framework(), asked.indicator_id)
    view = view_scatter(framework(), choice, asked, second_id=second)
    with st.container(border=True):
        st.html(picture_head(view.caption.named("Mỗi điểm là một đơn vị")))
        if view.points:
            signs = [("nation" if mark.is_nation else "province", mark.text) for mark in view.marks]
            st.html(key(*signs, *((_HOLLOW,) if view.has_illustrative else ())))
            show_chart(draw_scatter(view), key="scatter", alt=view.alt)
        else:
            st.html(nothing_here(view.nothing))
        st.html(picture_foot(view.caption))
        if view.points:
            show_export(lambda: exhibit_scatter(framework(), choice, asked, view), key="scatter")
    return view.caption.title


def show_year_maps(choice: Choice, asked: Comparison) -> str:
    """Small maps of all years with one legend, and their values."""
    view = view_year_maps(framework(), boundaries(), choice, asked)
    if not view.class_count:
        with st.container(border=True):
            st.html(picture_head(view.caption) + nothing_here(view.nothing) + picture_foot(view.caption))
        return view.caption.title
    with st.container(border=True):
        st.html(picture_head(view.caption.named("Cùng một cách phân lớp cho mọi năm")) + classes_key(view))
        with st.container(key="small-maps"):
            for column, one in zip(st.columns(len(view.maps)), view.maps, strict=True):
                with column:
                    st.html(
                        f"<div class='small-map'><b>{one.year}</b> {escape(one.province)}<br><span>{escape(one.frame)}</span></div>"
                    )
                    show_chart(
                        draw_polygon_map(one.map, height=190, compact=True),
                        key=f"map-{one.year}",
                        alt=one.map.alt,
                    )
        st.html(picture_foot(view.caption))
    with st.container(border=True):
        st.html(
            picture_head(view.caption.named("Giá trị trên các bản đồ"))
            + years_table(view)
            + illustrated_key()
        )
        st.html(picture_foot(view.caption))
        show_export(lambda: exhibit_year_maps(framework(), choice, asked, view), key="year-maps")
    return view.caption.title


def show_contributions(choice: Choice, asked: Comparison) -> str:
    """Which units pull the province's figure."""
    view = view_contributions(framework(), choice, asked)
    if not view.rows:
        with st.container(border=True):
            st.html(picture_head(view.caption) + nothing_here(view.nothing) + picture_foot(view.caption))
        return view.caption.title
    signs = (
        ("half", "Các đơn vị có số lớn nhất, cộng lại đủ một nửa của tỉnh"),
        ("others", "Các đơn vị còn lại"),
    )
    st.html(
        sentences(view.sentences)
        + key(*(signs if view.is_whole else ()), *((_PALE,) if view.has_illustrative else ()))
    )
    columns = st.columns([1.3, 1]) if view.rate_label else [st.container()]
    with columns[0], st.container(border=True):
        part = "phần của từng đơn vị trong tổng" if view.is_whole else "các đơn vị có số liệu, cộng lại"
        head = f"{view.count_label}: {part} {view.total_text}"
        st.html(picture_head(view.caption.named(head)))
        show_chart(draw_contributions(view), key="contributions", alt=view.alt)
        st.html(picture_foot(view.caption))
        show_export(lambda: exhibit_contributions(framework(), choice, asked, view), key="contributions")
    if view.rate_label:
        with columns[1], st.container(border=True):
            figure = draw_rates(view)
            st.html(picture_head(view.caption.named(view.rate_label, "Cùng thứ tự các đơn vị")))
            show_chart(figure, key="rates", alt=figure.layout.meta["alt"])
            st.html(picture_foot(view.caption))
            show_export(lambda: exhibit_rates(framework(), choice, asked, view), key="rates")
    return view.caption.title


def show_groups(choice: Choice, asked: Comparison) -> str:
    """Priority groups side by side."""
    view = view_groups(framework(), choice, asked)
    with st.container(border=True):
        st.html(picture_head(view.caption.named("Toàn tỉnh: từng nhóm so với mức chung")))
        if view.nothing or all(cell.value is None for cell in view.chart.groups):
            st.html(nothing_here(view.nothing or "Chưa có số liệu theo nhóm của toàn tỉnh trong năm này."))
        else:
            st.html(key(("rise", "Cao hơn mức chung"), ("fall", "Thấp hơn mức chung"), _PALE))
            show_chart(draw_groups(view), key="groups", alt=view.alt)
        st.html(picture_foot(view.caption))
        show_export(lambda: exhibit_groups(framework(), choice, asked, view), key="groups")
    _show_group_table(view, view.by_unit)
    for table in view.places:
        _show_group_table(view, table)
    for text in (view.hint, view.without_groups):
        if text:
            st.html(f"<p class='foot'>{escape(text)}</p>")
    return view.caption.title


def _show_group_table(view: GroupsView, table: GroupTable) -> None:
    with st.container(border=True):
        st.html(picture_head(table.caption))
        if table.rows:
            st.html(groups_table(view, table) + illustrated_key())
        if table.without:
            st.html(f"<p class='foot'>{escape(table.without)}</p>")
        st.html(picture_foot(table.caption))
