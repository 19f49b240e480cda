"""Databases with the newest schema and nothing in them, used by one test after the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from monitoring.store.schema import ALL_TABLES
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store
from tests.monitoring.store.postgresql import Server

_SHAPE = """
    SELECT (SELECT array_agg(tgname ORDER BY tgname) FROM pg_trigger WHERE NOT tgisinternal),
           (SELECT array_agg(proname ORDER BY proname) FROM pg_proc WHERE pronamespace = 'public'::regnamespace),
           (SELECT version_num FROM alembic_version)
"""


@dataclass
class Databases:
    """A PostgreSQL database is 300 files: one that a test left in its first shape is emptied and given to the next."""

    server: Callable[[], Server]
    new_folder: Callable[[], Path]
    _free: list[str] = field(default_factory=list)
    _templates: dict[str, StoreSettings] = field(default_factory=dict)
    _shape: tuple | None = None

    def take(self, kind: str) -> StoreSettings:
        """A store of that kind in a folder of its own."""
        return self._take_file() if kind == "sqlite" else self._take_database()

    def give_back(self, settings: StoreSettings) -> None:
        if settings.url is None:
            return
        name = settings.url.database
        try:
            with psycopg.connect(self.server().address(name), autocommit=True) as connection:
                self._empty(connection)
                is_as_made = connection.execute(_SHAPE).fetchone() == self._shape
        except psycopg.OperationalError:  # the test has dropped it
            return
        if is_as_made:
            self._free.append(name)

    def _take_file(self) -> StoreSettings:
        if "sqlite" not in self._templates:
            self._templates["sqlite"] = StoreSettings(folder=self.new_folder())
            open_store(self._templates["sqlite"])
        folder = self.new_folder()
        shutil.copyfile(self._templates["sqlite"].file, folder / self._templates["sqlite"].file_name)
        return StoreSettings(folder=folder)

    def _take_database(self) -> StoreSettings:
        server = self.server()
        if not self._free:
            settings = StoreSettings.of_address(server.new_database())
            open_store(settings).close()
            self._free.append(settings.url.database)
            with psycopg.connect(server.address(self._free[0])) as connection:
                self._shape = connection.execute(_SHAPE).fetchone()
        return StoreSettings.of_address(server.address(self._free.pop()), folder=self.new_folder())

    def _empty(self, connection: psycopg.Connection) -> None:
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        connection.execute("SET session_replication_role = replica")  # past the triggers that keep everything
        connection.execute(f"TRUNCATE {', '.join(table.name for table in ALL_TABLES)}")
