"""Hồ sơ huyện: one unit whole, on two sheets of paper."""

import streamlit as st

from components.widgets.export_bar import show_export
from components.widgets.filters import current_choice
from components.widgets.loading import framework
from components.widgets.markup import picture_foot, picture_head
from components.widgets.profile_parts import dot_plot, gap_list, groups_plot, headline_cards, standout_list
from components.widgets.profile_tables import indicator_key, indicator_table, project_table
from components.widgets.unit_chooser import show_unit_chooser
from monitoring.views.exhibits.dots import exhibit_deprivation, exhibit_unit_groups
from monitoring.views.exhibits.indicators import exhibit_indicators
from monitoring.views.exhibits.money import exhibit_money
from monitoring.views.profile import ProfileView, view_chooser, view_profile
from monitoring.wording.inert import as_written


def show_profile(view: ProfileView) -> None:
    """The parts of the profile; the second sheet starts with the table of indicators."""
    st.title(as_written(view.title), anchor=False)
    st.html(headline_cards(view.headlines, view.notes))
    with st.container(border=True):
        st.html(standout_list(view.standouts))
    with st.container(border=True):
        st.html(dot_plot(view.deprivation))
        show_export(lambda: exhibit_deprivation(framework(), choice, view.deprivation), key="deprivation")
    left, right = st.columns(2)
    with left, st.container(border=True, height="stretch"):
        st.html(groups_plot(view.groups))
        show_export(lambda: exhibit_unit_groups(framework(), choice, view.groups), key="groups")
    with right, st.container(border=True, height="stretch"):
        st.html(picture_head(view.money_caption) + project_table(view.money))
        st.html(picture_foot(view.money_caption))
        show_export(lambda: exhibit_money(framework(), choice, view.money), key="money")
    with st.container(border=True, key="profile-second-sheet"):
        st.html(picture_head(view.indicators_caption) + indicator_key() + indicator_table(view))
        st.html(picture_foot(view.indicators_caption))
        show_export(lambda: exhibit_indicators(framework(), choice, view.blocks), key="indicators")
    with st.container(border=True):
        st.html(gap_list(view.gaps))


choice = current_choice()
if choice.unit_id is None:
    chooser = view_chooser(framework(), choice)
    st.title(as_written(chooser.title), anchor=False)
    show_unit_chooser(chooser)
else:
    with st.container(key="profile"):
        show_profile(view_profile(framework(), choice))
