"""The slide's number as a shape: the library does not copy it from the layout by itself."""

from __future__ import annotations

from pptx.oxml.ns import nsdecls

from components.documents.powerpoint import boxes
from components.documents.powerpoint.boxes import Box
from components.documents.powerpoint.places import Place


def number_shape(number: int) -> str:
    """Its XML; ``number`` is the shape's id on its slide."""
    return (
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{number}" name="Số trang"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="{Place.NUMBER}"/>'
        f"</p:nvPr></p:nvSpPr><p:spPr>{frame_of(boxes.NUMBER)}</p:spPr><p:txBody>"
        '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle><a:lvl1pPr algn="r">'
        '<a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>'
        '</a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        '<a:rPr lang="vi-VN"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
    )


def frame_of(box: Box, shape: str = "rect") -> str:
    """Where a shape stands and what form it has."""
    left, top, width, height = box.emu
    return (
        f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        f'<a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom>'
    )
