"""How the form looks: one face, locked cells pale, cells to fill in framed and white."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

FACE = "Times New Roman"  # the face that official papers are written in
INK, FAINT, RULE, PAPER, FILL_IN, HEAD = "#1F2933", "#52606D", "#9AA5B1", "#F0F2F5", "#FFFBE6", "#DCE6F1"
_BASE: Mapping[str, object] = {"font_name": FACE, "font_size": 11, "font_color": INK, "valign": "vcenter"}
_CELL: Mapping[str, object] = {**_BASE, "border": 1, "border_color": RULE}
_WHOLE = "#,##0"


class Looks:
    """Formats of one workbook, each made once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook

    def _made(self, base: Mapping[str, object], **more: object) -> Format:
        return self._workbook.add_format({**base, **more})

    @cached_property
    def title(self) -> Format:
        return self._made(_BASE, bold=True, font_size=15)

    @cached_property
    def subtitle(self) -> Format:
        return self._made(_BASE, bold=True, font_size=12)

    @cached_property
    def remark(self) -> Format:
        return self._made(_BASE, italic=True, indent=1, font_color=FAINT)

    @cached_property
    def guide(self) -> Format:
        return self._made(_BASE, text_wrap=True, valign="top", font_size=12)

    @cached_property
    def guide_head(self) -> Format:
        return self._made(_BASE, bold=True, font_size=13)

    @cached_property
    def head(self) -> Format:
        return self._made(_CELL, bold=True, text_wrap=True, align="center", bg_color=HEAD)

    @cached_property
    def head_number(self) -> Format:
        return self._made(_CELL, italic=True, align="center", font_size=9, font_color=FAINT, bg_color=HEAD)

    @cached_property
    def fixed(self) -> Format:
        return self._made(_CELL, text_wrap=True, indent=1, bg_color=PAPER)

    @cached_property
    def fixed_centred(self) -> Format:
        return self._made(_CELL, text_wrap=True, align="center", bg_color=PAPER)

    @cached_property
    def nothing(self) -> Format:
        return self._made(_CELL, bg_color=PAPER, font_color=FAINT, align="center")

    @cached_property
    def before(self) -> Format:
        return self._made(_CELL, align="right", indent=1, bg_color=PAPER, font_color=FAINT)

    @cached_property
    def before_illustrative(self) -> Format:
        return self._made(_CELL, align="right", indent=1, bg_color=PAPER, font_color=FAINT, italic=True)

    @cached_property
    def rate(self) -> Format:
        return self._made(_CELL, num_format="0.00", align="right", indent=1, bg_color=PAPER)

    @cached_property
    def number(self) -> Format:
        return self._made(_CELL, num_format=_WHOLE, align="right", indent=1, bg_color=FILL_IN, locked=False)

    @cached_property
    def words(self) -> Format:
        return self._made(_CELL, num_format="@", text_wrap=True, indent=1, bg_color=FILL_IN, locked=False)

    @cached_property
    def choice(self) -> Format:
        return self._made(_CELL, text_wrap=True, align="center", bg_color=FILL_IN, locked=False)

    @cached_property
    def day(self) -> Format:
        return self._made(
            _CELL, num_format="dd/mm/yyyy", align="left", indent=1, bg_color=FILL_IN, locked=False
        )

    @cached_property
    def total(self) -> Format:
        return self._made(_CELL, bold=True, text_wrap=True, indent=1, bg_color=HEAD)
