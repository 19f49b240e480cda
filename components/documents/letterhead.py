"""The words of the head and the end of an office's document after Nghị định 30/2020/NĐ-CP."""

from __future__ import annotations

from dataclasses import dataclass

from components.documents.form import DocumentForm
from monitoring.views.briefing.briefing import Briefing
from monitoring.wording.capitals import capitalised

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS_HEAD = "Nơi nhận:"
LEFT_SHARE = 0.41
LINES_TO_SIGN = 4
BLANK_BODY = "[TÊN CƠ QUAN BAN HÀNH]"
BLANK_TITLE = "[CHỨC VỤ CỦA NGƯỜI KÝ]"
BLANK_NAME = "[Họ và tên]"


@dataclass(frozen=True)
class Letterhead:
    """What is not known is left to be filled in by hand."""

    parent_body: str
    issuing_body: str
    number: str
    place_date: str
    type_name: str
    subject: str
    standing: str
    recipients: tuple[str, ...]
    signer_title: str
    signer_name: str = BLANK_NAME


def letterhead_of(briefing: Briefing, form: DocumentForm) -> Letterhead:
    """Give the words for this briefing and office."""
    return Letterhead(
        parent_body=form.parent_body.upper(),
        issuing_body=form.issuing_body.upper() or BLANK_BODY,
        number="Số: ………/BC-……",
        place_date=f"{form.place}, ngày … tháng … năm ……",
        type_name=briefing.type_name,
        subject=briefing.subject,
        standing=f"({capitalised(briefing.standing)})" if briefing.standing else "",
        recipients=list_recipients(form),
        signer_title=form.signer_title.upper() or BLANK_TITLE,
    )


def list_recipients(form: DocumentForm) -> tuple[str, ...]:
    """The lines under “Nơi nhận:”, each ended as the office ends them."""
    last = len(form.recipients)
    return tuple(
        f"- {one.rstrip('.;')}{'.' if number == last else ';'}"
        for number, one in enumerate(form.recipients, start=1)
    )


def foot_of(briefing: Briefing) -> str:
    """At the foot of every page: the release, and the standing of the figures."""
    return capitalised(" · ".join(part for part in (briefing.release, briefing.standing) if part))
