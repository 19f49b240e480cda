import json

from tests.pages.opened import PROJECT, Opened, open_page

BAI = "tq__2023--bd__2023__spoor_rate"


def present(**link: str) -> Opened:
    opened = open_page(**link)
    opened.app.switch_page(str(PROJECT / "pages" / "present.py"))
    return opened.run()


def press(opened: Opened, label: str, at: int = 0) -> Opened:
    [one for one in opened.app.button if one.label == label][at].click()
    return opened.run()


def agenda(opened: Opened) -> list[str]:
    code = opened.address.get("bai", "")
    return code.split("--") if code else []


def test_an_empty_agenda_offers_a_ready_one():
    opened = present()
    assert opened.title == "Soạn bài trình chiếu"

    assert len(agenda(press(opened, "Lấy bài mẫu"))) == 6


def test_a_link_brings_its_agenda_along():
    opened = present(bai=BAI, nam="2023")

    assert opened.title == "Bài trình chiếu có 2 trang"
    assert opened.address["bai"] == BAI
    assert opened.warnings == []


def test_slides_are_ordered_and_dropped():
    opened = press(present(bai=BAI), "↓")
    assert agenda(opened) == BAI.split("--")[::-1]

    assert agenda(press(opened, "✕")) == ["tq__2023"]


def test_a_slide_is_added_as_the_side_bar_has_it():
    opened = present(bai=BAI, nam="2022", huyen="674")

    assert agenda(press(opened, "Thêm trang"))[-1] == "tq__2022__u674"


def test_what_a_page_shows_is_added_from_there():
    opened = open_page("kinh-phi", nam="2023", theo="unit")
    press(opened, "Thêm vào trình chiếu")
    opened.app.switch_page(str(PROJECT / "pages" / "present.py"))

    assert agenda(opened.run()) == ["kp__2023__dunit"]


def test_an_agenda_outlives_a_visit_to_another_page():
    opened = present(bai=BAI).switch("muc-tieu")
    assert "bai" not in opened.address

    opened.app.switch_page(str(PROJECT / "pages" / "present.py"))
    assert agenda(opened.run()) == BAI.split("--")


def test_slides_of_what_is_not_there_any_more_are_told():
    opened = present(bai=f"{BAI}--bd__2023__sgone")

    (told,) = opened.warnings
    assert told.startswith("Bài trình chiếu có 1 trang không mở được nữa")
    assert opened.title == "Bài trình chiếu có 2 trang"


def test_a_file_takes_the_place_of_the_agenda_and_a_wrong_one_changes_nothing():
    opened = present(bai=BAI)
    saved = json.dumps({"trinh_chieu": [{"ma": "mt__2023"}]}).encode()
    opened.app.file_uploader[0].upload("bai.json", saved, "application/json")
    assert agenda(opened.run()) == ["mt__2023"]

    opened.app.file_uploader[0].upload("khac.json", b"{}", "application/json")
    opened.run()
    assert agenda(opened) == ["mt__2023"]
    assert opened.warnings[0].startswith("Tệp này không phải bài trình chiếu")


def test_the_show_is_sent_whole():
    opened = present(bai=BAI)
    (sent,) = [one for one in opened.app.get("bidi_component") if "projector" in str(one.proto)]

    assert "1 / 2" in str(sent.proto)
