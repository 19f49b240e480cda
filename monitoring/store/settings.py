"""Where the store is: a folder of this machine, or a database that several machines share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from monitoring.store.errors import UnknownDatabase
from monitoring.store.presence import DEFAULT_DIR, STORE_FILE, is_folder_named, store_dir


@dataclass(frozen=True, kw_only=True)
class StoreSettings:
    """``folder`` holds the embedded database, and always the copy that readers fall back to.

    Without ``takes_empty_folder`` no embedded store is begun in a folder that is there already: what looks empty may
    be a disk that is not mounted, and a second store would take the place of the first.
    """

    folder: Path = DEFAULT_DIR
    file_name: str = STORE_FILE
    url: URL | None = field(default=None, repr=False)  # of PostgreSQL; it may hold a password
    takes_empty_folder: bool = True

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> StoreSettings:
        """Settings as STORE_DIR (or DATA_DIR) and DATABASE_URL give them, a blank one being as none. Raises `UnknownDatabase`."""
        named = cls(folder=store_dir(environment), takes_empty_folder=not is_folder_named(environment))
        address = environment.get("DATABASE_URL", "").strip()
        return cls.of_address(address, folder=named.folder) if address else named

    @classmethod
    def of_address(cls, address: str, *, folder: Path = DEFAULT_DIR) -> StoreSettings:
        """Settings of a database by its address; an embedded one keeps everything in its own folder."""
        url = _read(address)
        if url.get_backend_name() == "postgresql":
            return cls(folder=folder, url=url.set(drivername="postgresql+psycopg"))
        file = _file_of(url)
        return cls(folder=file.parent, file_name=file.name)

    @property
    def file(self) -> Path:
        """The embedded database."""
        return self.folder / self.file_name

    @property
    def place(self) -> str:
        """The store as messages name it, without a password."""
        if self.url is None:
            return str(self.file)
        return f"{self.url.database or 'postgres'} trên {self.url.host or 'máy này'}"


def _read(address: str) -> URL:
    scheme, mark, rest = address.partition("://")
    if mark and scheme == "postgres":  # as several hosts of databases write it
        address = f"postgresql://{rest}"
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as failed:
        raise UnknownDatabase from failed
    if url.get_backend_name() not in ("postgresql", "sqlite"):
        raise UnknownDatabase
    return url


def _file_of(url: URL) -> Path:
    if not url.database or url.database == ":memory:":  # each connection would have a store of its own
        raise UnknownDatabase
    return Path(url.database).absolute()
