"""The form “Biểu báo cáo”: which figure or amount stands in which sheet, row and column.

This one description drives the writer of the template and the reader of what comes back, so they cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from monitoring.model.money import Stage
from monitoring.model.periods import Period
from monitoring.model.units import ReportingUnit

FORM_NAME = "Biểu báo cáo kết quả giảm nghèo"
FORM_VERSION = "1"
GUIDE_SHEET, GENERAL_SHEET, CODES_SHEET = "Hướng dẫn", "Thông tin", "Mã"
POVERTY_SHEET, TARGETS_SHEET, MONEY_SHEET = "Biểu 1", "Biểu 2", "Biểu 3"
TITLE_ROW, SUBTITLE_ROW, NOTE_ROW = 1, 2, 3
GROUP_HEADING_ROW, HEADING_ROW, NUMBER_ROW, FIRST_ROW = 6, 7, 8, 9
CODE_COLUMN = 1
GENERAL_FIRST_ROW, GENERAL_INPUT_COLUMN = 4, 3
TOTAL_CODE = "tong"


class Part(StrEnum):
    """The column of the table of observations that a cell goes to."""

    NUMERATOR = "numerator"
    DENOMINATOR = "denominator"
    VALUE = "value"


class Kind(StrEnum):
    """What an input cell holds."""

    COUNT = "count"
    AMOUNT_VND = "amount_vnd"
    STATUS = "status"
    DATE = "date"
    TEXT = "text"


@dataclass(frozen=True)
class Feed:
    """One part of one observation of the form's unit and period."""

    indicator_id: str
    group_id: str
    part: Part


@dataclass(frozen=True)
class MoneyFeed:
    """One line of money of the form's unit and year."""

    project_id: str
    funding_source: str
    capital_type: str
    stage: Stage


@dataclass(frozen=True)
class Fixed:
    """Known text, locked."""

    text: str


@dataclass(frozen=True)
class Before:
    """Last period's value, locked; None is no data. What only illustrates is marked wherever it stands."""

    value: int | float | None
    is_illustrative: bool = False


@dataclass(frozen=True)
class Input:
    """A cell to be filled in. ``at_most`` names the column in the same row that it may not exceed."""

    kind: Kind
    unit_vi: str = ""
    feeds: tuple[Feed, ...] = ()
    money: MoneyFeed | None = None
    is_required: bool = False
    at_most: str | None = None


@dataclass(frozen=True)
class Rate:
    """Worked out in the sheet, per cent: one column of the row divided by another."""

    numerator: str
    denominator: str
    feeds: tuple[Feed, ...] = ()


@dataclass(frozen=True)
class Nothing:
    """A cell that has no meaning in this row."""


FormCell = Fixed | Before | Input | Rate | Nothing


@dataclass(frozen=True)
class FormColumn:
    """A column after the hidden one of codes. Columns with the same ``over`` share a heading above."""

    key: str
    heading: str
    width: float
    over: str = ""


@dataclass(frozen=True)
class FormRow:
    """``code`` stands in the hidden first column and tells the row wherever it was moved to."""

    code: str
    cells: Mapping[str, FormCell]
    is_total: bool = False


@dataclass(frozen=True)
class FormSheet:
    """One “Biểu”."""

    name: str
    title: str
    note: str
    columns: tuple[FormColumn, ...]
    rows: tuple[FormRow, ...]

    def column_number(self, key: str) -> int:
        """The number of the column in the sheet, from 1; the codes stand in column 1."""
        return next(number for number, one in enumerate(self.columns, start=2) if one.key == key)

    def numbered_rows(self) -> Iterator[tuple[int, FormRow]]:
        """Every row with the number that the template gives it."""
        return enumerate(self.rows, start=FIRST_ROW)


@dataclass(frozen=True)
class GeneralField:
    """One line of the sheet “Thông tin”. ``prefilled`` is what the template already holds."""

    code: str
    label: str
    kind: Kind
    prefilled: str = ""
    is_required: bool = True
    hint: str = ""


@dataclass(frozen=True)
class ReturnForm:
    """The form of one unit and period."""

    unit: ReportingUnit
    period: Period
    general: tuple[GeneralField, ...]
    sheets: tuple[FormSheet, ...] = field(default=())
    release_code: str = ""

    @property
    def identity(self) -> tuple[tuple[str, str], ...]:
        """What the hidden sheet says, so that the reader knows which form came back."""
        return (
            ("mau", FORM_NAME),
            ("phien_ban", FORM_VERSION),
            ("unit_id", self.unit.unit_id),
            ("period", str(self.period)),
            ("release", self.release_code),
        )
