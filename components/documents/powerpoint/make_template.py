"""Makes `template.pptx`: the slide, its master, its two layouts, the house's colours and letters, with no slide in it.

Run by hand after a change here or in `boxes.py`: `python -m components.documents.powerpoint.make_template`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation as Slides
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches

from components.documents.powerpoint import boxes
from components.documents.powerpoint.boxes import Box
from components.documents.powerpoint.places import CONTENT_LAYOUT, OPENING_LAYOUT, Place
from components.documents.powerpoint.slide_number import frame_of, number_shape
from components.figures.theme import INK, INK_SOFT, LINE, PAPER, PAPER_SOFT, PRIMARY, STAGE_COLOUR, TEMPLATE

FONT = "Arial"
_ACCENTS = (*TEMPLATE.layout.colorway, INK_SOFT)
_COLOURS = dict(
    zip(
        ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"),
        (INK, PAPER, INK_SOFT, PAPER_SOFT, *_ACCENTS),
        strict=True,
    )
) | {"hlink": PRIMARY, "folHlink": tuple(STAGE_COLOUR.values())[-1]}


def make_template() -> Slides:
    """Give the template as an open presentation."""
    slides = Presentation()
    slides.slide_width, slides.slide_height = Inches(boxes.SLIDE.width), Inches(boxes.SLIDE.height)
    slides.part._element.find(qn("p:sldSz")).attrib.pop("type", None)
    for layout in list(slides.slide_layouts):
        if layout.name not in ("Title Slide", "Title Only"):
            slides.slide_layouts.remove(layout)
    _drop(slides.part.rels, "/printerSettings")
    _drop(slides.part.package._rels, "/thumbnail", "/extended-properties")
    opening, content = slides.slide_layouts
    _set_theme(slides.slide_master)
    _set_master(slides.slide_master)
    _set_opening(opening)
    _set_content(content)
    for language in slides.part._element.iter(qn("a:defRPr")):
        if language.get("lang"):
            language.set("lang", "vi-VN")
    core = slides.core_properties._element
    for old in list(core):
        core.remove(old)
    return slides


def _set_theme(master: SlideMaster) -> None:
    part = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    theme = etree.fromstring(part.blob)
    scheme = theme.find(f".//{qn('a:clrScheme')}")
    scheme.set("name", "Giảm nghèo")
    for colour in scheme:
        for old in list(colour):
            colour.remove(old)
        value = _COLOURS[etree.QName(colour).localname].lstrip("#")
        etree.SubElement(colour, qn("a:srgbClr")).set("val", value)
    fonts = theme.find(f".//{qn('a:fontScheme')}")
    fonts.set("name", FONT)
    for group in fonts:
        for face in list(group):
            if face.tag == qn("a:font"):
                group.remove(face)
            elif face.tag == qn("a:latin"):
                face.set("typeface", FONT)
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_master(master: SlideMaster) -> None:
    _clear(master)
    _place(master, 2, "Tiêu đề", 'type="title"', boxes.TITLE, size_pt=26, is_bold=True)
    _place(master, 3, "Nội dung", 'type="body" idx="1"', boxes.CONTENT, size_pt=18)
    _place_number(master, 4)
    styles = master._element.find(qn("p:txStyles"))
    title = styles.find(f".//{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    title.find(qn("a:defRPr")).set("sz", "2600")
    title.find(qn("a:defRPr")).set("b", "1")
    body = styles.find(qn("p:bodyStyle"))
    for level, properties in enumerate(body):
        size = properties.find(qn("a:defRPr"))
        size.set("sz", str(max(1800 - 200 * level, 1200)))
        for bullet in [child for child in properties if re.search(r"}bu(Font|Char)$", child.tag)]:
            properties.remove(bullet)
        size.addprevious(etree.Element(qn("a:buNone")))
        properties.set("marL", "0")
        properties.set("indent", "0")


def _set_opening(layout: SlideLayout) -> None:
    layout.name = OPENING_LAYOUT
    _clear(layout)
    _draw_bar(layout, 9, boxes.OPENING_RULE)
    _place(layout, 2, "Tiêu đề", 'type="ctrTitle"', boxes.OPENING_TITLE, size_pt=38, is_bold=True, anchor="b")
    subtitle = f'type="subTitle" idx="{Place.OPENING_SUBTITLE}"'
    _place(layout, 3, "Tiêu đề phụ", subtitle, boxes.OPENING_SUBTITLE, size_pt=20, colour="tx2")
    body = f'type="body" idx="{Place.OPENING_BODY}"'
    _place(layout, 4, "Cơ quan", body, boxes.OPENING_BODY, size_pt=16, colour="tx2")


def _set_content(layout: SlideLayout) -> None:
    layout.name = CONTENT_LAYOUT
    layout._element.attrib.pop("type", None)
    layout._element.set("userDrawn", "1")
    _clear(layout)
    _place(layout, 2, "Tiêu đề", 'type="title"', boxes.TITLE, size_pt=26, is_bold=True)
    for number, (name, place, box, size_pt) in enumerate(
        (
            ("Đề mục", Place.PATH, boxes.PATH, 12),
            ("Tiêu đề phụ", Place.SUBTITLE, boxes.SUBTITLE, 14),
            ("Nguồn", Place.FOOT, boxes.FOOT, 11),
        ),
        start=3,
    ):
        _place(
            layout,
            number,
            name,
            f'type="body" sz="quarter" idx="{place}"',
            box,
            size_pt=size_pt,
            colour="tx2",
        )
    _place_number(layout, 7)
    _draw_line(layout, 8, boxes.RULE)


def _clear(shown: SlideMaster | SlideLayout) -> None:
    tree = shown.shapes._spTree
    for shape in list(tree)[2:]:
        tree.remove(shape)


def _place(
    shown: SlideMaster | SlideLayout,
    number: int,
    name: str,
    kind: str,
    box: Box,
    *,
    size_pt: int,
    is_bold: bool = False,
    colour: str = "tx1",
    anchor: str = "t",
) -> None:
    """A place for text. PowerPoint shrinks what is typed into it later on."""
    levels = (
        f'<a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{size_pt * 100}" b="{int(is_bold)}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'
        "</a:defRPr></a:lvl1pPr>"
    )
    shown.shapes._spTree.append(
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr>'
            f"<p:spPr>{frame_of(box)}</p:spPr><p:txBody>"
            f'<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
            f'<a:lstStyle>{levels}</a:lstStyle><a:p><a:r><a:rPr lang="vi-VN"/><a:t>{name}</a:t></a:r></a:p>'
            "</p:txBody></p:sp>"
        )
    )


def _place_number(shown: SlideMaster | SlideLayout, number: int) -> None:
    shown.shapes._spTree.append(parse_xml(number_shape(number)))


def _draw_bar(shown: SlideLayout, number: int, box: Box) -> None:
    shown.shapes._spTree.append(
        parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Vạch"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f"</p:nvSpPr><p:spPr>{frame_of(box)}<a:solidFill><a:schemeClr val='accent1'/></a:solidFill>"
            "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
        )
    )


def _draw_line(shown: SlideLayout, number: int, box: Box) -> None:
    shown.shapes._spTree.append(
        parse_xml(
            f'<p:cxnSp {nsdecls("p", "a")}><p:nvCxnSpPr><p:cNvPr id="{number}" name="Đường kẻ"/><p:cNvCxnSpPr/>'
            f'<p:nvPr userDrawn="1"/></p:nvCxnSpPr><p:spPr>{frame_of(box, "line")}<a:ln w="9525"><a:solidFill>'
            f'<a:srgbClr val="{LINE.lstrip("#")}"/></a:solidFill></a:ln></p:spPr></p:cxnSp>'
        )
    )


def _drop(rels: Any, *endings: str) -> None:
    for key, relation in list(rels.items()):
        if relation.reltype.endswith(endings):
            rels.pop(key)


if __name__ == "__main__":
    make_template().save(str(Path(__file__).with_name("template.pptx")))
