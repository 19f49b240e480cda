"""The kinds of cells that tables hold: what they look like, and what to tell a person whose cell does not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date


@dataclass(frozen=True)
class CellKind:
    """``pattern`` is a regular expression for the whole cell; ``reads`` raises ValueError where that is not enough."""

    name: str
    pattern: str
    must_be: str
    remedy: str
    required: bool = True
    reads: Callable[[str], object] = str


def optional(kind: CellKind) -> CellKind:
    """The same kind of cell, which may also be empty (empty = no data, never 0)."""
    return replace(kind, required=False)


def one_of(*values: str) -> CellKind:
    """A cell that holds one of a few fixed words."""
    listed = ", ".join(values)
    return CellKind(
        "one_of",
        "^(?:" + "|".join(re.escape(value) for value in values) + ")$",
        f"một trong: {listed}",
        f"Ghi đúng một trong các giá trị: {listed}.",
    )


TEXT = CellKind(
    "text",
    r"^(?!\s)(?:.|\n)*\S$",
    "chữ, không để trống, không thừa dấu cách ở đầu hoặc cuối",
    "Điền nội dung, bỏ dấu cách thừa.",
)
IDENTIFIER = CellKind(
    "identifier",
    r"^[A-Za-z0-9][A-Za-z0-9._-]*$",
    "mã gồm chữ không dấu, số, dấu chấm, gạch",
    "Ghi đúng mã, không dấu cách, không dấu tiếng Việt.",
)
COUNT = CellKind(
    "count",
    r"^\d{1,12}$",
    "số nguyên không âm, chỉ gồm chữ số",
    "Ghi số đếm bằng chữ số, không dấu chấm phân nhóm, ví dụ 9731; chưa có số liệu thì để trống.",
)
SMALL_NUMBER = CellKind("small_number", r"^\d{1,3}$", "số nguyên nhỏ", "Ghi một số nguyên, ví dụ 2.")
DECIMAL = CellKind(
    "decimal",
    r"^-?\d{1,12}(?:\.\d{1,6})?$",
    "số, phần thập phân sau dấu chấm",
    "Trong tệp dữ liệu ghi phần thập phân sau dấu chấm, ví dụ 2.87; chưa có số liệu thì để trống.",
)
AMOUNT_VND = CellKind(
    "amount_vnd",
    r"^\d{1,15}$",
    "số đồng nguyên",
    "Ghi số tiền bằng đồng, không có phần lẻ, ví dụ 65683000000.",
)
YEAR = CellKind("year", r"^20\d{2}$", "năm gồm bốn chữ số", "Ghi năm, ví dụ 2023.")
PERIOD = CellKind(
    "period",
    r"^20\d{2}(?:-H[12])?$",
    "kỳ báo cáo: năm hoặc nửa năm",
    "Ghi 2022 cho cả năm, 2022-H1 cho sáu tháng đầu năm.",
)
PERIOD_OR_RANGE = CellKind(
    "period_or_range", r"^20\d{2}(?:-20\d{2})?$", "năm hoặc giai đoạn", "Ghi 2023 hoặc 2021-2025."
)
DATE = CellKind(
    "date",
    r"^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$",
    "ngày dạng năm-tháng-ngày",
    "Ghi ngày có thật, dạng 2024-12-01.",
    reads=date.fromisoformat,
)
YES_NO = one_of("true", "false")
STATUS = one_of("official", "provisional", "estimated", "illustrative")
