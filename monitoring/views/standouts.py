"""What stands out in one unit: sentences made of figures by stated rules, each naming the figures it rests on.

The rules pick by size alone. They say how far, how fast, how little; why is not in the figures, so no sentence
says it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import pstdev

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.choice import Choice, unit_of
from monitoring.views.standing import Standing, anchor_of
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.numbers import say_number
from monitoring.wording.stated import (
    money_id,
    state_amount,
    state_change_points,
    state_distance,
    state_money_rate,
    state_units_known,
    state_value,
    state_year,
)
from monitoring.wording.statement import Stated, Statement, What, state

# below this a spread says more about which units happen to have reported than about the units
FEWEST_UNITS = 5
# nearer than one standard deviation is where most units are
STANDS_OUT_FROM = 1.0
NOTHING_STANDS_OUT_VI = "Chưa đủ số liệu để rút ra điểm nổi bật."


@dataclass(frozen=True)
class Standout:
    """A sentence, the rule that picked it, the ids of the figures it rests on, and where they stand on the page."""

    statement: Statement
    rule: str
    figure_ids: tuple[str, ...]
    anchor: str
    is_illustrative: bool

    @property
    def sentence(self) -> str:
        return self.statement.text


def find_standouts(
    framework: ResultsFramework, choice: Choice, standings: Iterable[Standing], money: BudgetView
) -> tuple[Standout, ...]:
    """The farthest from the province, the fastest change and the lowest disbursement, as far as figures allow."""
    # a share of people or households compares across indicators; a number of them does not
    rates = [standing for standing in standings if standing.indicator.is_rate]
    found = (_farthest(rates), _fastest(rates), _slowest_money(framework, choice, money))
    return tuple(one for one in found if one is not None)


def spreads_from_province(standing: Standing) -> float | None:
    """Distance to the province in standard deviations of the units' values, signed; None without a spread."""
    values = [peer.value for peer in standing.peers if peer.value is not None and not peer.is_partial]
    own, province = standing.own, standing.province
    if own.value is None or own.is_partial or province.value is None or province.is_partial:
        return None
    spread = pstdev(values) if len(values) >= FEWEST_UNITS else 0.0
    return (own.value - province.value) / spread if spread else None


def money_anchor(project_id: str) -> str:
    """The place of a project's money on the profile page."""
    return f"kinh-phi-{project_id}"


def _farthest(rates: list[Standing]) -> Standout | None:
    spread = [(spreads_from_province(one), one) for one in rates]
    known = [(spreads, one) for spreads, one in spread if spreads and abs(spreads) >= STANDS_OUT_FROM]
    if not known:
        return None
    spreads, standing = max(known, key=lambda pair: abs(pair[0]))
    own, province, indicator = standing.own, standing.province, standing.indicator
    distance = distance_as_printed(own, province, indicator)
    assert distance is not None, "a spread has both values"
    peer_ids = tuple(peer.figure_id for peer in standing.peers)
    return Standout(
        statement=state(
            "{name} năm {year} là {value}, {distance}, bằng {spreads} lần độ lệch chuẩn giữa {units} đơn vị.",
            name=indicator.name_vi,
            year=state_year(own.period.year, own),
            value=state_value(own, indicator),
            distance=state(
                "bằng toàn tỉnh ({province})"
                if distance == 0
                else "{verb} hơn toàn tỉnh ({province}) {size}",
                verb="thấp" if distance < 0 else "cao",
                province=state_value(province, indicator),
                size=state_distance(own, province, indicator),
            ),
            spreads=Stated(
                say_number(abs(spreads), decimals=1),
                What.SPREADS,
                (own.figure_id, province.figure_id, *peer_ids),
            ),
            units=state_units_known(standing.peers),
        ),
        rule="Khoảng cách tới toàn tỉnh lớn nhất, tính bằng số lần độ lệch chuẩn, từ 1 lần trở lên",
        figure_ids=_ids(own, province, *standing.peers),
        anchor=anchor_of(indicator.indicator_id),
        is_illustrative=_any_illustrative(own, province, *standing.peers),
    )


def _fastest(rates: list[Standing]) -> Standout | None:
    known = [(one.change, one) for one in rates if one.change]
    if not known:
        return None
    change, standing = max(known, key=lambda pair: abs(pair[0]))
    own, earlier, indicator = standing.own, standing.earlier, standing.indicator
    assert earlier is not None, "a change has a year before"
    return Standout(
        statement=state(
            "{name} {verb} {size} so với năm {year}: từ {before} {direction} {after}.",
            name=indicator.name_vi,
            verb="tăng" if change > 0 else "giảm",
            size=state_change_points(own, earlier, change),
            year=state_year(earlier.period.year, earlier),
            before=state_value(earlier, indicator),
            direction="lên" if change > 0 else "xuống",
            after=state_value(own, indicator),
        ),
        rule="Thay đổi so với năm trước lớn nhất, tính bằng điểm %",
        figure_ids=_ids(own, earlier),
        anchor=anchor_of(indicator.indicator_id),
        is_illustrative=_any_illustrative(own, earlier),
    )


def _slowest_money(framework: ResultsFramework, choice: Choice, money: BudgetView) -> Standout | None:
    rated = [row for row in money.rows if row.disbursement_rate_pct is not None]
    if len({row.disbursement_rate for row in rated}) < 2:
        return None
    lowest = min(rated, key=lambda row: row.disbursement_rate_pct or 0)
    amounts, unit = dict(lowest.amounts_vnd), unit_of(framework, choice)
    disbursed, allocated = (
        money_id(stage, year=choice.year, project_id=lowest.part, unit_id=choice.unit_id)
        for stage in (Stage.DISBURSED, Stage.ALLOCATED)
    )
    return Standout(
        statement=state(
            "{name} giải ngân {disbursed} trong {allocated} vốn giao năm {year}, đạt {rate}: thấp nhất trong {count} dự án.",
            name=lowest.name,
            disbursed=state_amount(amounts[Stage.DISBURSED], disbursed),
            allocated=state_amount(amounts[Stage.ALLOCATED], allocated),
            year=Stated(str(choice.year), What.PERIOD, (disbursed,)),
            rate=state_money_rate(lowest.disbursement_rate_pct or 0, disbursed, allocated),
            count=Stated(str(len(rated)), What.COUNT, tuple(row.part for row in rated)),
        ),
        rule="Tỷ lệ giải ngân trên vốn giao thấp nhất trong các dự án",
        figure_ids=_money_ids(lowest, unit.unit_id, choice.year),
        anchor=money_anchor(lowest.part),
        is_illustrative=lowest.is_illustrative,
    )


def _money_ids(row: BudgetRow, unit_id: str, year: int) -> tuple[str, ...]:
    return tuple(f"{row.part}/{unit_id}/{year}/{stage.value}" for stage in (Stage.DISBURSED, Stage.ALLOCATED))


def _ids(*figures: Figure) -> tuple[str, ...]:
    return tuple(dict.fromkeys(figure.figure_id for figure in figures if figure.value is not None))


def _any_illustrative(*figures: Figure) -> bool:
    return any(figure.is_illustrative or figure.illustrative_parts for figure in figures)
