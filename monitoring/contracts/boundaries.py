"""Boundaries and reporting units must name the same codes."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from monitoring.contracts.problem import Problem


def check_boundaries(
    tables: Mapping[str, pd.DataFrame], layers: Mapping[str, frozenset[str]]
) -> list[Problem]:
    """Problems of reporting frames that no boundary layer covers.

    ``layers`` gives, for each boundary file, the unit ids it draws. Every unit of a frame must be in one layer.
    """
    names = dict(zip(tables["reporting_units"]["unit_id"], tables["reporting_units"]["name_vi"], strict=True))
    problems: dict[str, Problem] = {}
    for listed in tables["reporting_frames"]["unit_ids"].dropna():
        wanted = frozenset(listed.split())
        if not layers or any(wanted <= drawn for drawn in layers.values()):
            continue
        # of layers that lack as many units, the one meant is the one that draws fewer others
        nearest = max(layers, key=lambda name: (len(wanted & layers[name]), -len(layers[name] - wanted)))
        missing = ", ".join(
            f"{unit_id} ({names.get(unit_id, '?')})" for unit_id in sorted(wanted - layers[nearest])
        )
        problems[f"{nearest} {missing}"] = Problem(
            nearest,
            None,
            "unit_id",
            f"thiếu ranh giới của đơn vị {missing}",
            "Chạy lại “make boundaries”, hoặc sửa bảng reporting_frames cho khớp với ranh giới.",
        )
    known = set(names)
    for name, drawn in layers.items():
        for unit_id in sorted(drawn - known):
            problems[f"{name} {unit_id}"] = Problem(
                name,
                None,
                "unit_id",
                f"ranh giới mang mã “{unit_id}” không có trong bảng reporting_units",
                "Sửa mã trong tệp ranh giới hoặc thêm đơn vị vào reporting_units.csv.",
            )
    return list(problems.values())
