"""Every page as axe-core, a screen reader and a magnified screen meet it: each state is opened once and looked at in turn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.barriers import Own, find_barriers
from tests.browser.reader import PATIENCE_MS, Reader, a_window
from tests.builders.returns import a_return
from tests.sign_in.running import a_server, free_port

pytestmark = pytest.mark.browser

# Markup of Streamlit 1.67 that no parameter reaches. The issue is the one in which its makers collect such wishes; these
# two have none of their own there.
STREAMLIT_S_OWN = (
    Own(
        rule="list",
        selector="ul[data-testid=stSidebarNavItems]",
        reason="the navigation lays a div around each group of pages; Chromium still gives the list its links",
        issue="https://github.com/streamlit/streamlit/issues/8399",
    ),
    Own(
        rule="listitem",
        selector="ul[data-testid=stSidebarNavItems] > div > li",
        reason="the same div stands between the list and its items",
        issue="https://github.com/streamlit/streamlit/issues/8399",
    ),
)

DESKTOP, LAPTOP = (1920, 1080), (1366, 768)
# WCAG 2.2, 1.4.10: a page 1280 pixels wide that is magnified fourfold
MAGNIFIED = (320, 800)
AGENDA = "tq__2023--bd__2023__spoor_rate--kp__2023--ct__2023__sB10"


@dataclass(frozen=True)
class State:
    """A page with its choices, at a size of window; ``at_desk`` where the person may change figures."""

    page: str
    choices: dict[str, str] = field(default_factory=dict)
    size: tuple[int, int] = DESKTOP
    at_desk: bool = False

    def __str__(self) -> str:
        chosen = " ".join(f"{name}={code}" for name, code in self.choices.items() if name != "bai")
        return f"{self.page or 'tong-quan'} {chosen} {self.size[0]}".replace("  ", " ")


STATES = [
    State("", {"nam": "2023"}),
    State("", {"nam": "2025", "congbo": "1", "huyen": "999"}, MAGNIFIED),
    State("ban-do", {"nam": "2023", "huyen": "674"}),
    State("ban-do", {"nam": "2023", "sosanh": "2021"}, MAGNIFIED),
    State("ho-so"),
    State("ho-so", {"nam": "2023", "huyen": "674"}, MAGNIFIED),
    State("so-sanh", {"nam": "2023"}, LAPTOP),
    State("so-sanh", {"nam": "2023", "phan": "hai-nam"}),
    State("so-sanh", {"nam": "2023", "phan": "hai-chi-so"}, LAPTOP),
    State("so-sanh", {"nam": "2023", "phan": "ban-do"}),
    State("so-sanh", {"nam": "2023", "phan": "dong-gop"}),
    State("so-sanh", {"nam": "2023", "phan": "nhom"}, MAGNIFIED),
    State("muc-tieu", {"nam": "2023"}),
    State("kinh-phi", {"nam": "2023"}),
    State("trinh-chieu"),
    State("tai-lieu", {"nam": "2023"}, LAPTOP),
    State("tinh-hinh", {"nam": "2023"}),
    State("cap-nhat", {"viec": "gui"}, LAPTOP),
    State("so-lieu", {}, MAGNIFIED),
    State("cap-nhat", {"viec": "duyet"}, at_desk=True),
    State("cap-nhat", {"viec": "ban"}, MAGNIFIED, at_desk=True),
    State("cap-nhat", {"viec": "nhat-ky"}, at_desk=True),
]


@pytest.fixture(scope="module")
def window(server: str, chromium: Browser) -> Iterator[Reader]:
    """One window for all that only read."""
    with a_window(chromium, server) as reader:
        yield reader


@pytest.fixture(scope="module")
def desk(chromium: Browser) -> Iterator[Reader]:
    """The window of the person at a machine that serves only itself, with a store of its own."""
    with (
        a_server("deploy/serve.py", free_port(), {"LOCAL_EDITOR": "1"}) as address,
        a_window(chromium, address) as reader,
    ):
        yield reader


@pytest.fixture(scope="module")
def met() -> set[Own]:
    """Which of Streamlit's own barriers were met so far."""
    return set()


