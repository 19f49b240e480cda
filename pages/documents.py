"""Tài liệu họp: a whole briefing document in the office's own formats, from the same figures as the screen."""

import streamlit as st

from components.widgets.document_choice import KIND_VI, choose_document
from components.widgets.document_contents import contents_of
from components.widgets.document_form import choose_form
from components.widgets.document_job import show_making
from components.widgets.filters import current_choice
from components.widgets.loading import boundaries, framework
from components.widgets.page_words import DOCUMENTS_LEAD, DOCUMENTS_WAIT, documents_title, lead
from monitoring.views.briefing.briefings import view_briefing

choice = current_choice()
head = st.container()
left, right = st.columns([1, 1.35])
with left, st.container(border=True):
    asked = choose_document(choice)
    form = choose_form()
    show_making(asked, form)
with head:
    st.title(documents_title(KIND_VI[asked.preview.kind], choice.year), anchor=False)
    st.html(lead(DOCUMENTS_LEAD))
with right, st.container(border=True), st.spinner(DOCUMENTS_WAIT):
    st.html(contents_of(view_briefing(framework(), boundaries(), asked.preview)))
