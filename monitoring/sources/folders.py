"""Where the tables and the boundaries lie: DATA_DIR and GEO_DIR, or the folders of the project. Imports nothing heavy."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

PROJECT_DIR = Path(__file__).resolve().parents[2]
SHIPPED_GEO_DIR = PROJECT_DIR / "geo"


def named_folder(setting: str, usual: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """The folder that the setting names, or the usual one; a blank setting is as none."""
    named = environment.get(setting, "").strip()
    return Path(named).expanduser().absolute() if named else usual


def name_in_project(folder: Path) -> str:
    """The folder as one types it in a command: “data”, or the whole path of one outside the project."""
    return str(folder.relative_to(PROJECT_DIR) if folder.is_relative_to(PROJECT_DIR) else folder)


# read once: a server shows one province from its start to its end
DATA_DIR = named_folder("DATA_DIR", PROJECT_DIR / "data")
GEO_DIR = named_folder("GEO_DIR", SHIPPED_GEO_DIR)
