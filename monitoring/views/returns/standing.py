"""Where a return stands for the one who sends it: its state, what he can do next, and why it was sent back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from monitoring.model.returns import NEXT_STATES, Return, ReturnFile, ReturnState
from monitoring.store.moments import say_moment
from monitoring.views.releases.who import say_who


@dataclass(frozen=True, kw_only=True)
class Standing:
    """``state`` is None where nothing was begun. ``reason`` is the judge's, ``reason_by`` who he is and when.

    ``kept_files`` are those to go on with; ``earlier_files`` every other that ever came, newest first.
    """

    state: ReturnState | None
    state_vi: str
    next_step: str
    is_open: bool
    reason: str
    reason_by: str
    kept_files: tuple[ReturnFile, ...]
    earlier_files: tuple[ReturnFile, ...]


def view_standing(found: Return | None) -> Standing:
    """The standing of a return, None where the reporter has not begun it."""
    state = None if found is None else found.state
    kept = found.last.files if found is not None and state is not ReturnState.PUBLISHED else ()
    sent_back = found.last if found is not None and state is ReturnState.SENT_BACK else None
    return Standing(
        state=state,
        state_vi="chưa có báo cáo" if state is None else state.name_vi,
        next_step=_say_next(found),
        is_open=ReturnState.SUBMITTED in NEXT_STATES[state],
        reason="" if sent_back is None else sent_back.note,
        reason_by="" if sent_back is None else f"{say_who(sent_back.by)}, {say_moment(sent_back.at)}",
        kept_files=kept,
        earlier_files=_earlier(found, {one.sha256 for one in kept}),
    )


def _say_next(found: Return | None) -> str:
    if found is None:
        return "Tải biểu mẫu, điền số liệu rồi nộp tệp ở dưới."
    if found.state is ReturnState.PUBLISHED:
        return (
            f"Số liệu đã có trong bản số {found.last.release_number}. Cần đính chính thì nộp tệp mới ở dưới."
        )
    return _NEXT_VI[found.state]


def _earlier(found: Return | None, kept: set[str]) -> tuple[ReturnFile, ...]:
    if found is None:
        return ()
    every = {one.sha256: one for step in found.steps for one in step.files if one.sha256 not in kept}
    return tuple(reversed(every.values()))


_NEXT_VI: Mapping[ReturnState, str] = {
    ReturnState.DRAFT: "Bản nháp chỉ để làm tiếp, người duyệt chưa nhận. Xong thì bấm “Gửi báo cáo”.",
    ReturnState.SUBMITTED: "Người duyệt đang xem. Cần sửa thì đề nghị người duyệt trả lại.",
    ReturnState.SENT_BACK: "Sửa theo lý do dưới đây rồi gửi lại.",
    ReturnState.ACCEPTED: "Báo cáo đã được chấp nhận, chờ phát hành. Cần sửa thì đề nghị người duyệt trả lại.",
}
