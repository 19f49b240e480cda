"""The store of releases and returns: one object a process, shared by its threads."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection

from monitoring.model.periods import Period
from monitoring.model.returns import Explanation, Return, ReturnState
from monitoring.store.audit_log import add_entry, read_entries
from monitoring.store.contents import known_hashes, read_content, read_tables
from monitoring.store.engines import for_writing, make_engine, make_sqlite_file
from monitoring.store.errors import StoreUnusable
from monitoring.store.failures import named_failures
from monitoring.store.migrating import migrate
from monitoring.store.pointers import (
    newest_number,
    read_activation,
    read_active,
    read_received,
    read_release,
    read_releases,
)
from monitoring.store.publishing import activate_release, draft_release, publish_draft, with_files_of
from monitoring.store.records import (
    Activation,
    AuditEntry,
    Contents,
    ReceivedFile,
    ReceivedRecord,
    ReleaseRecord,
)
from monitoring.store.return_rows import read_return, read_returns
from monitoring.store.returns import draft_step, publish_returns, take_step
from monitoring.store.settings import StoreSettings

_FIRST_TITLE = "Số liệu ban đầu"
_FIRST_NOTE = "Các bảng đi kèm phần mềm, đưa vào kho khi khởi động lần đầu."
_SYSTEM = "hệ thống"


def open_store(where: str | StoreSettings, *, connect: bool = True) -> Store:
    """The store at a database address, or where the settings say; made where there is none yet.

    Without ``connect`` nothing is asked of the database before the first use: a server can start while it is away.
    Raises `UnknownDatabase`, `StoreTooNew` and any `StoreUnusable`.
    """
    store = Store(StoreSettings.of_address(where) if isinstance(where, str) else where)
    if connect:
        store.is_empty()
    return store


class Store:
    """Releases, returns, files and the log. Every method raises `StoreUnusable` where the database fails."""

    def __init__(self, settings: StoreSettings) -> None:
        self.settings = settings
        self._engine = make_engine(settings)
        self._opening = threading.Lock()
        self._is_ready = False
        self.failed_lately: tuple[float, StoreUnusable] | None = None  # when, on the monotonic clock

    def begin_with(self, tables: Mapping[str, bytes]) -> ReleaseRecord:
        """Make the tables release 1 where there is none yet, also when several processes begin at once; give the active one."""
        if self.is_empty():
            draft = draft_release(
                tables, title=_FIRST_TITLE, note=_FIRST_NOTE, by=_SYSTEM, received=(), known=set()
            )
            with self.writing() as connection:
                if newest_number(connection) == 0:
                    return publish_draft(connection, draft, based_on=None)
        return self.active()

    def publish(
        self,
        tables: Mapping[str, bytes],
        *,
        title: str,
        note: str,
        by: str,
        based_on: int,
        received: Sequence[ReceivedFile] = (),
        returns: Sequence[Return] = (),
    ) -> ReleaseRecord:
        """Publish checked tables as the newest and active release, wholly or not at all.

        Accepted ``returns`` are marked published with it, and their files are kept with it as received ones.
        Raises `PublishedMeanwhile` where the active release is no longer ``based_on``, `ReturnMovedMeanwhile` where a
        return has gone a further step; `WrongTables`, `MissingWords`, `StepNotAllowed`.
        """
        digests = {sha256(content).hexdigest() for content in tables.values()}
        with self.reading() as connection:
            known = known_hashes(connection, digests | {one.sha256 for one in received})
        draft = draft_release(tables, title=title, note=note, by=by, received=received, known=known)
        draft = with_files_of(draft, returns)
        with self.writing() as connection:
            record = publish_draft(connection, draft, based_on=based_on)
            publish_returns(connection, returns, number=record.number, by=record.published_by)
            return record

    def returns(self, *, period: Period | None = None) -> tuple[Return, ...]:
        """Every return, or those of one period, by reporter and period, each with all its steps."""
        with self.reading() as connection:
            return read_returns(connection, period=period)

    def return_of(self, reporter_id: str, period: Period) -> Return | None:
        """None where the reporter has not begun it."""
        with self.reading() as connection:
            return read_return(connection, reporter_id, period)

    def step_return(
        self,
        *,
        reporter_id: str,
        period: Period,
        state: ReturnState,
        by: str,
        seen_step: int | None,
        note: str = "",
        files: Sequence[ReceivedFile] | None = None,
        explanations: Sequence[Explanation] | None = None,
    ) -> Return:
        """Take a return one step further, and give it with that step.

        Without ``files`` or ``explanations`` those of the last step hold on. ``seen_step`` is the last step that the
        caller has seen, None where there was none. A return becomes published by `publish` only.
        Raises `ReturnMovedMeanwhile`, `StepNotAllowed`, `MissingWords` and its `MissingFiles`.
        """
        draft = draft_step(
            reporter_id=reporter_id,
            period=period,
            state=state,
            by=by,
            seen_step=seen_step,
            note=note,
            files=files,
            explanations=explanations,
        )
        with self.writing() as connection:
            return take_step(connection, draft)

    def activate(self, number: int, *, by: str, reason: str) -> ReleaseRecord:
        """Roll back or forward to a release. Raises `UnknownRelease`, `MissingWords`."""
        with self.writing() as connection:
            return activate_release(connection, number, by=by, reason=reason)

    def active(self) -> ReleaseRecord:
        """The release that readers see. Raises `EmptyStore`."""
        with self.reading() as connection:
            return read_active(connection)

    def activation(self) -> Activation | None:
        """Who made it the active one, when and why; None in an empty store."""
        with self.reading() as connection:
            return read_activation(connection)

    def releases(self) -> tuple[ReleaseRecord, ...]:
        """Every release, oldest first."""
        with self.reading() as connection:
            return read_releases(connection)

    def release(self, number: int) -> ReleaseRecord:
        """Raises `UnknownRelease`, or `EmptyStore`."""
        with self.reading() as connection:
            return read_release(connection, number)

    def tables_of(self, number: int) -> Contents:
        """The very bytes of a release's tables, by name. Raises `UnknownRelease`, `CorruptedContent`."""
        with self.reading() as connection:
            read_release(connection, number)
            return read_tables(connection, number)

    def received_of(self, number: int) -> tuple[ReceivedRecord, ...]:
        """The files that came with a release, in the order given. Raises `UnknownRelease`."""
        with self.reading() as connection:
            read_release(connection, number)
            return read_received(connection, number)

    def content(self, digest: str) -> bytes:
        """The bytes of a received file, as they came. Raises `CorruptedContent`."""
        with self.reading() as connection:
            return read_content(connection, digest)

    def log(
        self, act: str, *, by: str, subject: str, before: object = None, after: object = None
    ) -> AuditEntry:
        """Add an act to the log. Raises `MissingWords`."""
        with self.writing() as connection:
            return add_entry(connection, act=act, by=by, subject=subject, before=before, after=after)

    def audit(
        self,
        *,
        act: str | None = None,
        who: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
        newest: int | None = None,
    ) -> tuple[AuditEntry, ...]:
        """Lines of the log, oldest first; ``newest`` keeps only so many of the last."""
        with self.reading() as connection:
            return read_entries(connection, act=act, who=who, since=since, until=until, newest=newest)

    def is_empty(self) -> bool:
        """Whether nothing was published yet."""
        with self.reading() as connection:
            return newest_number(connection) == 0

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state from its first question to its last."""
        with named_failures(self.settings.place, folder=self.settings.folder):
            self._make_ready()
            is_shared = self._engine.dialect.name == "postgresql"
            options = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True} if is_shared else {}
            with self._engine.connect().execution_options(**options) as connection, connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection that alone may write, over all processes and machines: all of its changes are kept, or none."""
        with named_failures(self.settings.place, folder=self.settings.folder):
            self._make_ready()
            with for_writing(self._engine).connect() as connection, connection.begin():
                yield connection

    def close(self) -> None:
        self._engine.dispose()

    def _make_ready(self) -> None:
        if self._is_ready:
            return
        with self._opening:
            if self._is_ready:
                return
            if self.settings.url is None:
                make_sqlite_file(self.settings)
            migrate(self._engine, place=self.settings.place)
            self._is_ready = True
