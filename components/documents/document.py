"""A finished file, and the formats there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType


class Format(StrEnum):
    """A briefing's format; the value is the file's ending."""

    DOCX = "docx"
    PPTX = "pptx"
    XLSX = "xlsx"
    PDF = "pdf"
    HTML = "html"


class PictureFormat(StrEnum):
    """The format of one picture or table; the value is the file's ending."""

    PNG = "png"
    SVG = "svg"
    CSV = "csv"
    XLSX = "xlsx"


FORMAT_VI: Mapping[Format, str] = MappingProxyType(
    {
        Format.DOCX: "Word (.docx)",
        Format.PPTX: "PowerPoint (.pptx)",
        Format.XLSX: "Excel (.xlsx)",
        Format.PDF: "PDF (.pdf)",
        Format.HTML: "Một tệp HTML (.html)",
    }
)
_OFFICE = "application/vnd.openxmlformats-officedocument"
MIME: Mapping[str, str] = MappingProxyType(
    {
        "docx": f"{_OFFICE}.wordprocessingml.document",
        "pptx": f"{_OFFICE}.presentationml.presentation",
        "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
        "pdf": "application/pdf",
        "html": "text/html",
        "zip": "application/zip",
        "png": "image/png",
        "svg": "image/svg+xml",
        "csv": "text/csv",
    }
)


@dataclass(frozen=True)
class Document:
    """A file in memory. ``drawn_by`` names the engines that drew its pictures, empty where it has none."""

    file_name: str
    content: bytes
    drawn_by: tuple[str, ...] = ()

    @property
    def mime(self) -> str:
        return MIME[self.file_name.rsplit(".", 1)[-1]]
