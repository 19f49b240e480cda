"""What the dashboard is called before its tables are read: the browser's tab and the page of the sign-in cannot wait.

Imports nothing heavy, and reads three cells from three small files.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from monitoring.model.programme_details import ProgrammeDetails
from monitoring.sources.folders import DATA_DIR


@dataclass(frozen=True)
class DashboardName:
    """The programme's short name, its province and its years."""

    short_name_vi: str
    province_vi: str
    province_kind_vi: str
    first_year: str
    last_year: str

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
    province = _first_row(data_dir / "reporting_units.csv", unit_id=programme.get("province_unit_id", ""))
    return DashboardName(
        details.get("short_name_vi") or ProgrammeDetails.short_name_vi,
        province.get("name_vi", ""),
        province.get("kind", ""),
        programme.get("first_year", ""),
        programme.get("last_year", ""),
    )


@cache
def dashboard_name() -> DashboardName:
    """That of the tables which this server was started with."""
    return read_dashboard_name(DATA_DIR)


def _first_row(file: Path, **asked: str) -> dict[str, str]:
    """The first row with these cells; nothing where the file cannot be read."""
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.DictReader(lines)
            found = (row for row in rows if all(row.get(name) == cell for name, cell in asked.items()))
            return {name: cell for name, cell in next(found, {}).items() if name and cell}
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}
