import base64
import re
from dataclasses import replace

import pytest

from components.documents.form import DocumentForm
from components.documents.paper.content import Heading, Shown, compose
from components.documents.paper.print_html import write_print_html
from components.documents.paper.sheet import Sizes
from monitoring.views.briefing.briefing import BriefingKind
from monitoring.views.caption import Caption
from tests.builders.briefings import a_briefing, an_exhibit
from tests.documents.paper.drawn import a_picture

HOSTILE = "</style><script>alert(1)</script>\"'"


@pytest.fixture(scope="module")
def page() -> str:
    return write_print_html(a_briefing(), {"bang-hai": a_picture()}, DocumentForm())


def test_it_fetches_nothing_and_runs_nothing(page: str):
    assert "<script" not in page
    assert "default-src 'none'" in page
    assert all(source.startswith("data:") for source in re.findall(r"src='([^']*)'", page))
    assert all(source.startswith("data:") for source in re.findall(r"url\(([^)]*)\)", page))
    assert "href" not in page


def test_margins_are_those_of_the_decree_and_the_first_page_has_no_number(page: str):
    assert "size: A4 portrait; margin: 20mm 15mm 20mm 30mm" in page
    assert "@top-center { content: counter(page)" in page
    assert "@page :first { @top-center { content: none; } }" in page


def test_all_four_faces_of_the_office_s_type_are_inside(page: str):
    assert page.count("font-family:Tinos;") == 4


def test_a_picture_has_its_alt_text_and_is_the_one_given(page: str):
    picture = re.search(r"<img alt='([^']*)'[^>]*src='data:image/png;base64,([^']*)'", page)

    assert picture.group(1) == an_exhibit().alt
    assert base64.b64decode(picture.group(2)) == a_picture().content


def test_a_picture_that_was_not_drawn_comes_as_its_table(page: str):
    assert "Bảng 1. Tỷ lệ hộ nghèo năm 2022" in page
    assert "<td class='number nothing'>chưa có số liệu</td>" in page
    assert "<td class='number illustrative'>0,00*</td>" in page
    assert "<tr class='total'>" in page


def test_what_people_typed_is_only_ever_text():
    exhibit = replace(an_exhibit(), caption=Caption(HOSTILE, HOSTILE, (HOSTILE,)), alt=HOSTILE)
    briefing = replace(a_briefing(exhibit), subject=HOSTILE, release=HOSTILE, standing=HOSTILE)

    page = write_print_html(briefing, {exhibit.name: a_picture()}, DocumentForm(issuing_body=HOSTILE))

    assert "<script" not in page
    assert page.count("</style>") == 1


def test_a_summary_is_set_smaller_than_a_report():
    summary = write_print_html(
        a_briefing(kind=BriefingKind.ONE_PAGE), {"bang-hai": a_picture()}, DocumentForm()
    )
    body_pt = float(re.search(r"--body:([\d.]+)pt", summary).group(1))

    assert 7 <= body_pt < 14
    assert "CỘNG HÒA" not in summary


def test_both_engines_are_given_the_same_words():
    briefing, pictures = a_briefing(), {"bang-hai": a_picture()}

    blocks = compose(briefing, pictures, Sizes(), formats=("png",))

    assert blocks == compose(briefing, pictures, Sizes(), formats=("png", "svg"))
    assert [block.text for block in blocks if isinstance(block, Heading)][-1] == "2. Ghi chú"
    assert [block.caption.partition(".")[0] for block in blocks if isinstance(block, Shown)] == [
        "Bảng 1",
        "Hình 1",
    ]
