"""Checks of money."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine, Stage
from monitoring.model.status import Status
from monitoring.returns.finding import WARNING, Finding
from monitoring.returns.rows import ReportedMoney
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import say_number

_SCALES = (1_000, 1_000_000, 1_000_000_000)
_NEAR = 3.0
_WORTH_ASKING_VND = 1_000_000


def find_negative_amounts(money: Sequence[ReportedMoney], framework: ResultsFramework) -> Iterator[Finding]:
    """Money that was taken back lowers the amount; the amount itself is never below nothing."""
    for one in money:
        if one.amount_vnd < 0:
            yield Finding(
                "negative_count",
                one.where.cell("amount_vnd"),
                "số tiền âm",
                "Ghi số không âm, lũy kế từ đầu năm; chưa có số liệu thì để trống.",
                f"{say_number(one.amount_vnd)} đồng",
            )


def find_disbursed_above_allocated(
    money: Sequence[ReportedMoney], framework: ResultsFramework
) -> Iterator[Finding]:
    """It happens with capital carried over, and must be explained."""
    held = _newest(framework.budget_lines, Stage.ALLOCATED)
    reported = {
        one.line: one.amount_vnd
        for one in sorted(money, key=lambda one: one.as_of)
        if one.stage is Stage.ALLOCATED
    }
    for one in money:
        given = reported.get(one.line, held[one.line].amount_vnd if one.line in held else 0)
        if one.stage is Stage.DISBURSED and one.amount_vnd > given:
            yield Finding(
                "disbursed_above_allocated",
                one.where.cell("amount_vnd"),
                "giải ngân lớn hơn vốn giao",
                "Kiểm tra lại, hoặc giải trình phần vốn chuyển nguồn.",
                f"{say_number(one.amount_vnd)} và {say_number(given)} đồng",
                WARNING,
            ).explained(one.reason)


def find_money_in_wrong_unit(
    money: Sequence[ReportedMoney], framework: ResultsFramework
) -> Iterator[Finding]:
    """Thousands or millions of đồng written where whole đồng are asked for, or the other way round."""
    for one, before in _with_last_year(money, framework):
        if not one.amount_vnd or not before.amount_vnd:
            continue
        times = one.amount_vnd / before.amount_vnd
        for scale in _SCALES:
            is_less, is_more = 1 / _NEAR < times * scale < _NEAR, 1 / _NEAR < times / scale < _NEAR
            if is_less or is_more:
                much = (
                    f"chỉ khoảng 1/{say_number(scale)}" if is_less else f"gấp khoảng {say_number(scale)} lần"
                )
                yield Finding(
                    "wrong_scale",
                    one.where.cell("amount_vnd"),
                    "số tiền có thể sai đơn vị tính",
                    "Ghi bằng đồng; nếu đúng thì ghi giải trình.",
                    f"{say_number(one.amount_vnd)} đồng, {much} số {_say_before(before)}",
                    WARNING,
                ).explained(one.reason)
                break


def find_repeated_amounts(money: Sequence[ReportedMoney], framework: ResultsFramework) -> Iterator[Finding]:
    """The same amount to the last đồng as the year before: probably copied from the column beside."""
    for one, before in _with_last_year(money, framework):
        if one.amount_vnd == before.amount_vnd >= _WORTH_ASKING_VND:
            yield Finding(
                "repeats_last_period",
                one.where.cell("amount_vnd"),
                "số tiền lặp lại nguyên số của năm trước",
                "Kiểm tra lại; nếu đúng thì ghi giải trình.",
                f"bằng đúng số {_say_before(before)}",
                WARNING,
            ).explained(one.reason)


def _with_last_year(
    money: Sequence[ReportedMoney], framework: ResultsFramework
) -> Iterator[tuple[ReportedMoney, BudgetLine]]:
    """Every amount with that of the same line and stage in the year before, where there is one."""
    known = {stage: _newest(framework.budget_lines, stage) for stage in Stage}
    for one in money:
        project_id, unit_id, year, funding_source, capital_type = one.line
        before = known[one.stage].get((project_id, unit_id, year - 1, funding_source, capital_type))
        if before is not None:
            yield one, before


def _say_before(before: BudgetLine) -> str:
    mark = f" ({ILLUSTRATIVE_VI})" if before.status is Status.ILLUSTRATIVE else ""
    return f"{say_number(before.amount_vnd)} đồng của năm {before.year}{mark}"


def _newest(lines: Sequence[BudgetLine], stage: Stage) -> dict[tuple[str, str, int, str, str], BudgetLine]:
    """The newest line of every project, unit, year, source and type at the stage; reports of one year are cumulative."""
    return {
        (one.project_id, one.unit_id, one.year, one.funding_source, one.capital_type): one
        for one in sorted(lines, key=lambda one: one.as_of)
        if one.stage is stage
    }
