"""What publishing some returns would make of the active release: read anew, merged, and compared. Kept for all sessions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import streamlit as st

from components.widgets.loading import boundaries
from components.widgets.markup import escape
from components.widgets.process_store import store
from components.widgets.releases import Shown
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.model.framework import ResultsFramework
from monitoring.model.returns import Return
from monitoring.returns.merge import merge_into
from monitoring.returns.read import AskedFor, ReturnReading
from monitoring.returns.read_several import read_returns
from monitoring.sources.releases import framework_if_published
from monitoring.views.returns.reread import RereadReturn, who_sends, with_reasons
from monitoring.views.returns.together import Conflict, find_conflicts

if TYPE_CHECKING:
    from monitoring.views.preview.view import PreviewView

_KEPT_READINGS, _KEPT_PLANS = 60, 6
Files = tuple[tuple[str, str], ...]  # names and hashes
Said = tuple[str, str, Files]  # reporter and period
BaseKey = tuple[str, int, str]  # the store's place, number and code of the active release


@dataclass(frozen=True, kw_only=True)
class Merged:
    """``tables`` and ``framework`` are what would be published; None where something stands in the way."""

    conflicts: tuple[Conflict, ...] = ()
    problems: tuple[Problem, ...] = ()
    tables: dict[str, bytes] | None = field(default=None, repr=False)
    framework: ResultsFramework | None = field(default=None, repr=False)


@dataclass(frozen=True, kw_only=True)
class Plan(Merged):
    """What some returns would make of the release ``based_on``, against which they were read and merged."""

    based_on: int
    returns: tuple[RereadReturn, ...]

    @property
    def hindered(self) -> tuple[RereadReturn, ...]:
        """Returns that may not go out as they are."""
        return tuple(one for one in self.returns if one.hindrance)

    @property
    def is_ready(self) -> bool:
        return self.tables is not None and not self.hindered


def plan_of(returns: Sequence[Return], base: Shown) -> Plan:
    """The plan on the active release. Raises `StoreError`."""
    rereads = tuple(reread(one, base) for one in returns)
    merged = _merge(_key_of(base), tuple(map(_said_by, returns)), rereads, base.framework)
    return Plan(based_on=base.base_number, returns=rereads, **vars(merged))


def reread(one: Return, base: Shown) -> RereadReturn:
    """The return's files as they read against the active release, with the reasons given. Raises `StoreError`."""
    asked_for = who_sends(one, base.framework)
    readings = _read(
        base.framework.release.code,
        _files_of(one),
        asked_for.unit_code,
        str(one.period),
        base.framework,
        asked_for,
    )
    return with_reasons(one, readings)


def preview_of(plan: Plan, base: Shown) -> PreviewView:
    """What readers would see change; only of a plan with tables."""
    assert plan.framework is not None
    said = tuple(_said_by(one.of) for one in plan.returns)
    return _preview(_key_of(base), said, base.framework, plan.framework)


def show_summary(plan: Plan, base: Shown) -> None:
    """What would change, in one line; every cell stands in the preview below. Nothing where it can not go out."""
    if plan.framework is not None:
        said = f"{preview_of(plan, base).summary}. Chi tiết từng ô, bản đồ và đánh giá ở dưới."
        st.html(f"<p class='lead'>{escape(said)}</p>")


def _key_of(base: Shown) -> BaseKey:
    return store().settings.place, base.base_number, base.framework.release.code


def _said_by(one: Return) -> Said:
    """What the outcome depends on: a step such as accepting changes nothing of it."""
    return one.reporter_id, str(one.period), _files_of(one)


def _files_of(one: Return) -> Files:
    return tuple((file.name, file.sha256) for file in one.last.files)


# names that begin with a line are no part of the key: what stands before them says which they are
@st.cache_resource(show_spinner="Đang đọc lại các tệp theo bản đang dùng…", max_entries=_KEPT_READINGS)
def _read(
    code: str,
    files: Files,
    unit_code: str | None,
    period: str,
    _framework: ResultsFramework,
    _asked_for: AskedFor,
) -> tuple[ReturnReading, ...]:
    contents = [(name, store().content(digest)) for name, digest in files]
    return tuple(read_returns(contents, _framework, asked_for=_asked_for))


@st.cache_resource(show_spinner="Đang gộp báo cáo vào bản đang dùng…", max_entries=_KEPT_PLANS)
def _merge(
    key: BaseKey,
    said: tuple[Said, ...],
    _rereads: tuple[RereadReturn, ...],
    _framework: ResultsFramework,
) -> Merged:
    _, number, _ = key
    conflicts = find_conflicts(_rereads, _framework)
    if conflicts or any(one.errors for one in _rereads):
        return Merged(conflicts=conflicts)
    readings = [reading for one in _rereads for reading in one.readings]
    try:
        tables = merge_into(store().tables_of(number), *readings)
        return Merged(tables=tables, framework=framework_if_published(tables))
    except BrokenTables as broken:
        return Merged(problems=tuple(one for one in broken.problems if one.blocks))


@st.cache_resource(show_spinner="Đang so với bản đang dùng…", max_entries=_KEPT_PLANS)
def _preview(
    key: BaseKey, said: tuple[Said, ...], _before: ResultsFramework, _after: ResultsFramework
) -> PreviewView:
    from monitoring.views.preview.view import view_preview

    return view_preview(_before, _after, boundaries())
