"""A results framework in which a test says only what it is about.

>>> a_framework().with_observation(unit="678", period="2022", poor=300, households=5000).build()

It starts with the twelve districts of 2021–2024, the ten units of 2025, a handful of indicators and targets, and
no observation and no money at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from monitoring.model.framework import Programme, ResultsFramework
from monitoring.model.money import BudgetLine, BudgetTotal, CapitalType, FundingSource, Project, Stage
from monitoring.model.periods import Period
from monitoring.model.programme_details import ProgrammeDetails
from monitoring.model.reporting import LeadAgency, ReportingDuty
from monitoring.model.results import ALL_GROUPS, Dimension, Observation, PriorityGroup, Source, Target
from monitoring.model.status import Status
from monitoring.model.units import ReportingFrame, ReportingUnit, UnitSuccession
from tests.builders.indicators import some_indicators
from tests.builders.targets import a_target
from tests.builders.territory import TEN, TWELVE, succession_rows, unit_rows


@dataclass(frozen=True)
class FrameworkBuilder:
    """Every ``with_…`` gives a new builder; ``build`` gives the framework."""

    observations: tuple[Observation, ...] = ()
    budget_lines: tuple[BudgetLine, ...] = ()
    budget_totals: tuple[BudgetTotal, ...] = ()
    targets: tuple[Target, ...] = ()
    duties: tuple[ReportingDuty, ...] = ()

    def with_observation(
        self,
        *,
        unit: str,
        period: str = "2022",
        indicator: str = "poor_rate",
        group: str = ALL_GROUPS,
        poor: int | None = None,
        households: int | None = None,
        value: float | None = None,
        status: str = "official",
        illustrative: str = "",
        source: str = "nguon-1",
        note: str | None = None,
    ) -> FrameworkBuilder:
        """One reported figure: ``poor`` of ``households`` (any numerator and denominator), or a ``value``."""
        row = Observation(
            indicator_id=indicator,
            unit_id=unit,
            period=Period.read(period),
            group_id=group,
            numerator=poor,
            denominator=households,
            value=value,
            status=Status(status),
            source_id=source,
            illustrative_parts=frozenset(illustrative.split()),
            note=note,
        )
        return replace(self, observations=(*self.observations, row))

    def with_every_unit(
        self, *, period: str = "2022", but: tuple[str, ...] = (), **row: object
    ) -> FrameworkBuilder:
        """The same figure for every unit that reports in the period, except some."""
        builder = self
        for unit in TEN if period.startswith("2025") else TWELVE:
            if unit not in but:
                builder = builder.with_observation(unit=unit, period=period, **row)
        return builder

    def with_province(self, value: float | None, *, period: str = "2022", **row: object) -> FrameworkBuilder:
        """A figure that the province itself published."""
        return self.with_observation(unit="68", period=period, value=value, **row)

    def with_provinces(self, values: dict[str, float], **row: object) -> FrameworkBuilder:
        """The province's published figures by period."""
        builder = self
        for period, value in values.items():
            builder = builder.with_province(value, period=period, **row)
        return builder

    def with_nation(self, value: float, *, period: str = "2022", **row: object) -> FrameworkBuilder:
        return self.with_observation(unit="VN", period=period, value=value, **row)

    def with_target(self, target: Target) -> FrameworkBuilder:
        return replace(self, targets=(*self.targets, target))

    def with_money(
        self,
        amount_vnd: int,
        *,
        stage: str = "allocated",
        project: str = "DA1",
        unit: str = "678",
        year: int = 2023,
        funding_source: str = "trung_uong",
        capital_type: str = "su_nghiep",
        as_of: date | None = None,
        status: str = "illustrative",
        source: str = "minh-hoa",
    ) -> FrameworkBuilder:
        line = BudgetLine(
            project, unit, year, funding_source, capital_type, Stage(stage), as_of or date(year, 12, 31), amount_vnd,
            Status(status), source,
        )  # fmt: skip
        return replace(self, budget_lines=(*self.budget_lines, line))

    def with_published_total(
        self,
        amount_vnd: int,
        *,
        period: str = "2023",
        stage: str = "allocated",
        funding_source: str = "all",
        status: str = "official",
    ) -> FrameworkBuilder:
        total = BudgetTotal(
            "68", period, funding_source, Stage(stage), amount_vnd, Status(status), "nguon-1", "hơn"
        )
        return replace(self, budget_totals=(*self.budget_totals, total))

    def with_duty(self, *duties: ReportingDuty) -> FrameworkBuilder:
        """Duties to report, as `a_duty` makes them."""
        return replace(self, duties=(*self.duties, *duties))

    def build(self) -> ResultsFramework:
        return ResultsFramework(
            programme=_PROGRAMME,
            dimensions={"chung": Dimension("chung", "Chỉ tiêu chủ yếu", "Main targets", "I.2.a")},
            groups={group: PriorityGroup(group, name, group, None) for group, name in _GROUPS.items()},
            indicators=some_indicators(),
            targets={one.target_id: one for one in self.targets or _TARGETS},
            projects={project: _project(project) for project in _PROJECTS},
            funding_sources={one: FundingSource(one, one, one, "IV") for one in _FUNDING_SOURCES},
            capital_types={one: CapitalType(one, one, one) for one in ("dau_tu", "su_nghiep")},
            units={row["unit_id"]: _unit(row) for row in unit_rows()},
            successions=tuple(_succession(row) for row in succession_rows()),
            frames={Period(year): _frame(year) for year in range(2021, 2026)},
            observations={
                (one.indicator_id, one.unit_id, one.period, one.group_id): one for one in self.observations
            },
            budget_lines=self.budget_lines,
            budget_totals=self.budget_totals,
            sources={
                one: Source(one, "Sở", f"Văn bản {one}", number, None, None, None)
                for one, number in _SOURCES.items()
            },
            agencies={
                one: LeadAgency(one, name, name, name)
                for one, name in _AGENCIES.items()
                if any(duty.reporter_id == one for duty in self.duties)
            },
            duties=self.duties,
            details=DETAILS,
        )


