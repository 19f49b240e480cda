"""Answers and problems as lines for people."""

from __future__ import annotations

import json
from collections.abc import Sequence

from monitoring.contracts.problem import Problem


def print_answer(answer: object) -> None:
    """One line a field; records are parted by an empty line."""
    records = answer if isinstance(answer, list) else [answer]
    for number, record in enumerate(records):
        if number:
            print()
        for name, value in record.items():
            print(f"{name}: {_as_text(value)}")


def print_problems(problems: Sequence[Problem], *, as_json: bool) -> None:
    """Every problem with its place, what is wrong and what to do."""
    if as_json:
        print(json.dumps([problem.as_record() for problem in problems], ensure_ascii=False, indent=2))
        return
    for problem in problems:
        print(_as_line(problem))
    errors = sum(problem.blocks for problem in problems)
    print(f"{errors} lỗi, {len(problems) - errors} cảnh báo." if problems else "Không có lỗi.")


def _as_line(problem: Problem) -> str:
    kind = "LỖI" if problem.blocks else "CẢNH BÁO"
    named = (
        problem.file or problem.table,
        problem.place,
        f"dòng {problem.row}" if problem.row else "",
        f"cột {problem.column}" if problem.column else "",
    )
    place = ", ".join(part for part in named if part)
    reason = f" Giải trình: {problem.reason}" if problem.reason else ""
    return f"{kind} {place}: {problem.message}. {problem.remedy}{reason}"


def _as_text(value: object) -> str:
    if value is None:
        return "—"
    if isinstance(value, list):
        return "; ".join(_as_text(one) for one in value) or "—"
    if isinstance(value, dict):
        return ", ".join(f"{key}={_as_text(one)}" for key, one in value.items() if one is not None)
    return str(value)
