"""Trình chiếu: the secretary puts slides in order, keeps them in a link or a file, and shows them."""

import streamlit as st

from components.observing.events import made_when_asked
from components.widgets.address import keep_in_address
from components.widgets.agenda import LINK_NAME, current_agenda
from components.widgets.agenda_editor import show_files, show_new_slide, show_slide_list
from components.widgets.filters import current_choice
from components.widgets.page_words import (
    AGENDA_ADD,
    AGENDA_KEEP,
    AGENDA_LEAD,
    AGENDA_SLIDES,
    AGENDA_TAKE_ALONG,
    agenda_title,
    lead,
)
from components.widgets.projector import show_projector, write_document
from monitoring.views.agenda import write_agenda

choice, slides = current_choice(), current_agenda()
keep_in_address({LINK_NAME: write_agenda(slides)})

st.title(agenda_title(len(slides)), anchor=False)
st.html(lead(AGENDA_LEAD))
left, right = st.columns([1.6, 1])
with left:
    if slides:
        document = write_document(slides)
        show_projector(document)
        st.download_button(
            AGENDA_TAKE_ALONG,
            made_when_asked(lambda: document, kind="slides", format="html"),
            file_name=f"trinh-chieu-{choice.year}.html",
            mime="text/html",
            on_click="ignore",
        )
    with st.container(border=True):
        st.subheader(AGENDA_SLIDES, anchor=False)
        show_slide_list(choice)
with right:
    with st.container(border=True):
        st.subheader(AGENDA_ADD, anchor=False)
        show_new_slide(choice)
    with st.container(border=True):
        st.subheader(AGENDA_KEEP, anchor=False)
        show_files(choice)
