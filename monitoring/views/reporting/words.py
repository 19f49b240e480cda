"""Words and signs for reports that came in, came late or did not come."""

from __future__ import annotations

from collections.abc import Mapping

from monitoring.measures.reporting import Completeness, DutyStanding, Verdict
from monitoring.model.moments import day_in_vietnam
from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.wording.numbers import say_coverage, say_date, say_number

NO_DUTY_VI = "Không thuộc kỳ"
VERDICT_VI: Mapping[Verdict, str] = {
    Verdict.ON_TIME: "Đúng hạn",
    Verdict.LATE: "Muộn",
    Verdict.SENT_BACK: "Trả lại",
    Verdict.MISSING: "Quá hạn",
    Verdict.NOT_DUE: "Chưa đến hạn",
    Verdict.NOT_RECORDED: "Chưa có ghi nhận",
}
VERDICT_SIGN: Mapping[Verdict, str] = {
    Verdict.ON_TIME: "✓",
    Verdict.LATE: "!",
    Verdict.SENT_BACK: "↩",
    Verdict.MISSING: "✕",
    Verdict.NOT_DUE: "○",
    Verdict.NOT_RECORDED: "–",
}
_STAGE_VI: Mapping[ReturnState, str] = {
    ReturnState.SUBMITTED: "chờ duyệt",
    ReturnState.ACCEPTED: "đã chấp nhận",
    ReturnState.PUBLISHED: "đã phát hành",
    ReturnState.DRAFT: "đang soạn",
}


def name_report(period: Period) -> str:
    """“Báo cáo năm 2023”, “Báo cáo 6 tháng đầu năm 2023”."""
    return f"Báo cáo {period.name_vi}"


def say_verdict(standing: DutyStanding) -> str:
    """“Đúng hạn”, “Muộn 3 ngày”, “Quá hạn 10 ngày”, “Trả lại”…"""
    word = VERDICT_VI[standing.verdict]
    if standing.verdict is Verdict.SENT_BACK or standing.days is None:
        return word
    return f"{word} {say_number(standing.days)} ngày"


def say_when(standing: DutyStanding) -> str:
    """The day under the word: when it came in, or when it was sent back; empty where nothing came."""
    back = standing.sent_back
    day = standing.received if back is None else day_in_vietnam(back.at)
    return say_date(day) if day else ""


def say_stage(standing: DutyStanding) -> str:
    """How far its return has come in the store: “chờ duyệt”; empty where the verdict already says it."""
    if standing.stage is None or standing.verdict is Verdict.SENT_BACK:
        return ""
    return _STAGE_VI.get(standing.stage, "")


def say_completeness(found: Completeness, whom: str) -> str:
    """“9/12 huyện, thành phố (75 %)”, “12/12 huyện, thành phố”; what nobody recorded is said instead of a share."""
    if found.due == 0:
        return "chưa đến hạn"
    if found.unrecorded == found.due:
        return "chưa có ghi nhận"
    if found.unrecorded:
        return f"{found.received}/{found.due} {whom} (còn {found.unrecorded} chưa có ghi nhận)"
    return say_coverage(found.received, found.due, whom)
