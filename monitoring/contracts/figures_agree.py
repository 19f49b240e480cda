"""Figures in one row, or in rows that belong together, may not contradict each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from monitoring.contracts.problem import Problem
from monitoring.contracts.schemas import FIRST_DATA_ROW
from monitoring.model.results import COUNTED_UNITS

_CITING = ("observations", "budget_lines", "budget_totals")


def check_figures_agree(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Problems of numerators, rates, statuses, targets and money that contradict each other."""
    return [
        *_check_observations(tables),
        *_check_sources(tables),
        *_check_targets(tables),
        *_check_money(tables),
    ]


def _check_observations(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    rows = tables["observations"]
    units = tables["indicators"].drop_duplicates("indicator_id").set_index("indicator_id")["unit"]
    is_rate = rows["indicator_id"].map(units).eq("%")
    is_counted = rows["indicator_id"].map(units).isin(COUNTED_UNITS)
    numerator, denominator, value = (
        pd.to_numeric(rows[name], errors="coerce") for name in ("numerator", "denominator", "value")
    )
    # a rate may be off by half a unit of the last decimal that was printed, and by what counts can not resolve
    decimals = rows["value"].str.extract(r"\.(\d+)$", expand=False).str.len().fillna(0)
    slack = 0.5 * 10.0**-decimals + 1e-9
    differs = (numerator / denominator * 100 - value).abs() > slack
    published = rows["status"].ne("illustrative")
    filled = rows["illustrative_parts"].fillna("")
    findings = (
        (numerator > denominator, "numerator", "tử số lớn hơn mẫu số", "Kiểm tra lại tử số và mẫu số."),
        (
            is_rate & ((value < 0) | (value > 100)),
            "value",
            "tỷ lệ nằm ngoài khoảng 0–100 %",
            "Kiểm tra lại tỷ lệ.",
        ),
        (
            differs & is_rate,
            "value",
            "tỷ lệ không khớp với tử số chia mẫu số",
            "Sửa tỷ lệ, tử số hoặc mẫu số cho khớp.",
        ),
        (
            numerator.isna() & denominator.isna() & value.isna(),
            "value",
            "không có số nào trong dòng",
            "Điền số liệu, hoặc bỏ dòng nếu chưa có số liệu.",
        ),
        (
            ~is_rate & value.isna() & rows["indicator_id"].isin(units.index),
            "value",
            "số đếm phải ghi ở cột value",
            "Chuyển số đếm sang cột value.",
        ),
        (
            is_counted & rows["value"].str.contains(".", regex=False),
            "value",
            "số đếm có dấu chấm",
            "Ghi số đếm bằng chữ số, không dấu chấm phân nhóm, ví dụ 9731.",
        ),
        (
            ~published & filled.ne(""),
            "illustrative_parts",
            "dòng minh họa không cần ghi phần minh họa",
            "Để trống cột này.",
        ),
        (
            published & value.isna() & (numerator.isna() | filled.str.contains("numerator")),
            "status",
            "dòng công bố mà không có số công bố",
            "Ghi số đã công bố, hoặc đặt tính chất illustrative.",
        ),
    )
    return _problems("observations", findings)


def _check_sources(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """A published figure or amount may not rest on a source that illustrative rows rest on."""
    cited = {table: tables[table][["status", "source_id"]] for table in _CITING}
    illustrating = pd.concat(
        [rows.loc[rows["status"].eq("illustrative"), "source_id"] for rows in cited.values()]
    )
    illustrates = set(illustrating.dropna()) - _published_sources(tables)
    return [
        Problem(
            table,
            int(index) + FIRST_DATA_ROW,
            "source_id",
            "số công bố mà dẫn nguồn minh họa",
            "Ghi nguồn của văn bản công bố, hoặc đặt tính chất illustrative.",
        )
        for table, rows in cited.items()
        for index in rows.index[rows["status"].ne("illustrative") & rows["source_id"].isin(illustrates)]
    ]


def _published_sources(tables: Mapping[str, pd.DataFrame]) -> set[str]:
    """Sources that can be looked up: they have a document number or an address."""
    sources = tables["sources"]
    return set(sources.loc[sources["document_no"].notna() | sources["address"].notna(), "source_id"].dropna())


def _check_targets(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    rows = tables["targets"]
    findings = (
        (
            rows["kind"].isin(["at_least", "below"]) & rows["value"].isna(),
            "value",
            "chỉ tiêu loại này phải có con số",
            "Ghi con số của chỉ tiêu.",
        ),
        (
            rows["kind"].eq("below_reference") & rows["reference_indicator_id"].isna(),
            "reference_indicator_id",
            "thiếu chỉ số đối chiếu",
            "Ghi mã chỉ số của cả nước dùng để đối chiếu.",
        ),
    )
    return _problems("targets", findings)


def _problems(table: str, findings: Iterable[tuple[pd.Series, str, str, str]]) -> list[Problem]:
    """A problem for every row that a finding holds of; a row that lacks what would be compared has none."""
    return [
        Problem(table, int(index) + FIRST_DATA_ROW, column, message, remedy)
        for wrong, column, message, remedy in findings
        for index in wrong.index[wrong.fillna(False)]
    ]


def _check_money(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Disbursement beyond the allocation is a warning: it happens when capital is carried over, and must be explained."""
    rows = tables["budget_lines"].assign(
        amount=lambda frame: pd.to_numeric(frame["amount_vnd"], errors="coerce"),
        row=lambda frame: frame.index + FIRST_DATA_ROW,
    )
    line = ["project_id", "unit_id", "year", "funding_source", "capital_type"]
    newest = rows.sort_values("as_of").drop_duplicates([*line, "stage"], keep="last")
    by_stage = newest.set_index([*line, "stage"])[["amount", "row"]].unstack("stage")
    if ("amount", "disbursed") not in by_stage:
        return []
    if ("amount", "allocated") not in by_stage:
        by_stage["amount", "allocated"] = 0
    by_stage["amount", "allocated"] = by_stage["amount", "allocated"].fillna(0)
    over = by_stage[by_stage["amount", "disbursed"] > by_stage["amount", "allocated"]]
    return [
        Problem(
            "budget_lines",
            int(found["row", "disbursed"]),
            "amount_vnd",
            f"giải ngân {found['amount', 'disbursed']:.0f} đồng lớn hơn vốn giao {found['amount', 'allocated']:.0f} đồng",
            "Kiểm tra lại, hoặc giải trình phần vốn chuyển nguồn.",
            severity="warning",
        )
        for _, found in over.iterrows()
    ]
