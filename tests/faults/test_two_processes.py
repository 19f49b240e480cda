"""Two processes write into one SQLite at once: two writers without a pause, and two servers at whose desks the same is pressed."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path

import pytest

from benchmarks.page_socket import a_frame
from monitoring.model.returns import ReturnState
from monitoring.store.store import Store, open_store
from tests.faults.busy_writer import STEPS
from tests.faults.conftest import found_whole
from tests.faults.servers import a_process
from tests.monitoring.store.at_once import all_at_once
from tests.sign_in.running import PROJECT
from tests.sign_in.wire import Wire, at_the_wire
from tests.widgets.updating.desks import send, state_of

JUMP = ("Biểu 1", "F9", 1500)
AT_THE_DESK = {"page": "cap-nhat", "query": "viec=duyet"}


def test_of_two_processes_that_write_without_a_pause_nothing_is_lost_and_nobody_meets_a_lock(
    small_store: Store,
):
    command = [sys.executable, "-m", "tests.faults.busy_writer", str(small_store.settings.folder)]
    writers = [
        subprocess.Popen([*command, reporter], cwd=PROJECT, stdout=subprocess.PIPE, encoding="utf-8")
        for reporter in ("674", "678")
    ]
    told = [json.loads(writer.communicate(timeout=60)[0]) for writer in writers]

    assert [one["steps"] for one in told] == [STEPS, STEPS]
    assert {kind for one in told for kind in one["refused"]} <= {"PublishedMeanwhile"}
    published = [one["published"] for one in told]
    assert all(published)
    found = found_whole(small_store)
    assert (found.releases, found.return_steps) == (1 + sum(map(len, published)), 2 * STEPS)
    numbers = sorted(number for of_one in published for number in of_one)
    assert numbers == list(range(2, found.releases + 1))
    assert [one.published_by for one in small_store.releases()[1:]] == [
        next(name for name, of_one in zip(("674", "678"), published, strict=True) if number in of_one)
        for number in numbers
    ]


def press_publish(desk: Wire) -> bytes:
    """What the browser will send for the press, with the release's title typed."""
    seen = desk.send(a_frame(**AT_THE_DESK))
    return a_frame(
        **AT_THE_DESK,
        pressed=seen.buttons["Phát hành"],
        typed={seen.fields["Tên bản số liệu"]: "Quý I"},
    )


@pytest.fixture
def two(office: Callable[[Path], Store], tmp_path: Path) -> Iterator[tuple[Store, list[Wire]]]:
    """The store, and a person before each of two servers over it."""
    store = office(tmp_path / "kho")
    settings = {"STORE_DIR": str(store.settings.folder), "LOCAL_EDITOR": "1", "PEOPLE_FILE": ""}
    with ExitStack() as opened:
        servers = [opened.enter_context(a_process(settings=settings))[1] for _ in range(2)]
        yield store, [opened.enter_context(at_the_wire(address)) for address in servers]


def test_of_two_who_publish_the_same_at_two_servers_one_does_it_and_both_see_it(
    two: tuple[Store, list[Wire]],
):
    store, desks = two
    send(store, cells=[JUMP], is_accepted=True)
    presses = [press_publish(desk) for desk in desks]

    pressed = all_at_once([partial(desk.send, press) for desk, press in zip(desks, presses, strict=True)])
    # what came of it is told by the run that follows by itself
    seen = [[first, desk.send(a_frame(**AT_THE_DESK))] for first, desk in zip(pressed, desks, strict=True)]

    texts = [" ".join(text for run in runs for text in run.texts) for runs in seen]
    assert sorted("Đã phát hành bản số 2" in text for text in texts) == [False, True]
    assert sorted("Chưa phát hành được: thay đổi dựa trên bản số 1, nhưng" in text for text in texts) == [
        False, True,
    ]  # fmt: skip
    assert not [text for text in texts if "locked" in text]
    assert found_whole(store).releases == 2
    assert state_of(store) is ReturnState.PUBLISHED
    assert all("số 2: Quý I" in desk.run() for desk in desks)


def test_the_command_line_is_told_who_was_faster(two_releases: Store):
    done = subprocess.run(
        [sys.executable, "-m", "monitoring", "publish", "--data", "data", "--title", "Bản ba", "--note", "thử",
         "--by", "Cường", "--based-on", "1"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "Chưa phát hành được: thay đổi dựa trên bản số 1, nhưng Bình đã đưa bản số 2" in done.stderr
    assert found_whole(two_releases).releases == 2


@pytest.fixture
def two_releases(office: Callable[[Path], Store], tmp_path: Path) -> Store:
    store = office(tmp_path / "kho")
    store.publish(store.tables_of(1), title="Bản hai", note="", by="Bình", based_on=1)
    return open_store(store.settings)
