"""The log: for approvers and administrators; taken out by administrators only, and inert in a spreadsheet."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from monitoring.store.store import Store
from tests.widgets.updating.desks import Desk, address_of, open_desk, send


def at_log(who: str = "approver") -> Desk:
    return open_desk(who, viec="nhat-ky")


def test_acts_are_told_in_words_newest_first(store: Store):
    send(store, is_accepted=True)
    html = at_log().html

    assert html.index("Chấp nhận báo cáo") < html.index("Gửi báo cáo") < html.index("Phát hành")
    assert "Huyện Đam Rông, năm 2024" in html
    assert "trạng thái: đã gửi, chờ duyệt" in html
    assert "trạng thái: đã chấp nhận" in html


def test_the_log_is_asked_by_act_and_by_person(store: Store):
    send(store, is_accepted=True)
    desk = at_log()
    desk.app.selectbox(key="loai-viec").set_value("return_accepted")
    assert "1 dòng" in desk.run().html

    desk.app.selectbox(key="nguoi").set_value(address_of("officer"))
    assert "Không có dòng nào theo bộ lọc đã chọn." in desk.run().html


def test_the_log_is_turned_page_by_page(store: Store):
    for number in range(30):
        store.log("backup", by="x@x", subject=f"tep-{number}")
    desk = at_log()
    assert "tep-29" in desk.html
    assert "tep-3<" not in desk.html

    assert "tep-3<" in desk.press("trang-nhat-ky-cu").html


@pytest.mark.parametrize("who", ["", "reader", "officer"])
def test_whoever_may_not_read_the_log_sees_none_of_it(store: Store, who: str):
    store.log("backup", by="x@x", subject="bi-mat")

    desk = at_log(who)
    assert "bi-mat" not in desk.html
    assert any("dành cho người duyệt hoặc quản trị" in one for one in desk.told)


@pytest.mark.parametrize("who", ["", "reader", "officer", "approver"])
def test_nobody_but_the_administrator_takes_the_log_out_even_by_a_replayed_press(store: Store, who: str):
    pressed = at_log("admin").frame_of("lap-nhat-ky")

    other = at_log(who)
    assert "Lập tệp CSV theo bộ lọc này" not in other.labels
    other.replay(pressed)
    assert "_log_file" not in other.app.session_state
    assert store.audit(act="export_log") == ()


def test_an_administrator_struck_off_the_table_takes_nothing_out(store: Store, tmp_path: Path):
    desk = at_log("admin")
    (tmp_path / "roles.csv").write_text("person_id,name,role,unit_ids\n", encoding="utf-8")

    desk.press("lap-nhat-ky")
    assert "_log_file" not in desk.app.session_state
    assert store.audit(act="export_log") == ()


def test_the_csv_is_inert_and_that_it_was_made_stands_in_the_log(store: Store):
    store.log("backup", by='=HYPERLINK("http://x")', subject="@SUM(A1)", after={"note": "<script>"})
    desk = at_log("admin").press("lap-nhat-ky")

    content = desk.app.session_state["_log_file"]
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert not any(cell.startswith(("=", "@", "+")) for row in rows for cell in row)
    assert store.audit(newest=1)[0].act == "export_log"
    assert "<script>" not in desk.html
    assert "Xuất nhật ký" in desk.html
