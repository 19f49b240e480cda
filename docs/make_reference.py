"""Writes the parts of the documentation that follow from the program and its tables: pages, commands, indicators, targets.

Run by `make docs`. A test compares the files with what this gives, so that they cannot fall behind.
"""

from __future__ import annotations

import argparse
import ast
import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from components.widgets.page_list import FIRST_PAGE, PAGE_LIST, PageEntry
from monitoring.__main__ import commands_for
from monitoring.command_line.main import build_parser
from monitoring.sources.dashboard_name import dashboard_name
from monitoring.views.briefing.briefing import BriefingKind
from monitoring.views.briefing.briefings import section_options
from monitoring.views.exhibits.asking import EXHIBIT_NAMES
from monitoring.wording.unit_words import words_for

PROJECT_DIR = Path(__file__).resolve().parents[1]
DOCS_DIR = PROJECT_DIR / "docs"
_MADE = "<!-- Written by `make docs` from {sources}; do not edit. -->"
_ANY = "any text"
_KINDS = {
    "at_least": "at least {value} {unit}",
    "below": "below {value} {unit} in every year",
    "zero": "none left",
    "below_reference": "below the nation's figure of the same year",
    "decrease": "lower than at the start",
}
_EXIT_STATUSES = (
    ["0", "answered (also “no data”), written or done; warnings of an import have their reasons"],
    [
        "1",
        "refused because of what is there: mistakes in the tables or files, somebody was faster, a store that is not empty; of `export`, the file was not written",
    ],
    [
        "2",
        "not possible as asked: an unknown name (the nearest is told) or number, words missing, store or file out of reach",
    ],
    ["3", "of `import`: warnings without a reason"],
    ["130, 143", "ended by Ctrl-C or SIGTERM; nothing half-done is left"],
)
_OFFER = re.compile(r"@echo 'make (?P<name>\S+) +(?P<vi>[^·]+) · (?P<en>[^']+)'")


def main() -> None:
    for name, write in REFERENCE.items():
        (DOCS_DIR / name).write_text(write(), encoding="utf-8")
        print(f"docs/{name}")


def write_pages() -> str:
    """Every page in the order of the navigation, with what the first line of its script says."""
    lines = ["# Pages", _MADE.format(sources="`components/widgets/page_list.py` and `pages/`")]
    for group, pages in PAGE_LIST.items():
        lines += [
            f"## {group}",
            _table(["page", "address", "script", "what it shows"], map(_page_row, pages)),
        ]
    return _joined(lines)


def _page_row(page: PageEntry) -> list[str]:
    script = PROJECT_DIR / page.path
    said = ast.get_docstring(ast.parse(script.read_text(encoding="utf-8"))) or ""
    address = "/" if page is FIRST_PAGE else f"/{page.url_path}"
    return [f"**{page.title}**", f"`{address}`", f"`{page.path}`", said.split("\n")[0].partition(": ")[2]]


def write_commands() -> str:
    """Every command of `python -m monitoring` with all that can be given to it, and every target of make."""
    parser = build_parser(commands_for())
    lines = [
        "# Commands",
        _MADE.format(sources="the parser of `python -m monitoring` and `make help`"),
        "Meanings are the words that `--help` prints. What the commands are for: [README](../README.md), [returns.md](returns.md), [releases.md](releases.md).",
        "## Exit statuses",
        _table(["status", "means"], _EXIT_STATUSES),
        "## python -m monitoring",
    ]
    for name, command, said in _subcommands(parser):
        lines += [f"### {name}", f"{said}.", _table(["", "value", "meaning"], _argument_rows(command))]
    makefile = (PROJECT_DIR / "Makefile").read_text(encoding="utf-8")
    (port,) = re.findall(r"^PORT \?= (\d+)", makefile, re.MULTILINE)
    makefile = makefile.replace("$(PORT)", port)
    offers = [[f"`make {one['name']}`", one["vi"].strip(), one["en"]] for one in _OFFER.finditer(makefile)]
    lines += [
        "## What `export chart` draws",
        _table(["VIEW", ""], ([f"`{name}`", said] for name, said in EXHIBIT_NAMES.items())),
    ]
    lines += [
        "## Sections of `export briefing`",
        _table(["KIND", "sections"], map(_sections_row, BriefingKind)),
    ]
    lines += ["## make", _table(["", "việc", "what it does"], offers)]
    return _joined(lines)


