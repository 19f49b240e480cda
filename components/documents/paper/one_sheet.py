"""The largest type at which a summary fits one sheet."""

from __future__ import annotations

import io
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from PIL import Image

from components.documents.form import DocumentForm
from components.documents.paper.sheet import Sizes
from components.documents.paper.typesetter import set_briefing
from components.documents.pictures.picture import Picture
from monitoring.views.briefing.briefing import Briefing

# of the office's size, smallest first
_SCALES = (0.5, 0.54, 0.58, 0.62, 0.66, 0.7, 0.74, 0.78, 0.82, 0.86, 0.9, 0.95, 1.0)
# the browser sets a little looser than the trial, which has to hold for both
_ROOM_LEFT_MM = 6.0


def fit_one_sheet(briefing: Briefing, pictures: Mapping[str, Picture], form: DocumentForm) -> Sizes:
    """Give the sizes; what does not fit at half the office's size goes on a second sheet."""
    # only the pictures' sizes matter here, and a picture as large as the real one takes a second to read each time
    light = {name: replace(picture, content=_dot()) for name, picture in pictures.items()}
    too_large = bisect_left(_SCALES, True, key=lambda scale: not _fits(briefing, light, form, Sizes(scale)))
    return Sizes(_SCALES[max(too_large - 1, 0)])


def _fits(briefing: Briefing, pictures: Mapping[str, Picture], form: DocumentForm, sizes: Sizes) -> bool:
    trial = set_briefing(briefing, pictures, form, sizes)
    return trial.page == 1 and trial.room_left_mm >= _ROOM_LEFT_MM


@cache
def _dot() -> bytes:
    """The smallest PNG."""
    written = io.BytesIO()
    Image.new("RGB", (1, 1)).save(written, "PNG")
    return written.getvalue()
