"""One picture or table as a file of its own, with all that must travel with it."""

from __future__ import annotations

from components.documents.document import Document, PictureFormat
from components.documents.pictures.described import describe_picture
from components.documents.pictures.desk import Desk
from components.documents.pictures.drawing import frame_exhibit
from components.documents.sheets.exhibit_csv import write_csv
from components.documents.sheets.exhibit_workbook import write_exhibit_xlsx
from monitoring.views.exhibits.exhibit import Exhibit


class NoPicture(ValueError):
    """A table alone has no picture to draw; the message names the formats that it has."""

    def __init__(self, exhibit: Exhibit) -> None:
        super().__init__(f"“{exhibit.caption.title}” là một bảng, không có hình; hãy lấy dạng csv hoặc xlsx")


def formats_of(exhibit: Exhibit) -> tuple[PictureFormat, ...]:
    """The formats that the exhibit can be had in."""
    tables = (PictureFormat.CSV, PictureFormat.XLSX)
    return tables if exhibit.drawing is None else (PictureFormat.PNG, PictureFormat.SVG, *tables)


def make_file(exhibit: Exhibit, format: PictureFormat, desk: Desk) -> Document:
    """Give the exhibit as a file. Raises `NoPicture`."""
    if format not in formats_of(exhibit):
        raise NoPicture(exhibit)
    name = f"{exhibit.name}.{format.value}"
    if format is PictureFormat.CSV:
        return Document(name, write_csv(exhibit))
    if format is PictureFormat.XLSX:
        return Document(name, write_exhibit_xlsx(exhibit))
    picture = desk.draw(frame_exhibit(exhibit), format=format.value)
    content = describe_picture(
        picture.content, format=picture.format, title=exhibit.caption.title, alt=exhibit.alt
    )
    return Document(name, content, (picture.engine.value,))
