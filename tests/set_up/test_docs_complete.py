"""Whoever takes over finds every indicator, setting, command, page, table and file of deployment in the documents."""

import ast
import csv
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from components.widgets.page_list import PAGES
from docs.make_reference import REFERENCE
from monitoring.__main__ import commands_for
from monitoring.command_line.main import OWN_COMMANDS
from tests.set_up.documents import DOCS, PROJECT, code_of, documents, links, name_of, rows, section, text_of

SETTINGS = DOCS / "settings.md"
PROGRAM = ("app.py", "asgi.py", "pages", "components", "monitoring", "deploy")
SETTING = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
TABLES = sorted((PROJECT / "data").glob("*.csv"))
# of make and the shell themselves
NOT_OURS = {"BASH_SOURCE", "BASH_REMATCH", "PATH", "PWD", "LC_ALL", "LD_LIBRARY_PATH"}


def modules(*places: str) -> Iterator[Path]:
    for place in places:
        path = PROJECT / place
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def settings_read() -> set[str]:
    """Names in capitals that a module which looks at the environment holds, and those of scripts, units and make."""
    found = set()
    for path in modules(*PROGRAM):
        if "environ" in text_of(path) or "getenv" in text_of(path):
            nodes = ast.walk(ast.parse(text_of(path)))
            texts = (
                node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)
            )
            found |= {text for text in texts if SETTING.fullmatch(text)}
    scripts = [*(PROJECT / "deploy").glob("*.sh"), *(PROJECT / "deploy/systemd").iterdir()]
    for path in scripts:
        found |= set(re.findall(r"\$\{([A-Z][A-Z0-9_]+)", text_of(path)))
    found |= set(re.findall(r"^#?([A-Z][A-Z_]+)=", text_of(PROJECT / "deploy/environment.example"), re.M))
    found |= set(re.findall(r"^([A-Z_]+) [?:]= ", text_of(PROJECT / "Makefile"), re.M))
    return found - NOT_OURS


def test_every_setting_that_the_program_reads_has_its_row():
    told = set(rows(SETTINGS)) | set(code_of(SETTINGS))

    assert len(settings_read()) > 25
    assert settings_read() - told == set()


def test_no_setting_is_told_of_that_nothing_reads():
    told = {name for name in rows(SETTINGS) if re.fullmatch(r"[A-Z][A-Z0-9_]*", name)}
    everywhere = "".join(map(text_of, [*modules(*PROGRAM, "tests"), *(PROJECT / "deploy").rglob("*.s*")]))
    made_of_two = {f"{name}_FILE" for name in ("OIDC_CLIENT_SECRET", "COOKIE_SECRET")}

    assert {
        name for name in told if name not in everywhere + text_of(PROJECT / "Makefile")
    } - made_of_two == set()


def test_every_setting_of_streamlit_stands_with_its_value_and_a_reason():
    told = rows(SETTINGS)
    config = tomllib.loads(text_of(PROJECT / ".streamlit/config.toml"))

    for name, value in leaves(config):
        assert name in told, name
        said, reason = told[name]
        assert isinstance(value, list) or str(value).lower().strip("'").split("'")[0] == said.lower(), name
        assert len(reason) > 5, name


def leaves(settings: dict, before: str = "") -> Iterator[tuple[str, object]]:
    for name, value in settings.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{before}{name}.")
        else:
            yield before + name, value


@pytest.mark.parametrize("name", REFERENCE)
def test_what_is_taken_from_the_program_is_as_the_program_is_now(name: str):
    assert text_of(DOCS / name) == REFERENCE[name](), f"docs/{name} is behind: run `make docs`"


def test_every_option_of_every_command_says_what_it_means():
    told = [line for line in text_of(DOCS / "commands.md").splitlines() if line.startswith("| `")]

    assert len(told) > 80
    assert [line for line in told if line.endswith("|  |")] == []


def test_every_command_stands_in_the_readme():
    named = set(code_of(PROJECT / "README.md"))

    assert {*OWN_COMMANDS, *(command.name for command in commands_for())} - named == set()


def test_every_target_of_make_is_offered_by_make_help_and_so_in_the_commands():
    makefile = text_of(PROJECT / "Makefile")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.M)) - {"help"}

    assert {f"make {target}" for target in targets} - set(rows(DOCS / "commands.md")) == set()
    assert set(re.search(r"^\.PHONY: (.+)$", makefile, re.M)[1].split()) == targets | {"help"}


def test_every_page_has_its_script_a_row_in_the_pages_and_one_in_both_halves_of_the_readme():
    scripts = {path.stem for path in (PROJECT / "pages").glob("*.py")} - {"__init__"}
    vietnamese, english = text_of(PROJECT / "README.md").split("\n# English\n")

    assert {page.script for page in PAGES} == scripts
    for page in PAGES:
        assert f"| **{page.title}** |" in text_of(DOCS / "pages.md")
        if not page.is_in_navigation:
            continue
        assert f"| **{page.title}** |" in vietnamese
        assert f"*{page.title}*" in english


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_every_column_of_every_table_is_explained(table: Path):
    with table.open(encoding="utf-8", newline="") as file:
        columns = next(csv.reader(file))
    told = section(DOCS / "tables.md", table.stem)
    named = {word for code in re.findall(r"`([^`]+)`", told) for word in code.split()}

    assert told, f"docs/tables.md has no section “{table.stem}”"
    assert set(columns) - named == set()


def test_every_indicator_and_every_target_stands_in_the_indicators():
    told = rows(DOCS / "indicators.md")
    for table, key in (("indicators", "indicator_id"), ("targets", "target_id")):
        with (PROJECT / f"data/{table}.csv").open(encoding="utf-8", newline="") as file:
            assert {row[key] for row in csv.DictReader(file)} - set(told) == set()


def test_every_file_of_deployment_is_named_where_deployment_is_explained():
    told = text_of(DOCS / "deployment.md") + text_of(DOCS / "administration.md")
    shipped = [path for path in (PROJECT / "deploy").rglob("*") if path.is_file() and path.suffix != ".pyc"]

    assert [name_of(path) for path in shipped if path.name not in told] == []


def test_the_index_leads_to_every_document_and_says_what_it_is_for():
    index = DOCS / "README.md"
    led_to = {(DOCS / target.partition("#")[0]).resolve() for target in links(index)}
    written = {path for path in documents() if path.parent == DOCS} - {index}

    assert {name_of(path) for path in written - led_to} == set()
    for line in text_of(index).splitlines():
        if line.startswith("| ["):
            assert len(line.split("|")[2].strip()) > 20, line
