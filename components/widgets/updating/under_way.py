"""The files that a session works on before they are saved or sent, by return. Held by the server, never by the browser."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from hashlib import sha256

import streamlit as st

from components.observing.events import note_imported_file
from components.widgets.process_store import store
from monitoring.model.periods import Period
from monitoring.model.returns import Return
from monitoring.returns.gate import FILE_LIMIT_BYTES, MEGABYTE
from monitoring.store.records import ReceivedFile
from monitoring.views.returns.standing import view_standing

KINDS = ("xlsx", "xls", "csv")
MOST_FILES = 20
MOST_BYTES = 60 * MEGABYTE
_UNDER_WAY = "_returns_under_way"
_MOST_RETURNS = 3
_LONGEST_NAME = 150


@dataclass(frozen=True)
class OpenFile:
    """A file and its fingerprint; ``is_saved`` where the store holds it."""

    name: str
    content: bytes = field(repr=False)
    is_saved: bool = False
    sha256: str = ""

    @classmethod
    def of(cls, name: str, content: bytes, *, is_saved: bool = False) -> OpenFile:
        return cls(name, content, is_saved, sha256(content).hexdigest())

    @property
    def received(self) -> ReceivedFile:
        return ReceivedFile(name=self.name, content=self.content)


@dataclass(frozen=True)
class UnderWay:
    """``seen_step`` is the last step that the sender has seen; None where there was none."""

    seen_step: int | None
    files: tuple[OpenFile, ...] = ()

    @property
    def key(self) -> tuple[tuple[str, str], ...]:
        """What the files are, for what is worked out from them."""
        return tuple((one.name, one.sha256) for one in self.files)


def open_return(reporter_id: str, period: Period, found: Return | None) -> UnderWay:
    """What the session has under way; at first the files that the store keeps of it. Raises `StoreError`."""
    kept = _kept()
    name = (reporter_id, str(period))
    if name not in kept:
        files = tuple(
            OpenFile.of(one.name, store().content(one.sha256), is_saved=True)
            for one in view_standing(found).kept_files
        )
        kept[name] = UnderWay(None if found is None else found.last.step_id, files)
        for oldest in list(kept)[:-_MOST_RETURNS]:
            del kept[oldest]
    return kept[name]


def under_way(reporter_id: str, period: Period) -> UnderWay | None:
    """The files that the session holds for the return; None where it has not begun one."""
    return _kept().get((reporter_id, str(period)))


def take_files(reporter_id: str, period: Period, received: Iterable[tuple[str, bytes]]) -> list[str]:
    """Add files, each a name and its bytes; one of the same name is replaced. Give what was not taken, in words."""
    held = under_way(reporter_id, period)
    if held is None:
        return ["Trang đã mở quá lâu; hãy chọn lại tệp."]
    files, refused = {one.name: one for one in held.files}, []
    for name, content in received:
        one = OpenFile.of(_plain_name(name), content)
        why_not = _why_not_taken(one, files)
        if why_not:
            refused.append(why_not)
        else:
            files[one.name] = one
        note_imported_file(kind_of(name), is_taken=not why_not)
    _keep(reporter_id, period, replace(held, files=tuple(files.values())))
    return refused


def kind_of(name: str) -> str:
    """The ending of a file's name where it is one that is taken, else “other”."""
    ending = name.rpartition(".")[2].lower()
    return ending if ending in KINDS else "other"


def drop_file(reporter_id: str, period: Period, name: str) -> None:
    """Take one file out of those of the return."""
    held = under_way(reporter_id, period)
    if held is not None:
        _keep(
            reporter_id,
            period,
            replace(held, files=tuple(one for one in held.files if one.name != name)),
        )


def see_step(reporter_id: str, period: Period, step_id: int | None) -> None:
    """The sender has been told of that step; his files stay."""
    held = under_way(reporter_id, period)
    if held is not None:
        _keep(reporter_id, period, replace(held, seen_step=step_id))


def forget(reporter_id: str, period: Period) -> None:
    """Let go of the files: the next look begins with those of the store."""
    _kept().pop((reporter_id, str(period)), None)


def _why_not_taken(one: OpenFile, files: Mapping[str, OpenFile]) -> str:
    """In words; empty where it is taken."""
    others = sum(len(other.content) for other in files.values() if other.name != one.name)
    if len(one.content) > FILE_LIMIT_BYTES:
        return f"“{one.name}” lớn hơn {FILE_LIMIT_BYTES // MEGABYTE} MB nên không nhận."
    if one.name not in files and len(files) >= MOST_FILES:
        return f"“{one.name}” không nhận: mỗi báo cáo có nhiều nhất {MOST_FILES} tệp."
    if others + len(one.content) > MOST_BYTES:
        return f"“{one.name}” không nhận: tổng các tệp vượt {MOST_BYTES // MEGABYTE} MB."
    return ""


def _kept() -> dict[tuple[str, str], UnderWay]:
    kept: dict[tuple[str, str], UnderWay] = st.session_state.setdefault(_UNDER_WAY, {})
    return kept


def _keep(reporter_id: str, period: Period, held: UnderWay) -> None:
    _kept()[reporter_id, str(period)] = held


def _plain_name(name: str) -> str:
    """The name without folders; of a very long one its end, which says what kind of file it is."""
    return name.replace("\\", "/").rpartition("/")[2].strip()[-_LONGEST_NAME:] or "tệp"
