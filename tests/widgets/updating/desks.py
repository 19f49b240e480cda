"""Sessions of people with a role at “Cập nhật số liệu”, and a store in which returns wait for them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest

from components.widgets import process_store
from monitoring.contracts.problem import Problem
from monitoring.model.periods import Period
from monitoring.model.returns import Return, ReturnState
from monitoring.returns.read import ReturnReading
from monitoring.returns.read_several import explanations_of, with_reason
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import STORE_FILE, StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.returns import a_return

DESK = Path(__file__).with_name("task_desk.py")
ROLES = {
    "reader": "reader,",
    "officer": "data_officer,674",
    "approver": "approver,",
    "second": "approver,",
    "admin": "administrator,",
}
REASON = "Đã đối chiếu với biên bản rà soát của xã."


@dataclass(frozen=True)
class Desk:
    """A session of one person on one task."""

    app: AppTest

    @property
    def html(self) -> str:
        return "\n".join(one.proto.body for one in self.app.get("html"))

    @property
    def told(self) -> list[str]:
        """What the boxes of the task and the remarks above the page say."""
        boxes = [part.partition("</div>")[0] for part in self.html.split("<div class='told ")[1:]]
        said = [unescape(box.partition(">")[2].partition(" <a")[0]) for box in boxes]
        return [one.value for one in self.app.warning] + [one.value for one in self.app.info] + said

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.app.button]

    def press(self, key: str) -> Desk:
        self.app.button(key=key).click()
        return self.run()

    def forge(self, key: str) -> Desk:
        """Press it whatever the browser shows: the button may be off, or pressed already."""
        return self.replay(self.frame_of(key))

    def frame_of(self, key: str) -> WidgetState:
        """What the browser would send for the press."""
        return WidgetState(id=self.app.button(key=key).proto.id, trigger_value=True)

    def replay(self, frame: WidgetState) -> Desk:
        """Send a frame that was recorded here or in another session."""
        frames = self.app._tree.get_widget_states()
        frames.widgets.append(frame)
        self.app._run(frames)
        assert not self.app.exception, self.app.exception
        return self

    def write(self, key: str, text: str) -> Desk:
        field = next(one for one in (*self.app.text_area, *self.app.text_input) if one.key == key)
        field.set_value(text)
        return self.run()

    def run(self) -> Desk:
        self.app.run()
        assert not self.app.exception, self.app.exception
        return self


def open_desk(who: str = "", **link: str) -> Desk:
    """Open the page as the person of that name in the table of people; nobody in particular without a name."""
    app = AppTest.from_file(str(DESK), default_timeout=60)
    app.user = signed_in(who) if who else {"is_logged_in": False}
    for name, value in link.items():
        app.query_params[name] = value
    return Desk(app).run()


def signed_in(who: str) -> dict[str, object]:
    return {
        "is_logged_in": True, "iss": "here", "sub": who, "iat": time.time() - 60, "email": address_of(who), "email_verified": True
    }  # fmt: skip


def address_of(who: str) -> str:
    return f"{who}@lamdong.test"


def a_store(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store of this test alone, with the shipped tables as release 1 and the people of `ROLES`."""
    monkeypatch.setenv("STORE_DIR", str(folder))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("LOCAL_EDITOR", raising=False)
    people = [f"{address_of(name)},{name},{role}" for name, role in ROLES.items()]
    (folder / "roles.csv").write_text("\n".join(("person_id,name,role,unit_ids", *people)), encoding="utf-8")
    monkeypatch.setenv("PEOPLE_FILE", str(folder / "roles.csv"))
    forget()
    (folder / STORE_FILE).write_bytes(_first_release())
    return open_store(StoreSettings.from_environment())


@cache
def _first_release() -> bytes:
    """The file of a store that holds the shipped tables as release 1, made once for all tests."""
    with TemporaryDirectory() as folder:
        settings = StoreSettings(folder=Path(folder))
        store = open_store(settings)
        store.begin_with(read_contents(DATA_DIR))
        store.close()
        return _whole(settings.file)


def _whole(file: Path) -> bytes:
    """Its bytes with what SQLite keeps beside it."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return file.read_bytes()


def forget() -> None:
    """A server keeps its connection to one store; what it has read is kept by content and may stay."""
    process_store._open.cache_clear()
    process_store._begun.clear()


def send(
    store: Store,
    unit: str = "674",
    *,
    cells: Iterable[tuple[str, str, object]] = (),
    by: str = "officer",
    note: str = "",
    name: str = "bieu.xlsx",
    reason: str = REASON,
    is_accepted: bool = False,
) -> Return:
    """Send the form of 2024 with what the release knows, but for ``cells``; the second approver may accept it too."""
    content, reading = _filled(unit, tuple(cells))
    return send_files(
        store, unit, [ReceivedFile(name=name, content=content)], by=by, note=note, is_accepted=is_accepted,
        explanations=explanations_of([with_reason(replace(reading, problems=_named(reading, name)), reason)]),
    )  # fmt: skip


@cache
def _filled(unit: str, cells: tuple[tuple[str, str, object], ...]) -> tuple[bytes, ReturnReading]:
    filled = a_return().of(unit, "2024")
    for sheet, cell, value in cells:
        filled = filled.with_cell(sheet, cell, value)
    return filled.content(), filled.read()


def _named(reading: ReturnReading, name: str) -> tuple[Problem, ...]:
    """The problems as they read where the file has another name."""
    return tuple(replace(one, file=name) for one in reading.problems)


def send_files(
    store: Store,
    unit: str,
    files: list[ReceivedFile],
    *,
    by: str = "officer",
    note: str = "",
    is_accepted: bool = False,
    explanations=(),
) -> Return:
    """Send any files as a return of 2024."""
    sent = store.step_return(
        reporter_id=unit, period=Period(2024), state=ReturnState.SUBMITTED, by=address_of(by), seen_step=None,
        note=note, files=files, explanations=explanations,
    )  # fmt: skip
    if not is_accepted:
        return sent
    return store.step_return(
        reporter_id=unit, period=Period(2024), state=ReturnState.ACCEPTED, by=address_of("second"), seen_step=sent.last.step_id
    )  # fmt: skip


def state_of(store: Store, unit: str = "674") -> ReturnState:
    found = store.return_of(unit, Period(2024))
    assert found is not None
    return found.state
