"""Makes `template.docx`: page, styles, numbering and header of the project's documents, with no text in it.

Run by hand after a change here, in `style_sheet.py` or in `styles.py`: `python -m components.documents.word.make_template`.
"""

from __future__ import annotations

from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from components.documents.word.fields import add_field
from components.documents.word.style_sheet import FONTS, style_id, write_styles
from components.documents.word.styles import Style

# what the library's own blank document brings along and no office needs
_LEFT_OUT = ("customXml", "stylesWithEffects", "webSettings")
_HEADING_NUMBERS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"))


def make_template() -> WordDocument:
    """Give the template as an open document."""
    document = Document()
    for key, relation in list(document.part.rels.items()):
        if relation.reltype.rsplit("/", 1)[-1] in _LEFT_OUT:
            del document.part.rels[key]
    package = document.part.package.rels
    for key, relation in list(package.items()):
        if relation.reltype.endswith("/thumbnail") or relation.reltype.endswith("/extended-properties"):
            del package[key]
    write_styles(document)
    _write_numbering(document)
    _write_settings(document)
    _set_page(document)
    _forget_author(document)
    return document


def _write_numbering(document: WordDocument) -> None:
    numbering = document.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    headings = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:suff w:val="space"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        '<w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
        for level, (kind, text) in enumerate(_HEADING_NUMBERS)
    )
    lists = [headings, _dashes(Style.LIST, indent=720), _dashes(Style.REFERENCE, indent=0)]
    ns = nsdecls("w")
    for number, levels in enumerate(lists, start=1):
        kind = "multilevel" if levels is headings else "singleLevel"
        numbering.append(
            parse_xml(
                f'<w:abstractNum {ns} w:abstractNumId="{number}"><w:multiLevelType w:val="{kind}"/>'
                f"{levels}</w:abstractNum>"
            )
        )
    # the schema wants every definition before the first list that uses one
    for number in range(1, len(lists) + 1):
        numbering.append(
            parse_xml(f'<w:num {ns} w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>')
        )


def _dashes(style: Style, *, indent: int) -> str:
    return (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/>'
        f'<w:pStyle w:val="{style_id(style)}"/><w:suff w:val="space"/><w:lvlText w:val="-"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="{indent}"/></w:pPr>'
        f"<w:rPr>{FONTS}</w:rPr></w:lvl>"
    )


def _write_settings(document: WordDocument) -> None:
    settings = document.settings.element
    for old in list(settings):
        settings.remove(old)
    uri = "http://schemas.microsoft.com/office/word"
    for part in (
        '<w:zoom {ns} w:percent="100"/>',
        '<w:defaultTabStop {ns} w:val="720"/>',
        '<w:characterSpacingControl {ns} w:val="doNotCompress"/>',
        '<w:compat {ns}><w:compatSetting w:name="compatibilityMode" w:uri="'
        + uri
        + '" w:val="15"/></w:compat>',
        '<w:themeFontLang {ns} w:val="vi-VN"/>',
        '<w:decimalSymbol {ns} w:val=","/>',
        '<w:listSeparator {ns} w:val=";"/>',
    ):
        settings.append(parse_xml(part.format(ns=nsdecls("w"))))


def _set_page(document: WordDocument) -> None:
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin = Mm(20), Mm(20)
    page.left_margin, page.right_margin = Mm(30), Mm(15)
    page.header_distance, page.footer_distance = Mm(10), Mm(8)
    page.different_first_page_header_footer = True
    page.first_page_header.is_linked_to_previous = False
    page.header.is_linked_to_previous = False
    number = page.header.paragraphs[0]
    number.style = document.styles[Style.HEADER]
    add_field(number, "PAGE", shown="2")
    for footer in (page.footer, page.first_page_footer):
        footer.is_linked_to_previous = False
        footer.paragraphs[0].style = document.styles[Style.FOOTER]


def _forget_author(document: WordDocument) -> None:
    properties = document.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES).element
    for old in list(properties):
        properties.remove(old)
    document.core_properties.language = "vi-VN"


if __name__ == "__main__":
    make_template().save(str(Path(__file__).with_name("template.docx")))
