"""Places that Word fills in by itself (page and caption numbers), and places that the office fills in."""

from __future__ import annotations

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from components.documents.lettering import writable


def add_field(paragraph: Paragraph, code: str, *, shown: str) -> None:
    """A field with the result that it shows until Word works it out anew."""
    for kind, text in (("begin", ""), ("instr", code), ("separate", ""), ("shown", shown), ("end", "")):
        run = paragraph.add_run(text if kind == "shown" else "")
        if kind == "instr":
            instruction = OxmlElement("w:instrText")
            instruction.set(qn("xml:space"), "preserve")
            instruction.text = f" {text} "
            run._r.append(instruction)
        elif kind != "shown":
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)


def add_blank(paragraph: Paragraph, *, name: str, shown: str, number: int) -> None:
    """A content control to type into; ``shown`` disappears at the first letter typed.

    ``name`` is what Word shows above it, ``number`` its id, once a document.
    """
    control = parse_xml(
        f"<w:sdt {nsdecls('w')}><w:sdtPr><w:alias/><w:tag/><w:id/><w:showingPlcHdr/><w:text/></w:sdtPr>"
        '<w:sdtContent><w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t xml:space="preserve"/></w:r>'
        "</w:sdtContent></w:sdt>"
    )
    for tag, value in (("w:alias", name), ("w:tag", name), ("w:id", str(number))):
        next(control.iter(qn(tag))).set(qn("w:val"), writable(value))
    next(control.iter(qn("w:t"))).text = writable(shown)
    paragraph._p.append(control)
