"""Commands of the store: publish, releases, rollback, compare, backup, restore, audit.

Exit status: 0 done; 1 refused because of what is there (problems in the tables, a release published meanwhile, a store
that is not empty, damaged content); 2 not possible as asked (unknown number, words missing, store or file out of reach).
"""

from __future__ import annotations

import argparse
import getpass
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

from monitoring.command_line.as_text import print_problems
from monitoring.command_line.main import Command
from monitoring.command_line.releases_as_text import print_comparison, print_releases, release_as_record
from monitoring.contracts.problem import BrokenTables
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR, check_contents
from monitoring.store.audit_log import write_audit_csv
from monitoring.store.backups import backup, restore
from monitoring.store.comparing import compare_releases
from monitoring.store.errors import (
    BadBackup,
    CorruptedContent,
    MissingWords,
    PublishedMeanwhile,
    StoreError,
    StoreNotEmpty,
)
from monitoring.store.failures import say_system_failure
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store

_REFUSED = (PublishedMeanwhile, CorruptedContent, BadBackup, StoreNotEmpty)
Run = Callable[[argparse.Namespace, Store], None]


def _publish(given: argparse.Namespace, store: Store) -> None:
    contents = read_contents(given.data)
    problems = check_contents(contents)
    if any(problem.blocks for problem in problems):
        raise BrokenTables(problems)
    if problems:
        print_problems(problems, as_json=False)
        if not given.note.strip():
            raise MissingWords("lý do chấp nhận các cảnh báo trên (--note)")
    received = [ReceivedFile(name=path.name, content=path.read_bytes()) for path in given.received]
    _begin(store)
    based_on = given.based_on if given.based_on is not None else store.active().number
    record = store.publish(
        contents, title=given.title, note=given.note, by=given.by, based_on=based_on, received=received
    )
    print(f"Đã phát hành bản số {record.number} (mã {record.code}): “{record.title}”.")


def _list(given: argparse.Namespace, store: Store) -> None:
    active = store.activation()
    records = [
        release_as_record(one, active=active, received=store.received_of(one.number))
        for one in store.releases()
    ]
    if given.json:
        print(json.dumps(records, ensure_ascii=False, indent=2))
    else:
        print_releases(store.releases(), active=active)


def _rollback(given: argparse.Namespace, store: Store) -> None:
    was = store.activation()
    record = store.activate(given.number, by=given.by, reason=given.reason)
    if was is not None and was.number == record.number:
        print(f"Bản số {record.number} vốn đang được dùng; không có gì thay đổi.")
    else:
        print(f"Đã đưa bản số {record.number} (“{record.title}”) vào dùng.")


def _compare(given: argparse.Namespace, store: Store) -> None:
    compared = compare_releases(store, given.before, given.after)
    if given.json:
        record = asdict(compared)
        for side in ("before", "after"):
            record[side] = release_as_record(getattr(compared, side))
        print(json.dumps(record, ensure_ascii=False, indent=2))
    else:
        print_comparison(compared)


def _backup(given: argparse.Namespace, store: Store) -> None:
    found = backup(store, given.file, by=given.by)
    print(f"Đã sao lưu {found.releases} bản số liệu vào {given.file} và đọc lại để kiểm tra.")


def _restore(given: argparse.Namespace, store: Store) -> None:
    found = restore(given.file, store, by=given.by)
    print(
        f"Đã khôi phục {found.releases} bản số liệu từ {given.file}; đang dùng bản số {store.active().number}."
    )


def _audit(given: argparse.Namespace, store: Store) -> None:
    entries = store.audit()
    given.out.write_bytes(write_audit_csv(entries))
    print(f"Đã ghi {len(entries)} dòng nhật ký vào {given.out}.")


def _begin(store: Store) -> None:
    """Make the shipped tables release 1 where the dashboard has not done so yet."""
    if store.is_empty():
        contents = read_contents(DATA_DIR)
        blocking = [problem for problem in check_contents(contents) if problem.blocks]
        if blocking:
            raise BrokenTables(blocking)
        store.begin_with(contents)


def _ask_publish(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--data", type=Path, required=True, metavar="DIR", help="thư mục chứa các bảng CSV đã kiểm tra"
    )
    parser.add_argument("--title", required=True, help="tên bản số liệu")
    parser.add_argument("--note", default="", help="ghi chú; bắt buộc khi các bảng còn cảnh báo")
    parser.add_argument("--by", required=True, help="người phát hành")
    parser.add_argument(
        "--based-on", type=int, metavar="N", help="bản mà thay đổi dựa trên; mặc định là bản đang dùng"
    )
    parser.add_argument(
        "--received", type=Path, action="append", default=[], metavar="FILE", help="tệp đã nhận, giữ nguyên kèm bản này; ghi được nhiều lần"
    )  # fmt: skip


def _ask_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _ask_rollback(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", type=int, metavar="N", help="số của bản đưa vào dùng")
    parser.add_argument("--by", required=True, help="người thực hiện")
    parser.add_argument("--reason", required=True, help="lý do")


def _ask_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", type=int, metavar="A")
    parser.add_argument("after", type=int, metavar="B")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _ask_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--by", default=_account(), help="người thực hiện; mặc định là tài khoản đang đăng nhập"
    )


def _ask_audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="tệp CSV để ghi nhật ký")


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "dòng lệnh"


def _command(name: str, help_vi: str, ask: Callable[[argparse.ArgumentParser], None], run: Run) -> Command:
    def run_with_store(given: argparse.Namespace) -> int:
        try:
            run(given, open_store(StoreSettings.from_environment()))
        except BrokenTables as broken:
            print_problems(broken.problems, as_json=False)
            return 1
        except StoreError as failed:
            print(failed, file=sys.stderr)
            return 1 if isinstance(failed, _REFUSED) else 2
        except OSError as failed:
            if failed.filename is None:  # what was printed is read no further
                raise
            print(
                f"Không đọc hoặc ghi được {failed.filename}: {say_system_failure(failed)}.", file=sys.stderr
            )
            return 2
        return 0

    return Command(name, help_vi, ask, run_with_store)


RELEASE_COMMANDS = (
    _command("publish", "kiểm tra các bảng rồi phát hành thành bản mới", _ask_publish, _publish),
    _command("releases", "liệt kê các bản số liệu đã phát hành", _ask_list, _list),
    _command("rollback", "đưa một bản đã phát hành vào dùng lại", _ask_rollback, _rollback),
    _command("compare", "so sánh hai bản: dòng thêm, bớt, ô thay đổi", _ask_compare, _compare),
    _command("backup", "sao lưu toàn bộ kho số liệu ra một tệp", _ask_file, _backup),
    _command("restore", "khôi phục kho số liệu trống từ tệp sao lưu", _ask_file, _restore),
    _command("audit", "ghi nhật ký thao tác ra tệp CSV", _ask_audit, _audit),
)
