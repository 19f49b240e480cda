"""A synthetic release of one size: every unit reports every indicator in every year. The same in every run."""

from __future__ import annotations

import io
from collections.abc import Iterable

import numpy as np
import pyarrow as pa
import pyarrow.csv as pa_csv

from benchmarks.growth.boundaries import unit_ids, unit_name
from benchmarks.growth.sizes import INDICATORS, YEARS, Size
from benchmarks.table_rows import Row, as_csv, read_rows
from monitoring.contracts.tables import TABLES
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR

_SEED = 382
_WHOLE = "68"  # the unit that all others are parts of
_NOBODY_REPORTS = ("budget_lines", "budget_totals", "targets", "unit_successions", "unit_territories")
_NOTHING_BESIDE = ("excluded_figures", "lead_agencies", "reporting_duties", "programme_details")


def indicator_ids() -> tuple[str, ...]:
    return tuple(f"growth_{number:02}" for number in range(INDICATORS))


def make_release(size: Size) -> dict[str, bytes]:
    """The tables by name, as they would be published: those of the shipped release, with other units and figures."""
    contents = read_contents(DATA_DIR)
    for name in (*_NOBODY_REPORTS, *_NOTHING_BESIDE):
        contents[name] = as_csv(name, ())
    programme = {
        **read_rows(contents["programme"])[0],
        "first_year": str(YEARS[0]),
        "last_year": str(YEARS[-1]),
    }
    programme["headline_indicator_id"] = indicator_ids()[0]
    pattern = next(row for row in read_rows(contents["indicators"]) if row["indicator_id"] == "poor_rate")
    country = next(row for row in read_rows(contents["reporting_units"]) if row["unit_id"] == "VN")
    frame = {"frame_id": "tat_ca", "level": size.level, "unit_ids": " ".join(unit_ids(size))}
    named = {"name_vi": f"{size.units} đơn vị thử nghiệm", "name_en": size.words}
    tables: dict[str, Iterable[Row]] = {
        "programme": [programme],
        "indicators": [_indicator(pattern, indicator_id) for indicator_id in indicator_ids()],
        "reporting_units": [country, *_units(country, size)],
        "reporting_frames": [{**frame, **named, "period": str(year)} for year in YEARS],
    }
    return (
        contents
        | {name: as_csv(name, rows) for name, rows in tables.items()}
        | {"observations": _observations(size)}
    )


def _indicator(pattern: Row, indicator_id: str) -> Row:
    return {**pattern, "indicator_id": indicator_id, "numerator_id": f"{indicator_id}_n"}


def _units(country: Row, size: Size) -> Iterable[Row]:
    always = {"valid_from": "2000-01-01", "valid_to": ""}
    yield {
        **country, **always, "unit_id": _WHOLE, "code": _WHOLE, "kind": "vùng", "level": "province",
        "name_vi": "Thử nghiệm", "name_en": "Trial", "parent_id": "VN",
    }  # fmt: skip
    for number, unit_id in enumerate(unit_ids(size)):
        yield {
            **country, **always, "unit_id": unit_id, "code": unit_id, "kind": size.kind, "level": size.level,
            "name_vi": unit_name(number), "name_en": unit_name(number), "parent_id": _WHOLE,
        }  # fmt: skip


def _observations(size: Size) -> bytes:
    """Rates that fall from year to year, from each unit's own beginning. Millions of rows, so by columns."""
    chance = np.random.default_rng(_SEED)
    rows = INDICATORS * size.units * len(YEARS)
    households = np.repeat(chance.integers(800, 6_000, INDICATORS * size.units), len(YEARS))
    begins = np.repeat(chance.beta(1.2, 6, INDICATORS * size.units), len(YEARS))
    falls = np.tile(0.9 ** np.arange(len(YEARS)), INDICATORS * size.units)
    poor = np.rint(households * begins * falls * chance.uniform(0.9, 1.1, rows)).astype(int)
    units = list(unit_ids(size))
    columns = {
        "indicator_id": np.repeat(indicator_ids(), size.units * len(YEARS)),
        "unit_id": np.tile(np.repeat(units, len(YEARS)), INDICATORS),
        "period": np.tile([str(year) for year in YEARS], INDICATORS * size.units),
        "group_id": np.full(rows, "all"),
        "numerator": np.minimum(poor, households),
        "denominator": households,
        "value": pa.nulls(rows, pa.string()),
        "status": np.full(rows, "illustrative"),
        "illustrative_parts": pa.nulls(rows, pa.string()),
        "source_id": np.full(rows, "minh-hoa"),
        "note": pa.nulls(rows, pa.string()),
    }
    written = io.BytesIO()
    table = pa.table({name: columns[name] for name in TABLES["observations"].columns})
    pa_csv.write_csv(table, written, pa_csv.WriteOptions(quoting_style="needed"))
    return written.getvalue().replace(b'"', b"")  # the heading is quoted whatever the style
