"""All problems of a return, by file, sheet and problem, for the screen and for the list that is taken away."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitoring.contracts.problem import Problem
from monitoring.returns.rows import BUDGET_LINES, OBSERVATIONS, SOURCES
from monitoring.wording.capitals import capitalised
from monitoring.wording.table_labels import TABLE_VI

MOST_LINES = 200
_NAMED_CELLS = 3
_NAME_OF_TABLE = {name: TABLE_VI[name].lower() for name in (OBSERVATIONS, BUDGET_LINES, SOURCES)}
_WHOLE_FILE, _WHOLE_RETURN = "Cả tệp", "Các tệp ghép lại"


class Kept(StrEnum):
    """Which problems the list shows."""

    ALL = "all"
    ERRORS = "errors"
    WARNINGS = "warnings"


@dataclass(frozen=True, kw_only=True)
class ProblemLine:
    """One mistake. ``cells`` names every cell that has it, with what stands there; empty where the file is meant."""

    blocks: bool
    where: str
    message: str
    remedy: str
    reason: str
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class SheetProblems:
    """The mistakes of a sheet; a CSV file is one sheet without a name."""

    name: str
    lines: tuple[ProblemLine, ...]


@dataclass(frozen=True, kw_only=True)
class FileProblems:
    """The mistakes of a file: its counts, those of kinds not shown included."""

    name: str
    counts: str
    sheets: tuple[SheetProblems, ...]


@dataclass(frozen=True, kw_only=True)
class ProblemsView:
    """Counts are those of the whole return. ``left_out`` lines stand in the list that is taken away only."""

    sentence: str
    error_count: int
    warning_count: int
    files: tuple[FileProblems, ...]
    left_out: int


def view_problems(problems: Sequence[Problem], *, kept: Kept = Kept.ALL) -> ProblemsView:
    """The problems in the order of their files, errors first within each sheet."""
    shown = [one for one in problems if _is_kept(one, kept)]
    errors, warnings = _count(problems)
    return ProblemsView(
        sentence=_say_counts(
            errors,
            warnings,
            len({one.file for one in problems}),
            unexplained=sum(one.needs_reason for one in problems),
        ),
        error_count=errors,
        warning_count=warnings,
        files=tuple(_files(shown[:MOST_LINES], problems)),
        left_out=max(0, len(shown) - MOST_LINES),
    )


def list_problems(problems: Iterable[Problem]) -> Iterator[tuple[str, ...]]:
    """For the list that is taken away: a line a cell; see `LIST_HEADINGS`."""
    for one in problems:
        for cell, message in zip(one.cells or ("",), _messages(one), strict=False):
            yield (
                one.file or _WHOLE_RETURN,
                one.sheet or "",
                cell,
                say_severity(blocks=one.blocks),
                capitalised(message),
                one.remedy,
                one.reason or "",
            )


LIST_HEADINGS = ("Tệp", "Trang tính", "Ô", "Mức độ", "Nội dung", "Cách sửa", "Giải trình")


def say_severity(*, blocks: bool) -> str:
    """“Lỗi” of what blocks, else “Cảnh báo”."""
    return "Lỗi" if blocks else "Cảnh báo"


def _files(shown: Sequence[Problem], every: Sequence[Problem]) -> Iterator[FileProblems]:
    for name in dict.fromkeys(one.file for one in shown):
        of_file = [one for one in shown if one.file == name]
        errors, warnings = _count([one for one in every if one.file == name])
        yield FileProblems(
            name=name or _WHOLE_RETURN,
            counts=", ".join(_counted(errors, warnings)),
            sheets=tuple(
                SheetProblems(
                    name=sheet or ("" if any(one.cells for one in of_file if one.sheet is None) else _WHOLE_FILE),
                    lines=tuple(_line(one) for one in of_file if one.sheet == sheet),
                )
                for sheet in dict.fromkeys(one.sheet for one in of_file)
            ),
        )  # fmt: skip


def _line(problem: Problem) -> ProblemLine:
    named = len(problem.cells) > 1
    many = len(problem.cells) > _NAMED_CELLS
    where = f"{len(problem.cells)} ô" if many else ", ".join(problem.cells) or _row(problem)
    return ProblemLine(
        blocks=problem.blocks,
        where=where,
        message=capitalised(problem.message),
        remedy=problem.remedy,
        reason=problem.reason or "",
        cells=tuple(
            (cell, capitalised(message))
            for cell, message in zip(problem.cells, _messages(problem), strict=False)
        )
        if named
        else (),
    )


def _row(problem: Problem) -> str:
    """Where in a table, for what shows only after the files were put together."""
    if problem.file is not None or problem.row is None:
        return ""
    table = _NAME_OF_TABLE.get(problem.table, problem.table)
    return f"bảng {table}, dòng {problem.row}" + (f", cột {problem.column}" if problem.column else "")


def _messages(problem: Problem) -> Sequence[str]:
    return problem.details or (problem.message,) * max(1, len(problem.cells))


def _is_kept(problem: Problem, kept: Kept) -> bool:
    return kept is Kept.ALL or problem.blocks is (kept is Kept.ERRORS)


def _count(problems: Sequence[Problem]) -> tuple[int, int]:
    errors = sum(one.blocks for one in problems)
    return errors, len(problems) - errors


def _counted(errors: int, warnings: int) -> list[str]:
    return [*([f"{errors} lỗi"] if errors else []), *([f"{warnings} cảnh báo"] if warnings else [])]


def _say_counts(errors: int, warnings: int, files: int, *, unexplained: int) -> str:
    if not errors and not warnings:
        return "Không có lỗi, không có cảnh báo"
    told = f"{errors} lỗi phải sửa" if errors else "Không có lỗi"
    if warnings:
        told += f", {warnings} cảnh báo " + _say_reasons(warnings, unexplained)
    return told + (f", trong {files} tệp" if files > 1 else "")


def _say_reasons(warnings: int, unexplained: int) -> str:
    if not unexplained:
        return "đã giải trình"
    return "cần giải trình" if unexplained == warnings else f"(còn {unexplained} cần giải trình)"
