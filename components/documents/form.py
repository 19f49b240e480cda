"""Who issues a document, signs it and receives it."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework


@dataclass(frozen=True)
class DocumentForm:
    """The parts of the office layout around a briefing. What is empty becomes a field to fill in on paper.

    ``place`` stands before the date. ``recipients`` is the list under “Nơi nhận”, one a line.
    """

    parent_body: str = ""
    issuing_body: str = ""
    place: str = ""
    signer_title: str = ""
    recipients: tuple[str, ...] = ()


def usual_form(framework: ResultsFramework) -> DocumentForm:
    """The parts that the tables know: the province's committee, the place, and who receives the programme's reports."""
    province = framework.province
    committee = f"Ủy ban nhân dân {province.full_name_vi}"
    usual_recipients = (f"Ủy ban nhân dân {province.kind}", "Lưu: VT")
    return DocumentForm(
        parent_body=committee.upper(),
        place=province.name_vi,
        recipients=framework.details.recipients_vi or usual_recipients,
    )
