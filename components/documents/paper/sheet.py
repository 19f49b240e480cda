"""The sheet of paper: its margins after Nghị định 30/2020/NĐ-CP, and the sizes of type on it."""

from __future__ import annotations

from dataclasses import dataclass

A4_MM = (210.0, 297.0)
# top, right, bottom, left
UPRIGHT_MM = (20.0, 15.0, 20.0, 30.0)
# an upright sheet turned: the edge that is bound stays the widest
TURNED_MM = (30.0, 20.0, 15.0, 20.0)
UPRIGHT_TEXT_MM = A4_MM[0] - UPRIGHT_MM[1] - UPRIGHT_MM[3]
TURNED_TEXT_MM = A4_MM[1] - TURNED_MM[1] - TURNED_MM[3]
TALLEST_PICTURE_MM = 165.0
_TALLEST_IN_SUMMARY_MM = 92.0
FIRST_LINE_MM = 12.7
LINE = 1.15


@dataclass(frozen=True)
class Sizes:
    """Type in points and the largest picture. ``scale`` 1 is the office's size; a summary of one sheet is set smaller."""

    scale: float = 1.0

    @property
    def body_pt(self) -> float:
        return 14 * self.scale

    @property
    def head_pt(self) -> float:
        """Of the bodies and the national heading."""
        return 12 * min(1.0, self.scale + 0.15)

    @property
    def caption_pt(self) -> float:
        return 13 * self.scale

    @property
    def table_pt(self) -> float:
        return 12 * self.scale

    @property
    def source_pt(self) -> float:
        return 11 * self.scale

    @property
    def tallest_picture_mm(self) -> float:
        return TALLEST_PICTURE_MM if self.scale == 1 else _TALLEST_IN_SUMMARY_MM * self.scale

    @property
    def gap_mm(self) -> float:
        """Between paragraphs."""
        return 2.1 * self.scale
