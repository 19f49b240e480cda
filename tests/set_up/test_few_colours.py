"""Pictures of the screen become small without changing what a colour says."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from docs.making_pictures.few_colours import TooLarge, shrink

WHITE, RARE, ALIKE = (255, 255, 255), (153, 52, 4), (161, 98, 7)


def test_white_stays_white_and_a_rare_colour_is_not_taken_for_its_neighbour():
    picture = shrink(a_screen(), 60_000)

    shown = Image.open(io.BytesIO(picture)).convert("RGB")
    assert shown.getpixel((1, 1)) == WHITE
    assert shown.getpixel((205, 5)) == RARE
    assert shown.getpixel((225, 5)) == ALIKE


def test_the_same_screen_gives_the_same_bytes():
    assert shrink(a_screen(), 60_000) == shrink(a_screen(), 60_000)


def test_what_does_not_fit_is_told_instead_of_being_written():
    with pytest.raises(TooLarge):
        shrink(a_screen(), 1_000)


def a_screen() -> Image.Image:
    """White paper, a picture of thousands of colours, and two small boxes of a legend."""
    pixels = np.full((300, 300, 3), 255, dtype=np.uint8)
    across, down = np.meshgrid(np.arange(150), np.arange(150))
    pixels[100:250, 100:250] = np.stack([across + 100, down + 100, (across * down) % 256], axis=2)
    screen = Image.fromarray(pixels)
    for colour, left in ((RARE, 200), (ALIKE, 220)):
        screen.paste(colour, (left, 0, left + 10, 10))
    return screen
