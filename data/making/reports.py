"""Duties to report, and an illustrative register of when reports came in: nobody published the real one.

Every unit has observations of every year, so none may lack a yearly report; half-yearly ones may be missing.
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random

from making.units import DISTRICTS, HARDSHIP, MERGED, YEARS

# agencies that lead projects of the plan, as projects.csv names them
AGENCIES = (
    {
        "agency_id": "so-ldtbxh",
        "name_vi": "Sở Lao động - Thương binh và Xã hội",
        "name_en": "Department of Labour, Invalids and Social Affairs",
        "short_name_vi": "Sở LĐ-TB&XH",
    },
    {
        "agency_id": "so-nnptnt",
        "name_vi": "Sở Nông nghiệp và Phát triển nông thôn",
        "name_en": "Department of Agriculture and Rural Development",
        "short_name_vi": "Sở NN&PTNT",
    },
    {
        "agency_id": "so-tttt",
        "name_vi": "Sở Thông tin và Truyền thông",
        "name_en": "Department of Information and Communications",
        "short_name_vi": "Sở TT&TT",
    },
    {
        "agency_id": "so-yt",
        "name_vi": "Sở Y tế",
        "name_en": "Department of Health",
        "short_name_vi": "Sở Y tế",
    },
)
PLAN_DATE = date(2022, 3, 9)
CIRCULAR_IN_FORCE = date(2022, 7, 15)
LAST_DAY_OF_DISTRICTS = date(2025, 6, 30)
MISSING = frozenset(
    {
        ("674", "2023-H1"), ("679", "2023-H1"), ("683", "2023-H1"), ("so-yt", "2023-H1"),
        ("675", "2024-H1"), ("680", "2024-H1"), ("so-tttt", "2024-H1"),
        ("674", "2025-H1"), ("so-tttt", "2025"),
    }
)  # fmt: skip
# at the beginning, and when the plan was only just out, nobody is shown as late
ALWAYS_IN_TIME = frozenset({"2021-H1", "2021", "2022-H1"})


def build_duties(*, seed: int) -> list[dict]:
    """One row for each unit of the frame and each lead agency, for both reports of every year."""
    random = Random(f"{seed}-reports")
    return [
        {
            "duty_id": f"{reporter}-{period}",
            "reporter_id": reporter,
            "period": period,
            "due_date": due.isoformat(),
            "received_date": _received(reporter, period, due, random),
            "status": "illustrative",
            "legal_basis": _basis(
                due, is_agency=reporter not in HARDSHIP and reporter not in MERGED.values()
            ),
        }
        for period, due in _periods()
        for reporter in (*_units(period), *(agency["agency_id"] for agency in AGENCIES))
    ]


def _periods() -> Iterator[tuple[str, date]]:
    """The half-yearly report before 1 June, the yearly one before 1 December."""
    for year in YEARS:
        yield f"{year}-H1", date(int(year), 6, 1)
        yield year, date(int(year), 12, 1)


def _units(period: str) -> tuple[str, ...]:
    if not period.startswith("2025"):
        return DISTRICTS
    return tuple(dict.fromkeys(MERGED.get(district, district) for district in DISTRICTS))


def _received(reporter: str, period: str, due: date, random: Random) -> str:
    # drawn for every row, so that a change to one leaves the others as they were
    chance, early, late = random.random(), random.randint(0, 9), random.randint(1, 24)
    if (reporter, period) in MISSING:
        return ""
    if period == "2025" and not reporter.startswith("so-"):
        # the last report of units that end on 30 June 2025 is handed over before they do
        return (LAST_DAY_OF_DISTRICTS - timedelta(days=early)).isoformat()
    is_late = period not in ALWAYS_IN_TIME and chance < _lateness(reporter)
    return (due + timedelta(days=late if is_late else -early)).isoformat()


def _lateness(reporter: str) -> float:
    hardship: Mapping[str, float] = HARDSHIP | {"682-2024": 0.2}
    return 0.14 + 0.1 * hardship.get(reporter, 0.2)


def _basis(due: date, *, is_agency: bool) -> str:
    clause = "VI.4.a" if is_agency else "VI.5.đ"
    plan = f"mục {clause} Kế hoạch ban hành kèm theo Quyết định 382/QĐ-UBND ngày 09/03/2022"
    if due < PLAN_DATE:
        return f"Hạn xếp theo lịch chung của Chương trình; kỳ này trước ngày ban hành Kế hoạch ({plan})"
    if due < CIRCULAR_IN_FORCE:
        return f"{plan[:1].upper()}{plan[1:]}; hạn theo Thông tư 10/2022/TT-BLĐTBXH (hiệu lực từ 15/07/2022)"
    return f"Điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH; {plan}"
