"""Opens the template a document is written into, the project's or the office's own."""

from __future__ import annotations

import zipfile
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from components.documents.word.styles import Style

LANGUAGE = "vi-VN"
TEMPLATE = Path(__file__).with_name("template.docx")
_TYPES = {Style.TABLE: WD_STYLE_TYPE.TABLE, Style.PLACEHOLDER: WD_STYLE_TYPE.CHARACTER}


class UnfitTemplate(ValueError):
    """The office's template cannot be used; the message says in Vietnamese all that has to be put right."""


def open_template(path: Path | None = None) -> WordDocument:
    """Give an empty document with the template's page, styles, numbering, header and footer.

    Text in the template's body is left out. Raises `UnfitTemplate`.
    """
    document = _read(path or TEMPLATE)
    _check_styles(document)
    _speak_vietnamese(document)
    body = document.element.body
    for child in list(body):
        if child.tag != qn("w:sectPr"):
            body.remove(child)
    return document


def check_template(path: Path) -> None:
    """Raise `UnfitTemplate` where no document can be written into this template."""
    _check_styles(_read(path))


def _read(path: Path) -> WordDocument:
    try:
        return Document(str(path))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, OSError) as unreadable:
        raise UnfitTemplate(
            f"Không mở được tệp mẫu “{path}”. Hãy kiểm tra đường dẫn và lưu lại tệp dưới dạng .docx."
        ) from unreadable


def _check_styles(document: WordDocument) -> None:
    known = {(style.name, style.type) for style in document.styles}
    missing = [
        f"“{name}”" for name in Style if (name.value, _TYPES.get(name, WD_STYLE_TYPE.PARAGRAPH)) not in known
    ]
    if missing:
        raise UnfitTemplate(
            f"Tệp mẫu thiếu {len(missing)} kiểu (style): {', '.join(missing)}. Hãy chép các kiểu này từ tệp mẫu "
            f"đi kèm phần mềm ({TEMPLATE.name}) rồi chỉnh lại cho hợp với cơ quan."
        )


def _speak_vietnamese(document: WordDocument) -> None:
    """What is written is Vietnamese, whatever the office's Word was set to when its template was made.

    Who hears the document hears it in the voice of its styles' language; spelling is checked in it too.
    """
    styles = document.styles.element
    for said in styles.iter(qn("w:lang")):
        said.set(qn("w:val"), LANGUAGE)
    usual = document.styles.default(WD_STYLE_TYPE.PARAGRAPH).element.get_or_add_rPr()
    if usual.find(qn("w:lang")) is None:
        # behind all that a style usually says; the schema lets only marks of East Asian scripts follow
        usual.append(parse_xml(f"<w:lang {nsdecls('w')} w:val='{LANGUAGE}'/>"))
