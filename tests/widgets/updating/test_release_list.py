"""Everybody sees the releases; only the administrator puts another one to use, only some take received files along."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitoring.store.records import ReceivedFile
from monitoring.store.store import Store
from tests.widgets.updating.desks import Desk, open_desk, send

NOBODY_ELSE = ["", "reader", "officer", "approver"]
OLD = b"poor_rate,68,2022,all,6636,,1.94,official"
NEW = b"poor_rate,68,2022,all,6700,,1.96,official"


@pytest.fixture
def releases(store: Store) -> Store:
    """Release 2 corrects a figure, and came with Đam Rông's file."""
    publish(store, title="Đính chính hộ nghèo 2022")
    return store


def publish(store: Store, *, title: str, note: str = "", file: str = "bieu.xlsx") -> None:
    first = store.tables_of(1)
    corrected = {**first, "observations": first["observations"].replace(OLD, NEW)}
    accepted = send(store, name=file, is_accepted=True)
    store.publish(corrected, title=title, note=note, by="b@lamdong.test", based_on=1, returns=[accepted])


def at_releases(who: str = "", *, opened: int | None = 2) -> Desk:
    desk = open_desk(who, viec="ban")
    if opened is not None:
        desk.app.session_state[f"xem-ban-{opened}"] = True
        desk.run()
    return desk


def downloads(desk: Desk) -> list[str]:
    return [one.label for one in desk.app.get("download_button")]


def test_a_reader_sees_every_release_newest_first_with_its_code_and_which_is_in_use(releases: Store):
    desk = at_releases(opened=None)

    assert desk.html.index("Bản số 2: Đính chính hộ nghèo 2022") < desk.html.index(
        "Bản số 1: Số liệu ban đầu"
    )
    assert "b@lamdong.test phát hành lúc" in desk.html
    assert f"lập trên bản số 1 · mã {releases.active().code}" in desk.html
    assert "đang dùng" in desk.html.partition("Bản số 1:")[0]
    assert [one.proto.url for one in desk.app.get("link_button")] == ["./?release=2", "./?release=1"]


def test_received_files_are_for_their_sender_and_for_those_who_judge(releases: Store):
    assert "Tải tệp gốc" not in downloads(at_releases())
    assert "Tải tệp gốc" not in downloads(at_releases("reader"))
    for who in ("officer", "approver", "admin"):
        assert "Tải tệp gốc" in downloads(at_releases(who))
    assert "bieu.xlsx (Huyện Đam Rông, năm 2024)" in at_releases().html


def test_an_officer_of_another_unit_does_not_get_the_file(
    releases: Store, tmp_path, monkeypatch: pytest.MonkeyPatch
):
    table = tmp_path / "roles.csv"
    table.write_text(
        table.read_text(encoding="utf-8").replace("data_officer,674", "data_officer,676"), encoding="utf-8"
    )

    assert "Tải tệp gốc" not in downloads(at_releases("officer"))


def test_the_administrator_goes_back_with_a_reason_and_forward_again(releases: Store):
    desk = at_releases("admin", opened=1).press("dua-vao-dung-1")
    assert "Chưa ghi lý do." in desk.told
    assert releases.active().number == 2

    desk.write("ly-do-1", "Chờ đính chính").press("dua-vao-dung-1")
    assert releases.active().number == 1
    assert "Đã đưa bản số 1 (“Số liệu ban đầu”) vào dùng thay bản số 2." in desk.told
    assert "Lý do: Chờ đính chính." in desk.html

    at_releases("admin").write("ly-do-2", "Đã xong").press("dua-vao-dung-2")
    assert releases.active().number == 2


def test_going_back_from_a_page_that_is_out_of_date_is_told(releases: Store):
    desk = at_releases("admin", opened=1).write("ly-do-1", "thử")
    releases.publish(releases.tables_of(1), title="ba", note="", by="x@x", based_on=2)

    desk.press("dua-vao-dung-1")
    assert releases.active().number == 3
    assert any(one.startswith("Chưa đổi: bản đang dùng vừa thành bản số 3") for one in desk.told)


@pytest.mark.parametrize("who", NOBODY_ELSE)
def test_nobody_else_puts_a_release_to_use_by_a_replayed_press(releases: Store, who: str):
    pressed = at_releases("admin", opened=1).frame_of("dua-vao-dung-1")
    other = at_releases(who, opened=1)
    assert "Đưa bản số 1 vào dùng" not in other.labels

    other.app.session_state["ly-do-1"] = "giả"
    other.replay(pressed)
    assert releases.active().number == 2


def test_an_administrator_struck_off_the_table_puts_nothing_to_use(releases: Store, tmp_path: Path):
    desk = at_releases("admin", opened=1).write("ly-do-1", "thử")
    (tmp_path / "roles.csv").write_text("person_id,name,role,unit_ids\n", encoding="utf-8")

    desk.press("dua-vao-dung-1")
    assert releases.active().number == 2
    assert any("không được đưa bản số liệu khác vào dùng" in one for one in desk.told)


def test_two_releases_are_compared_by_table(releases: Store):
    html = at_releases(opened=None).html

    assert "<td>Số liệu theo dõi</td><td class='number'>0</td><td class='number'>1</td>" in html


def test_titles_notes_and_file_names_come_out_inert(store: Store):
    hostile = "<script>alert(1)</script> **đậm** [x](javascript:alert(2)) =CMD()"
    publish(store, title=hostile, note=hostile, file="<img src=x onerror=alert(3)>.xlsx")
    desk = at_releases("admin")

    assert "<script>" not in desk.html
    assert "<img" not in desk.html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; **đậm** [x](javascript:alert(2)) =CMD()" in desk.html
    assert not any("javascript" in one.value for one in desk.app.markdown)
    assert not any("javascript" in button.label for button in desk.app.button)


def test_a_file_that_came_without_a_return_is_only_for_those_who_read_every_return(store: Store):
    file = ReceivedFile(name="goc.csv", content=b"a,b\n")
    store.publish(store.tables_of(1), title="hai", note="", by="x@x", based_on=1, received=[file])

    assert "Tải tệp gốc" not in downloads(at_releases("officer"))
    assert "Tải tệp gốc" in downloads(at_releases("approver"))
