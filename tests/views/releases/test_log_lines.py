"""Lines of the log in words."""

import json
from datetime import UTC, datetime

import pytest

from monitoring.contracts.tables import TABLES
from monitoring.store.records import AuditEntry
from monitoring.views.releases.compared import name_table
from monitoring.views.releases.log_lines import LogRow, name_act, view_log
from tests.shipped import shipped_framework


def line(act: str, subject: str = "", before: object = None, after: object = None) -> LogRow:
    as_text = [None if one is None else json.dumps(one) for one in (before, after)]
    entry = AuditEntry(
        entry_id=7, at=datetime(2025, 3, 5, 3, 32, 9, tzinfo=UTC), who="a@lamdong.test", act=act,
        subject=subject, before=as_text[0], after=as_text[1],
    )  # fmt: skip
    return view_log([entry], shipped_framework())[0]


def test_a_line_says_when_on_a_vietnamese_clock_who_what_and_on_what():
    row = line("activate", "release 2", {"active": 3}, {"active": 2, "reason": "Chờ đính chính"})

    assert (row.number, row.at, row.who) == (7, "05/03/2025 10:32:09", "a@lamdong.test")
    assert (row.act, row.subject) == ("Đưa bản khác vào dùng", "Bản số 2")
    assert (row.before, row.after) == (
        ("bản đang dùng: số 3",),
        ("bản đang dùng: số 2", "lý do: Chờ đính chính"),
    )


def test_what_a_step_left_as_it_was_is_not_told_again():
    files = [{"name": "bieu.xlsx", "sha256": "ab" * 32}]
    before = {"state": "submitted", "files": files, "explanations": [], "note": "Đã ký"}
    row = line("return_accepted", "return 674 2024", before, {**before, "state": "accepted", "note": ""})

    assert row.subject == "Huyện Đam Rông, năm 2024"
    assert row.before == ("trạng thái: đã gửi, chờ duyệt",)
    assert row.after == ("trạng thái: đã chấp nhận",)


def test_files_and_reasons_are_told_as_a_person_would():
    reason = {
        "file": "bieu.xlsx",
        "code": "jump",
        "place": "Biểu 1, F9",
        "message": "tăng nhiều",
        "reason": "đúng",
    }
    after = {
        "state": "submitted",
        "files": [{"name": "bieu.xlsx", "sha256": "ab" * 32}],
        "explanations": [reason],
    }

    assert line("return_submitted", "return 674 2024", None, after).after == (
        "trạng thái: đã gửi, chờ duyệt",
        "giải trình: bieu.xlsx, Biểu 1, F9: tăng nhiều – giải trình: đúng",
        "tệp: bieu.xlsx (abababababab…)",
    )


def test_a_refusal_says_what_was_wanted_and_in_which_role():
    row = line("refused", "publish", None, {"act": "publish", "unit_id": "674", "role": "reader"})

    assert (row.act, row.subject) == ("Bị từ chối", "Phát hành số liệu")
    assert row.after == ("việc: Phát hành", "vai trò: người xem", "đơn vị: Huyện Đam Rông")


@pytest.mark.parametrize("text", ["không phải json", "[1, 2]", '"chữ"', "3"])
def test_a_state_of_another_shape_is_shown_as_it_is(text: str):
    entry = AuditEntry(
        entry_id=1, at=datetime(2025, 1, 1, tzinfo=UTC), who="a", act="x", subject="y", before=None, after=text
    )  # fmt: skip

    assert len(view_log([entry], shipped_framework())[0].after) == 1


def test_an_act_that_is_not_known_keeps_its_own_name():
    assert name_act("something_new") == "something_new"


def test_every_table_of_the_contracts_has_a_name_on_the_screen():
    assert [name for name in TABLES if name_table(name) == name] == []
