"""Who may send which return, and what is refused at the press."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from monitoring.store.store import Store
from tests.widgets.updating.desks import Desk, open_desk, signed_in
from tests.widgets.updating.senders import Sender, form, open_sender, state_of


def test_a_reader_is_offered_no_sending_and_told_whose_it_is(store: Store):
    desk = open_desk("reader", viec="gui")

    assert not desk.app.get("file_uploader")
    assert "Gửi báo cáo" not in desk.labels
    assert any("dành cho cán bộ số liệu hoặc quản trị" in words for words in desk.told)


def test_an_officer_is_offered_his_own_unit_alone_whatever_the_address_asks(store: Store):
    sender = open_sender("officer", donvibc="675")
    (box,) = [one for one in sender.desk.app.selectbox if one.label == "Đơn vị báo cáo"]

    assert box.options == ["Huyện Đam Rông"]
    assert any("Mỗi người chỉ gửi báo cáo của đơn vị mình phụ trách" in words for words in sender.desk.told)


def test_a_session_state_that_names_another_unit_or_task_sends_nothing_for_it(store: Store):
    app = AppTest.from_file(str(open_desk.__globals__["DESK"]), default_timeout=60)
    app.user = signed_in("officer")
    for name, value in {"viec": "gui", "donvibc": "675", "kybc": "2024", "role": "administrator"}.items():
        app.session_state[name] = value
    sender = Sender(Desk(app).run())
    sender.upload(("bieu.xlsx", form(unit="675")))
    if any(one.key == "gui-bao-cao" for one in app.button):
        sender.force("gui-bao-cao").force("luu-nhap")

    assert state_of(store, "675") is None


def test_rows_of_another_unit_in_the_file_are_refused_at_the_press_as_well(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    sender = open_sender("officer")
    # as if the check had let them through: the guard asks for the units that stand in the files
    monkeypatch.setattr("monitoring.views.returns.checked._out_of_place", lambda *_: ())
    monkeypatch.setattr("monitoring.views.returns.checked.AskedFor", lambda *_: None)
    sender.upload(("675.xlsx", form(unit="675"))).press("gui-bao-cao")

    assert any("chỉ được gửi báo cáo của đơn vị mình phụ trách" in words for words in sender.desk.told)
    assert state_of(store) is None


def test_an_officers_press_replayed_by_a_reader_sends_nothing(store: Store):
    officer = open_sender("officer").upload(("bieu.xlsx", form()))
    recorded = officer.desk.app.button(key="gui-bao-cao").click()._widget_state
    reader = open_desk("reader", viec="gui")
    frames = reader.app._tree.get_widget_states()
    frames.widgets.append(recorded)
    reader.app._run(frames)

    assert state_of(store) is None


def test_an_officer_struck_off_the_table_meanwhile_sends_and_saves_nothing(store: Store):
    sender = open_sender("officer").upload(("bieu.xlsx", form()))
    people = Path(os.environ["PEOPLE_FILE"])
    kept = [line for line in people.read_text(encoding="utf-8").splitlines() if "officer" not in line]
    people.write_text("\n".join(kept), encoding="utf-8")
    sender.press("gui-bao-cao")

    assert any("Vai trò người xem không được gửi báo cáo" in words for words in sender.desk.told)
    assert state_of(store) is None
