"""Tình hình báo cáo, opened as a reader opens it, without a store and with one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from components.widgets import process_store
from components.widgets.reporting.received import read_returns
from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.pages.opened import open_page, seen

BACK_REASON = "Biểu 2 <b>thiếu</b> mẫu số"


@pytest.fixture
def store(store_dir: str):
    """The shipped tables as release 1, and a return of Đam Rông that was sent back."""
    store = open_store(StoreSettings.from_environment())
    store.begin_with(read_contents(DATA_DIR))
    asked = {"reporter_id": "674", "period": Period(2025)}
    sent = store.step_return(
        **asked,
        state=ReturnState.SUBMITTED,
        by="can-bo@x.vn",
        seen_step=None,
        files=[ReceivedFile(name="bieu.xlsx", content=b"x")],
    )
    store.step_return(
        **asked,
        state=ReturnState.SENT_BACK,
        by="duyet@x.vn",
        seen_step=sent.last.step_id,
        note=BACK_REASON,
    )
    yield store
    store.close()
    process_store._open.cache_clear()


def test_the_title_tells_the_finding_of_the_chosen_year():
    page = seen("tinh-hinh", nam="2023")

    assert page.title == "Kỳ năm 2023: 12/12 huyện, thành phố và 4/4 cơ quan đã báo cáo, 2 báo cáo muộn"
    assert (
        "Kỳ 6 tháng đầu năm 2023: 9/12 huyện, thành phố (75 %) và 3/4 cơ quan (75 %) đã báo cáo" in page.html
    )


def test_what_only_illustrates_is_marked_above_in_and_below_the_matrix():
    html = seen("tinh-hinh", nam="2023").html

    assert "<i class='verdict illustrative'>Minh họa</i>" in html
    assert "verdict on_time illustrative" in html
    assert "Ngày nhận báo cáo là số liệu minh họa" in html
    assert "SỐ LIỆU MINH HỌA – không dùng để đôn đốc." in html


def test_published_figures_only_leave_no_record_and_nobody_to_remind():
    page = seen("tinh-hinh", nam="2023", congbo="1")

    assert page.title == "Kỳ năm 2023: chưa có ghi nhận báo cáo nào"
    assert "illustrative'" not in page.html
    assert "chưa có căn cứ để đôn đốc" in page.html
    assert "Quá hạn" not in page.html.split("reports-key")[1].split("<tbody>")[1]


def test_the_chosen_district_leads_the_lead_the_details_and_the_list():
    page = seen("tinh-hinh", nam="2023", huyen="679")

    assert "Huyện Di Linh: 8/10 kỳ (80 %) đã báo cáo" not in page.title
    assert "Huyện Di Linh: " in page.html
    assert "Huyện Di Linh: báo cáo 6 tháng đầu năm 2023" in page.html
    assert "1. Ủy ban nhân dân huyện Di Linh" in page.html
    assert "2. Ủy ban nhân dân" not in page.html


def test_the_report_that_is_looked_at_stands_in_the_address_and_comes_back_by_it():
    page = open_page("tinh-hinh", nam="2023", noi="so-yt", ky="2024")

    assert "Sở Y tế: báo cáo năm 2024" in page.html
    assert (page.address["noi"], page.address["ky"]) == ("so-yt", "2024")
    page.choose("Kỳ báo cáo", "2023-H1")
    assert "Sở Y tế: báo cáo 6 tháng đầu năm 2023" in page.html


def test_another_reporter_without_the_period_gets_one_of_its_own():
    page = open_page("tinh-hinh", nam="2023", noi="683", ky="2023")

    page.choose("Đơn vị, cơ quan", "682-2024")

    assert "Huyện Đạ Huoai: báo cáo năm 2025" in page.html


def test_a_return_in_the_store_wins_and_what_people_typed_stays_text(store: Store):
    page = open_page("tinh-hinh", nam="2025", noi="674", ky="2025")

    raw = "\n".join(one.proto.body for one in page.app.get("html"))
    assert "Người trả lại" in raw
    assert "Biểu 2 &lt;b&gt;thiếu&lt;/b&gt; mẫu số" in raw
    assert "<b>thiếu</b>" not in raw
    assert "verdict sent_back'" in raw
    assert page.warnings == []


def test_a_store_that_can_not_be_read_is_told_and_the_rest_goes_on(store_dir: str):
    Path(store_dir).mkdir(parents=True, exist_ok=True)
    (Path(store_dir) / "releases.sqlite3").write_bytes(b"this is no database" * 100)
    assert os.environ["STORE_DIR"] == store_dir

    received = read_returns()

    assert received.returns == ()
    assert "Chưa đọc được các báo cáo gửi qua bảng theo dõi" in received.remark
    process_store._open.cache_clear()


def test_without_a_store_there_are_no_returns_and_none_is_made(store_dir: str):
    assert read_returns().returns == ()
    assert not Path(store_dir).exists()


def test_the_due_date_of_a_round_is_worked_out(store_dir: str):
    page = open_page("tinh-hinh", nam="2023")
    for label, value in (("Ngày", 17), ("Tháng", 1)):
        page.choose(label, value)
    (year,) = [one for one in page.app.selectbox if one.key == "dot-nam"]
    year.set_value(2025)
    page.run()

    assert "hạn báo cáo là ngày 14/02/2025" in page.html
