"""Commands of the store: releases, rollback, compare, backup, restore, audit.

Exit status: 0 done; 1 refused because of what is there (a store that is not empty, damaged content); 2 not possible as
asked (unknown number, words missing, store or file out of reach).
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

from monitoring.command_line.files import write_whole
from monitoring.command_line.releases_as_text import print_comparison, print_releases, release_as_record
from monitoring.command_line.store_command import store_command
from monitoring.command_line.who import account
from monitoring.store.audit_log import write_audit_csv
from monitoring.store.backups import backup, restore
from monitoring.store.comparing import compare_releases
from monitoring.store.store import Store


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
    write_whole(given.out, write_audit_csv(entries))
    print(f"Đã ghi {len(entries)} dòng nhật ký vào {given.out}.")


def _ask_list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _ask_rollback(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", type=int, metavar="N", help="số của bản đưa vào dùng")
    parser.add_argument("--by", required=True, help="người thực hiện")
    parser.add_argument("--reason", required=True, help="lý do")


def _ask_compare(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("before", type=int, metavar="A", help="số của bản trước")
    parser.add_argument("after", type=int, metavar="B", help="số của bản sau")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")


def _ask_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="tệp sao lưu")
    parser.add_argument(
        "--by", default=account(), help="người thực hiện; mặc định là tài khoản đang đăng nhập"
    )


def _ask_audit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="tệp CSV để ghi nhật ký")


RELEASES = store_command("releases", "liệt kê các bản số liệu đã phát hành", _ask_list, _list)
ROLLBACK = store_command("rollback", "đưa một bản đã phát hành vào dùng lại", _ask_rollback, _rollback)
COMPARE = store_command("compare", "so sánh hai bản: dòng thêm, bớt, ô thay đổi", _ask_compare, _compare)
BACKUP = store_command("backup", "sao lưu toàn bộ kho số liệu ra một tệp", _ask_file, _backup)
RESTORE = store_command(
    "restore", "khôi phục kho số liệu trống từ tệp sao lưu", _ask_file, _restore, begins_store=True
)
AUDIT = store_command("audit", "ghi nhật ký thao tác ra tệp CSV", _ask_audit, _audit)
