"""What a received file is, and whether it may be opened at all: size, archive, macros, links, XML that could explode."""

from __future__ import annotations

import io
import zipfile
import zlib
from enum import StrEnum

from monitoring.returns.refused import Refused, no_spreadsheet
from monitoring.returns.xml_gate import RESAVE, TEMPLATE_AGAIN, XmlReading, too_much

MEGABYTE = 1_000_000
FILE_LIMIT_BYTES = 20 * MEGABYTE
# the library for Excel 97 reads a sheet as a whole before its first row can be looked at: 5 MB take it 4 s
OLD_EXCEL_LIMIT_BYTES = 5 * MEGABYTE
UNZIPPED_LIMIT_BYTES = 200 * MEGABYTE
# The form's own XML is below 1 MB with 15,000 elements. Everything the library builds grows with these two.
XML_LIMIT_BYTES = 20 * MEGABYTE
ELEMENTS_LIMIT = 200_000
ENTRIES_LIMIT = 500
RATIO_LIMIT = 200
_RATIO_FREE_BYTES = 1 * MEGABYTE
_CHUNK_BYTES = 65_536
# all that reading raises of an archive whose bytes are damaged
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, OverflowError, LookupError)


class FileKind(StrEnum):
    """The kinds of files that are read."""

    XLSX = "xlsx"
    XLS = "xls"
    CSV = "csv"


def recognise_file(file_name: str, content: bytes) -> FileKind:
    """Give the kind of the file by its content, whatever its name. Raises `Refused` where it must not be opened."""
    if not content.strip(b"\x00 \t\r\n"):
        raise Refused("empty_file", "tệp rỗng", "Kiểm tra lại tệp rồi gửi lại.")
    if len(content) > FILE_LIMIT_BYTES:
        raise Refused(
            "file_too_large",
            f"tệp lớn hơn {FILE_LIMIT_BYTES // MEGABYTE} MB",
            "Bỏ hình ảnh và trang tính thừa, hoặc chia tệp rồi gửi lại.",
        )
    if file_name.lower().endswith((".xlsm", ".xltm", ".xlam", ".xlsb")):
        raise _has_macros()
    if content[:4] == b"PK\x03\x04":
        _check_archive(content)
        return FileKind.XLSX
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        _check_compound(content)
        return FileKind.XLS
    if content[:4] in (b"%PDF", b"PK\x05\x06", b"PK\x07\x08", b"\x89PNG", b"\xff\xd8\xff\xe0", b"{\\rt"):
        raise no_spreadsheet()
    return FileKind.CSV


def _check_archive(content: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_entries(archive.infolist())
            elements = 0
            for entry in archive.infolist():
                elements += _check_part(archive, entry, ELEMENTS_LIMIT - elements)
    except (NotImplementedError, RuntimeError) as unreadable:
        raise Refused(
            "unreadable_archive", "tệp nén kiểu lạ hoặc có mật khẩu", "Bỏ mật khẩu. " + RESAVE
        ) from unreadable
    except _BROKEN as broken:
        raise Refused("broken_archive", "tệp hỏng hoặc tải lên chưa hết", "Gửi lại tệp gốc.") from broken


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename.replace("\\", "/").lower() for entry in entries]
    if len(entries) > ENTRIES_LIMIT:
        raise Refused(
            "too_many_parts", f"tệp nén có hơn {ENTRIES_LIMIT} phần", "Bỏ phần thừa. " + TEMPLATE_AGAIN
        )
    if len(set(names)) < len(names) or any(".." in name.split("/") or name.startswith("/") for name in names):
        raise Refused("broken_archive", "cấu trúc tệp nén không hợp lệ", RESAVE)
    if sum(entry.file_size for entry in entries) > UNZIPPED_LIMIT_BYTES:
        raise _bomb()
    if sum(entry.file_size for entry in entries if _is_xml(entry)) > XML_LIMIT_BYTES:
        raise too_much()
    if any(_is_suspiciously_dense(entry) for entry in entries):
        raise _bomb()
    if any("vbaproject" in name or "/macrosheets/" in name for name in names):
        raise _has_macros()
    if any(name.startswith("xl/externallinks/") for name in names):
        raise Refused(
            "external_links",
            "tệp có công thức lấy số từ tệp khác",
            "Trong Excel vào Dữ liệu (Data) → Chỉnh sửa liên kết (Edit Links) → Ngắt liên kết (Break Link), lưu rồi gửi lại.",
        )
    if any(name.startswith(("xl/embeddings/", "xl/activex/", "xl/ctrlprops/")) for name in names):
        raise Refused(
            "embedded_objects",
            "tệp có đối tượng nhúng hoặc nút điều khiển",
            "Xóa các đối tượng đó. " + RESAVE,
        )
    if not {"xl/workbook.xml", "[content_types].xml"} <= set(names):
        raise no_spreadsheet()


def _is_suspiciously_dense(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _RATIO_FREE_BYTES and entry.file_size > max(entry.compress_size, 1) * RATIO_LIMIT


def _is_xml(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.lower().endswith((".xml", ".rels", ".vml"))


def _check_part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, elements_left: int) -> int:
    """Read one part to its end, XML through a parser that keeps nothing, and give its number of elements."""
    is_xml = _is_xml(entry)
    reading = XmlReading(elements_left)
    with archive.open(entry) as part:
        while chunk := part.read(_CHUNK_BYTES):
            if is_xml:
                reading.feed(chunk)
    if is_xml:
        reading.finish()
    return reading.elements


def _check_compound(content: bytes) -> None:
    """Excel 97 files, and encrypted newer ones, are compound files whose stream names are written in UTF-16."""
    if len(content) > OLD_EXCEL_LIMIT_BYTES:
        raise Refused(
            "file_too_large", f"tệp Excel 97–2003 lớn hơn {OLD_EXCEL_LIMIT_BYTES // MEGABYTE} MB", RESAVE
        )
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Refused("encrypted", "tệp có mật khẩu", "Bỏ mật khẩu. " + RESAVE)
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise _has_macros()
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise no_spreadsheet()


def _has_macros() -> Refused:
    return Refused("macros", "tệp có macro hoặc định dạng nhị phân (.xlsm, .xlsb)", RESAVE)


def _bomb() -> Refused:
    return Refused(
        "archive_bomb",
        f"tệp giải nén ra quá lớn (giới hạn {UNZIPPED_LIMIT_BYTES // MEGABYTE} MB)",
        "Bỏ hình ảnh và trang tính thừa rồi gửi lại.",
    )
