"""Page settings, navigation, filters and footer. No numbers."""

import streamlit as st

from components.widgets.dress import dress_page
from components.widgets.page_list import navigation
from monitoring.sources.dashboard_name import dashboard_name

st.set_page_config(page_title=dashboard_name().title, page_icon="🏞️", layout="wide")
dress_page()

# after the first words to the browser: it fetches what draws charts while these are imported and the tables are read
from components.widgets.address import close_address, keep_in_address, open_address, show_remarks
from components.widgets.filters import choose_filters
from components.widgets.frame import run_page, show_chosen, show_footer
from components.widgets.loading import load_or_stop
from components.widgets.person import must_sign_in
from components.widgets.pinning import pinned_in_address
from components.widgets.release_banner import show_release_remark
from components.widgets.sign_in import show_person
from components.widgets.sign_in_gate import stop_before_sign_in

if must_sign_in():
    # so that the address of any page is known, and none is run
    st.navigation(navigation(), position="hidden")
    stop_before_sign_in()
load_or_stop()
open_address()
page = st.navigation(navigation(), expanded=True)  # else “View more” in English hides some
# windows and bookmarks are told apart
st.set_page_config(page_title=f"{page.title} · {dashboard_name().title}")
choice = choose_filters(page.url_path)
show_person()
keep_in_address(pinned_in_address())
show_release_remark()
remarks = st.container()
show_chosen(choice)
run_page(page)
with remarks:
    show_remarks()
show_footer()
close_address()
