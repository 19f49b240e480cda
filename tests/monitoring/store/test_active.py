"""Readers go on while the database is away, are told so, and find it again by themselves."""

import json
import os
import time
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import psycopg
import pytest

from monitoring.store import active
from monitoring.store.active import open_active
from monitoring.store.errors import CorruptedContent, EmptyStore, StoreAway
from monitoring.store.last_known import LastKnown
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.postgresql import Server, a_server
from tests.monitoring.store.releases import publish_next, some_contents


@pytest.fixture(autouse=True)
def _no_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test that looks again must not wait until the database is asked again."""
    monkeypatch.setattr(active, "REST_S", 0.0)


def away(store: Store) -> Store:
    """The same folder, with a database that does not answer."""
    settings = StoreSettings.of_address("postgresql://a:b@127.0.0.1:1/c", folder=store.settings.folder)
    return open_store(settings, connect=False)


def test_the_active_release_is_read_from_the_store(store: Store):
    second = publish_next(store)

    found = open_active(store)

    assert (found.record, found.is_fallback, found.since, found.failure) == (second, False, None, "")
    assert found.read_tables() == store.tables_of(2)


def test_with_the_database_away_the_last_release_that_was_read_is_shown_and_said_to_be_so(store: Store):
    second = publish_next(store)
    open_active(store).read_tables()

    found = open_active(away(store))

    assert (found.record, found.is_fallback) == (second, True)
    assert found.read_tables() == store.tables_of(2)
    assert found.failure.startswith("Không kết nối được kho số liệu (c trên 127.0.0.1)")
    assert datetime.now(UTC) - found.since < timedelta(minutes=1)


def test_since_when_is_when_the_database_last_answered(store: Store):
    open_active(store).read_tables()
    earlier = time.time() - 3600
    copy = LastKnown(folder=store.settings.folder).file
    set_time(copy, earlier)

    assert open_active(away(store)).since == datetime.fromtimestamp(earlier, UTC)
    open_active(store)
    assert open_active(away(store)).since > datetime.fromtimestamp(earlier + 3000, UTC)


def set_time(file: Path, seconds: float) -> None:
    os.utime(file, (seconds, seconds))


def test_a_release_that_nobody_read_yet_is_not_said_to_be_held(store: Store):
    open_active(store).read_tables()
    publish_next(store)
    open_active(store)

    assert open_active(away(store)).record.number == 1


def test_without_any_copy_the_failure_is_told(store: Store):
    with pytest.raises(StoreAway):
        open_active(away(store))


def test_an_empty_store_is_no_failure_of_the_database(empty_store: Store):
    with pytest.raises(EmptyStore):
        open_active(empty_store)


def test_a_server_that_is_stopped_and_started_is_found_again(tmp_path: Path):
    with a_server() as server:
        store = open_store(StoreSettings.of_address(server.new_database(), folder=tmp_path))
        store.begin_with(some_contents())
        open_active(store).read_tables()

        server.stop()
        assert open_active(store).is_fallback
        assert open_active(store).read_tables() == some_contents()
        server.start()

        assert not open_active(store).is_fallback
        assert publish_next(store).number == 2


def test_a_file_that_is_moved_away_and_back_is_found_again(tmp_path: Path):
    store = open_store(StoreSettings(folder=tmp_path))
    store.begin_with(some_contents())
    open_active(store).read_tables()

    moved = store.settings.file.rename(tmp_path / "noi-khac")
    assert open_active(store).is_fallback
    moved.rename(store.settings.file)

    assert not open_active(store).is_fallback


def test_after_a_failure_the_database_is_left_alone_for_a_while(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    store = open_store(StoreSettings(folder=tmp_path))
    store.begin_with(some_contents())
    open_active(store).read_tables()
    moved = store.settings.file.rename(tmp_path / "noi-khac")
    open_active(store)
    moved.rename(store.settings.file)

    monkeypatch.setattr(active, "REST_S", 3600.0)
    assert open_active(store).is_fallback
    assert store.active().number == 1  # who publishes or asks for a release does not rest
    monkeypatch.setattr(active, "REST_S", 0.0)
    assert not open_active(store).is_fallback


@pytest.mark.parametrize("left", [0, 10, 2000])
def test_a_copy_that_is_cut_off_is_not_used(store: Store, left: int):
    open_active(store).read_tables()
    copy = LastKnown(folder=store.settings.folder)
    copy.file.write_bytes(copy.file.read_bytes()[:left])

    assert copy.record() is None
    with pytest.raises(CorruptedContent):
        copy.tables()
    with pytest.raises(StoreAway):
        open_active(away(store))


def test_a_copy_whose_figures_were_changed_is_not_used(store: Store):
    open_active(store).read_tables()
    copy = LastKnown(folder=store.settings.folder)
    with zipfile.ZipFile(copy.file) as kept:
        about = json.loads(kept.read("release.json"))
    with zipfile.ZipFile(copy.file, "w") as forged:
        forged.writestr("release.json", json.dumps(about))
        for name, content in some_contents(poor=1).items():
            forged.writestr(f"{name}.csv", content)

    with pytest.raises(CorruptedContent, match="không khớp mã băm"):
        open_active(away(store)).read_tables()


def test_a_copy_that_cannot_be_written_is_no_failure(store: Store):
    copy = LastKnown(folder=store.settings.folder)
    copy.file.mkdir()

    assert open_active(store).read_tables() == some_contents()
    assert [one.name for one in store.settings.folder.glob(".last_known-*")] == []


def test_who_asked_before_the_database_went_away_still_gets_the_tables_of_that_release(
    store: Store, server: Server
):
    found = open_active(store)
    found.read_tables()
    store.settings.file.unlink(missing_ok=True)
    store.close()
    if store.settings.url is not None:
        drop(server, store.settings.url.database)

    assert found.read_tables() == some_contents()


def drop(server: Server, database: str) -> None:
    with psycopg.connect(server.address("postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {database} WITH (FORCE)")
