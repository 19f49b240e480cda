"""What a browser that says what it likes can reach, by the real server's socket."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.web.server.starlette.starlette_app_utils import create_signed_value

from tests.sign_in.running import a_server, free_port
from tests.sign_in.wire import at_the_wire

DESK = "tests/sign_in/serve_desk.py"
COOKIE_SECRET = "only-for-tests-only-for-tests-only-for-tests"
PORT = free_port()
ADDRESS = f"http://127.0.0.1:{PORT}"
# nobody answers at the provider's address: these sessions carry the cookie that it would have led to
PROVIDER = {
    "PUBLIC_ADDRESS": ADDRESS,
    "OIDC_METADATA_URL": "http://127.0.0.1:9/.well-known/openid-configuration",
    "OIDC_CLIENT_ID": "dashboard",
    "OIDC_CLIENT_SECRET": "a-secret-of-the-tests-only",
    "COOKIE_SECRET": COOKIE_SECRET,
    "ROLE_CLAIM": "vai_tro",
    "UNIT_CLAIM": "don_vi",
}


@pytest.fixture(scope="module")
def acts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("acts") / "done"


@pytest.fixture(scope="module")
def signing_in(acts: Path) -> Iterator[str]:
    """The desk with a provider named, where the person at the machine edits too."""
    with a_server(DESK, PORT, {**PROVIDER, "LOCAL_EDITOR": "1", "ACTS_FILE": str(acts)}) as address:
        yield address


@pytest.fixture(scope="module")
def closed(acts: Path) -> Iterator[str]:
    """The same where everybody must sign in."""
    port = free_port()
    settings = {**PROVIDER, "REQUIRE_LOGIN": "1", "LOCAL_EDITOR": "1", "ACTS_FILE": str(acts)}
    with a_server(DESK, port, settings | {"PUBLIC_ADDRESS": f"http://127.0.0.1:{port}"}) as address:
        yield address


@pytest.fixture(autouse=True)
def _nothing_done(acts: Path) -> None:
    acts.unlink(missing_ok=True)


def done(acts: Path) -> list[str]:
    return acts.read_text(encoding="utf-8").splitlines() if acts.exists() else []


def a_cookie(
    *,
    secret: str = COOKIE_SECRET,
    role: str = "data_officer",
    age_s: float = 60,
    origin: str = ADDRESS,
    at: str = "",
    sub: str = "a",
) -> dict[str, str]:
    claims = {
        "origin": origin, "is_logged_in": True, "provider": "default", "iss": "http://127.0.0.1:9", "sub": sub,
        "iat": time.time() - age_s, "email": f"{sub}@lamdong.test", "email_verified": True, "vai_tro": role, "don_vi": ["674"],
    }  # fmt: skip
    value = create_signed_value(secret, "_streamlit_user", json.dumps(claims)).decode()
    return {"Cookie": f"_streamlit_user={value}", "Origin": at or origin}


# one who comes through a proxy, so that he is not taken for the person at the machine
READER = {"X-Forwarded-For": "10.0.0.7"}


def test_the_person_at_the_machine_may_do_everything(signing_in: str, acts: Path):
    with at_the_wire(signing_in) as wire:
        opened = wire.run()
        assert "Người tại máy này" in opened
        wire.run(pressed=opened.buttons["Phát hành"])

    assert done(acts) == ["tai-may publish 674"]


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Forwarded-For": "127.0.0.1"},
        {"X-Real-IP": "127.0.0.1"},
        {"Forwarded": "for=127.0.0.1"},
        {"Via": "1.1 proxy"},
        {"Origin": "http://127.0.0.1:9"},
        {"Origin": "http://localhost:9"},
    ],
    ids=lambda headers: " ".join(headers.values()),
)
def test_one_who_comes_through_a_proxy_or_from_another_page_only_reads(
    signing_in: str, acts: Path, headers: dict[str, str]
):
    with at_the_wire(signing_in, headers) as wire:
        opened = wire.run()
        assert "vai trò: reader" in opened
        wire.run(pressed=opened.buttons["Phát hành"])

    assert done(acts) == []


def test_an_officer_sends_for_his_own_unit_and_for_no_other(signing_in: str, acts: Path):
    with at_the_wire(signing_in, a_cookie()) as wire:
        opened = wire.run()
        wire.run(pressed=opened.buttons["Gửi báo cáo 674"])
        refused = wire.run(pressed=opened.buttons["Gửi báo cáo 675"])

    assert "Mỗi người chỉ được gửi báo cáo của đơn vị mình phụ trách; chưa có gì thay đổi." in refused
    assert done(acts) == ["a@lamdong.test send_return 674"]


@pytest.mark.parametrize(
    "cookie",
    [
        a_cookie(secret="x" * 44, role="administrator"),
        a_cookie(origin="http://127.0.0.1:9", at=ADDRESS, role="administrator"),
        a_cookie(age_s=11 * 3600, role="administrator"),
        a_cookie(age_s=-3600, role="administrator"),
        {"Cookie": "_streamlit_user=eyJpc19sb2dnZWRfaW4iOiB0cnVlfQ==", "Origin": ADDRESS},
    ],
    ids=[
        "signed by another",
        "made for another address",
        "older than a session",
        "from the future",
        "not signed",
    ],
)
def test_a_forged_or_outlived_cookie_is_no_sign_in(signing_in: str, acts: Path, cookie: dict[str, str]):
    with at_the_wire(signing_in, {**cookie, **READER}) as wire:
        opened = wire.run()
        assert "vai trò: reader" in opened
        refused = wire.run(pressed=opened.buttons["Phát hành"])

    assert "Hãy đăng nhập để phát hành số liệu" in refused
    assert done(acts) == []


def test_a_frame_recorded_at_an_approvers_desk_does_nothing_at_a_readers(signing_in: str, acts: Path):
    with at_the_wire(signing_in, a_cookie(role="approver")) as approver:
        recorded = BackMsg()
        pressed = recorded.rerun_script.widget_states.widgets.add()
        pressed.id, pressed.trigger_value = approver.run().buttons["Phát hành"], True
        approver.send(recorded.SerializeToString())
    assert done(acts) == ["a@lamdong.test publish 674"]

    with at_the_wire(signing_in, READER) as reader:
        first = reader.send(recorded.SerializeToString())
        again = reader.send(recorded.SerializeToString())

    assert "Hãy đăng nhập để phát hành số liệu" in again
    assert first.redirects == again.redirects == []
    assert done(acts) == ["a@lamdong.test publish 674"]


def test_signing_out_ends_the_sign_in_of_every_tab_and_of_a_kept_cookie(signing_in: str, acts: Path):
    cookie = a_cookie(role="approver", sub="ra")
    with at_the_wire(signing_in, cookie) as one, at_the_wire(signing_in, cookie) as other:
        opened, _ = one.run(), other.run()
        left = one.run(pressed=opened.buttons["Đăng xuất"])
        assert left.redirects == ["/auth/logout"]
        other.run(pressed=opened.buttons["Phát hành"])
    with at_the_wire(signing_in, {**cookie, **READER}) as kept:
        assert "Phiên đăng nhập đã hết hạn" in kept.run()
        kept.run(pressed=opened.buttons["Phát hành"])

    assert done(acts) == []


@pytest.mark.parametrize("query", ["", "so-lieu=1", "role=administrator&so-lieu=1"])
def test_where_all_must_sign_in_nothing_is_shown_before_not_even_to_the_person_at_the_machine(
    closed: str, acts: Path, query: str
):
    with at_the_wire(closed) as wire:
        opened = wire.run(query=query)

    assert list(opened.buttons) == ["Đăng nhập"]
    assert "chỉ dành cho người đã đăng nhập" in opened
    assert "đơn vị" not in opened
    assert "vai trò" not in opened


def test_where_all_must_sign_in_no_act_can_be_pressed_from_outside(closed: str, signing_in: str, acts: Path):
    with at_the_wire(signing_in, a_cookie(role="approver", sub="b")) as known:
        button = known.run().buttons["Phát hành"]
    with at_the_wire(closed) as wire:
        wire.run()
        wire.run(pressed=button)

    assert done(acts) == []


def test_a_reader_who_signed_in_sees_the_dashboard(closed: str):
    with at_the_wire(closed, a_cookie(role="reader", origin=closed)) as wire:
        opened = wire.run(query="so-lieu=1")

    assert "vai trò: reader" in opened
    assert "đơn vị" in opened