@pytest.fixture(scope="module", params=STATES, ids=str)
def seen(request: pytest.FixtureRequest) -> tuple[State, Page]:
    """A state, open and drawn. All tests of one state come one after the other."""
    state: State = request.param
    reader: Reader = request.getfixturevalue("desk" if state.at_desk else "window")
    width, height = state.size
    reader.page.set_viewport_size({"width": width, "height": height})
    reader.open(state.page, **state.choices)
    # what draws them comes on its own, after the page has said that it runs no more
    expect(reader.page.locator(".st-key-nam input")).to_be_attached()
    expect(reader.page.get_by_test_id("stSkeleton")).to_have_count(0)
    if state.page == "ban-do":
        reader.see_map(12)
    for chart in reader.page.locator(".js-plotly-plot").all():
        expect(chart.locator(".main-svg").first).to_be_attached(timeout=PATIENCE_MS)
    return state, reader.page


def test_no_barrier_on_the_page_is_ours(seen: tuple[State, Page], met: set[Own]):
    found = find_barriers(seen[1], STREAMLIT_S_OWN)
    met |= found.own

    assert found.ours == (), "\n\n".join(found.ours)


def test_the_window_is_named_after_its_page_and_the_page_is_said_to_be_vietnamese(seen: tuple[State, Page]):
    state, page = seen
    named = page.get_by_test_id("stSidebarNav").get_by_role("link", include_hidden=True)
    own = named.evaluate_all(
        "(links, path) => links.find((link) => new URL(link.href).pathname === `/${path}`).querySelector('p').textContent",
        state.page,
    )

    assert page.title() == f"{own} · Giảm nghèo bền vững Lâm Đồng 2021–2025"
    assert page.evaluate("document.documentElement.lang") == "vi"


# names that Streamlit gives in English, and words that would stand in others
ENGLISH = re.compile(
    r"\b(the|for|your|Help|Open|Close|Upload|file|App|pages|Skip|main|Clear|Remove|Select|Show|Hide|Expand|Collapse|sidebar|"
    r"Loading|Running|Press|Scroll|tabs|Search|Choose|options?|Delete|Download)\b"
)
NAMES_AND_TITLES = """() => [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')].flatMap((element) =>
  ['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name)).filter(Boolean))"""


def test_what_is_read_out_is_vietnamese(seen: tuple[State, Page]):
    page = seen[1]
    read_out = [*page.evaluate(NAMES_AND_TITLES), page.get_by_test_id("stSkipToContent").inner_text()]

    assert len(read_out) > 5
    assert [name for name in read_out if ENGLISH.search(name)] == []


PICTURES = """() => [...document.querySelectorAll('.js-plotly-plot, .district-map, .stMain img, .dots, [role=img]')].map((drawn) => {
  const chart = drawn.closest('[data-testid=stPlotlyChart]');
  const named = chart ? chart.querySelector('[aria-label]') || chart : drawn;
  return [drawn.className, named.getAttribute('aria-label') || named.getAttribute('alt') || ''];
})"""
WITH_PICTURES = {"", "ban-do", "muc-tieu", "kinh-phi"}


def test_every_picture_has_a_sentence_for_a_name(seen: tuple[State, Page]):
    state, page = seen
    pictures = page.evaluate(PICTURES)

    assert pictures or state.page not in WITH_PICTURES
    for drawn, name in pictures:
        assert len(name.split()) >= 5, (drawn, name)
        assert re.search(r"\d|chưa có số liệu", name.lower()), (drawn, name)


# The box around a picture that holds a table or the bar that makes one, and the numbers that are written on the picture:
# values, not the scale bar's length nor an axis' ticks.
BESIDE = """() => {
  const charts = [...document.querySelectorAll('.js-plotly-plot, .district-map, .dots, .gauges')];
  return charts.filter((drawn) => drawn.querySelector('.main-svg, path, img')).map((drawn) => {
    let box = drawn;
    while (box && !box.querySelector('[class*=st-key-xuat-], table')) box = box.parentElement.closest('[data-testid=stVerticalBlock]');
    const bar = box?.querySelector('[class*=st-key-xuat-]');
    const key = bar && [...bar.classList].find((one) => one.startsWith('st-key-xuat-'));
    const texts = [...drawn.querySelectorAll('.bartext, .annotation-text, .unit-label b, .size, .gauge-value')].map((one) => one.textContent);
    return {key: key || null, table: !!box?.querySelector('table'), numbers: texts.filter((text) => !/km|đã qua/.test(text))
      .flatMap((text) => text.match(/\\d+(\\.\\d{3})*(,\\d+)?/g) || [])};
  });
}"""


