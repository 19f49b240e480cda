"""Three places name the base colours: the theme, the style sheet and Streamlit's configuration."""

import re
import tomllib
from pathlib import Path

import pytest

from components.figures import theme
from components.figures.theme import RATING_COLOUR, contrast
from monitoring.model.ratings import Rating

PROJECT = Path(__file__).resolve().parents[2]
STYLE = (PROJECT / "components/widgets/style.css").read_text(encoding="utf-8")
CONFIG = tomllib.loads((PROJECT / ".streamlit/config.toml").read_text(encoding="utf-8"))


def variable(name: str) -> str:
    return re.search(rf"--{name}:\s*(#\w{{6}})", STYLE).group(1)


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("ink", theme.INK),
        ("ink-soft", theme.INK_SOFT),
        ("line", theme.LINE),
        ("paper-soft", theme.PAPER_SOFT),
        ("primary", theme.PRIMARY),
        ("met", RATING_COLOUR[Rating.MET]),
        ("on-track", RATING_COLOUR[Rating.ON_TRACK]),
        ("behind", RATING_COLOUR[Rating.BEHIND]),
        ("missed", RATING_COLOUR[Rating.MISSED]),
        ("no-data", RATING_COLOUR[Rating.NO_DATA]),
    ],
)
def test_the_style_sheet_repeats_the_colours_of_the_theme(name: str, colour: str):
    assert variable(name).upper() == colour


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("primaryColor", theme.PRIMARY),
        ("backgroundColor", theme.PAPER),
        ("secondaryBackgroundColor", theme.PAPER_SOFT),
        ("textColor", theme.INK),
        ("linkColor", theme.PRIMARY),
        ("borderColor", theme.LINE),
    ],
)
def test_streamlit_s_configuration_repeats_the_colours_of_the_theme(name: str, colour: str):
    assert CONFIG["theme"][name].upper() == colour


def test_page_and_pictures_are_set_in_the_same_type():
    assert theme.FONT in CONFIG["theme"]["font"]
    assert all(face["family"] == theme.FONT for face in CONFIG["theme"]["fontFaces"])


def test_every_type_file_that_is_named_is_there():
    for face in CONFIG["theme"]["fontFaces"]:
        assert face["url"].startswith("app/static/")
        assert (PROJECT / face["url"].removeprefix("app/")).is_file(), face["url"]


def test_every_weight_has_the_vietnamese_letters():
    weights = {face["weight"] for face in CONFIG["theme"]["fontFaces"]}
    vietnamese = {face["weight"] for face in CONFIG["theme"]["fontFaces"] if "vietnamese" in face["url"]}

    assert weights == vietnamese == {"400", "500", "600", "700"}


def test_soft_ink_can_be_read_on_every_surface_it_is_used_on():
    assert contrast(variable("ink-soft"), variable("paper-soft")) >= theme.READABLE_CONTRAST


def test_the_style_sheet_loads_nothing():
    assert "@import" not in STYLE
    assert not re.search(r"url\(|https?://", STYLE)
