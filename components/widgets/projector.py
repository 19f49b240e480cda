"""Shows the slides: a preview on the page, and “Chiếu” for the whole screen. All slides are in the browser by then."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

from components.figures.slides.document import write_show
from components.widgets.loading import boundaries, framework
from monitoring.views.agenda import SlideAsk
from monitoring.views.slides import view_slide

_SHOW = "_show"
_HERE = Path(__file__).parent
_PROJECTOR = st.components.v2.component(
    "projector",
    html=(
        "<button type='button' data-name='Trình chiếu'>▶ Chiếu toàn màn hình</button>"
        "<iframe title='Xem trước bài trình chiếu' sandbox='allow-scripts' tabindex='-1'></iframe>"
    ),
    css=(_HERE / "projector.css").read_text(encoding="utf-8"),
    js=(_HERE / "projector.js").read_text(encoding="utf-8"),
)


def write_document(slides: Sequence[SlideAsk]) -> str:
    """The show as one HTML document, written anew only when the agenda or the tables are others."""
    asked = (tuple(slides), framework(), boundaries())
    made = st.session_state.get(_SHOW)
    if (
        made is None
        or made[0][0] != asked[0]
        or any(a is not b for a, b in zip(made[0][1:], asked[1:], strict=True))
    ):
        with st.spinner("Đang dựng các trang chiếu…"):
            views = [view_slide(framework(), boundaries(), ask) for ask in slides]
        made = (asked, write_show(views, title=framework().programme.name_vi))
        st.session_state[_SHOW] = made
    return made[1]


def show_projector(document: str) -> None:
    """Preview and button. The component gets the whole document, so that nothing is asked for when it opens."""
    _PROJECTOR(key="projector", data={"document": document})
