"""Judging and publishing by role: who may, who is told why not, and that nothing is published twice or half."""

from __future__ import annotations

from pathlib import Path

import pytest

from components.widgets.updating import plans
from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.returns.merge import merge_into
from monitoring.store.records import ReceivedFile
from monitoring.store.store import Store
from tests.widgets.updating.desks import REASON, Desk, address_of, open_desk, send, send_files, state_of

RELEASE_1 = 1
SPOILT = ("Biểu 1", "F9", "không rõ")
JUMP = ("Biểu 1", "F9", 1500)


def judging(who: str = "approver", **link: str) -> Desk:
    return open_desk(who, viec="duyet", **link)


def test_a_waiting_return_says_who_sent_it_with_its_note_and_the_reasons_for_its_warnings(store: Store):
    send(store, cells=[JUMP], note="Đã ký.")

    html = judging().html
    assert "Huyện Đam Rông, năm 2024" in html
    assert "officer@lamdong.test gửi lúc" in html
    assert "Đã ký." in html
    assert "1 cảnh báo có giải trình" in html
    assert f"Giải trình: {REASON}" in html


def test_an_accepted_return_is_published_and_the_page_says_the_number_with_a_link(store: Store):
    send(store, cells=[JUMP])
    desk = judging().press("mo-674_2024").press("chap-nhan")
    assert state_of(store) is ReturnState.ACCEPTED
    assert desk.told[0].startswith("Đã chấp nhận báo cáo: Huyện Đam Rông, năm 2024")

    desk.write("ten-ban", "Rà soát Đam Rông 2024").write("ghi-chu-ban", "Theo BC 125.").press("phat-hanh-nut")

    record = store.active()
    assert (record.number, record.title, record.note) == (2, "Rà soát Đam Rông 2024", "Theo BC 125.")
    assert record.published_by == address_of("approver")
    assert "Đã phát hành bản số 2: “Rà soát Đam Rông 2024”, gồm 1 báo cáo." in desk.told
    assert "href='./?release=2'" in desk.html
    published = store.return_of("674", Period(2024))
    assert published is not None
    assert published.last.release_number == record.number
    assert b"poor_rate,674,2024,all,1500," in store.tables_of(2)["observations"]
    (kept,) = store.received_of(2)
    assert store.content(kept.sha256) == store.content(published.last.files[0].sha256)


def test_accepting_a_return_does_not_merge_it_anew(store: Store, monkeypatch: pytest.MonkeyPatch):
    merged: list[int] = []

    def merge_and_count(*given: object) -> object:
        merged.append(1)
        return merge_into(*given)

    monkeypatch.setattr(plans, "merge_into", merge_and_count)
    send(store, cells=[JUMP])
    desk = judging().press("mo-674_2024")
    before = len(merged)
    desk.press("chap-nhan")

    assert state_of(store) is ReturnState.ACCEPTED
    assert before == len(merged) == 1


def test_a_double_press_publishes_once_and_frightens_nobody(store: Store):
    send(store, cells=[JUMP], is_accepted=True)
    desk = judging()
    pressed = desk.frame_of("phat-hanh-nut")
    desk.replay(pressed).replay(pressed)

    assert [one.number for one in store.releases()] == [1, 2]
    assert not [one for one in desk.told if one.startswith("Chưa")]


def test_of_two_who_publish_at_once_one_is_told_who_was_faster(store: Store):
    send(store, cells=[JUMP], is_accepted=True)
    first, second = judging(), judging("second")

    first.press("phat-hanh-nut")
    second.press("phat-hanh-nut")

    assert [one.number for one in store.releases()] == [1, 2]
    assert any(
        one.startswith("Chưa phát hành được: thay đổi dựa trên bản số 1, nhưng approver@lamdong.test")
        for one in second.told
    )


def test_a_return_sent_back_meanwhile_is_not_published_with_the_others(store: Store):
    send(store, cells=[JUMP], is_accepted=True)
    desk = judging()
    one = store.return_of("674", Period(2024))
    assert one is not None
    store.step_return(
        reporter_id="674", period=Period(2024), state=ReturnState.SENT_BACK, by="x@x", seen_step=one.last.step_id,
        note="sai",
    )  # fmt: skip

    desk.press("phat-hanh-nut")

    assert len(store.releases()) == 1
    assert any("x@x đã trả lại báo cáo" in one for one in desk.told)


