from __future__ import annotations

import pytest

from monitoring.model.people import (
    PERSON_AT_THE_MACHINE,
    RIGHTS,
    SOMEBODY,
    Act,
    NotAllowed,
    Person,
    Reach,
    Role,
    may,
)

OFFICERS_OWN = {Act.SAVE_DRAFT, Act.SEND_RETURN, Act.READ_RETURN}
APPROVERS = {Act.READ_RETURN, Act.SEND_BACK, Act.ACCEPT, Act.PUBLISH, Act.READ_LOG}
# for every role: what it may do for its own unit, for another, and without one
ALLOWED = {
    Role.READER: (set(), set(), set()),
    Role.DATA_OFFICER: (OFFICERS_OWN, set(), set()),
    Role.APPROVER: (APPROVERS, APPROVERS, APPROVERS),
    Role.ADMINISTRATOR: (set(Act), set(Act), set(Act)),
}


def a_person(role: Role, *units: str) -> Person:
    return Person("a@lamdong.test", "Nguyễn Văn A", role, frozenset(units))


@pytest.mark.parametrize("act", Act)
@pytest.mark.parametrize("role", Role)
def test_every_role_has_its_acts_and_no_other(role: Role, act: Act):
    person = a_person(role, "674")
    own, other, none = ALLOWED[role]

    assert may(person, act, unit_id="674") is (act in own)
    assert may(person, act, unit_id="675") is (act in other)
    assert may(person, act) is (act in none)


@pytest.mark.parametrize("act", Act)
def test_an_officer_without_a_unit_may_do_nothing(act: Act):
    assert not may(a_person(Role.DATA_OFFICER), act, unit_id="674")
    assert not may(a_person(Role.DATA_OFFICER), act, unit_id="")


def test_an_officer_of_several_units_serves_each():
    officer = a_person(Role.DATA_OFFICER, "681", "682")

    assert [may(officer, Act.SEND_RETURN, unit_id=unit) for unit in ("681", "682", "683")] == [
        True,
        True,
        False,
    ]


def test_every_role_and_act_has_a_place_in_the_table_and_a_name():
    assert set(RIGHTS) == set(Role)
    assert set(RIGHTS[Role.ADMINISTRATOR]) == set(Act)
    assert all(one.name_vi for one in (*Role, *Act))
    assert set(RIGHTS[Role.DATA_OFFICER].values()) == {Reach.OWN_UNITS}


def test_nobody_both_sends_and_judges_but_the_administrator():
    both = [role for role in Role if {Act.SEND_RETURN, Act.ACCEPT} <= set(RIGHTS[role])]

    assert both == [Role.ADMINISTRATOR]


def test_somebody_reads_and_the_person_at_the_machine_administers():
    assert SOMEBODY.role is Role.READER
    assert not SOMEBODY.is_signed_in
    assert PERSON_AT_THE_MACHINE.name == "Người tại máy này"
    assert PERSON_AT_THE_MACHINE.role is Role.ADMINISTRATOR
    assert not PERSON_AT_THE_MACHINE.is_signed_in


@pytest.mark.parametrize(
    ("person", "act", "words"),
    [
        (
            SOMEBODY,
            Act.SEND_RETURN,
            "Hãy đăng nhập để gửi báo cáo; chưa có gì thay đổi. Việc này cần vai trò cán bộ số liệu hoặc quản trị.",
        ),
        (
            a_person(Role.READER),
            Act.READ_RETURN,
            "Vai trò người xem không được xem báo cáo đã gửi; chưa có gì thay đổi. Việc này cần vai trò cán bộ số liệu, người duyệt hoặc quản trị.",
        ),
        (
            a_person(Role.DATA_OFFICER, "674"),
            Act.SEND_RETURN,
            "Mỗi người chỉ được gửi báo cáo của đơn vị mình phụ trách; chưa có gì thay đổi.",
        ),
        (
            a_person(Role.APPROVER),
            Act.ROLL_BACK,
            "Vai trò người duyệt không được đưa bản số liệu khác vào dùng; chưa có gì thay đổi. Việc này cần vai trò quản trị.",
        ),
    ],
    ids=["not signed in", "reader", "another unit", "approver"],
)
def test_a_refusal_says_who_may(person: Person, act: Act, words: str):
    assert str(NotAllowed(person, act, unit_id="675")) == words
