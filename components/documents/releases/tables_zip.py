"""A release to take along: its tables as a ZIP of the very bytes that were published."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from monitoring.contracts.tables import TABLES
from monitoring.store.moments import say_moment
from monitoring.store.records import ReleaseRecord
from monitoring.views.releases.compared import name_table
from monitoring.views.releases.who import say_who

ABOUT = "VE-BAN-NAY.txt"
# every entry of a ZIP has a date; a fixed one, so that the same release gives the same bytes
_ZIP_DAY = (2021, 1, 1, 0, 0, 0)


def zip_tables(record: ReleaseRecord, tables: Mapping[str, bytes]) -> bytes:
    """Give the ZIP: each table as CSV (UTF-8), and a text that names the release and lists them.

    The tables are not touched, so that their code can be checked and they can be taken in again.
    """
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        _put(archive, ABOUT, _about(record, tables).encode("utf-8-sig"))
        for name, content in tables.items():
            _put(archive, TABLES[name].file_name, content)
    return packed.getvalue()


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    archive.writestr(zipfile.ZipInfo(name, _ZIP_DAY), content, zipfile.ZIP_DEFLATED)


def _about(record: ReleaseRecord, tables: Mapping[str, bytes]) -> str:
    lines = [
        f"Bản số liệu số {record.number}: {record.title}",
        f"Phát hành: {say_who(record.published_by)}, lúc {say_moment(record.published_at)} (giờ Việt Nam)",
        f"Mã: {record.code}",
        f"Ghi chú: {record.note or 'không có'}",
        "",
        "Các bảng (CSV, UTF-8, phân cách bằng dấu phẩy), giữ nguyên từng byte như khi phát hành:",
        *(f"- {TABLES[name].file_name}: {name_table(name)}" for name in tables),
        "",
        "Dòng có status = illustrative là số liệu minh họa, không phải số liệu đã công bố.",
        "Mở bằng Excel: dùng Dữ liệu > Từ văn bản/CSV và chọn kiểu Văn bản cho mọi cột, để mã và ghi chú giữ nguyên như đã ghi.",
    ]
    return "\r\n".join(lines) + "\r\n"
