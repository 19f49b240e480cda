"""Whether two pictures look the same to people, whatever their bytes."""

from __future__ import annotations

import io

import numpy as np
from PIL import Image

# Chromium smooths a few pixels at round corners differently from one run to the next: up to 280 of 740,000 pixels were
# met, none by more than 9 of 255. A letter, a line or a shade that changes is many more, or by more.
_MOST_PIXELS_SHARE, _MOST_DEPTH = 0.001, 16


def look_the_same(one: bytes, other: bytes) -> bool:
    """True where both are as large, and what differs is too little and too faint to be seen."""
    first, second = (
        np.asarray(Image.open(io.BytesIO(content)).convert("RGB"), dtype=np.int16) for content in (one, other)
    )
    if first.shape != second.shape:
        return False
    depths = np.abs(first - second).max(axis=2)
    return bool(depths.max() <= _MOST_DEPTH and (depths > 0).mean() <= _MOST_PIXELS_SHARE)
