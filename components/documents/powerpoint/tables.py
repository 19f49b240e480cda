"""Native tables on slides: as many rows as fit, the rest on further slides, the heading on each."""

from __future__ import annotations

from collections.abc import Iterator

from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide
from pptx.table import _Cell
from pptx.util import Mm, Pt

from components.documents.columns import TablePlan, plan_table
from components.documents.lettering import MM_PER_PT, Face
from components.documents.powerpoint.boxes import Box
from components.documents.powerpoint.deck import describe
from components.documents.powerpoint.texts import align, height_pt, rgb, write_line
from components.figures.theme import INK, INK_SOFT, LINE, PAPER_SOFT
from monitoring.views.exhibits.exhibit import Cell, DataTable
from monitoring.wording.labels import ILLUSTRATIVE_MARK

MOST_ROWS = 12
_ROWS_WANTED = 9
_SIZES_PT = (16, 14, 12, 11)
_MARGIN_PT = 4
# PowerPoint's own “no style, no grid”: every line drawn here is ours
_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"

Rows = tuple[tuple[Cell, ...], ...]


def plan_slides(table: DataTable, box: Box) -> tuple[TablePlan, tuple[Rows, ...]]:
    """The plan of the columns, and the rows of each slide: the largest letters that need no more slides than rows do.

    Rows of long sentences are set smaller, down to what can still be read.
    """
    for size_pt in _SIZES_PT:
        plan = plan_table(
            table, portrait_mm=box.width_pt * MM_PER_PT, landscape_mm=None, size_pt=size_pt, face=Face.SANS
        )
        parts = tuple(_part_rows(table, plan, box))
        if len(parts) <= -(-len(table.rows) // _ROWS_WANTED) or plan.size_pt <= _SIZES_PT[-1]:
            break
    return plan, parts


def add_table(
    slide: Slide,
    table: DataTable,
    rows: Rows,
    plan: TablePlan,
    box: Box,
    *,
    title: str,
    alt: str,
    totals: int = 0,
) -> None:
    """Write some rows of a table; the last ``totals`` of them are bold."""
    left, top, width, _ = box.emu
    heights = [_row_height_pt([column.label for column in table.columns], plan, is_bold=True)]
    heights += [_row_height_pt([cell.text for cell in row], plan) for row in rows]
    frame = slide.shapes.add_table(len(rows) + 1, len(table.columns), left, top, width, Pt(sum(heights)))
    describe(frame, name="Bảng", title=title, alt=alt)
    written = frame.table
    written._tbl.tblPr.find(qn("a:tableStyleId")).text = _NO_STYLE
    for column, width_mm in zip(written.columns, plan.widths_mm, strict=True):
        column.width = Mm(width_mm)
    for row, height in zip(written.rows, heights, strict=True):
        row.height = Pt(height)
    for place, column in zip(written.rows[0].cells, table.columns, strict=True):
        _fill(
            place,
            column.label,
            plan.size_pt,
            is_bold=True,
            to="right" if column.is_number else "left",
            is_head=True,
        )
    for number, row in enumerate(rows):
        for place, cell, column in zip(written.rows[number + 1].cells, row, table.columns, strict=True):
            _fill(
                place,
                cell.text + (ILLUSTRATIVE_MARK if cell.is_illustrative else ""),
                plan.size_pt,
                is_bold=number >= len(rows) - totals,
                is_italic=cell.is_illustrative,
                to="right" if column.is_number else "left",
                colour=INK_SOFT if cell.value is None else INK,
            )


def _part_rows(table: DataTable, plan: TablePlan, box: Box) -> Iterator[Rows]:
    head = _row_height_pt([column.label for column in table.columns], plan, is_bold=True)
    part: list[tuple[Cell, ...]] = []
    used = head
    for row in table.rows:
        height = _row_height_pt([cell.text for cell in row], plan)
        if part and (len(part) == MOST_ROWS or used + height > box.height_pt):
            yield tuple(part)
            part, used = [], head
        part.append(row)
        used += height
    if part or not table.rows:
        yield tuple(part)


def _row_height_pt(texts: list[str], plan: TablePlan, *, is_bold: bool = False) -> float:
    highest = max(
        (
            height_pt(
                (text,),
                width_pt=width_mm / MM_PER_PT - 2 * _MARGIN_PT - 2,
                size_pt=plan.size_pt,
                is_bold=is_bold,
            )
            for text, width_mm in zip(texts, plan.widths_mm, strict=True)
        ),
        default=plan.size_pt,
    )
    return highest + 2 * _MARGIN_PT


def _fill(
    place: _Cell,
    text: str,
    size_pt: float,
    *,
    to: str,
    is_bold: bool = False,
    is_italic: bool = False,
    colour: str = INK,
    is_head: bool = False,
) -> None:
    for side in ("left", "right", "top", "bottom"):
        setattr(place, f"margin_{side}", Pt(_MARGIN_PT))
    line = place.text_frame.paragraphs[0]
    align(line, to)
    write_line(line, text, size_pt=size_pt, is_bold=is_bold, is_italic=is_italic, colour=colour)
    place.vertical_anchor = MSO_ANCHOR.MIDDLE
    properties = place._tc.get_or_add_tcPr()
    width, edge = (19050, INK_SOFT) if is_head else (9525, LINE)
    properties.append(
        parse_xml(
            f'<a:lnB {nsdecls("a")} w="{width}"><a:solidFill><a:srgbClr val="{edge.lstrip("#")}"/></a:solidFill></a:lnB>'
        )
    )
    if is_head:
        place.fill.solid()
        place.fill.fore_color.rgb = rgb(PAPER_SOFT)
