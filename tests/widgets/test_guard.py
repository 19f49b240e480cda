"""The guard, in a session of Streamlit's own: whatever the session, the address or the frames say."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from streamlit import config
from streamlit.testing.v1 import AppTest


def signed_in(person: str = "a", *, ago_s: float = 60) -> dict[str, object]:
    email = f"{person}@lamdong.test"
    return {
        "is_logged_in": True, "iss": "here", "sub": person, "iat": time.time() - ago_s, "email": email, "email_verified": True
    }  # fmt: skip


def people(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> Path:
    file = folder / "roles.csv"
    file.write_text("\n".join(("person_id,name,role,unit_ids", *lines)), encoding="utf-8")
    monkeypatch.setenv("PEOPLE_FILE", str(file))
    return file


def press(app: AppTest, *keys: str) -> AppTest:
    for key in keys:
        app.button(key=key).click().run()
    return app


def done(acts: Path) -> list[str]:
    return acts.read_text(encoding="utf-8").splitlines() if acts.exists() else []


def role_of(app: AppTest) -> str:
    return next(text.value.removeprefix("vai trò: ") for text in app.text if text.value.startswith("vai trò"))


def test_a_reader_only_reads(desk: Callable[..., AppTest], acts: Path):
    app = press(desk().run(), "send-674", "publish")

    assert role_of(app) == "reader"
    assert [one.value for one in app.warning] == [
        "Hãy đăng nhập để phát hành số liệu; chưa có gì thay đổi. Việc này cần vai trò người duyệt hoặc quản trị."
    ]
    assert done(acts) == []


def test_an_address_that_names_a_role_gives_none(desk: Callable[..., AppTest], acts: Path):
    app = desk(role="administrator", person="a@lamdong.test", LOCAL_EDITOR="1", is_logged_in="true").run()

    assert role_of(press(app, "publish")) == "reader"
    assert done(acts) == []


def test_a_session_state_that_names_a_role_gives_none(desk: Callable[..., AppTest], acts: Path):
    app = desk()
    for name in ("person", "_person", "role", "current_person", "user", "is_logged_in", "LOCAL_EDITOR"):
        app.session_state[name] = "administrator"

    assert role_of(press(app.run(), "publish")) == "reader"
    assert done(acts) == []


def test_an_approvers_press_replayed_in_a_readers_session_does_nothing(
    desk: Callable[..., AppTest], acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    people(tmp_path, monkeypatch, "d@lamdong.test,Trần Thị D,approver,")
    approver = desk(signed_in("d")).run()
    recorded = approver.button(key="publish").click()._widget_state
    approver.run()
    assert done(acts) == ["d@lamdong.test publish 674"]

    reader = desk().run()
    frames = reader._tree.get_widget_states()
    frames.widgets.append(recorded)
    reader._run(frames)

    assert done(acts) == ["d@lamdong.test publish 674"]


def test_an_officer_acts_for_his_unit_until_he_is_struck_off_the_table(
    desk: Callable[..., AppTest], acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    people(tmp_path, monkeypatch, "a@lamdong.test,Nguyễn Văn A,data_officer,674")
    app = press(desk(signed_in()).run(), "send-674", "send-675", "publish")
    assert done(acts) == ["a@lamdong.test send_return 674"]

    people(tmp_path, monkeypatch, "b@lamdong.test,Trần Thị B,data_officer,674")
    press(app, "send-674")
    assert done(acts) == ["a@lamdong.test send_return 674"]


def test_with_a_broken_table_nobody_edits(
    desk: Callable[..., AppTest], acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("ROLE_CLAIM", "role")
    people(tmp_path, monkeypatch, "a@lamdong.test,Nguyễn Văn A,boss,674")
    press(desk({**signed_in(), "role": "administrator"}).run(), "publish")

    assert done(acts) == []


def test_a_sign_in_older_than_a_session_lapses_and_says_so(
    desk: Callable[..., AppTest], acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    people(tmp_path, monkeypatch, "a@lamdong.test,Nguyễn Văn A,approver,")
    app = desk(signed_in(ago_s=10 * 3600 + 1)).run()

    assert app.sidebar.warning[0].value == "Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại để tiếp tục."
    press(app, "publish")
    assert done(acts) == []


def test_a_sign_in_that_was_not_used_for_long_lapses_for_good(
    desk: Callable[..., AppTest], acts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    people(tmp_path, monkeypatch, "a@lamdong.test,Nguyễn Văn A,approver,")
    app = desk(signed_in()).run()
    monkeypatch.setenv("IDLE_MINUTES", "0.000001")
    press(app, "publish")
    monkeypatch.delenv("IDLE_MINUTES")
    press(app, "publish")

    assert done(acts) == []


def test_the_person_at_the_machine_edits_where_the_server_serves_this_machine_only(
    desk: Callable[..., AppTest], acts: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("LOCAL_EDITOR", "1")

    assert role_of(press(desk().run(), "publish")) == "administrator"
    assert done(acts) == ["tai-may publish 674"]


@pytest.mark.parametrize("address", ["0.0.0.0", "", "::", "192.0.2.7", "127.0.0.1.example", "unix:///run/x"])
def test_no_person_at_the_machine_where_the_server_listens_elsewhere(
    desk: Callable[..., AppTest], acts: Path, monkeypatch: pytest.MonkeyPatch, address: str
):
    monkeypatch.setenv("LOCAL_EDITOR", "1")
    with listening_on(address):
        app = press(desk().run(), "publish")

    assert role_of(app) == "reader"
    assert done(acts) == []


def test_no_person_at_the_machine_where_everybody_must_sign_in_or_a_setting_means_nothing(
    desk: Callable[..., AppTest], acts: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("LOCAL_EDITOR", "1")
    monkeypatch.setenv("REQUIRE_LOGIN", "1")
    app = desk().run()
    assert [button.label for button in app.button] == ["Đăng nhập"]

    monkeypatch.setenv("REQUIRE_LOGIN", "có")
    app = desk().run()
    assert [button.label for button in app.button] == ["Đăng nhập"]


def test_a_name_with_markup_comes_out_inert(
    desk: Callable[..., AppTest], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    people(tmp_path, monkeypatch, "a@lamdong.test,<img src=x onerror=alert(1)>,data_officer,<b>674")
    app = desk(signed_in()).run()
    html = "".join(one.proto.body for one in app.sidebar.get("html"))

    assert "&lt;img src=x onerror=alert(1)&gt;" in html
    assert "<img" not in html
    assert "<b>674" not in html


@contextmanager
def listening_on(address: str) -> Iterator[None]:
    """For its time the server's setting says that address."""
    before = config.get_option("server.address")
    config.set_option("server.address", address)
    try:
        yield
    finally:
        config.set_option("server.address", before)
