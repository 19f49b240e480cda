"""The template's styles as Word keeps them in the file."""

from __future__ import annotations

import unicodedata

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from components.documents.word.styles import LOOKS, Look, Style

FONT = "Times New Roman"
_LANGUAGE = '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/>'
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
_BUILT_IN = ("Body Text", "List Bullet", "Heading 1", "Heading 2", "Heading 3", "Caption", "Header", "Footer")
_LOWER_IN_FILE = ("Heading 1", "Heading 2", "Heading 3", "Caption", "Header", "Footer")
# the numbers of the lists that `make_template` defines; the headings' is 1
_LISTS = {Style.LIST: 2, Style.REFERENCE: 3}
_GRID = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def write_styles(document: WordDocument) -> None:
    """Put the project's styles in the place of the library's."""
    styles = document.styles.element
    for old in list(styles):
        if old.tag != qn("w:latentStyles"):
            styles.remove(old)
    # Word looks for the defaults first
    styles.insert(0, parse_xml(_defaults()))
    for style in (*_base_styles(), *(_paragraph_style(name, look) for name, look in LOOKS.items())):
        styles.append(parse_xml(style))


def _defaults() -> str:
    return (
        f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>{FONTS}<w:sz w:val='28'/><w:szCs w:val='28'/>"
        f"{_LANGUAGE}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after='0' w:line='240' "
        "w:lineRule='auto'/></w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _base_styles() -> tuple[str, ...]:
    ns = nsdecls("w")
    return (
        (
            f'<w:style {ns} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
            f'<w:rPr>{FONTS}<w:sz w:val="28"/><w:szCs w:val="28"/>{_LANGUAGE}</w:rPr></w:style>'
        ),
        (
            f'<w:style {ns} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
            '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        ),
        (
            f'<w:style {ns} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
            '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
            '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        ),
        (
            f'<w:style {ns} w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
        ),
        (
            f'<w:style {ns} w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>'
            '<w:uiPriority w:val="99"/><w:rPr><w:color w:val="595959"/></w:rPr></w:style>'
        ),
        (
            f'<w:style {ns} w:type="table" w:customStyle="1" w:styleId="{style_id(Style.TABLE)}">'
            f'<w:name w:val="{Style.TABLE}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>'
            f'<w:tblBorders>{_GRID}</w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/>'
            '<w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr>'
            '<w:shd w:val="clear" w:color="auto" w:fill="EDF1F5"/><w:vAlign w:val="center"/></w:tcPr>'
            "</w:tblStylePr></w:style>"
        ),
    )


def _twips(cm: float) -> int:
    return round(cm * 567)


def _paragraph_style(name: Style, look: Look) -> str:
    in_file = name.lower() if name in _LOWER_IN_FILE else name
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    follows = f'<w:next w:val="{style_id(look.follows)}"/>' if look.follows else ""
    keeps = "<w:keepNext/><w:keepLines/>" if look.keeps_next else ""
    indent = f'<w:ind w:left="{_twips(look.left_cm)}" w:firstLine="{_twips(look.first_line_cm)}"/>'
    numbered = outline = ""
    if look.level is not None:
        numbered = f'<w:numPr><w:ilvl w:val="{look.level}"/><w:numId w:val="1"/></w:numPr>'
        outline = f'<w:outlineLvl w:val="{look.level}"/>'
    elif name in _LISTS:
        numbered, indent = (
            f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{_LISTS[name]}"/></w:numPr>',
            "",
        )
    line = f'w:line="{round(look.line * 240)}" w:lineRule="auto"'
    if name is Style.RULE:
        line = 'w:line="60" w:lineRule="exact"'
    align = {"justify": "both"}.get(look.align, look.align)
    bold = "<w:b/><w:bCs/>" if look.is_bold else ""
    italic = "<w:i/><w:iCs/>" if look.is_italic else ""
    size = round(look.size_pt * 2)
    return (
        f'<w:style {nsdecls("w")} w:type="paragraph"{custom} w:styleId="{style_id(name)}">'
        f'<w:name w:val="{in_file}"/><w:basedOn w:val="Normal"/>{follows}<w:qFormat/>'
        f'<w:pPr>{keeps}{numbered}<w:spacing w:before="{round(look.before_pt * 20)}" '
        f'w:after="{round(look.after_pt * 20)}" {line}/>{indent}<w:jc w:val="{align}"/>{outline}</w:pPr>'
        f'<w:rPr>{FONTS}{bold}{italic}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def style_id(name: str) -> str:
    """The id of a style in the file: its name in plain letters."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
