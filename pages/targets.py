"""Mục tiêu 2025: the twenty targets as progress gauges with their trajectories."""

import streamlit as st

from components.widgets.filters import current_choice
from components.widgets.loading import framework
from components.widgets.target_card import show_target
from components.widgets.target_markup import tally_bar, target_key
from monitoring.views.targets import tally_ratings, title_targets, view_targets
from monitoring.wording.inert import as_written

choice = current_choice()
tally = tally_ratings(framework(), choice)

st.title(as_written(title_targets(framework(), choice, tally)), anchor=False)
st.html(tally_bar(tally))
st.html(target_key())

for group in view_targets(framework(), choice):
    st.subheader(as_written(group.dimension.name_vi), anchor=False)
    for start in range(0, len(group.targets), 3):
        for column, target in zip(st.columns(3), group.targets[start : start + 3], strict=False):
            with column, st.container(border=True, height="stretch"):
                show_target(target, choice, framework().programme.decision_no)
