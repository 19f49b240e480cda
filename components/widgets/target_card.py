"""One target on its page: words, gauge with trajectory, the clause on demand, and the line of sources."""

from __future__ import annotations

import streamlit as st

from components.figures.target_chart import draw_target
from components.widgets.export_bar import show_export
from components.widgets.loading import framework
from components.widgets.markup import picture_foot
from components.widgets.pictures import show_chart
from components.widgets.target_markup import clause_text, target_card
from monitoring.views.choice import Choice
from monitoring.views.exhibits.targets import exhibit_target
from monitoring.views.targets import TargetView


def show_target(view: TargetView, choice: Choice, decision_no: str) -> None:
    """The card of one target."""
    st.html(target_card(view))
    show_chart(draw_target(view), key=f"target-{view.target_id}", alt=view.alt)
    with st.popover(f"Căn cứ: mục {view.clause}", width="stretch"):
        st.html(clause_text(view, decision_no))
    st.html(picture_foot(view.caption))
    show_export(lambda: exhibit_target(framework(), choice, view), key=f"target-{view.target_id}")
