"""Runs the command line inside the test, with the commands of all layers."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from monitoring.__main__ import commands_for
from monitoring.command_line.main import main
from monitoring.sources import framework as sources
from tests.shipped import shipped_boundaries, shipped_framework


@dataclass(frozen=True)
class Answer:
    """What a command left behind."""

    status: int
    text: str
    complaint: str

    @property
    def record(self) -> dict | list:
        return json.loads(self.text)


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command as it is, reading whatever folder it is given."""

    def run_it(*arguments: object) -> Answer:
        words = [str(one) for one in arguments]
        status = main(words, more=commands_for(words[0]))
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return run_it


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped tables are not read again for every question."""
    monkeypatch.setattr(sources, "read_framework", lambda _: (shipped_framework(), shipped_boundaries()))


@pytest.fixture
def ask(run: Run, read_once: None) -> Run:
    """Ask the shipped tables for JSON."""
    return lambda *arguments: run(*arguments, "--json")
