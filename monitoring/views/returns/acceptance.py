"""Whether this person may accept this return now, and if not, why in a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.contracts.problem import Problem
from monitoring.model.people import Person, Role
from monitoring.model.returns import ReturnState
from monitoring.views.returns.reread import RereadReturn


def why_not_accepted(person: Person, reread: RereadReturn, *, merged: Sequence[Problem] = ()) -> str:
    """Empty where nothing stands in the way. ``merged`` are the errors of the tables with the return's rows in them."""
    if reread.of.state is ReturnState.SUBMITTED and is_own(person, reread):
        return "Người gửi không tự chấp nhận báo cáo của mình; cần một người duyệt khác hoặc quản trị."
    if reread.hindrance:
        return reread.hindrance
    if merged:
        return f"Gộp vào bản đang dùng, các bảng có {len(merged)} lỗi; phải trả lại để đơn vị sửa."
    return ""


def is_own(person: Person, reread: RereadReturn) -> bool:
    """Whether he would judge what he sent himself; the administrator may."""
    return person.role is not Role.ADMINISTRATOR and person.person_id == reread.of.submitted_by
