"""A store for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from monitoring.store.store import Store
from tests.widgets.updating.desks import a_store, forget


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    opened = a_store(tmp_path, monkeypatch)
    yield opened
    opened.close()
    forget()
