"""Shows what a publication would change, before anything is published: ratings, maps, totals and every cell."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.widgets.markup import escape, illustrated_key, nothing_here, plain_head
from components.widgets.updating.preview_cells import show_cells
from components.widgets.updating.preview_maps import show_maps
from components.widgets.updating.preview_tables import ratings_table, totals_table
from monitoring.returns.rating_changes import RatingChange
from monitoring.views.preview.view import PreviewView

_TOTALS_AT_ONCE = 12
_RATINGS_AT_ONCE, _UNIT_RATINGS_AT_ONCE = 10, 4


def show_preview(view: PreviewView, *, key: str) -> None:
    """Show everything that differs; ``key`` tells several previews of one page apart.

    Choosing a map or a page of the list runs only that part anew.
    """
    if view.is_empty:
        st.html(nothing_here("Không có gì thay đổi: hai bên giống nhau từng ô."))
        return
    st.html(
        f"<p class='preview-summary'>{escape(view.summary)}.</p><p class='foot'>{escape(view.said_rows)}</p>"
    )
    _show_ratings(view, key)
    show_maps(view, key=key)
    _show_totals(view, key)
    show_cells(view, key=key)


def _show_ratings(view: PreviewView, key: str) -> None:
    _show_rating_table("Chỉ tiêu của tỉnh đổi đánh giá", view.ratings, _RATINGS_AT_ONCE, key=f"{key}-tinh")
    _show_rating_table(
        "Chỉ tiêu đổi đánh giá ở từng đơn vị", view.unit_ratings, _UNIT_RATINGS_AT_ONCE, key=f"{key}-don-vi"
    )
    if view.ratings_remark:
        st.html(f"<p class='foot'>{escape(view.ratings_remark)}</p>")


def _show_rating_table(title: str, changes: Sequence[RatingChange], at_once: int, *, key: str) -> None:
    if not changes:
        return
    with st.container(border=True):
        st.html(plain_head(title) + ratings_table(changes[:at_once]))
        rest = changes[at_once:]
        if rest:
            with st.expander(f"{len(rest)} đánh giá khác", key=f"xt-danh-gia-{key}", type="compact"):
                st.html(ratings_table(rest))
        if any(one.before_is_illustrative or one.after_is_illustrative for one in changes):
            st.html("<p class='foot'>mh: đánh giá dựa trên số liệu minh họa</p>")


def _show_totals(view: PreviewView, key: str) -> None:
    totals = view.totals
    if not totals.rows:
        return
    with st.container(border=True):
        st.html(
            plain_head(
                "Số tổng hợp thay đổi theo",
                "Không ai nhập các số này: chúng được tính lại từ các ô đã thay đổi.",
            )
        )
        st.html(totals_table(totals.rows[:_TOTALS_AT_ONCE]))
        rest = totals.rows[_TOTALS_AT_ONCE:]
        if rest:
            with st.expander(f"{len(rest)} số tổng hợp khác", key=f"xt-tong-hop-{key}", type="compact"):
                st.html(totals_table(rest))
        if totals.left_out:
            st.html(f"<p class='foot'>Còn {totals.left_out} số tổng hợp chưa liệt kê ở đây.</p>")
        if any(one.pair.before_is_illustrative or one.pair.after_is_illustrative for one in totals.rows):
            st.html(illustrated_key())
