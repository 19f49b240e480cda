"""The list of reports that are owed, as plain text for a letter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from monitoring.measures.reporting import DutyStanding, Verdict
from monitoring.model.framework import ResultsFramework
from monitoring.model.moments import day_in_vietnam
from monitoring.views.reporting.words import name_report
from monitoring.views.returns.return_words import name_reporter
from monitoring.wording.numbers import say_date, say_number

HEADING_VI = "Danh sách đơn vị, cơ quan chậm báo cáo thực hiện"
_COLLECTING_AGENCY_VI = "cơ quan thường trực Chương trình"
ILLUSTRATIVE_WARNING_VI = "SỐ LIỆU MINH HỌA – không dùng để đôn đốc."
PARTLY_ILLUSTRATIVE_VI = "Dòng ghi “(minh họa)” là SỐ LIỆU MINH HỌA – không dùng để đôn đốc."
_WHOLE_SHARE = 100.0
NOTHING_OWED_VI = "Không có đơn vị, cơ quan nào chậm báo cáo."
NO_PERIOD_VI = "Không có kỳ báo cáo nào trong phạm vi này."


@dataclass(frozen=True)
class Reminder:
    """``text`` is to be copied; ``owed`` the number of reports, ``reporters`` of those who owe them."""

    text: str
    owed: int
    reporters: int
    is_illustrative: bool


def write_reminder(
    framework: ResultsFramework, standings: Sequence[DutyStanding], *, today: date
) -> Reminder:
    """Give the reports that are missing or were sent back, grouped by reporter, units before agencies."""
    owed = sorted((one for one in standings if one.verdict.is_owed), key=lambda one: one.duty.due_date)
    unknown = sum(one.verdict is Verdict.NOT_RECORDED for one in standings)
    if not owed:
        return Reminder(_say_nothing_owed(standings, unknown), 0, 0, False)
    reporters = [
        one for one in (*framework.units, *framework.agencies) if any(_of(one, found) for found in owed)
    ]
    is_illustrative = any(one.is_illustrative for one in owed)
    lines = [
        f"{HEADING_VI} {framework.programme.name_vi} (tính đến ngày {say_date(today)})",
        *_warnings(owed),
    ]
    for number, reporter_id in enumerate(reporters, start=1):
        lines += ["", f"{number}. {_addressee(framework, reporter_id, today)}"]
        lines += _lines([one for one in owed if _of(reporter_id, one)])
    if unknown:
        lines += ["", f"Ngoài ra có {unknown} báo cáo chưa có ghi nhận, chưa đưa vào danh sách."]
    lines += ["", _request(framework)]
    return Reminder("\n".join(lines), len(owed), len(reporters), is_illustrative)


def _request(framework: ResultsFramework) -> str:
    collecting = framework.details.collecting_agency_vi or _COLLECTING_AGENCY_VI
    return (
        f"Đề nghị các đơn vị, cơ quan hoàn thành và gửi báo cáo về {collecting} để tổng hợp, "
        f"báo cáo Ủy ban nhân dân {framework.province.kind} theo quy định."
    )


def _say_nothing_owed(standings: Sequence[DutyStanding], unknown: int) -> str:
    """Nobody is said to be in time of whom nothing is known."""
    if unknown:
        return f"{unknown} báo cáo chưa rõ đã nhận hay chưa, nên chưa có căn cứ để đôn đốc."
    return NOTHING_OWED_VI if standings else NO_PERIOD_VI


def _warnings(owed: Sequence[DutyStanding]) -> list[str]:
    illustrative = sum(one.is_illustrative for one in owed)
    if not illustrative:
        return []
    return [ILLUSTRATIVE_WARNING_VI if illustrative == len(owed) else PARTLY_ILLUSTRATIVE_VI]


def _of(reporter_id: str, standing: DutyStanding) -> bool:
    return standing.duty.reporter_id == reporter_id


def _addressee(framework: ResultsFramework, reporter_id: str, today: date) -> str:
    """Whom the letter goes to; of a unit that is no more, since when, and what single unit took its place."""
    unit = framework.units.get(reporter_id)
    if unit is None:
        return name_reporter(framework, reporter_id)
    name = f"Ủy ban nhân dân {unit.full_name_vi}"
    if unit.valid_to is None or unit.valid_to >= today:
        return name
    heirs = [
        framework.units[one.successor_id].full_name_vi
        for one in framework.successions
        if one.predecessor_id == reporter_id and one.share_pct == _WHOLE_SHARE
    ]
    taken = f"; đơn vị kế thừa: {heirs[0]}" if len(heirs) == 1 else ""
    return f"{name} (kết thúc hoạt động ngày {say_date(unit.valid_to)}{taken})"


def _lines(owed: Sequence[DutyStanding]) -> list[str]:
    """A line for each report; the legal basis after them, once where it is the same for all."""
    bases = dict.fromkeys(one.duty.legal_basis for one in owed)
    if len(bases) > 1:
        return [f"{_line(one)} Căn cứ: {one.duty.legal_basis}." for one in owed]
    return [*map(_line, owed), f"   Căn cứ: {next(iter(bases))}."]


def _line(standing: DutyStanding) -> str:
    duty, back = standing.duty, standing.sent_back
    said = f"   - {name_report(duty.period)}: hạn {say_date(duty.due_date)}"
    if standing.verdict is Verdict.MISSING and standing.days is not None:
        said += f", quá hạn {say_number(standing.days)} ngày"
    if back is not None:
        day = say_date(day_in_vietnam(back.at))
        said += f", trả lại ngày {day} để hoàn chỉnh (lý do: {' '.join(back.note.split()).rstrip('.')})"
    return f"{said}{' (minh họa)' if standing.is_illustrative else ''}."
