"""What every test stands on: a store of its own that is not there yet, and the one Chromium of all journeys."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from itertools import count

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.reader import HERE

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


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
    path = next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)
    if path is None:
        pytest.fail(
            "Chưa có Chromium: chạy deploy/prepare.sh test · Chromium is missing: run deploy/prepare.sh test"
        )
    arguments = [
        f"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE {HERE}",
        "--no-proxy-server",
        "--disable-gpu",
    ]
    if os.geteuid() == 0:
        arguments.append("--no-sandbox")  # Chromium refuses to start for root with its sandbox
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=arguments)
        try:
            yield browser
        finally:
            browser.close()
