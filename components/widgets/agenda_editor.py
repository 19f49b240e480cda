"""Where the secretary orders the slides, adds new ones, and keeps the agenda in a file."""

from __future__ import annotations

import streamlit as st

from components.observing.events import made_when_asked
from components.widgets.agenda import add_slides, current_agenda, drop_slide, move_slide, open_file
from components.widgets.loading import framework
from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.views.agenda import (
    SLIDE_KIND_VI,
    SlideAsk,
    SlideKind,
    describe_slide,
    sample_agenda,
    write_file,
)
from monitoring.views.choice import Choice, unit_words
from monitoring.views.map import map_indicators
from monitoring.wording.inert import as_written
from monitoring.wording.labels import name_breakdown

_KIND, _FILE = "loai-trang", "tep-bai"
_WHOLE = "tat-ca"


def show_slide_list(choice: Choice) -> None:
    """The slides in order, each with its buttons; an empty agenda offers a ready one."""
    slides = current_agenda()
    if not slides:
        st.markdown(
            "Bài chưa có trang nào. Thêm trang ở bên phải, hoặc bấm **Thêm vào trình chiếu** ở thanh bên của bất kỳ trang nào."
        )
        st.button("Lấy bài mẫu", on_click=add_slides, args=sample_agenda(framework(), choice.year))
    for index, ask in enumerate(slides):
        with st.container(horizontal=True, vertical_alignment="center", key=f"agenda-row-{index}"):
            st.markdown(f"**{index + 1}.** {as_written(describe_slide(framework(), ask))}", width="stretch")
            _button("↑", "Đưa trang lên trước", index, disabled=index == 0, step=-1)
            _button("↓", "Đưa trang xuống sau", index, disabled=index == len(slides) - 1, step=1)
            st.button("✕", key=f"drop-{index}", help="Bỏ trang này", on_click=drop_slide, args=(index,))


def show_new_slide(choice: Choice) -> None:
    """Choose what the next slide shows. Year, unit and group are those of the side bar."""
    kind = st.selectbox(
        "Nội dung trang", list(SlideKind), format_func=SLIDE_KIND_VI.__getitem__, key=_KIND, filter_mode=None,
        persist_state="session",
    )  # fmt: skip
    ask = _choose_subject(framework(), kind, choice)
    st.caption("Năm, đơn vị và nhóm đối tượng lấy theo bộ lọc ở thanh bên.")
    st.button(
        "Thêm trang", type="primary", disabled=ask is None, on_click=add_slides, args=(ask,) if ask else ()
    )


def show_files(choice: Choice) -> None:
    """Keep the agenda in a file, and take it from one."""
    slides = current_agenda()
    kept = write_file(framework(), slides)
    st.download_button(
        "Lưu bài vào tệp", made_when_asked(lambda: kept, kind="agenda", format="json"), file_name=f"bai-trinh-chieu-{choice.year}.json",
        mime="application/json", disabled=not slides, on_click="ignore", width="stretch",
    )  # fmt: skip
    with st.container(key="agenda-file"):
        st.file_uploader("Mở bài từ tệp đã lưu (.json)", type="json", key=_FILE, on_change=_open_uploaded)


def _open_uploaded() -> None:
    uploaded = st.session_state[_FILE]
    if uploaded is not None:
        open_file(uploaded.getvalue())


def _button(sign: str, help_vi: str, index: int, *, disabled: bool, step: int) -> None:
    st.button(
        sign, key=f"move-{index}-{step}", help=help_vi, disabled=disabled, on_click=move_slide, args=(index, step)
    )  # fmt: skip


def _choose_subject(tables: ResultsFramework, kind: SlideKind | None, choice: Choice) -> SlideAsk | None:
    """The slide with what its kind still asks for; None where nothing can be chosen."""
    if kind is None:
        return None
    if kind in (SlideKind.MAP, SlideKind.CHANGE):
        indicator_id = _pick("Chỉ số", dict(map_indicators(tables)), "chi-so-trang")
        if kind is SlideKind.MAP:
            return SlideAsk(kind, choice, indicator_id)
        earlier = {str(year): str(year) for year in reversed(tables.programme.years) if year < choice.year}
        if not earlier:
            st.info("Chọn một năm sau năm đầu của giai đoạn để so sánh hai năm.")
            return None
        return SlideAsk(
            kind, choice, indicator_id, from_year=int(_pick("So với năm", earlier, "nam-so-sanh-trang"))
        )
    if kind is SlideKind.TARGET:
        names = {
            one.target_id: f"{one.target_id}. {tables.indicators[one.indicator_id].name_vi}"
            for one in tables.targets.values()
        }
        return SlideAsk(kind, choice, _pick("Chỉ tiêu", names, "chi-tieu-trang"))
    if kind is SlideKind.MONEY:
        units = unit_words(tables, year=choice.year)
        parts = {one.value: name_breakdown(one, units) for one in Breakdown}
        by = Breakdown(_pick("Chia theo", parts, "chia-trang"))
        parents = {
            one.project_id: f"{one.project_id}. {one.name_vi}"
            for one in tables.projects.values()
            if one.parent_id is None
        }
        project = _pick("Dự án", {_WHOLE: "Tất cả dự án", **parents}, "du-an-trang")
        whole = st.toggle("Cả giai đoạn thay vì năm đã chọn", key="ca-ky-trang", persist_state="session")
        return SlideAsk(kind, choice, None if project == _WHOLE else project, by=by, whole_period=whole)
    return SlideAsk(kind, choice)


def _pick(label: str, names: dict[str, str], key: str) -> str:
    if st.session_state.get(key) not in names:
        st.session_state.pop(key, None)
    return st.selectbox(
        label, list(names), format_func=names.__getitem__, key=key, filter_mode=None, persist_state="session"
    )
