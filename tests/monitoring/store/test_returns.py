"""A return goes from state to state; every step, its words and its files stay."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Engine, event, text

from monitoring.model.periods import Period
from monitoring.model.returns import NEXT_STATES, Return, ReturnFile, ReturnState
from monitoring.store.errors import (
    CorruptedContent,
    MissingFiles,
    MissingWords,
    ReturnMovedMeanwhile,
    StepNotAllowed,
)
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.releases import a_file, publish_next
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

    sent = submitted(store, files=files)

    assert [(one.name, store.content(one.sha256), one.size_bytes) for one in sent.last.files] == [
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


def test_who_has_not_seen_the_last_step_is_told_who_took_it_when_and_what_it_was(store: Store):
    sent = submitted(store)
    returned = step(store, "sent_back", after=sent, by="Trần Văn Cường", note="Thiếu một xã")

    with pytest.raises(ReturnMovedMeanwhile) as told:
        step(store, "accepted", after=sent, by="Lê Thị Bình")

    when = (returned.last.at + timedelta(hours=7)).strftime("%H:%M ngày %d/%m/%Y")
    assert str(told.value) == (
        "Chưa ghi được: báo cáo năm 2022 của đơn vị có mã 674 vừa có thay đổi: Trần Văn Cường đã trả lại báo cáo "
        f"lúc {when}. Hãy xem lại báo cáo rồi làm lại; chưa có gì thay đổi."
    )
    assert (told.value.reporter_id, told.value.period, told.value.last) == (DAM_RONG, YEAR, returned.last)
    assert store.return_of(DAM_RONG, YEAR) == returned


def test_who_thinks_to_begin_a_return_that_is_there_is_told(store: Store):
    submitted(store, period=Period(2022, 1), by="Cil Ha")

    with pytest.raises(
        ReturnMovedMeanwhile, match=r"báo cáo 6 tháng đầu năm 2022 .* Cil Ha đã gửi báo cáo lúc"
    ):
        submitted(store, period=Period(2022, 1), by="Rơ Ông Hương")


def test_who_goes_on_with_a_return_that_is_not_there_is_told(store: Store):
    with pytest.raises(ReturnMovedMeanwhile, match="không còn như khi bạn mở ra") as told:
        submitted(store, seen_step=7)

    assert told.value.last is None


def brought_to(store: Store, state: ReturnState | None) -> Return | None:
    """A return in that state, on the shortest way."""
    if state is None:
        return None
    if state is ReturnState.DRAFT:
        return step(store, "draft", files=[a_file()])
    sent = submitted(store)
    if state is ReturnState.SUBMITTED:
        return sent
    if state is ReturnState.SENT_BACK:
        return step(store, "sent_back", after=sent, note="Thiếu")
    taken = step(store, "accepted", after=sent)
    if state is ReturnState.PUBLISHED:
        publish_next(store, returns=[taken])
        return store.return_of(DAM_RONG, YEAR)
    return taken


@pytest.mark.parametrize("found", list(NEXT_STATES))
def test_a_return_goes_only_where_its_state_lets_it(store: Store, found: ReturnState | None):
    here = brought_to(store, found)

    for asked in set(ReturnState) - NEXT_STATES[found]:
        with pytest.raises(StepNotAllowed) as told:
            step(store, asked, after=here, note="Lý do")
        assert (told.value.found, told.value.asked) == (found, asked)
    assert store.return_of(DAM_RONG, YEAR) == here


@pytest.mark.parametrize(
    ("found", "asked"),
    [
        (found, asked)
        for found, states in NEXT_STATES.items()
        for asked in sorted(states - {ReturnState.PUBLISHED})
    ],
)
def test_a_return_goes_wherever_its_state_lets_it(
    store: Store, found: ReturnState | None, asked: ReturnState
):
    here = brought_to(store, found)

    moved = step(store, asked, after=here, note="Lý do", files=None if here else [a_file()])

    assert moved.state is asked
    assert store.return_of(DAM_RONG, YEAR) == moved


def test_a_step_that_is_not_allowed_is_told_with_where_the_return_stands(store: Store):
    sent = submitted(store)

    with pytest.raises(StepNotAllowed) as told:
        step(store, "draft", after=sent)

    assert str(told.value) == (
        "Không làm được bước này: báo cáo năm 2022 của đơn vị có mã 674 đang ở bước “đã gửi, chờ duyệt”, "
        "không chuyển thẳng sang “bản nháp” được."
    )
    with pytest.raises(
        StepNotAllowed, match="chưa có trong kho, không chuyển thẳng sang “đã chấp nhận” được"
    ):
        step(store, "accepted", reporter_id=DI_LINH)


def test_a_return_is_published_with_a_release_only(store: Store):
    taken = accepted(store)

    with pytest.raises(StepNotAllowed):
        step(store, "published", after=taken)

    assert store.return_of(DAM_RONG, YEAR) == taken


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ({"state": "sent_back", "note": " \n"}, "Chưa ghi lý do trả lại."),
        ({"state": "accepted", "by": "\t"}, "Chưa ghi tên người thực hiện."),
    ],
)
def test_a_judgement_without_its_words_is_refused(store: Store, words: dict[str, str], told: str):
    sent = submitted(store)

    with pytest.raises(MissingWords) as refused:
        step(store, after=sent, **words)

    assert str(refused.value) == told
    assert store.return_of(DAM_RONG, YEAR) == sent


def test_a_return_without_files_or_with_an_unexplained_warning_is_not_sent(store: Store):
    drafted = step(store, "draft", explanations=[an_explanation(reason=" ")])

    for files in ([], None):
        with pytest.raises(MissingFiles) as told:
            step(store, "submitted", after=drafted, files=files)
        assert str(told.value) == "Chưa có tệp nào để gửi. Hãy chọn tệp biểu mẫu đã điền rồi gửi lại."
    with pytest.raises(MissingWords, match="Chưa ghi lý do giải trình cho từng cảnh báo"):
        submitted(store, after=drafted)
    assert store.return_of(DAM_RONG, YEAR) == drafted


@pytest.mark.parametrize("given", [{"files": [a_file(b"khac")]}, {"explanations": []}])
def test_a_judge_cannot_put_other_files_or_reasons_in_place_of_those_sent(store: Store, given: dict):
    sent = submitted(store)

    with pytest.raises(ValueError, match="takes over the files"):
        step(store, "accepted", after=sent, **given)

    assert store.return_of(DAM_RONG, YEAR) == sent


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


def test_a_refused_step_leaves_neither_files_nor_a_line(store: Store):
    sent = submitted(store)
    before = check_store(store)

    late = a_file(b"nguoi den sau")

    with pytest.raises(ReturnMovedMeanwhile):
        submitted(store, files=[late])

    assert check_store(store) == before
    with pytest.raises(CorruptedContent, match="thiếu nội dung"):
        store.content(late.sha256)
    assert store.returns() == (sent,)


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
