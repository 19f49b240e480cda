"""The shipped site with TLS, before the real dashboard and a real provider: headers, cookies, and what it refuses."""

from __future__ import annotations

import http.client
import re
import socket
import ssl
import warnings
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.reader import HERE, Reader
from tests.browser.test_sign_in import sign_in
from tests.browser.tls_house import House
from tests.set_up.nginx_site import SHIPPED, a_site
from tests.sign_in.running import free_port

pytestmark = pytest.mark.browser
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "Server": "nginx",
}
# an address for each pattern of a location; a location that names a path is asked by it
ASKED_BY = {
    "/_stcore/stream$": "/_stcore/stream",
    "/_stcore/(metrics|agent)": "/ban-do/_stcore/metrics",
    "/_stcore/upload_file/": "/_stcore/upload_file/a/b",
    "^/(auth/|oauth2callback)": "/oauth2callback",
}
LOCATIONS = re.findall(
    r"^location (=|~|\^~)? ?(\S+) \{", (SHIPPED / "in-server.conf").read_text("utf-8"), re.M
)
# what nginx answers itself, by what is asked
REFUSED = {
    404: ("GET", "/_stcore/agent/interact", {}),
    405: ("TRACE", "/", {}),
    413: ("PUT", "/_stcore/upload_file/a/b", {"Content-Length": "23000000"}),
    400: ("GET", "/", {"Host": "a b"}),
}


def test_people_are_led_to_tls_and_a_program_that_asks_without_it_fails(tls_house: House):
    led = tls_house.ask("GET", "/ban-do?nam=2022", {"Host": "evil.example"}, plain=True)
    assert (led.status, led.headers["Location"]) == (301, f"https://{HERE}/ban-do?nam=2022")
    assert "Set-Cookie" not in led.headers

    for path in ("/_stcore/health", "/_stcore/stream"):
        assert tls_house.ask("GET", path, plain=True).status == 404


@pytest.mark.parametrize(("kind", "named"), LOCATIONS, ids=[named for _, named in LOCATIONS])
def test_every_location_carries_the_headers(tls_house: House, kind: str, named: str):
    assert kind != "~" or named in ASKED_BY, "say in ASKED_BY by which address this location is asked"
    see_headers(tls_house.ask("GET", ASKED_BY.get(named, named)))


@pytest.mark.parametrize("status", REFUSED)
def test_what_nginx_answers_itself_carries_them_too(tls_house: House, status: int):
    answer = tls_house.ask(*REFUSED[status])

    assert answer.status == status
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    see_headers(answer)


@pytest.mark.parametrize(
    "path",
    [
        "/.git/HEAD", "/data/observations.csv", "/.streamlit/config.toml", "/app/static/../app.py",
        "/app/static/%2e%2e/app.py", "/app/static/..%2fapp.py", "/static/%2e%2e/app.py", "/media/../../etc/passwd",
        "/component/../../app.py", "/_stcore/bidi-components/../../../app.py", "/app/static/geo/", "/app/static/",
    ],
)  # fmt: skip
def test_no_file_of_the_program_is_given_out_and_no_folder_listed(tls_house: House, path: str):
    answer = tls_house.ask("GET", path)

    # refused, or the dashboard's own page, which Streamlit gives for every address it does not know
    assert answer.status in (301, 400, 404) or answer.headers["Content-Type"].startswith("text/html")
    for words in (b"ref: ", b"observations", b"import ", b"[server]", b"root:", b"lam_dong_districts"):
        assert words not in answer.content


def test_its_answer_where_no_replica_is_there_carries_them_too(tmp_path: Path):
    with a_site(tmp_path, plain_port=free_port(), tls_port=free_port(), replica=free_port()) as alone:
        answer = House(alone).ask("GET", "/ban-do")

    assert answer.status == 502
    see_headers(answer)


