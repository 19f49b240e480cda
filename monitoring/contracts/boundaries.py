"""Boundaries and reporting units must name the same codes."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from monitoring.contracts.problem import Problem


def check_boundaries(
    tables: Mapping[str, pd.DataFrame], layers: Mapping[str, frozenset[str]]
) -> list[Problem]:
    """Problems of reporting frames that no boundary layer covers, and of layers that draw unknown units.

    ``layers`` gives, for each boundary file, the unit ids it draws. Every unit of a frame must be in one layer; a
    layer that serves no frame is not looked at.
    """
    names = dict(zip(tables["reporting_units"]["unit_id"], tables["reporting_units"]["name_vi"], strict=True))
    problems: dict[str, Problem] = {}
    if not layers:
        return []
    for listed in tables["reporting_frames"]["unit_ids"].dropna():
        wanted = frozenset(listed.split())
        # of layers that lack as many units, the one meant is the one that draws fewer others
        serving = max(layers, key=lambda name: (len(wanted & layers[name]), -len(layers[name] - wanted)))
        for problem in (
            *_missing(serving, wanted - layers[serving], names),
            *_unknown(serving, layers[serving], names),
        ):
            problems[f"{problem.table} {problem.message}"] = problem
    return list(problems.values())


def _missing(layer: str, unit_ids: frozenset[str], names: Mapping[str, str]) -> list[Problem]:
    if not unit_ids:
        return []
    listed = ", ".join(f"{unit_id} ({names.get(unit_id, '?')})" for unit_id in sorted(unit_ids))
    return [
        Problem(
            layer,
            None,
            "unit_id",
            f"thiếu ranh giới của đơn vị {listed}",
            "Chạy lại “make boundaries”, hoặc sửa bảng reporting_frames cho khớp với ranh giới.",
        )
    ]


def _unknown(layer: str, drawn: frozenset[str], names: Mapping[str, str]) -> list[Problem]:
    return [
        Problem(
            layer,
            None,
            "unit_id",
            f"ranh giới mang mã “{unit_id}” không có trong bảng reporting_units",
            "Sửa mã trong tệp ranh giới hoặc thêm đơn vị vào reporting_units.csv.",
        )
        for unit_id in sorted(drawn - set(names))
    ]
