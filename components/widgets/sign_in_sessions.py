"""The sign-ins that this process knows: when each was last used, and which were ended.

The cookie of a sign-in cannot be called back and is the same in every tab. What is ended here is ended in all of them.
Their times are those of a clock that nobody sets: a machine whose date jumped forward and back again would else forget
who has signed out, and let the cookie in anew.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from datetime import UTC, datetime

from monitoring.sources.sign_in_settings import SignInSettings
from monitoring.sources.sign_in_time import is_over

_SignIn = tuple[str, str, str]
_LOCK = threading.Lock()
_used_at: dict[_SignIn, float] = {}
_ended: dict[_SignIn, float] = {}
# longer than any cookie of Streamlit's is taken
_REMEMBERED_S = 32 * 86_400.0
_MINUTE_S = 60.0


def holds(claims: Mapping[str, object], settings: SignInSettings) -> bool:
    """Whether the sign-in may still be used. Too long without use ends it for good; asking is no use of it."""
    moment, sign_in = _moment(), _sign_in_of(claims)
    with _LOCK:
        if sign_in in _ended or is_over(claims, settings, now=_now()):
            return False
        unused_s = moment - _used_at.setdefault(sign_in, moment)
        if settings.idle_minutes is not None and unused_s >= settings.idle_minutes * _MINUTE_S:
            _ended[sign_in] = moment
            return False
        return True


def note_use(claims: Mapping[str, object]) -> None:
    """The person has just done something."""
    moment = _moment()
    with _LOCK:
        _used_at[_sign_in_of(claims)] = moment
        for known in (_used_at, _ended):
            for sign_in in [one for one, at in known.items() if moment - at > _REMEMBERED_S]:
                del known[sign_in]


def end(claims: Mapping[str, object]) -> None:
    """The person signs out: in this and in every other tab."""
    with _LOCK:
        _ended[_sign_in_of(claims)] = _moment()


def _sign_in_of(claims: Mapping[str, object]) -> _SignIn:
    return (str(claims.get("iss")), str(claims.get("sub")), str(claims.get("iat")))


def _now() -> datetime:
    return datetime.now(UTC)


def _moment() -> float:
    return time.monotonic()