def see_headers(answer: http.client.HTTPResponse) -> None:
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    policy = answer.headers.get_all("Content-Security-Policy")[0]
    for part in ("default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert part in policy.split("; ")
    assert "unsafe-eval" not in policy
    assert "camera=()" in answer.headers["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_what_a_session_made_is_kept_by_no_browser_and_never_run_as_a_page(tls_house: House):
    headers = tls_house.ask("GET", "/media/0.html").headers

    assert headers["Cache-Control"] == "private, no-store"
    assert "sandbox" in headers.get_all("Content-Security-Policy")


def test_a_protocol_before_tls_1_2_and_a_cipher_without_forward_secrecy_are_refused(tls_house: House):
    assert spoken(tls_house.site.tls_port) == "TLSv1.3"
    assert spoken(tls_house.site.tls_port, at_most=ssl.TLSVersion.TLSv1_2) == "TLSv1.2"
    with pytest.raises(ssl.SSLError, match="PROTOCOL_VERSION"):
        spoken(tls_house.site.tls_port, at_most=ssl.TLSVersion.TLSv1_1)
    with pytest.raises(ssl.SSLError, match="HANDSHAKE_FAILURE"):
        spoken(tls_house.site.tls_port, at_most=ssl.TLSVersion.TLSv1_2, ciphers="AES128-GCM-SHA256")

    assert re.search(r"ssl_protocols TLSv1\.2 TLSv1\.3;", (SHIPPED / "site.conf").read_text("utf-8"))


def spoken(port: int, *, at_most: ssl.TLSVersion | None = None, ciphers: str = "DEFAULT") -> str | None:
    """The protocol that both agree on. A client as old as OpenSSL lets one be."""
    old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
    old.set_ciphers(f"{ciphers}:@SECLEVEL=0")
    if at_most is not None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # that they are old is why they are tried
            old.minimum_version, old.maximum_version = ssl.TLSVersion.TLSv1, at_most
    with socket.create_connection((HERE, port)) as line, old.wrap_socket(line) as secured:
        return secured.version()


def test_pages_open_and_a_file_is_taken_along_by_tls_without_a_complaint_of_the_browser(
    tls_house: House, tls_reader: Reader
):
    tls_reader.open("ban-do", nam="2022")
    tls_reader.see_map(12)
    tls_reader.open("", nam="2022")
    tls_reader.page.get_by_text("Bảng số liệu · Tải về").first.click()
    with tls_reader.page.expect_download() as arriving:
        tls_reader.page.get_by_role("button", name="CSV").click()

    assert "Đam Rông" in arriving.value.path().read_text(encoding="utf-8-sig")
    assert tls_reader.outside == []
    assert tls_reader.faults == []
    assert re.search(r'"GET /media/\*" 200', tls_house.site.access_log)


def test_a_sign_in_s_cookies_are_out_of_reach_of_scripts_of_other_sites_and_of_lines_without_tls(
    tls_house: House, tls_reader: Reader
):
    tls_reader.open(nam="2022")
    sign_in(tls_reader.page, "damrong")
    expect(tls_reader.page.locator(".person")).to_contain_text("cán bộ số liệu")

    cookies = {one["name"]: one for one in tls_reader.context.cookies() if one["domain"] == HERE}
    ours = {name: one for name, one in cookies.items() if name.startswith("_streamlit") or name == "replica"}
    assert {"replica", "_streamlit_user", "_streamlit_xsrf"} <= set(ours)
    for name, one in ours.items():
        assert one["secure"], name
        assert one["sameSite"] == "Lax", name
        # what the page itself must say again, so that no other page can speak in its name
        assert one["httpOnly"] or name == "_streamlit_xsrf", name
    assert re.search(r'"GET /oauth2callback" 302', tls_house.site.access_log)


def test_whoever_sends_files_or_signs_in_without_end_is_told_to_wait(tls_house: House):
    for method, path in (("PUT", "/_stcore/upload_file/a/b"), ("GET", "/oauth2callback")):
        told = {tls_house.ask(method, path).status for _ in range(80)}
        assert 429 in told
        assert len(told) > 1
    assert tls_house.ask("GET", "/_stcore/health").status == 200
