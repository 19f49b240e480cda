"""What the files of a folder of boundaries are for: `layers.toml` in it says so. Imports nothing heavy.

Every other `.geojson` of the folder draws reporting units; which frame a layer serves follows from its unit ids.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from monitoring.contracts.problem import Problem
from monitoring.sources.folders import GEO_DIR

LAYERS_FILE = "layers.toml"
_TABLE = f"geo/{LAYERS_FILE}"
_SEE = "Xem mẫu geo/layers.toml của dự án và docs/another_province.md."
_MIDDLE_OF_VIETNAM = (16.0, 107.0)


@dataclass(frozen=True)
class LayerFiles:
    """``province`` and ``neighbours`` are context, drawn around the units where they are there.

    ``fetched_first`` are layers of units that a browser fetches before anything is chosen. ``centre`` is where a map
    stands until its layer has come (latitude, longitude). The attributions are shown with every map, the short one in
    the browser's; ``licence`` is a file of the same folder.
    """

    province: str | None = None
    neighbours: str | None = None
    fetched_first: tuple[str, ...] = ()
    centre: tuple[float, float] = _MIDDLE_OF_VIETNAM
    attribution_vi: str = ""
    short_attribution_vi: str = ""
    licence: str | None = None

    @property
    def context(self) -> tuple[str, ...]:
        """Neighbours below, the outline above."""
        return tuple(name for name in (self.neighbours, self.province) if name)


@cache
def layer_files() -> LayerFiles:
    """Those of the dashboard's own folder. What is wrong with them is told where the boundaries are read."""
    return read_layer_files(GEO_DIR)[0]


def read_layer_files(geo_dir: Path) -> tuple[LayerFiles, list[Problem]]:
    """Give what the folder says of its files, as far as it can be used, and what is wrong with it."""
    try:
        said = tomllib.loads((geo_dir / LAYERS_FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return LayerFiles(), [_problem(None, f"không có tệp {LAYERS_FILE} trong thư mục ranh giới")]
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as failed:
        return LayerFiles(), [_problem(None, f"tệp không đọc được theo TOML bằng mã UTF-8 ({failed})")]
    problems = [_problem(name, f"tên lạ “{name}”") for name in said if name not in _KEYS]
    problems += [
        _problem(name, f"“{name}” phải là {key.must_be}")
        for name, key in _KEYS.items()
        if (name in said or key.required) and not key.fits(said.get(name))
    ]
    wrong = {problem.column for problem in problems}
    return LayerFiles(**_as_read({name: cell for name, cell in said.items() if name not in wrong})), problems


def _as_read(said: Mapping[str, Any]) -> dict[str, Any]:
    """What `_KEYS` has found to fit."""
    return {name: tuple(cell) if isinstance(cell, list) else cell for name, cell in said.items()}


def _problem(column: str | None, message: str) -> Problem:
    return Problem(_TABLE, None, column, message, _SEE)


def _is_text(cell: object) -> bool:
    return isinstance(cell, str) and bool(cell.strip())


def _is_file_name(cell: object) -> bool:
    return _is_text(cell) and Path(str(cell)).name == cell


def _is_place(cell: object) -> bool:
    match cell:
        case [float() | int() as latitude, float() | int() as longitude]:
            return abs(latitude) <= 90 and abs(longitude) <= 180
    return False


@dataclass(frozen=True)
class _Key:
    must_be: str
    fits: Callable[[object], bool]
    required: bool = False


_FILE = _Key("tên một tệp trong cùng thư mục", _is_file_name)
_SENTENCE = _Key("một câu, không để trống", _is_text, required=True)
_KEYS: Mapping[str, _Key] = {
    "province": _FILE,
    "neighbours": _FILE,
    "fetched_first": _Key(
        "danh sách tên tệp", lambda cell: isinstance(cell, list) and all(map(_is_file_name, cell))
    ),
    "centre": _Key("[vĩ độ, kinh độ]", _is_place),
    "attribution_vi": _SENTENCE,
    "short_attribution_vi": _SENTENCE,
    "licence": _FILE,
}
