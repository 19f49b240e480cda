"""Three places name the base colours: the theme, the style sheet and Streamlit's configuration."""

import re
import tomllib
from pathlib import Path

import pytest

from components.figures import theme
from components.figures.theme import RATING_COLOUR, contrast
from monitoring.model.ratings import Rating

PROJECT = Path(__file__).resolve().parents[2]
FACES = re.findall(
    r"@font-face \{ font-family: '(.+?)'; font-weight: (\d+);.*?url\((.+?)\)",
    (PROJECT / "components/widgets/style/typeface.css").read_text(encoding="utf-8"),
    re.DOTALL,
)
STYLE = "".join(
    sheet.read_text(encoding="utf-8")
    for sheet in sorted((PROJECT / "components/widgets/style").glob("*.css"))
    if sheet.name != "typeface.css"
)
CONFIG = tomllib.loads((PROJECT / ".streamlit/config.toml").read_text(encoding="utf-8"))


def variable(name: str) -> str:
    return re.search(rf"--{name}:\s*(#\w{{6}})", STYLE).group(1)


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        ("ink", theme.INK),
        ("ink-soft", theme.INK_SOFT),
        ("line", theme.LINE),
        ("edge", theme.EDGE),
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
    assert {family for family, _, _ in FACES} == {theme.FONT}


def test_every_type_file_that_is_named_is_there():
    for _, _, address in FACES:
        assert address.startswith("app/static/")
        assert (PROJECT / address.removeprefix("app/")).is_file(), address


def test_every_weight_has_the_vietnamese_letters():
    weights = {weight for _, weight, _ in FACES}
    vietnamese = {weight for _, weight, address in FACES if "vietnamese" in address}

    assert weights == vietnamese == {"400", "500", "600", "700"}


def test_the_theme_which_goes_out_with_every_answer_holds_no_typeface():
    assert "fontFaces" not in CONFIG["theme"]


def test_soft_ink_can_be_read_on_every_surface_it_is_used_on():
    assert contrast(variable("ink-soft"), variable("paper-soft")) >= theme.READABLE_CONTRAST


def test_the_style_sheet_loads_nothing():
    assert "@import" not in STYLE
    assert not re.search(r"url\(|https?://", STYLE)
