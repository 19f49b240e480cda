"""Makes the document while the reader watches: how far it is, a way to stop, then the file."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components.documents.document import Document
from components.documents.form import DocumentForm
from components.documents.jobs import DocumentJobs, Job, QueueFull
from components.documents.pictures.picture import Cancelled
from components.documents.progress import IsCancelled, OnProgress
from components.observing.events import timed_export
from components.widgets.document_choice import DocumentChoice
from components.widgets.loading import boundaries, framework

if TYPE_CHECKING:
    from components.documents.making import Workshop

_JOB, _ASKED = "_document_job", "_document_asked"
_LOOKS_EVERY_S = 0.5
TEMPLATE_SETTING = "BRIEFING_TEMPLATE"


@cache
def document_jobs() -> DocumentJobs:
    """The queue of this server, shared by all sessions."""
    return DocumentJobs()


def show_making(choice: DocumentChoice, form: DocumentForm) -> None:
    """The button, then progress with “Dừng”, then the file. Another choice puts a finished file away."""
    asked = (choice, form, framework().release)
    job: Job | None = st.session_state.get(_JOB)
    if job is not None and st.session_state.get(_ASKED) != asked:
        job.cancel()
        job = st.session_state[_JOB] = None
    st.button(
        "Tạo tài liệu",
        type="primary",
        width="stretch",
        disabled=job is not None and not job.is_done,
        on_click=_start,
        args=(choice, form, asked),
    )
    if job is not None:
        _watch(job) if not job.is_done else _show_result(job)


def _start(choice: DocumentChoice, form: DocumentForm, asked: object) -> None:
    # what writes documents takes a second to import: not before a reader asks for one
    from components.documents.making import Workshop
    from components.documents.pictures.desk import picture_desk
    from components.documents.word.template import UnfitTemplate, check_template

    template = _template()
    try:
        if template is not None:
            check_template(template)
        workshop = Workshop(framework(), boundaries(), picture_desk(), template=template)
        st.session_state[_JOB] = document_jobs().start(
            lambda on_progress, is_cancelled: _make(workshop, choice, form, on_progress, is_cancelled)
        )
        st.session_state[_ASKED] = asked
    except (QueueFull, UnfitTemplate) as refused:
        st.session_state[_JOB] = None
        st.error(str(refused))


def _make(
    workshop: Workshop,
    choice: DocumentChoice,
    form: DocumentForm,
    on_progress: OnProgress,
    is_cancelled: IsCancelled,
) -> Document:
    from components.documents.making import make_documents

    with timed_export(kind=choice.preview.kind.value, format=choice.format.value, stopped_by=Cancelled):
        return make_documents(
            workshop,
            choice.asks,
            format=choice.format,
            form=form,
            on_progress=on_progress,
            is_cancelled=is_cancelled,
        )


def _template() -> Path | None:
    """The office's own Word template, where the administrator has set one."""
    named = os.environ.get(TEMPLATE_SETTING)
    return Path(named) if named else None


@st.fragment(run_every=_LOOKS_EVERY_S)
def _watch(job: Job) -> None:
    if job.is_done:
        st.rerun()
    st.progress(min(job.progress.share, 1.0), text=job.progress.doing)
    if job.is_cancelled:
        st.caption("Đang dừng…")
    else:
        st.button("Dừng", on_click=job.cancel)


def _show_result(job: Job) -> None:
    document = job.document
    if document is not None:
        st.download_button(
            f"Tải về {document.file_name}",
            document.content,
            file_name=document.file_name,
            mime=document.mime,
            on_click="ignore",
            width="stretch",
        )
        drawn = f" · hình vẽ bằng {', '.join(document.drawn_by)}" if document.drawn_by else ""
        st.caption(f"{_say_size(len(document.content))}{drawn}")
    elif job.is_cancelled:
        st.info("Đã dừng. Không có tệp nào được tạo.")
    else:
        st.error(
            "Không tạo được tài liệu. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị kèm địa chỉ của trang. "
            "Chi tiết đã ghi vào nhật ký máy chủ."
        )


def _say_size(size_bytes: int) -> str:
    return f"{max(size_bytes / 1_000_000, 0.1):.1f} MB".replace(".", ",")
