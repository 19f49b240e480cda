from __future__ import annotations

import unicodedata

import pytest

from monitoring.returns.read import ReturnReading, read_return
from tests.builders.framework import a_framework

HEADER = "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note"
ROW = "poor_rate,678,2024,all,300,5000,,official,,nguon-1,"
MONEY = "project_id,unit_id,year,funding_source,capital_type,stage,as_of,amount_vnd,status,source_id"


def read(*lines: str, encoding: str = "utf-8", header: str = HEADER) -> ReturnReading:
    return read_bytes("\n".join([header, *lines, ""]).encode(encoding))


def read_bytes(content: bytes) -> ReturnReading:
    return read_return("bang.csv", content, a_framework().build())


def told(*lines: str, **how: str) -> list[tuple[str, str]]:
    return [(one.place, one.message) for one in read(*lines, **how).problems]


def the_row(reading: ReturnReading) -> dict[str, str | None]:
    assert reading.problems == ()
    return {name: cell for name, cell in reading.rows.figures[0].as_row().items() if cell}


PLAIN = {
    "indicator_id": "poor_rate", "unit_id": "678", "period": "2024", "group_id": "all", "numerator": "300",
    "denominator": "5000", "status": "official", "source_id": "nguon-1",
}  # fmt: skip


def test_a_row_in_the_tables_own_columns_is_read():
    assert the_row(read(ROW)) == PLAIN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_recognised(encoding: str):
    assert the_row(read(ROW + "Rà soát cuối năm", encoding=encoding))["note"] == "Rà soát cuối năm"


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters_are_recognised(delimiter: str):
    content = f"{HEADER}\n{ROW}\n".replace(",", delimiter)

    assert the_row(read_bytes(content.encode())) == PLAIN


def test_blanks_nfd_line_ends_empty_lines_and_missing_optional_columns_do_no_harm():
    header = "indicator_id,unit_id,period,group_id,numerator,denominator,status,source_id"
    name = unicodedata.normalize("NFD", " Huyện  Đức Trọng ")
    content = f"{header}\r\npoor_rate , {name} ,2024,all,  300 ,5000,chính thức,nguon-1\r\n\r\n,,,,,,,\r\n"

    assert the_row(read_bytes(content.encode())) == PLAIN


def test_numbers_in_vietnamese_writing_are_read():
    reading = read('poor_rate,678,2024,all,300,"5.000",,official,,nguon-1,')
    rate = read('poor_rate,678,2024,all,,,"6,05",official,,nguon-1,')

    assert the_row(reading) == PLAIN
    assert the_row(rate)["value"] == "6.05"


@pytest.mark.parametrize(
    ("line", "place", "message"),
    [
        (
            'poor_rate,678,2024,all,300,"5,000",,official,,nguon-1,',
            "dòng 2 cột denominator",
            "số ghi đọc được hai cách: “5,000” là 5,000 hay 5000?",
        ),
        (
            "poor_rate,678,2024,all,,,1.234,official,,nguon-1,",
            "dòng 2 cột value",
            "số ghi đọc được hai cách: “1.234” là 1,234 hay 1234?",
        ),
        (
            "poor_rat,678,2024,all,300,5000,,official,,nguon-1,",
            "dòng 2 cột indicator_id",
            "chỉ số không có trong bảng indicators: “poor_rat”, có phải là “poor_rate”?",
        ),
        (
            "poor_rate,678,2024,all,300,5000,,official,,nguon-9,",
            "dòng 2 cột source_id",
            "mã nguồn không có trong bảng sources: “nguon-9”, có phải là “nguon-2”?",
        ),
        (
            "poor_rate,678,24,all,300,5000,,official,,nguon-1,",
            "dòng 2 cột period",
            "kỳ báo cáo không đúng: “24”",
        ),
        (
            "poor_rate,678,2024,all,300,5000,,sure,,nguon-1,",
            "dòng 2 cột status",
            "tính chất số liệu không có trong danh sách: “sure”",
        ),
        ("poor_rate,678,2024,all,300,5000,,,,nguon-1,", "dòng 2 cột status", "ô bắt buộc còn để trống"),
        (
            "poor_rate,678,2024,all,300,5000,,official",
            "dòng 2",
            "số ô của dòng khác số cột của tiêu đề (11): 8 ô",
        ),
        (
            "poor_rate,678,2024,all,300,5000,,official,,nguon-1,hé nghÌo",
            "dòng 2 cột note",
            "chữ gõ bằng bảng mã TCVN3, không phải Unicode: “hé nghÌo”",
        ),
    ],
)
def test_a_wrong_cell_is_told_by_line_and_column(line: str, place: str, message: str):
    assert told(line) == [(place, message)]


