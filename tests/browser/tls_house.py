"""The shipped site with TLS before the real dashboard and a real provider, for a module of tests."""

from __future__ import annotations

import http.client
import os
import ssl
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import HERE, PATIENCE_MS, Reader
from tests.set_up.nginx_site import Site, a_site
from tests.sign_in.running import NotInstalled, a_provider, a_server, free_port


@dataclass(frozen=True)
class House:
    """The site, and who asks it."""

    site: Site

    def ask(
        self, method: str, path: str, headers: dict[str, str] | None = None, *, plain: bool = False
    ) -> http.client.HTTPResponse:
        if plain:
            connection = http.client.HTTPConnection(HERE, self.site.plain_port, timeout=30)
        else:
            trusted = ssl.create_default_context(cafile=self.site.folder / "FULL_CHAIN.pem")
            connection = http.client.HTTPSConnection(HERE, self.site.tls_port, timeout=30, context=trusted)
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        answer.content = answer.read()  # type: ignore[attr-defined]
        connection.close()
        return answer


def a_house(folder: Path) -> Iterator[House]:
    """For a fixture. Where the provider is missing the tests are skipped, but never where changes are judged."""
    plain, tls, replica = free_port(), free_port(), free_port()
    with ExitStack() as opened:
        try:
            provider = opened.enter_context(a_provider(f"https://{HERE}:{tls}"))
        except NotInstalled as missing:
            if os.environ.get("CI"):
                pytest.fail(str(missing))
            pytest.skip(str(missing))
        opened.enter_context(a_server("deploy/serve.py", replica, {**provider, "LOCAL_EDITOR": "0"}))
        yield House(opened.enter_context(a_site(folder, plain_port=plain, tls_port=tls, replica=replica)))


def a_reader(house: House, chromium: Browser) -> Iterator[Reader]:
    """For a fixture: a window that takes the certificate made for the test."""
    context = chromium.new_context(
        viewport={"width": 1600, "height": 1000}, locale="vi-VN", ignore_https_errors=True
    )
    context.set_default_timeout(PATIENCE_MS)
    yield Reader(house.site.address, context, context.new_page())
    context.close()
