"""The software bill of materials says what the lock says, and what files of others the project ships."""

import json
import re
from hashlib import sha256
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
BILL = json.loads((PROJECT / "docs/sbom.cdx.json").read_text(encoding="utf-8"))
PACKAGES = [one for one in BILL["components"] if "purl" in one]
SHIPPED = {one["name"]: one for one in BILL["components"] if "purl" not in one}
LOCKED = re.findall(
    r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==([^\s;]+)[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)",
    (PROJECT / "requirements.txt").read_text(encoding="utf-8"),
    re.MULTILINE,
)


def test_it_is_a_bill_in_a_form_that_other_programs_read():
    assert (BILL["bomFormat"], BILL["specVersion"]) == ("CycloneDX", "1.6")
    refs = [one["bom-ref"] for one in BILL["components"]]
    assert len(refs) == len(set(refs))


def test_it_holds_the_packages_versions_and_hashes_of_the_lock_and_no_others():
    """After a change of the lock: make sbom."""
    locked = {
        (name, version, frozenset(re.findall(r"sha256:([0-9a-f]{64})", hashes)))
        for name, version, hashes in LOCKED
    }
    billed = {
        (one["name"], one["version"], frozenset(each["content"] for each in one["hashes"]))
        for one in PACKAGES
    }

    assert len(LOCKED) > 50
    assert billed == locked
    assert {each["alg"] for one in PACKAGES for each in one["hashes"]} == {"SHA-256"}


@pytest.mark.parametrize(
    ("name", "licence", "shipped_in"),
    [
        ("leaflet", "BSD-2-Clause", "static/leaflet"),
        ("be-vietnam-pro", "OFL-1.1", "static/fonts"),
        ("tinos", "OFL-1.1", None),
        ("dvhcvn-boundaries", "GPL-3.0-only", None),
        ("vietnamese-provinces-database-communes", "MIT", None),
    ],
)
def test_files_of_others_stand_in_it_as_they_are_with_their_licence(
    name: str, licence: str, shipped_in: str | None
):
    """After a change of one of them: make sbom."""
    one = SHIPPED[name]
    files = {part["name"]: part["hashes"] for part in one["components"]}

    assert one["licenses"] == [{"license": {"id": licence}}]
    assert any(re.search(r"licen[sc]e|ofl", Path(path).name, re.IGNORECASE) for path in files)
    for path, (digest,) in files.items():
        assert digest["content"] == sha256((PROJECT / path).read_bytes()).hexdigest(), path
    if shipped_in is not None:
        there = {
            str(path.relative_to(PROJECT)) for path in (PROJECT / shipped_in).rglob("*") if path.is_file()
        }
        assert there <= set(files)


def test_it_names_no_place_to_fetch_from():
    assert not re.search(r"https?://(?!cyclonedx\.org/schema/)", json.dumps(BILL))


def test_a_new_lock_brings_a_new_bill():
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    lock = re.search(r"^lock:\n((?:\t.*\n)+)", makefile, re.MULTILINE)

    assert lock is not None
    assert lock[1].rstrip().endswith("sbom")


def test_no_boundary_file_is_missing_from_it():
    told = {part["name"] for one in SHIPPED.values() for part in one["components"]}
    there = {
        str(path.relative_to(PROJECT))
        for folder in ("geo", "static/geo")
        for path in (PROJECT / folder).rglob("*.geojson")
    }

    assert there <= told
