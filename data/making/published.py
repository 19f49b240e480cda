"""Published figures as received -> observations, published money totals, figures left out.

A rate and its count become the value and the numerator of one observation. How a figure is treated, where
anything is to be said of it, stands in received/figure_handling.csv; any other is used as it is.
"""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from making.csv_tables import Row, read_table

# From the surest to the least sure: a row resting on two figures is as sure as the weaker.
STATUSES = ("official", "provisional", "estimated")
VND_PER_BILLION = 1_000_000_000
UNIT_IDS = {
    "Cả nước": "VN",
    "Lâm Đồng": "68",
    "Lâm Đồng (tỉnh mới từ 01/7/2025)": "68-2025",
    "Đạ Huoai (mới từ 01/12/2024)": "682-2024",
    "Đà Lạt": "672",
    "Bảo Lộc": "673",
    "Đam Rông": "674",
    "Lạc Dương": "675",
    "Lâm Hà": "676",
    "Đơn Dương": "677",
    "Đức Trọng": "678",
    "Di Linh": "679",
    "Bảo Lâm": "680",
    "Đạ Huoai": "681",
    "Đạ Tẻh": "682",
    "Cát Tiên": "683",
}


class UnusableFigure(ValueError):
    """A received figure that fits no indicator, unit or period of the tables."""


@dataclass(frozen=True)
class Published:
    """What the received figures give: rows ready for their tables."""

    observations: dict[tuple[str, str, str, str], dict]
    budget_totals: list[dict]
    excluded: list[dict]


def read_published(data_dir: Path) -> Published:
    """Read and sort out every received figure. Raises UnusableFigure for one that cannot be placed."""
    received = data_dir / "received"
    figures = read_table(received / "published_figures.csv")
    handling = {
        (row["indicator"], row["unit_name"], row["year"]): row
        for row in read_table(received / "figure_handling.csv")
    }
    source_ids = {
        (row["received_title"], row["received_address"]): row["source_id"]
        for row in read_table(received / "source_register.csv")
    }
    indicators = read_table(data_dir / "indicators.csv")
    published = Published(observations={}, budget_totals=[], excluded=[])
    for figure in figures:
        treatment = _find_treatment(figure, handling=handling)
        source_id = source_ids.get((figure["source_title"], figure["source_address"]), "")
        if treatment["handling"] == "exclude":
            published.excluded.append(_exclude(figure, treatment))
        elif treatment["handling"].startswith("budget:"):
            published.budget_totals.append(_total(figure, treatment=treatment, source_id=source_id))
        else:
            _place(
                figure,
                treatment=treatment,
                source_id=source_id,
                indicators=indicators,
                observations=published.observations,
            )
    return published


def _find_treatment(figure: Row, *, handling: dict) -> Row:
    """The handling of exactly this figure, else of its indicator in any unit, else use as it is."""
    indicator, unit, year = figure["indicator"], figure["unit_name"], figure["year"]
    for key in ((indicator, unit, year), (indicator, "*", year), (indicator, "*", "*")):
        if key in handling:
            return handling[key]
    if figure["found_in_source"] != "yes":
        raise UnusableFigure(
            f"{indicator} {unit} {year}: not found in a source and no handling says what to do"
        )
    return {"handling": "use", "status": "official", "period": "", "note_vi": ""}


def _place(figure: Row, *, treatment: Row, source_id: str, indicators: list[Row], observations: dict) -> None:
    """Add one figure to the observation of its indicator, unit, period and group."""
    group = "dtts" if "_dtts" in figure["indicator"] else "all"
    name = figure["indicator"].replace("_dtts", "")
    indicator, is_count_of_rate = _find_indicator(name, indicators=indicators)
    period = treatment["period"] or figure["year"]
    if (
        figure["unit_name"] not in UNIT_IDS
        or len(period) not in (4, 7)
        or (len(period) == 7 and "-H" not in period)
    ):
        raise UnusableFigure(f"{name} {figure['unit_name']} {period}")
    key = (indicator["indicator_id"], UNIT_IDS[figure["unit_name"]], period, group)
    row = observations.setdefault(
        key,
        {
            "indicator_id": key[0],
            "unit_id": key[1],
            "period": period,
            "group_id": group,
            "numerator": "",
            "denominator": "",
            "value": "",
            "status": treatment["status"],
            "illustrative_parts": "",
            "source_id": source_id or "tinh-tu-so-cong-bo",
            "note": "",
        },
    )
    parts = {"numerator": figure["value"]} if is_count_of_rate else {"value": figure["value"]}
    if indicator["unit"] == "%" and not is_count_of_rate:
        parts |= {part: figure[part] for part in ("numerator", "denominator") if figure[part]}
    for part, text in parts.items():
        if row[part] not in ("", text):
            raise UnusableFigure(f"{key}: {part} is both {row[part]} and {text}")
        row[part] = text
    row["status"] = max(row["status"], treatment["status"], key=STATUSES.index)
    if treatment["note_vi"] and treatment["note_vi"] not in row["note"]:
        row["note"] = "; ".join(filter(None, (row["note"], treatment["note_vi"])))


def _find_indicator(name: str, *, indicators: list[Row]) -> tuple[Row, bool]:
    for indicator in indicators:
        if name == indicator["numerator_id"]:
            return indicator, True
        if name == indicator["indicator_id"]:
            return indicator, False
    raise UnusableFigure(f"{name}: no such indicator")


def _exclude(figure: Row, treatment: Row) -> dict:
    return {
        "indicator": figure["indicator"],
        "name_vi": treatment["name_vi"],
        "unit_name": figure["unit_name"],
        "period": figure["year"],
        "value": figure["value"],
        "value_unit": figure["value_unit"],
        "reason_vi": treatment["note_vi"],
        "source_title": figure["source_title"],
        "source_address": figure["source_address"],
    }


def _total(figure: Row, *, treatment: Row, source_id: str) -> dict:
    _, funding_source, stage = treatment["handling"].split(":")
    amount_vnd = int(Decimal(figure["value"]) * VND_PER_BILLION)
    return {
        "unit_id": UNIT_IDS[figure["unit_name"]],
        "period": figure["year"],
        "funding_source": funding_source,
        "stage": stage,
        "amount_vnd": amount_vnd,
        "status": treatment["status"],
        "source_id": source_id,
        "note": treatment["note_vi"],
    }
