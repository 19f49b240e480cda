"""Who may take a return from where to where, and what a refused step leaves behind."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitoring.model.periods import Period
from monitoring.model.returns import NEXT_STATES, Return, ReturnState
from monitoring.store.errors import CorruptedContent, MissingWords
from monitoring.store.return_errors import MissingFiles, ReturnMovedMeanwhile, StepNotAllowed
from monitoring.store.store import Store
from monitoring.store.verifying import check_store
from tests.monitoring.store.releases import a_file, publish_next
from tests.monitoring.store.returns import DAM_RONG, DI_LINH, YEAR, accepted, an_explanation, step, submitted


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
    with pytest.raises(ReturnMovedMeanwhile, match="không còn như lúc mở ra") as told:
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
