"""The guide for users within the dashboard: reached from every page, part by part, with its pictures described."""

from __future__ import annotations

import re

import pytest

from monitoring.sources.guide import FIRST_PART, GuidePicture, guide_codes, read_guide_part
from tests.pages.opened import PROJECT, Opened, open_page


@pytest.fixture(scope="module")
def opened() -> Opened:
    return open_guide()


def test_the_foot_of_a_page_leads_to_the_guide():
    assert "<a href='huong-dan' target='_blank'>Hướng dẫn sử dụng</a>" in open_page().html


def test_the_guide_begins_with_its_table_of_contents(opened: Opened):
    assert opened.title == read_guide_part(FIRST_PART, address="").title
    assert "](huong-dan?quyen=can-bo-so-lieu)" in markdown_of(opened)


@pytest.mark.parametrize("code", guide_codes())
def test_a_link_opens_its_part_whole_with_every_picture_described(code: str):
    opened = open_guide(quyen=code)
    part = read_guide_part(code, address="huong-dan?quyen={}")
    pictures = [block for block in part.blocks if isinstance(block, GuidePicture)]

    assert opened.title == part.title
    assert opened.warnings == []
    assert [one.proto.imgs[0].alt for one in opened.app.get("image")] == [one.alt for one in pictures]
    assert all(block in markdown_of(opened) for block in part.blocks if isinstance(block, str))
    assert not re.search(r"\]\(\w+\.md\)", markdown_of(opened))


def test_a_part_that_is_not_there_gives_way_to_the_contents_and_is_told():
    opened = open_guide(quyen="can-bo-so-lie")

    assert opened.title == read_guide_part(FIRST_PART, address="").title
    assert "phần hướng dẫn" in opened.warnings[0]


def open_guide(**link: str) -> Opened:
    opened = open_page(**link)
    opened.app.switch_page(str(PROJECT / "pages" / "guide.py"))
    return opened.run()


def markdown_of(opened: Opened) -> str:
    return "\n".join(one.value for one in opened.app.markdown)
