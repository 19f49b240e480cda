"""“Tải biểu mẫu”: the form of the unit and period, or, for a lead agency, the tables with their columns explained."""

from __future__ import annotations

from functools import partial

import streamlit as st

from components.documents.document import MIME
from components.observing.events import made_when_asked
from components.widgets.markup import escape
from components.widgets.releases import Shown
from monitoring.measures.units import UnitNotInPeriod, UnknownUnit
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.returns.checks.units import say_when_it_existed
from monitoring.returns.form_building import build_form
from monitoring.views.returns.table_guide import CodeList, TableGuide, view_codes, view_table_guides
from monitoring.wording.unit_words import name_programme_units

_KEPT_TEMPLATES = 40


def show_template(reporter_id: str, period: Period, base: Shown) -> None:
    """The button, and a line on how the form is filled in. Its numbers of the period before are the active release's."""
    tables = base.framework
    if reporter_id in tables.agencies:
        _show_tables(tables)
        return
    try:
        content = _template(base.base_number, tables.release.code, reporter_id, str(period), tables)
    except UnitNotInPeriod as absent:
        st.info(
            f"Đơn vị không báo cáo trong kỳ này: {say_when_it_existed(tables, absent.unit, absent.period)}."
        )
        return
    except UnknownUnit:
        st.info("Bản số liệu đang dùng không có đơn vị này.")
        return
    st.download_button(
        f"Tải biểu mẫu {period.name_vi} (.xlsx)",
        made_when_asked(lambda: content, kind="form", format="xlsx"),
        file_name=f"bieu-bao-cao-{reporter_id}-{period}.xlsx",
        mime=MIME["xlsx"],
        icon=":material/download:",
        on_click="ignore",
        width="stretch",
    )
    st.html(
        "<p class='foot'>Ô nền vàng là ô cần điền; cột bên cạnh ghi số kỳ trước. Chưa có số liệu thì để trống, bằng không thì "
        "ghi 0. Số nào khác thường, ghi luôn lý do ở cột “Giải trình” của dòng.</p>"
    )


def show_table_guide(tables: ResultsFramework) -> None:
    """For a lead agency: what each column of its tables holds, and the codes; it needs the width of the page."""
    with st.expander("Cách điền các bảng: từng cột ghi gì, dùng mã nào"):
        guides = "".join(map(_guide_table, view_table_guides()))
        st.html(f"<div class='guide'>{guides}{''.join(map(_codes, view_codes(tables)))}</div>")


def _blank_of(guide: TableGuide) -> bytes:
    return guide.blank


def _show_tables(tables: ResultsFramework) -> None:
    for guide in view_table_guides():
        st.download_button(
            f"Bảng {guide.name_vi.lower()} ({guide.file_name})",
            made_when_asked(partial(_blank_of, guide), kind="blank_table", format="csv"),
            file_name=guide.file_name,
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
            width="stretch",
            key=f"bang-{guide.table}",
        )
    units = escape(name_programme_units(tables).together)
    st.html(
        f"<p class='foot'>Cơ quan chủ trì điền một hoặc cả ba bảng, mỗi dòng một số liệu, của bất kỳ {units} nào. "
        "Số liệu chưa có nguồn trong hệ thống thì thêm nguồn ở bảng nguồn số liệu.</p>"
    )


@st.cache_data(show_spinner="Đang lập biểu mẫu…", max_entries=_KEPT_TEMPLATES)
def _template(number: int, code: str, reporter_id: str, period: str, _framework: ResultsFramework) -> bytes:
    from components.documents.returns.template import write_template

    return write_template(build_form(_framework, reporter_id, Period.read(period)))


def _guide_table(guide: TableGuide) -> str:
    rows = "".join(
        f"<tr><td><code>{escape(one.name)}</code></td><td>{escape(one.name_vi)}</td><td>{escape(one.to_write)}</td></tr>"
        for one in guide.columns
    )
    return (
        f"<h4>{escape(guide.name_vi)} ({escape(guide.file_name)})</h4><div class='wide-table'><table class='plain'><thead><tr>"
        f"<th>Cột</th><th>Tên</th><th>Ghi gì</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _codes(one: CodeList) -> str:
    items = "".join(f"<li><code>{escape(code)}</code> {escape(name)}</li>" for code, name in one.codes)
    return f"<details class='codes'><summary>{escape(one.name_vi)}: {len(one.codes)} mã</summary><ul>{items}</ul></details>"
