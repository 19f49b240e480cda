"""One server and one Chromium for all journeys, one site with TLS for those that need it; a new window for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import PATIENCE_MS, Reader, a_window, open_window
from tests.browser.tls_house import House, a_house
from tests.machine import skip_for_want_of
from tests.sign_in.running import NotInstalled, a_server, free_port

# how long a page takes is measured in benchmarks; a busy machine may not fail a journey
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def server(stores: Iterator[str]) -> Iterator[str]:
    """The address of the running dashboard, whose store is its own."""
    with a_server("deploy/serve.py", free_port(), {"STORE_DIR": next(stores)}) as address:
        yield address


@pytest.fixture
def new_reader(server: str, chromium: Browser) -> Iterator[Callable[..., Reader]]:
    """Opens windows; at the end none may have asked for anything outside, nor met with an error."""
    with ExitStack() as windows:
        yield lambda **size: windows.enter_context(a_window(chromium, server, **size))


@pytest.fixture
def reader(new_reader: Callable[..., Reader]) -> Reader:
    return new_reader()


@pytest.fixture(scope="session")
def tls_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The shipped site with TLS before the real dashboard and a real provider."""
    try:
        with a_house(tmp_path_factory.mktemp("site")) as house:
            yield house
    except NotInstalled as missing:
        skip_for_want_of(missing)


@pytest.fixture
def tls_reader(tls_house: House, chromium: Browser) -> Iterator[Reader]:
    """A window that takes the certificate made for the tests."""
    with closing(open_window(chromium, tls_house.site.address, ignore_https_errors=True)) as opened:
        yield opened
