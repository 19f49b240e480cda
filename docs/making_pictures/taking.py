"""Takes the picture of a scene that was played: the part of the screen, its numbers, few colours."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from components.documents.pictures.browser_home import FONTS_DIR
from docs.making_pictures.few_colours import shrink
from docs.making_pictures.playing import found
from docs.making_pictures.scene import Mark, Scene
from tests.browser.reader import Reader

_SETTLES_MS = 700  # plotly's text settles after the font has come
_AROUND_PX = 9
_RADIUS_PX, _LETTER_PX, _FRAME_PX, _FRAME_AWAY_PX = 13, 16, 3, 5
_FINER = 4  # drawn so many times larger, then reduced: smooth edges
_COLOURS = {"red": "#C0182B", "blue": "#0B5394"}


@dataclass(frozen=True)
class Box:
    """A rectangle on the screen, in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def around(self, px: float) -> Box:
        return Box(self.left - px, self.top - px, self.right + px, self.bottom + px)

    def within(self, other: Box) -> Box:
        return Box(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


def take_picture(reader: Reader, scene: Scene, *, most_bytes: int) -> bytes:
    """A PNG of the scene's part. Raises `TooLarge`."""
    if scene.parts:
        found(reader, scene.parts[0]).scroll_into_view_if_needed()
    reader.page.wait_for_timeout(_SETTLES_MS)
    window = Box(0, 0, scene.width, scene.height)
    cut = window if not scene.parts else _cut_of(reader, scene, window)
    marks = [(mark, box_of(reader, mark.selector)) for mark in scene.marks]
    screen = Image.open(io.BytesIO(reader.page.screenshot(animations="disabled"))).convert("RGB")
    screen = _numbered(screen, marks)
    return shrink(screen.crop((int(cut.left), int(cut.top), int(cut.right), int(cut.bottom))), most_bytes)


def box_of(reader: Reader, selector: str) -> Box:
    """Where the first that the selector finds is seen."""
    box = found(reader, selector).bounding_box()
    assert box is not None, f"{selector} is not on the screen"
    return Box(box["x"], box["y"], box["x"] + box["width"], box["y"] + box["height"])


def _cut_of(reader: Reader, scene: Scene, window: Box) -> Box:
    parts = [box_of(reader, selector) for selector in scene.parts]
    numbered = [box_of(reader, mark.selector).around(_RADIUS_PX) for mark in scene.marks]
    boxes = [*(one.around(_AROUND_PX) for one in parts), *numbered]
    whole = Box(
        min(one.left for one in boxes),
        min(one.top for one in boxes),
        max(one.right for one in boxes),
        max(one.bottom for one in boxes),
    )
    return whole.within(window).within(Box(0, 0, window.right, max(whole.top, 0) + scene.tallest_px))


def _numbered(screen: Image.Image, marks: list[tuple[Mark, Box]]) -> Image.Image:
    if not marks:
        return screen
    layer = Image.new("RGBA", (screen.width * _FINER, screen.height * _FINER))
    draw = ImageDraw.Draw(layer)
    font = ImageFont.truetype(str(FONTS_DIR / "be-vietnam-pro-700-normal.ttf"), _LETTER_PX * _FINER)
    for mark, box in marks:
        if mark.framed:
            frame = box.around(_FRAME_AWAY_PX)
            edges = [value * _FINER for value in (frame.left, frame.top, frame.right, frame.bottom)]
            draw.rounded_rectangle(
                edges, radius=6 * _FINER, outline=_COLOURS[mark.tone], width=_FRAME_PX * _FINER
            )
    for number, (mark, box) in enumerate(marks, start=1):
        # at the right: words begin at the left
        x = min(box.right, screen.width - _RADIUS_PX - 2) * _FINER
        y = max(box.top, _RADIUS_PX + 2) * _FINER
        reach = _RADIUS_PX * _FINER
        ring = (x - reach, y - reach, x + reach, y + reach)
        draw.ellipse(ring, fill=_COLOURS[mark.tone], outline="white", width=2 * _FINER)
        draw.text((x, y), str(number), fill="white", font=font, anchor="mm")
    small = layer.resize(screen.size, Image.Resampling.LANCZOS)
    return Image.alpha_composite(screen.convert("RGBA"), small).convert("RGB")
