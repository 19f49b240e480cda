"""One received file: what it says, everything that is wrong with it, and its fingerprint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from monitoring.contracts.problem import Problem
from monitoring.measures.units import UnitNotInPeriod, UnknownUnit
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.returns.checks.every_check import check_rows
from monitoring.returns.checks.units import say_when_it_existed
from monitoring.returns.csv_reading import read_csv_return
from monitoring.returns.finding import Finding, Place, gather
from monitoring.returns.form import (
    CODES_SHEET,
    FORM_NAME,
    FORM_VERSION,
    GENERAL_SHEET,
    MONEY_SHEET,
    POVERTY_SHEET,
    TARGETS_SHEET,
    ReturnForm,
)
from monitoring.returns.form_building import build_form
from monitoring.returns.form_reading import read_form
from monitoring.returns.form_rows import rows_of_form
from monitoring.returns.gate import FileKind, recognise_file
from monitoring.returns.refused import Refused
from monitoring.returns.rows import ReturnRows
from monitoring.returns.sheet_reading import find_table_sheets, read_table_sheets
from monitoring.returns.workbook import ReceivedSheet, clean_text, read_workbook
from monitoring.returns.written_numbers import shorten
from monitoring.sources.collecting import no_collecting

_SHEETS = frozenset({CODES_SHEET, GENERAL_SHEET, POVERTY_SHEET, TARGETS_SHEET, MONEY_SHEET})
_TEMPLATE_AGAIN = "Tải lại biểu mẫu của đúng đơn vị và kỳ, chép số liệu sang rồi gửi lại."


@dataclass(frozen=True)
class ReturnReading:
    """What one file says. ``problems`` lists everything at once; ``sha256`` is the file's fingerprint, in hex.

    ``unit_id`` and ``period`` are those of the form; None for a file of tables, which may speak of many.
    """

    file_name: str
    sha256: str
    rows: ReturnRows = field(default_factory=ReturnRows)
    problems: tuple[Problem, ...] = ()
    unit_id: str | None = None
    period: Period | None = None

    @property
    def blocks(self) -> bool:
        """Whether an error stands in the way."""
        return any(problem.blocks for problem in self.problems)

    @property
    def unexplained(self) -> tuple[Problem, ...]:
        """Warnings that still need a written reason."""
        return tuple(problem for problem in self.problems if problem.needs_reason)


@dataclass(frozen=True)
class AskedFor:
    """Whose return, and of which period, the sender said that the file is; None where nothing was said."""

    unit_code: str | None = None
    period: Period | None = None


def read_return(
    file_name: str,
    content: bytes,
    framework: ResultsFramework,
    *,
    asked_for: AskedFor | None = None,
    known_sources: Iterable[str] = (),
) -> ReturnReading:
    """Read one file and check it against the release. Never raises for what the file holds: that is told in ``problems``.

    ``known_sources`` are source ids that other files of the same return bring.
    """
    shown_name, fingerprint = shorten(clean_text(file_name)), sha256(content).hexdigest()
    try:
        with no_collecting():
            said = _read_file(
                content,
                recognise_file(file_name, content),
                framework,
                asked_for=asked_for or AskedFor(),
                known_sources=frozenset(known_sources),
            )
            findings = said.findings + check_rows(said.rows, framework)
    except Refused as refused:
        return ReturnReading(shown_name, fingerprint, problems=gather([refused.finding], file=shown_name))
    if said.rows.is_empty and not findings:
        findings.append(_nothing_said())
    return ReturnReading(
        shown_name,
        fingerprint,
        said.rows,
        gather(findings, file=shown_name, table=said.table),
        said.form.unit.unit_id if said.form else None,
        said.form.period if said.form else None,
    )


@dataclass(frozen=True)
class _Said:
    """What was read before it is checked; ``form`` is None for a file of tables, ``table`` the one of a CSV file."""

    rows: ReturnRows
    findings: list[Finding]
    table: str = ""
    form: ReturnForm | None = None


def _read_file(
    content: bytes,
    kind: FileKind,
    framework: ResultsFramework,
    *,
    asked_for: AskedFor,
    known_sources: frozenset[str],
) -> _Said:
    if kind is FileKind.CSV:
        rows, table, findings = read_csv_return(content, framework, known_sources=known_sources)
        return _Said(rows, findings, table)
    sheets = read_workbook(content, kind, form_sheets=_SHEETS, known_by=CODES_SHEET)
    if CODES_SHEET not in sheets:
        tables = find_table_sheets(sheets)
        if tables:
            return _Said(*read_table_sheets(tables, framework, known_sources=known_sources))
    return _read_form_file(sheets, framework, asked_for)


def _read_form_file(
    sheets: Mapping[str, ReceivedSheet], framework: ResultsFramework, asked_for: AskedFor
) -> _Said:
    form = _form_of(sheets.get(CODES_SHEET), framework)
    _check_asked_for(form, asked_for)
    filled, findings = read_form(form, sheets)
    rows, unfilled = rows_of_form(filled)
    return _Said(rows, findings + unfilled, form=form)


def _form_of(codes: ReceivedSheet | None, framework: ResultsFramework) -> ReturnForm:
    said = _said_by(codes)
    if said.get("mau") != FORM_NAME:
        raise Refused("not_the_form", "tệp không phải biểu báo cáo do hệ thống cấp", _TEMPLATE_AGAIN)
    if said.get("phien_ban") != FORM_VERSION:
        raise Refused(
            "old_form",
            f"biểu mẫu phiên bản {shorten(said.get('phien_ban', '?'))}, hệ thống đang dùng phiên bản {FORM_VERSION}",
            _TEMPLATE_AGAIN,
        )
    try:
        period = Period.read(said.get("period", ""))
        return build_form(framework, said.get("unit_id", ""), period)
    except UnknownPeriod as unknown:
        raise Refused("unknown_period", "biểu mẫu không ghi kỳ báo cáo", _TEMPLATE_AGAIN) from unknown
    except UnknownUnit as unknown:
        raise Refused(
            "unknown_code", f"không có đơn vị mã “{shorten(unknown.code)}”", _TEMPLATE_AGAIN
        ) from unknown
    except UnitNotInPeriod as absent:
        raise Refused(
            "unit_out_of_time",
            f"đơn vị không báo cáo trong kỳ: {say_when_it_existed(framework, absent.unit, absent.period)}",
            _TEMPLATE_AGAIN,
        ) from absent


def _said_by(codes: ReceivedSheet | None) -> dict[str, str]:
    if codes is None:
        return {}
    return {cell.text: codes.at(row, 2).text for (row, column), cell in codes.cells.items() if column == 1}


def _check_asked_for(form: ReturnForm, asked_for: AskedFor) -> None:
    wrong_unit = asked_for.unit_code not in (None, form.unit.code, form.unit.unit_id)
    if not wrong_unit and asked_for.period in (None, form.period):
        return
    asked = [f"đơn vị {asked_for.unit_code}"] if asked_for.unit_code else []
    asked += [f"kỳ {asked_for.period}"] if asked_for.period else []
    raise Refused(
        "other_unit_or_period",
        f"biểu này của {form.unit.full_name_vi} ({form.unit.unit_id}), kỳ {form.period}; đang chờ {', '.join(asked)}",
        "Chọn đúng tệp, hoặc chọn lại đơn vị và kỳ báo cáo.",
    )


def _nothing_said() -> Finding:
    return Finding("nothing_said", Place(), "tệp chưa có số liệu nào", "Điền số liệu vào biểu rồi gửi lại.")