def test_sending_back_needs_a_reason_and_keeps_it(store: Store):
    send(store)
    desk = judging(**{"bao-cao": "674_2024"}).press("tra-lai")
    assert "Chưa ghi lý do trả lại." in desk.told
    assert state_of(store) is ReturnState.SUBMITTED

    desk.write("ly-do-tra-lai", "Biểu 1 thiếu chữ ký.").press("tra-lai")
    returned = store.return_of("674", Period(2024))
    assert returned is not None
    assert (returned.state, returned.last.note) == (ReturnState.SENT_BACK, "Biểu 1 thiếu chữ ký.")


def test_whoever_sent_a_return_does_not_accept_it_but_the_administrator_does(store: Store):
    send(store, by="approver")
    own = judging(**{"bao-cao": "674_2024"})
    assert (
        "Người gửi không tự chấp nhận báo cáo của mình; cần một người duyệt khác hoặc quản trị." in own.told
    )
    own.forge("chap-nhan")
    assert state_of(store) is ReturnState.SUBMITTED

    send(store, "676", by="admin")
    judging("admin", **{"bao-cao": "676_2024"}).press("chap-nhan")
    assert state_of(store, "676") is ReturnState.ACCEPTED


def test_an_error_that_it_has_now_blocks_acceptance_even_by_a_forged_press(store: Store):
    send(store, cells=[SPOILT])
    desk = judging(**{"bao-cao": "674_2024"})
    assert "Đọc theo bản đang dùng, báo cáo có 1 lỗi; phải trả lại để đơn vị sửa." in desk.told
    assert desk.app.button(key="chap-nhan").disabled

    desk.forge("chap-nhan")
    assert state_of(store) is ReturnState.SUBMITTED


def test_a_warning_that_came_up_since_it_was_sent_blocks_until_it_is_explained(store: Store):
    sent = send(store)  # without a single warning
    publish_what_makes_it_a_repeat(store)

    desk = judging(**{"bao-cao": "674_2024"})
    assert any("cảnh báo mới chưa được giải trình" in one for one in desk.told)
    assert "chưa có giải trình" in desk.html
    desk.forge("chap-nhan")
    assert store.return_of("674", Period(2024)) == sent


def test_a_release_published_while_the_judge_reads_is_looked_at_before_he_accepts(store: Store):
    send(store)
    desk = judging(**{"bao-cao": "674_2024"})
    publish_what_makes_it_a_repeat(store)

    desk.press("chap-nhan")
    assert state_of(store) is ReturnState.SUBMITTED
    assert any("cảnh báo mới chưa được giải trình" in one for one in desk.told)


def test_an_administrator_who_became_an_approver_no_longer_accepts_his_own(store: Store, tmp_path: Path):
    send(store, by="admin")
    desk = judging("admin", **{"bao-cao": "674_2024"})
    give_roles(tmp_path, admin="approver")

    desk.press("chap-nhan")
    assert state_of(store) is ReturnState.SUBMITTED
    assert any("không tự chấp nhận báo cáo của mình" in one for one in desk.told)


def test_returns_that_disagree_are_told_with_both_values_and_are_not_published(store: Store):
    send(store, cells=[JUMP], is_accepted=True)
    rows = b"indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note\n"
    rows += b"poor_rate,674,2024,all,1400,14785,9.47,official,,minh-hoa,\n"
    send_files(store, "so-ldtbxh", [ReceivedFile(name="observations.csv", content=rows)], is_accepted=True)

    desk = judging()
    assert any("các báo cáo ghi khác nhau" in one for one in desk.told)
    assert "tử số 1.500" in desk.html
    assert "tử số 1.400" in desk.html
    desk.forge("phat-hanh-nut")
    assert len(store.releases()) == 1

    desk.app.checkbox[1].uncheck()
    assert not any("các báo cáo ghi khác nhau" in one for one in desk.run().told)


