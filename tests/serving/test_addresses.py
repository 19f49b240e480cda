"""Which addresses are brought to the first page, and with which choices."""

import asyncio

import httpx
import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from components.serving.addresses import UnknownPagesToTheFirst

OPENS_A_PAGE = {"accept": "text/html,application/xhtml+xml"}


PASSED_BY = Route("/{path:path}", lambda asked: PlainTextResponse("passed by"))
DASHBOARD = Starlette(routes=[PASSED_BY], middleware=[Middleware(UnknownPagesToTheFirst)])


def get(asked: str, *, headers: dict[str, str]) -> httpx.Response:
    async def ask() -> httpx.Response:
        reached = httpx.ASGITransport(app=DASHBOARD)
        async with httpx.AsyncClient(transport=reached, base_url="http://127.0.0.1") as browser:
            return await browser.get(asked, headers=headers)

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("asked", "instead"),
    [
        ("/tong-quan?nam=2022&huyen=674", "./?nam=2022&huyen=674"),
        ("/tong-quan", "./"),
        ("/ban-doo?nam=2022", "./?nam=2022&khong-co-trang=ban-doo"),
        ("/bản đồ", "./?khong-co-trang=b%E1%BA%A3n+%C4%91%E1%BB%93"),
    ],
)
def test_a_page_that_is_none_leads_to_the_first_with_the_link_s_choices(asked: str, instead: str):
    answer = get(asked, headers=OPENS_A_PAGE)

    assert (answer.status_code, answer.headers["location"]) == (307, instead)


@pytest.mark.parametrize(
    "asked",
    ["/", "/ban-do?nam=2022", "/so-lieu", "/ready", "/metrics", "/oauth2callback?code=1", "/_stcore/health",
     "/static/js/index.js", "/app/static/geo/neighbours.geojson", "/favicon.png"],
)  # fmt: skip
def test_pages_files_and_addresses_of_the_server_pass_by(asked: str):
    assert get(asked, headers=OPENS_A_PAGE).text == "passed by"


def test_only_opening_a_page_is_answered():
    assert get("/khong-co", headers={"accept": "application/json"}).text == "passed by"
