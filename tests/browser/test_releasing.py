"""From an accepted return to what another reader's open page shows, and back again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.returns.read_several import explanations_of, with_reason
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.browser.reader import Reader, a_window
from tests.builders.returns import a_return
from tests.sign_in.running import a_server, free_port

pytestmark = pytest.mark.browser
# 1.500 of 14.790 households where the release before has 287
BEFORE, AFTER = "1,94 %", "10,14 %"
SEEN_WITHIN_S = 5.0


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[str, Store]]:
    """A dashboard at this machine, whose person is the administrator, and its store with an accepted return."""
    store = open_store(StoreSettings(folder=tmp_path))
    store.begin_with(read_contents(DATA_DIR))
    filled = a_return().with_cell("Biểu 1", "F9", 1500)
    reading = with_reason(filled.read(), "Đã đối chiếu với biên bản rà soát.")
    sent = store.step_return(
        reporter_id="674", period=Period(2024), state=ReturnState.SUBMITTED, by="a@lamdong.test", seen_step=None,
        files=[ReceivedFile(name="bieu.xlsx", content=filled.content())], explanations=explanations_of([reading]),
    )  # fmt: skip
    store.step_return(
        reporter_id="674", period=Period(2024), state=ReturnState.ACCEPTED, by="b@lamdong.test",
        seen_step=sent.last.step_id,
    )  # fmt: skip
    settings = {"STORE_DIR": str(tmp_path), "LOCAL_EDITOR": "1"}
    with a_server("deploy/serve.py", free_port(), settings) as address:
        yield address, store
    store.close()


def test_what_is_published_shows_on_an_open_page_and_goes_again_when_it_is_rolled_back(
    served: tuple[str, Store], chromium: Browser
):
    address, store = served
    laptop = {"width": 1366, "height": 900}
    with (
        a_window(chromium, address, **laptop) as officer,
        a_window(chromium, address, **laptop) as reader,
    ):
        reader.open("ho-so", nam="2024", huyen="674")
        expect(reader.page.locator(".card").first).to_contain_text(BEFORE)

        officer.open("cap-nhat", viec="duyet")
        officer.page.get_by_label("Tên bản số liệu").fill("Rà soát Đam Rông")
        officer.page.get_by_role("button", name="Phát hành", exact=True).dblclick()
        told = officer.page.locator(".told.done")
        expect(told).to_contain_text("Đã phát hành bản số 2: “Rà soát Đam Rông”, gồm 1 báo cáo.")
        expect(told.get_by_role("link", name="Mở bản số 2")).to_have_attribute("href", "./?release=2")
        assert [one.number for one in store.releases()] == [1, 2]
        see_after_a_click(reader, AFTER)

        officer.open("cap-nhat", viec="ban")
        officer.page.get_by_text(
            "Tệp gốc, tải các bảng, đưa vào dùng"
        ).click()  # of the one that is not in use
        officer.wait()
        officer.page.get_by_label("Lý do đưa bản số 1 vào dùng").fill("Chờ đính chính")
        officer.page.get_by_role("button", name="Đưa bản số 1 vào dùng").click()
        expect(officer.page.locator(".told.done")).to_contain_text("Đã đưa bản số 1")
        see_after_a_click(reader, BEFORE)


def see_after_a_click(reader: Reader, rate: str) -> None:
    """Five seconds later the reader, whose page was open all the time, chooses another year and this one again."""
    reader.page.wait_for_timeout(SEEN_WITHIN_S * 1000)
    reader.choose("Năm", "2023")
    reader.choose("Năm", "2024")
    expect(reader.page.locator(".card").first).to_contain_text(rate)
