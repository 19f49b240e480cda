"""The commands for a province that does not exist: checks, figures, forms and documents from its own folders."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from monitoring.store.presence import store_dir
from monitoring.store.settings import StoreSettings
from tests.builders.made_up_province import FIVE_UNITS, a_made_up_province
from tests.builders.tables import TablesFolder

PROJECT = Path(__file__).resolve().parents[2]
# one process for several commands: the folders are read from the environment when it starts
_RUN = """
import json, runpy, sys
for arguments in json.loads(sys.argv[1]):
    sys.argv[1:] = arguments
    try:
        runpy.run_module("monitoring", run_name="__main__")
    except SystemExit as ended:
        assert not ended.code, (arguments, ended.code)
"""
FOREIGN = ("Lâm Đồng", "LÂM ĐỒNG", "382/QĐ", "2021–2025", "poor_rate", "Lao động - Thương binh")
# what units are called where there are districts; here are none
OF_DISTRICTS = ("huyện", "thành phố", "bao-cao-huyen")
DOCUMENTS = (
    "tinh.docx",
    "tinh.xlsx",
    "tinh.html",
    "dac-khu.html",
    "dac-khu.pptx",
    "kinh-phi.docx",
    "tom-tat.docx",
    "bieu.xlsx",
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> TablesFolder:
    return a_made_up_province(tmp_path_factory.mktemp("sao-mai")).write()


@pytest.fixture(scope="module")
def run(folder: TablesFolder) -> Callable[..., str]:
    """Runs commands in one process of that province, and gives what they print."""
    environment = {
        **os.environ, "DATA_DIR": str(folder.data_dir), "GEO_DIR": str(folder.geo_dir), "STORE_DIR": "",
        "PICTURE_ENGINE": "matplotlib",
    }  # fmt: skip

    def run_all(*commands: str) -> str:
        asked = json.dumps([one.split() for one in commands])
        done = subprocess.run(
            [sys.executable, "-c", _RUN, asked],
            cwd=PROJECT, env=environment, capture_output=True, text=True, check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run_all


@pytest.fixture(scope="module")
def written(run: Callable[..., str], folder: TablesFolder) -> Path:
    """The province's briefing in three formats, one of a unit in two, the others in one, and a unit's form."""
    out = folder.place / "out"
    out.mkdir()
    briefing = "export briefing province --period 2027"
    run(
        *(f"{briefing} --format {ending} --out {out}/tinh.{ending}" for ending in ("docx", "xlsx", "html")),
        *(
            f"export briefing district --unit 904 --period 2027 --format {ending} --out {out}/dac-khu.{ending}"
            for ending in ("html", "pptx")
        ),
        f"export briefing budget --period 2027 --format docx --out {out}/kinh-phi.docx",
        f"export briefing one-page --period 2027 --format docx --out {out}/tom-tat.docx",
        f"template --unit 906 --period 2028 --out {out}/bieu.xlsx",
    )
    return out


def words_of(file: Path) -> str:
    """All text of a document: of a web page without its scripts, styles and pictures, of an office file its parts of XML."""
    if file.suffix == ".html":
        page = file.read_text(encoding="utf-8")
        return re.sub(r"<(script|style)\b.*?</\1>", " ", page, flags=re.DOTALL)
    with zipfile.ZipFile(file) as parts:
        texts = [parts.read(name).decode() for name in parts.namelist() if name.endswith((".xml", ".rels"))]
    return re.sub(r"<[^>]+>", " ", "\n".join(texts)) + "\n".join(texts)


def test_the_checks_find_nothing_and_a_figure_is_told(run: Callable[..., str]):
    said = run("check", "figure ho_ngheo 90 2027", "targets --year 2027")

    assert "Không có lỗi." in said
    assert "unit_name: tỉnh Sao Mai" in said
    assert "value: 5.2932" in said
    assert "units_expected: 5" in said
    assert "indicator: nuoc_sach" in said


def test_tables_of_another_folder_never_share_the_projects_store(folder: TablesFolder):
    named = {"DATA_DIR": str(folder.data_dir)}

    assert store_dir(named) == StoreSettings.from_environment(named).folder == folder.place / "var"
    assert store_dir(named | {"STORE_DIR": "/srv/kho"}) == Path("/srv/kho")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_document_names_the_province_and_no_other(written: Path, name: str):
    words = words_of(written / name)

    assert "Sao Mai" in words or "Sông Bạc" in words
    assert [one for one in FOREIGN if one in words] == []


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_document_calls_communes_districts(written: Path, name: str):
    words = words_of(written / name).casefold()

    assert [one for one in OF_DISTRICTS if one in words] == []


def test_headings_and_choices_of_a_document_have_the_units_of_its_year(written: Path):
    assert f"Các {FIVE_UNITS}" in words_of(written / "tinh.docx")
    assert f"Theo {FIVE_UNITS}" in words_of(written / "kinh-phi.docx")
    assert f"Tô đậm {FIVE_UNITS}:" in words_of(written / "tinh.html")


def test_a_briefing_has_the_head_of_the_provinces_committee_and_its_decision(written: Path):
    words = words_of(written / "tinh.docx")

    assert "SAO MAI" in words
    assert "Quyết định số 17/QĐ-UBND ngày 10/02/2026 của Ủy ban nhân dân tỉnh Sao Mai" in words
    assert "- Tổ công tác Sao Mai;" in words


def test_the_form_asks_for_the_programmes_own_indicators(written: Path):
    words = words_of(written / "bieu.xlsx")

    assert "Số hộ (tỷ lệ hộ dùng nước máy)" in words
    assert "ct/viec_lam/all" in words
    assert "ct/ho_ngheo/all" not in words  # reviewed in the first sheet, with the near-poor
