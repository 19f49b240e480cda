"""What every test stands on: a store of its own that is not there yet, and the one Chromium of all journeys."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import count

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from benchmarks.dashboard import launch_browser

# a busy machine takes longer for an example, which says nothing of what is tried
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def stores(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Iterator[str]]:
    """Folders for stores, none of them there yet. Neither a test nor what it starts sees the store of this machine."""
    home = tmp_path_factory.mktemp("stores")
    with pytest.MonkeyPatch.context() as environment:
        environment.delenv("DATABASE_URL", raising=False)
        environment.setenv("STORE_DIR", str(home / "of-the-session"))
        yield (str(home / str(number)) for number in count(1))


@pytest.fixture(autouse=True)
def store_dir(stores: Iterator[str], monkeypatch: pytest.MonkeyPatch) -> str:
    """The test's own STORE_DIR, with nothing in it."""
    monkeypatch.setenv("STORE_DIR", next(stores))
    return os.environ["STORE_DIR"]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Headless Chromium whose resolver knows no name: a request outside this machine is refused.

    A second browser beside it in the same process would be refused by its driver.
    """
    with launch_browser("--disable-gpu") as browser:
        yield browser
