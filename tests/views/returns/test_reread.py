"""A return read again: reasons stay with their warnings, and what came up since stands in the way."""

from dataclasses import replace

import pytest

from monitoring.contracts.problem import Problem
from monitoring.model.people import Person, Role
from monitoring.model.periods import Period
from monitoring.model.returns import Explanation, ReturnState
from monitoring.returns.read import ReturnReading
from monitoring.returns.rows import ReturnRows
from monitoring.views.returns.acceptance import why_not_accepted
from monitoring.views.returns.reread import (
    RereadReturn,
    other_periods,
    speaks_of_others,
    who_sends,
    with_reasons,
)
from tests.builders.reported import a_figure
from tests.builders.sent import a_kept_return
from tests.shipped import shipped_framework

WARNING = Problem(
    "",
    None,
    None,
    "1.500 so với 408",
    "",
    "warning",
    file="a.xlsx",
    sheet="Biểu 1",
    cells=("F9",),
    code="jump",
)
ERROR = replace(WARNING, severity="error", code="not_a_number")
REASON = Explanation(
    file="a.xlsx", code="jump", place="Biểu 1, F9", message="1.500 so với 408", reason="Đã đối chiếu"
)
APPROVER = Person("b@lamdong.test", "B", Role.APPROVER)


def reread(
    *problems: Problem, explanations: tuple[Explanation, ...] = (), rows: ReturnRows | None = None
) -> RereadReturn:
    reading = ReturnReading("a.xlsx", "ab", rows or ReturnRows(), problems)
    return with_reasons(a_kept_return(explanations=explanations), [reading])


def test_the_reason_that_was_written_stands_beside_its_warning():
    read = reread(WARNING, explanations=(REASON,))

    assert [one.reason for one in read.warnings] == ["Đã đối chiếu"]
    assert read.hindrance == ""


def test_a_warning_whose_numbers_changed_with_the_release_keeps_its_reason_and_says_for_what_it_was_written():
    read = reread(replace(WARNING, message="1.500 so với 420"), explanations=(REASON,))

    assert [one.reason for one in read.warnings] == ["Đã đối chiếu (viết cho: 1.500 so với 408)"]
    assert read.unexplained == ()


def test_a_new_warning_or_another_cell_stands_in_the_way():
    read = reread(replace(WARNING, cells=("F10",)), explanations=(REASON,))

    assert read.hindrance == (
        "Đọc theo bản đang dùng, có 1 cảnh báo mới chưa được giải trình; "
        "phải trả lại để đơn vị kiểm tra và giải trình."
    )


def test_an_error_stands_in_the_way_whatever_was_written():
    error = replace(REASON, code="not_a_number")

    assert reread(ERROR, explanations=(error,)).hindrance == (
        "Đọc theo bản đang dùng, báo cáo có 1 lỗi; phải trả lại để đơn vị sửa."
    )


@pytest.mark.parametrize(
    ("role", "told"),
    [
        (Role.APPROVER, "Người gửi không tự chấp nhận báo cáo của mình; cần một người duyệt khác hoặc quản trị."),
        (Role.ADMINISTRATOR, ""),
    ],
)  # fmt: skip
def test_the_sender_does_not_judge_unless_he_is_the_administrator(role: Role, told: str):
    assert why_not_accepted(Person("a@lamdong.test", "A", role), reread()) == told


def test_another_person_accepts_what_has_no_error_and_hears_of_tables_that_would_break():
    assert why_not_accepted(APPROVER, reread()) == ""
    assert why_not_accepted(APPROVER, reread(), merged=[ERROR]).startswith(
        "Gộp vào bản đang dùng, các bảng có 1 lỗi"
    )


def test_rows_of_other_units_and_periods_are_noticed():
    rows = ReturnRows(figures=(a_figure(unit="674"), a_figure(unit="678", period="2023")))
    read = reread(rows=rows)

    assert speaks_of_others(read, shipped_framework()) == {"678"}
    assert other_periods(read) == {Period(2023)}


def test_a_unit_must_send_its_own_form_and_a_lead_agency_any_unit_s():
    framework = shipped_framework()

    assert who_sends(a_kept_return("674"), framework).unit_code == "674"
    assert who_sends(a_kept_return("so-ldtbxh"), framework).unit_code is None


def test_only_what_waits_is_asked_who_sent_it():
    read = replace(reread(), of=a_kept_return("674", ReturnState.SUBMITTED, ReturnState.ACCEPTED))

    assert why_not_accepted(Person("a@lamdong.test", "A", Role.APPROVER), read) == ""
