"""Takes the pictures of pages for README, from the running dashboard with nothing outside reachable.

Run by `make pictures`. 1920 × 1080, PNG of at most 256 colours, under 250 kB each.
"""

from __future__ import annotations

import io
import sys

from PIL import Image
from playwright.sync_api import Page

from benchmarks.dashboard import PROJECT_DIR, launch_browser, new_reader, serve_dashboard, wait_for_answer

PICTURES_DIR = PROJECT_DIR / "docs" / "pictures"
LARGEST_BYTES = 250_000
WIDTH, HEIGHT = 1920, 1080
# address of the page, what must be on it before the picture is taken
PAGES = {
    "tong-quan": ("/", ".st-key-map .js-fill"),
    "ban-do": ("/ban-do", "iframe"),
    "muc-tieu": ("/muc-tieu", ".js-plotly-plot .main-svg"),
    "kinh-phi": ("/kinh-phi", ".js-plotly-plot .main-svg"),
    "tinh-hinh": ("/tinh-hinh", "table"),
    "cap-nhat": ("/cap-nhat?viec=gui&donvibc=674&kybc=2024", '[data-testid="stFileUploader"]'),
    "so-lieu": ("/so-lieu", "table"),
}


class TooLarge(RuntimeError):
    """A picture does not fit into `LARGEST_BYTES` even with few colours."""


def main() -> int:
    """Write one picture a page; 1 where a page asked for an address outside this machine."""
    PICTURES_DIR.mkdir(parents=True, exist_ok=True)
    outside: list[str] = []
    with launch_browser() as browser, serve_dashboard() as served:
        wait_for_answer(served)
        with new_reader(browser, outside=outside, width=WIDTH, height=HEIGHT) as reader:
            page = reader.new_page()
            for name, (address, sign) in PAGES.items():
                page.goto(served.address + address)
                wait_until_drawn(page, sign)
                picture = shrink(page.screenshot())
                (PICTURES_DIR / f"{name}.png").write_bytes(picture)
                print(f"docs/pictures/{name}.png: {len(picture) / 1000:.0f} kB")
    for asked in sorted(set(outside)):
        print(f"outside: {asked}", file=sys.stderr)
    return int(bool(outside))


def wait_until_drawn(page: Page, sign: str) -> None:
    """Wait for the page's picture, for the script to end, and for the map in its frame to be painted."""
    page.locator(sign).first.wait_for(state="visible", timeout=60_000)
    page.locator('[data-testid="stApp"][data-test-script-state="notRunning"]').wait_for(timeout=60_000)
    if sign == "iframe":
        page.frame_locator(sign).locator(".leaflet-container[data-painted]").wait_for(timeout=60_000)
    page.evaluate("document.fonts.ready")
    page.wait_for_timeout(1_000)  # plotly's text settles after the font has come


def shrink(screenshot: bytes) -> bytes:
    """The same picture with a palette of its own. Raises `TooLarge`."""
    image = Image.open(io.BytesIO(screenshot)).convert("RGB")
    for colours in (256, 128, 64):
        packed = io.BytesIO()
        image.quantize(colours, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            packed, "PNG", optimize=True
        )
        if packed.tell() < LARGEST_BYTES:
            return packed.getvalue()
    raise TooLarge(f"{packed.tell()} bytes with {colours} colours")


if __name__ == "__main__":
    sys.exit(main())