def test_every_picture_stands_beside_a_table_with_its_numbers(seen: tuple[State, Page]):
    """All bars are asked for; the table is opened of one picture of each kind, the others are made by the same function."""
    page = seen[1]
    pictures = page.evaluate(BESIDE)
    for picture in pictures:
        assert picture["key"] or picture["table"], picture
    for key in dict.fromkeys(picture["key"] for picture in pictures[:4] if picture["key"]):
        bar = page.locator(f".{key}")
        bar.locator("summary").click()
        table = bar.locator("table.plain")
        expect(table.first).to_be_visible(timeout=PATIENCE_MS)
        told = " ".join(table.all_inner_texts())
        drawn = {number for picture in pictures if picture["key"] == key for number in picture["numbers"]}
        assert re.search(r"\d", told)
        assert {number for number in drawn if number not in told} == set(), key


def test_nothing_scrolls_sideways_at_any_size_of_window(seen: tuple[State, Page]):
    assert seen[1].evaluate(SIDEWAYS) <= 0


SIDEWAYS = """() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]
  .map((part) => part.scrollWidth - part.clientWidth))"""


# the room that WCAG 2.2 lets a reader give to lines, letters, words and paragraphs (1.4.12)
ROOM = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
CUT_OFF = """() => [...document.querySelectorAll('.stMain *')].filter((box) => {
  const own = [...box.childNodes].some((part) => part.nodeType === Node.TEXT_NODE && part.textContent.trim());
  const cuts = ['hidden', 'clip'].includes(getComputedStyle(box).overflowX) && !box.closest('.unseen, svg, [data-testid=stIconMaterial]');
  return own && cuts && box.offsetParent && (box.scrollWidth > box.clientWidth + 2 || box.scrollHeight > box.clientHeight + 2);
}).map((box) => box.textContent.slice(0, 60))"""


def test_no_word_is_cut_off_where_a_reader_puts_more_room_between_letters_and_lines(seen: tuple[State, Page]):
    page = seen[1]
    style = page.add_style_tag(content=ROOM)
    cut_off, sideways = page.evaluate(CUT_OFF), page.evaluate(SIDEWAYS)
    style.evaluate("(style) => style.remove()")

    assert cut_off == []
    assert sideways <= 0


def test_the_steps_of_a_return_have_no_barrier(desk: Reader, met: set[Own]):
    desk.page.set_viewport_size({"width": 1366, "height": 768})
    desk.open("cap-nhat", viec="gui", donvibc="674", kybc="2024")
    spoilt = a_return().with_cell("Biểu 1", "D9", "12.5a").with_cell("Biểu 1", "F9", 1500)
    desk.page.get_by_test_id("stFileUploader").locator("input").set_input_files(
        {"name": "bieu.xlsx", "mimeType": "application/vnd.ms-excel", "buffer": spoilt.content()}
    )
    expect(desk.page.locator("table.problem-list").first).to_be_visible()
    desk.wait()
    found = find_barriers(desk.page, STREAMLIT_S_OWN)
    met |= found.own

    assert found.ours == (), "\n\n".join(found.ours)


def test_slides_have_no_barrier_and_their_pictures_have_names(window: Reader):
    window.page.set_viewport_size({"width": 1920, "height": 1080})
    window.open("trinh-chieu", nam="2023", bai=AGENDA)
    window.page.get_by_role("button", name="Chiếu toàn màn hình").click()
    room = window.page.locator("#projector-room iframe")
    expect(window.page.frame_locator("#projector-room iframe").locator(".slide.shown")).to_be_visible()
    show = room.element_handle().content_frame()
    ours = [
        barrier
        for _ in range(4)
        for barrier in (find_barriers(show).ours, window.page.keyboard.press("PageDown"))[0]
    ]
    names = show.evaluate(
        "() => [...document.querySelectorAll('.slide .body > * svg')].map((svg) => svg.getAttribute('aria-label') || '')"
    )
    window.page.keyboard.press("Escape")

    assert ours == [], "\n\n".join(ours)
    assert names
    assert all(len(name.split()) >= 5 for name in names), names


def test_every_listed_barrier_of_streamlit_s_own_is_still_there(
    met: set[Own], request: pytest.FixtureRequest
):
    if not request.session.testscollected >= len(STATES):
        pytest.skip("only some states were looked at")

    gone = [own for own in STREAMLIT_S_OWN if own not in met]
    assert gone == [], "mended in Streamlit: take it off the list"
