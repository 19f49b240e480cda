"""Reads the arguments, runs one command, prints its answer as text or JSON.

Exit status: 0 answered (also when the answer is “no data”), clean or done; 1 refused because of what is there (problems
in the tables, somebody was faster); 2 not possible as asked (a name or number is unknown, the store is out of reach).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitoring.command_line.answers import answer_budget, answer_figure, answer_targets
from monitoring.command_line.as_text import print_answer, print_problems
from monitoring.command_line.asked_tables import add_data_arguments, find_release, folder_of, read_asked
from monitoring.command_line.names import UnknownName
from monitoring.contracts.problem import BrokenTables
from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.store.errors import (
    BadBackup,
    CorruptedContent,
    PublishedMeanwhile,
    StoreError,
    StoreNotEmpty,
)
from monitoring.store.return_errors import ReturnMovedMeanwhile, StepNotAllowed


@dataclass(frozen=True)
class Command:
    """A command that belongs to a layer above this one: it adds its own arguments and gives its own exit status.

    It may raise `BrokenTables`, `UnknownName` and any `StoreError`.
    """

    name: str
    help_vi: str
    add_arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


_REFUSED = (
    PublishedMeanwhile,
    ReturnMovedMeanwhile,
    StepNotAllowed,
    CorruptedContent,
    BadBackup,
    StoreNotEmpty,
)
Answer = dict[str, object]
OWN_COMMANDS = ("check", "figure", "targets", "budget")


def main(arguments: Sequence[str], *, more: Sequence[Command] = ()) -> int:
    """Run the command and give its exit status; ``more`` are commands beside the ones of this package."""
    given = build_parser(more).parse_args(arguments)
    run = next((command.run for command in more if command.name == given.command), _run)
    try:
        return run(given)
    except BrokenTables as broken:
        print_problems(broken.problems, as_json=getattr(given, "json", False))
        return 1
    except UnknownName as unknown:
        print(unknown, file=sys.stderr)
        return 2
    except StoreError as failed:
        print(failed, file=sys.stderr)
        return 1 if isinstance(failed, _REFUSED) else 2


def _run(given: argparse.Namespace) -> int:
    if given.command == "check":
        return _check(given)
    framework = read_asked(given)
    answer = _ANSWERS[given.command](framework, given)
    named = {"release": framework.release.name}
    answer = [one | named for one in answer] if isinstance(answer, list) else answer | named
    if given.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print_answer(answer)
    return 0


def _check(given: argparse.Namespace) -> int:
    from monitoring.sources.framework import check_contents, check_folders

    asked = find_release(given)
    if asked is not None:
        print(f"Kiểm tra {asked.record.release.name}.", file=sys.stderr)
    problems = check_folders(folder_of(given)) if asked is None else check_contents(asked.contents)
    print_problems(problems, as_json=given.json)
    return int(any(problem.blocks for problem in problems))


def build_parser(more: Sequence[Command]) -> argparse.ArgumentParser:
    """The commands of this package and ``more``, each with its arguments; the documentation is written from it too."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    add_data_arguments(shared)
    parser = argparse.ArgumentParser(
        prog="python -m monitoring", description="Kiểm tra số liệu và tra cứu kết quả Chương trình."
    )
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", parents=[shared], help="kiểm tra mọi bảng; liệt kê mọi lỗi cùng lúc")
    figure = commands.add_parser("figure", parents=[shared], help="một con số của một đơn vị trong một kỳ")
    figure.add_argument("indicator", help="mã chỉ số, ví dụ poor_rate")
    figure.add_argument("unit_code", help="mã đơn vị, ví dụ 674; 68 là toàn tỉnh")
    figure.add_argument("period", help="kỳ báo cáo, ví dụ 2022")
    figure.add_argument("--group", default="all", help="nhóm đối tượng ưu tiên")
    targets = commands.add_parser("targets", parents=[shared], help="đánh giá các chỉ tiêu của kế hoạch")
    budget = commands.add_parser("budget", parents=[shared], help="kinh phí kế hoạch, đã giao, đã giải ngân")
    budget.add_argument("--project", help="mã dự án")
    budget.add_argument("--by", choices=[one.value for one in Breakdown], help="chia kinh phí theo")
    targets.add_argument("--year", help="năm; không có là năm cuối của giai đoạn")
    budget.add_argument("--year", help="năm; không có là cả giai đoạn")
    for command in (figure, targets, budget):
        command.add_argument("--published-only", action="store_true", help="chỉ dùng số đã công bố")
    for one in more:
        one.add_arguments(commands.add_parser(one.name, help=one.help_vi))
    return parser


_ANSWERS: dict[str, Callable[[ResultsFramework, argparse.Namespace], Answer | list[Answer]]] = {
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
