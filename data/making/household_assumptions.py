"""What the counts of households start from: province totals, pinned districts, rates of the others."""

from making.units import by_year

# Published province counts up to 2022 (poor: 2023); beyond, illustrative, following the published average
# fall of poor + near-poor of 1,32 points a year from 6,94 %.
POOR = by_year(9731, 6636, 3912, 2816, 2005)
NEAR_POOR = by_year(13821, 11601, 9019, 6426, 4082)
POOR_DTTS = by_year(6739, 4549, 2676, 1930, 1360)
NEAR_POOR_DTTS = by_year(8211, 6905, 5350, 3800, 2420)

# Household totals inside every range that the published rates imply: 339.166–339.610 in 2021, 341.198–341.708
# in 2022, 357.261–360.552 in 2023; of ethnic minorities 78.839–78.864 and 80.525–80.576.
HOUSEHOLDS = by_year(339_400, 341_450, 357_900, 361_000, 364_500)
HOUSEHOLDS_DTTS = by_year(78_850, 80_550, 82_600, 84_300, 85_900)
PINNED_HOUSEHOLDS = {
    "674": (14_432, 14_725, 14_740, 14_790, 14_850),
    "683": (10_100, 10_110, 10_150, 10_200, 10_250),
}
PINNED_HOUSEHOLDS_DTTS = {
    "674": (8304, 8480, 8500, 8540, 8590),
    "675": (3790, 3830, 4010, 4060, 4110),
    "683": (2055, 2065, 2080, 2095, 2110),
}

# Yearly growth beyond the province's, in thousandths: the towns grow faster.
GROWTH_PER_MILLE = {"672": 4, "673": 4, "678": 3, "675": 3}
DTTS_SHARE_PCT = {
    "672": 3,
    "673": 3,
    "676": 24,
    "677": 31,
    "678": 32,
    "679": 39,
    "680": 32,
    "681": 19,
    "682": 20,
}

# Illustrative starting rates (%) of districts without a published one.
POOR_PCT = {"672": 0.55, "673": 0.75, "676": 2.6, "677": 2.0, "678": 1.55, "680": 3.5, "681": 2.8, "682": 3.5}
NEAR_POOR_PCT = {
    "672": 0.8,
    "673": 1.1,
    "675": 12.0,
    "676": 3.9,
    "677": 3.4,
    "678": 2.95,
    "679": 6.3,
    "680": 5.2,
    "681": 4.2,
    "682": 4.8,
    "683": 6.2,
}
NEAR_POOR_PCT_2022 = NEAR_POOR_PCT | {"675": 9.6, "679": 5.0, "680": 4.8}
POOR_DTTS_PCT = {
    "672": 9,
    "673": 10,
    "674": 94,
    "675": 98,
    "676": 65,
    "677": 70,
    "678": 75,
    "679": 85,
    "680": 78,
    "681": 35,
    "682": 42,
    "683": 44,
}
NEAR_POOR_DTTS_PCT = {
    "672": 7,
    "673": 8,
    "674": 88,
    "675": 96,
    "676": 50,
    "677": 58,
    "678": 62,
    "679": 72,
    "680": 64,
    "681": 27,
    "682": 33,
    "683": 36,
}