@pytest.mark.parametrize("who", ["", "reader", "officer"])
def test_whoever_may_not_judge_is_told_and_sees_no_return_by_any_address(store: Store, who: str):
    send(store, note="chỉ người duyệt đọc")

    desk = open_desk(who, viec="duyet", **{"bao-cao": "674_2024"})
    assert "chỉ người duyệt đọc" not in desk.html
    assert any("dành cho người duyệt hoặc quản trị" in one for one in desk.told)


@pytest.mark.parametrize("who", ["", "reader", "officer"])
@pytest.mark.parametrize("key", ["chap-nhan", "tra-lai", "phat-hanh-nut"])
def test_an_approvers_press_replayed_by_another_does_nothing(store: Store, who: str, key: str):
    send(store)
    send(store, "676", is_accepted=True)
    pressed = judging(**({"bao-cao": "674_2024"} if key != "phat-hanh-nut" else {})).frame_of(key)

    other = open_desk(who, viec="duyet", **{"bao-cao": "674_2024"})
    for name, value in {"viec": "duyet", "bao-cao": "674_2024", "role": "administrator"}.items():
        other.app.session_state[name] = value
    other.replay(pressed)

    assert (state_of(store), state_of(store, "676")) == (ReturnState.SUBMITTED, ReturnState.ACCEPTED)
    assert len(store.releases()) == RELEASE_1


@pytest.mark.parametrize("key", ["chap-nhan", "tra-lai", "phat-hanh-nut"])
def test_an_approver_struck_off_the_table_does_nothing_with_the_page_he_still_has(
    store: Store, tmp_path: Path, key: str
):
    send(store)
    send(store, "676", is_accepted=True)
    desk = judging(**({"bao-cao": "674_2024"} if key != "phat-hanh-nut" else {}))
    if key == "tra-lai":
        desk.write("ly-do-tra-lai", "lý do")
    give_roles(tmp_path)

    desk.press(key)

    assert (state_of(store), state_of(store, "676")) == (ReturnState.SUBMITTED, ReturnState.ACCEPTED)
    assert len(store.releases()) == RELEASE_1
    assert any("không được" in one for one in desk.told)
    assert store.audit(newest=1)[0].act == "refused"


def test_what_people_typed_comes_out_inert(store: Store):
    hostile = '<script>alert(1)</script> **đậm** [x](javascript:alert(2)) :red[đỏ] =HYPERLINK("x")'
    send(store, cells=[JUMP], note=hostile, name="<img src=x onerror=alert(3)>.xlsx", reason=f"{hostile}.")
    send(store, "676", note=hostile, is_accepted=True, by="<b>x</b>")
    listed = judging()
    opened = judging(**{"bao-cao": "674_2024"})

    for desk in (listed, opened):
        assert "<script>" not in desk.html
        assert "<img" not in desk.html
        assert "<b>x</b>" not in desk.html
        assert not any("javascript" in one.value for one in desk.app.markdown)
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **đậm** [x](javascript:alert(2)) :red[đỏ]" in opened.html

    listed.write("ten-ban", hostile).write("ghi-chu-ban", hostile).press("phat-hanh-nut")
    assert any(one.startswith(f"Đã phát hành bản số 2: “{hostile}”") for one in listed.told)
    assert "<script>" not in open_desk("approver", viec="ban").html


def publish_what_makes_it_a_repeat(store: Store) -> None:
    """From now on Đam Rông's year before says just what it reports for 2024."""
    tables = store.tables_of(1)
    lines = tables["observations"].splitlines()
    old = next(line for line in lines if line.startswith(b"poor_rate,674,2023,all,"))
    fields = old.split(b",")
    fields[4:6] = [b"287", b"14790"]
    corrected = tables["observations"].replace(old, b",".join(fields))
    store.publish({**tables, "observations": corrected}, title="Đính chính", note="", by="x@x", based_on=1)


def give_roles(folder: Path, **roles: str) -> None:
    """The table of people from now on: those named, and nobody else."""
    lines = [f"{address_of(name)},{name},{role}," for name, role in roles.items()]
    (folder / "roles.csv").write_text("\n".join(("person_id,name,role,unit_ids", *lines)), encoding="utf-8")
