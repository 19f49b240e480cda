"""A program that publishes until it is killed, driven line by line by a test: `python -m tests.monitoring.store.publisher`.

Each order is one line of JSON. The order's work is done in a child, so that libraries are read in once and not for
every killed process; this parent holds no connection and no second thread that a child could inherit.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import sys
import time
from pathlib import Path
from typing import NoReturn

from sqlalchemy import Engine, Pool, event

from monitoring.model.returns import Return, ReturnState
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.releases import a_file, some_contents
from tests.monitoring.store.returns import DAM_RONG, DI_LINH, YEAR, step, submitted

RECEIVED_BYTES = 60_000
REPORTERS = (DAM_RONG, DI_LINH)


# what opening a store imports late; without it every child would import it anew
_USED_BY_EVERY_CHILD = (
    "alembic.command",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
    "psycopg",
)


def main() -> None:
    for name in _USED_BY_EVERY_CHILD:
        importlib.import_module(name)
    some_contents()
    for line in sys.stdin:
        order = json.loads(line)
        folder = Path(order["folder"])
        where = (
            StoreSettings.of_address(order["address"], folder=folder)
            if order["address"]
            else StoreSettings(folder=folder)
        )
        print(json.dumps(_ORDERS[order["do"]](where, order)), flush=True)


def _publish_until_killed(where: StoreSettings, order: dict) -> dict:
    """Kill a publishing process at its n-th moment, or so many milliseconds after its first release."""
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        _publish(where, tell, kill_at=order.get("at_moment"), is_killed_when_committed=order.get("committed"))
    os.close(tell)
    acknowledged = 0
    with os.fdopen(told, "rb") as answers:
        if "after_ms" in order:
            acknowledged = int(answers.readline())
            time.sleep(order["after_ms"] / 1000)
            os.kill(child, signal.SIGKILL)
        for answer in answers:
            acknowledged = int(answer)
    _, status = os.waitpid(child, 0)
    return {
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "newest": acknowledged,
    }


def _publish(
    where: StoreSettings, tell: int, *, kill_at: int | None, is_killed_when_committed: bool | None
) -> NoReturn:
    try:
        store = open_store(where)
        newest = store.active().number
        returns = _accepted_returns(store)
        if kill_at is not None:
            _die_at(kill_at)
        if is_killed_when_committed:
            _die_when_committed()
        while True:
            contents = some_contents(poor=1000 + newest)
            file = a_file(os.urandom(RECEIVED_BYTES), name=f"{newest}.xlsx")
            words = {"title": f"Lần {newest}", "note": "", "by": "Bình"}
            record = store.publish(contents, **words, based_on=newest, received=[file], returns=returns)
            newest = record.number
            os.write(tell, b"%d\n" % newest)
            returns = _accepted_returns(store)
    finally:
        os._exit(1)


def _accepted_returns(store: Store) -> list[Return]:
    """A return of each reporter, taken up where a killed process has left it."""
    return [_accepted(store, reporter_id) for reporter_id in REPORTERS]


def _accepted(store: Store, reporter_id: str) -> Return:
    found = store.return_of(reporter_id, YEAR)
    if found is None or found.state is ReturnState.PUBLISHED:
        file = a_file(os.urandom(RECEIVED_BYTES), name=f"{reporter_id}.xlsx")
        found = submitted(store, after=found, reporter_id=reporter_id, files=[file])
    return found if found.state is ReturnState.ACCEPTED else step(store, "accepted", after=found)


def _begin_until_killed(where: StoreSettings, order: dict) -> dict:
    """Kill a process that makes a new store at its n-th moment; with more moments than there are it lives."""
    child = os.fork()
    if child == 0:
        _begin(where, kill_at=order["at_moment"])
    _, status = os.waitpid(child, 0)
    return {"killed": os.WIFSIGNALED(status)}


def _begin_together(where: StoreSettings, order: dict) -> dict:
    """Let several processes make the same new store at once."""
    children = []
    for _ in range(order["processes"]):
        child = os.fork()
        if child == 0:
            _begin(where, kill_at=None)
        children.append(child)
    return {"statuses": [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]}


def _begin(where: StoreSettings, *, kill_at: int | None) -> NoReturn:
    status = 1
    try:
        if kill_at is not None:
            _die_at(kill_at)
        open_store(where).begin_with(some_contents())
        status = 0
    finally:
        os._exit(status)


def _die_at(moment: int) -> None:
    """Die before or after a statement or a commit, counted from now."""
    passed = 0

    def pass_one(*_: object) -> None:
        nonlocal passed
        passed += 1
        if passed == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    for name in ("before_cursor_execute", "after_cursor_execute", "commit"):
        event.listen(Engine, name, pass_one)


def _die_when_committed() -> None:
    """Die when the database has the release, and the publisher does not know yet."""
    written: list[str] = []

    def note_writing(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        written.extend(["INSERT"] * statement.startswith("INSERT"))

    def die_if_written(*_: object) -> None:
        if written:
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "before_cursor_execute", note_writing)
    event.listen(Pool, "checkin", die_if_written)


_ORDERS = {
    "publish": _publish_until_killed,
    "begin": _begin_until_killed,
    "begin together": _begin_together,
}

if __name__ == "__main__":
    main()
