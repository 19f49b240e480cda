"""A release as a ZIP: the very bytes, and a text that says which release it is."""

import io
import zipfile
from datetime import UTC, datetime

from components.documents.releases.tables_zip import ABOUT, zip_tables
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR
from monitoring.store.records import ReleaseRecord

HOSTILE = "=cmd|' /C calc'!A1 <script>alert(1)</script> ../../x"


def a_release(title: str = "Rà soát") -> ReleaseRecord:
    return ReleaseRecord(
        number=3, title=title, note=title, published_by="tai-may", published_at=datetime(2025, 3, 5, 3, tzinfo=UTC),
        parent_number=2, code="1a2b3c4d",
    )  # fmt: skip


def opened(content: bytes) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(content))


def test_the_tables_come_out_byte_for_byte():
    tables = read_contents(DATA_DIR)
    archive = opened(zip_tables(a_release(), tables))

    assert {name: archive.read(f"{name}.csv") for name in tables} == tables


def test_the_text_names_the_release_in_words_and_the_same_release_gives_the_same_bytes():
    tables = {"sources": b"source_id\n"}
    content = zip_tables(a_release(), tables)
    about = opened(content).read(ABOUT).decode("utf-8-sig")

    assert "Bản số liệu số 3: Rà soát" in about
    assert "Phát hành: Người tại máy này, lúc 10:00 ngày 05/03/2025 (giờ Việt Nam)" in about
    assert "- sources.csv: Nguồn số liệu" in about
    assert zip_tables(a_release(), tables) == content


def test_what_people_typed_becomes_neither_a_name_of_a_file_nor_a_cell():
    archive = opened(zip_tables(a_release(HOSTILE), {"sources": b"source_id\n"}))

    assert archive.namelist() == [ABOUT, "sources.csv"]
    assert not any(
        line.startswith(("=", "+", "@")) for line in archive.read(ABOUT).decode("utf-8-sig").splitlines()
    )
