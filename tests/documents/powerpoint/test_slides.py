"""The slides of a briefing: their order, their places, their words and notes."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from monitoring.model.ratings import Rating
from monitoring.views.briefing.briefing import Headline, Part
from monitoring.views.exhibits.exhibit import ChartKind
from monitoring.views.targets import Tally
from monitoring.wording.statement import Statement
from tests.builders.briefings import a_briefing, a_chart, an_exhibit
from tests.documents.powerpoint.opened import about, notes_of, open_pptx, shapes_of, slides_titled, text_of
from tests.documents.word.opened import a_picture

LONG = "Tỷ lệ hộ nghèo theo chuẩn nghèo đa chiều giai đoạn 2021–2025 của từng huyện, thành phố tỉnh Lâm Đồng "


def everything():
    """Every kind of slide, with words long enough to make trouble."""
    shown = (
        an_exhibit("bang"),
        an_exhibit("ban-do", has_illustrative=True).titled(LONG * 2, LONG * 2),
        *(an_exhibit(f"bieu-do-{kind}", chart=a_chart(kind)) for kind in ChartKind),
    )
    briefing = a_briefing(*shown)
    first, second = briefing.sections
    tally = Tally(tuple((rating, 3) for rating in Rating))
    headlines = tuple(Headline(LONG, f"{place}.636 hộ", LONG * 2, place % 2 == 0) for place in range(6))
    long_part = Part("Nhiều chữ", tuple(Statement(LONG * 3) for _ in range(12)))
    first = replace(first, headlines=headlines, tally=tally, parts=(*first.parts, long_part))
    return replace(briefing, subject=LONG * 2, sections=(first, second, replace(second, tally=tally)))


@pytest.fixture(scope="module")
def crowded():
    return open_pptx(everything(), {"ban-do": a_picture()})


@pytest.fixture(scope="module")
def usual():
    return open_pptx(a_briefing())


def test_slides_are_wide(usual):
    assert usual.slide_width / usual.slide_height == pytest.approx(16 / 9, abs=0.001)


def test_slides_follow_the_briefing(usual):
    titles = [slide.shapes.title.text_frame.text for slide in usual.slides]

    assert titles == [
        "Kết quả giảm nghèo tỉnh Lâm Đồng năm 2022",
        "I. Kết quả giảm nghèo",
        "Tỷ lệ hộ nghèo năm 2022",
        "Tỷ lệ hộ nghèo năm 2022 (2)",
        "Số liệu còn thiếu",
        "Nguồn số liệu và ghi chú",
    ]


def test_a_slide_says_where_in_the_document_it_stands(usual):
    first, second = slides_titled(usual, "Tỷ lệ hộ nghèo năm 2022")

    assert "I. Kết quả giảm nghèo › 1. Toàn tỉnh" in text_of(first)
    assert "I. Kết quả giảm nghèo › 2. Các huyện, thành phố" in text_of(second)


def test_nothing_stands_outside_its_slide(crowded):
    for shape in shapes_of(crowded):
        assert shape.left >= 0
        assert shape.top >= 0
        assert shape.left + shape.width <= crowded.slide_width + 1
        assert shape.top + shape.height <= crowded.slide_height + 1


def test_nothing_lies_on_anything_else(crowded):
    for slide in crowded.slides:
        for one, other in itertools.combinations(slide.shapes, 2):
            apart = (
                one.left + one.width <= other.left + 1
                or other.left + other.width <= one.left + 1
                or one.top + one.height <= other.top + 1
                or other.top + other.height <= one.top + 1
            )
            assert apart, (slide.shapes.title.text_frame.text, one.name, other.name)


def test_words_shrink_until_they_fit_their_place(crowded):
    (slide,) = slides_titled(crowded, (LONG * 2).strip() + " ")[:1] or slides_titled(crowded, LONG * 2)[:1]
    (run,) = slide.shapes.title.text_frame.paragraphs[0].runs

    assert run.text == LONG * 2
    assert 14 <= run.font.size.pt < 26


def test_every_content_slide_bears_its_number(crowded):
    for slide in list(crowded.slides)[1:]:
        fields = slide._element.xpath(".//a:fld[@type='slidenum']")
        assert len(fields) == 1


def test_shape_ids_are_one_of_a_kind_on_every_slide(crowded):
    for slide in crowded.slides:
        ids = [about(shape)["id"] for shape in slide.shapes]
        assert len(set(ids)) == len(ids)


def test_the_foot_of_an_exhibit_says_sources_coverage_standing_and_release(usual):
    slide = slides_titled(usual, "Tỷ lệ hộ nghèo năm 2022")[0]
    exhibit = an_exhibit()

    assert f"{exhibit.caption.footer} · {exhibit.release}" in text_of(slide)


def test_notes_hold_the_sentences_and_every_line_of_the_sources():
    exhibit = an_exhibit(has_illustrative=True)
    slides = open_pptx(a_briefing(exhibit))
    (slide,) = slides_titled(slides, exhibit.caption.title)

    assert notes_of(slide).split("\n")[:2] == ["Tỷ lệ hộ nghèo năm 2022 là 1,94 %."] * 2
    assert notes_of(slide).endswith("\n".join(exhibit.foot_lines))


def test_an_exhibit_s_own_sentence_is_in_the_notes_where_the_text_does_not_say_it():
    exhibit = replace(an_exhibit(), statement=Statement("Câu riêng của hình."))
    (slide,) = slides_titled(open_pptx(a_briefing(exhibit)), exhibit.caption.title)

    assert "Câu riêng của hình." in notes_of(slide)


def test_what_illustrates_bears_a_chip_and_what_does_not_bears_none():
    published = replace(an_exhibit("cong-bo"), table=replace(an_exhibit().table, rows=()))
    slides = open_pptx(a_briefing(published, an_exhibit("minh-hoa", has_illustrative=True)))
    first, second = slides_titled(slides, "Tỷ lệ hộ nghèo năm 2022")

    assert "Có số liệu minh họa" not in text_of(first)
    assert "Có số liệu minh họa" in text_of(second)


def test_headlines_are_cards_and_illustrative_ones_say_so(usual):
    (slide,) = slides_titled(usual, "I. Kết quả giảm nghèo")
    cards = [shape.text_frame.text for shape in slide.shapes if shape.name.startswith("Thẻ")]

    assert cards == [
        "Tỷ lệ hộ nghèo\n1,94 %\nCả nước 4,03 %",
        "Hộ nghèo <b>\n6.636 hộ*\nGiảm 3.095 hộ (số liệu minh họa)",
    ]


def test_a_tally_gives_sign_number_and_word_of_every_rating(crowded):
    slide = slides_titled(crowded, "I. Kết quả giảm nghèo")[0]

    for words in ("✓ 3\nĐạt", "▲ 3\nĐúng tiến độ", "! 3\nChậm tiến độ", "✕ 3\nKhông đạt"):
        assert words in text_of(slide)


def test_long_readings_go_on_over_further_slides_and_lose_nothing(crowded):
    pages = slides_titled(crowded, "Nhiều chữ") + slides_titled(crowded, "Nhiều chữ (tiếp)")

    assert len(pages) > 1
    assert sum(text_of(page).count(LONG.strip()) for page in pages) == 36


def test_a_map_is_a_picture_with_alt_text_that_keeps_its_proportions(crowded):
    (picture,) = (shape for shape in shapes_of(crowded) if shape._element.tag.endswith("}pic"))

    assert about(picture)["descr"] == an_exhibit().alt
    assert picture.width / picture.height == pytest.approx(80 / 50, abs=0.01)


def test_letters_are_arial_by_the_theme(usual):
    master = usual.slide_master
    theme = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))

    assert theme.blob.count(b'<a:latin typeface="Arial"') == 2


def test_characters_that_break_a_file_are_left_out():
    nasty = replace(an_exhibit(), alt="\x00<&>\x0b", filters=("a\ufffe",)).titled("<b>&\x01 Đạ Tẻh\x0b")
    slides = open_pptx(
        a_briefing(replace(nasty, chart=replace(a_chart(), categories=("=1\x02", "<&>", "@x"))))
    )

    (chart,) = (shape for shape in shapes_of(slides) if shape.has_chart)
    assert slides_titled(slides, "<b>& Đạ Tẻh")
    assert about(chart)["descr"] == "<&>"
    assert list(chart.chart.plots[0].categories) == ["=1", "<&>", "@x"]


def test_the_presentation_names_its_subject_and_nobody_s_program(usual):
    properties = usual.core_properties

    assert properties.title == "Kết quả giảm nghèo tỉnh Lâm Đồng năm 2022"
    assert properties.language == "vi-VN"
    assert not properties.author