def test_the_same_mistake_in_many_lines_is_one_problem():
    lines = [f"poor_rate,{unit},2024,all,9,8,,official,,nguon-1," for unit in range(672, 684)]

    (problem,) = read(*lines).problems

    assert problem.place.startswith("12 ô: dòng 2 cột numerator, dòng 3 cột numerator")
    assert problem.place.endswith(", …")
    assert problem.message == "tử số lớn hơn mẫu số, ví dụ dòng 2 cột numerator: 9 và 8"


def test_a_key_that_stands_twice_is_told():
    assert told(ROW, ROW) == [("dòng 3", "dòng ghi trùng với một dòng ở trên: trùng dòng 2")]


def test_money_and_sources_are_read():
    money = read(
        'DA1,678,2024,trung_uong,su_nghiep,allocated,31/12/2024,"1.500.000",official,nguon-1', header=MONEY
    )
    sources = read(
        "bc-1,Sở,Báo cáo,12/BC,2024-12-01,,",
        header="source_id,issuer,title,document_no,date_published,page_or_table,address",
    )

    assert money.problems == sources.problems == ()
    assert money.rows.money[0].as_row()["as_of"] == "2024-12-31"
    assert money.rows.money[0].amount_vnd == 1_500_000
    assert sources.rows.sources[0]["document_no"] == "12/BC"


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"", "", "tệp rỗng"),
        (b"a,b\n1,2\n", "dòng 1", "không nhận ra bảng: dòng đầu không phải tên cột"),
        (
            HEADER.replace(",status", "").encode(),
            "dòng 1",
            "tiêu đề của bảng observations không đúng: thiếu cột status",
        ),
        (
            (HEADER + ",ghi_chu").encode(),
            "dòng 1",
            "tiêu đề của bảng observations không đúng: cột lạ ghi_chu",
        ),
        (f'{HEADER}\n{ROW}"mở\n'.encode(), "dòng 2", "dấu ngoặc kép không đóng hoặc đặt sai chỗ"),
        (
            f'{HEADER}\n{ROW}\n"poor_rate,678'.encode(),
            "dòng 3",
            "dấu ngoặc kép không đóng hoặc đặt sai chỗ",
        ),
        (HEADER.encode(), "", "tệp chưa có số liệu nào"),
        (
            f"{HEADER}\n{ROW}".encode() + "hộ nghèo năm 2024".encode("cp1258", errors="ignore"),
            "dòng 2",
            "tệp không phải bảng mã UTF-8",
        ),
        (
            f"{HEADER}\n{ROW}".encode() + "hé nghÌo, hé cËn nghÌo n¨m 2024".encode("latin-1"),
            "dòng 2",
            "chữ gõ bằng bảng mã TCVN3, không phải Unicode",
        ),
        (
            f"{HEADER}\n{ROW}".encode() + "soá hoä ngheøo, hoä caän ngheøo".encode("latin-1"),
            "dòng 2",
            "chữ gõ bằng bảng mã VNI, không phải Unicode",
        ),
        (bytes(range(256)) * 20, "", "tệp không phải bảng tính Excel hoặc CSV"),
    ],
)
def test_a_file_that_is_no_table_is_refused_in_words(content: bytes, place: str, message: str):
    (problem,) = read_bytes(content).problems

    assert (problem.place, problem.message, problem.blocks) == (place, message, True)


def test_text_that_looks_like_a_formula_or_markup_stays_text():
    note = "=cmd|' /C calc'!A0 <script>alert(1)</script>"

    assert the_row(read(ROW + note))["note"] == note
