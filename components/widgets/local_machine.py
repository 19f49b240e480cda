"""Whether this server serves the machine it stands on and nobody else, so that its reader is the one at the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

import streamlit as st
from streamlit import config

SET_BY_PROXIES = (
    "Forwarded",
    "Via",
    "X-Forwarded-For",
    "X-Forwarded-Host",
    "X-Forwarded-Proto",
    "X-Forwarded-Server",
    "X-Real-Ip",
)


def is_at_this_machine() -> bool:
    """Whether the server listens on a loopback address only and this browser came to it straight.

    The server's own setting grants; what the browser sends can only take away. A page of another site that reaches
    the server through the reader's browser is told by its name in Host or Origin.
    """
    return (
        is_loopback(config.get_option("server.address"))
        and not isinstance(st.context.ip_address, str)  # Streamlit names only addresses of other machines
        and _came_straight(st.context.headers)
    )


def is_loopback(address: object) -> bool:
    """Whether the address reaches this machine only. No address means every address."""
    if address == "localhost":
        return True
    try:
        return ip_address(str(address).strip("[]")).is_loopback
    except ValueError:
        return False


def _came_straight(headers: Mapping[str, str]) -> bool:
    if any(name in headers for name in SET_BY_PROXIES):
        return False
    host, origin = headers.get("Host"), headers.get("Origin")
    if host is not None and not is_loopback(_name_in(host)):
        return False
    return origin is None or origin.partition("://")[2] == host


def _name_in(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None
