"""A picture of the guide that looks as it did stays the file that it was."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from docs.making_pictures.sameness import look_the_same

PAPER = (247, 248, 249)


def a_picture(*, pixels: int = 0, by: int = 0, width: int = 200) -> bytes:
    """Plain paper, of which so many pixels are darker by so much."""
    image = Image.new("RGB", (width, 100), PAPER)
    for at in range(pixels):
        image.putpixel((at % width, at // width), tuple(depth - by for depth in PAPER))
    written = io.BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


def test_a_few_faint_pixels_are_not_seen():
    assert look_the_same(a_picture(), a_picture(pixels=20, by=9))


@pytest.mark.parametrize(
    "other",
    [
        a_picture(pixels=1, by=60),
        a_picture(pixels=21, by=9),
        a_picture(pixels=20_000, by=2),
        a_picture(width=201),
    ],
    ids=["a dark pixel", "many faint ones", "another shade", "another size"],
)
def test_what_can_be_seen_is_another_picture(other: bytes):
    assert not look_the_same(a_picture(), other)
