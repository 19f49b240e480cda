"""Tài liệu họp: a whole briefing document in the office's own formats, from the same figures as the screen."""

import streamlit as st

from components.widgets.document_choice import choose_document, name_kinds
from components.widgets.document_contents import contents_of
from components.widgets.document_form import choose_form
from components.widgets.document_job import show_making
from components.widgets.filters import current_choice
from components.widgets.loading import boundaries, framework
from components.widgets.page_words import DOCUMENTS_WAIT, documents_lead, documents_title, lead
from monitoring.views.briefing.briefings import view_briefing
from monitoring.views.choice import unit_words
from monitoring.wording.inert import as_written

choice = current_choice()
units = unit_words(framework(), year=choice.year)
head = st.container()
left, right = st.columns([1, 1.35])
with left, st.container(border=True):
    asked = choose_document(choice)
    form = choose_form()
    show_making(asked, form)
with head:
    st.title(as_written(documents_title(name_kinds(units)[asked.preview.kind], choice.year)), anchor=False)
    st.html(lead(documents_lead(units)))
with right, st.container(border=True), st.spinner(DOCUMENTS_WAIT):
    st.html(contents_of(view_briefing(framework(), boundaries(), asked.preview)))
