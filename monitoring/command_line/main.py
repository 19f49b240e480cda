"""Reads the arguments, runs one command, prints its answer as text or JSON.

Exit status: 0 answered (also when the answer is “no data”) or clean, 1 the tables have problems, 2 a name is unknown.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from monitoring.command_line.answers import answer_budget, answer_figure, answer_targets
from monitoring.command_line.as_text import print_answer, print_problems
from monitoring.command_line.names import UnknownName
from monitoring.contracts.problem import BrokenTables
from monitoring.model.framework import ResultsFramework
from monitoring.sources.framework import DATA_DIR, check_folders, read_framework


@dataclass(frozen=True)
class Command:
    """A command that belongs to a layer above this one: it adds its own arguments and gives its own exit status."""

    name: str
    help_vi: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def main(arguments: Sequence[str], *, more: Sequence[Command] = ()) -> int:
    """Run the command and give its exit status; ``more`` are commands beside the ones of this package."""
    given = _parser(more).parse_args(arguments)
    for command in more:
        if given.command == command.name:
            return command.run(given)
    if given.command == "check":
        return _check(given)
    try:
        framework, _ = read_framework(given.data)
        answer = _ANSWERS[given.command](framework, given)
    except BrokenTables as broken:
        print_problems(broken.problems, as_json=given.json)
        return 1
    except UnknownName as unknown:
        print(unknown, file=sys.stderr)
        return 2
    if given.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print_answer(answer)
    return 0


def _check(given: argparse.Namespace) -> int:
    problems = check_folders(given.data)
    print_problems(problems, as_json=given.json)
    return int(any(problem.blocks for problem in problems))


def _parser(more: Sequence[Command]) -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    shared.add_argument(
        "--data", type=Path, default=DATA_DIR, metavar="DIR", help="thư mục chứa các bảng CSV"
    )
    parser = argparse.ArgumentParser(
        prog="python -m monitoring", description="Kiểm tra số liệu và tra cứu kết quả Chương trình."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", parents=[shared], help="kiểm tra mọi bảng; liệt kê mọi lỗi cùng lúc")
    figure = commands.add_parser("figure", parents=[shared], help="một con số của một đơn vị trong một kỳ")
    figure.add_argument("indicator")
    figure.add_argument("unit_code")
    figure.add_argument("period")
    figure.add_argument("--group", default="all")
    targets = commands.add_parser("targets", parents=[shared], help="đánh giá các chỉ tiêu của kế hoạch")
    budget = commands.add_parser("budget", parents=[shared], help="kinh phí kế hoạch, đã giao, đã giải ngân")
    budget.add_argument("--project")
    budget.add_argument("--by", choices=["project", "year", "funding_source", "capital_type", "unit"])
    for command in (targets, budget):
        command.add_argument("--year")
    for command in (figure, targets, budget):
        command.add_argument("--published-only", action="store_true", help="chỉ dùng số đã công bố")
    for one in more:
        one.add_arguments(commands.add_parser(one.name, help=one.help_vi))
    return parser


_ANSWERS: dict[str, Callable[[ResultsFramework, argparse.Namespace], object]] = {
    "figure": lambda framework, given: answer_figure(
        framework,
        given.indicator,
        given.unit_code,
        given.period,
        group=given.group,
        published_only=given.published_only,
    ),
    "targets": lambda framework, given: answer_targets(
        framework, year=given.year, published_only=given.published_only
    ),
    "budget": lambda framework, given: answer_budget(
        framework, year=given.year, project=given.project, by=given.by, published_only=given.published_only
    ),
}
