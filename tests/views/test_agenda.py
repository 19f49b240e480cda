from urllib.parse import quote_plus

import pytest

from monitoring.model.budget_figures import Breakdown
from monitoring.views.agenda import (
    MOST_SLIDES,
    NotAnAgenda,
    SlideAsk,
    SlideKind,
    describe_slide,
    read_agenda,
    read_file,
    sample_agenda,
    write_agenda,
    write_file,
)
from monitoring.views.choice import Choice
from monitoring.views.slide_of_page import has_slide, slide_of_page
from tests.shipped import shipped_framework

SLIDES = (
    SlideAsk(SlideKind.OVERVIEW, Choice(2023)),
    SlideAsk(SlideKind.MAP, Choice(2022, published_only=True), "poor_rate"),
    SlideAsk(SlideKind.MAP, Choice(2025, unit_id="682-2024", group_id="dtts"), "poor_rate"),
    SlideAsk(SlideKind.CHANGE, Choice(2024), "near_poor_rate", from_year=2021),
    SlideAsk(SlideKind.TARGET, Choice(2023, unit_id="674"), "B10"),
    SlideAsk(SlideKind.TARGETS, Choice(2023)),
    SlideAsk(SlideKind.MONEY, Choice(2023), "DA2", by=Breakdown.FUNDING_SOURCE, whole_period=True),
    SlideAsk(SlideKind.UNIT, Choice(2023, unit_id="674")),
)


def test_an_agenda_comes_back_from_its_link_as_it_was():
    agenda = read_agenda(shipped_framework(), write_agenda(SLIDES))

    assert agenda.slides == SLIDES
    assert agenda.unread == ()


def test_nothing_in_the_link_needs_to_be_escaped():
    link = write_agenda(SLIDES)

    assert quote_plus(link) == link


def test_an_agenda_comes_back_from_its_file_as_it_was_and_the_file_can_be_read_by_people():
    framework = shipped_framework()
    written = write_file(framework, SLIDES)

    assert read_file(framework, written.encode()).slides == SLIDES
    assert "Tỷ lệ hộ nghèo" in written


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"\xff\xfe", b'{"trinh_chieu": 3}', b'{"trinh_chieu": [{}]}']
)
def test_a_file_without_an_agenda_is_refused(content: bytes):
    with pytest.raises(NotAnAgenda):
        read_file(shipped_framework(), content)


@pytest.mark.parametrize(
    "code",
    [
        "xx__2023", "bd__2023__sgone", "bd__2023", "bd__1999__spoor_rate", "bd__2023__spoor_rate__u999", "tq", "tq__",
        "bd__2025__spoor_rate__u681", "td__2022__spoor_rate__t2023", "td__2022__spoor_rate", "kp__2023__sDA9",
        "kp__2023__dnothing", "ct__2023__sZ9", "tq__2023__gnobody", "tq__²", "tq__2023__kno_frame",
    ],
)  # fmt: skip
def test_a_slide_of_what_is_not_there_is_told_and_the_others_stay(code: str):
    agenda = read_agenda(shipped_framework(), f"tq__2023--{code}--mt__2023")

    assert [ask.kind for ask in agenda.slides] == [SlideKind.OVERVIEW, SlideKind.TARGETS]
    assert agenda.unread == (code,)


def test_a_link_can_not_ask_for_more_slides_than_an_agenda_holds():
    assert len(read_agenda(shipped_framework(), "--".join(["tq__2023"] * 500)).slides) == MOST_SLIDES


def test_a_slide_says_in_words_what_it_shows():
    said = [describe_slide(shipped_framework(), ask) for ask in SLIDES]

    assert said[1] == (
        "Bản đồ một chỉ số: Tỷ lệ hộ nghèo · năm 2022 · tỉnh Lâm Đồng · chỉ số liệu đã công bố"
    )
    assert "2021–2024" in said[3]
    assert "cả giai đoạn 2021–2025" in said[6]


@pytest.mark.parametrize("year", [2021, 2025])
def test_the_sample_can_be_read_back_in_every_year(year: int):
    slides = sample_agenda(shipped_framework(), year)

    assert read_agenda(shipped_framework(), write_agenda(slides)).slides == slides


def test_a_page_becomes_the_slide_of_what_it_shows():
    framework, choice = shipped_framework(), Choice(2023, unit_id="674")
    change = slide_of_page(framework, "ban-do", choice, {"chiso": "near_poor_rate", "sosanh": "2022"})
    money = slide_of_page(framework, "kinh-phi", choice, {"theo": "unit", "ky": "ca-ky", "duan": "DA2"})

    assert change == SlideAsk(SlideKind.CHANGE, choice, "near_poor_rate", from_year=2022)
    assert money == SlideAsk(SlideKind.MONEY, choice, "DA2", by=Breakdown.UNIT, whole_period=True)
    assert slide_of_page(framework, "", choice, {}).kind is SlideKind.OVERVIEW
    assert not has_slide("so-lieu")
