"""Make observations, budget lines and totals, sources and excluded figures from the received figures; and the
illustrative register of reports.

Run: python data/make_tables.py. Two runs give byte-identical files: everything random comes from SEED.
"""

from pathlib import Path

from making.csv_tables import write_table
from making.money import build_budget_lines
from making.observations import build_observations
from making.published import read_published
from making.reports import AGENCIES, build_duties
from making.source_list import list_sources
from making.units import DISTRICTS

SEED = 382
DATA_DIR = Path(__file__).resolve().parent

OBSERVATION_KEY = ("indicator_id", "unit_id", "period", "group_id")
OBSERVATION_COLUMNS = (
    *OBSERVATION_KEY,
    "numerator",
    "denominator",
    "value",
    "status",
    "illustrative_parts",
    "source_id",
    "note",
)
LINE_KEY = ("project_id", "unit_id", "year", "funding_source", "capital_type", "stage", "as_of")
TOTAL_KEY = ("unit_id", "period", "funding_source", "stage")
EXCLUDED_KEY = ("indicator", "unit_name", "period")
AGENCY_COLUMNS = ("agency_id", "name_vi", "name_en", "short_name_vi")
DUTY_COLUMNS = (
    "duty_id",
    "reporter_id",
    "period",
    "due_date",
    "received_date",
    "status",
    "legal_basis",
)


def make_tables(data_dir: Path) -> dict[str, int]:
    """Write the seven tables into data_dir and give the number of rows of each."""
    published = read_published(data_dir)
    observations = build_observations(published.observations, seed=SEED)
    lines = build_budget_lines(_count_poor_and_near_poor(observations), seed=SEED)
    return {
        "sources": write_table(
            data_dir / "sources.csv",
            rows=list_sources(data_dir),
            key=("source_id",),
            columns=(
                "source_id",
                "issuer",
                "title",
                "document_no",
                "date_published",
                "page_or_table",
                "address",
            ),
        ),
        "observations": write_table(
            data_dir / "observations.csv", rows=observations, key=OBSERVATION_KEY, columns=OBSERVATION_COLUMNS
        ),
        "budget_lines": write_table(
            data_dir / "budget_lines.csv",
            rows=lines,
            key=LINE_KEY,
            columns=(*LINE_KEY, "amount_vnd", "status", "source_id"),
        ),
        "budget_totals": write_table(
            data_dir / "budget_totals.csv",
            rows=published.budget_totals,
            key=TOTAL_KEY,
            columns=(*TOTAL_KEY, "amount_vnd", "status", "source_id", "note"),
        ),
        "excluded_figures": write_table(
            data_dir / "excluded_figures.csv",
            rows=published.excluded,
            key=EXCLUDED_KEY,
            columns=(
                *EXCLUDED_KEY,
                "value",
                "value_unit",
                "name_vi",
                "reason_vi",
                "source_title",
                "source_address",
            ),
        ),
        "lead_agencies": write_table(
            data_dir / "lead_agencies.csv", rows=AGENCIES, key=("agency_id",), columns=AGENCY_COLUMNS
        ),
        "reporting_duties": write_table(
            data_dir / "reporting_duties.csv",
            rows=build_duties(seed=SEED),
            key=("duty_id",),
            columns=DUTY_COLUMNS,
        ),
    }


def _count_poor_and_near_poor(observations: list[dict]) -> dict[str, int]:
    """Poor and near-poor households of each district at the baseline, 2021, by which money is shared out."""
    counts = dict.fromkeys(DISTRICTS, 0)
    for row in observations:
        if (
            row["indicator_id"] in ("poor_rate", "near_poor_rate")
            and row["period"] == "2021"
            and row["group_id"] == "all"
            and row["unit_id"] in counts
        ):
            counts[row["unit_id"]] += int(row["numerator"])
    return counts


if __name__ == "__main__":
    for table, rows in make_tables(DATA_DIR).items():
        print(f"{table}.csv: {rows}")
