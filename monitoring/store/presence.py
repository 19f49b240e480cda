"""Whether there is a store, told without what speaks to databases: that takes half a second to import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

STORE_FILE = "releases.sqlite3"
DEFAULT_DIR = Path(__file__).resolve().parents[2] / "var"


def has_store(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether there is one to be asked: a database is named, the embedded one has been made, or one should be there."""
    is_database = bool(environment.get("DATABASE_URL", "").strip())
    return is_database or (store_dir(environment) / STORE_FILE).is_file() or misses_store(environment)


def misses_store(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether STORE_DIR names a folder that is there and holds no store.

    Its disk is not mounted, or nobody has made the store yet: nothing tells the two apart. A named folder that is not
    there is no sign of either, it is made.
    """
    if environment.get("DATABASE_URL", "").strip() or not is_folder_named(environment):
        return False
    return is_without_store(store_dir(environment))


def is_without_store(folder: Path, file_name: str = STORE_FILE) -> bool:
    """Whether the folder is there and no embedded store is in it."""
    return folder.is_dir() and not (folder / file_name).is_file()


def is_folder_named(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether STORE_DIR says where the store is."""
    return bool(environment.get("STORE_DIR", "").strip())


def store_dir(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the embedded store, and of the copy kept for bad days: STORE_DIR, or var/.

    Tables of another folder (DATA_DIR) have their var/ beside it: two provinces in one store would show each other's figures.
    """
    named = environment.get("STORE_DIR", "").strip()
    if named:
        return Path(named).expanduser().absolute()
    tables = environment.get("DATA_DIR", "").strip()
    return Path(tables).expanduser().absolute().parent / "var" if tables else DEFAULT_DIR
