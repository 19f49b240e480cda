"""What those who do not only look do at the dashboard, round after round: take files along, and bring figures in."""

from __future__ import annotations

import time
from collections.abc import Mapping
from types import MappingProxyType

from benchmarks.soak.visit import Page, a_visit
from benchmarks.table_rows import Row, as_csv, read_rows
from monitoring.returns.rows import OBSERVATIONS
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR

REPORTER, PERIOD = "so-ldtbxh", "2024"
_UPDATE, _DOCUMENTS = "cap-nhat", "tai-lieu"
_SENDING = f"viec=gui&donvibc={REPORTER}&kybc={PERIOD}"
_JUDGING, _THE_RETURN = "viec=duyet", f"viec=duyet&bao-cao={REPORTER}_{PERIOD}"
_BAR = "Bảng số liệu · Tải về"
_REASON = "Rà soát lại số liệu theo biên bản kiểm tra"
_ROWS = 40
_LONGEST_DOCUMENT_S, _LOOKS_EVERY_S = 120.0, 0.5
_KNOWN_SOURCE = "danso-asia-lam-dong"
# pages with a bar of files under a picture; of each the first is opened
_WITH_FILES = ("ban-do", "tong-quan", "kinh-phi")
# what a browser would not open does not count as taken along
_BEGINS_WITH: Mapping[str, bytes] = MappingProxyType(
    {"PNG (cho Word)": b"\x89PNG", "SVG": b"<svg", "CSV": b"\xef\xbb\xbf", "Excel": b"PK"}
)


class WorkFailed(RuntimeError):
    """The dashboard did not do what was asked of it; the message says what came instead."""


def take_files_along(address: str, number: int) -> None:
    """Open a page and its bar of files, and take one file of each kind. Raises `WorkFailed`."""
    page = _WITH_FILES[number % len(_WITH_FILES)]
    query = f"nam={2021 + number % 4}"
    with a_visit(address) as visit:
        shown = _whole(visit.see(page, query=query))
        opened = _whole(visit.see(page, query=query, opened=shown.expanders[_BAR][:1]))
        for label, begins_with in _BEGINS_WITH.items():
            content = visit.take_along(opened.download(label))
            if begins_with not in content[:200]:
                raise WorkFailed(f"{label} of {page} begins with {content[:20]!r}")


def make_a_document(address: str, number: int) -> None:
    """Have the report of the province made, as Word asks for it, and take it along. Raises `WorkFailed`."""
    query = f"nam={2021 + number % 4}"
    with a_visit(address) as visit:
        shown = _whole(visit.see(_DOCUMENTS, query=query))
        until_s = time.monotonic() + _LONGEST_DOCUMENT_S
        while not (ready := [link for label, link in shown.links.items() if label.startswith("Tải về ")]):
            if time.monotonic() > until_s:
                raise WorkFailed("the document was not ready in time")
            # the page stops a document whose figures a new release has replaced: who wants one asks again
            is_making = "Dừng" in shown.buttons
            pressed = None if is_making else shown.button("Tạo tài liệu")
            time.sleep(_LOOKS_EVERY_S)
            shown = _whole(visit.see(_DOCUMENTS, query=query, pressed=pressed))
        if not visit.fetch(ready[0]).startswith(b"PK"):
            raise WorkFailed("the document is no Word file")


def bring_figures_in(address: str, number: int) -> None:
    """Hand a file of figures in, have it checked, send, accept and publish it. Raises `WorkFailed`."""
    with a_visit(address) as visit:
        shown = _whole(visit.see(_UPDATE, query=_SENDING))
        handed = visit.hand_in("observations.csv", figures(number))
        shown = _whole(visit.see(_UPDATE, query=_SENDING, handed_in={shown.uploader(): handed}))
        _done("Đã gửi", visit.see(_UPDATE, query=_SENDING, **_press(shown, "Gửi báo cáo")))
    with a_visit(address) as visit:
        shown = _whole(visit.see(_UPDATE, query=_THE_RETURN))
        shown = _done("Đã chấp nhận", visit.see(_UPDATE, query=_THE_RETURN, **_press(shown, "Chấp nhận")))
        _done("Đã phát hành", visit.see(_UPDATE, query=_JUDGING, **_press(shown, "Phát hành")))


def figures(number: int) -> bytes:
    """Some figures that were only illustrated so far, a little different in every round, with a source."""
    rows = [row for row in read_rows(read_contents(DATA_DIR)[OBSERVATIONS]) if _can_be_reported(row)]
    return as_csv(OBSERVATIONS, [_reported(row, number) for row in rows[:_ROWS]])


def _can_be_reported(row: Row) -> bool:
    return (
        row["status"] == "illustrative"
        and row["period"] == PERIOD
        and bool(row["numerator"] and row["denominator"])
    )


def _reported(row: Row, number: int) -> Row:
    denominator = str(int(row["denominator"]) + 1 + number % 7)
    return {
        **row,
        "denominator": denominator,
        "status": "official",
        "source_id": _KNOWN_SOURCE,
        "illustrative_parts": "",
    }


def _press(shown: Page, label: str) -> dict[str, object]:
    """The button, with words in every field that asks for some."""
    return {"pressed": shown.button(label), "typed": dict.fromkeys(shown.fields.values(), _REASON)}


def _whole(shown: Page) -> Page:
    if shown.errors:
        raise WorkFailed(f"“{shown.title}”: {shown.errors[0]}")
    return shown


def _done(words: str, shown: Page) -> Page:
    """The page after a press, on which the dashboard says that it has done it."""
    if not any(words in text for text in _whole(shown).texts):
        told = [text for text in shown.texts if "class='told" in text or "check-result" in text]
        raise WorkFailed(f"“{words}” was not said, but {told}")
    return shown
