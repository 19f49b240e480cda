"""Which tables a command reads: the active release, another one, a folder, or data/ where there is no store."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.last_known import LastKnown
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.builders.tables import some_tables
from tests.monitoring.command_line.conftest import Run
from tests.monitoring.store.releases import publish_next, some_contents

ASKED = ("figure", "poor_rate", "678", "2022", "--json")


@pytest.fixture
def store(store_dir: str) -> Store:
    """Release 1 with 100 poor households in Di Linh, release 2, the active one, with 250."""
    store = open_store(StoreSettings.from_environment())
    store.begin_with(some_contents())
    publish_next(store, poor=250, title="Quý I")
    return store


def test_figures_are_of_the_active_release_and_name_it(run: Run, store: Store):
    found = run(*ASKED).record
    code = store.active().code

    assert (found["numerator"], found["release"]) == (250, f"bản số liệu {code} (số 2: Quý I)")
    store.activate(1, by="Cường", reason="Sai")
    assert run(*ASKED).record["numerator"] == 100


def test_another_release_and_a_folder_can_be_asked_for(run: Run, store: Store, tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("observations", row=2, column="numerator", text="7").write()

    assert run(*ASKED, "--release", "1").record["numerator"] == 100
    assert run(*ASKED, "--data", str(folder.data_dir)).record["release"].startswith("bản số liệu ")
    unknown = run(*ASKED, "--release", "7")
    assert (unknown.status, unknown.complaint) == (2, "Không có bản số liệu số 7; các bản hiện có: 1–2.\n")


def test_every_record_of_targets_and_budget_names_the_release(run: Run, store: Store):
    name = store.active().release.name

    assert {one["release"] for one in run("targets", "--json").record} == {name}
    assert run("budget", "--json").record["release"] == name
    assert run("budget").text.endswith(f"release: {name}\n")


def test_without_a_store_the_tables_in_data_hold_and_none_is_made(
    run: Run, store_dir: str, ask: Run, monkeypatch: pytest.MonkeyPatch
):
    found = ask("figure", "poor_rate", "68", "2022").record

    assert found["value"] == 1.94
    assert not Path(store_dir).exists()
    asked = run(*ASKED, "--release", "1")
    assert (asked.status, asked.complaint) == (2, "Kho số liệu chưa có bản nào.\n")


def test_a_store_in_which_nothing_was_published_leaves_the_tables_in_data(ask: Run, store_dir: str):
    open_store(StoreSettings.from_environment())

    assert ask("figure", "poor_rate", "68", "2022").record["value"] == 1.94


def test_check_goes_through_the_active_release_and_names_it(run: Run, store: Store):
    answer = run("check", "--json")

    assert (answer.status, answer.record) == (0, [])
    assert answer.complaint == f"Kiểm tra {store.active().release.name}.\n"


def test_a_release_whose_tables_break_a_rule_is_told(run: Run, store: Store):
    broken = {**some_contents(), "sources": some_contents()["sources"].replace(b"qd-71", b"qd-72")}
    store.publish(broken, title="Hỏng", note="", by="B", based_on=2)

    answer = run("check")

    assert answer.status == 1
    assert "“qd-71”" in answer.text


def test_a_form_and_a_picture_are_made_from_the_active_release(
    run: Run, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("PICTURE_ENGINE", "matplotlib")
    name = store.publish(read_contents(DATA_DIR), title="Đủ", note="", by="B", based_on=2).release.name

    form = run("template", "--unit", "678", "--period", "2022", "--out", str(tmp_path / "bieu.xlsx"))
    table = run("export", "chart", "map", "--year", "2022", "--format", "csv", "--out", str(tmp_path / "a.csv"))  # fmt: skip

    assert (form.status, table.status) == (0, 0)
    assert form.complaint == f"Số liệu đã biết lấy từ {name}.\n"
    assert name in (tmp_path / "a.csv").read_text(encoding="utf-8-sig")


def test_while_the_database_is_away_the_copy_on_this_machine_serves(
    run: Run, store: Store, store_dir: str, monkeypatch: pytest.MonkeyPatch
):
    LastKnown(folder=Path(store_dir)).keep(store.active(), store.tables_of(2))
    monkeypatch.setenv("DATABASE_URL", "postgresql://ai-do@127.0.0.1:1/giamngheo")

    answer = run(*ASKED)
    other = run(*ASKED, "--release", "1")

    assert (answer.status, json.loads(answer.text)["numerator"]) == (0, 250)
    assert answer.complaint.startswith("Không kết nối được kho số liệu (giamngheo trên 127.0.0.1).")
    assert answer.complaint.endswith(f" Đang đọc {store.active().release.name} đã lưu trên máy này.\n")
    assert (other.status, other.text) == (2, "")


def test_the_folder_and_the_release_are_not_asked_for_at_once(run: Run):
    with pytest.raises(SystemExit):
        run(*ASKED, "--release", "1", "--data", str(DATA_DIR))
