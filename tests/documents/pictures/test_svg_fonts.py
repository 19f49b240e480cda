import re

from components.documents.pictures.svg_fonts import embed_fonts

EMPTY = '<svg xmlns="http://www.w3.org/2000/svg">{}</svg>'


def faces_in(svg: str) -> list[str]:
    return re.findall(r"font-weight:(\d+);src:url\(data:font/woff2", svg)


def test_only_the_faces_that_are_used_travel_with_the_picture():
    plain = embed_fonts(EMPTY.format("<text>2022</text>"))
    vietnamese = embed_fonts(EMPTY.format("<text>Đạ Tẻh</text>"))
    bold = embed_fonts(EMPTY.format('<text style="font-weight: bold">Đạ Tẻh</text>'))

    assert faces_in(plain) == ["400"]
    assert faces_in(vietnamese) == ["400", "400"]
    assert faces_in(bold) == ["400", "400", "700", "700"]


def test_nothing_is_asked_for_from_outside():
    assert not re.search(r"url\((?!data:)", embed_fonts(EMPTY.format("<text>Đạ Huoai</text>")))
