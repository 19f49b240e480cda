"""Writes docs/sbom.cdx.json, the software bill of materials, as `make sbom` and `make lock` do.

    python docs/make_bill_of_materials.py PACKAGES.json

PACKAGES.json is what `cyclonedx-py requirements` makes of the lock. What is added here are the files of others that the
project ships; what is left out are lines and addresses that say nothing of a package but where somebody once looked for it.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
BILL = PROJECT / "docs/sbom.cdx.json"


@dataclass(frozen=True)
class Shipped:
    """Files of others that stand in this repository. ``files`` are patterns from its top."""

    name: str
    version: str
    licence: str
    kind: str
    files: tuple[str, ...]


SHIPPED = (
    Shipped("leaflet", "1.9.4", "BSD-2-Clause", "library", ("static/leaflet/**/*",)),
    Shipped(
        "be-vietnam-pro",
        "2021",
        "OFL-1.1",
        "data",
        ("static/fonts/*", "components/documents/fonts/be-vietnam-pro-*"),
    ),
    Shipped("tinos", "5.3.0", "OFL-1.1", "data", ("components/documents/fonts/tinos-*",)),
    Shipped(
        "dvhcvn-boundaries",
        "2025-07-14",
        "GPL-3.0-only",
        "data",
        tuple(
            f"{folder}/{name}"
            for folder in ("geo", "static/geo")
            for name in (
                "lam_dong_[dpu]*.geojson",
                "neighbours.geojson",
                "source/lam_dong_[dpu]*",
                "source/neighbours*",
                "LICENSE-GPL-3.0.txt",
            )
        ),
    ),
    Shipped(
        "vietnamese-provinces-database-communes",
        "2026-08-02",
        "MIT",
        "data",
        (
            "geo/**/lam_dong_communes*.geojson",
            "static/geo/lam_dong_communes.geojson",
            "geo/LICENSE-MIT-communes.txt",
            "static/geo/LICENSE-MIT-communes.txt",
        ),
    ),
)


def bill_of(packages: dict) -> dict:
    """The whole bill: packages of the lock, sorted by name, then the files that the project ships."""
    return {
        "$schema": packages["$schema"],
        "bomFormat": packages["bomFormat"],
        "specVersion": packages["specVersion"],
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "lam-dong-poverty-dashboard",
                "bom-ref": "lam-dong-poverty-dashboard",
            },
            "tools": {"components": [_tool(one) for one in packages["metadata"]["tools"]["components"]]},
        },
        "components": [
            *sorted((_package(one) for one in packages["components"]), key=lambda one: one["name"]),
            *map(_shipped, SHIPPED),
        ],
    }


def _tool(found: dict) -> dict:
    return {name: found[name] for name in ("type", "name", "version")}


def _package(found: dict) -> dict:
    """One release of a package; the hashes are those of each of its files that may be installed."""
    (files,) = found["externalReferences"]
    return {
        "type": found["type"],
        "bom-ref": found["purl"],
        "name": found["name"],
        "version": found["version"],
        "purl": found["purl"],
        "hashes": files["hashes"],
    }


def _shipped(one: Shipped) -> dict:
    paths = sorted(path for pattern in one.files for path in PROJECT.glob(pattern) if path.is_file())
    return {
        "type": one.kind,
        "bom-ref": f"{one.name}@{one.version}",
        "name": one.name,
        "version": one.version,
        "licenses": [{"license": {"id": one.licence}}],
        "components": [_file(path) for path in paths],
    }


def _file(path: Path) -> dict:
    name = path.relative_to(PROJECT).as_posix()
    digest = sha256(path.read_bytes()).hexdigest()
    return {"type": "file", "bom-ref": name, "name": name, "hashes": [{"alg": "SHA-256", "content": digest}]}


def _check(written: str) -> None:
    """Against the format's own schema. Ends the program with what does not fit."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    found = JsonStrictValidator(SchemaVersion.V1_6).validate_str(written)
    if found is not None:
        sys.exit(f"the bill does not fit the schema of CycloneDX 1.6: {found}")


def main(packages_file: str) -> None:
    bill = bill_of(json.loads(Path(packages_file).read_text(encoding="utf-8")))
    written = json.dumps(bill, ensure_ascii=False, indent=1) + "\n"
    _check(written)
    BILL.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
