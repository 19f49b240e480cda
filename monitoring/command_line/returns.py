"""`returns`: what the reporters have sent, and where each return stands."""

from __future__ import annotations

import argparse
import json
import sys

from monitoring.command_line.store_command import store_command
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.model.returns import Return, ReturnState, ReturnStep
from monitoring.store.moments import say_moment
from monitoring.store.store import Store


def _list(given: argparse.Namespace, store: Store) -> int:
    try:
        period = Period.read(given.period) if given.period else None
    except UnknownPeriod as unknown:
        print(unknown, file=sys.stderr)
        return 2
    state = ReturnState(given.state) if given.state else None
    returns = [one for one in store.returns(period=period) if state in (None, one.state)]
    if given.json:
        print(json.dumps([_as_record(one) for one in returns], ensure_ascii=False, indent=2))
    elif not returns:
        print(
            "Chưa có báo cáo nào."
            if state is None
            else f"Không có báo cáo nào ở trạng thái “{state.name_vi}”."
        )
    for one in [] if given.json else returns:
        print(_in_one_line(one))
    return 0


def _in_one_line(one: Return) -> str:
    files = ", ".join(file.name for file in one.last.files) or "chưa có tệp"
    note = f". {one.last.note}" if one.last.note else ""
    return f"{one.reporter_id}  {one.period}  {_say_step(one.last)}: {files}{note}"


def _say_step(step: ReturnStep) -> str:
    release = f" trong bản số {step.release_number}" if step.release_number is not None else ""
    return f"{step.state.name_vi}{release} ({step.by}, {say_moment(step.at)})"


def _as_record(one: Return) -> dict[str, object]:
    return {
        "reporter_id": one.reporter_id,
        "period": str(one.period),
        "state": one.state.value,
        "release": one.last.release_number,
        "received_at": one.received_at.isoformat() if one.received_at else None,
        "files": [vars(file) for file in one.last.files],
        "explanations": [vars(explanation) for explanation in one.last.explanations],
        "steps": [
            {
                "step": step.step_id,
                "state": step.state.value,
                "at": step.at.isoformat(),
                "by": step.by,
                "note": step.note,
            }
            for step in one.steps
        ],
    }


def _ask(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--period", metavar="P", help="chỉ kỳ này, như 2024 hoặc 2024-H1")
    parser.add_argument("--state", choices=[one.value for one in ReturnState], help="chỉ trạng thái này")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


RETURNS = store_command("returns", "liệt kê báo cáo đã nhận và trạng thái của từng báo cáo", _ask, _list)
