"""“Gửi báo cáo”: what a sender is told, what is kept, and what goes out."""

from __future__ import annotations

import io

import openpyxl
import pytest

from components.widgets.updating.under_way import MOST_FILES
from monitoring.model.returns import ReturnState
from monitoring.store.records import ReceivedFile
from monitoring.store.store import Store
from tests.widgets.updating.desks import address_of, send
from tests.widgets.updating.senders import HARMFUL, JUMP, PERIOD, SPOILT, form, open_sender, state_of


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