def _subcommands(
    parser: argparse.ArgumentParser, before: str = ""
) -> Iterator[tuple[str, argparse.ArgumentParser, str]]:
    """Name, parser and meaning of every command; one that only chooses among others comes with those."""
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction):
            continue
        said = {one.dest: one.help or "" for one in action._choices_actions}
        for name, command in action.choices.items():
            inner = list(_subcommands(command, f"{before}{name} "))
            yield from inner or [(before + name, command, said[name])]


def _argument_rows(command: argparse.ArgumentParser) -> Iterator[list[str]]:
    for action in command._actions:
        if isinstance(action, argparse._HelpAction):
            continue
        name = ", ".join(action.option_strings) or action.metavar or action.dest
        named = f"`{name}`" + (" (required)" if action.required and action.option_strings else "")
        yield [named, _value_of(action), action.help or ""]


def _value_of(action: argparse.Action) -> str:
    if action.nargs == 0:
        return ""
    if action.choices:
        return ", ".join(f"`{choice}`" for choice in action.choices)
    return str(action.metavar or _ANY) if action.option_strings else ""


def _sections_row(kind: BriefingKind) -> list[str]:
    units = words_for(dashboard_name().unit_kinds[0])
    return [
        f"`{kind.value}`",
        "; ".join(f"`{one}` {heading}" for one, heading in section_options(kind, units)),
    ]


def write_indicators() -> str:
    """Every indicator by its dimension, and every target of the decision with its rule in words."""
    indicators, targets = _rows("indicators"), _rows("targets")
    units = {one["indicator_id"]: one["unit"] for one in indicators}
    lines = [
        "# Indicators and targets",
        _MADE.format(sources="`data/indicators.csv`, `data/targets.csv` and `data/dimensions.csv`"),
        "Definitions are on the page “Số liệu và phương pháp”; how figures are added up and targets rated: [measures.md](measures.md).",
    ]
    for dimension in sorted(_rows("dimensions"), key=lambda one: int(one["position"])):
        own = [one for one in indicators if one["dimension_id"] == dimension["dimension_id"]]
        heading = ["id", "name", "unit", "better", "across units", "across years"]
        lines += [
            f"## {dimension['name_vi']} · {dimension['name_en']}",
            _table(heading, map(_indicator_row, own)),
        ]
    rows = (_target_row(one, units) for one in targets)
    lines += ["## Targets", _table(["id", "indicator", "to be reached", "by", "clause", ""], rows)]
    return _joined(lines)


def _indicator_row(indicator: Mapping[str, str]) -> list[str]:
    return [
        f"`{indicator['indicator_id']}`",
        f"{indicator['name_vi']} · {indicator['name_en']}",
        indicator["unit"],
        {"higher_is_better": "higher", "lower_is_better": "lower"}.get(indicator["polarity"], "–"),
        indicator["across_units"].replace("_", " "),
        indicator["across_years"],
    ]


def _target_row(target: Mapping[str, str], units: Mapping[str, str]) -> list[str]:
    remarks = {"headline": target["is_headline"], "aspiration": target["is_aspiration"]}
    rule = _KINDS[target["kind"]].format(value=target["value"], unit=units[target["indicator_id"]])
    return [
        f"`{target['target_id']}`",
        f"`{target['indicator_id']}`",
        rule,
        target["target_year"],
        target["clause"],
        ", ".join(name for name, flag in remarks.items() if flag == "true"),
    ]


def _rows(table: str) -> list[dict[str, str]]:
    with (PROJECT_DIR / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _table(heading: Sequence[str], rows: Iterator[list[str]] | Sequence[list[str]]) -> str:
    lines = [heading, ["---"] * len(heading), *rows]
    return "\n".join(f"| {' | '.join(one.replace('|', chr(92) + '|') for one in line)} |" for line in lines)


def _joined(blocks: Sequence[str]) -> str:
    return "\n\n".join(blocks) + "\n"


REFERENCE: Mapping[str, Callable[[], str]] = {
    "pages.md": write_pages,
    "commands.md": write_commands,
    "indicators.md": write_indicators,
}

if __name__ == "__main__":
    main()
