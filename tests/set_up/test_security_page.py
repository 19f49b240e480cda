"""docs/security.md leaves no requirement of ASVS 5.0, levels 1 and 2, without a line, and names only what is there."""

import re
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
PAGE = (PROJECT / "docs/security.md").read_text(encoding="utf-8")
LINES = re.findall(r"^\| (V[^|]+) \| ([^|]+) \| (.+) \|$", PAGE, re.MULTILINE)
# how many requirements of level 1 and 2 each section begins with; what is above level 2 comes last in all of them
OF_SECTION = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2,
    "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1,
    "3.2": 2, "3.3": 4, "3.4": 6, "3.5": 5, "3.7": 2,
    "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4,
    "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4,
    "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5, "7.5": 2, "7.6": 2,
    "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1,
    "9.1": 3, "9.2": 4,
    "10.1": 2, "10.2": 2, "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3,
    "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1, "11.6": 1,
    "12.1": 3, "12.2": 2, "12.3": 4,
    "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5,
    "14.1": 2, "14.2": 4, "14.3": 3,
    "15.1": 3, "15.2": 3, "15.3": 7,
    "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3,
    "17.1": 1, "17.2": 4, "17.3": 2,
}  # fmt: skip
STANDINGS = {"covered", "partly", "not met", "n/a"}
TESTS_NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)))
FILES_NAMED = sorted(
    set(re.findall(r"`((?:\.streamlit|components|monitoring|static|deploy|docs|tests)/[^`\s:]*)`", PAGE))
)


def numbers_of(line: str) -> list[str]:
    """“V1.2.6–8” is three requirements."""
    section, first, last = re.fullmatch(r"V(\d+\.\d+)\.(\d+)(?:–(\d+))?", line).groups()
    return [f"{section}.{number}" for number in range(int(first), int(last or first) + 1)]


def test_every_requirement_of_levels_1_and_2_has_one_line():
    told = [number for line, _, _ in LINES for number in numbers_of(line)]
    asked = [f"{section}.{number}" for section, count in OF_SECTION.items() for number in range(1, count + 1)]

    assert len(asked) == 253
    assert sorted(told) == sorted(asked)


def test_no_chapter_is_missing():
    assert [int(number) for number in re.findall(r"^## V(\d+) ", PAGE, re.MULTILINE)] == list(range(1, 18))


def test_every_line_says_where_it_stands_and_what_shows_it():
    for line, standing, how in LINES:
        assert standing in STANDINGS, line
        assert len(how) > 7, line


def test_every_test_that_it_names_is_there():
    missing = [
        f"{file}::{name}"
        for file, name in TESTS_NAMED
        if not re.search(rf"^def {name}\(", (PROJECT / file).read_text("utf-8"), re.MULTILINE)
    ]

    assert len(TESTS_NAMED) > 60
    assert missing == []


def test_every_file_that_it_names_is_there():
    assert len(FILES_NAMED) > 20
    assert [file for file in FILES_NAMED if not (PROJECT / file).exists()] == []


def test_every_setting_that_it_names_is_read():
    named = set(re.findall(r"`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`", PAGE))
    program = "".join(
        path.read_text("utf-8")
        for folder in ("monitoring", "components")
        for path in (PROJECT / folder).rglob("*.py")
    )

    assert named >= {"REQUIRE_LOGIN", "COOKIE_SECRET", "SESSION_HOURS"}
    # any secret may lie in a file of its own, named by the setting with this end
    assert [one for one in named if one not in program and one.removesuffix("_FILE") not in program] == []


def test_no_page_of_another_site_steers_this_one():
    settings = tomllib.loads((PROJECT / ".streamlit/config.toml").read_text(encoding="utf-8"))

    assert settings["client"]["allowedOrigins"] == []
