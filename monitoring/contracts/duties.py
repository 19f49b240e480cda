"""Duties to report must name who can owe them, once a period, and keep their dates in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from monitoring.contracts.problem import Problem, hint_at
from monitoring.contracts.schemas import FIRST_DATA_ROW
from monitoring.contracts.written_days import as_people_write, first_day

_DUTIES, _AGENCIES = "reporting_duties", "lead_agencies"


def check_duties(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Problems of reporters nobody knows, of duties owed twice, and of dates out of order; of agencies without projects."""
    units = set(tables["reporting_units"]["unit_id"].dropna())
    agencies = set(tables[_AGENCIES]["agency_id"].dropna())
    frames = _units_by_period(tables["reporting_frames"])
    problems = [*_check_agencies(tables, units)]
    seen: set[tuple[str, str]] = set()
    for row, duty in _numbered(tables[_DUTIES]):
        owed = (duty["reporter_id"], duty["period"])
        problems += _check_reporter(row, duty, units | agencies, agencies, frames)
        problems += _check_dates(row, duty)
        if owed in seen:
            problems.append(
                Problem(
                    _DUTIES,
                    row,
                    "reporter_id",
                    f"“{duty['reporter_id']}” đã có một dòng cho kỳ {duty['period']} ở trên",
                    "Mỗi đơn vị, cơ quan chỉ giữ một dòng cho một kỳ.",
                )
            )
        seen.add(owed)
    return problems


def _check_agencies(tables: Mapping[str, pd.DataFrame], units: set[str]) -> Iterator[Problem]:
    leading = set(tables["projects"]["lead_agency_province"].dropna())
    for row, agency in _numbered(tables[_AGENCIES]):
        if agency["agency_id"] in units:
            yield Problem(
                _AGENCIES,
                row,
                "agency_id",
                f"mã “{agency['agency_id']}” đã là mã của một đơn vị hành chính",
                "Đặt cho cơ quan một mã khác với mọi mã trong reporting_units.csv.",
            )
        if isinstance(agency["name_vi"], str) and agency["name_vi"] not in leading:
            yield Problem(
                _AGENCIES,
                row,
                "name_vi",
                f"“{agency['name_vi']}” không chủ trì dự án nào",
                "Ghi tên cơ quan đúng như ở cột lead_agency_province của projects.csv."
                + hint_at(agency["name_vi"], leading),
            )


def _check_reporter(
    row: int, duty: Mapping[str, str], known: set[str], agencies: set[str], frames: Mapping[str, set[str]]
) -> Iterator[Problem]:
    reporter, period = duty["reporter_id"], duty["period"]
    if not isinstance(reporter, str) or not isinstance(period, str):
        return  # told by the checks of cells
    if reporter not in known:
        yield Problem(
            _DUTIES,
            row,
            "reporter_id",
            f"mã “{reporter}” không có trong bảng reporting_units hoặc lead_agencies",
            f"Sửa mã, hoặc thêm dòng vào một trong hai bảng.{hint_at(reporter, known)}",
        )
    elif reporter not in agencies and reporter not in frames.get(period, frames.get(period[:4], set())):
        yield Problem(
            _DUTIES,
            row,
            "reporter_id",
            f"đơn vị “{reporter}” không thuộc khung báo cáo của kỳ {period}",
            "Ghi đơn vị có trong khung của kỳ đó ở reporting_frames.csv, hoặc bỏ dòng.",
        )


def _check_dates(row: int, duty: Mapping[str, str]) -> Iterator[Problem]:
    period = duty["period"]
    if not isinstance(period, str):
        return
    begins = first_day(period)
    for column, name in (("due_date", "hạn nộp"), ("received_date", "ngày nhận")):
        day = duty[column]
        if isinstance(day, str) and day < begins:
            yield Problem(
                _DUTIES,
                row,
                column,
                f"{name} {as_people_write(day)} trước ngày đầu của kỳ {period}",
                "Kiểm tra lại ngày và kỳ báo cáo.",
            )


def _numbered(rows: pd.DataFrame) -> Iterator[tuple[int, Mapping[Any, Any]]]:
    for index, row in zip(rows.index, rows.to_dict("records"), strict=True):
        yield int(index) + FIRST_DATA_ROW, row


def _units_by_period(frames: pd.DataFrame) -> dict[str, set[str]]:
    listed = frames.dropna(subset=["period", "unit_ids"])
    return {
        period: set(unit_ids.split())
        for period, unit_ids in zip(listed["period"], listed["unit_ids"], strict=True)
    }
