"""Where the store is, and how it is made and brought up to date."""

from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from monitoring.store.errors import StoreMissing, StoreTooNew, UnknownDatabase
from monitoring.store.migrating import MIGRATIONS_DIR
from monitoring.store.presence import has_store, misses_store
from monitoring.store.schema import METADATA, NEWEST_REVISION
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.releases import publish_next


def test_the_steps_make_the_very_schema_that_the_program_uses(empty_store: Store):
    with empty_store.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection), METADATA)

    assert found == []


def test_the_last_step_is_the_one_that_the_program_asks_for():
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS_DIR))

    assert ScriptDirectory.from_config(config).get_heads() == [NEWEST_REVISION]


def test_a_store_that_is_opened_again_holds_what_it_held(store: Store, settings: StoreSettings):
    second = publish_next(store)
    store.close()

    assert open_store(settings).active() == second


def test_a_store_that_a_newer_program_has_changed_is_refused(store: Store, settings: StoreSettings):
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    with pytest.raises(StoreTooNew, match=r"phiên bản mới hơn .* \(lược đồ 9999\)"):
        open_store(settings)


def test_readers_see_one_state_while_somebody_publishes(store: Store):
    with store.reading() as connection:
        before = connection.execute(text("SELECT count(*) FROM releases")).scalar()
        publish_next(store)
        after = connection.execute(text("SELECT count(*) FROM releases")).scalar()

    assert (before, after, len(store.releases())) == (1, 1, 2)


def test_the_embedded_store_is_written_ahead_and_keeps_references(tmp_path: Path):
    store = open_store(StoreSettings(folder=tmp_path / "sâu" / "kho % ? #"))

    with store.reading() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "foreign_keys", "busy_timeout", "synchronous")
        }
    assert asked == {"journal_mode": "wal", "foreign_keys": 1, "busy_timeout": 10_000, "synchronous": 2}
    assert (tmp_path / "sâu" / "kho % ? #" / "releases.sqlite3").is_file()


def test_an_address_alone_opens_an_embedded_store(tmp_path: Path):
    store = open_store(f"sqlite:///{tmp_path}/rieng/ban.sqlite3")

    assert store.settings.file == tmp_path / "rieng" / "ban.sqlite3"
    assert store.settings.file.is_file()


def test_without_settings_the_store_is_in_the_project_s_own_folder():
    settings = StoreSettings.from_environment({"STORE_DIR": " ", "DATABASE_URL": ""})

    assert settings.url is None
    assert settings.file == Path(__file__).resolve().parents[3] / "var" / "releases.sqlite3"


def test_no_store_is_begun_in_a_named_folder_that_is_there_unless_it_was_asked_for(tmp_path: Path):
    named = {"STORE_DIR": str(tmp_path)}
    settings = StoreSettings.from_environment(named)

    with pytest.raises(StoreMissing):
        open_store(settings)
    assert list(tmp_path.iterdir()) == []
    assert (misses_store(named), has_store(named)) == (True, True)

    open_store(replace(settings, takes_empty_folder=True)).close()
    assert (misses_store(named), has_store(named)) == (False, True)
    assert open_store(settings).is_empty()


def test_a_named_folder_that_is_not_there_yet_is_made_with_its_store(tmp_path: Path):
    named = {"STORE_DIR": str(tmp_path / "kho")}

    assert (misses_store(named), has_store(named)) == (False, False)
    assert open_store(StoreSettings.from_environment(named)).is_empty()


def test_with_a_database_the_folder_may_be_empty(tmp_path: Path):
    named = {"STORE_DIR": str(tmp_path), "DATABASE_URL": "postgresql://a:b@127.0.0.1:1/c"}

    assert (misses_store(named), has_store(named)) == (False, True)


def test_settings_name_the_folder_and_the_database(tmp_path: Path):
    settings = StoreSettings.from_environment(
        {"STORE_DIR": str(tmp_path), "DATABASE_URL": "postgres://bientap:m%40t-khau@kho.lamdong.vn/giamngheo"}
    )

    assert settings.folder == tmp_path
    assert (settings.url.drivername, settings.url.password) == ("postgresql+psycopg", "m@t-khau")
    assert settings.place == "giamngheo trên kho.lamdong.vn"
    assert "khau" not in repr(settings)


@pytest.mark.parametrize(
    "address",
    ["mysql://a:mat-khau@b/c", "kho số liệu", "sqlite://", "postgresql://a:b@c:cong/d", "oracle:mat-khau"],
)
def test_another_database_is_refused_without_repeating_its_password(address: str):
    with pytest.raises(UnknownDatabase, match="DATABASE_URL không đúng") as told:
        StoreSettings.from_environment({"DATABASE_URL": address})

    assert "mat-khau" not in str(told.value)
