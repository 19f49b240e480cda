"""The readers who are played: that they speak as a browser, ask by their seed, and are judged as they were measured."""

from __future__ import annotations

import json
from itertools import islice

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.readers.plan import (
    MAP_PAGE,
    OVERVIEW,
    THINKS_S,
    Change,
    Step,
    opens_with,
    pick_change,
    plan_reading,
    request_for,
    was_shown,
)
from benchmarks.readers.screen import Screen

_MAIN, _OF_THE_MAP = "main", "of-the-map"


class FakeServer:
    """Gives the frames of a run of the map page, as Streamlit sends them."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def run(
        self, *, year: str = "2023", shown: str | None = None, chosen: str | None = None, **ends: int
    ) -> bool:
        """Send a whole run whose side bar says ``year`` and whose map was given ``shown``. True where the run has ended."""
        page = {"year": int(shown or year), "chosen": chosen, "units": []}
        frames = [
            _message(new_session={"main_script_hash": _MAIN, "config": {"max_cached_message_age": 2}}),
            _message(
                navigation={
                    "page_script_hash": _OF_THE_MAP,
                    "app_pages": [
                        {"url_pathname": OVERVIEW, "page_script_hash": "of-the-overview"},
                        {"url_pathname": MAP_PAGE, "page_script_hash": _OF_THE_MAP},
                    ],
                }
            ),
            _element(
                _MAIN,
                selectbox={
                    "id": "$$ID-1-nam",
                    "options": ["2022", "2023"],
                    "raw_value": year,
                    "set_value": True,
                },
            ),
            _element(_MAIN, checkbox={"id": "$$ID-2-congbo", "default": False}),
            _element(_OF_THE_MAP, selectbox={"id": "$$ID-3-chiso", "options": ["A1", "A2"], "default": 0}),
            _element(_MAIN, html={"body": f"<div class='chips'><span class='chip'>Năm {year}</span></div>"}),
            _element(_OF_THE_MAP, heading={"body": "Tỷ lệ hộ nghèo"}),
            _element(
                _OF_THE_MAP,
                bidi_component={"component_name": "district_map", "bytes": json.dumps(page).encode()},
            ),
            _message(page_info_changed={"query_string": f"nam={year}"}),
            _message(script_finished=ends.get("ends", ForwardMsg.FINISHED_SUCCESSFULLY)),
        ]
        return [self.screen.take(frame) for frame in frames][-1]


def a_screen() -> tuple[Screen, FakeServer]:
    screen = Screen("http://127.0.0.1:1", MAP_PAGE)
    server = FakeServer(screen)
    server.run()
    return screen, server


def _message(**parts: object) -> bytes:
    return ForwardMsg(**parts).SerializeToString()


def _element(script: str, *, hash: str = "", **element: object) -> bytes:
    message = ForwardMsg(hash=hash, delta={"new_element": element})
    message.metadata.active_script_hash = script
    message.metadata.cacheable = bool(hash)
    return message.SerializeToString()


def _asked(request: bytes) -> tuple[dict[str, str | bool], BackMsg]:
    sent = BackMsg.FromString(request)
    states = {
        one.id.rpartition("-")[2]: getattr(one, one.WhichOneof("value"))
        for one in sent.rerun_script.widget_states.widgets
    }
    return states, sent


def test_a_page_is_opened_by_its_name_and_without_states():
    states, sent = _asked(Screen("http://127.0.0.1:1", MAP_PAGE).first_request())

    assert states == {}
    assert sent.rerun_script.page_name == MAP_PAGE
    assert sent.rerun_script.context_info.url == "http://127.0.0.1:1/ban-do"


def test_a_change_sends_every_widget_the_page_and_the_address():
    screen, _ = a_screen()

    states, sent = _asked(request_for(screen, Change(MAP_PAGE, "year", "2022")))

    assert states == {"nam": "2022", "congbo": False, "chiso": "A1"}
    assert sent.rerun_script.page_script_hash == _OF_THE_MAP
    assert sent.rerun_script.query_string == "nam=2023"


def test_to_another_page_the_widgets_of_this_one_do_not_go_along():
    screen, _ = a_screen()

    states, sent = _asked(request_for(screen, Change(OVERVIEW, "page", "")))

    assert states == {"nam": "2023", "congbo": False}
    assert sent.rerun_script.page_script_hash == "of-the-overview"


def test_what_the_browser_holds_is_named_to_the_server_and_read_where_the_server_only_refers_to_it():
    screen, _ = a_screen()
    screen.take(_element(_MAIN, hash="kept", heading={"body": "Đã giữ"}))

    _, sent = _asked(request_for(screen, Change(MAP_PAGE, "year", "2022")))
    screen.take(_message(new_session={"main_script_hash": _MAIN, "config": {"max_cached_message_age": 2}}))
    screen.take(_message(ref_hash="kept"))

    assert list(sent.rerun_script.cached_message_hashes) == ["kept"]
    assert screen.answer.title == "Đã giữ"


def test_what_no_run_used_for_long_is_not_held_any_more():
    screen, server = a_screen()
    screen.take(_element(_MAIN, hash="old", heading={"body": "Cũ"}))
    for _ in range(4):
        server.run()

    _, sent = _asked(request_for(screen, Change(MAP_PAGE, "year", "2022")))

    assert list(sent.rerun_script.cached_message_hashes) == []


def test_a_run_that_asks_for_another_is_not_the_answer():
    _, server = a_screen()

    assert not server.run(ends=ForwardMsg.FINISHED_EARLY_FOR_RERUN)
    assert server.run()


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ({"year": "2022"}, True),
        ({"year": "2023"}, False),
        ({"year": "2022", "shown": "2023"}, False),
    ],
)
def test_a_year_is_answered_only_by_the_map_of_that_year(given: dict[str, str], right: bool):
    screen, server = a_screen()
    server.run(**given)

    shown = was_shown(Change(MAP_PAGE, "year", "2022"), screen.answer, screen=screen, before=None)

    assert shown is right


def test_an_indicator_is_answered_only_by_another_map():
    screen, server = a_screen()
    before = screen.answer.map
    server.run()

    assert not was_shown(Change(MAP_PAGE, "indicator", "A2"), screen.answer, screen=screen, before=before)


def test_an_error_on_the_page_is_seen():
    screen, _ = a_screen()
    screen.take(_element(_OF_THE_MAP, alert={"body": "Trang này gặp lỗi", "format": 1}))
    screen.take(_element(_OF_THE_MAP, exception={"message": "hỏng"}))

    assert screen.answer.errors == ["Trang này gặp lỗi", "hỏng"]


def test_the_same_seed_reads_alike_and_another_reader_differently():
    first, again, other = (list(islice(plan_reading(7, reader), 50)) for reader in (1, 1, 2))

    assert first == again != other
    assert all(THINKS_S[0] <= step.think_s <= THINKS_S[1] for step in first)
    assert {step.kind for step in first} == {"year", "indicator", "district", "page"}
    assert [opens_with(reader) for reader in (0, 1)] == [MAP_PAGE, OVERVIEW]


def test_a_reader_never_chooses_what_he_already_sees():
    screen, _ = a_screen()

    assert {pick_change(screen, Step(2, "year", draw)).value for draw in (0.0, 0.5, 0.99)} == {"2022"}


def test_where_a_page_has_no_such_list_he_takes_another_year():
    screen, _ = a_screen()

    assert pick_change(screen, Step(2, "district", 0.5)).kind == "year"
