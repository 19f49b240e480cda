"""Tables on paper without a browser: the header on every sheet, rows whole, totals bold, no data said."""

from __future__ import annotations

from fpdf.enums import Align, TableBordersLayout, TableCellFillMode, VAlign
from fpdf.fonts import FontFace

from components.documents.briefing_words import ILLUSTRATIVE_KEY
from components.documents.lettering import MM_PER_PT, wrap_text, writable
from components.documents.paper.content import SetTable
from components.documents.paper.press import GREY, Press
from components.documents.paper.sheet import LINE
from components.documents.paper.tags import TaggedTable
from monitoring.wording.labels import ILLUSTRATIVE_MARK

_HEAD_FILL = (237, 241, 245)
_RULE = (128, 128, 128)
_RULE_MM = 0.18
_PADDING_MM = (0.6, 1.2)
_HEAD = FontFace(emphasis="BOLD", fill_color=_HEAD_FILL)


def set_table(press: Press, one: SetTable) -> None:
    """Set the rows as planned; the key to the asterisks follows where there are any."""
    table, plan = one.table, one.plan
    press.use(plan.size_pt)
    press.set_draw_color(*_RULE)
    press.set_line_width(_RULE_MM)
    first_total = len(table.rows) - table.total_rows
    set_rows = TaggedTable(
        press,
        naming_column=table.naming_column,
        width=min(sum(plan.widths_mm), press.epw),
        col_widths=plan.widths_mm,
        align=Align.L,
        line_height=plan.size_pt * MM_PER_PT * LINE,
        padding=_PADDING_MM,
        borders_layout=TableBordersLayout.ALL,
        cell_fill_mode=TableCellFillMode.NONE,
        headings_style=_HEAD,
        v_align=VAlign.T,
    )
    head = set_rows.row()
    for column in table.columns:
        head.cell(writable(column.label), align=Align.C, v_align=VAlign.M)
    for number, row in enumerate(table.rows):
        line = set_rows.row()
        for cell, column in zip(row, table.columns, strict=True):
            line.cell(
                writable(cell.text) + (ILLUSTRATIVE_MARK if cell.is_illustrative else ""),
                align=Align.R if column.is_number else Align.L,
                style=_face(
                    is_total=number >= first_total,
                    is_illustrative=cell.is_illustrative,
                    has_data=cell.value is not None,
                ),
            )
    with press.group("Table", alt=writable(one.alt)):
        set_rows.render()
    press.set_draw_color(0)
    if table.has_illustrative:
        press.ln(0.5)
        press.write_left(ILLUSTRATIVE_KEY, press.sizes.source_pt, "I")


def head_height_mm(one: SetTable) -> float:
    """How high the header row is."""
    size = one.plan.size_pt
    lines = max(
        len(
            wrap_text(
                column.label, width_pt=(width - 2 * _PADDING_MM[1]) / MM_PER_PT, size_pt=size, is_bold=True
            )
        )
        for column, width in zip(one.table.columns, one.plan.widths_mm, strict=True)
    )
    return lines * size * MM_PER_PT * LINE + 2 * _PADDING_MM[0]


def _face(*, is_total: bool, is_illustrative: bool, has_data: bool) -> FontFace:
    emphasis = ("B" if is_total else "") + ("I" if is_illustrative else "")
    return FontFace(emphasis=emphasis, color=None if has_data else GREY)
