"""A script that got into the page, as an intruder would write it: the shipped policy lets it reach nobody."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.reader import HERE, Reader
from tests.browser.tls_house import House

pytestmark = pytest.mark.browser
# each part of the policy, and what a script in the page would do to go round it
INTRUSIONS = {
    "script-src-elem": "document.head.append(Object.assign(document.createElement('script'), {src: there + '/x.js'}))",
    "img-src": "document.body.append(Object.assign(new Image(), {src: there + '/x.png'}))",
    "connect-src": "fetch(there + '/x').catch(() => {})",
    "style-src-elem": "document.head.append(Object.assign(document.createElement('link'), {rel: 'stylesheet', href: there + '/x.css'}))",
    "font-src": "new FontFace('x', `url(${there}/x.woff2)`).load().catch(() => {})",
    "frame-src": "document.body.append(Object.assign(document.createElement('iframe'), {src: there + '/x.html'}))",
    "media-src": "Object.assign(new Audio(), {src: there + '/x.mp3'}).load()",
    "object-src": "document.body.append(Object.assign(document.createElement('object'), {data: there + '/x.pdf'}))",
    "form-action": "{ const form = Object.assign(document.createElement('form'), {action: there + '/x', method: 'post'}); document.body.append(form); form.submit() }",
    "base-uri": "document.head.append(Object.assign(document.createElement('base'), {href: there + '/'}))",
    "script-src": "setTimeout('window.evaluated = true')",
}


@pytest.fixture
def elsewhere(tls_house: House) -> Iterator[tuple[str, list[str]]]:
    """Another site, and what it was asked for. It is on this machine and speaks TLS: nothing but the policy keeps it out."""
    asked: list[str] = []

    class Answers(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer((HERE, 0), Answers)
    speaks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    speaks.load_cert_chain(
        tls_house.site.folder / "FULL_CHAIN.pem", tls_house.site.folder / "PRIVATE_KEY.pem"
    )
    server.socket = speaks.wrap_socket(server.socket, server_side=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"https://{HERE}:{server.server_port}", asked
    server.shutdown()
    server.server_close()


def test_a_script_that_got_into_the_page_reaches_nobody_outside(
    tls_reader: Reader, elsewhere: tuple[str, list[str]]
):
    there, asked = elsewhere
    tls_reader.open(nam="2022")
    tls_reader.page.evaluate(
        "() => { const root = document.documentElement; root.dataset.stopped = '';"
        " addEventListener('securitypolicyviolation', (one) => root.dataset.stopped += ` ${one.effectiveDirective} `); }"
    )
    for part in INTRUSIONS:
        intrude(tls_reader.page, part, there)
    # asked for plainly: a form that is held back leaves the browser's driver waiting for the page it would have led to
    for _ in range(50):
        stopped = set(tls_reader.page.evaluate("document.documentElement.dataset.stopped").split())
        if stopped >= set(INTRUSIONS):
            break
        tls_reader.page.wait_for_timeout(100)
    assert stopped >= set(INTRUSIONS)

    assert asked == []
    assert tls_reader.page.evaluate("window.evaluated") is None
    assert tls_reader.page.url.startswith(tls_reader.address)


def test_the_same_script_reaches_them_where_no_policy_holds_it(
    chromium: Browser, elsewhere: tuple[str, list[str]]
):
    there, asked = elsewhere
    context = chromium.new_context(ignore_https_errors=True)
    page = context.new_page()
    for part in INTRUSIONS:
        if part != "base-uri":  # no request of its own, and those after it would go astray
            intrude(page, part, there)
            page.wait_for_timeout(100)
    context.close()

    assert {"/x.js", "/x.png", "/x", "/x.css", "/x.woff2", "/x.html", "/x.mp3"} <= set(asked)


def intrude(page: Page, part: str, there: str) -> None:
    """Put the script into the page, inline, as an intruder would write it."""
    page.evaluate(
        "(code) => document.head.append(Object.assign(document.createElement('script'), {textContent: code}))",
        f"{{ const there = '{there}'; {INTRUSIONS[part]} }}",
    )
