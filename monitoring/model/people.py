"""Who may do what: people, their roles, the acts that change something, and one table of rights."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """From the one who only reads to the one who may do everything."""

    READER = "reader"
    DATA_OFFICER = "data_officer"
    APPROVER = "approver"
    ADMINISTRATOR = "administrator"

    @property
    def name_vi(self) -> str:
        return _ROLE_VI[self]


class Act(StrEnum):
    """What changes the store, or shows what only officers may see."""

    SAVE_DRAFT = "save_draft"
    SEND_RETURN = "send_return"
    READ_RETURN = "read_return"
    SEND_BACK = "send_back"
    ACCEPT = "accept"
    PUBLISH = "publish"
    ROLL_BACK = "roll_back"
    READ_LOG = "read_log"
    EXPORT_LOG = "export_log"

    @property
    def name_vi(self) -> str:
        """The act as it follows “được”: “gửi báo cáo”."""
        return _ACT_VI[self]


class Reach(StrEnum):
    """For whose figures a right holds."""

    OWN_UNITS = "own_units"
    EVERY_UNIT = "every_unit"


@dataclass(frozen=True)
class Person:
    """Who sits before the screen. ``person_id`` stands in the log; it is empty for one who has not signed in.

    ``unit_ids`` are the units or lead agencies whose returns a data officer brings in. ``is_local`` is the person at
    the machine that serves only itself.
    """

    person_id: str
    name: str
    role: Role
    unit_ids: frozenset[str] = frozenset()
    is_local: bool = False

    @property
    def is_signed_in(self) -> bool:
        return bool(self.person_id) and not self.is_local


SOMEBODY = Person("", "Người xem", Role.READER)
PERSON_AT_THE_MACHINE = Person("tai-may", "Người tại máy này", Role.ADMINISTRATOR, is_local=True)


def may(person: Person, act: Act, *, unit_id: str | None = None) -> bool:
    """Whether the person has the right to the act, for the unit that it is about.

    A right that holds for one's own units needs a unit: without one it is refused.
    """
    reach = RIGHTS[person.role].get(act)
    if reach is Reach.OWN_UNITS:
        return unit_id is not None and unit_id in person.unit_ids
    return reach is Reach.EVERY_UNIT


class NotAllowed(Exception):
    """The person has no right to the act; nothing was done. The message is for that person."""

    def __init__(self, person: Person, act: Act, *, unit_id: str | None = None) -> None:
        super().__init__(_say_refusal(person, act))
        self.person, self.act, self.unit_id = person, act, unit_id


def _say_refusal(person: Person, act: Act) -> str:
    if act in RIGHTS[person.role]:
        return f"Mỗi người chỉ được {act.name_vi} của đơn vị mình phụ trách; chưa có gì thay đổi."
    allowed = [role.name_vi for role in Role if act in RIGHTS[role]]
    needed = " hoặc ".join(filter(None, (", ".join(allowed[:-1]), allowed[-1])))
    if person.person_id:
        return (
            f"Vai trò {person.role.name_vi} không được {act.name_vi}; chưa có gì thay đổi. "
            f"Việc này cần vai trò {needed}."
        )
    return f"Hãy đăng nhập để {act.name_vi}; chưa có gì thay đổi. Việc này cần vai trò {needed}."


_ROLE_VI: Mapping[Role, str] = {
    Role.READER: "người xem",
    Role.DATA_OFFICER: "cán bộ số liệu",
    Role.APPROVER: "người duyệt",
    Role.ADMINISTRATOR: "quản trị",
}
_ACT_VI: Mapping[Act, str] = {
    Act.SAVE_DRAFT: "lưu bản nháp báo cáo",
    Act.SEND_RETURN: "gửi báo cáo",
    Act.READ_RETURN: "xem báo cáo đã gửi",
    Act.SEND_BACK: "trả lại báo cáo",
    Act.ACCEPT: "chấp nhận báo cáo",
    Act.PUBLISH: "phát hành số liệu",
    Act.ROLL_BACK: "đưa bản số liệu khác vào dùng",
    Act.READ_LOG: "xem nhật ký",
    Act.EXPORT_LOG: "xuất nhật ký",
}
_OFFICER: Mapping[Act, Reach] = dict.fromkeys(
    (Act.SAVE_DRAFT, Act.SEND_RETURN, Act.READ_RETURN), Reach.OWN_UNITS
)
# an approver sends nothing in: what one person sends, another one judges
_APPROVER: Mapping[Act, Reach] = dict.fromkeys(
    (Act.READ_RETURN, Act.SEND_BACK, Act.ACCEPT, Act.PUBLISH, Act.READ_LOG), Reach.EVERY_UNIT
)
RIGHTS: Mapping[Role, Mapping[Act, Reach]] = {
    Role.READER: {},
    Role.DATA_OFFICER: _OFFICER,
    Role.APPROVER: _APPROVER,
    Role.ADMINISTRATOR: dict.fromkeys(Act, Reach.EVERY_UNIT),
}
