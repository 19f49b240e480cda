"""The whole way through a real OpenID provider: in, an act, out; and what a wrong answer of it leads to."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import find_barriers
from tests.browser.reader import open_window
from tests.machine import skip_for_want_of
from tests.sign_in.running import NotInstalled, a_provider, a_server, free_port

pytestmark = pytest.mark.browser
DASHBOARD, DESK = "deploy/serve.py", "tests/sign_in/serve_desk.py"
OpenPage = Callable[[], Page]


@pytest.fixture(scope="module")
def acts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("acts") / "done"


@pytest.fixture(scope="module")
def desk(acts: Path) -> Iterator[str]:
    yield from _served(DESK, {"ACTS_FILE": str(acts)})


@pytest.fixture(scope="module")
def deceived_desk(acts: Path) -> Iterator[str]:
    """The desk whose provider's answers are changed on their way."""
    yield from _served(DESK, {"ACTS_FILE": str(acts)}, forge=True)


@pytest.fixture(scope="module")
def closed_dashboard() -> Iterator[str]:
    yield from _served(DASHBOARD, {"REQUIRE_LOGIN": "1"})


@pytest.fixture(autouse=True)
def _nothing_done(acts: Path) -> None:
    acts.unlink(missing_ok=True)


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    with ExitStack() as opened:
        yield lambda: opened.enter_context(closing(open_window(chromium, "", width=1400, height=900))).page


def _served(script: str, settings: dict[str, str], *, forge: bool = False) -> Iterator[str]:
    port = free_port()
    try:
        with (
            a_provider(f"http://127.0.0.1:{port}", forge=forge) as provider,
            a_server(script, port, provider | settings) as address,
        ):
            yield address
    except NotInstalled as missing:
        skip_for_want_of(missing)


def sign_in(page: Page, name: str, *, password: str | None = None) -> None:
    page.get_by_role("button", name="Đăng nhập").click()
    page.get_by_label("Tên").fill(name)
    page.get_by_label("Mật khẩu").fill(password or name)
    page.get_by_role("button", name="Vào").click()


def press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()


def done(acts: Path) -> list[str]:
    return acts.read_text(encoding="utf-8").splitlines() if acts.exists() else []


def test_an_officer_signs_in_sends_for_her_own_unit_only_and_signs_out(
    desk: str, acts: Path, open_page: OpenPage
):
    page = open_page()
    page.goto(desk)
    expect(page.get_by_text("vai trò: reader")).to_be_visible()
    sign_in(page, "damrong")

    person = page.locator(".person")
    expect(person).to_have_text(
        re.compile(r"Cil <b>Ha</b> Krang\s*Vai trò: cán bộ số liệu\s*Phụ trách: huyện Đam Rông")
    )
    press(page, "Gửi báo cáo 674")
    press(page, "Gửi báo cáo 675")
    expect(page.get_by_text("Mỗi người chỉ được gửi báo cáo của đơn vị mình phụ trách")).to_be_visible()
    press(page, "Phát hành")
    expect(page.get_by_text("Vai trò cán bộ số liệu không được phát hành số liệu")).to_be_visible()
    assert done(acts) == ["damrong@lamdong.test send_return 674"]

    press(page, "Đăng xuất")
    press(page, "Ra khỏi nơi đăng nhập")
    expect(page.get_by_text("vai trò: reader")).to_be_visible()
    assert page.url.startswith(desk)
    assert [one["name"] for one in page.context.cookies() if one["name"].startswith("_streamlit_user")] == []
    press(page, "Gửi báo cáo 674")
    expect(page.get_by_text("Hãy đăng nhập để gửi báo cáo")).to_be_visible()
    assert done(acts) == ["damrong@lamdong.test send_return 674"]


def test_an_approver_publishes(desk: str, acts: Path, open_page: OpenPage):
    page = open_page()
    page.goto(desk)
    sign_in(page, "duyet")
    expect(page.locator(".person")).to_contain_text("Vai trò: người duyệt")
    press(page, "Phát hành")
    expect(page.get_by_text("vai trò: approver")).to_be_visible()
    press(page, "Gửi báo cáo 674")
    expect(page.get_by_text("Vai trò người duyệt không được gửi báo cáo")).to_be_visible()

    assert done(acts) == ["duyet@lamdong.test publish 674"]


@pytest.mark.parametrize("name", ["xem", "mao"])
def test_a_reader_and_one_who_claims_an_approvers_address_only_read(
    desk: str, acts: Path, open_page: OpenPage, name: str
):
    page = open_page()
    page.goto(desk)
    sign_in(page, name)
    expect(page.locator(".person")).to_contain_text("Tài khoản chưa được giao vai trò nào khác.")
    press(page, "Phát hành")
    expect(page.get_by_text("Vai trò người xem không được phát hành số liệu")).to_be_visible()

    assert done(acts) == []


def test_a_wrong_password_signs_nobody_in(desk: str, open_page: OpenPage):
    page = open_page()
    page.goto(desk)
    sign_in(page, "duyet", password="doan")
    expect(page.get_by_role("button", name="Vào")).to_be_visible()
    page.goto(desk)

    expect(page.get_by_text("vai trò: reader")).to_be_visible()


def test_an_answer_with_a_state_that_was_not_asked_for_signs_nobody_in(desk: str, open_page: OpenPage):
    page, answers = open_page(), []
    page.on(
        "request", lambda request: answers.append(request.url) if "/oauth2callback" in request.url else None
    )
    page.goto(desk)
    sign_in(page, "duyet")
    expect(page.get_by_text("vai trò: approver")).to_be_visible()
    (answer,) = answers

    other = open_page()  # the same answer in another browser, and with another state
    for address in (answer, re.sub("state=[^&]+", "state=khac", answer)):
        other.goto(address)
        expect(other.get_by_text("vai trò: reader")).to_be_visible()
        assert "_streamlit_user" not in {one["name"] for one in other.context.cookies()}


def test_a_token_that_was_changed_on_its_way_signs_nobody_in(
    deceived_desk: str, acts: Path, open_page: OpenPage
):
    page = open_page()
    page.goto(deceived_desk)
    sign_in(page, "xem")
    expect(page.get_by_text("vai trò: reader")).to_be_visible()
    press(page, "Phát hành")
    expect(page.get_by_text("Hãy đăng nhập để phát hành số liệu")).to_be_visible()

    assert done(acts) == []


def test_where_all_must_sign_in_a_link_opens_after_the_sign_in_and_nothing_before(
    closed_dashboard: str, open_page: OpenPage
):
    page = open_page()
    page.goto(f"{closed_dashboard}/ban-do?nam=2022&huyen=674")
    expect(page.get_by_text("Bảng theo dõi này chỉ dành cho người đã đăng nhập.")).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(1)
    expect(page.get_by_test_id("stSidebarNav")).to_have_count(0)
    assert find_barriers(page).ours == ()
    _picture(page, "sign-in-page")
    sign_in(page, "damrong")

    expect(page.get_by_text("Huyện Đam Rông năm 2022: số liệu của 20 chỉ tiêu")).to_be_visible()
    assert page.url == f"{closed_dashboard}/ban-do?nam=2022&huyen=674"
    expect(page.locator(".person")).to_contain_text("cán bộ số liệu")
    page.locator(".person").scroll_into_view_if_needed()
    _picture(page, "signed-in")


def _picture(page: Page, name: str) -> None:
    """Where SIGN_IN_PICTURES names a folder, keep a picture for people to look at."""
    if folder := os.environ.get("SIGN_IN_PICTURES"):
        page.screenshot(path=f"{folder}/{name}.png")
