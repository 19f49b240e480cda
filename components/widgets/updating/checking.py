"""Reading and checking the files under way, and what they would change; kept for all sessions, and bounded."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

import streamlit as st

from components.observing.events import note_import_check
from components.widgets.loading import boundaries
from components.widgets.process_store import store
from components.widgets.releases import Shown
from components.widgets.updating.under_way import OpenFile, UnderWay
from monitoring.contracts.problem import Problem
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.sources.releases import framework_if_published
from monitoring.views.preview.view import PreviewView, view_preview
from monitoring.views.returns.checked import CheckedReturn, check_return

_KEPT_CHECKS, _KEPT_PREVIEWS, _KEPT_MARKED = 10, 4, 20
_Key = tuple[tuple[str, str], ...]


def check_files(reporter_id: str, period: Period, held: UnderWay, base: Shown) -> CheckedReturn:
    """The files checked against the active release. Raises `StoreError`."""
    code = base.framework.release.code
    return _check(base.base_number, code, reporter_id, str(period), held.key, held.files, base.framework)


def preview_files(held: UnderWay, checked: CheckedReturn, base: Shown) -> PreviewView:
    """What the files would change in the active release; only of files without an error."""
    return _preview(base.base_number, base.framework.release.code, held.key, checked, base.framework)


def mark_file(file: OpenFile, problems: Sequence[Problem]) -> tuple[bytes | None, str]:
    """The file with its problems marked; else None, and why in words."""
    return _mark(file.sha256, repr(problems), file.content, problems)


# names that begin with a line are no part of the key: what stands before them says which they are
@st.cache_resource(show_spinner="Đang đọc và kiểm tra tệp…", max_entries=_KEPT_CHECKS)
def _check(
    number: int,
    code: str,
    reporter_id: str,
    period: str,
    key: _Key,
    _files: Sequence[OpenFile],
    _framework: ResultsFramework,
) -> CheckedReturn:
    began_s = perf_counter()
    checked = check_return(
        [(one.name, one.content) for one in _files],
        _framework,
        store().tables_of(number),
        reporter_id=reporter_id,
        period=Period.read(period),
    )
    if _files:  # the page asks before the first file too
        note_import_check(
            errors=len(checked.errors),
            warnings=len(checked.warnings),
            files=len(_files),
            duration_s=perf_counter() - began_s,
        )
    return checked


@st.cache_resource(show_spinner="Đang so với bản đang dùng…", max_entries=_KEPT_PREVIEWS)
def _preview(
    number: int, code: str, key: _Key, _checked: CheckedReturn, _framework: ResultsFramework
) -> PreviewView:
    assert _checked.merged is not None
    return view_preview(_framework, framework_if_published(_checked.merged), boundaries())


@st.cache_resource(show_spinner="Đang đánh dấu các ô…", max_entries=_KEPT_MARKED)
def _mark(digest: str, told: str, _content: bytes, _problems: Sequence[Problem]) -> tuple[bytes | None, str]:
    from components.documents.returns.mark_up import CannotBeMarked, mark_up

    try:
        return mark_up(_content, _problems), ""
    except CannotBeMarked as cannot:
        return None, str(cannot)
