"""What a reader and officers do at the real server is counted and told, and nothing of it says who they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.soak.visit import Page, Visit, a_visit
from monitoring.model.returns import ReturnState
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.returns import a_return
from tests.serving.a_watched_server import Watched, a_watched_server
from tests.sign_in.test_over_the_wire import PROVIDER, READER, a_cookie
from tests.widgets.updating.desks import state_of

SENDING, ONE_RETURN, JUDGING = "viec=gui&donvibc=674&kybc=2024", "viec=duyet&bao-cao=674_2024", "viec=duyet"
UPDATE, MAP = "cap-nhat", "ban-do"
NOTE, TITLE = "Chị Phạm Thị Lời Nhắn đã gọi điện", "Bản của anh Vũ Văn Tên Bản"
FILE_NAME = "bieu-cua-ong-do-van-tep.xlsx"
NAMES = {"officer": "Lê Thị Cán Bộ", "judge": "Trần Văn Người Duyệt"}
PERSONAL = (
    NOTE,
    TITLE,
    FILE_NAME.removesuffix(".xlsx"),
    *NAMES.values(),
    "lamdong.test",
    "officer@",
    "judge@",
    "10.0.0.7",
    "tim-nguoi-nay",
)


@dataclass(frozen=True)
class House:
    server: Watched
    store: Store
    people_file: Path

    def as_(self, who: str) -> dict[str, str]:
        return a_cookie(sub=who, role="", origin=self.server.address)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("kho")
    store = open_store(StoreSettings(folder=folder))
    store.begin_with(read_contents(DATA_DIR))
    roles = [
        f"officer@lamdong.test,{NAMES['officer']},data_officer,674",
        f"judge@lamdong.test,{NAMES['judge']},approver,",
    ]
    people = folder / "roles.csv"
    people.write_text("\n".join(("person_id,name,role,unit_ids", *roles)), encoding="utf-8")
    settings = {
        **{name: value for name, value in PROVIDER.items() if name != "PUBLIC_ADDRESS"},
        "STORE_DIR": str(folder), "LOCAL_EDITOR": "0", "PEOPLE_FILE": str(people), "ROLE_CLAIM": "",
    }  # fmt: skip
    with a_watched_server(folder, settings) as server:
        yield House(server, store, people)
    store.close()


def test_what_a_reader_does_is_counted_once_and_told_once(house: House) -> None:
    before, told = house.server.numbers(), len(house.server.log())
    with a_visit(house.server.address, READER) as reader:
        shown = reader.see(MAP, query="nam=2022&tim=tim-nguoi-nay")
        (bar,) = shown.expanders["Bảng số liệu · Tải về"]
        opened = reader.see(MAP, opened=[bar])
        assert "Đam Rông" in reader.take_along(opened.download("CSV")).decode()
        reader.see("so-lieu")
        assert house.server.numbers().of("dashboard_sessions") == 1
    after = house.server.numbers()

    def rise(name: str, **labels: str) -> float:
        return after.of(name, **labels) - before.of(name, **labels)

    assert rise("dashboard_page_views_total", page=MAP) == 1  # the second run stayed on the page
    assert rise("dashboard_page_views_total", page="so-lieu") == 1
    assert rise("dashboard_page_run_seconds_count", page=MAP) == 2
    assert rise("dashboard_exports_total", kind="map", format="csv", outcome="done") == 1
    assert rise("dashboard_export_seconds_count", kind="map", format="csv") == 1
    lines = house.server.log()[told:]
    assert [line["page"] for line in lines if line["event"] == "page_view"] == [MAP, "so-lieu"]
    assert [line["format"] for line in lines if line["event"] == "export"] == ["csv"]
    nothing_is_personal(house.server)


def test_a_return_is_counted_from_the_file_to_the_release_and_nothing_of_it_is_personal(house: House) -> None:
    assert house.server.ready()[1]["release"] == 1
    before = house.server.numbers()
    send_a_return(house)
    judge_and_publish(house)

    assert state_of(house.store) is ReturnState.PUBLISHED
    now = house.server.numbers()
    for name, labels in (
        ("dashboard_imported_files_total", {"format": "xlsx", "outcome": "done"}),
        ("dashboard_import_check_seconds_count", {"outcome": "clean"}),
        ("dashboard_return_steps_total", {"step": "submitted"}),
        ("dashboard_return_steps_total", {"step": "accepted"}),
        ("dashboard_publications_total", {"kind": "publish", "outcome": "done"}),
    ):
        assert now.of(name, **labels) - before.of(name, **labels) == 1, name
    assert now.of("dashboard_shown_release") == house.server.ready()[1]["release"] == 2
    assert [one["kind"] for one in house.server.events("return_step")] == ["submitted", "accepted"]
    nothing_is_personal(house.server)
    # they were there to be told: the store's own log, which few may read, has them
    audit = str(house.store.audit())
    assert "officer@lamdong.test" in audit
    assert TITLE in audit


def test_a_refused_press_is_counted_by_its_act_and_names_nobody(house: House) -> None:
    before = house.server.numbers().of("dashboard_refused_acts_total", act="save_draft")
    kept = house.people_file.read_text(encoding="utf-8")
    with a_visit(house.server.address, house.as_("officer")) as officer:
        shown = with_a_file(officer, "viec=gui&donvibc=674&kybc=2023")
        house.people_file.write_text(kept.replace("officer@", "another@"), encoding="utf-8")
        try:
            officer.see(UPDATE, pressed=shown.button("Lưu bản nháp"))
        finally:
            house.people_file.write_text(kept, encoding="utf-8")

    assert house.server.numbers().of("dashboard_refused_acts_total", act="save_draft") == before + 1
    told = house.server.events("act_refused")[-1]
    assert (told["kind"], told["role"], told["level"]) == ("save_draft", "reader", "warning")
    nothing_is_personal(house.server)


def test_the_numbers_are_not_for_whoever_comes_through_a_proxy(house: House) -> None:
    status, body = house.server.ask("/metrics", READER)

    assert status == 404
    assert "dashboard_" not in body
    assert house.server.ask("/ready", READER)[0] == 200


def send_a_return(house: House) -> None:
    with a_visit(house.server.address, house.as_("officer")) as officer:
        shown = with_a_file(officer, SENDING)
        officer.see(UPDATE, query=SENDING, typed=all_fields(shown, NOTE), pressed=shown.button("Gửi báo cáo"))


def with_a_file(officer: Visit, query: str) -> Page:
    shown = officer.see(UPDATE, query=query)
    state = officer.hand_in(FILE_NAME, a_return().of("674", "2024").content())
    return officer.see(UPDATE, query=query, handed_in={shown.uploader(): state})


def judge_and_publish(house: House) -> None:
    with a_visit(house.server.address, house.as_("judge")) as judge:
        shown = judge.see(UPDATE, query=ONE_RETURN)
        shown = judge.see(UPDATE, query=ONE_RETURN, pressed=shown.button("Chấp nhận"))
        judge.see(UPDATE, query=JUDGING, typed=all_fields(shown, TITLE), pressed=shown.button("Phát hành"))


def all_fields(shown: Page, text: str) -> dict[str, str]:
    return dict.fromkeys(shown.fields.values(), text)


def nothing_is_personal(server: Watched) -> None:
    """In no line of the log, each of which is whole, and in nothing that the addresses tell."""
    for line in server.log():
        assert {"time", "level", "logger", "event"} <= set(line)
    read = server.log_file.read_text(encoding="utf-8")
    read += "".join(server.ask(path)[1] for path in ("/ready", "/metrics"))
    assert [one for one in PERSONAL if one in read] == []
