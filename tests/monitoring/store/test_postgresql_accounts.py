"""What PostgreSQL itself lets the program do: how it was set up, and how narrow its account may be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text

from monitoring.store.errors import StoreAway, StoreReadOnly, WrongEncoding
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.postgresql import Server
from tests.monitoring.store.releases import a_file, publish_next, some_contents
from tests.monitoring.store.returns import DAM_RONG, YEAR, accepted, step

RELEASES_PAGE = Path(__file__).resolve().parents[3] / "docs" / "releases.md"
ACCOUNT = "dashboard"


@pytest.fixture(scope="module")
def owned(server: Server) -> Iterator[str]:
    """A database whose tables another account owns, with the rights that the documentation grants."""
    address = server.new_database()
    with open_store(address).writing():
        pass
    name = StoreSettings.of_address(address).url.database
    with psycopg.connect(server.address(name), autocommit=True) as connection:
        connection.execute(f"CREATE ROLE {ACCOUNT} LOGIN")
        for statement in granted():
            connection.execute(statement)
    yield name
    with psycopg.connect(server.address(name), autocommit=True) as connection:
        connection.execute(f"DROP OWNED BY {ACCOUNT}; DROP ROLE {ACCOUNT}")


def granted() -> list[str]:
    """The statements that docs/releases.md tells to run."""
    found = re.search(r"```sql\n(.*?)```", RELEASES_PAGE.read_text(encoding="utf-8"), re.DOTALL)
    return [one for one in found[1].split(";") if one.strip()]


@pytest.fixture
def narrow(owned: str, server: Server, tmp_path: Path) -> Iterator[Store]:
    store = open_store(StoreSettings.of_address(server.address(owned, account=ACCOUNT), folder=tmp_path))
    store.begin_with(some_contents())
    yield store
    store.close()


def test_a_narrow_account_can_do_everything_that_the_program_does(narrow: Store):
    second = publish_next(narrow, received=[a_file()], returns=[accepted(narrow)])
    narrow.activate(1, by="Cường", reason="Sai số liệu")
    step(narrow, "draft", after=narrow.return_of(DAM_RONG, YEAR))

    assert narrow.active().number == 1
    assert narrow.releases()[-1] == second
    assert check_store(narrow).return_steps == 4


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER audit_log_not_changed ON audit_log",
        "ALTER TABLE audit_log DISABLE TRIGGER ALL",
        "SET LOCAL session_replication_role = replica",
        "UPDATE audit_log SET who = 'Khác'",
        "DELETE FROM return_steps",
        "TRUNCATE audit_log",
        "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'",
        "DROP TABLE return_steps",
        "UPDATE alembic_version SET version_num = '0001'",
    ],
)
def test_a_narrow_account_cannot_take_the_guards_away(narrow: Store, statement: str):
    with pytest.raises(StoreReadOnly, match="tài khoản trong DATABASE_URL"), narrow.writing() as connection:
        connection.execute(text(statement))


@pytest.mark.parametrize("encoding", ["SQL_ASCII", "LATIN1"])
def test_a_database_that_cannot_hold_vietnamese_is_told_with_what_to_do(server: Server, encoding: str):
    with pytest.raises(
        WrongEncoding, match=f"dùng bảng mã {encoding}, không giữ được chữ Việt.* --encoding=UTF8"
    ):
        open_store(server.new_database(encoding=encoding))


@pytest.mark.parametrize("settings", ["postgresql"], indirect=True)
def test_a_machine_that_goes_silent_while_it_writes_does_not_keep_the_others_from_writing(
    store: Store, settings: StoreSettings, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("monitoring.store.engines._IDLE_WRITER_S", 0.2)
    silent = open_store(settings)

    published = []

    def publish_half() -> None:
        with silent.writing() as connection:
            connection.execute(text("UPDATE active_release SET reason = 'dở dang'"))
            published.append(publish_next(store))

    with pytest.raises(StoreAway):
        publish_half()
    assert [store.active()] == published
    assert store.activation().reason == "Phát hành"
    silent.close()
