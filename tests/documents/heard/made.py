"""The four kinds of briefing from the shipped tables, with stand-ins for their pictures: what is judged is not how they look."""

from __future__ import annotations

from functools import cache

from components.documents.form import DocumentForm
from components.documents.pictures.picture import Picture
from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from monitoring.views.exhibits.exhibit import Exhibit
from tests.documents.paper.drawn import a_picture
from tests.shipped import shipped_boundaries, shipped_framework

FORM = DocumentForm(issuing_body="Sở Lao động", signer_title="Giám đốc", recipients=("UBND tỉnh", "Lưu: VT"))
ASKS = {
    BriefingKind.PROVINCE: BriefingAsk(BriefingKind.PROVINCE, 2022),
    BriefingKind.DISTRICT: BriefingAsk(BriefingKind.DISTRICT, 2022, "674"),
    BriefingKind.BUDGET: BriefingAsk(BriefingKind.BUDGET, 2022),
    BriefingKind.ONE_PAGE: BriefingAsk(BriefingKind.ONE_PAGE, 2022),
}


@cache
def a_shipped_briefing(kind: BriefingKind) -> Briefing:
    return view_briefing(shipped_framework(), shipped_boundaries(), ASKS[kind])


def exhibits_of(briefing: Briefing) -> list[Exhibit]:
    return [one for section in briefing.sections for one in section.exhibits]


def pictures_for(briefing: Briefing) -> dict[str, Picture]:
    return {one.name: a_picture() for one in exhibits_of(briefing) if one.drawing is not None}
