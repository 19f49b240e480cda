"""A store is begun where somebody asks for it, and in no empty folder by the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitoring.command_line.beginning import BEGIN
from monitoring.command_line.main import main
from monitoring.command_line.publishing import PUBLISH
from monitoring.command_line.releases import BACKUP, RELEASES, RESTORE
from tests.monitoring.command_line.conftest import Answer, Run

WORDS = ("--title", "Rà soát cuối năm", "--by", "Lê Thị Bình")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("STORE_DIR", str(tmp_path / "kho"))

    def run_it(*arguments: str) -> Answer:
        status = main(arguments, more=[BEGIN, PUBLISH, RELEASES, BACKUP, RESTORE])
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return run_it


@pytest.mark.parametrize("words", [("releases",), ("backup", "ban-moi"), ("publish", *WORDS)])
def test_in_a_named_folder_without_its_store_nothing_is_begun_and_no_empty_backup_is_taken(
    run: Run, tmp_path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
):
    folder = tmp_path / "kho"
    folder.mkdir()
    monkeypatch.chdir(tmp_path)

    refused = run(*words)

    assert (refused.status, refused.text) == (2, "")
    assert refused.complaint == (
        f"Thư mục {folder} (STORE_DIR) không có kho số liệu: ổ đĩa của kho chưa được gắn, hoặc kho chưa được tạo. "
        "Hãy gắn ổ đĩa; nếu mới cài đặt thì tạo kho bằng lệnh python -m monitoring begin.\n"
    )
    assert list(folder.iterdir()) == []
    assert list(tmp_path.iterdir()) == [folder]


def test_a_store_is_begun_in_an_empty_folder_on_demand_and_only_once(run: Run, tmp_path: Path):
    (tmp_path / "kho").mkdir()
    told = f"Kho số liệu: {tmp_path}/kho/releases.sqlite3. Bản đang dùng: số 1 (“Số liệu ban đầu”).\n"

    assert [run("begin").text, run("begin").text] == [told, told]
    assert "*" in run("releases").text


def test_a_backup_is_restored_into_an_empty_folder_that_was_named(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    run("begin")
    run("backup", str(tmp_path / "kho.bak"))
    (tmp_path / "may-moi").mkdir()
    monkeypatch.setenv("STORE_DIR", str(tmp_path / "may-moi"))

    assert run("restore", str(tmp_path / "kho.bak")).status == 0
