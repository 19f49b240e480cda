"""The real server reaches no other machine, whatever is done with it: each attempt would be noted, and fail."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from benchmarks.page_socket import a_frame
from tests.builders.returns import a_return
from tests.pages.opened import PAGES
from tests.sign_in.documents import make_document
from tests.sign_in.running import a_server, free_port
from tests.sign_in.wire import at_the_wire

KEPT_INSIDE = Path(__file__).with_name("kept_inside")
SENDING = "viec=gui&donvibc=674&kybc=2024"


@dataclass(frozen=True)
class Kept:
    """A server that is kept inside this machine, and what it tried."""

    address: str
    noted: Path

    @property
    def tried(self) -> str:
        return self.noted.read_text(encoding="utf-8") if self.noted.exists() else ""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kept]:
    noted = tmp_path_factory.mktemp("outside") / "tried"
    settings = {"PYTHONPATH": str(KEPT_INSIDE), "OUTSIDE_FILE": str(noted), "LOCAL_EDITOR": "1"}
    with a_server("deploy/serve.py", free_port(), settings) as address:
        yield Kept(address, noted)


@pytest.fixture(autouse=True)
def _nothing_tried(kept: Kept) -> Iterator[None]:
    yield
    assert kept.tried == ""


@pytest.mark.parametrize(
    "asks",
    [
        "__import__('socket').create_connection(('192.0.2.1', 80), timeout=1)",
        "__import__('urllib.request').request.urlopen('http://example.org')",
        "__import__('socket').socket(type=2).sendto(b'x', ('192.0.2.1', 53))",
        "__import__('requests').get('http://192.0.2.1')",
    ],
)
def test_an_attempt_would_be_noted_and_fail(tmp_path: Path, asks: str):
    settings = {"PYTHONPATH": str(KEPT_INSIDE), "OUTSIDE_FILE": str(tmp_path / "tried")}
    ended = subprocess.run(
        [sys.executable, "-c", asks],
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        check=False,
    )

    assert "outside this machine" in ended.stderr
    assert (tmp_path / "tried").read_text(encoding="utf-8").startswith("socket.")


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens(kept: Kept, page: str):
    with at_the_wire(kept.address) as wire:
        seen = wire.send(a_frame(page="" if page == "tong-quan" else page, query="nam=2022"))

    assert "382/QĐ-UBND" in seen  # the foot, which comes last
    assert "Trang này gặp lỗi" not in seen


def test_a_document_with_pictures_is_made(kept: Kept):
    with at_the_wire(kept.address) as wire:
        made = make_document(wire)

    assert any(name.startswith("word/media/") for name in zipfile.ZipFile(io.BytesIO(made)).namelist())


def test_a_return_is_taken_in_and_sent(kept: Kept):
    with at_the_wire(kept.address) as wire:
        opened = wire.send(a_frame(page="cap-nhat", query=SENDING))
        read = wire.put_into_page(
            opened, {"bieu.xlsx": a_return().of("674", "2024").content()}, page="cap-nhat", query=SENDING
        )
        sent = wire.send(a_frame(page="cap-nhat", query=SENDING, pressed=read.buttons["Lưu bản nháp"]))

    assert "<b>bieu.xlsx</b>" in read
    assert "đã lưu trong kho" in sent


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "http://198.51.100.7", "https://share.streamlit.io"]
)
def test_a_page_of_another_site_is_refused_without_asking_who_this_machine_is(kept: Kept, origin: str):
    with pytest.raises(InvalidStatus, match="403"), at_the_wire(kept.address, {"Origin": origin}):
        pass
