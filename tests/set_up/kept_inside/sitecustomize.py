"""Put on PYTHONPATH it stands in every Python process that is started: what asks for another machine is noted and refused.

The file that OUTSIDE_FILE names gets a line for each attempt, with where it came from.
"""

import os
import sys
import traceback
from pathlib import Path

_HERE = ("127.0.0.1", "::1", "localhost", "0.0.0.0", "::", "", None)
_BY_ADDRESS = ("socket.connect", "socket.sendto", "socket.sendmsg")
_BY_NAME = ("socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")


def _refuse_outside(event: str, arguments: tuple) -> None:
    if event in _BY_ADDRESS:
        address = arguments[-1]
        host = address[0] if isinstance(address, tuple) else None  # a path is a socket of this machine
    elif event in _BY_NAME:
        host = arguments[0]
    else:
        return
    if isinstance(host, bytes):
        host = host.decode()
    if host in _HERE:
        return
    with Path(os.environ["OUTSIDE_FILE"]).open("a", encoding="utf-8") as noted:
        from_where = " < ".join(
            f"{one.filename}:{one.lineno}" for one in reversed(traceback.extract_stack()[:-1])
        )
        noted.write(f"{event} {host} {from_where}\n")
    raise PermissionError(f"{event} {host}: outside this machine")


if "OUTSIDE_FILE" in os.environ:
    sys.addaudithook(_refuse_outside)
