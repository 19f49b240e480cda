"""Illustrative information facilities of the especially difficult communes (targets C1, C2)."""

from making.units import DISTRICTS, MERGED, YEARS

ESPECIALLY_DIFFICULT = {"674": 4, "675": 1, "676": 1, "678": 2, "679": 2, "680": 1, "683": 1}
EQUIPPED = {
    "commune_loudspeaker_rate": {
        "674": (2, 3, 3, 4, 4),
        "675": (1, 1, 1, 1, 1),
        "676": (1, 1, 1, 1, 1),
        "678": (1, 1, 1, 1, 2),
        "679": (1, 1, 2, 2, 2),
        "680": (1, 1, 1, 1, 1),
        "683": (0, 0, 1, 1, 1),
    },
    "commune_information_point_rate": {
        "674": (1, 2, 2, 3, 3),
        "675": (0, 1, 1, 1, 1),
        "676": (1, 1, 1, 1, 1),
        "678": (1, 1, 1, 2, 2),
        "679": (1, 1, 1, 1, 2),
        "680": (0, 0, 1, 1, 1),
        "683": (0, 0, 0, 1, 1),
    },
}
NO_SUCH_COMMUNE_NOTE = "Số liệu minh họa: không có xã đặc biệt khó khăn trên địa bàn"


def build_commune_rates() -> dict[tuple[str, str, str], dict[str, tuple[int, int]]]:
    """Equipped and all communes by indicator, group and year, then district; 0 of 0 where there are none."""
    return {
        (indicator_id, "all", year): {
            d: (equipped[d][index] if d in equipped else 0, ESPECIALLY_DIFFICULT.get(d, 0)) for d in DISTRICTS
        }
        for indicator_id, equipped in EQUIPPED.items()
        for index, year in enumerate(YEARS)
    }


def has_no_such_commune(unit_id: str) -> bool:
    """Whether a unit of either frame has no especially difficult commune."""
    members = [d for d, merged in MERGED.items() if merged == unit_id] or [unit_id]
    return not any(ESPECIALLY_DIFFICULT.get(d) for d in members)
