"""A chart or map as a file of its own: what it shows is said in the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from xml.etree import ElementTree

import pytest
from PIL import Image

from components.documents.document import PictureFormat
from components.documents.pictures.chromium import ChromiumEngine
from components.documents.pictures.described import describe_picture
from components.documents.pictures.desk import Desk
from components.documents.pictures.painter import PainterEngine
from components.documents.single import make_file
from monitoring.views.briefing.briefing import BriefingKind
from monitoring.views.exhibits.exhibit import Exhibit
from tests.documents.heard.made import a_shipped_briefing, exhibits_of

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module", params=["painter", pytest.param("chromium", marks=pytest.mark.browser)])
def desk(request: pytest.FixtureRequest) -> Iterator[Desk]:
    engine = PainterEngine() if request.param == "painter" else ChromiumEngine()
    yield Desk([engine])
    engine.close()


@pytest.fixture(scope="module")
def exhibit() -> Exhibit:
    shown = exhibits_of(a_shipped_briefing(BriefingKind.DISTRICT))
    return next(one for one in shown if one.drawing is not None)


def test_an_svg_is_an_image_with_a_name_and_a_sentence(desk: Desk, exhibit: Exhibit):
    root = ElementTree.fromstring(make_file(exhibit, PictureFormat.SVG, desk).content)
    title, described = list(root)[:2]

    assert root.get("role") == "img"
    assert root.get("lang") == "vi"
    assert (title.tag, title.text) == (f"{SVG}title", exhibit.caption.title)
    assert (described.tag, described.text) == (f"{SVG}desc", exhibit.alt)
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == described.get("id")


def test_a_png_has_its_title_and_sentence_as_text_and_its_points_as_before(desk: Desk, exhibit: Exhibit):
    content = make_file(exhibit, PictureFormat.PNG, desk).content
    picture = Image.open(io.BytesIO(content))
    picture.load()

    assert picture.text["Title"] == exhibit.caption.title
    assert picture.text["Description"] == exhibit.alt
    assert picture.width >= 1500


def test_two_pictures_in_one_page_keep_their_names_and_nothing_typed_becomes_markup():
    plain = b"<svg xmlns='http://www.w3.org/2000/svg' role='presentation'><g/></svg>"
    one, other = (
        describe_picture(plain, format="svg", title=title, alt="Đạ Tẻh & <b>").decode()
        for title in ("Hộ nghèo", "Hộ cận nghèo")
    )

    assert ElementTree.fromstring(one).find(f"{SVG}desc").text == "Đạ Tẻh & <b>"
    assert ElementTree.fromstring(one).get("role") == "img"
    assert ElementTree.fromstring(one).get("aria-labelledby") != ElementTree.fromstring(other).get(
        "aria-labelledby"
    )
