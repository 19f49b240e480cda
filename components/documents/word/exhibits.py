"""An exhibit in Word: a picture over its caption, or a caption over its table, and always the sources under it."""

from __future__ import annotations

import io
from collections.abc import Mapping

from docx.shared import Mm

from components.documents.columns import TablePlan, plan_table
from components.documents.lettering import writable
from components.documents.pictures.picture import Picture
from components.documents.word.manuscript import Manuscript
from components.documents.word.styles import Style
from components.documents.word.tables import add_table
from monitoring.views.exhibits.exhibit import Exhibit


def write_exhibit(manuscript: Manuscript, exhibit: Exhibit, pictures: Mapping[str, Picture]) -> None:
    """Write the picture where there is one, else the table, so that no exhibit is ever left out."""
    picture = picture_of(exhibit, pictures)
    if picture is not None:
        _write_picture(manuscript, exhibit, picture)
    else:
        _write_table(manuscript, exhibit)
    _write_foot(manuscript, exhibit)


def picture_of(exhibit: Exhibit, pictures: Mapping[str, Picture]) -> Picture | None:
    """The exhibit's picture in the one format that every Word shows."""
    picture = pictures.get(exhibit.name)
    return picture if picture is not None and picture.format == "png" else None


def lies_across(manuscript: Manuscript, exhibit: Exhibit, pictures: Mapping[str, Picture]) -> bool:
    """Whether the exhibit is a table so wide that its page is turned."""
    return picture_of(exhibit, pictures) is None and _plan(manuscript, exhibit).is_landscape


def _plan(manuscript: Manuscript, exhibit: Exhibit) -> TablePlan:
    return plan_table(
        exhibit.table,
        portrait_mm=manuscript.upright_width_mm,
        landscape_mm=None if manuscript.is_one_page else manuscript.turned_width_mm,
        size_pt=manuscript.table_pt,
    )


def _write_picture(manuscript: Manuscript, exhibit: Exhibit, picture: Picture) -> None:
    manuscript.turn_page(is_landscape=False)
    width_mm = manuscript.width_mm
    height_mm = width_mm * picture.height_px / picture.width_px
    if height_mm > manuscript.tallest_mm:
        width_mm *= manuscript.tallest_mm / height_mm
    place = manuscript.write("", Style.PICTURE)
    inline = place.add_run().add_picture(io.BytesIO(picture.content), width=Mm(width_mm))._inline
    # an office that is told no distance from the text takes one of its own, and the picture leaves the margin
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    inline.docPr.set("name", f"Hình {inline.docPr.get('id')}")
    inline.docPr.set("title", writable(exhibit.caption.title))
    inline.docPr.set("descr", writable(exhibit.alt))
    _write_caption(manuscript, exhibit, "Hình")


def _write_table(manuscript: Manuscript, exhibit: Exhibit) -> None:
    plan = _plan(manuscript, exhibit)
    manuscript.turn_page(is_landscape=plan.is_landscape)
    _write_caption(manuscript, exhibit, "Bảng")
    add_table(manuscript, exhibit.table, plan, title=exhibit.caption.title, alt=exhibit.alt)


def _write_caption(manuscript: Manuscript, exhibit: Exhibit, label: str) -> None:
    manuscript.write_caption(label, exhibit.caption.title)
    if exhibit.caption.subtitle:
        manuscript.write(exhibit.caption.subtitle, Style.SUBTITLE)


def _write_foot(manuscript: Manuscript, exhibit: Exhibit) -> None:
    lines = (" · ".join(exhibit.foot_lines),) if manuscript.is_one_page else exhibit.foot_lines
    for number, line in enumerate(lines):
        paragraph = manuscript.write(line, Style.SOURCE)
        paragraph.paragraph_format.keep_with_next = number < len(lines) - 1