def a_framework() -> FrameworkBuilder:
    """The framework without a single figure."""
    return FrameworkBuilder()


_GROUPS = {"all": "Tất cả các hộ", "dtts": "Dân tộc thiểu số", "tre_em": "Trẻ em"}
_AGENCIES = {"so-ldtbxh": "Sở Lao động - Thương binh và Xã hội", "so-yt": "Sở Y tế"}
# by what they are cited: what only illustrates has no document
_SOURCES = {"nguon-1": "1/BC-UBND", "nguon-2": "2/BC-UBND", "minh-hoa": None}
_FUNDING_SOURCES = ("trung_uong", "dia_phuong", "huy_dong", "long_ghep")
_PROJECTS = ("DA1", "DA2", "DA2.1", "DA2.2", "DA3", "DA3.1", "DA3.2")
_PROGRAMME = Programme(
    programme_id="gnbv",
    name_vi="Chương trình giảm nghèo bền vững",
    name_en="Sustainable poverty reduction",
    decision_no="382/QĐ-UBND",
    decision_date=date(2022, 3, 9),
    province_unit_id="68",
    country_unit_id="VN",
    first_year=2021,
    last_year=2025,
    headline_indicator_id="poor_rate",
)
DETAILS = ProgrammeDetails(
    programme_id="gnbv",
    short_name_vi="Giảm nghèo bền vững",
    recipients_vi=("Ủy ban nhân dân tỉnh", "Lưu: VT"),
    collecting_agency_vi="Sở Lao động - Thương binh và Xã hội",
    headline_group_id="dtts",
    near_poor_indicator_id="near_poor_rate",
    poor_and_near_indicator_id="mdp_rate",
    old_standard_ending="_std2016",
    old_standard_last_year=2021,
    old_standard_vi="2016–2020",
    new_standard_vi="2022–2025",
    reporting_clause_vi="mục VI Kế hoạch",
    deadlines_vi="Hạn 01/6 (báo cáo 6 tháng), 01/12 (báo cáo năm)",
    round_working_days=15,
    round_basis_vi="điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH",
)
_TARGETS = (
    a_target("A1", kind="below_reference", indicator="poor_rate"),
    a_target("A5", kind="below", indicator="relapse_rate", value=10),
    a_target("A6", kind="zero", indicator="merit_poor_households", value=0),
    a_target("B2", kind="at_least", indicator="jobs_connected", value=1000),
    a_target("B4", kind="decrease", indicator="stunting_rate"),
    a_target("B5", kind="at_least", indicator="school_attendance_rate", value=90),
)


def _project(project_id: str) -> Project:
    parent = project_id.partition(".")[0]
    return Project(
        project_id, None if parent == project_id else parent, project_id, project_id, "Sở", "Phòng", "III"
    )


def _unit(row: dict[str, str]) -> ReportingUnit:
    return ReportingUnit(
        **{
            **row,
            "parent_id": row["parent_id"] or None,
            "valid_from": date.fromisoformat(row["valid_from"]),
            "valid_to": date.fromisoformat(row["valid_to"]) if row["valid_to"] else None,
        }
    )


def _succession(row: dict[str, str]) -> UnitSuccession:
    day, share = date.fromisoformat(row["effective_date"]), float(row["share_pct"])
    return UnitSuccession(row["predecessor_id"], row["successor_id"], day, share, row["legal_act"])


def _frame(year: int) -> ReportingFrame:
    frame_id, units = ("huyen_12", TWELVE) if year < 2025 else ("don_vi_10", TEN)
    return ReportingFrame(
        frame_id, Period(year), "district", units, "huyện, thành phố", "districts and cities"
    )
