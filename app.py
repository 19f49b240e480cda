"""Page settings, navigation, filters and footer. No numbers."""

import streamlit as st

from components.widgets.dress import dress_page

st.set_page_config(page_title="Giảm nghèo bền vững Lâm Đồng 2021–2025", page_icon="🏞️", layout="wide")
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

PAGES = {
    "Theo dõi": [
        st.Page(
            "pages/overview.py",
            title="Tổng quan",
            url_path="tong-quan",
            icon=":material/dashboard:",
            default=True,
        ),
        st.Page("pages/district_map.py", title="Bản đồ", url_path="ban-do", icon=":material/map:"),
        st.Page("pages/profile.py", title="Hồ sơ huyện", url_path="ho-so", icon=":material/location_city:"),
        st.Page("pages/compare.py", title="So sánh", url_path="so-sanh", icon=":material/compare_arrows:"),
        st.Page("pages/targets.py", title="Mục tiêu 2025", url_path="muc-tieu", icon=":material/flag:"),
        st.Page(
            "pages/budget.py", title="Dự án và kinh phí", url_path="kinh-phi", icon=":material/payments:"
        ),
    ],
    "Trình bày": [
        st.Page("pages/present.py", title="Trình chiếu", url_path="trinh-chieu", icon=":material/slideshow:"),
        st.Page(
            "pages/documents.py", title="Tài liệu họp", url_path="tai-lieu", icon=":material/description:"
        ),
    ],
    "Số liệu": [
        st.Page(
            "pages/reporting.py",
            title="Tình hình báo cáo",
            url_path="tinh-hinh",
            icon=":material/fact_check:",
        ),
        st.Page(
            "pages/update.py", title="Cập nhật số liệu", url_path="cap-nhat", icon=":material/upload_file:"
        ),
        st.Page(
            "pages/method.py",
            title="Số liệu và phương pháp",
            url_path="so-lieu",
            icon=":material/menu_book:",
        ),
    ],
}

if must_sign_in():
    st.navigation(PAGES, position="hidden")  # so that the address of any page is known, and none is run
    stop_before_sign_in()
load_or_stop()
open_address()
page = st.navigation(PAGES, expanded=True)  # else “View more” in English hides some
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
