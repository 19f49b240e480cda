"""A store of the first schema, before returns were kept, is taken up with everything it holds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, insert, select, text

from monitoring.store.backups import restore
from monitoring.store.engines import make_engine, make_sqlite_file
from monitoring.store.errors import BadBackup
from monitoring.store.migrating import MIGRATIONS_DIR
from monitoring.store.schema import (
    ACTIVE_RELEASE,
    AUDIT_LOG,
    CONTENTS,
    NEWEST_REVISION,
    RECEIVED_FILES,
    RELEASE_TABLES,
    RELEASES,
)
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.at_once import all_at_once
from tests.monitoring.store.conftest import KINDS
from tests.monitoring.store.releases import a_file, publish_next, some_contents
from tests.monitoring.store.returns import accepted

TABLES_OF_0001 = (CONTENTS, RELEASE_TABLES, RECEIVED_FILES, RELEASES, ACTIVE_RELEASE, AUDIT_LOG)


@pytest.fixture
def filled(tmp_path: Path) -> Store:
    """What a store of the first schema can hold."""
    store = open_store(StoreSettings(folder=tmp_path / "day-du"))
    store.begin_with(some_contents())
    publish_next(store, poor=250, received=[a_file(b"\x00mot"), a_file(b"hai", name="b.csv")])
    publish_next(store, poor=300)
    store.activate(2, by="Cường", reason="Sai số liệu")
    return store


def make_as_of_0001(settings: StoreSettings, filled: Store) -> None:
    """Make a store as the first version of the program made it, holding what ``filled`` holds."""
    if settings.url is None:
        make_sqlite_file(settings)
    engine = make_engine(settings)
    with engine.connect() as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS_DIR))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        with filled.reading() as reading:
            for table in TABLES_OF_0001:
                connection.execute(
                    insert(table), [dict(row) for row in reading.execute(select(table)).mappings()]
                )
    assert revision(engine) == "0001"
    engine.dispose()


def revision(engine: Engine) -> str:
    with engine.connect() as connection:
        return connection.scalar(text("SELECT version_num FROM alembic_version"))


def assert_holds_the_same(store: Store, filled: Store) -> None:
    assert store.releases() == filled.releases()
    assert store.activation() == filled.activation()
    for number in (1, 2, 3):
        assert store.tables_of(number) == filled.tables_of(number)
        assert store.received_of(number) == filled.received_of(number)
    assert store.audit()[: len(filled.audit())] == filled.audit()
    assert check_store(store).return_steps == 0


def test_a_store_of_the_first_schema_is_brought_up_to_date_with_what_it_holds(
    unmade_settings: StoreSettings, filled: Store
):
    make_as_of_0001(unmade_settings, filled)

    store = open_store(unmade_settings)

    assert_holds_the_same(store, filled)
    assert store.returns() == ()
    assert publish_next(store, returns=[accepted(store)]).number == 4
    assert revision(store._engine) == NEWEST_REVISION
    store.close()


def test_of_two_replicas_that_bring_a_store_up_to_date_at_once_both_go_on(
    unmade_settings: StoreSettings, filled: Store
):
    make_as_of_0001(unmade_settings, filled)

    one, other = all_at_once([lambda: open_store(unmade_settings)] * 2)

    assert one.releases() == other.releases() == filled.releases()
    one.close()
    other.close()


@pytest.mark.parametrize("into", KINDS)
def test_a_backup_made_with_the_first_schema_is_restored(
    new_settings: Callable[[str], StoreSettings], filled: Store, tmp_path: Path, into: str
):
    old = StoreSettings(folder=tmp_path, file_name="kho-cu.bak")
    make_as_of_0001(old, filled)
    store = open_store(new_settings(into))

    restore(old.file, store, by="Dũng")

    assert_holds_the_same(store, filled)
    assert store.audit(newest=1)[0].act == "restore"
    store.close()


def test_a_backup_of_a_newer_program_is_refused_in_words(filled: Store, tmp_path: Path):
    with filled.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    other = open_store(StoreSettings(folder=tmp_path / "moi"))

    with pytest.raises(BadBackup, match=r"phiên bản mới hơn .* \(lược đồ 9999\)"):
        restore(filled.settings.file, other, by="Dũng")

    assert other.is_empty()
