"""Two servers over one store: what is published, taken back or out of reach shows on both, and a pinned link stays."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.browser.barriers import find_barriers
from tests.browser.reader import Reader, a_window
from tests.browser.test_accessible import STREAMLIT_S_OWN
from tests.monitoring.store import postgresql
from tests.sign_in.running import PROJECT, a_server, free_port
from tests.sign_in.wire import at_the_wire

pytestmark = pytest.mark.browser
SHOWS_WITHIN_S = 5
OFFICIAL = b"poor_rate,68,2022,all,6636,,1.94,official"
CORRECTED = b"poor_rate,68,2022,all,6700,,1.96,official"
AWAY = "Kho số liệu đang không truy cập được"


@dataclass(frozen=True)
class House:
    """Two servers, each with a reader before it, and the store they share."""

    environment: dict[str, str]
    store: Store
    readers: tuple[Reader, Reader]
    database: postgresql.Server | None

    def command(self, *words: str) -> None:
        """The command line on a third machine."""
        subprocess.run(
            [sys.executable, "-m", "monitoring", *words],
            cwd=PROJECT,
            env={**os.environ, **self.environment},
            stdout=subprocess.DEVNULL,
            check=True,
        )

    def all_see(self, words: str) -> None:
        """Once the time is over within which a change must show, every reader's next choice brings it."""
        time.sleep(SHOWS_WITHIN_S)
        for reader in self.readers:
            see_next(reader, words)


def see_next(reader: Reader, words: str) -> None:
    reader.choose("Năm", "2021")
    reader.choose("Năm", "2022")
    expect(reader.title).to_contain_text(words)


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, chromium: Browser, tmp_path: Path) -> Iterator[House]:
    with ExitStack() as opened:
        database, environment = None, {"STORE_DIR": str(tmp_path)}
        if request.param == "postgresql":
            database = opened.enter_context(contextmanager(postgresql.a_server_or_skipped)())
            environment = {"DATABASE_URL": database.new_database()}
        named = StoreSettings.from_environment({"STORE_DIR": str(tmp_path), **environment})
        store = open_store(replace(named, takes_empty_folder=True))
        opened.callback(store.close)
        store.begin_with(read_contents(DATA_DIR))
        servers = [
            opened.enter_context(a_server("deploy/serve.py", free_port(), environment)) for _ in range(2)
        ]
        readers = []
        for address in servers:
            with at_the_wire(address) as wire:
                wire.run()  # the first run of a server imports everything, which is not what is looked at here
            readers.append(opened.enter_context(a_window(chromium, address)))
        yield House(environment, store, tuple(readers), database)


def test_what_is_published_and_taken_back_shows_everywhere_and_a_pinned_link_stays(house: House):
    _, other = house.readers
    for reader in house.readers:
        reader.open(nam="2022")
        expect(reader.title).to_contain_text("1,94 %")
    pinned = Reader(other.address, other.context, other.context.new_page())
    pinned.open(nam="2022", release="1")

    first = house.store.tables_of(1)
    corrected = {**first, "observations": first["observations"].replace(OFFICIAL, CORRECTED)}
    house.store.publish(corrected, title="Đính chính", note="thử", by="kiểm thử", based_on=1)
    house.all_see("1,96 %")
    see_next(pinned, "1,94 %")
    expect(pinned.page.get_by_text("Bản đang dùng là số 2")).to_be_visible()
    pinned.see_choices({"nam": "2022", "release": "1"})

    house.command("rollback", "1", "--by", "kiểm thử", "--reason", "thử quay lại")
    house.all_see("1,94 %")
    pinned.open(nam="2022", release="2")
    expect(pinned.title).to_contain_text("1,96 %")

    if house.database is not None:
        house.database.stop()
        house.all_see("1,94 %")
        for reader in house.readers:
            expect(reader.page.get_by_text(AWAY)).to_be_visible()
            assert find_barriers(reader.page, STREAMLIT_S_OWN).ours == ()
        house.database.start()
        house.all_see("1,94 %")
        for reader in house.readers:
            expect(reader.page.get_by_text(AWAY)).to_have_count(0)
