"""One report in detail: due date, what became of it, and every step of its return."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.reporting import DutyStanding
from monitoring.model.framework import ResultsFramework
from monitoring.views.reporting.words import VERDICT_SIGN, name_report, say_stage, say_verdict
from monitoring.views.returns.return_words import StepRow, name_reporter, step_row
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import say_date

NOT_SENT_VI = "Báo cáo này không gửi qua bảng theo dõi."


@dataclass(frozen=True, kw_only=True)
class OneReport:
    """``facts`` are pairs of a word and what it is; ``steps`` is empty where the store knows nothing."""

    title: str
    facts: tuple[tuple[str, str], ...]
    steps: tuple[StepRow, ...]
    remark: str


def view_one_report(framework: ResultsFramework, standing: DutyStanding) -> OneReport:
    """Give what is known of one report."""
    duty = standing.duty
    steps = standing.reporter_return.steps if standing.reporter_return else ()
    return OneReport(
        title=f"{name_reporter(framework, duty.reporter_id)}: {name_report(duty.period).lower()}",
        facts=tuple(_facts(standing)),
        steps=tuple(map(step_row, steps)),
        remark="" if steps else NOT_SENT_VI,
    )


def _facts(standing: DutyStanding) -> Sequence[tuple[str, str]]:
    duty, back = standing.duty, standing.sent_back
    verdict = f"{VERDICT_SIGN[standing.verdict]} {say_verdict(standing)}"
    stage = say_stage(standing)
    facts = [
        ("Hạn báo cáo", say_date(duty.due_date)),
        ("Tình trạng", verdict + (f", {stage}" if stage else "") + _mark(standing)),
    ]
    if standing.received is not None:
        facts.append(("Ngày nhận", say_date(standing.received) + _mark(standing)))
    if back is not None:
        facts.append(("Lý do trả lại", back.note))
        who = step_row(back)
        facts.append(("Người trả lại", f"{who.by}, {who.at}"))
    return [*facts, ("Căn cứ", duty.legal_basis)]


def _mark(standing: DutyStanding) -> str:
    return f" ({ILLUSTRATIVE_VI})" if standing.is_illustrative else ""
