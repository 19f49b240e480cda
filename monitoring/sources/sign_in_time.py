"""Until when a sign-in holds: Streamlit keeps its cookie for 30 days and checks neither time of the token."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from monitoring.sources.sign_in_settings import SignInSettings

_CLOCKS_DIFFER_BY_S = 300.0


def is_over(claims: Mapping[str, object], settings: SignInSettings, *, now: datetime) -> bool:
    """Whether the sign-in has lasted as long as it may. One that does not say when it was made holds for no time."""
    now_s = now.timestamp()
    issued_s = _seconds(claims, "iat")
    if issued_s is None or issued_s > now_s + _CLOCKS_DIFFER_BY_S:
        return True
    if now_s >= issued_s + timedelta(hours=settings.session_hours).total_seconds():
        return True
    expires_s = _seconds(claims, "exp")
    return settings.ends_with_token and (expires_s is None or now_s >= expires_s)


def _seconds(claims: Mapping[str, object], claim: str) -> float | None:
    found = claims.get(claim)
    return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else None
