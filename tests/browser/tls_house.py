"""The shipped site with TLS before the real dashboard and a real provider, and who asks it."""

from __future__ import annotations

import http.client
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.set_up.nginx_site import Site, a_site
from tests.sign_in.running import HERE, a_provider, a_server, free_port


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


@contextmanager
def a_house(folder: Path) -> Iterator[House]:
    """Raises `NotInstalled` where the provider is missing."""
    plain, tls, replica = free_port(), free_port(), free_port()
    with (
        a_provider(f"https://{HERE}:{tls}") as provider,
        a_server("deploy/serve.py", replica, {**provider, "LOCAL_EDITOR": "0"}),
        a_site(folder, plain_port=plain, tls_port=tls, replica=replica) as site,
    ):
        yield House(site)
