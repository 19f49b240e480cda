"""Who sits at the command line, as the log names him."""

from __future__ import annotations

import getpass


def account() -> str:
    """The account's name."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "dòng lệnh"
