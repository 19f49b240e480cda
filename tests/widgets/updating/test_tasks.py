import tomllib
from pathlib import Path

import pytest

from monitoring.returns.gate import FILE_LIMIT_BYTES, MEGABYTE
from monitoring.store.store import Store
from tests.widgets.updating.desks import Desk, open_desk

PROJECT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("who", "offered", "first"),
    [
        ("officer", ["Gửi báo cáo", "Các bản số liệu"], "gui"),
        ("approver", ["Duyệt và phát hành", "Các bản số liệu", "Nhật ký"], "duyet"),
        ("admin", ["Gửi báo cáo", "Duyệt và phát hành", "Các bản số liệu", "Nhật ký"], "gui"),
    ],
)
def test_each_role_is_offered_its_own_tasks(store: Store, who: str, offered: list[str], first: str):
    desk = open_desk(who)

    assert tasks_of(desk) == offered
    assert desk.app.session_state["viec"] == first


@pytest.mark.parametrize("who", ["", "reader"])
def test_a_reader_sees_the_releases_and_how_to_become_one_who_sends(store: Store, who: str):
    desk = open_desk(who)

    assert tasks_of(desk) == []
    assert any(words.startswith("Gửi và duyệt báo cáo là việc của người được giao.") for words in desk.told)
    assert not desk.app.exception


@pytest.mark.parametrize(
    ("who", "task"), [("officer", "duyet"), ("officer", "nhat-ky"), ("approver", "gui"), ("", "gui")]
)
def test_a_link_to_a_task_of_others_says_whose_it_is_and_opens_ones_own(store: Store, who: str, task: str):
    desk = open_desk(who, viec=task)

    assert any("dành cho" in words for words in desk.told)
    assert "viec" not in desk.app.query_params


def test_a_link_to_no_task_at_all_opens_the_first(store: Store):
    desk = open_desk("officer", viec="<b>x</b>")

    assert desk.app.session_state["viec"] == "gui"


def test_the_server_takes_no_larger_file_than_the_check_on_receipt():
    config = tomllib.loads((PROJECT / ".streamlit/config.toml").read_text(encoding="utf-8"))
    nginx = (PROJECT / "deploy/nginx/in-server.conf").read_text(encoding="utf-8")
    let_through = int(nginx.partition("client_max_body_size ")[2].partition("m")[0])

    assert config["server"]["maxUploadSize"] == FILE_LIMIT_BYTES // MEGABYTE
    assert let_through > config["server"]["maxUploadSize"]


def tasks_of(desk: Desk) -> list[str]:
    switches = [one for one in desk.app.get("button_group") if one.key == "viec"]
    return list(switches[0].options) if switches else []
