"""Runs the command line inside the test, on the shipped tables that were read once."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from monitoring.command_line import main as command_line
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

    def run_it(*arguments: str) -> Answer:
        status = command_line.main(arguments)
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return run_it


@pytest.fixture
def ask(run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Ask the shipped tables for JSON; they are not read again for every question."""
    monkeypatch.setattr(sources, "read_framework", lambda _: (shipped_framework(), shipped_boundaries()))
    return lambda *arguments: run(*arguments, "--json")
