"""A PostgreSQL of one's own for the time of the tests, from Debian's packages: nothing of the machine's is touched."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import psycopg

from tests.machine import skip_for_want_of

HOW_TO_INSTALL = (
    "PostgreSQL is not installed: run `deploy/prepare.sh test`, "
    "or `sudo apt-get install --no-install-recommends postgresql`"
)
# what is lost when the machine loses power, nobody misses; a killed process loses nothing
_UNSAFE_AND_QUICK = "-c fsync=off -c full_page_writes=off -c max_connections=40"
_numbers = count(1)


class NotInstalled(Exception):
    """No PostgreSQL server is on this machine."""


@dataclass(frozen=True)
class Server:
    """Listens on a socket in its own folder, and on no network."""

    programs: Path
    folder: Path
    account: str | None

    def new_database(self, *, encoding: str = "UTF8") -> str:
        """Address of a database that nobody else uses."""
        name = f"d{next(_numbers)}"
        made = "STRATEGY file_copy"
        if encoding != "UTF8":
            made += f" ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} {made}")
        return self.address(name)

    def address(self, database: str, *, account: str = "postgres") -> str:
        return f"postgresql://{account}@/{database}?host={self.folder}"

    def start(self) -> None:
        options = f"-k {self.folder} -c listen_addresses='' {_UNSAFE_AND_QUICK}"
        self._run("pg_ctl", "start", "-w", "-D", self.data, "-l", str(self.folder / "log"), "-o", options)

    def stop(self, mode: str = "immediate") -> None:
        self._run("pg_ctl", "stop", "-w", "-m", mode, "-D", self.data)

    @property
    def data(self) -> str:
        return str(self.folder / "data")

    def initialise(self) -> None:
        self._run(
            "initdb", "-D", self.data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8"
        )  # fmt: skip

    def _run(self, program: str, *arguments: str) -> None:
        subprocess.run(
            [str(self.programs / program), *arguments],
            user=self.account,
            group=None if self.account is None else pwd.getpwnam(self.account).pw_gid,
            extra_groups=None if self.account is None else [],
            cwd=self.folder,
            env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"},
            stdout=subprocess.DEVNULL,
            check=True,
        )


@contextmanager
def a_server() -> Iterator[Server]:
    """Raises `NotInstalled`. PostgreSQL refuses to run as root, who becomes the package's own account here."""
    programs = _programs()
    account = "postgres" if os.geteuid() == 0 else None
    # short, because the path of a socket may have 107 characters
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        if account is not None:
            shutil.chown(folder, account)
        server = Server(programs, folder, account)
        server.initialise()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    if not found:
        raise NotInstalled(HOW_TO_INSTALL)
    return found[-1].parent


def a_server_or_skipped() -> Iterator[Server]:
    """For a fixture: the tests' own PostgreSQL; where none is installed they are skipped, but never where changes are judged."""
    try:
        with a_server() as running:
            yield running
    except NotInstalled as missing:
        skip_for_want_of(missing)
