"""What was published or logged cannot be changed, whoever holds a connection."""

from collections.abc import Iterator

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from monitoring.store.schema import ALL_TABLES, METADATA
from monitoring.store.store import Store, open_store
from tests.monitoring.store.conftest import KINDS
from tests.monitoring.store.databases import Databases
from tests.monitoring.store.releases import a_file, everything, publish_next, some_contents
from tests.monitoring.store.returns import accepted


def a_step(columns: str) -> str:
    return f"INSERT INTO return_steps SELECT {columns} FROM return_steps WHERE step_id = 1"


CHANGES = [
    "UPDATE releases SET title = 'Khác' WHERE number = 1",
    "UPDATE releases SET number = 9 WHERE number = 2",
    "DELETE FROM releases WHERE number = 2",
    "UPDATE contents SET compressed = compressed",
    "DELETE FROM contents",
    "UPDATE release_tables SET sha256 = sha256 WHERE release_number = 1",
    "DELETE FROM release_tables WHERE release_number = 2",
    "UPDATE received_files SET name = 'khac.xlsx'",
    "DELETE FROM received_files",
    "UPDATE audit_log SET who = 'Người khác'",
    "DELETE FROM audit_log WHERE entry_id = 2",
    "DELETE FROM active_release",
    "UPDATE return_steps SET note = 'Khác'",
    "UPDATE return_steps SET state = 'accepted' WHERE state = 'submitted'",
    "DELETE FROM return_steps",
    "UPDATE return_files SET name = 'khac.xlsx'",
    "DELETE FROM return_files",
]
ADDITIONS = [
    "INSERT INTO received_files SELECT release_number, 2, name, sha256 FROM received_files",
    "INSERT INTO release_tables SELECT 1, 'them', sha256 FROM received_files",
    "INSERT INTO active_release SELECT 2, number, activated_by, activated_at, reason FROM active_release",
    "INSERT INTO releases SELECT 3, title, note, published_by, published_at, 7, code FROM releases WHERE number = 2",
    "INSERT INTO return_files SELECT step_id, 2, name, sha256 FROM return_files",
    a_step("99, reporter_id, period, position, state, at, done_by, note, explanations, NULL"),
    a_step("99, reporter_id, period, 0, state, at, done_by, note, explanations, NULL"),
    a_step("99, reporter_id, period, 9, 'deleted', at, done_by, note, explanations, NULL"),
    a_step("99, reporter_id, period, 9, 'accepted', at, done_by, note, explanations, 2"),
    a_step("99, reporter_id, period, 9, 'published', at, done_by, note, explanations, NULL"),
    a_step("99, reporter_id, period, 9, 'published', at, done_by, note, explanations, 7"),
]
REPLACEMENTS = [
    "INSERT OR REPLACE INTO releases SELECT number, 'Khác', note, published_by, published_at, parent_number, code FROM releases",
    "INSERT OR REPLACE INTO contents SELECT sha256, 0, compressed FROM contents",
    "INSERT OR REPLACE INTO audit_log SELECT entry_id, at, 'Khác', act, subject, before, after FROM audit_log",
    "INSERT OR REPLACE INTO return_files SELECT step_id, position, 'khac.xlsx', sha256 FROM return_files",
    "INSERT OR REPLACE INTO return_steps SELECT step_id, reporter_id, period, position, 'draft', at, done_by, note, explanations, NULL FROM return_steps",
    "INSERT OR REPLACE INTO return_steps SELECT 99, reporter_id, period, position, 'draft', at, done_by, note, explanations, NULL FROM return_steps WHERE step_id = 1",
]


@pytest.fixture(scope="module", params=KINDS)
def kept(request: pytest.FixtureRequest, databases: Databases) -> Iterator[Store]:
    """Two releases, a received file and a published return: one store for all tests, since each of them changes nothing."""
    store = open_store(databases.take(request.param))
    store.begin_with(some_contents())
    publish_next(store, received=[a_file()], returns=[accepted(store)])
    yield store
    store.close()
    databases.give_back(store.settings)


@pytest.mark.parametrize("statement", [*CHANGES, *ADDITIONS])
def test_the_database_refuses_to_change_or_extend_what_is_kept(kept: Store, statement: str):
    assert_refused(kept, statement)


@pytest.mark.parametrize("statement", REPLACEMENTS)
@pytest.mark.parametrize("kept", ["sqlite"], indirect=True)
def test_sqlite_refuses_to_replace_what_is_kept(kept: Store, statement: str):
    assert_refused(kept, statement)


@pytest.mark.parametrize("table", [table.name for table in ALL_TABLES])
@pytest.mark.parametrize("kept", ["postgresql"], indirect=True)
def test_postgresql_refuses_to_empty_a_table(kept: Store, table: str):
    assert_refused(kept, f"TRUNCATE {table} CASCADE")


def assert_refused(store: Store, statement: str) -> None:
    state = everything(store)

    with pytest.raises(IntegrityError), store.writing() as connection:
        connection.execute(text(statement))

    assert everything(store) == state


def test_every_table_of_the_store_is_among_those_that_are_guarded_and_backed_up():
    assert set(ALL_TABLES) == set(METADATA.tables.values())
