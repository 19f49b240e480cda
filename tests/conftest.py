"""The one Chromium of all journeys: a second one beside it in the same process is refused by its driver."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.reader import HERE

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Headless Chromium whose resolver knows no name: a request outside this machine is refused."""
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
