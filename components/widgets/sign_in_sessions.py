"""The sign-ins that this process knows: when each was last used, and which were ended.

The cookie of a sign-in cannot be called back and is the same in every tab. What is ended here is ended in all of them.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from monitoring.sources.sign_in_settings import SignInSettings
from monitoring.sources.sign_in_time import is_over

_SignIn = tuple[str, str, str]
_LOCK = threading.Lock()
_used_at: dict[_SignIn, datetime] = {}
_ended: dict[_SignIn, datetime] = {}
# longer than any cookie of Streamlit's is taken
_REMEMBERED = timedelta(days=32)


def holds(claims: Mapping[str, object], settings: SignInSettings) -> bool:
    """Whether the sign-in may still be used. Too long without use ends it for good; asking is no use of it."""
    now, sign_in = _now(), _sign_in_of(claims)
    with _LOCK:
        if sign_in in _ended or is_over(claims, settings, now=now):
            return False
        used_at = _used_at.setdefault(sign_in, now)
        if settings.idle_minutes is not None and now - used_at >= timedelta(minutes=settings.idle_minutes):
            _ended[sign_in] = now
            return False
        return True


def note_use(claims: Mapping[str, object]) -> None:
    """The person has just done something."""
    now = _now()
    with _LOCK:
        _used_at[_sign_in_of(claims)] = now
        for known in (_used_at, _ended):
            for sign_in in [one for one, at in known.items() if now - at > _REMEMBERED]:
                del known[sign_in]


def end(claims: Mapping[str, object]) -> None:
    """The person signs out: in this and in every other tab."""
    with _LOCK:
        _ended[_sign_in_of(claims)] = _now()


def _sign_in_of(claims: Mapping[str, object]) -> _SignIn:
    return (str(claims.get("iss")), str(claims.get("sub")), str(claims.get("iat")))


def _now() -> datetime:
    return datetime.now(UTC)
