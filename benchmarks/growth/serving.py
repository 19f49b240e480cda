"""Serves the map of one size: an app folder of its own with the project's scripts and the synthetic boundaries."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.chapter import PROJECT_DIR
from benchmarks.dashboard import Served, find_free_port, launched
from benchmarks.growth.boundaries import make_coverage
from benchmarks.growth.depths import in_one_depth, in_two_depths
from benchmarks.growth.release import make_release
from benchmarks.growth.sizes import TABLES_FOLDER, Size
from components.figures.district_map import LARGE_UNITS

_APP = Path(__file__).with_name("app.py")
_SERVED = ("map", "leaflet", "fonts")


@dataclass(frozen=True)
class Prepared:
    """What was made of one size: the folder of the app, and the tables of the release."""

    size: Size
    folder: Path

    @property
    def tables(self) -> Path:
        return self.folder / "tables"

    @property
    def layer(self) -> Path:
        return self.folder / "static" / "geo" / self.size.layer_file

    def weights(self) -> dict[str, int]:
        """Bytes on the disk, of the layer that a map begins with and of all its files."""
        files = [path for path in self.layer.parent.rglob("*") if path.is_file()]
        return {
            "layer_file_bytes": self.layer.stat().st_size,
            "geometry_file_bytes": sum(path.stat().st_size for path in files),
        }


@contextmanager
def prepare_size(size: Size) -> Iterator[Prepared]:
    """Make release and boundaries in a folder that is gone after the block."""
    with TemporaryDirectory(prefix="quy-mo-") as name:
        prepared = Prepared(size, Path(name))
        # copies, for Streamlit serves nothing that a link brings in from elsewhere
        shutil.copy(_APP, prepared.folder / "app.py")
        for part in _SERVED:
            shutil.copytree(PROJECT_DIR / "static" / part, prepared.folder / "static" / part)
        split = in_two_depths if size.units > LARGE_UNITS else in_one_depth
        for file, content in split(size, make_coverage(size)).contents.items():
            path = prepared.layer.parent / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
        prepared.tables.mkdir()
        for table, content in make_release(size).items():
            (prepared.tables / f"{table}.csv").write_bytes(content)
        yield prepared


@contextmanager
def serve_size(prepared: Prepared) -> Iterator[Served]:
    """Run the app until the block ends. Does not wait for an answer."""
    port = find_free_port()
    app = str(prepared.folder / "app.py")
    command = [sys.executable, "-m", "streamlit", "run", app, "--server.port", str(port)]
    environment = {**os.environ, "PYTHONPATH": str(PROJECT_DIR), TABLES_FOLDER: str(prepared.tables)}
    with launched(command, port=port, environment=environment) as served:  # in the folder of the settings
        yield served
