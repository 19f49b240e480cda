from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitoring.sources.sign_in_settings import BadSignInSettings, SignInSettings, provider_section
from monitoring.sources.sign_in_time import is_over

NOW = datetime(2025, 6, 2, 8, 0, tzinfo=UTC)
PROVIDER = {
    "PUBLIC_ADDRESS": "https://giamngheo.lamdong.test/",
    "OIDC_METADATA_URL": "https://dangnhap.lamdong.test/.well-known/openid-configuration",
    "OIDC_CLIENT_ID": "dashboard",
    "OIDC_CLIENT_SECRET": "secret",
    "COOKIE_SECRET": "0123456789abcdef0123456789abcdef",
}


def at(**earlier: float) -> float:
    return (NOW - timedelta(**earlier)).timestamp()


def test_nothing_set_means_readers_without_account_and_no_local_editor():
    settings = SignInSettings.from_environment({"REQUIRE_LOGIN": " ", "PEOPLE_FILE": ""})

    assert settings == SignInSettings()
    assert not settings.require_login
    assert not settings.local_editor
    assert settings.people_file is None


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("REQUIRE_LOGIN", "có", "REQUIRE_LOGIN phải là 1 hoặc 0."),
        ("SESSION_HOURS", "0", "SESSION_HOURS phải là một số lớn hơn 0."),
        ("IDLE_MINUTES", "nan", "IDLE_MINUTES phải là một số lớn hơn 0."),
        (
            "ROLE_MAP",
            "duyet=boss",
            "ROLE_MAP có cặp “duyet=boss” sai; viết dạng nhóm=vai-trò, vai trò là reader, data_officer, approver, administrator.",
        ),
    ],
)
def test_a_setting_that_means_nothing_is_refused(name: str, value: str, words: str):
    with pytest.raises(BadSignInSettings) as bad:
        SignInSettings.from_environment({name: value})

    assert str(bad.value) == words


def test_the_providers_section_is_made_of_the_environment():
    assert provider_section({}) is None
    assert provider_section(PROVIDER) == {
        "redirect_uri": "https://giamngheo.lamdong.test/oauth2callback",
        "cookie_secret": PROVIDER["COOKIE_SECRET"],
        "client_id": "dashboard",
        "client_secret": "secret",
        "server_metadata_url": PROVIDER["OIDC_METADATA_URL"],
        "client_kwargs": {"prompt": "login", "scope": "openid email profile"},
    }


def test_secrets_may_lie_in_files(tmp_path: Path):
    (tmp_path / "secret").write_text("from a file\n", encoding="utf-8")
    given = {**PROVIDER, "OIDC_CLIENT_SECRET": "", "OIDC_CLIENT_SECRET_FILE": str(tmp_path / "secret")}

    assert provider_section(given)["client_secret"] == "from a file"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"OIDC_CLIENT_SECRET": ""}, "Thiếu thiết lập đăng nhập: OIDC_CLIENT_SECRET."),
        (
            {"COOKIE_SECRET": "short"},
            "COOKIE_SECRET phải có ít nhất 32 ký tự ngẫu nhiên, ví dụ lấy từ lệnh: openssl rand -hex 32.",
        ),
        (
            {"PUBLIC_ADDRESS": "http://giamngheo.lamdong.test"},
            "PUBLIC_ADDRESS phải là địa chỉ bắt đầu bằng https:// (http:// chỉ dùng cho máy này).",
        ),
        (
            {"OIDC_METADATA_URL": "http://127.0.0.1.evil.test/"},
            "OIDC_METADATA_URL phải là địa chỉ bắt đầu bằng https:// (http:// chỉ dùng cho máy này).",
        ),
        (
            {"COOKIE_SECRET": "", "COOKIE_SECRET_FILE": "/khong-co"},
            "Không đọc được tệp mà COOKIE_SECRET_FILE trỏ tới.",
        ),
    ],
    ids=["missing", "short", "clear", "clear elsewhere", "file"],
)
def test_half_a_provider_or_a_weak_one_is_refused(changed: dict[str, str], words: str):
    with pytest.raises(BadSignInSettings) as bad:
        provider_section({**PROVIDER, **changed})

    assert str(bad.value) == words


@pytest.mark.parametrize(
    ("claims", "over"),
    [
        ({"iat": at(minutes=1)}, False),
        ({"iat": at(hours=9, minutes=59)}, False),
        ({"iat": at(hours=10)}, True),
        ({"iat": at(minutes=-4)}, False),
        ({"iat": at(minutes=-6)}, True),
        ({}, True),
        ({"iat": "hôm nay"}, True),
        ({"iat": True}, True),
        ({"iat": at(minutes=10), "exp": at(minutes=5)}, False),
    ],
)
def test_a_sign_in_holds_for_ten_hours_from_its_own_time(claims: dict[str, object], over: bool):
    assert is_over(claims, SignInSettings(), now=NOW) is over


@pytest.mark.parametrize(
    ("exp", "over"),
    [(at(minutes=-1), False), (at(minutes=0), True), (None, True)],
    ids=["later", "now", "none"],
)
def test_a_sign_in_ends_with_its_token_where_that_is_asked_for(exp: float | None, over: bool):
    settings = SignInSettings.from_environment({"SESSION_ENDS_WITH_TOKEN": "1"})

    assert is_over({"iat": at(minutes=10), "exp": exp}, settings, now=NOW) is over
