"""A folder of tables with its folder of boundaries, in which a test breaks one thing.

>>> some_tables(tmp_path).with_cell("observations", row=2, column="numerator", text="abc").problems()
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from monitoring.contracts.problem import Problem
from monitoring.contracts.schemas import check_table
from monitoring.contracts.tables import TABLES
from monitoring.sources.csv_tables import read_csv_tables
from monitoring.sources.framework import DATA_DIR, GEO_DIR, check_folders
from tests.builders.small_tables import small_tables
from tests.builders.territory import TEN, TWELVE

DISTRICTS_FILE = "lam_dong_districts.geojson"
UNITS_2025_FILE = "lam_dong_units_2025.geojson"
LAYERS_FILE = "layers.toml"


@dataclass(frozen=True)
class TablesFolder:
    """Files as they will be written; rows are counted as in the file, the header being row 1."""

    place: Path
    tables: Mapping[str, bytes]
    layers: Mapping[str, bytes]

    def with_cell(self, table: str, *, row: int, column: str, text: str) -> TablesFolder:
        lines = self._lines(table)
        lines[row - 1][lines[0].index(column)] = text
        return self._with_lines(table, lines)

    def with_cells(self, table: str, *, column: str, texts: Sequence[str]) -> TablesFolder:
        """One text a row from row 2 on, so that one reading tells what is wrong with each."""
        folder = self
        for row, text in enumerate(texts, start=2):
            folder = folder.with_cell(table, row=row, column=column, text=text)
        return folder

    def with_row(self, table: str, **cells: str) -> TablesFolder:
        """One more row; cells that are not given repeat the last row."""
        lines = self._lines(table)
        last = dict(zip(lines[0], lines[-1], strict=True))
        return self._with_lines(table, [*lines, [{**last, **cells}[name] for name in lines[0]]])

    def with_rows(self, table: str, rows: Sequence[Mapping[str, str]]) -> TablesFolder:
        """More rows, every cell given."""
        lines = self._lines(table)
        return self._with_lines(table, [*lines, *([row[name] for name in lines[0]] for row in rows)])

    def with_only_header(self, table: str) -> TablesFolder:
        return self._with_lines(table, self._lines(table)[:1])

    def with_header(self, table: str, *, old: str, new: str) -> TablesFolder:
        lines = self._lines(table)
        lines[0][lines[0].index(old)] = new
        return self._with_lines(table, lines)

    def with_text(self, table: str, text: str) -> TablesFolder:
        return self.with_bytes(table, text.encode())

    def with_line(self, table: str, line: str) -> TablesFolder:
        """One more line, exactly as it stands."""
        return self.with_bytes(table, self.tables[table] + line.encode() + b"\n")

    def with_encoding(self, table: str, encoding: str) -> TablesFolder:
        """The table saved in another encoding; letters that it lacks become question marks."""
        return self.with_bytes(table, self.tables[table].decode().encode(encoding, errors="replace"))

    def with_bytes(self, table: str, received: bytes) -> TablesFolder:
        return replace(self, tables={**self.tables, table: received})

    def without_table(self, table: str) -> TablesFolder:
        return replace(self, tables={name: text for name, text in self.tables.items() if name != table})

    def without_boundary(self, unit_id: str, *, file: str = DISTRICTS_FILE) -> TablesFolder:
        kept = [one for one in self._features(file) if one["properties"]["unit_id"] != unit_id]
        return self.with_features(kept, file=file)

    def with_extra_boundary(self, unit_id: str, *, file: str = DISTRICTS_FILE) -> TablesFolder:
        first = self._features(file)[0]
        extra = {**first, "properties": {**first["properties"], "unit_id": unit_id}}
        return self.with_features([*self._features(file), extra], file=file)

    def with_features(self, features: Sequence[object], *, file: str = DISTRICTS_FILE) -> TablesFolder:
        layer = {"type": "FeatureCollection", "features": list(features)}
        return self.with_layer_bytes(json.dumps(layer).encode(), file=file)

    def with_layer_bytes(self, received: bytes, *, file: str = DISTRICTS_FILE) -> TablesFolder:
        return replace(self, layers={**self.layers, file: received})

    def with_layer_files(self, **said: object) -> TablesFolder:
        """What the folder says of its files; the attributions are there unless given."""
        usual = {"attribution_vi": "Ranh giới vẽ phỏng.", "short_attribution_vi": "Vẽ phỏng"}
        # JSON writes strings, numbers and lists as TOML does
        lines = [f"{name} = {json.dumps(cell, ensure_ascii=False)}" for name, cell in (usual | said).items()]
        return self.with_layer_bytes("\n".join(lines).encode(), file=LAYERS_FILE)

    def without_layer(self, file: str) -> TablesFolder:
        return replace(self, layers={name: layer for name, layer in self.layers.items() if name != file})

    def write(self) -> TablesFolder:
        """Write every file anew, so that nothing of an earlier folder is left."""
        for folder, files in ((self.data_dir, self._named()), (self.geo_dir, self.layers)):
            folder.mkdir(parents=True, exist_ok=True)
            for old in folder.iterdir():
                old.unlink()
            for name, content in files.items():
                (folder / name).write_bytes(content)
        return self

    @property
    def data_dir(self) -> Path:
        return self.place / "data"

    @property
    def geo_dir(self) -> Path:
        return self.place / "geo"

    def problems(self) -> list[Problem]:
        """What the checks find in the folder."""
        self.write()
        return check_folders(self.data_dir, self.geo_dir)

    def problems_by(self, check: Callable[[Mapping[str, pd.DataFrame]], list[Problem]]) -> list[Problem]:
        """What one check of the tables finds, without the time that all the others take."""
        self.write()
        tables, unreadable = read_csv_tables(self.data_dir)
        assert unreadable == []
        return check(tables)

    def problems_within(self, table: str) -> list[Problem]:
        """What is wrong with one table taken alone."""
        return self.problems_by(lambda tables: check_table(table, tables[table]))

    def told_in(self, table: str, column: str) -> dict[int, str]:
        """The messages about one column, by row."""
        return {one.row: one.message for one in self.problems_within(table) if one.column == column}

    def the_problem(self) -> Problem:
        """The only problem of the folder."""
        (problem,) = self.problems()
        return problem

    def _named(self) -> dict[str, bytes]:
        return {f"{table}.csv": content for table, content in self.tables.items()}

    def _lines(self, table: str) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.tables[table].decode(), newline="")))

    def _with_lines(self, table: str, lines: Sequence[Sequence[str]]) -> TablesFolder:
        return self.with_bytes(table, _as_csv(lines))

    def _features(self, file: str) -> list[dict]:
        return json.loads(self.layers[file])["features"]


def some_tables(place: Path) -> TablesFolder:
    """A small set of tables and boundaries in which nothing is wrong."""
    tables = {
        name: _as_csv(
            [list(TABLES[name].columns), *([row[column] for column in TABLES[name].columns] for row in rows)]
        )
        for name, rows in small_tables().items()
    }
    folder = TablesFolder(place, tables, {}).with_layer_files(fetched_first=[DISTRICTS_FILE])
    return folder.with_features([a_square(code) for code in TWELVE], file=DISTRICTS_FILE).with_features(
        [a_square(code) for code in TEN], file=UNITS_2025_FILE
    )


def shipped_tables(place: Path) -> TablesFolder:
    """A copy of the tables and boundaries that the project ships."""
    return TablesFolder(
        place,
        {name: (DATA_DIR / contract.file_name).read_bytes() for name, contract in TABLES.items()},
        {path.name: path.read_bytes() for path in [*GEO_DIR.glob("*.geojson"), GEO_DIR / LAYERS_FILE]},
    )


def a_square(unit_id: str, *, geometry: object = "square", **properties: object) -> dict:
    """A GeoJSON feature that draws the unit as a square, one degree wide."""
    ring = [[108.0, 11.0], [109.0, 11.0], [109.0, 12.0], [108.0, 12.0], [108.0, 11.0]]
    names = {
        "unit_id": unit_id,
        "code": unit_id[:3],
        "name_vi": unit_id,
        "label_lon": 108.5,
        "label_lat": 11.5,
    }
    return {
        "type": "Feature",
        "properties": {**names, **properties},
        "geometry": {"type": "Polygon", "coordinates": [ring]} if geometry == "square" else geometry,
    }


def _as_csv(lines: Sequence[Sequence[str]]) -> bytes:
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows(lines)
    return written.getvalue().encode()
