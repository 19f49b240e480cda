"""What will be inside a document and what is missing, before it is made."""

from __future__ import annotations

from components.documents.numbering import number_section
from components.widgets.markup import escape
from monitoring.views.briefing.briefing import Briefing, Section
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.wording.capitals import capitalised

_GAPS = "gaps"


def contents_of(briefing: Briefing) -> str:
    """Title, standing and sections, each with its paragraphs, pictures and tables, and what it lacks."""
    standing = (
        f"<span class='chip illustrative'>{escape(capitalised(briefing.standing))}</span>"
        if briefing.standing
        else ""
    )
    sections = "".join(
        _section(number_section(place, section.heading), section)
        for place, section in enumerate(briefing.sections, start=1)
    )
    return (
        f"<div class='contents'><p class='type'>{escape(briefing.type_name)}</p><h3>{escape(briefing.subject)}</h3>"
        f"<p class='foot'>{standing} {escape(_counted(briefing))} · {escape(briefing.release)}</p>{sections}</div>"
    )


def _counted(briefing: Briefing) -> str:
    exhibits = [one for section in briefing.sections for one in section.exhibits]
    pictures = sum(one.drawing is not None for one in exhibits)
    missing = sum(len(_missing(section)) for section in briefing.sections)
    return f"{len(briefing.sections)} mục · {pictures} hình · {len(exhibits)} bảng số liệu · {missing} điều còn thiếu"


def _missing(section: Section) -> tuple[str, ...]:
    """What the section lacks; the section of gaps is nothing else."""
    said = tuple(one.text for one in section.paragraphs) if section.section_id == _GAPS else ()
    return tuple(dict.fromkeys((*section.missing, *said)))


def _section(heading: str, section: Section) -> str:
    items = "".join(f"<li>{escape(_name(one))}</li>" for one in section.exhibits)
    missing = "".join(f"<li class='missing'>Thiếu: {escape(line)}</li>" for line in _missing(section))
    first = "" if section.section_id == _GAPS else next((one.text for one in section.paragraphs), "")
    said = f"<p class='said'>{escape(first)}</p>" if first else ""
    return f"<section><h4>{escape(heading)}</h4>{said}<ul>{items}{missing}</ul></section>"


def _name(exhibit: Exhibit) -> str:
    return f"{'Bảng' if exhibit.drawing is None else 'Hình'}: {exhibit.caption.title}"
