import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import plotly.graph_objects as go
import pytest

from components.documents.web.writer import write_html
from components.documents.web.years import year_figures
from monitoring.model.ratings import Rating
from monitoring.model.status import Status
from monitoring.views.briefing.briefing import Briefing
from monitoring.views.caption import Caption
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import Cell, Column, Exhibit
from monitoring.views.map import view_map
from monitoring.views.targets import Tally
from tests.builders.briefings import a_briefing, an_exhibit
from tests.shipped import shipped_boundaries, shipped_framework

HOSTILE = "</script><img src=x onerror=alert(1)>\u2028"


class Page(HTMLParser):
    """Elements with their attributes, and the texts of table rows."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.rows: list[list[str]] = []
        self._in_cell = False
        self.text = content.decode("utf-8")
        # plotly's five megabytes hold no elements, and take the parser seconds
        self.feed(re.sub(r"<script>.*?</script>", "<script></script>", self.text, flags=re.DOTALL))

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self._in_cell = True
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self._in_cell = False

    def handle_data(self, data):
        if self._in_cell:
            self.rows[-1][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    @property
    def scripts(self) -> list[str]:
        return re.findall(r"<script>(.*?)</script>", self.text, re.DOTALL)

    @property
    def data(self) -> dict:
        return json.loads(re.search(r"id='figures'>(.*?)</script>", self.text, re.DOTALL).group(1))


def a_figure() -> go.Figure:
    return go.Figure(go.Bar(x=[1, 2], y=["a", "b"]), layout={"width": 760, "height": 300})


def a_map() -> Exhibit:
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate")
    return an_exhibit("ban-do", drawing=view)


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(write_html(a_briefing(), figures={"bang-ho-ngheo": a_figure()}))


@pytest.fixture(scope="module")
def page_of_map() -> Page:
    return Page(write_html(a_briefing(a_map()), figures={"ban-do": a_figure()}))


def test_nothing_in_it_is_fetched(page: Page):
    addresses = [
        value
        for _, attributes in page.elements
        for name, value in attributes.items()
        if name in ("src", "href", "data", "action", "poster", "srcset") and value
    ]

    assert addresses
    assert all(address.startswith("#") for address in addresses)
    assert not page.all("link")
    assert "url(http" not in page.text
    assert "@import" not in page.text


def test_the_browser_may_run_only_the_page_s_own_scripts_and_ask_for_nothing(page: Page):
    policy = next(
        one["content"] for one in page.all("meta") if "content" in one and "default-src" in one["content"]
    )

    assert "default-src 'none'" in policy
    assert "connect-src 'none'" in policy
    assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]
    assert len(page.scripts) == 2
    for script in page.scripts:
        told = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{told}'" in policy


def test_plotly_is_in_it_once_with_its_licence(page: Page):
    assert sum("plotly.js" in script[:100] for script in page.scripts) == 1
    assert "Licensed under the MIT license" in page.scripts[0]


def test_it_is_vietnamese_and_says_its_title(page: Page):
    assert page.all("html")[0]["lang"] == "vi"
    assert "<title>Báo cáo: Kết quả giảm nghèo tỉnh Lâm Đồng năm 2022</title>" in page.text


def test_every_section_is_in_the_contents(page: Page):
    targets = {attributes["href"] for attributes in page.all("a")}
    ids = {f"#{attributes['id']}" for attributes in page.all("section")}

    assert ids <= targets
    assert {"#poverty", "#gaps", "#nguon", "#ghi-chu"} == ids


def test_a_figure_has_the_alt_text_and_a_table_of_the_same_numbers(page: Page):
    frames = [one for one in page.all("div") if one.get("class") == "plot-frame"]

    assert [one["aria-label"] for one in frames] == [an_exhibit().alt]
    assert "Xem bảng số liệu" in page.text


def test_the_tables_say_exactly_what_their_cells_print(page: Page):
    table = an_exhibit().table
    said = [[cell.text + ("*" if cell.is_illustrative else "") for cell in row] for row in table.rows]

    assert [row for row in page.rows if row][1:5] == said
    assert page.text.count("* Số liệu minh họa, không phải số đã công bố.") == 2


def test_an_exhibit_without_a_figure_shows_its_table_unfolded():
    page = Page(write_html(a_briefing(), figures={}))

    assert not [one for one in page.all("details") if one.get("class") == "numbers"]
    assert len(page.all("table")) == 2
    assert len(page.scripts) == 1


def test_sources_filters_standing_and_release_stand_under_every_exhibit(page: Page):
    for line in an_exhibit(has_illustrative=True).foot_lines:
        assert f"<p>{line}</p>" in page.text
    assert "Một phần là số liệu minh họa</span>" in page.text


def test_a_paragraph_that_illustrates_says_so(page: Page):
    assert (
        page.text.count("Tỷ lệ hộ nghèo năm 2022 là 1,94 %. <span class='chip illustrative'>Số liệu minh họa")
        == 1
    )


def test_the_tally_has_sign_word_and_count():
    briefing = a_briefing()
    section = replace(briefing.sections[0], tally=Tally(((Rating.MET, 5), (Rating.MISSED, 0))))
    page = Page(write_html(replace(briefing, sections=(section,)), figures={}))

    assert "5 chỉ tiêu: ✓ Đạt: 5" in page.text
    assert "Không đạt" not in page.text


def test_what_people_typed_is_only_ever_text():
    exhibit = replace(
        an_exhibit(), caption=Caption(HOSTILE, HOSTILE, (HOSTILE,)), alt=HOSTILE, filters=(HOSTILE,)
    )
    figure = go.Figure(go.Bar(x=[1], y=[HOSTILE]), layout={"meta": {"alt": HOSTILE}})
    plain = Page(write_html(a_briefing(an_exhibit()), figures={"bang-ho-ngheo": a_figure()}))
    page = Page(write_html(replace(a_briefing(exhibit), subject=HOSTILE), figures={"bang-ho-ngheo": figure}))

    assert not page.all("img")
    for tag in ("script", "style", "a", "button", "table", "section"):
        assert len(page.all(tag)) == len(plain.all(tag))
    assert "\u2028" not in page.text.partition("id='figures'>")[2].partition("</script>")[0]
    assert page.data["figures"]["bang-ho-ngheo"]["data"][0]["y"] == [HOSTILE]


def test_rows_of_districts_carry_their_unit_and_totals_do_not(page_of_map: Page):
    rows = [attributes.get("data-unit") for attributes in page_of_map.all("tr")]

    assert rows == [None, "681", "680", "679", None]


def test_every_district_of_the_map_can_be_chosen(page_of_map: Page):
    values = [attributes["value"] for attributes in page_of_map.all("option")]

    assert len(values) == 13
    assert "681" in values


def test_without_districts_there_is_nothing_to_choose():
    briefing = a_briefing()
    page = Page(write_html(replace(briefing, sections=briefing.sections[1:]), figures={}))

    assert not page.all("select")


def test_a_map_has_a_button_and_a_figure_for_every_year(page_of_map: Page):
    years = [attributes["data-year"] for attributes in page_of_map.all("button") if "data-year" in attributes]
    pressed = [one["data-year"] for one in page_of_map.all("button") if one.get("aria-pressed") == "true"]

    assert years == ["2021", "2022", "2023", "2024", "2025"]
    assert pressed == ["2022"]
    assert sorted(page_of_map.data["figures"]["ban-do"]["years"]) == ["2021", "2023", "2024", "2025"]


def test_the_map_of_a_year_has_that_year_s_units_and_classes(page_of_map: Page):
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(2025), indicator_id="poor_rate")
    traces = page_of_map.data["figures"]["ban-do"]["years"]["2025"]["data"]
    drawn = {one["meta"]["unit_id"]: one["meta"]["class_index"] for one in traces if "meta" in one}

    assert drawn == {unit.unit_id: unit.class_index for unit in view.units}


def test_outlines_that_years_share_are_in_the_file_once(page_of_map: Page):
    data = page_of_map.data
    outlines = [one["x"]["$"] for one in data["figures"]["ban-do"]["years"]["2023"]["data"] if "meta" in one]
    others = [one["x"]["$"] for one in data["figures"]["ban-do"]["years"]["2021"]["data"] if "meta" in one]

    assert outlines == others
    assert len(data["lists"]) == len({json.dumps(one) for one in data["lists"]})


def test_a_map_says_whose_its_boundaries_are(page_of_map: Page):
    assert "Ranh giới hành chính" in page_of_map.text


def test_the_same_briefing_gives_the_same_bytes():
    briefing: Briefing = a_briefing()

    assert write_html(briefing, figures={"bang-hai": a_figure()}) == write_html(
        briefing, figures={"bang-hai": a_figure()}
    )


def a_year_alone(year: int, *, is_illustrative: bool) -> Exhibit:
    """A map of 2022 all of whose units illustrate, with one other year."""
    exhibit = a_map()
    view = exhibit.drawing
    own = tuple(replace(unit, is_illustrative=not is_illustrative) for unit in view.units)
    frame = next(one for one in view.frames if one.year == year)
    other = replace(frame, units=tuple((*unit[:4], is_illustrative) for unit in frame.units))
    kept = tuple(one for one in view.frames if one.year == view.year)
    caption = replace(
        exhibit.caption,
        has_illustrative=not is_illustrative,
        status=Status.OFFICIAL if is_illustrative else Status.ILLUSTRATIVE,
    )
    return replace(exhibit, drawing=replace(view, units=own, frames=(*kept, other)), caption=caption)


@pytest.mark.parametrize("is_illustrative", [True, False])
def test_the_map_of_another_year_carries_that_year_s_mark_and_not_its_own(is_illustrative: bool):
    drawn = year_figures(a_year_alone(2021, is_illustrative=is_illustrative))[2021]
    words = [one.text for one in drawn.layout.annotations]

    assert ("Số liệu minh họa" in words) is is_illustrative


def test_the_map_of_another_year_is_told_in_that_year_s_values(page_of_map: Page):
    alt = page_of_map.data["figures"]["ban-do"]["years"]["2021"]["layout"]["meta"]["alt"]

    assert alt.startswith("Bản đồ năm 2021, đơn vị %: ")
    assert "Đam Rông 14,76" in alt
    assert alt.endswith("Có số liệu minh họa.")


def test_what_the_paragraphs_say_is_missing_is_not_listed_once_more(page: Page):
    assert page.text.count("Chưa có số liệu của huyện Đạ Huoai") == 1


def test_sentences_in_a_table_are_not_squeezed_into_a_column_of_single_words():
    table = an_exhibit().table
    columns = (*table.columns, Column("Lý do"))
    rows = tuple((*row, Cell("Nhịp vừa qua đủ so với nhịp cần có. " * 3, "x")) for row in table.rows)
    exhibit = replace(an_exhibit(), table=replace(table, columns=columns, rows=rows))
    page = Page(write_html(a_briefing(exhibit), figures={}))
    looks = [
        one["class"].split()[0] for name, one in page.elements if name == "td" or one.get("scope") == "row"
    ]

    assert looks[:4] == ["one-line", "number", "number", "sentences"]
