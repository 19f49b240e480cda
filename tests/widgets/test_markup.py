import re
from dataclasses import fields, replace
from html.parser import HTMLParser

import pytest

from components.figures.theme import RATING_COLOUR, WARM
from components.widgets import markup, money_markup, target_markup
from components.widgets.map_legend import map_legend
from components.widgets.map_tables import rank_table, unit_table
from components.widgets.method_tables import availability_table, excluded_table
from monitoring.model.budget_figures import Breakdown
from monitoring.model.ratings import Rating
from monitoring.model.status import Status
from monitoring.views.budget import view_budget
from monitoring.views.caption import Caption
from monitoring.views.cards import KpiCard
from monitoring.views.choice import Choice
from monitoring.views.map import MapView, view_map
from monitoring.views.method import ExcludedEntry, view_method
from monitoring.views.targets import Tally, TargetView, view_target
from monitoring.views.unit_figures import UnitFigure, UnitFiguresView
from tests.builders.framework import a_framework
from tests.builders.targets import a_target
from tests.shipped import shipped_boundaries, shipped_framework

EVIL = "<script>alert('x')</script><img src=x onerror=\"alert(1)\">"
CAPTION = Caption(EVIL, EVIL, (EVIL,), EVIL, Status.OFFICIAL, True, (EVIL,))
PLAIN = Caption("Một hình", status=Status.OFFICIAL)
# what the beginning or end of the one closes of the other, where its end tag is left out
CLOSES = {"td": ("td",), "tr": ("td", "tr"), "tbody": ("td", "tr")}


