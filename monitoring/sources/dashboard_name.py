"""What the dashboard is called before its tables are read: the browser's tab and the page of the sign-in cannot wait.

Imports nothing heavy, and reads a few cells of four files.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from monitoring.model.programme_details import ProgrammeDetails
from monitoring.sources.folders import DATA_DIR


@dataclass(frozen=True)
class DashboardName:
    """The programme's short name, its province and its years; the kinds of the units of its frames, the first frame's first."""

    short_name_vi: str
    province_vi: str
    province_kind_vi: str
    first_year: str
    last_year: str
    unit_kinds: tuple[tuple[str, ...], ...] = ()

    @property
    def title(self) -> str:
        """“Giảm nghèo bền vững Lâm Đồng 2021–2025”."""
        return f"{self.short_name_vi} {self.province_vi} {self.first_year}–{self.last_year}".strip(" –")

    @property
    def full_title(self) -> str:
        """“Theo dõi giảm nghèo bền vững tỉnh Lâm Đồng 2021–2025”."""
        usual = ProgrammeDetails.short_name_vi
        named = self.short_name_vi[:1].lower() + self.short_name_vi[1:]
        begins = self.short_name_vi if self.short_name_vi == usual else f"Theo dõi {named}"
        place = f"{self.province_kind_vi} {self.province_vi}".strip()
        return f"{begins} {place} {self.first_year}–{self.last_year}".strip(" –")

    @property
    def targets_title(self) -> str:
        """“Mục tiêu 2025”."""
        return f"Mục tiêu {self.last_year}".strip()


def read_dashboard_name(data_dir: Path) -> DashboardName:
    """Read it from the tables; what cannot be read is left out, for the checks of the tables tell it to the reader."""
    programme = _first_row(data_dir / "programme.csv")
    details = _first_row(data_dir / "programme_details.csv")
    units = {row["unit_id"]: row for row in _rows(data_dir / "reporting_units.csv") if "unit_id" in row}
    province = units.get(programme.get("province_unit_id", ""), {})
    return DashboardName(
        details.get("short_name_vi") or ProgrammeDetails.short_name_vi,
        province.get("name_vi", ""),
        province.get("kind", ""),
        programme.get("first_year", ""),
        programme.get("last_year", ""),
        tuple(_kinds(data_dir / "reporting_frames.csv", units)),
    )


@cache
def dashboard_name() -> DashboardName:
    """That of the tables which this server was started with."""
    return read_dashboard_name(DATA_DIR)


def _kinds(file: Path, units: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, ...]]:
    """The kinds of the units of each frame, in the order of the periods."""
    for row in sorted(_rows(file), key=lambda row: row.get("period", "")):
        kinds = (units.get(unit_id, {}).get("kind") for unit_id in row.get("unit_ids", "").split())
        yield tuple(dict.fromkeys(kind for kind in kinds if kind))


def _first_row(file: Path) -> Mapping[str, str]:
    return next(iter(_rows(file)), {})


def _rows(file: Path) -> list[Mapping[str, str]]:
    """The filled cells of each row; nothing where the file cannot be read."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except (OSError, UnicodeDecodeError, csv.Error):
        return []
    return [{name: cell for name, cell in row.items() if name and cell} for row in rows]
