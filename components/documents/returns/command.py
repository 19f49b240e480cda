"""`template`: writes the form of one unit and period. Exit status 2 where the unit or the period is unknown."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from components.documents.returns.template import write_template
from monitoring.command_line.asked_tables import add_data_arguments, read_asked
from monitoring.command_line.files import NotWritten, write_whole
from monitoring.command_line.main import Command
from monitoring.measures.units import UnitNotInPeriod, UnknownUnit
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.returns.checks.units import say_when_it_existed
from monitoring.returns.form_building import build_form


def _run(given: argparse.Namespace) -> int:
    try:
        framework = read_asked(given)
        form = build_form(framework, given.unit, Period.read(given.period))
        write_whole(given.out, write_template(form))
    except UnknownPeriod as unknown:
        print(unknown, file=sys.stderr)
        return 2
    except UnknownUnit as unknown:
        print(f"không có đơn vị mã “{unknown.code}”", file=sys.stderr)
        return 2
    except UnitNotInPeriod as absent:
        print(say_when_it_existed(framework, absent.unit, absent.period), file=sys.stderr)
        return 2
    except NotWritten as failed:
        print(failed, file=sys.stderr)
        return 2
    print(f"{given.out}: biểu báo cáo của {form.unit.full_name_vi}, kỳ {form.period}")
    print(f"Số liệu đã biết lấy từ {framework.release.name}.", file=sys.stderr)
    return 0


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--unit", required=True, metavar="CODE", help="mã đơn vị")
    parser.add_argument("--period", required=True, metavar="P", help="kỳ báo cáo, như 2024 hoặc 2024-H1")
    parser.add_argument("--out", required=True, type=Path, metavar="FILE", help="tệp .xlsx để ghi")
    add_data_arguments(parser)


TEMPLATE = Command("template", "ghi biểu báo cáo của một đơn vị và một kỳ", _add_arguments, _run)