class Tags(HTMLParser):
    """Collects the tags, their attributes' names, and the text between them; all must be closed, or be such as HTML closes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self._close_before(tag)
        self.tags.add(tag)
        self.attributes.update(name for name, _ in attrs)
        if tag not in ("br", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag == "tbody":
            self._close_before(tag)
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data

    def _close_before(self, tag):
        while self.open and self.open[-1] in CLOSES.get(tag, ()):
            self.open.pop()


def with_evil_words(record):
    """The same record with every text in it replaced by the attack."""
    evil = {one.name: EVIL for one in fields(record) if isinstance(getattr(record, one.name), str)}
    return replace(record, **evil)


@pytest.fixture(scope="module")
def map_view() -> MapView:
    return view_map(
        shipped_framework(),
        shipped_boundaries(),
        Choice(2022, unit_id="674", published_only=True),
        indicator_id="poor_rate",
    )


@pytest.fixture(scope="module")
def target_view() -> TargetView:
    builder = a_framework().with_provinces({"2021": 80.0, "2023": 84.0}, indicator="school_attendance_rate")
    return view_target(
        builder.build(), Choice(2023), a_target(kind="at_least", indicator="school_attendance_rate", value=90)
    )


def test_text_is_harmless_in_html_and_in_attributes():
    assert markup.escape("<b>\"'&") == "&lt;b&gt;&quot;&#x27;&amp;"


@pytest.fixture(scope="module")
def evil_pieces() -> dict[str, str]:
    """Every piece of HTML, made from records whose texts are all an attack."""
    view = view_map(
        shipped_framework(),
        shipped_boundaries(),
        Choice(2022, unit_id="674", published_only=True),
        indicator_id="poor_rate",
    )
    evil_map = replace(
        with_evil_words(view),
        palette=view.palette,
        caption=CAPTION,
        units=tuple(replace(with_evil_words(unit), tooltip=(EVIL,)) for unit in view.units),
        legend=tuple(with_evil_words(row) for row in view.legend),
        marks=tuple(with_evil_words(mark) for mark in view.marks),
    )
    framework = shipped_framework()
    target = view_target(framework, Choice(2023), framework.targets["A1"])
    evil_target = replace(
        with_evil_words(target), rating=target.rating, facts=((EVIL, EVIL),), caption=CAPTION
    )
    money = view_budget(framework, Choice(2023), by=Breakdown.PROJECT)
    evil_money = replace(
        with_evil_words(money),
        breakdown=money.breakdown,
        caption=CAPTION,
        rows=tuple(with_evil_words(row) for row in money.rows),
        total=replace(
            with_evil_words(money.total), amounts=tuple((stage, EVIL) for stage, _ in money.total.amounts)
        ),
        stage_notes=(EVIL,),
    )
    method = replace(
        view_method(a_framework().build()), excluded=(ExcludedEntry(*[EVIL] * len(fields(ExcludedEntry))),)
    )
    return {
        "chips": markup.chips([EVIL]),
        "picture_head": markup.picture_head(CAPTION),
        "picture_foot": markup.picture_foot(CAPTION),
        "kpi_cards": markup.kpi_cards([KpiCard(EVIL, EVIL, EVIL, EVIL, True, EVIL, CAPTION)]),
        "gauge_card": re.sub("<img src='data:[^>]*>", "", target_markup.gauge_card(evil_target)),
        "target_card": target_markup.target_card(evil_target),
        "clause_text": target_markup.clause_text(evil_target, EVIL),
        "map_legend": map_legend(evil_map),
        "rank_table": rank_table(evil_map),
        "unit_table": unit_table(UnitFiguresView(CAPTION, (UnitFigure(*[EVIL] * 5),))),
        "money_totals": money_markup.money_totals(evil_money),
        "money_table": money_markup.money_table(evil_money, money_unit="ty"),
        "excluded_table": excluded_table(method),
        "nothing_here": markup.nothing_here(EVIL),
    }


@pytest.mark.parametrize(
    "piece",
    [
        "chips", "picture_head", "picture_foot", "kpi_cards", "gauge_card", "target_card", "clause_text",
        "map_legend", "rank_table", "unit_table", "money_totals", "money_table", "excluded_table", "nothing_here",
    ],
)  # fmt: skip
def test_names_notes_and_captions_can_not_bring_their_own_html(evil_pieces: dict[str, str], piece: str):
    parsed = Tags(evil_pieces[piece])

    assert not parsed.tags & {"script", "img"}
    assert not any(name.startswith("on") for name in parsed.attributes)
    assert EVIL in parsed.text
    assert parsed.open == []


def test_a_caption_of_published_figures_has_no_chip():
    assert markup.standing_chip(PLAIN) == ""


def test_a_wholly_illustrative_picture_has_the_chip_and_a_partly_illustrative_one_says_partly():
    whole = replace(PLAIN, status=Status.ILLUSTRATIVE, has_illustrative=True)
    partly = replace(PLAIN, has_illustrative=True)

    assert ">Minh họa<" in markup.standing_chip(whole)
    assert ">Có phần minh họa<" in markup.standing_chip(partly)


@pytest.mark.parametrize("rating", Rating)
def test_a_rating_is_a_sign_and_a_word_and_never_colour_alone(rating: Rating):
    text = Tags(markup.rating_chip(rating)).text.split(" ", 1)

    assert text[0] in "✓▲!✕–"
    assert len(text[1]) >= 3


def test_the_five_signs_differ():
    signs = {Tags(markup.rating_chip(rating)).text.split(" ")[0] for rating in Rating}

    assert len(signs) == len(Rating)


def test_the_tally_shows_numbers_in_the_colours_of_the_ratings():
    html = target_markup.tally_bar(Tally(((Rating.MET, 3), (Rating.BEHIND, 1), (Rating.MISSED, 0))))

    assert f"flex:3;background:{RATING_COLOUR[Rating.MET]}" in html
    assert f"background:{RATING_COLOUR[Rating.MISSED]}" not in html
    assert "aria-label='4 chỉ tiêu: 3 đạt, 1 chậm tiến độ'" in html


def test_the_legend_has_a_box_for_every_class_for_no_data_and_for_what_illustrates(map_view: MapView):
    published = map_legend(map_view)
    whole = map_legend(
        view_map(shipped_framework(), shipped_boundaries(), Choice(2023), indicator_id="poor_rate")
    )

    assert re.findall(r"<i style=background:(#\w+)>", published) == list(WARM)
    assert "chưa có số liệu" in Tags(published).text
    assert "10 đơn vị" in Tags(published).text
    assert "số liệu minh họa" not in Tags(published).text
    assert "số liệu minh họa" in Tags(whole).text


def test_the_legend_marks_province_and_nation(map_view: MapView):
    text = Tags(map_legend(map_view)).text

    assert "Toàn tỉnh 1,94 %" in text
    assert "Cả nước 4,03 %" in text


def test_the_ranking_numbers_the_units_that_have_a_value_only(map_view: MapView):
    rows = re.findall(r"<tr(?: class=(\w*))?><td>(\d*)<td>([^<]+)", rank_table(map_view))

    assert rows[:2] == [("chosen", "1", "Đam Rông"), ("", "2", "Cát Tiên")]
    assert all(number == "" for _, number, _ in rows[2:])
    assert len(rows) == 12


def test_a_target_card_says_value_rating_facts_and_reason(target_view: TargetView):
    text = Tags(target_markup.target_card(target_view)).text

    assert target_view.latest in text
    assert target_view.reason in text
    for label, value in target_view.facts:
        assert f"{label}{value}" in text


def test_the_clause_is_cited_with_the_decision(target_view: TargetView):
    text = Tags(target_markup.clause_text(target_view, "382/QĐ-UBND")).text

    assert text.startswith("Quyết định 382/QĐ-UBND, mục I.2")
    assert target_view.text_vi in text


def test_a_card_without_a_change_says_that_it_can_not_be_compared():
    card = KpiCard("Tỷ lệ hộ nghèo", "1,09", "%", None, None, "", PLAIN)

    assert "Chưa so sánh được với năm trước" in Tags(markup.kpi_card(card)).text


def test_a_card_without_data_is_set_in_plain_words():
    assert "value nothing" in markup.kpi_card(KpiCard("Tỷ lệ", "chưa có số liệu", "", None, None, "", PLAIN))


def test_the_table_of_money_has_the_total_last_and_amounts_in_the_unit_asked_for():
    view = view_budget(shipped_framework(), Choice(2023, published_only=True), by=Breakdown.PROJECT)
    rows = money_markup.money_table(view, money_unit="trieu").split("<tr")

    assert "Tổng số" in rows[-1]
    assert "65.683 triệu đồng" in rows[-1]
    assert "65,683 tỷ đồng" in money_markup.money_table(view, money_unit="ty")
    assert "chưa có số liệu" in rows[2]


def test_every_target_has_a_row_in_the_table_of_what_there_is():
    assert availability_table(view_method(shipped_framework())).count("<tr>") == 21


@pytest.mark.parametrize(("is_good", "word"), [(True, "cải thiện"), (False, "kém đi"), (None, None)])
def test_whether_a_change_is_for_the_better_is_said_in_a_word_too(is_good: bool | None, word: str | None):
    card = KpiCard("Tỷ lệ", "1,09", "%", "−0,85 điểm % so với năm 2022", is_good, "", PLAIN)
    text = Tags(markup.kpi_card(card)).text

    assert "−0,85 điểm % so với năm 2022" in text
    assert [one for one in ("cải thiện", "kém đi") if one in text] == ([word] if word else [])
