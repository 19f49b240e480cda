"""A return goes from state to state; every step, its words and its files stay."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, text

from monitoring.model.periods import Period
from monitoring.model.returns import ReturnFile
from monitoring.store.errors import (
    CorruptedContent,
)
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.releases import a_file
from tests.monitoring.store.returns import DAM_RONG, DI_LINH, YEAR, accepted, an_explanation, step, submitted


def test_a_return_is_drafted_sent_sent_back_sent_again_and_accepted(store: Store, settings: StoreSettings):
    drafted = step(store, "draft", files=[a_file(b"mot", name="Biểu.xlsx")], note="Còn thiếu xã Liêng Srônh")
    sent = step(store, "submitted", after=drafted, explanations=[an_explanation()])
    returned = step(store, "sent_back", after=sent, by="Trần Văn Cường", note="Thiếu một xã")
    again = submitted(store, after=returned, files=[a_file(b"hai", name="Biểu.xlsx")], note="Đã bổ sung")
    last = step(store, "accepted", after=again, by="Trần Văn Cường")

    assert [(one.state.value, one.by, one.note) for one in last.steps] == [
        ("draft", "Cil Ha", "Còn thiếu xã Liêng Srônh"),
        ("submitted", "Cil Ha", ""),
        ("sent_back", "Trần Văn Cường", "Thiếu một xã"),
        ("submitted", "Cil Ha", "Đã bổ sung"),
        ("accepted", "Trần Văn Cường", ""),
    ]
    assert [store.content(one.files[0].sha256) for one in last.steps] == [
        b"mot",
        b"mot",
        b"mot",
        b"hai",
        b"hai",
    ]
    assert [one.explanations for one in last.steps] == [(), *[(an_explanation(),)] * 4]
    assert last.last.files == (ReturnFile(name="Biểu.xlsx", sha256=a_file(b"hai").sha256, size_bytes=3),)
    assert datetime.now(UTC) - last.last.at < timedelta(minutes=1)
    assert open_store(settings).return_of(DAM_RONG, YEAR) == last


def test_files_keep_their_order_their_names_and_their_bytes(store: Store):
    files = [
        a_file(b"\x00hai", name="b.xlsx"),
        a_file(b"mot", name="a.csv"),
        a_file(b"\x00hai", name="c.xlsx"),
    ]

    submitted(store, files=files)

    kept = store.return_of(DAM_RONG, YEAR).last.files
    assert [(one.name, store.content(one.sha256), one.size_bytes) for one in kept] == [
        ("b.xlsx", b"\x00hai", 4),
        ("a.csv", b"mot", 3),
        ("c.xlsx", b"\x00hai", 4),
    ]


def test_files_that_are_given_take_the_place_of_those_before(store: Store):
    drafted = step(store, "draft", files=[a_file(b"mot"), a_file(b"hai")], explanations=[an_explanation()])

    emptied = step(store, "draft", after=drafted, files=[], explanations=[])

    assert (emptied.last.files, emptied.last.explanations) == ((), ())
    assert len(emptied.steps[0].files) == 2


def test_returns_are_given_by_reporter_and_period_and_asked_for_by_period(store: Store):
    half = Period(2022, 1)
    for reporter_id, period in ((DI_LINH, YEAR), (DAM_RONG, YEAR), (DAM_RONG, half), ("so-ldtbxh", half)):
        submitted(store, reporter_id=reporter_id, period=period)

    assert [(one.reporter_id, one.period) for one in store.returns()] == [
        (DAM_RONG, YEAR),
        (DAM_RONG, half),
        (DI_LINH, YEAR),
        ("so-ldtbxh", half),
    ]
    assert [one.reporter_id for one in store.returns(period=half)] == [DAM_RONG, "so-ldtbxh"]
    assert store.return_of(DAM_RONG, half) == store.returns(period=half)[0]
    assert store.return_of(DI_LINH, half) is None


def test_an_empty_store_has_no_returns_and_takes_one(empty_store: Store):
    assert empty_store.returns() == ()

    sent = submitted(empty_store)

    assert empty_store.returns() == (sent,)
    assert empty_store.is_empty()


def test_many_returns_are_read_with_two_questions(store: Store):
    for number in range(12):
        accepted(store, reporter_id=str(672 + number))

    with questions_counted() as asked:
        found = store.returns()

    assert [len(one.steps) for one in found] == [2] * 12
    assert len([one for one in asked if "return_steps" in one]) == 2
    assert len([one for one in asked if one.startswith("SELECT")]) == 2


class questions_counted:
    """The statements that any engine runs inside."""

    def __enter__(self) -> list[str]:
        self.asked: list[str] = []
        event.listen(Engine, "before_cursor_execute", self._note)
        return self.asked

    def __exit__(self, *_: object) -> None:
        event.remove(Engine, "before_cursor_execute", self._note)

    def _note(self, _connection: object, _cursor: object, statement: str, *_: object) -> None:
        self.asked.append(statement)


def test_what_no_database_takes_does_not_keep_a_return_from_being_sent(store: Store):
    odd = "Đa\u0323 Te\u0309h \x00 \ud800 \"'; DROP TABLE return_steps; --\u2028"
    kept = "Đạ Tẻh \N{REPLACEMENT CHARACTER} \N{REPLACEMENT CHARACTER} \"'; DROP TABLE return_steps; --"

    sent = submitted(
        store, by=odd, note=odd, files=[a_file(name=f"{odd}.xlsx")], explanations=[an_explanation(odd)]
    )

    assert store.return_of(DAM_RONG, YEAR) == sent
    assert (sent.last.by, sent.last.note, sent.last.explanations[0].reason) == (kept, kept, kept)


def test_every_step_is_a_line_of_the_log_with_states_files_and_reasons_before_and_after(store: Store):
    one, other = a_file(b"mot", name="Biểu.xlsx"), a_file(b"hai", name="Biểu.xlsx")
    drafted = step(store, "draft", files=[one])
    sent = submitted(store, after=drafted, files=[other], explanations=[an_explanation("Đã rà soát")])
    step(store, "sent_back", after=sent, by="Trần Văn Cường", note="Thiếu một xã")

    lines = store.audit()[1:]

    assert [(line.who, line.act, line.subject) for line in lines] == [
        ("Cil Ha", "return_draft", "return 674 2022"),
        ("Cil Ha", "return_submitted", "return 674 2022"),
        ("Trần Văn Cường", "return_sent_back", "return 674 2022"),
    ]
    assert lines[0].before is None
    assert json.loads(lines[1].before) == {
        "state": "draft",
        "files": [{"name": "Biểu.xlsx", "sha256": one.sha256}],
        "explanations": [],
        "note": "",
    }
    assert json.loads(lines[1].after) == {
        "state": "submitted",
        "files": [{"name": "Biểu.xlsx", "sha256": other.sha256}],
        "explanations": [vars(an_explanation("Đã rà soát"))],
        "note": "",
    }
    assert lines[2].before == lines[1].after
    assert json.loads(lines[2].after)["note"] == "Thiếu một xã"


@pytest.mark.parametrize("settings", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("period = '2022-Q1'", "có bước của báo cáo không đọc được"),
        ("explanations = '[{}]'", "có bước của báo cáo không đọc được"),
        ("explanations = '{'", "có bước của báo cáo không đọc được"),
        ("state = 'accepted' WHERE step_id = 1", "báo cáo năm 2022 của đơn vị có mã 674 thiếu bước"),
        ("step_id = 9 WHERE step_id = 2", "các bước của báo cáo không còn đủ số thứ tự"),
    ],
)
def test_a_history_that_was_changed_past_the_database_is_noticed(store: Store, change: str, told: str):
    accepted(store)
    with store.writing() as connection:
        connection.execute(text("DROP TRIGGER return_steps_not_updated"))
        connection.execute(text("PRAGMA defer_foreign_keys = ON"))
        connection.execute(text(f"UPDATE return_steps SET {change}"))
        connection.execute(text("DROP TRIGGER return_files_not_updated"))
        connection.execute(
            text(
                "UPDATE return_files SET step_id = 9 WHERE step_id NOT IN (SELECT step_id FROM return_steps)"
            )
        )

    with pytest.raises(CorruptedContent, match=told):
        check_store(store)
