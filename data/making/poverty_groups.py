"""Poor and near-poor households by priority group. The groups overlap: they are no partition."""

from dataclasses import dataclass
from random import Random

from making.apportion import apportion
from making.households import Counts, Households
from making.units import DISTRICTS, YEARS, by_year

# Share (%) of all households that belong to a group, and of the poor and the near-poor.
SHARES_PCT = {"tre_em": (44, 57, 55), "phu_nu": (25, 37, 32), "khuyet_tat": (5, 15, 10)}
MERIT_SHARE_PCT = 4.5
MERIT_NEAR_POOR_SHARE_PCT = 1.4
# Poor households with a member of merit: the count of target A6, wanted at zero by the end of 2025.
POOR_MERIT = by_year(64, 38, 17, 5, 0)


@dataclass(frozen=True)
class GroupCounts:
    """Counts of one group by year and district."""

    all: Counts
    poor: Counts
    near_poor: Counts


def build_groups(households: Households, *, random: Random) -> dict[str, GroupCounts]:
    """The five priority groups; no count of a group is above the count of all households."""
    groups = {
        "dtts": GroupCounts(
            all=households.all_dtts, poor=households.poor_dtts, near_poor=households.near_poor_dtts
        )
    }
    for group, shares in SHARES_PCT.items():
        tilt = {d: random.uniform(0.94, 1.06) for d in DISTRICTS}
        groups[group] = GroupCounts(
            *(
                _scale(counts, share_pct=share, tilt=tilt)
                for counts, share in zip(
                    (households.all, households.poor, households.near_poor), shares, strict=True
                )
            )
        )
    tilt = {d: random.uniform(0.9, 1.1) for d in DISTRICTS}
    groups["nguoi_co_cong"] = GroupCounts(
        all=_scale(households.all, share_pct=MERIT_SHARE_PCT, tilt=tilt),
        poor={
            year: apportion(
                POOR_MERIT[year],
                weights={d: households.poor[year][d] ** 0.6 for d in DISTRICTS},
                caps=households.poor[year],
            )
            for year in YEARS
        },
        near_poor=_scale(households.near_poor, share_pct=MERIT_NEAR_POOR_SHARE_PCT, tilt=tilt),
    )
    return groups


def _scale(counts: Counts, *, share_pct: float, tilt: dict[str, float]) -> Counts:
    return {
        year: {d: min(count, round(count * share_pct * tilt[d] / 100)) for d, count in by_district.items()}
        for year, by_district in counts.items()
    }
