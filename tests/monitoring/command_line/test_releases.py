"""The store's commands, on a folder of their own."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.tables import TablesFolder, shipped_tables, some_tables
from tests.monitoring.command_line.conftest import Run
from tests.monitoring.store.releases import a_file, publish_next, some_contents

WORDS = ("--title", "Rà soát cuối năm", "--by", "Lê Thị Bình")


@pytest.fixture
def store(store_dir: str) -> Store:
    """Release 1 with 100 poor households in Di Linh, release 2 with 250, the second being active."""
    store = open_store(StoreSettings.from_environment())
    store.begin_with(some_contents())
    publish_next(store, poor=250, title="Quý I", received=[a_file(name="674.xlsx")])
    return store


@pytest.fixture
def folder(tmp_path: Path) -> TablesFolder:
    """The shipped tables, with one figure changed."""
    folder = shipped_tables(tmp_path / "moi")
    return folder.with_cell("observations", row=2, column="note", text="Làm tròn đến một km²")


def test_tables_of_a_folder_are_published_after_the_shipped_ones(
    run: Run, folder: TablesFolder, tmp_path: Path
):
    file = tmp_path / "674.xlsx"
    file.write_bytes(b"nhu nhan duoc")

    answer = run("publish", "--data", str(folder.write().data_dir), *WORDS, "--received", str(file))

    store = open_store(StoreSettings.from_environment())
    second = store.active()
    assert (answer.status, answer.complaint) == (0, "")
    assert answer.text == f"Đã phát hành bản số 2 (mã {second.code}): “Rà soát cuối năm”.\n"
    assert (second.number, second.published_by) == (2, "Lê Thị Bình")
    assert store.tables_of(2) == folder.tables
    assert store.content(store.received_of(2)[0].sha256) == b"nhu nhan duoc"


def test_tables_with_problems_are_not_published(run: Run, folder: TablesFolder, store: Store):
    broken = folder.with_cell("observations", row=2, column="value", text="abc").write()

    answer = run("publish", "--data", str(broken.data_dir), *WORDS)

    assert answer.status == 1
    assert answer.text.startswith("LỖI observations, dòng 2, cột value: “abc” không phải là số")
    assert len(store.releases()) == 2


def test_warnings_are_accepted_only_with_a_note(run: Run, store: Store, tmp_path: Path):
    folder = shipped_tables(tmp_path / "moi")
    warned = folder.with_cell("budget_lines", row=3, column="amount_vnd", text="999999999999").write()

    refused = run("publish", "--data", str(warned.data_dir), *WORDS)
    accepted = run("publish", "--data", str(warned.data_dir), *WORDS, "--note", "Vốn chuyển nguồn năm trước")

    assert (refused.status, accepted.status) == (2, 0)
    assert refused.text.startswith("CẢNH BÁO budget_lines, dòng 3")
    assert refused.complaint == "Chưa ghi lý do chấp nhận các cảnh báo trên (--note).\n"
    assert store.active().note == "Vốn chuyển nguồn năm trước"


def test_who_began_from_an_older_release_is_told(run: Run, store: Store, folder: TablesFolder):
    answer = run("publish", "--data", str(folder.write().data_dir), *WORDS, "--based-on", "1")

    assert answer.status == 1
    assert answer.complaint.startswith("Chưa phát hành được: thay đổi dựa trên bản số 1, nhưng Lê Thị Bình")


def test_releases_are_listed_with_the_active_one_marked(run: Run, store: Store):
    store.activate(1, by="Cường", reason="Sai số liệu")

    answer = run("releases")

    newest, oldest, active = answer.text.splitlines()
    assert newest.startswith(f"  2  {store.release(2).code}  “Quý I”, Lê Thị Bình phát hành lúc ")
    assert oldest.startswith("* 1  ")
    assert active.startswith("* Bản đang dùng: số 1, Cường đưa vào dùng lúc ")
    assert active.endswith("Lý do: Sai số liệu.")


def test_releases_in_json_name_the_active_one_and_the_files(run: Run, store: Store):
    first, second = run("releases", "--json").record

    assert (first["number"], first["is_active"], first["received"]) == (1, False, [])
    assert (second["number"], second["is_active"], second["parent_number"]) == (2, True, 1)
    assert second["received"] == [
        {"name": "674.xlsx", "sha256": a_file().sha256, "size_bytes": len(a_file().content)}
    ]


def test_a_store_in_which_nothing_was_published_is_said_to_be_empty(run: Run):
    assert run("releases").text == "Kho số liệu chưa có bản nào.\n"
    assert run("releases", "--json").record == []


def test_rolling_back_moves_the_pointer(run: Run, store: Store):
    answer = run("rollback", "1", "--by", "Cường", "--reason", "Sai số liệu")

    assert (answer.status, answer.text) == (0, "Đã đưa bản số 1 (“Số liệu ban đầu”) vào dùng.\n")
    assert store.activation().activated_by == "Cường"
    again = run("rollback", "1", "--by", "Cường", "--reason", "Sai số liệu")
    assert again.text == "Bản số 1 vốn đang được dùng; không có gì thay đổi.\n"


def test_an_unknown_release_is_told(run: Run, store: Store):
    for command in (("rollback", "7", "--by", "Cường", "--reason", "Thử"), ("compare", "1", "7")):
        answer = run(*command)
        assert (answer.status, answer.complaint) == (2, "Không có bản số liệu số 7; các bản hiện có: 1–2.\n")


def test_two_releases_are_compared_in_lines(run: Run, store: Store):
    assert run("compare", "1", "2").text.splitlines() == [
        "Từ bản số 1 (“Số liệu ban đầu”) đến bản số 2 (“Quý I”):",
        "observations: thêm 0 dòng, bớt 0 dòng, đổi 1 dòng",
        "  ~ poor_rate, 678, 2022, all: numerator 100 → 250",
    ]
    assert run("compare", "2", "2").text.splitlines()[1:] == ["Hai bản có cùng số liệu."]


def test_two_releases_are_compared_in_json(run: Run, store: Store):
    compared = run("compare", "2", "1", "--json").record

    assert (compared["before"]["number"], compared["after"]["number"]) == (2, 1)
    assert compared["tables"] == [
        {
            "table": "observations",
            "key_columns": ["indicator_id", "unit_id", "period", "group_id"],
            "added": [],
            "removed": [],
            "changed": [
                {
                    "key": ["poor_rate", "678", "2022", "all"],
                    "cells": [{"column": "numerator", "before": "250", "after": "100"}],
                }
            ],
        }
    ]


def test_of_many_changes_the_first_are_told_and_how_many_more_there_are(run: Run, store: Store):
    header = some_contents()["unit_territories"].splitlines(keepends=True)[0]
    rows = b"".join(b"%d,672,1.5\n" % (24000 + number) for number in range(60))
    store.publish(
        {**some_contents(), "unit_territories": header + rows}, title="Nhiều", note="", by="Bình", based_on=2
    )
    store.publish(
        {**some_contents(), "unit_territories": header}, title="Không", note="", by="Bình", based_on=3
    )

    lines = run("compare", "3", "4").text.splitlines()

    assert lines[1] == "unit_territories: thêm 0 dòng, bớt 60 dòng, đổi 0 dòng"
    assert lines[2] == "  - 24000, 672: share_pct = 1.5"
    assert lines[52:] == ["  … và 10 dòng nữa (dùng --json để xem hết)"]


def test_a_backup_is_written_and_restored_into_an_empty_store_only(
    run: Run, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    file = tmp_path / "kho.bak"

    written = run("backup", str(file), "--by", "Dũng")
    refused = run("restore", str(file), "--by", "Dũng")
    monkeypatch.setenv("STORE_DIR", str(tmp_path / "may-moi"))
    restored = run("restore", str(file), "--by", "Dũng")

    assert (written.status, refused.status, restored.status) == (0, 1, 0)
    assert written.text == f"Đã sao lưu 2 bản số liệu vào {file} và đọc lại để kiểm tra.\n"
    assert "đã có dữ liệu. Chỉ khôi phục vào kho trống" in refused.complaint
    assert restored.text == f"Đã khôi phục 2 bản số liệu từ {file}; đang dùng bản số 2.\n"
    assert open_store(StoreSettings(folder=tmp_path / "may-moi")).releases() == store.releases()


def test_the_log_is_written_as_csv(run: Run, store: Store, tmp_path: Path):
    answer = run("audit", "--out", str(tmp_path / "nhat-ky.csv"))

    assert answer.text == f"Đã ghi 2 dòng nhật ký vào {tmp_path / 'nhat-ky.csv'}.\n"
    written = (tmp_path / "nhat-ky.csv").read_text(encoding="utf-8-sig")
    assert [row["Người thực hiện"] for row in csv.DictReader(io.StringIO(written))] == [
        "hệ thống",
        "Lê Thị Bình",
    ]


def test_a_file_that_cannot_be_written_is_told(run: Run, store: Store, tmp_path: Path):
    answer = run("audit", "--out", str(tmp_path / "khong-co" / "nhat-ky.csv"))

    assert answer.status == 2
    assert answer.complaint == (
        f"không có thư mục {tmp_path}/khong-co; hãy tạo thư mục trước hoặc chọn nơi khác\n"
    )


def test_a_database_that_is_away_is_told(run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://bientap:mat-khau@127.0.0.1:1/giamngheo")

    answer = run("releases")

    assert answer.status == 2
    assert answer.complaint.startswith("Không kết nối được kho số liệu (giamngheo trên 127.0.0.1).")
    assert "mat-khau" not in answer.complaint


def test_the_log_says_what_each_command_did(run: Run, store: Store):
    run("rollback", "1", "--by", "Cường", "--reason", "Sai")

    assert json.loads(store.audit(newest=1)[0].after) == {"active": 1, "reason": "Sai"}


@pytest.mark.parametrize("title", [" ", "\t"])
def test_a_blank_title_is_refused(run: Run, store: Store, tmp_path: Path, title: str):
    folder = shipped_tables(tmp_path / "moi").write()

    answer = run("publish", "--data", str(folder.data_dir), "--title", title, "--by", "Bình")

    assert (answer.status, answer.complaint) == (2, "Chưa ghi tên bản số liệu.\n")


def test_a_folder_that_is_not_there_lacks_every_table(run: Run, tmp_path: Path):
    answer = run("publish", "--data", str(tmp_path / "khong-co"), *WORDS)

    assert answer.status == 1
    assert answer.text.startswith("LỖI programme: không có tệp programme.csv.")


def test_small_tables_are_checked_against_the_boundaries_too(run: Run, store: Store, tmp_path: Path):
    folder = (
        some_tables(tmp_path / "nho")
        .with_cell("reporting_frames", row=2, column="unit_ids", text="672 24846")
        .write()
    )

    assert run("publish", "--data", str(folder.data_dir), *WORDS).status == 1
