"""Makes a picture of the screen small: a palette of its own, in which no surface changes its shade."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

_TRIED = (256, 128, 96, 64)


class TooLarge(RuntimeError):
    """A picture does not fit into its bytes even with few colours."""


def shrink(image: Image.Image, most_bytes: int) -> bytes:
    """The picture as a PNG, with fewer colours where it must be. Raises `TooLarge`."""
    for colours in _TRIED:
        packed = io.BytesIO()
        _painted_with(_palette_of(image, colours), image).save(packed, "PNG", optimize=True)
        if packed.tell() <= most_bytes:
            return packed.getvalue()
    raise TooLarge(f"{packed.tell()} bytes with {colours} colours")


def _palette_of(image: Image.Image, colours: int) -> np.ndarray:
    """Half of them the commonest just as they are, the others near all the rest; rows of red, green and blue.

    However few pixels have a colour, one is near it: by the usual way two classes of a legend became one.
    """
    half = colours // 2
    commonest = sorted(image.getcolors(image.width * image.height), reverse=True)[:half]
    near_all = image.quantize(half, method=Image.Quantize.MAXCOVERAGE).getpalette() or []
    rest = np.array(near_all[: 3 * half], dtype=int).reshape(-1, 3)
    return np.vstack([np.array([colour for _, colour in commonest], dtype=int), rest])


def _painted_with(palette: np.ndarray, image: Image.Image) -> Image.Image:
    """Every pixel with the nearest of the palette. Pillow's own search is rough, and gave white a tinge."""
    pixels = np.asarray(image, dtype=np.int64)
    codes = pixels[..., 0] << 16 | pixels[..., 1] << 8 | pixels[..., 2]
    found, place = np.unique(codes, return_inverse=True)
    colours = np.stack([found >> 16, found >> 8 & 255, found & 255], axis=1)
    distances = ((colours[:, None, :] - palette[None, :, :]) ** 2).sum(axis=2)
    painted = Image.fromarray(distances.argmin(axis=1).astype(np.uint8)[place].reshape(codes.shape), "P")
    painted.putpalette(palette.astype(np.uint8).tobytes())
    return painted
