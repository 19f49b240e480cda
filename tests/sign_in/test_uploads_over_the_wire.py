"""Files that should not be sent, by the real server's own way in: too large, too many, from elsewhere, made to harm."""

from __future__ import annotations

import uuid
from collections.abc import Iterator

import httpx
import pytest

from benchmarks.page_socket import a_frame
from components.widgets.upload_room import OF_A_SESSION_BYTES
from monitoring.returns.gate import FILE_LIMIT_BYTES
from tests.monitoring.returns.test_gate import REFUSED
from tests.sign_in.running import a_server, free_port
from tests.sign_in.wire import Seen, Wire, at_the_wire

PAGE, QUERY = "cap-nhat", "viec=gui&donvibc=674&kybc=2024"
TAKEN, NO_SUCH_SESSION, NOT_FROM_THE_PAGE, TOO_MUCH = 204, 400, 403, 413


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server whose person at the machine sends returns."""
    with a_server("deploy/serve.py", free_port(), {"LOCAL_EDITOR": "1"}) as served:
        yield served


@pytest.fixture
def wire(address: str) -> Iterator[Wire]:
    with at_the_wire(address) as opened:
        yield opened


@pytest.fixture
def seen(wire: Wire) -> Seen:
    return wire.send(a_frame(page=PAGE, query=QUERY))


def test_a_file_is_taken_from_the_page_s_own_session_only(wire: Wire, seen: Seen):
    assert wire.put_file(seen.session_id, b"x") == TAKEN
    assert wire.put_file(seen.session_id, b"x", own=False) == NOT_FROM_THE_PAGE
    assert wire.put_file(str(uuid.uuid4()), b"x") == NO_SUCH_SESSION


def test_a_file_beyond_the_limit_is_refused_whether_it_says_its_size_or_not(wire: Wire, seen: Seen):
    too_large = b"x" * (FILE_LIMIT_BYTES + 2_500_000)  # and Streamlit's own megabyte for a form
    assert wire.put_file(seen.session_id, too_large) == TOO_MUCH

    form = httpx.Request("PUT", wire.address, files={"file": ("a.csv", too_large)})
    unsaid = httpx.put(
        f"{wire.address}/_stcore/upload_file/{seen.session_id}/1",
        content=(form.read()[at : at + 1_000_000] for at in range(0, len(form.read()), 1_000_000)),
        headers={"Content-Type": form.headers["Content-Type"], **wire.own_headers},
        timeout=60,
        trust_env=False,
    )
    assert unsaid.status_code == TOO_MUCH


def test_a_session_that_sends_again_and_again_is_refused_and_the_next_one_is_not(
    address: str, wire: Wire, seen: Seen
):
    largest = b"x" * FILE_LIMIT_BYTES
    for _ in range(OF_A_SESSION_BYTES // FILE_LIMIT_BYTES):
        assert wire.put_file(seen.session_id, largest) == TAKEN
    assert wire.put_file(seen.session_id, b"x") == TOO_MUCH

    with at_the_wire(address) as other:
        assert other.put_file(other.run().session_id, b"x") == TAKEN


@pytest.mark.parametrize(
    "name", ["a zip bomb", "a claim of a gigabyte", "entities", "macros", "a PDF", "too many cells"]
)
def test_a_file_made_to_harm_is_refused_in_words_and_the_page_stays(wire: Wire, seen: Seen, name: str):
    made, words = REFUSED[name]

    told = wire.put_into_page(seen, {"bieu.xlsx": made()}, page=PAGE, query=QUERY)

    assert words[1:] in told  # a sentence begins with a capital
    assert "Trang này gặp lỗi" not in told
