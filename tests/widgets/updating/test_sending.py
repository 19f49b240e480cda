"""“Gửi báo cáo” in sessions of people with and without the right to it."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from components.widgets.updating.under_way import MOST_FILES
from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.store.records import ReceivedFile
from monitoring.store.store import Store
from tests.builders.returns import a_return
from tests.widgets.updating.desks import Desk, address_of, open_desk, send, signed_in

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PERIOD = Period(2024)
JUMP = ("Biểu 1", "F9", 1500)
SPOILT = (("Biểu 1", "D9", "12.5a"), ("Biểu 1", "D10", 1), ("Biểu 2", "F9", -3))
HARMFUL = "<img src=x onerror=alert(1)> **đậm** [x](javascript:alert(2)) =HYPERLINK(1)"


@dataclass(frozen=True)
class Sender:
    """A session on the task, with what can be done there."""

    desk: Desk

    def upload(self, *files: tuple[str, bytes]) -> Sender:
        (uploader,) = self.desk.app.get("file_uploader")
        uploader.set_value([(name, content, XLSX) for name, content in files])
        self.desk.run()
        return self

    def explain(self, reason: str) -> Sender:
        for field in self.desk.app.text_area:
            if field.key.startswith("ly-do-"):
                field.set_value(reason)
        self.desk.run()
        return self

    def press(self, key: str) -> Sender:
        self.desk.press(key)
        return self

    def force(self, key: str) -> Sender:
        """Press what the page has locked: the browser decides what it sends."""
        self.desk.app.button(key=key).proto.disabled = False
        return self.press(key)


def open_sender(who: str, **link: str) -> Sender:
    return Sender(open_desk(who, **{"viec": "gui", "donvibc": "674", "kybc": "2024"} | link))


def form(*cells: tuple[str, str, object], unit: str = "674") -> bytes:
    filled = a_return().of(unit, "2024")
    for sheet, cell, value in cells:
        filled = filled.with_cell(sheet, cell, value)
    return filled.content()


def state_of(store: Store, unit: str = "674") -> ReturnState | None:
    found = store.return_of(unit, PERIOD)
    return None if found is None else found.state


def test_every_mistake_is_told_at_its_cell_and_nothing_goes_out_with_one(store: Store):
    sender = open_sender("officer").upload(("bieu.xlsx", form(*SPOILT)))

    html = sender.desk.html
    for cell in ("D9", "F10, I10", "F9"):
        assert f"<td class='cells'>{cell}</td>" in html
    assert "Ô phải ghi số: “12.5a”" in html
    assert "Chưa gửi được: còn 3 lỗi phải sửa trong tệp." in html
    assert sender.desk.app.button(key="gui-bao-cao").disabled

    sender.force("gui-bao-cao")
    assert state_of(store) is None


def test_a_warning_needs_a_reason_in_words_and_the_reason_is_kept_with_the_step(store: Store):
    sender = open_sender("officer").upload(("bieu.xlsx", form(JUMP))).press("gui-bao-cao")
    assert "còn 1 cảnh báo chưa có giải trình" in sender.desk.told[-1]
    sender.explain(" - ").press("gui-bao-cao")
    assert state_of(store) is None

    sender.explain("Rà soát lại theo chuẩn mới.").press("gui-bao-cao")
    found = store.return_of("674", PERIOD)
    assert found.state is ReturnState.SUBMITTED
    assert found.submitted_by == address_of("officer")
    assert [(one.place, one.reason) for one in found.last.explanations] == [
        ("Biểu 1, F9", "Rà soát lại theo chuẩn mới.")
    ]
    assert "Đã gửi, chờ duyệt: Huyện Đam Rông, năm 2024." in sender.desk.told
    assert ">đã gửi, chờ duyệt</span>" in sender.desk.html
    assert not sender.desk.app.get("file_uploader")


def test_a_draft_with_mistakes_is_kept_and_opened_again_in_another_session(store: Store):
    first = open_sender("officer").upload(("bieu.xlsx", form(JUMP, SPOILT[0])))
    first.explain("Rà soát lại.").desk.write("loi-nhan-674-2024", "Còn thiếu biểu 3")
    first.press("luu-nhap")
    assert state_of(store) is ReturnState.DRAFT

    again = open_sender("officer")
    assert "<b>bieu.xlsx</b>" in again.desk.html
    assert "Ô phải ghi số: “12.5a”" in again.desk.html
    fields = {one.key: one.value for one in again.desk.app.text_area}
    assert fields["loi-nhan-674-2024"] == "Còn thiếu biểu 3"
    assert "Rà soát lại." in fields.values()


def test_a_return_sent_back_shows_why_and_goes_out_again_mended(store: Store):
    sent = send(store)
    store.step_return(
        reporter_id="674", period=PERIOD, state=ReturnState.SENT_BACK, by="judge", seen_step=sent.last.step_id, note=HARMFUL
    )  # fmt: skip
    sender = open_sender("officer")
    assert "Lý do trả lại" in sender.desk.html
    assert "&lt;img src=x" in sender.desk.html
    assert "<img src=x" not in sender.desk.html

    sender.upload(("bieu.xlsx", form())).press("gui-bao-cao")
    assert state_of(store) is ReturnState.SUBMITTED
    assert len(store.return_of("674", PERIOD).last.files) == 1


def test_the_template_is_the_form_that_the_importer_takes(store: Store):
    sender = open_sender("officer")
    (button,) = [one for one in sender.desk.app.get("download_button") if "biểu mẫu" in one.label]

    assert button.label == "Tải biểu mẫu năm 2024 (.xlsx)"


def test_an_agency_is_given_blank_tables_and_sends_rows_of_any_unit(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    sender = open_sender("admin", donvibc="so-yt")
    labels = [one.label for one in sender.desk.app.get("download_button")]

    assert labels[0] == "Bảng số liệu theo dõi (observations.csv)"
    sender.upload(("a.xlsx", form()), ("b.xlsx", form(unit="675"))).press("gui-bao-cao")
    assert state_of(store, "so-yt") is ReturnState.SUBMITTED


def test_a_reader_is_offered_no_sending_and_told_whose_it_is(store: Store):
    desk = open_desk("reader", viec="gui")

    assert not desk.app.get("file_uploader")
    assert "Gửi báo cáo" not in desk.labels
    assert any("dành cho cán bộ số liệu hoặc quản trị" in words for words in desk.told)


def test_an_officer_is_offered_his_own_unit_alone_whatever_the_address_asks(store: Store):
    sender = open_sender("officer", donvibc="675")
    (box,) = [one for one in sender.desk.app.selectbox if one.label == "Đơn vị báo cáo"]

    assert box.options == ["Huyện Đam Rông"]
    assert any("Bạn chỉ gửi báo cáo của đơn vị mình phụ trách" in words for words in sender.desk.told)


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

    assert any("Với vai trò người xem, bạn không được gửi báo cáo" in words for words in sender.desk.told)
    assert state_of(store) is None


def test_whoever_was_slower_is_told_and_keeps_his_files(store: Store):
    sender = open_sender("admin").upload(("bieu.xlsx", form()))
    faster = ReceivedFile(name="khac.xlsx", content=form())
    store.step_return(
        reporter_id="674", period=PERIOD, state=ReturnState.DRAFT, by="nhanh@lamdong.test", seen_step=None, files=[faster]
    )  # fmt: skip
    sender.press("gui-bao-cao")

    assert any("nhanh@lamdong.test đã lưu bản nháp" in words for words in sender.desk.told)
    assert state_of(store) is ReturnState.DRAFT
    assert "<b>bieu.xlsx</b>" in sender.desk.html
    sender.press("gui-bao-cao")
    assert [one.name for one in store.return_of("674", PERIOD).last.files] == ["bieu.xlsx"]


def test_too_many_files_are_refused_in_words_and_the_same_name_replaces(store: Store):
    sender = open_sender("officer").upload(*((f"{number}.csv", b"x") for number in range(MOST_FILES + 1)))
    assert any(f"mỗi báo cáo có nhiều nhất {MOST_FILES} tệp" in words for words in sender.desk.told)

    again = open_sender("officer").upload(("bieu.xlsx", form(SPOILT[0]))).upload(("bieu.xlsx", form()))
    assert again.desk.html.count("<b>bieu.xlsx</b>") == 1
    assert "Không có lỗi, không có cảnh báo" in again.desk.html


def test_what_people_typed_and_file_names_are_inert_on_the_screen(store: Store):
    name = "<img src=x onerror=alert(1)>_**đậm**.xlsx"
    sender = open_sender("officer").upload((name, form(JUMP))).explain(HARMFUL)
    sender.desk.write("loi-nhan-674-2024", HARMFUL)
    before = sender.desk.html
    sender.press("gui-bao-cao")

    for html in (before, sender.desk.html):
        assert "<img" not in html
        assert "&lt;img src=x onerror=alert(1)&gt;" in html
    # names and words go nowhere where Markdown is read
    shown = [
        one.value for one in (*sender.desk.app.markdown, *sender.desk.app.info, *sender.desk.app.warning)
    ]
    assert not any("đậm" in words for words in shown)
    assert "**đậm**" in sender.desk.html


def test_the_marked_file_and_the_list_are_offered_where_cells_are_named(store: Store):
    sender = open_sender("officer").upload(("bieu.xlsx", form(*SPOILT)))
    labels = [one.label for one in sender.desk.app.get("download_button")]

    assert "Tải tệp đã đánh dấu" in labels
    assert "Tải danh sách lỗi, cảnh báo (.xlsx)" in labels


def test_a_file_that_can_not_be_marked_says_why(store: Store):
    header = b"indicator_id,unit_id,period,group_id,status,source_id\nx,674,2024,all,official,y\n"
    sender = open_sender("officer").upload(("so-lieu.csv", header))

    assert "Chỉ đánh dấu được tệp .xlsx" in sender.desk.html


def test_a_pinned_release_does_not_change_what_returns_are_checked_against(store: Store):
    tables = store.tables_of(1)
    store.publish(tables, title="Bản hai", note="thử", by="kiểm thử", based_on=1)
    sender = open_sender("officer", release="1")

    assert any("theo bản đang dùng, số 2" in words for words in sender.desk.told)


def test_the_store_away_says_so_and_the_page_goes_on(store: Store, monkeypatch: pytest.MonkeyPatch):
    from monitoring.store.errors import StoreBusy

    def busy(*_: object, **__: object):
        raise StoreBusy("kho thử")

    monkeypatch.setattr(Store, "return_of", busy)
    sender = open_sender("officer")

    assert any("đang có người khác ghi" in words for words in sender.desk.told)
    assert "Cập nhật số liệu" in [one.value for one in sender.desk.app.title]


def test_the_filled_form_of_the_builder_is_what_was_sent(store: Store):
    content = form()
    open_sender("officer").upload(("bieu.xlsx", content)).press("gui-bao-cao")
    (file,) = store.return_of("674", PERIOD).last.files

    assert openpyxl.load_workbook(io.BytesIO(store.content(file.sha256)))["Biểu 1"]["D9"].value is not None
    assert store.content(file.sha256) == content
