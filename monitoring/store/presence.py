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
    """The folder of the embedded store, and of the copy kept for bad days: STORE_DIR, or var/."""
    named = environment.get("STORE_DIR", "").strip()
    return Path(named).expanduser().absolute() if named else DEFAULT_DIR
