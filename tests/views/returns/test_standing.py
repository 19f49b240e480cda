from datetime import UTC, datetime

import pytest

from monitoring.model.periods import Period
from monitoring.model.returns import Return, ReturnFile, ReturnState, ReturnStep
from monitoring.views.returns.standing import view_standing


def a_step(
    state: ReturnState, *files: str, note: str = "", release: int | None = None, number: int = 1
) -> ReturnStep:
    return ReturnStep(
        step_id=number, state=state, at=datetime(2024, 11, 20, 2, 30, tzinfo=UTC), by="a@lamdong.test", note=note,
        files=tuple(ReturnFile(name=f"{one}.xlsx", sha256=one, size_bytes=1) for one in files),
        explanations=(), release_number=release,
    )  # fmt: skip


def standing_of(*steps: ReturnStep):
    return view_standing(Return(reporter_id="674", period=Period(2024), steps=steps))


@pytest.mark.parametrize(
    ("state", "is_open"),
    [
        (ReturnState.DRAFT, True),
        (ReturnState.SUBMITTED, False),
        (ReturnState.SENT_BACK, True),
        (ReturnState.ACCEPTED, False),
        (ReturnState.PUBLISHED, True),
    ],
)
def test_files_may_be_changed_only_while_nobody_judges_them(state: ReturnState, is_open: bool):
    assert standing_of(a_step(state, "a", note="lý do")).is_open is is_open
    assert view_standing(None).is_open


def test_a_return_sent_back_says_why_and_goes_on_with_its_files():
    standing = standing_of(
        a_step(ReturnState.SUBMITTED, "a"), a_step(ReturnState.SENT_BACK, "a", note="Thiếu biểu 3")
    )

    assert standing.reason == "Thiếu biểu 3"
    assert standing.reason_by == "a@lamdong.test, 09:30 ngày 20/11/2024"
    assert [one.sha256 for one in standing.kept_files] == ["a"]


def test_after_publication_a_correction_begins_with_no_file_and_the_earlier_ones_stay_at_hand():
    standing = standing_of(
        a_step(ReturnState.SUBMITTED, "a"), a_step(ReturnState.SENT_BACK, "a", note="x"),
        a_step(ReturnState.SUBMITTED, "b"), a_step(ReturnState.PUBLISHED, "b", release=7),
    )  # fmt: skip

    assert standing.kept_files == ()
    assert [one.sha256 for one in standing.earlier_files] == ["b", "a"]
    assert "bản số 7" in standing.next_step
