"""A province that does not exist, with a programme of its own: nothing in it is Lâm Đồng's but the rules.

Tỉnh Sao Mai follows Decision 17/QĐ-UBND of 2026 for three years. Below it are no districts: communes,
a ward and a special zone, five units in all, report 2026 and 2027; the zone and a commune become one commune on 1 January
2028. Ids, indicators, targets, projects, sources of money and the standard are others than the shipped ones; every figure
is published, that is: it has no row that illustrates. The same seed gives the same tables.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.table_rows import as_csv
from monitoring.contracts.tables import TABLES
from tests.builders.tables import TablesFolder

Row = Mapping[str, str]

PROVINCE, PROGRAMME, DECISION = "tỉnh Sao Mai", "Giảm nghèo đa chiều", "17/QĐ-UBND"
YEARS = (2026, 2027, 2028)
UNITS = {
    "901": ("xã", "Suối Ngàn"),
    "902": ("xã", "Đồi Thông"),
    "903": ("phường", "Bến Xưa"),
    "904": ("đặc khu", "Sông Lặng"),
    "905": ("xã", "Núi Bạc"),
}
MERGED = {"906": ("xã", "Sông Bạc")}
FIVE_UNITS, FOUR_UNITS = "xã, phường, đặc khu", "xã, phường"
MERGING = ("904", "905")
FIVE, FOUR = tuple(UNITS), ("901", "902", "903", "906")
INDICATORS = ("ho_ngheo", "ho_can_ngheo", "ngheo_da_chieu", "nuoc_sach", "viec_lam")
POOR_IN_2026 = {"901": 300, "902": 250, "903": 120, "904": 410, "905": 380}
HOUSEHOLDS = {"901": 5000, "902": 4200, "903": 9000, "904": 3600, "905": 3100, "906": 6700}
_UNITS_FILE, _MERGED_FILE, _OUTLINE_FILE = (
    "sao_mai.geojson",
    "sao_mai_2028.geojson",
    "sao_mai_outline.geojson",
)
_SEED = 17


def a_made_up_province(place: Path) -> TablesFolder:
    """Its tables and boundaries, not yet written."""
    rows = _tables()
    tables = {name: as_csv(name, rows.get(name, [])) for name in TABLES}
    folder = TablesFolder(place, tables, {}).with_layer_files(
        province=_OUTLINE_FILE,
        fetched_first=[_UNITS_FILE, _MERGED_FILE],
        centre=[10.5, 106.5],
        attribution_vi="Ranh giới tỉnh Sao Mai: vẽ phỏng để thử.",
        short_attribution_vi="Ranh giới vẽ phỏng",
    )
    return (
        folder.with_features([_feature(unit_id, _strip(at, at + 1)) for at, unit_id in enumerate(FIVE)], file=_UNITS_FILE)
        .with_features(
            [*(_feature(unit_id, _strip(at, at + 1)) for at, unit_id in enumerate(FOUR[:3])), _feature("906", _strip(3, 5))],
            file=_MERGED_FILE,
        )
        .with_features([_feature("90", _strip(0, 5))], file=_OUTLINE_FILE)
    )  # fmt: skip


def _tables() -> dict[str, Sequence[Row]]:
    return {
        "programme": _rows(
            "programme",
            ("gndc-2026-2028", "Chương trình giảm nghèo đa chiều giai đoạn 2026–2028 tỉnh Sao Mai", "Multidimensional poverty",
             DECISION, "2026-02-10", "90", "VN", "2026", "2028", "ho_ngheo"),
        ),
        "programme_details": _rows(
            "programme_details",
            ("gndc-2026-2028", PROGRAMME, "Ủy ban nhân dân tỉnh; Tổ công tác Sao Mai; Lưu: VT", "Sở Nội vụ", "cao_tuoi",
             "ho_can_ngheo", "ngheo_da_chieu", "_cu", "2026", "2020–2025", "2026–2030", "mục IX Kế hoạch",
             "Hạn 15/12 (báo cáo năm)", "10", "khoản 3 Điều 7 Quy chế Sao Mai",
             "5 đơn vị đến 31/12/2027; 4 đơn vị từ 01/01/2028 (xã Sông Bạc gồm Sông Lặng, Núi Bạc)."),
        ),
        "dimensions": _rows("dimensions", ("thu_nhap", "Thu nhập", "Income", "", "1"), ("dich_vu", "Dịch vụ", "Services", "", "2")),
        "priority_groups": _rows(
            "priority_groups", ("all", "Tất cả các hộ", "Everyone", "", "1"), ("cao_tuoi", "Người cao tuổi", "Older people", "", "2")
        ),
        "funding_sources": _rows(
            "funding_sources", ("cap_tren", "Ngân sách cấp trên", "Higher budget", "", "1"), ("cap_tinh", "Ngân sách tỉnh", "Own budget", "", "2")
        ),
        "capital_types": _rows("capital_types", ("thuong_xuyen", "Chi thường xuyên", "Recurrent", "1")),
        "indicators": _rows(
            "indicators",
            *(_rate(one, name, "lower_is_better", "thu_nhap") for one, name in (
                ("ho_ngheo", "Tỷ lệ hộ nghèo đa chiều"), ("ho_can_ngheo", "Tỷ lệ hộ sát ngưỡng nghèo"),
                ("ngheo_da_chieu", "Tỷ lệ hộ nghèo và sát ngưỡng"),
            )),
            _rate("nuoc_sach", "Tỷ lệ hộ dùng nước máy", "higher_is_better", "dich_vu"),
            ("viec_lam", "Số người được nhận việc", "Jobs", "người", "higher_is_better", "", "", "", "sum", "sum", "0", "thu_nhap",
             "Số người được nhận việc."),
        ),
        "targets": _rows(
            "targets",
            ("M1", "ho_ngheo", "below_reference", "", "ho_ngheo", "2028", "true", "false", "II.1", "Thấp hơn cả nước."),
            ("M2", "nuoc_sach", "at_least", "95", "", "2028", "true", "false", "II.2", "Ít nhất 95 %."),
            ("M3", "viec_lam", "at_least", "900", "", "2028", "false", "false", "II.3", "900 người có việc."),
        ),
        "projects": _rows(
            "projects",
            ("P1", "", "Nước máy về làng", "Water", "Sở Nội vụ", "Phòng Nội vụ", "III.1"),
            ("P2", "", "Việc làm gần nhà", "Jobs", "Sở Nội vụ", "Phòng Nội vụ", "III.2"),
        ),
        "reporting_units": _rows(
            "reporting_units",
            ("VN", "VN", "Cả nước", "Vietnam", "quốc gia", "country", "", "2016-01-01", ""),
            ("90", "90", "Sao Mai", "Sao Mai", "tỉnh", "province", "VN", "2016-01-01", ""),
            *((unit_id, unit_id, name, name, kind, "commune", "90", "2016-01-01", "2027-12-31" if unit_id in MERGING else "")
              for unit_id, (kind, name) in UNITS.items()),
            *((unit_id, unit_id, name, name, kind, "commune", "90", "2028-01-01", "") for unit_id, (kind, name) in MERGED.items()),
        ),
        "unit_successions": _rows(
            "unit_successions", *((one, "906", "2028-01-01", "100", "Nghị quyết 3/NQ-SM ngày 01/10/2027") for one in MERGING)
        ),
        "reporting_frames": _rows(
            "reporting_frames",
            *(("nam_don_vi", str(year), "commune", " ".join(FIVE), f"5 {FIVE_UNITS}", "5 units") for year in (2026, 2027)),
            ("bon_don_vi", "2028", "commune", " ".join(FOUR), f"4 {FOUR_UNITS}", "4 units"),
        ),
        "observations": sorted(_observations(), key=lambda row: [row[name] for name in TABLES["observations"].key]),
        "budget_lines": _rows("budget_lines", *_money()),
        "budget_totals": _rows("budget_totals", ("90", "2026", "all", "allocated", "9000000000", "official", "nq-sm", "")),
        "sources": _rows("sources", ("nq-sm", "Cục Thống kê Sao Mai", "Niên giám Sao Mai", "3/BC-TK", "2028-02-01", "", "")),
        "lead_agencies": _rows("lead_agencies", ("so-nv", "Sở Nội vụ", "Home Affairs", "SNV")),
        "reporting_duties": _rows(
            "reporting_duties",
            *((f"{one}-{year}", one, str(year), f"{year}-12-15", f"{year}-12-{10 + at}", "official", "mục IX.2 Kế hoạch")
              for year in (2026, 2027) for at, one in enumerate((*FIVE, "so-nv"))),
        ),
    }  # fmt: skip


def _observations() -> Iterator[Row]:
    drawn = random.Random(_SEED)
    for year in YEARS:
        for unit_id in FIVE if year < 2028 else FOUR:
            yield from _of_unit(unit_id, year, drawn)
    for year, value in ((2026, "9.10"), (2027, "7.85")):
        yield _figure("ho_ngheo", "VN", year, value=value)
    # what the province published of its first year: the sum of its five units
    poor, households = sum(POOR_IN_2026.values()), sum(HOUSEHOLDS[one] for one in FIVE)
    yield _figure("ho_ngheo", "90", 2026, poor, households, value=f"{100 * poor / households:.2f}")


def _of_unit(unit_id: str, year: int, drawn: random.Random) -> Iterator[Row]:
    households = HOUSEHOLDS[unit_id]
    at_first = POOR_IN_2026.get(unit_id) or sum(POOR_IN_2026[one] for one in MERGING)
    poor = at_first - (year - YEARS[0]) * drawn.randrange(20, 40)
    near = poor + drawn.randrange(10, 60)
    yield _figure("ho_ngheo", unit_id, year, poor, households)
    yield _figure("ho_can_ngheo", unit_id, year, near, households)
    yield _figure("ngheo_da_chieu", unit_id, year, poor + near, households)
    yield _figure("ho_ngheo", unit_id, year, poor // 4, households // 5, group="cao_tuoi")
    yield _figure("nuoc_sach", unit_id, year, int(households * (0.8 + 0.04 * (year - YEARS[0]))), households)
    yield _figure("viec_lam", unit_id, year, value=str(drawn.randrange(40, 90)))


def _figure(
    indicator: str, unit_id: str, year: int, numerator: int | None = None, denominator: int | None = None, *,
    group: str = "all", value: str = "",
) -> Row:  # fmt: skip
    parts = ["" if part is None else str(part) for part in (numerator, denominator)]
    (row,) = _rows(
        "observations", (indicator, unit_id, str(year), group, *parts, value, "official", "", "nq-sm", "")
    )
    return row


def _money() -> Iterator[tuple[str, ...]]:
    shares = {"planned": 10, "allocated": 9, "disbursed": 7}
    for project in ("P1", "P2"):
        for year in YEARS:
            for unit_id in FIVE if year < 2028 else FOUR:
                for stage, share in shares.items():
                    amount = str(share * 100_000_000)
                    yield (project, unit_id, str(year), "cap_tinh", "thuong_xuyen", stage, f"{year}-12-31", amount, "official", "nq-sm")  # fmt: skip


def _rate(indicator_id: str, name: str, polarity: str, dimension: str) -> tuple[str, ...]:
    return (
        indicator_id, name, name, "%", polarity, "", f"Số hộ ({name.lower()})", "Tổng số hộ dân", "ratio_of_sums", "latest", "2",
        dimension, f"{name}: số hộ chia tổng số hộ dân.",
    )  # fmt: skip


def _rows(table: str, *rows: tuple[str, ...]) -> list[Row]:
    columns = list(TABLES[table].columns)
    return [dict(zip(columns, row, strict=True)) for row in rows]


def _edge(at: int) -> list[list[float]]:
    """The line between two strips, from south to north; neighbours share it point by point."""
    bent = random.Random(f"{_SEED}/{at}")
    return [
        [round(106.0 + 0.2 * at + bent.uniform(-0.04, 0.04), 5), round(10.0 + 0.25 * step, 5)]
        for step in range(5)
    ]


def _strip(west: int, east: int) -> list[list[float]]:
    """A ring, counter-clockwise, over the strips between two edges."""
    between = range(west + 1, east)
    south = [_edge(at)[0] for at in between]
    north = [_edge(at)[-1] for at in reversed(between)]
    ring = [*south, *_edge(east), *north, *reversed(_edge(west))]
    return [*ring, ring[0]]


def _feature(unit_id: str, ring: list[list[float]]) -> dict[str, object]:
    name = {"90": "Sao Mai", **{one: name for one, (_, name) in (UNITS | MERGED).items()}}[unit_id]
    lon = (min(x for x, _ in ring) + max(x for x, _ in ring)) / 2
    properties = {
        "unit_id": unit_id,
        "code": unit_id,
        "name_vi": name,
        "label_lon": round(lon, 4),
        "label_lat": 10.5,
    }
    geometry = {"type": "Polygon", "coordinates": [ring]}
    return {"type": "Feature", "id": unit_id, "properties": properties, "geometry": geometry}
