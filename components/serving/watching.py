"""Two addresses for whoever watches the server: `/ready` says whether readers can be shown figures, `/metrics` counts."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from prometheus_client.exposition import choose_encoder
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from components.observing.numbers import REGISTRY
from components.serving.life import version_of_program
from components.serving.moment import NumbersOfTheMoment
from components.widgets.local_machine import SET_BY_PROXIES

FROM_SETTING = "METRICS_FROM"
_NEVER_KEPT = {"Cache-Control": "no-store"}
_SERVED, _NOT_SERVED, _UNKNOWN = 200, 503, 404
Network = IPv4Network | IPv6Network


class BadWatchSetting(ValueError):
    """METRICS_FROM names something that is no address; the message is for the administrator."""


def watch_routes() -> list[Route]:
    """Both routes; the numbers of the moment are read at each look from now on."""
    REGISTRY.register(NumbersOfTheMoment())
    # plain functions: each is run on a thread of its own, so that a store that does not answer holds up no reader
    return [Route("/ready", _ready), Route("/metrics", _metrics)]


def allowed_networks(environment: Mapping[str, str] = os.environ) -> tuple[Network, ...]:
    """From where, beside this machine, the numbers may be read. Raises `BadWatchSetting`."""
    try:
        return tuple(
            ip_network(one.strip()) for one in environment.get(FROM_SETTING, "").split(",") if one.strip()
        )
    except ValueError as bad:
        raise BadWatchSetting(
            f"{FROM_SETTING} phải là các địa chỉ hoặc mạng IP cách nhau bằng dấu phẩy: {bad}."
        ) from None


def may_read_numbers(peer: str | None, headers: Iterable[str], networks: Iterable[Network]) -> bool:
    """Whether whoever asks sits at this machine or at an address that the administrator named, and came straight.

    What comes through a proxy comes from anywhere; the proxy's own machine is no reason to trust it.
    """
    if {name.lower() for name in headers} & {name.lower() for name in SET_BY_PROXIES}:
        return False
    try:
        asking = ip_address(peer or "")
    except ValueError:
        return False
    asking = getattr(asking, "ipv4_mapped", None) or asking
    return asking.is_loopback or any(asking in network for network in networks)


def _ready(_asked: Request) -> Response:
    from components.widgets.readiness import (  # slow to import, and not for the start
        Status,
        look_whether_ready,
    )

    found = look_whether_ready()
    return JSONResponse(
        {**asdict(found), "version": version_of_program()},
        status_code=_NOT_SERVED if found.status is Status.NOT_READY else _SERVED,
        headers=_NEVER_KEPT,
    )


def _metrics(asked: Request) -> Response:
    peer = None if asked.client is None else asked.client.host
    if not may_read_numbers(peer, asked.headers, allowed_networks()):
        return PlainTextResponse("Not Found", status_code=_UNKNOWN)
    encode, media_type = choose_encoder(asked.headers.get("accept", ""))
    return Response(encode(REGISTRY), headers={**_NEVER_KEPT, "Content-Type": media_type})
