"""Every scene of the guide can still be played: a leader's, the staff's, an officer's whole way and his judge's."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from docs.making_pictures.desks import served
from docs.making_pictures.guide_scenes import GUIDE_SCENES
from docs.making_pictures.leader_scenes import LEADER_SCENES
from docs.making_pictures.playing import play, reader_at
from docs.making_pictures.scene import Desk, Mark, Scene, button
from docs.making_pictures.taking import Box, box_of, take_picture
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
RED = (192, 24, 43)


@pytest.mark.parametrize("desk", Desk)
def test_every_scene_before_a_desk_is_played_from_the_first_to_the_last(chromium: Browser, desk: Desk):
    with served(desk) as address, reader_at(chromium, address) as reader:
        for scene in (one for one in GUIDE_SCENES if one.desk is desk):
            play(reader, scene)
            lies_in_the_window(reader, scene)


def test_a_guide_opens_from_the_foot_and_its_pictures_come(reader: Reader):
    reader.open()
    contents = opened_by_link(reader, "Hướng dẫn sử dụng")
    guide = opened_by_link(contents, "Lãnh đạo")

    expect(guide.title).to_have_text("Hướng dẫn cho lãnh đạo")
    pictures = guide.page.locator(".st-key-guide img")
    expect(pictures).to_have_count(len(LEADER_SCENES))
    for picture in pictures.all():
        picture.scroll_into_view_if_needed()
        expect(picture).to_have_js_property("complete", True)
        assert picture.evaluate("(picture) => picture.naturalWidth") > 100
    assert (guide.outside, guide.faults) == ([], [])


def test_a_mark_stands_at_its_element_whatever_else_is_on_the_page(reader: Reader):
    scene = Scene(
        name="thu", address="/?nam=2023", parts=(button("Sao chép liên kết"),), marks=(Mark(button("Sao chép liên kết")),)
    )  # fmt: skip
    play(reader, scene)
    box = box_of(reader, button("Sao chép liên kết"))
    picture = Image.open(io.BytesIO(take_picture(reader, scene, most_bytes=50_000))).convert("RGB")

    assert picture.width < box.right - box.left + 40
    red = [at for at in range(picture.width) if near(picture.getpixel((at, picture.height // 2)), RED)]
    assert red[0] < 15
    assert red[-1] > picture.width - 20


def opened_by_link(reader: Reader, name: str) -> Reader:
    """The window that the first link of that name opens."""
    with reader.context.expect_page() as opening:
        reader.page.get_by_role("link", name=name, exact=True).first.click()
    return Reader(reader.address, reader.context, opening.value).wait()


def lies_in_the_window(reader: Reader, scene: Scene) -> None:
    """Every number of the scene would be in its picture."""
    for mark in scene.marks:
        box: Box = box_of(reader, mark.selector)
        assert box.left >= 0, (scene.name, mark.selector)
        assert box.top >= 0, (scene.name, mark.selector)
        assert box.top < scene.height, (scene.name, mark.selector)


def near(colour: tuple[int, int, int], other: tuple[int, int, int]) -> bool:
    return max(abs(one - two) for one, two in zip(colour, other, strict=True)) < 40
