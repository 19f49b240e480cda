"""The territory that both kinds of builders start from: old Lâm Đồng, its districts and the merger of December 2024."""

from __future__ import annotations

DISTRICTS = {
    "672": ("thành phố", "Đà Lạt"),
    "673": ("thành phố", "Bảo Lộc"),
    "674": ("huyện", "Đam Rông"),
    "675": ("huyện", "Lạc Dương"),
    "676": ("huyện", "Lâm Hà"),
    "677": ("huyện", "Đơn Dương"),
    "678": ("huyện", "Đức Trọng"),
    "679": ("huyện", "Di Linh"),
    "680": ("huyện", "Bảo Lâm"),
    "681": ("huyện", "Đạ Huoai"),
    "682": ("huyện", "Đạ Tẻh"),
    "683": ("huyện", "Cát Tiên"),
}
MERGED = ("681", "682", "683")
MERGED_INTO = "682-2024"
TWELVE = tuple(DISTRICTS)
TEN = (*(code for code in TWELVE if code not in MERGED), MERGED_INTO)


def unit_rows() -> list[dict[str, str]]:
    """Rows of the table reporting_units; an empty text means that nothing is written."""
    return [
        _row("VN", "VN", "quốc gia", "Việt Nam", level="country", parent=""),
        _row("68", "68", "tỉnh", "Lâm Đồng", level="province", parent="VN", to="2025-06-30"),
        _row("68-2025", "68", "tỉnh", "Lâm Đồng", level="province", parent="VN", since="2025-07-01"),
        *(
            _row(code, code, kind, name, to="2024-11-30" if code in MERGED else "2025-06-30")
            for code, (kind, name) in DISTRICTS.items()
        ),
        _row(MERGED_INTO, "682", "huyện", "Đạ Huoai", since="2024-12-01", to="2025-06-30"),
        _row("25099", "25099", "xã", "Đạ Huoai", level="commune", parent="68-2025", since="2025-07-01"),
        _row(
            "24846",
            "24846",
            "phường",
            "Lang Biang - Đà Lạt",
            level="commune",
            parent="68-2025",
            since="2025-07-01",
        ),
    ]


def succession_rows() -> list[dict[str, str]]:
    """Rows of the table unit_successions."""
    merger = [_succession(code, MERGED_INTO, "2024-12-01", "100") for code in MERGED]
    later = [
        _succession("672", "24846", "2025-07-01", "12.5"),
        _succession("675", "24846", "2025-07-01", "20"),
        _succession(MERGED_INTO, "25099", "2025-07-01", "31.4"),
        _succession("68", "68-2025", "2025-07-01", "100"),
    ]
    return merger + later


def _row(
    unit_id: str,
    code: str,
    kind: str,
    name: str,
    *,
    level: str = "district",
    parent: str = "68",
    since: str = "2016-01-01",
    to: str = "",
) -> dict[str, str]:
    return {
        "unit_id": unit_id, "code": code, "name_vi": name, "name_en": name, "kind": kind, "level": level,
        "parent_id": parent, "valid_from": since, "valid_to": to,
    }  # fmt: skip


def _succession(predecessor: str, successor: str, day: str, share: str) -> dict[str, str]:
    return {
        "predecessor_id": predecessor, "successor_id": successor, "effective_date": day, "share_pct": share,
        "legal_act": "Nghị quyết",
    }  # fmt: skip
