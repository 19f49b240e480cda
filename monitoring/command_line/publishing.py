"""`publish`: the accepted returns, merged into the active release in one go; or, with ``--data``, a folder of tables.

Exit status: 0 published; 1 refused because of what is there (problems, a return or a release moved meanwhile); 2 not
possible as asked (nothing accepted, words missing, file out of reach).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from monitoring.command_line.accepted import NothingAccepted, accepted_returns, read_accepted
from monitoring.command_line.as_text import print_problems
from monitoring.command_line.beginning import begin
from monitoring.command_line.store_command import store_command
from monitoring.contracts.problem import BrokenTables
from monitoring.model.returns import Return
from monitoring.returns.merge import merge_into
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import check_contents
from monitoring.store.errors import MissingWords
from monitoring.store.records import ReceivedFile
from monitoring.store.store import Store
from monitoring.views.returns.return_words import name_return


def _publish(given: argparse.Namespace, store: Store) -> int:
    begin(store)
    if given.data is not None:
        return _publish_folder(given, store)
    return _publish_returns(given, store)


def _publish_folder(given: argparse.Namespace, store: Store) -> int:
    contents = read_contents(given.data)
    _accept_warnings(contents, given.note)
    _publish_tables(given, store, contents, based_on=_based_on(given, store))
    return 0


def _publish_returns(given: argparse.Namespace, store: Store) -> int:
    based_on = store.release(_based_on(given, store))
    try:
        accepted = read_accepted(store, accepted_returns(store, given.returns), based_on)
    except NothingAccepted as told:
        print(told, file=sys.stderr)
        return 2
    if accepted.hindrances:
        print("\n".join(accepted.hindrances), file=sys.stderr)
        return 1
    before = store.tables_of(based_on.number)
    contents = merge_into(before, *accepted.readings)
    _accept_warnings(contents, given.note, known=before)
    _publish_tables(given, store, contents, based_on=based_on.number, returns=accepted.returns)
    for one in accepted.returns:
        print(f"  {name_return(one, accepted.framework)} ({one.reporter_id})")
    return 0


def _publish_tables(
    given: argparse.Namespace,
    store: Store,
    contents: Mapping[str, bytes],
    *,
    based_on: int,
    returns: Sequence[Return] = (),
) -> None:
    record = store.publish(
        contents,
        title=given.title,
        note=given.note,
        by=given.by,
        based_on=based_on,
        received=_received(given),
        returns=returns,
    )
    print(f"Đã phát hành bản số {record.number} (mã {record.code}): “{record.title}”.")


def _based_on(given: argparse.Namespace, store: Store) -> int:
    asked: int | None = given.based_on
    return store.active().number if asked is None else asked


def _accept_warnings(
    contents: Mapping[str, bytes], note: str, *, known: Mapping[str, bytes] | None = None
) -> None:
    """Refuse problems; of warnings that the release before did not have, ask for a note. Raises `BrokenTables`."""
    problems = check_contents(contents)
    if any(problem.blocks for problem in problems):
        raise BrokenTables(problems)
    if problems and known is not None:
        before = {(one.table, one.message) for one in check_contents(known)}
        problems = [one for one in problems if (one.table, one.message) not in before]
    if problems:
        print_problems(problems, as_json=False)
        if not note.strip():
            raise MissingWords("lý do chấp nhận các cảnh báo trên (--note)")


def _received(given: argparse.Namespace) -> Sequence[ReceivedFile]:
    return [ReceivedFile(name=path.name, content=path.read_bytes()) for path in given.received]


def _ask(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="phát hành các bảng CSV của thư mục này thay vì các báo cáo đã chấp nhận",
    )
    what.add_argument(
        "--return",
        dest="returns",
        action="append",
        default=[],
        metavar="UNIT:PERIOD",
        help="chỉ phát hành báo cáo này, ví dụ 674:2024; ghi được nhiều lần",
    )
    parser.add_argument("--title", required=True, help="tên bản số liệu")
    parser.add_argument("--note", default="", help="ghi chú; bắt buộc khi các bảng còn cảnh báo")
    parser.add_argument("--by", required=True, help="người phát hành")
    parser.add_argument(
        "--based-on", type=int, metavar="N", help="bản mà thay đổi dựa trên; mặc định là bản đang dùng"
    )
    parser.add_argument(
        "--received",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help="tệp đã nhận, giữ nguyên kèm bản này; ghi được nhiều lần",
    )


PUBLISH = store_command("publish", "phát hành các báo cáo đã chấp nhận thành bản mới", _ask, _publish)
