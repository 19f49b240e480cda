"""docs/observing.md names every number, event and field that there is, and none that there is not; so do the alerts."""

from __future__ import annotations

import re
from pathlib import Path

from components.observing.lines import FIELDS
from components.observing.numbers import REGISTRY
from components.serving.moment import NumbersOfTheMoment

PROJECT = Path(__file__).resolve().parents[2]
DOCS = (PROJECT / "docs/observing.md").read_text(encoding="utf-8")
RULES = (PROJECT / "deploy/prometheus/lam-dong-dashboard.rules.yml").read_text(encoding="utf-8")
ALWAYS_THERE = {"message", "error", "trace"}
NAME = re.compile(r"\b(?:dashboard|process)_[a-z_]+")
OF_A_HISTOGRAM = re.compile(r"_(?:bucket|count|sum)$")


def rows(heading: str, *, containing: str = "") -> list[list[str]]:
    """The rows of the tables below a heading of the document, without their heads."""
    section = DOCS.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in section.splitlines() if line.startswith("| `")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if containing in line]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def families() -> dict[str, tuple[str, ...]]:
    """Names as Prometheus reads them, with their labels."""
    found = {}
    for one in REGISTRY._collector_to_names:
        for family in one.describe() if hasattr(one, "describe") else one.collect():
            name = f"{family.name}_total" if family.type == "counter" else family.name
            found[name] = tuple(getattr(one, "_labelnames", ()))
    for family in NumbersOfTheMoment().describe():
        found[family.name] = ()
    return found


def test_every_number_is_explained_with_its_labels_and_no_other() -> None:
    told = {codes(name)[0]: tuple(codes(labels)) for name, labels, _ in rows("The numbers")}

    assert told == families()


def test_every_event_is_explained_and_no_other() -> None:
    source = (PROJECT / "components/observing/events.py").read_text(encoding="utf-8")
    told = set(re.findall(r'_tell\(\s*"(\w+)"', source)) | {"message"}
    events = [row for row in rows("The log") if len(row) == 4]

    assert {codes(row[0])[0] for row in events} == told
    assert {field for row in events for field in codes(row[3])} == {*FIELDS, *ALWAYS_THERE}


def test_every_field_is_explained_and_no_other() -> None:
    fields = [row for row in rows("The log") if len(row) == 2]

    assert {field for row in fields for field in codes(row[0])} == {*FIELDS, *ALWAYS_THERE}


def test_alerts_are_about_numbers_that_there_are() -> None:
    asked = {OF_A_HISTOGRAM.sub("", one) for line in alerts() for one in NAME.findall(line["expr"])}

    assert asked
    assert asked - set(families()) == set()


def test_every_alert_says_what_is_wrong_and_what_to_do() -> None:
    assert len(alerts()) == RULES.count("- alert:")
    for one in alerts():
        assert set(one) - {"for"} == {"alert", "expr", "labels", "annotations", "summary", "description"}, one
        assert one["labels"] in ("{severity: critical}", "{severity: warning}")


def alerts() -> list[dict[str, str]]:
    """The rules by their keys, one a line as the file writes them: no YAML reader is needed."""
    found: list[dict[str, str]] = []
    for line in RULES.splitlines():
        key, colon, value = line.strip().removeprefix("- ").partition(":")
        if key == "alert":
            found.append({})
        if colon and found:
            found[-1][key] = value.strip()
    return found
