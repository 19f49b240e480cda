"""Whether there is a store, told without what speaks to databases: that takes half a second to import."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

STORE_FILE = "releases.sqlite3"
DEFAULT_DIR = Path(__file__).resolve().parents[2] / "var"


def has_store(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a database is named, or the embedded one has been made."""
    return (
        bool(environment.get("DATABASE_URL", "").strip()) or (store_dir(environment) / STORE_FILE).is_file()
    )


def store_dir(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of the embedded store, and of the copy kept for bad days: STORE_DIR, or var/.

    Tables of another folder (DATA_DIR) have their var/ beside it: two provinces in one store would show each other's figures.
    """
    named = environment.get("STORE_DIR", "").strip()
    if named:
        return Path(named).expanduser().absolute()
    tables = environment.get("DATA_DIR", "").strip()
    return Path(tables).expanduser().absolute().parent / "var" if tables else DEFAULT_DIR
