import pytest
from playwright.sync_api import FrameLocator, expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser

AGENDA = "tq__2023--bd__2023__spoor_rate--td__2023__spoor_rate__t2022--mt__2023--kp__2023--ct__2023__sB10--hs__2023__u674"
# texts of the shown slide that lie on one another, reach beyond the stage or are under 24 px of a 1920 px stage
FAULTS = """() => {
  const slide = document.querySelector('.slide.shown'), per = innerWidth / 1920, found = [];
  const foot = slide.querySelector('footer').getBoundingClientRect();
  const boxes = [...slide.querySelectorAll('svg text')].map((e) => [e.textContent, e.getBoundingClientRect()]);
  boxes.forEach(([one, a], i) => boxes.slice(i + 1).forEach(([other, b]) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 2 && high > 10 * per) found.push(['overlap', one, other]);
  }));
  slide.querySelectorAll('.body p, .body li, .body td, .body svg text').forEach((e) => {
    const box = e.getBoundingClientRect();
    if (box.bottom > foot.top + 1 || box.right > innerWidth) found.push(['outside', e.textContent]);
    if (parseFloat(getComputedStyle(e).fontSize) < 24) found.push(['small', e.textContent]);
  });
  return found;
}"""


def start(reader: Reader) -> FrameLocator:
    reader.open("trinh-chieu", nam="2023", bai=AGENDA)
    reader.page.get_by_role("button", name="Chiếu toàn màn hình").click()
    show = reader.page.frame_locator("#projector-room iframe")
    expect(show.locator(".slide.shown .page")).to_have_text("1 / 7")
    return show


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 720)])
def test_every_slide_fits_the_screen_and_all_twelve_names_can_be_read(new_reader, width: int, height: int):
    reader = new_reader(width=width, height=height)
    show = start(reader)
    for number in range(1, 8):
        expect(show.locator(".slide.shown .page")).to_have_text(f"{number} / 7")
        assert show.locator("body").evaluate(FAULTS) == []
        if number in (1, 2, 3):
            assert show.locator(".slide.shown .unit-label").count() == 12
        reader.page.keyboard.press("PageDown")


def test_a_slide_fills_a_frame_that_got_its_size_without_telling_of_it(new_reader):
    reader = new_reader(width=1920, height=1080)
    # a frame that was laid out after its script ran says nothing of its first size
    reader.context.add_init_script(
        "addEventListener('resize', (event) => event.stopImmediatePropagation(), true)"
    )
    stage = start(reader).locator("#stage")
    reader.page.set_viewport_size({"width": 960, "height": 540})

    expect(stage).to_have_css("transform", "matrix(0.5, 0, 0, 0.5, 0, 0)")


def test_the_show_runs_by_the_presenter_s_keys_with_the_network_unplugged(reader: Reader):
    show = start(reader)
    reader.context.set_offline(True)
    for key, page in (
        ("ArrowRight", 2),
        ("PageDown", 3),
        (" ", 4),
        ("PageUp", 3),
        ("ArrowLeft", 2),
        ("End", 7),
    ):
        reader.page.keyboard.press(key)
        expect(show.locator(".slide.shown .page")).to_have_text(f"{page} / 7")

    reader.page.keyboard.press("Escape")
    expect(reader.page.locator("#projector-room")).to_have_count(0)
    reader.context.set_offline(False)
    reader.faults.clear()  # the page's own socket notices that the network was gone


def test_a_search_without_accents_leads_to_the_district(reader: Reader):
    reader.open(nam="2023")
    reader.search("dam rong")

    expect(reader.title).to_contain_text("Huyện Đam Rông năm 2023")
    reader.see_choices({"nam": "2023", "huyen": "674"})


def test_the_link_is_copied_and_shown_where_the_clipboard_is_refused(reader: Reader):
    reader.open("ban-do", nam="2022", huyen="674", chiso="near_poor_rate")
    reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = reader.page.get_by_role("button", name="Sao chép liên kết")
    button.click()
    expect(reader.page.get_by_text("Đã sao chép liên kết")).to_be_visible()
    assert reader.page.evaluate("navigator.clipboard.readText()") == reader.page.url

    reader.page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject() }")
    button.click()
    expect(reader.page.get_by_label("Địa chỉ của màn hình này")).to_have_value(reader.page.url)
