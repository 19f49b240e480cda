"""Pictures for tests of paper: of the right size, and quickly made."""

import io

from PIL import Image

from components.documents.pictures.picture import Engine, Picture


def a_picture(width_px: int = 760, height_px: int = 400) -> Picture:
    written = io.BytesIO()
    Image.new("RGB", (width_px // 8, height_px // 8), "#5B8DBE").save(written, "PNG")
    return Picture(written.getvalue(), "png", width_px, height_px, Engine.MATPLOTLIB)
