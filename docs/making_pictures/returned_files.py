"""The files that officers hand in, in the scenes and in the store prepared for them: forms filled in from the release."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import openpyxl

from tests.builders.returns import DOCUMENT_NO, SIGNED_ON, Return, a_return

# what every picture shows as today, and what a form was signed on before it
SIGNED = datetime(2024, 12, 3)  # noqa: DTZ001 – a day, as a spreadsheet holds it
_EARLIEST_IN_A_ZIP = (1980, 1, 1, 0, 0, 0)
_HOUR = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z")


@dataclass(frozen=True)
class HandedIn:
    name: str
    content: bytes


def form_of(unit: str, *, document_no: str = "125/BC-UBND", more_poor: int = 0) -> Return:
    """The form of 2024 of one unit, with more (or fewer) poor households than the release has."""
    form = replace(a_return(), unit=unit, file_name=f"bieu-bao-cao-{unit}-2024.xlsx")
    form = form.with_cell("Thông tin", SIGNED_ON, SIGNED)
    form = form.with_cell("Thông tin", DOCUMENT_NO, document_no)
    if not more_poor:
        return form
    known = openpyxl.load_workbook(io.BytesIO(form.content()))["Biểu 1"]["F9"].value
    return form.with_cell("Biểu 1", "F9", known + more_poor)


def handed_in(form: Return) -> HandedIn:
    """The file as it would be sent, the same bytes whenever it is made."""
    return HandedIn(form.file_name, _without_times(form.content()))


def _with_mistakes() -> HandedIn:
    form = form_of("674").with_cell("Biểu 1", "D9", "14.79o").with_cell("Biểu 2", "F9", -3)
    return handed_in(form.with_cell("Biểu 1", "F9", 520))


def _mended() -> HandedIn:
    return handed_in(form_of("674").with_cell("Biểu 1", "F9", 520))


FILES: Mapping[str, Callable[[], HandedIn]] = {"có lỗi": _with_mistakes, "đã sửa": _mended}


def _without_times(workbook: bytes) -> bytes:
    """Neither the hour of saving nor that of packing, on which the file's hash on the screen would depend."""
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as old,
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _HOUR.sub(SIGNED.strftime("%Y-%m-%dT%H:%M:%SZ").encode(), content)
            new.writestr(zipfile.ZipInfo(entry.filename, _EARLIEST_IN_A_ZIP), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
