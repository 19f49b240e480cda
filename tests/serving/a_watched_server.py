"""The real server with a log that can be read, and what its watchers read of it."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from prometheus_client.parser import text_string_to_metric_families

from tests.sign_in.running import a_server, free_port

PATIENCE_S = 30
Labels = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Watched:
    """A running server and its log."""

    address: str
    log_file: Path

    def ask(self, path: str, headers: Mapping[str, str] = MappingProxyType({})) -> tuple[int, str]:
        """Status and body."""
        asked = urllib.request.Request(self.address + path, headers=dict(headers))
        try:
            with urllib.request.urlopen(asked, timeout=PATIENCE_S) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()

    def ready(self) -> tuple[int, dict[str, object]]:
        status, body = self.ask("/ready")
        return status, json.loads(body)

    def numbers(self) -> Numbers:
        status, body = self.ask("/metrics")
        assert status == 200
        return Numbers(
            {
                (one.name, frozenset(one.labels.items())): one.value
                for family in text_string_to_metric_families(body)
                for one in family.samples
            }
        )

    def log(self) -> list[dict[str, object]]:
        """Every line; one that is no JSON fails."""
        return [json.loads(line) for line in self.log_file.read_text(encoding="utf-8").splitlines()]

    def events(self, event: str) -> list[dict[str, object]]:
        return [line for line in self.log() if line["event"] == event]


@dataclass(frozen=True)
class Numbers:
    """What Prometheus reads at one look."""

    values: Mapping[tuple[str, Labels], float]

    def of(self, name: str, **labels: str) -> float:
        """None counted yet is 0."""
        return self.values.get((name, frozenset(labels.items())), 0.0)

    def has(self, name: str) -> bool:
        return any(one == name for one, _ in self.values)


@contextmanager
def a_watched_server(folder: Path, settings: Mapping[str, str]) -> Iterator[Watched]:
    """Its log lies in ``folder``, in the form in which a server's journal keeps it."""
    port, log = free_port(), folder / "log"
    said = {"LOG_FORMAT": "json", "PUBLIC_ADDRESS": f"http://127.0.0.1:{port}", **settings}
    with a_server("deploy/serve.py", port, said, log=log) as address:
        yield Watched(address, log)
