from __future__ import annotations

from collections.abc import Callable

import pytest

from monitoring.contracts.problem import Problem
from monitoring.returns.gate import FILE_LIMIT_BYTES
from monitoring.returns.read import read_return
from tests.builders.excel97 import excel97
from tests.builders.malformed import (
    SHEET,
    STRINGS,
    claiming,
    deep,
    entity_bomb,
    many_rows,
    merged_over_everything,
    one_endless_tag,
    truncated,
    with_changed,
    with_part,
    zipped,
)
from tests.builders.returns import a_return

MACROS = "tệp có macro hoặc định dạng nhị phân (.xlsm, .xlsb)"
NO_TABLE = "tệp không phải bảng tính Excel hoặc CSV"
BROKEN = "tệp hỏng hoặc tải lên chưa hết"
TOO_MUCH = "tệp có quá nhiều ô so với một biểu báo cáo"

REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "too large": (lambda: b"a" * (FILE_LIMIT_BYTES + 1), "tệp lớn hơn 20 MB"),
    "truncated": (lambda: truncated(0.6), BROKEN),
    "a zip bomb": (
        lambda: with_part("xl/media/image1.png", b"\0" * 30_000_000),
        "tệp giải nén ra quá lớn (giới hạn 200 MB)",
    ),
    "a claim of a gigabyte": (lambda: claiming(1_000_000_000), "tệp giải nén ra quá lớn (giới hạn 200 MB)"),
    "macros": (lambda: with_part("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0"), MACROS),
    "macro sheets": (lambda: with_part("xl/macrosheets/sheet1.xml", b"<x/>"), MACROS),
    "external links": (
        lambda: with_part("xl/externalLinks/externalLink1.xml", b"<externalLink/>"),
        "tệp có công thức lấy số từ tệp khác",
    ),
    "embedded objects": (
        lambda: with_part("xl/embeddings/oleObject1.bin", b"x"),
        "tệp có đối tượng nhúng hoặc nút điều khiển",
    ),
    "controls": (
        lambda: with_part("xl/ctrlProps/ctrlProp1.xml", b"<formControlPr/>"),
        "tệp có đối tượng nhúng hoặc nút điều khiển",
    ),
    "controls of another kind": (
        lambda: with_part("xl/activeX/activeX1.xml", b"<ocx/>"),
        "tệp có đối tượng nhúng hoặc nút điều khiển",
    ),
    "entities": (entity_bomb, "tệp chứa khai báo XML không được phép (DOCTYPE, ENTITY)"),
    "nested XML": (lambda: deep(10_000), "nội dung tệp Excel lồng nhau quá sâu"),
    "broken XML": (lambda: with_changed(SHEET, lambda xml: xml[:-40]), "nội dung tệp Excel bị hỏng"),
    "too many cells": (lambda: many_rows(80_000), TOO_MUCH),
    "merged over everything": (merged_over_everything, TOO_MUCH),
    "an endless tag": (one_endless_tag, TOO_MUCH),
    "too many parts": (
        lambda: zipped({"xl/workbook.xml": b"<x/>", **{f"{n}.txt": b"" for n in range(600)}}),
        "tệp nén có hơn 500 phần",
    ),
    "a way out of the folder": (
        lambda: with_part("../../etc/passwd", b"x"),
        "cấu trúc tệp nén không hợp lệ",
    ),
    "another archive": (lambda: zipped({"word/document.xml": b"<x/>"}), NO_TABLE),
    "a PDF": (lambda: b"%PDF-1.7 xxx", NO_TABLE),
    "a picture": (lambda: b"\x89PNG\r\n\x1a\n" + b"\0" * 50, NO_TABLE),
    "a password": (
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "tệp có mật khẩu",
    ),
    "macros of Excel 97": (
        lambda: excel97({"Mã": {(1, 1): "x"}}) + "_VBA_PROJECT".encode("utf-16-le"),
        MACROS,
    ),
    "another compound file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 900, NO_TABLE),
    "a broken Excel 97 file": (
        lambda: excel97({"Mã": {(1, 1): "x"}})[:1_700],
        "không đọc được nội dung tệp Excel (tệp hỏng)",
    ),
    "damaged strings": (
        lambda: with_part(STRINGS, b"<x/>"),
        "không đọc được nội dung tệp Excel (tệp hỏng)",
    ),
    "another workbook": (
        lambda: excel97({"Sheet1": {(1, 1): "x"}}),
        "tệp không phải biểu báo cáo do hệ thống cấp",
    ),
}


def the_problem(content: bytes, name: str = "bieu.xlsx") -> Problem:
    (problem,) = read_return(name, content, a_return().framework).problems
    return problem


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_may_not_be_opened_is_refused_in_words(name: str):
    made, message = REFUSED[name]

    problem = the_problem(made())

    assert (problem.message, problem.blocks, problem.file) == (message, True, "bieu.xlsx")
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize("name", ["bieu.xlsm", "BIEU.XLSM", "bieu.xlsb"])
def test_a_name_that_promises_macros_is_believed(name: str):
    assert the_problem(a_return().content(), name).message == MACROS


def test_the_kind_is_told_by_the_content_not_by_the_name():
    assert read_return("bieu.csv", a_return().content(), a_return().framework).problems == ()


def test_a_files_name_is_repeated_without_control_characters():
    assert the_problem(b"", "bi\x00eu\n<b>.xlsx").file == "bi eu <b>.xlsx"
