"""What the environment says of signing in: who must, with which provider, and what its claims mean."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

from monitoring.model.people import Role

SECRET_NAMES = ("OIDC_CLIENT_SECRET", "COOKIE_SECRET")
_PROVIDER = ("PUBLIC_ADDRESS", "OIDC_METADATA_URL", "OIDC_CLIENT_ID", *SECRET_NAMES)
_CALLBACK = "/oauth2callback"
_SHORTEST_COOKIE_SECRET = 32
_YES, _NO = frozenset({"1", "true", "yes", "on"}), frozenset({"", "0", "false", "no", "off"})
_OWN_NAMES: Mapping[str, Role] = MappingProxyType({role.value: role for role in Role})


class BadSignInSettings(Exception):
    """The environment contradicts itself; the server does not start, or nobody may edit. Holds no secret."""


@dataclass(frozen=True)
class SignInSettings:
    """How people are known. ``idle_minutes`` None: no limit but that of the whole session.

    ``roles`` gives the role that a value of ``role_claim`` means.
    """

    require_login: bool = False
    local_editor: bool = False
    person_claim: str = "email"
    role_claim: str | None = None
    roles: Mapping[str, Role] = field(default_factory=lambda: _OWN_NAMES)
    unit_claim: str = "unit_ids"
    people_file: Path | None = None
    session_hours: float = 10.0
    idle_minutes: float | None = 60.0
    ends_with_token: bool = False

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> SignInSettings:
        """The settings; a blank one counts as not given. Raises `BadSignInSettings`."""
        given = {name: value.strip() for name, value in environment.items() if value.strip()}
        return cls(
            require_login=_flag(given, "REQUIRE_LOGIN"),
            local_editor=_flag(given, "LOCAL_EDITOR"),
            person_claim=given.get("PERSON_CLAIM", "email"),
            role_claim=given.get("ROLE_CLAIM"),
            roles=_roles(given.get("ROLE_MAP", "")),
            unit_claim=given.get("UNIT_CLAIM", "unit_ids"),
            people_file=Path(given["PEOPLE_FILE"]).expanduser() if "PEOPLE_FILE" in given else None,
            session_hours=_positive(given, "SESSION_HOURS", 10.0),
            idle_minutes=_positive(given, "IDLE_MINUTES", 60.0),
            ends_with_token=_flag(given, "SESSION_ENDS_WITH_TOKEN"),
        )


def provider_section(environment: Mapping[str, str] = os.environ) -> dict[str, object] | None:
    """The section “auth” that Streamlit signs in by; None where no provider is named. Raises `BadSignInSettings`.

    A secret may also lie in a file of its own, named by OIDC_CLIENT_SECRET_FILE or COOKIE_SECRET_FILE.
    """
    given = {name: _value_of(environment, name) for name in _PROVIDER}
    if not any(given[name] for name in ("OIDC_METADATA_URL", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET")):
        return None
    missing = [name for name, value in given.items() if not value]
    if missing:
        raise BadSignInSettings(f"Thiếu thiết lập đăng nhập: {', '.join(missing)}.")
    if len(given["COOKIE_SECRET"]) < _SHORTEST_COOKIE_SECRET:
        raise BadSignInSettings(
            f"COOKIE_SECRET phải có ít nhất {_SHORTEST_COOKIE_SECRET} ký tự ngẫu nhiên, ví dụ lấy từ lệnh: openssl rand -hex 32."
        )
    for name in ("PUBLIC_ADDRESS", "OIDC_METADATA_URL"):
        _check_address(name, given[name])
    client_kwargs = {
        "prompt": _value_of(environment, "OIDC_PROMPT") or "login",
        "scope": _value_of(environment, "OIDC_SCOPE") or "openid email profile",
    }
    return {
        "redirect_uri": given["PUBLIC_ADDRESS"].rstrip("/") + _CALLBACK,
        "cookie_secret": given["COOKIE_SECRET"],
        "client_id": given["OIDC_CLIENT_ID"],
        "client_secret": given["OIDC_CLIENT_SECRET"],
        "server_metadata_url": given["OIDC_METADATA_URL"],
        "client_kwargs": client_kwargs,
    }


def _check_address(name: str, address: str) -> None:
    """Passwords and cookies travel there: in the clear only inside this machine."""
    parts = urlsplit(address)
    is_here = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if parts.hostname and (parts.scheme == "https" or (parts.scheme == "http" and is_here)):
        return
    raise BadSignInSettings(f"{name} phải là địa chỉ bắt đầu bằng https:// (http:// chỉ dùng cho máy này).")


def _value_of(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "").strip()
    file = environment.get(f"{name}_FILE", "").strip() if name in SECRET_NAMES else ""
    if value or not file:
        return value
    try:
        return Path(file).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise BadSignInSettings(f"Không đọc được tệp mà {name}_FILE trỏ tới.") from None


def _flag(given: Mapping[str, str], name: str) -> bool:
    value = given.get(name, "").lower()
    if value not in _YES | _NO:
        raise BadSignInSettings(f"{name} phải là 1 hoặc 0.")
    return value in _YES


def _positive(given: Mapping[str, str], name: str, default: float) -> float:
    try:
        value = float(given.get(name, default))
    except ValueError:
        value = 0.0
    if not 0 < value < float("inf"):
        raise BadSignInSettings(f"{name} phải là một số lớn hơn 0.")
    return value


def _roles(written: str) -> Mapping[str, Role]:
    """“to-duyet=approver, quan-tri=administrator”; without it the claim uses the roles' own names."""
    if not written:
        return _OWN_NAMES
    roles: dict[str, Role] = {}
    for pair in filter(None, (part.strip() for part in written.split(","))):
        value, _, role = pair.rpartition("=")
        if not value.strip() or role.strip() not in _OWN_NAMES:
            raise BadSignInSettings(
                f"ROLE_MAP có cặp “{pair}” sai; viết dạng nhóm=vai-trò, vai trò là {', '.join(Role)}."
            )
        roles[value.strip()] = _OWN_NAMES[role.strip()]
    return MappingProxyType(roles)
