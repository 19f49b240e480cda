"""Nothing that the browser or the server loads may come from outside the machine."""

import re
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LOADED = [
    PROJECT / "app.py",
    PROJECT / ".streamlit/config.toml",
    *sorted(
        path
        for folder in ("components", "pages", "monitoring", "static", "deploy")
        for path in (PROJECT / folder).rglob("*")
        if path.suffix in (".py", ".js", ".css", ".html", ".sh")
    ),
]
ADDRESS = re.compile(r"(?:https?:)?//([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})", re.IGNORECASE)
# the name of an XML vocabulary; and Leaflet's own comments and credit, which the dashboard does not show
NEVER_FETCHED = {
    "www.w3.org",
    "schemas.microsoft.com",
    "leafletjs.com",
    "github.com",
    "www.openstreetmap.org",
}
CDN = re.compile(
    r"cdn\.|unpkg|jsdelivr|cdnjs|googleapis|gstatic|bootstrapcdn|tile\.openstreetmap|fonts\.google",
    re.IGNORECASE,
)
CONFIG = tomllib.loads((PROJECT / ".streamlit/config.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", LOADED, ids=lambda path: str(path.relative_to(PROJECT)))
def test_no_address_of_the_outside_is_in_what_is_loaded(path: Path):
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)

    assert not CDN.search(text)
    assert {host.lower() for host in ADDRESS.findall(text)} <= NEVER_FETCHED


def test_leaflet_says_whose_it_is_and_comes_with_its_licence():
    licence = (PROJECT / "static/leaflet/LICENSE").read_text(encoding="utf-8")
    script = (PROJECT / "static/leaflet/leaflet.js").read_text(encoding="utf-8")

    assert "BSD 2-Clause" in licence
    assert "Leaflet 1.9" in script[:200]


def test_leaflet_s_pictures_are_there():
    sheet = (PROJECT / "static/leaflet/leaflet.css").read_text(encoding="utf-8")
    named = {name for name in re.findall(r"url\(([^)]+)\)", sheet) if not name.startswith("#")}

    assert named
    assert all((PROJECT / "static/leaflet" / name).is_file() for name in named)


def test_the_fonts_come_with_their_licence():
    licence = (PROJECT / "static/fonts/OFL.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE" in licence
    assert "Be Vietnam Pro" in licence
    assert len(list((PROJECT / "static/fonts").glob("*.woff2"))) == 12


@pytest.mark.parametrize("folder", ["geo", "static/geo"])
def test_the_boundaries_come_with_their_licence(folder: str):
    assert "GNU GENERAL PUBLIC LICENSE" in (PROJECT / folder / "LICENSE-GPL-3.0.txt").read_text(
        encoding="utf-8"
    )


def test_streamlit_keeps_to_itself():
    assert CONFIG["browser"]["gatherUsageStats"] is False
    assert CONFIG["server"]["address"] == CONFIG["browser"]["serverAddress"] == "127.0.0.1"
    assert CONFIG["server"]["showEmailPrompt"] is False
    assert CONFIG["server"]["enableStaticServing"] is True


def test_a_reader_never_sees_a_traceback_or_a_link_to_a_search_engine():
    assert CONFIG["client"]["showErrorDetails"] == "none"
    assert CONFIG["client"]["showErrorLinks"] is False
    assert CONFIG["client"]["toolbarMode"] in ("minimal", "viewer")
