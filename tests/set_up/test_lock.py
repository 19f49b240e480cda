"""The lock names every package with its exact release and hashes, and no place to fetch it from."""

import re
import subprocess
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LOCK = (PROJECT / "requirements.txt").read_text(encoding="utf-8")
ASKED = (PROJECT / "requirements.in").read_text(encoding="utf-8")
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")
ENTRIES = re.split(r"^(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", LOCK, flags=re.MULTILINE), flags=re.MULTILINE)[
    1:
]


def name_of(line: str) -> str:
    return re.split(r"[\[<>=~! ;]", line, maxsplit=1)[0].lower().replace("_", "-")


def test_every_package_has_one_exact_release_and_its_hashes():
    assert len(ENTRIES) > 50
    for entry in ENTRIES:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_no_index_and_no_address_is_named():
    assert not re.search(r"https?://|--index|--extra-index|--find-links|--trusted-host", LOCK)


@pytest.mark.parametrize(
    "package",
    [
        "streamlit",
        "plotly",
        "pandas",
        "geopandas",
        "pytest",
        "pandera",
        "playwright",
    ],
)
def test_what_the_dashboard_is_made_of_is_asked_for_and_locked(package: str):
    assert package in {name_of(line) for line in ASKED.splitlines()}
    assert package in {name_of(entry) for entry in ENTRIES}


def test_all_that_is_asked_for_is_locked():
    asked = {name_of(line) for line in ASKED.splitlines() if line and not line.startswith("#")}

    assert asked <= {name_of(entry) for entry in ENTRIES}


@pytest.mark.parametrize("target", ["run", "test"])
def test_run_and_test_set_up_before_all_else(target: str):
    recipe = re.search(rf"^{target}:.*\n((?:\t.*\n)+)", MAKEFILE, flags=re.MULTILINE).group(1)

    assert recipe.strip().lstrip("@").startswith("deploy/prepare.sh")


def test_packages_are_installed_by_their_hashes():
    assert "--require-hashes -r requirements.txt" in (PROJECT / "deploy/prepare.sh").read_text(
        encoding="utf-8"
    )


def test_the_machine_that_checks_calls_make_test():
    assert "make test" in (PROJECT / ".ci/run").read_text(encoding="utf-8")


def test_make_offers_its_commands():
    offered = subprocess.run(
        ["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True, timeout=30
    ).stdout

    for command in (
        "make run",
        "make test",
        "make check",
        "make data",
        "make boundaries",
        "make lock",
        "make sbom",
    ):
        assert command in offered
