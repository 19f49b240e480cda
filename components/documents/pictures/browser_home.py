"""What a Chromium process lives in: its program, its arguments, its fonts and a folder that goes with it."""

from __future__ import annotations

import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import plotly

from components.documents.pictures.picture import NoBrowser

BROWSER_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FONTS_DIR = Path(__file__).parents[1] / "fonts"
_PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"

# No name and no address is reachable, this machine's own included: what is drawn is whole in itself, and what people
# typed into a document can ask for nothing. With every request refused the browser's own sandbox, which neither root
# nor most containers can have, guards nothing that is not guarded already.
_ARGUMENTS = (
    "--headless=new",
    "--remote-debugging-pipe",
    "--no-sandbox",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-client-side-phishing-detection",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--no-pings",
    "--no-first-run",
    "--no-default-browser-check",
    "--metrics-recording-only",
    "--password-store=basic",
    "--use-mock-keychain",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    "--disable-features=Translate,MediaRouter,OptimizationHints,DialMediaRouteProvider",
    "--mute-audio",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
    "--lang=vi-VN",
)
# A database's password stands in the server's environment, and what draws pictures needs nothing of the kind.
_HANDED_ON = ("PATH", "HOME", "LANG", "LANGUAGE", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH")
_PREFIX, _LOCK = "lam-dong-pictures-", "in-use"
# Chromium listens at a socket in a folder of that one, and does not start where its path has more than 107 characters
_LONGEST_TMPDIR = 60
_PAGE = """<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Hình</title>
<script>window.PlotlyConfig = {{MathJaxConfig: "local"}};</script>
<script src="{plotly_js}" charset="utf-8"></script>
<script>
async function drawFigure(figure, options) {{
    const address = await Plotly.toImage(figure, options);
    return address.slice(address.indexOf(",") + 1);
}}
</script></head><body></body></html>
"""


class BrowserHome:
    """A temporary folder with the browser's profile, its font settings and the page that draws."""

    def __init__(self) -> None:
        _sweep()
        self.folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = (self.folder / _LOCK).open("w")
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        self.page = self.folder / "page.html"
        self.page.write_text(_PAGE.format(plotly_js=_PLOTLY_JS.as_uri()), encoding="utf-8")
        (self.folder / "fonts.conf").write_text(_fonts_conf(self.folder), encoding="utf-8")

    def command(self, browser: str) -> list[str]:
        """How to start the program, its end of the pipes being its standard input and output.

        Chromium wants them as 3 and 4; the shell moves them and gives its place to Chromium, so that the process that
        was started is Chromium itself.
        """
        move_pipes = 'exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null'
        return [
            "/bin/sh",
            "-c",
            move_pipes,
            browser,
            *_ARGUMENTS,
            f"--user-data-dir={self.folder / 'profile'}",
        ]

    @property
    def environment(self) -> dict[str, str]:
        """A few names of the machine's, our fonts beside the system's, and all that is kept on disk in our folder."""
        home = str(self.folder)
        return {
            **{name: os.environ[name] for name in _HANDED_ON if name in os.environ},
            "FONTCONFIG_FILE": str(self.folder / "fonts.conf"),
            "XDG_CONFIG_HOME": home,
            "XDG_CACHE_HOME": home,
            # what it has no time to take away when it is killed goes with our folder
            **({"TMPDIR": home} if len(home) <= _LONGEST_TMPDIR else {}),
        }

    def clear(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)
        self._lock.close()


def find_browser() -> str:
    """The program: BROWSER_PATH, else the first of `BROWSER_NAMES` on the path. Raises `NoBrowser`."""
    asked = os.environ.get("BROWSER_PATH")
    if asked:
        if shutil.which(asked):
            return asked
        raise NoBrowser(f"BROWSER_PATH trỏ tới “{asked}”, ở đó không có trình duyệt nào chạy được.")
    found = next((path for name in BROWSER_NAMES if (path := shutil.which(name))), None)
    if found is None:
        raise NoBrowser(
            "Máy chủ chưa có trình duyệt Chromium để vẽ hình và in PDF. Cài bằng lệnh: apt-get install chromium; "
            "hoặc đặt biến BROWSER_PATH trỏ tới Chromium hay Google Chrome đã có."
        )
    return found


def _sweep() -> None:
    """Clear the folders of servers that were ended too hard to clear their own: nobody holds their lock."""
    for held in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*/{_LOCK}"):
        try:
            with held.open("r+") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(held.parent, ignore_errors=True)
        except OSError:
            continue  # in use, or another user's


def _fonts_conf(folder: Path) -> str:
    """Our fonts first; the first cache is ours, so that nothing is written into the system's."""
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig>'
        f"<cachedir>{escape(str(folder / 'font-cache'))}</cachedir><dir>{escape(str(FONTS_DIR))}</dir>"
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include></fontconfig>'
    )
