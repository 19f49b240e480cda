"""`python -m monitoring export`, run as its user runs it, but in this process: what it prints, writes and leaves."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from components.documents.command import EXPORT
from monitoring.command_line.main import main


@dataclass(frozen=True)
class Exported:
    status: int
    out: Path
    said: str
    complained: str


@pytest.fixture
def export(tmp_path, capsys, monkeypatch):
    """Run the command into a folder of its own, without a browser: the journeys try it with one."""
    monkeypatch.setenv("PICTURE_ENGINE", "matplotlib")

    def run(*arguments: str, out: str) -> Exported:
        status = main(["export", *arguments, "--out", str(tmp_path / out)], more=[EXPORT])
        said = capsys.readouterr()
        return Exported(status, tmp_path / out, said.out, said.err)

    return run


@pytest.mark.parametrize(
    ("format", "begins"),
    [("png", b"\x89PNG"), ("svg", b"<?xml"), ("csv", "\ufeff".encode()), ("xlsx", b"PK")],
)
def test_a_chart_is_written_in_every_format_and_its_path_is_printed(export, format, begins):
    done = export("chart", "map", "--year", "2022", "--format", format, out=f"ban-do.{format}")

    assert done.status == 0, done.complained
    assert done.said.strip() == str(done.out)
    assert done.out.read_bytes().startswith(begins)


@pytest.mark.parametrize("kind", ["province", "budget", "one-page"])
def test_every_kind_of_briefing_of_the_province_is_written(export, kind):
    done = export("briefing", kind, "--format", "xlsx", "--period", "2022", out="tai-lieu.xlsx")

    assert done.status == 0, done.complained
    assert done.out.read_bytes().startswith(b"PK")


def test_a_district_s_briefing_is_of_the_unit_asked_for(export):
    done = export(
        "briefing", "district", "--unit", "674", "--format", "html", "--period", "2022", out="a.html"
    )

    assert done.status == 0, done.complained
    assert "Đam Rông" in done.out.read_text(encoding="utf-8")


def test_who_drew_the_pictures_is_said_aside(export):
    done = export("chart", "map", "--year", "2022", "--format", "png", out="a.png")

    assert "Hình vẽ bằng: Matplotlib" in done.complained


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("chart", "mapp", "--format", "png"), "gần nhất: map"),
        (("chart", "map", "--indicator", "por_rate", "--format", "png"), "poor_rate"),
        (("chart", "map", "--year", "2031", "--format", "png"), "không có năm “2031”"),
        (("chart", "map", "--group", "xyz", "--format", "png"), "không có nhóm đối tượng “xyz”"),
        (("chart", "target", "--target", "Z9", "--format", "png"), "không có chỉ tiêu “Z9”"),
        (("briefing", "district", "--unit", "999", "--format", "docx"), "không có mã đơn vị “999”"),
        (
            ("briefing", "district", "--unit", "681", "--period", "2025", "--format", "docx"),
            "đơn vị kế thừa: 682",
        ),
        (("briefing", "province", "--sections", "khong-co", "--format", "docx"), "khong-co"),
    ],
)
def test_an_unknown_name_is_told_with_what_is_nearest_and_no_file_is_left(export, arguments, told):
    done = export(*arguments, out="a.file")

    assert done.status == 2
    assert told in done.complained
    assert list(done.out.parent.iterdir()) == []


def test_what_needs_a_district_says_so(export):
    done = export("chart", "deprivation", "--year", "2022", "--format", "png", out="a.png")

    assert done.status == 1
    assert "đơn vị" in done.complained or "huyện" in done.complained
    assert not done.out.exists()


def test_a_table_alone_has_no_picture(export):
    done = export("chart", "target-list", "--year", "2022", "--format", "png", out="a.png")

    assert done.status == 1
    assert "csv hoặc xlsx" in done.complained


def test_a_folder_that_is_not_there_is_named(export):
    done = export("chart", "map", "--year", "2022", "--format", "csv", out="khong-co/a.csv")

    assert done.status == 1
    assert "không có thư mục" in done.complained
