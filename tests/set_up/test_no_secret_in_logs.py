"""Whatever goes wrong, the server's log tells it without a password, a key, a cookie or a sign-in's code."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from benchmarks.page_socket import a_frame
from components.documents.pictures.browser_home import BrowserHome
from tests.machine import wait_for
from tests.set_up.programs import run
from tests.sign_in.running import HERE, a_server, free_port
from tests.sign_in.test_over_the_wire import a_cookie
from tests.sign_in.wire import at_the_wire

COOKIE_SECRET, CLIENT_SECRET = "khoa-phien-khoa-phien-khoa-phien-0042", "khoa-noi-dang-nhap-0042"
PASSWORD, CODE, TOKEN = "mat-khau-kho-0042", "ma-dang-nhap-0042", "ma-nguoi-dung-0042"
SECRETS = (COOKIE_SECRET, CLIENT_SECRET, PASSWORD, CODE, TOKEN)


@dataclass(frozen=True)
class Troubled:
    """A server with secrets, before a database and a provider that do not answer, and with a mistake in its roles."""

    address: str
    log: Path

    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    def waits_for(self, words: str) -> None:
        wait_for(lambda: words in self.said(), every_s=0.2, told=self.said)


@pytest.fixture(scope="module")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Troubled]:
    folder, port = tmp_path_factory.mktemp("troubled"), free_port()
    (folder / "roles.csv").write_text(
        "person_id,name,role,unit_ids\na@lamdong.test,A,chief,\n", encoding="utf-8"
    )
    (folder / "client-secret").write_text(CLIENT_SECRET, encoding="utf-8")
    settings = {
        "PUBLIC_ADDRESS": f"http://{HERE}:{port}",
        "OIDC_METADATA_URL": f"http://{HERE}:9/.well-known/openid-configuration",
        "OIDC_CLIENT_ID": "dashboard",
        "OIDC_CLIENT_SECRET_FILE": str(folder / "client-secret"),
        "COOKIE_SECRET": COOKIE_SECRET,
        "DATABASE_URL": f"postgresql://dashboard:{PASSWORD}@{HERE}:9/dashboard",
        "PEOPLE_FILE": str(folder / "roles.csv"),
    }
    log = folder / "log"
    with a_server("deploy/serve.py", port, settings, log=log) as address:
        yield Troubled(address, log)


@pytest.fixture(autouse=True)
def _no_secret(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    if "troubled" in request.fixturenames:
        see_no_secret(request.getfixturevalue("troubled").said())


def see_no_secret(said: str) -> None:
    assert [secret for secret in SECRETS if secret in said] == []


def test_a_database_that_is_away_is_named_without_its_password(troubled: Troubled):
    troubled.waits_for("port 9 failed")


def test_a_sign_in_that_goes_wrong_is_told_without_its_code_or_key(troubled: Troubled):
    for asked in (f"code={CODE}&state=khac", "error=x&error_description=y%0D%0Adong-gia"):
        httpx.get(
            f"{troubled.address}/oauth2callback?{asked}",
            headers={"Cookie": f"_streamlit_user={TOKEN}"},
            trust_env=False,
        )
    with at_the_wire(troubled.address, {"Cookie": f"_streamlit_user={TOKEN}"}) as wire:
        begun = wire.run()
        wire.send(a_frame(pressed=begun.buttons["Đăng nhập"]))
    httpx.get(f"{troubled.address}/auth/login", timeout=30, trust_env=False)

    assert "OAuth" in troubled.said()
    assert "ydong-gia" in troubled.said()  # nobody writes a line of his own into the log


def test_a_mistake_in_the_roles_is_told_by_its_line(troubled: Troubled):
    cookie = a_cookie(secret=COOKIE_SECRET, origin=troubled.address)
    with at_the_wire(troubled.address, cookie) as wire:
        wire.send(a_frame(page="cap-nhat", query="viec=gui"))

    troubled.waits_for("chief")
    value = cookie["Cookie"].partition("=")[2]
    assert value not in troubled.said()


@pytest.mark.parametrize(
    "address",
    [
        f"mysql://dashboard:{PASSWORD}@{HERE}/dashboard",
        f"postgresql://dashboard:{PASSWORD}@{HERE}:cong/dashboard",
        f"{PASSWORD}",
    ],
    ids=["another kind", "no number for a port", "no address"],
)
@pytest.mark.parametrize(
    "command",
    [("deploy/serve.py", "--server.port", "0"), ("-m", "monitoring", "releases")],
    ids=lambda one: one[-2],
)
def test_an_address_of_a_database_that_cannot_be_read_is_not_repeated(command: tuple[str, ...], address: str):
    ended = run(*command, DATABASE_URL=address)

    assert ended.returncode == 2
    see_no_secret(ended.stdout + ended.stderr)


def test_neither_does_the_command_line_repeat_it_where_nobody_answers():
    ended = run(
        "-m", "monitoring", "releases", DATABASE_URL=f"postgresql://dashboard:{PASSWORD}@{HERE}:9/dashboard"
    )

    assert ended.returncode != 0
    assert HERE in ended.stderr
    see_no_secret(ended.stdout + ended.stderr)


def test_a_cookie_secret_that_is_too_short_is_not_repeated():
    provider = {
        "PUBLIC_ADDRESS": "https://x.test", "OIDC_METADATA_URL": "https://y.test", "OIDC_CLIENT_ID": "x",
        "OIDC_CLIENT_SECRET": CLIENT_SECRET, "COOKIE_SECRET": TOKEN,
    }  # fmt: skip
    ended = run("deploy/serve.py", "--server.port", "0", **provider)

    assert ended.returncode == 2
    assert "COOKIE_SECRET" in ended.stderr
    see_no_secret(ended.stdout + ended.stderr)


def test_what_draws_pictures_is_given_none(monkeypatch: pytest.MonkeyPatch):
    for name in ("DATABASE_URL", "COOKIE_SECRET", "OIDC_CLIENT_SECRET", "PGPASSWORD"):
        monkeypatch.setenv(name, PASSWORD)
    home = BrowserHome()
    home.clear()

    assert PASSWORD not in home.environment.values()
    assert home.environment["PATH"] == os.environ["PATH"]
