"""PostgreSQL goes away in the middle of a publication: a session that its administrator ends, or the whole server.

That readers go on meanwhile and find it again is tried in tests/browser/test_one_store.py and
tests/monitoring/store/test_active.py; a publisher that is killed, in tests/monitoring/store/test_killed.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import event

from components.widgets import process_store
from monitoring.model.returns import ReturnState
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.errors import StoreAway
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import check_store
from tests.monitoring.store.postgresql import Server, a_server_or_skipped
from tests.monitoring.store.releases import a_file, publish_next, some_contents
from tests.monitoring.store.returns import accepted
from tests.widgets.updating.desks import forget, open_desk, send, state_of

# of the statements of a publication with one return: before its lock, among its parts, at its last ones
MOMENTS = (1, 2, 3, 6, 12, 20, 26, 29)
JUMP = ("Biểu 1", "F9", 1500)
CUT_OFF = "Chi tiết: máy chủ cơ sở dữ liệu đã ngắt kết nối."


@pytest.fixture
def store(postgresql: Server, tmp_path: Path) -> Iterator[Store]:
    opened = open_store(StoreSettings.of_address(postgresql.new_database(), folder=tmp_path))
    opened.begin_with(some_contents())
    yield opened
    opened.close()


def at_statement(store: Store, moment: int, act: Callable[[], None]) -> Callable[[], int]:
    """Act just before the n-th statement from now on, once; gives how many there have been."""
    passed = 0

    def count(*_: object) -> None:
        nonlocal passed
        passed += 1
        if passed == moment:
            act()

    event.listen(store._engine, "before_cursor_execute", count)
    return lambda: passed


def end_sessions(server: Server, store: Store) -> None:
    """As an administrator who ends a session that runs for too long."""
    with psycopg.connect(server.address(store.settings.url.database), autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'lam-dong-store'"
        )


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_publication_whose_session_is_ended_leaves_nothing_and_is_done_by_the_next_try(
    store: Store, postgresql: Server, moment: int
):
    taken = accepted(store, files=[a_file()])
    passed = at_statement(store, moment, lambda: end_sessions(postgresql, store))

    with pytest.raises(StoreAway, match=CUT_OFF):
        publish_next(store, based_on=1, returns=[taken], received=[a_file(b"khac", name="b.xlsx")])
    assert passed() == moment
    assert store.active().number == 1
    assert store.return_of(taken.reporter_id, taken.period) == taken
    assert check_store(store).releases == 1

    assert publish_next(store, returns=[taken], received=[a_file(b"khac", name="b.xlsx")]).number == 2
    assert store.return_of(taken.reporter_id, taken.period).state is ReturnState.PUBLISHED
    assert check_store(store).releases == 2


@pytest.fixture
def own_server() -> Iterator[Server]:
    """One that no other test needs while it is stopped."""
    yield from a_server_or_skipped()


def test_a_server_that_stops_in_the_middle_of_a_publication_has_nothing_of_it_when_it_is_back(
    own_server: Server, tmp_path: Path
):
    store = open_store(StoreSettings.of_address(own_server.new_database(), folder=tmp_path))
    store.begin_with(some_contents())
    at_statement(store, 12, own_server.stop)

    with pytest.raises(StoreAway, match=r"^Không kết nối được kho số liệu \(d\d+ trên "):
        publish_next(store, based_on=1)
    own_server.start()

    assert check_store(store).releases == 1
    assert publish_next(store).number == 2
    assert check_store(store).releases == 2
    store.close()


@pytest.fixture
def shared(postgresql: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The desks' own store, in PostgreSQL."""
    address = postgresql.new_database()
    (tmp_path / "roles.csv").write_text(
        "person_id,name,role,unit_ids\napprover@lamdong.test,approver,approver,\n", encoding="utf-8"
    )
    for name, value in (("DATABASE_URL", address), ("PEOPLE_FILE", str(tmp_path / "roles.csv"))):
        monkeypatch.setenv(name, value)
    forget()
    opened = open_store(StoreSettings.from_environment())
    opened.begin_with(read_contents(DATA_DIR))
    yield opened
    opened.close()
    process_store.opened_store().close()
    forget()


def test_an_approver_whose_publication_is_cut_off_is_told_and_publishes_by_pressing_again(
    shared: Store, postgresql: Server
):
    send(shared, cells=[JUMP], is_accepted=True)
    desk = open_desk("approver", viec="duyet")
    servers_own = process_store.opened_store()

    def end_when_written(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("INSERT INTO releases") and not ended:
            ended.append(statement)
            end_sessions(postgresql, shared)

    ended: list[str] = []
    event.listen(servers_own._engine, "before_cursor_execute", end_when_written)
    desk.press("phat-hanh-nut")

    assert ended
    (told,) = [one for one in desk.told if one.startswith("Không kết nối được kho số liệu")]
    assert told.endswith(f"Kiểm tra máy chủ cơ sở dữ liệu, ổ đĩa và đường mạng rồi thử lại. {CUT_OFF}")
    assert shared.active().number == 1
    assert state_of(shared) is ReturnState.ACCEPTED

    desk.press("phat-hanh-nut")
    assert shared.active().number == 2
    assert state_of(shared) is ReturnState.PUBLISHED
    assert check_store(shared).releases == 2
