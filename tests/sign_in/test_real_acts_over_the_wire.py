"""The real dashboard's acts by the real server's socket: frames of those who may, sent by those who may not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.page_socket import a_frame
from monitoring.model.returns import ReturnState
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.sign_in.running import a_server, free_port
from tests.sign_in.test_over_the_wire import PROVIDER, READER, a_cookie
from tests.sign_in.wire import Seen, Wire, at_the_wire
from tests.widgets.updating.desks import send, state_of

PAGE = "cap-nhat"
PEOPLE = {"officer": "data_officer,674", "judge": "approver,", "chief": "administrator,"}
OFFICIAL = b"poor_rate,68,2022,all,6636,,1.94,official"
CORRECTED = b"poor_rate,68,2022,all,6700,,1.96,official"
REASON = "Thử quay lại bản trước"


@dataclass(frozen=True)
class House:
    """The server, its store with two releases, a return that waits for its judge and one that is accepted."""

    address: str
    store: Store
    people_file: Path

    def let_in(self, people: dict[str, str]) -> None:
        lines = [f"{name}@lamdong.test,{name},{role}" for name, role in people.items()]
        self.people_file.write_text("\n".join(("person_id,name,role,unit_ids", *lines)), encoding="utf-8")

    def cookie(self, who: str) -> dict[str, str]:
        return a_cookie(sub=who, role="", origin=self.address)

    def state(self) -> tuple[object, ...]:
        """All that an act could change."""
        activation = self.store.activation()
        return (
            len(self.store.releases()), activation.number, state_of(self.store, "674"), state_of(self.store, "675"),
        )  # fmt: skip

    def refusals(self) -> list[tuple[str, str]]:
        return [(one.who, json.loads(one.after)["act"]) for one in self.store.audit(act="refused")]


@dataclass(frozen=True)
class Deed:
    """An act at the page: where it is done, by whom, the button, what must be opened, and the field to be filled in."""

    act: str
    who: str
    query: str
    button: str
    expander: str | None = None
    typed: str | None = None


ROLL_BACK = Deed(
    "roll_back", "chief", "viec=ban", "Đưa bản số 1 vào dùng", "Tệp gốc, tải các bảng, đưa vào dùng",
    "Lý do đưa bản số 1",
)  # fmt: skip
ACCEPT = Deed("accept", "judge", "viec=duyet&bao-cao=674_2024", "Chấp nhận")
SEND_BACK = Deed(
    "send_back", "judge", "viec=duyet&bao-cao=674_2024", "Trả lại", None,
    "Lý do trả lại",
)  # fmt: skip
PUBLISH = Deed("publish", "judge", "viec=duyet", "Phát hành", None, "Tên bản số liệu")
DEEDS = pytest.mark.parametrize("deed", [ROLL_BACK, ACCEPT, SEND_BACK, PUBLISH], ids=lambda deed: deed.act)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("kho")
    store = open_store(StoreSettings(folder=folder))
    first = read_contents(DATA_DIR)
    store.begin_with(first)
    corrected = {**first, "observations": first["observations"].replace(OFFICIAL, CORRECTED)}
    store.publish(corrected, title="Bản hai", note="thử", by="kiểm thử", based_on=1)
    send(store, "674")
    send(store, "675", is_accepted=True)
    port = free_port()
    settings = {
        **PROVIDER, "PUBLIC_ADDRESS": f"http://127.0.0.1:{port}", "STORE_DIR": str(folder), "LOCAL_EDITOR": "0",
        "PEOPLE_FILE": str(folder / "roles.csv"), "ROLE_CLAIM": "",
    }  # fmt: skip
    with a_server("deploy/serve.py", port, settings) as address:
        yield House(address, store, folder / "roles.csv")
    store.close()


@pytest.fixture(autouse=True)
def _everybody_has_his_role(house: House) -> None:
    house.let_in(PEOPLE)


def at_the_desk(wire: Wire, deed: Deed) -> tuple[Seen, list[str]]:
    """The page as it is before the press; and what has been opened on it."""
    seen = wire.send(a_frame(page=PAGE, query=deed.query))
    if deed.expander is None:
        return seen, []
    for candidate in seen.expanders[deed.expander]:
        shown = wire.send(a_frame(page=PAGE, query=deed.query, opened=[candidate]))
        if deed.button in shown.buttons:
            return shown, [candidate]
    raise AssertionError(f"{deed.button} is not on the page")


def press_of(deed: Deed, seen: Seen, opened: list[str]) -> bytes:
    typed = {one: REASON for label, one in seen.fields.items() if deed.typed and label.startswith(deed.typed)}
    return a_frame(page=PAGE, query=deed.query, pressed=seen.buttons[deed.button], typed=typed, opened=opened)


@DEEDS
def test_a_press_recorded_at_the_desk_of_one_who_may_does_nothing_at_a_readers(house: House, deed: Deed):
    with at_the_wire(house.address, house.cookie(deed.who)) as wire:
        recorded = press_of(deed, *at_the_desk(wire, deed))
    before = house.state()

    with at_the_wire(house.address, READER) as reader:
        first = reader.send(recorded)
        again = reader.send(recorded)
    with at_the_wire(house.address, house.cookie("officer")) as officer:
        officer.send(recorded)

    assert deed.button not in first.buttons
    assert deed.button not in again.buttons
    assert house.state() == before


@DEEDS
def test_one_struck_off_while_his_page_is_open_does_nothing_and_the_log_says_that_he_tried(
    house: House, deed: Deed
):
    before = house.state()
    with at_the_wire(house.address, house.cookie(deed.who)) as wire:
        seen, opened = at_the_desk(wire, deed)
        house.let_in({"another": "approver,"})
        wire.send(press_of(deed, seen, opened))

    assert house.state() == before
    assert (f"{deed.who}@lamdong.test", deed.act) in house.refusals()


@pytest.mark.parametrize(
    "query", ["viec=duyet", "viec=nhat-ky", "viec=gui", "viec=duyet&bao-cao=674_2024&role=administrator"]
)
def test_no_address_opens_an_officers_task_to_a_reader(house: House, query: str):
    with at_the_wire(house.address, READER) as reader:
        seen = reader.send(a_frame(page=PAGE, query=query))

    assert {"Chấp nhận", "Trả lại", "Phát hành", "Gửi báo cáo", "Lưu bản nháp"}.isdisjoint(seen.buttons)
    assert "dành cho" in seen
    assert "officer@lamdong.test" not in seen


def test_those_who_may_do_it_by_the_same_frames(house: House):
    for deed in (ACCEPT, PUBLISH, ROLL_BACK):
        with at_the_wire(house.address, house.cookie(deed.who)) as wire:
            seen, opened = at_the_desk(wire, deed)
            wire.send(press_of(deed, seen, opened))

    releases, active, accepted, published = house.state()
    assert (releases, active) == (3, 1)
    assert ReturnState.PUBLISHED in (accepted, published)
