"""Nothing may be written: into the store's folder, or into the program's."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.page_socket import a_frame
from monitoring.store.active import open_active
from monitoring.store.errors import StoreReadOnly
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.faults.conftest import found_whole
from tests.faults.disks import read_only
from tests.faults.servers import a_process
from tests.monitoring.store.releases import publish_next, some_contents
from tests.sign_in.running import PROJECT
from tests.sign_in.wire import at_the_wire

TOLD = (
    "Không có quyền ghi vào kho số liệu ({file}). Cấp quyền ghi cho tài khoản chạy phần mềm (với PostgreSQL là tài "
    "khoản trong DATABASE_URL), hoặc đặt STORE_DIR trỏ tới thư mục ghi được; chưa có gì thay đổi."
)
# in a view of the file system of its own, which goes with the process: program, data and store may only be read
READ_ONLY = """
for folder in "$1" "$2"; do mount --bind "$folder" "$folder" && mount -o remount,ro,bind "$folder" || exit; done
cd "$1" && shift 2 && exec "$@"
"""


@pytest.mark.parametrize("is_opened_before", [True, False])
def test_readers_read_the_copy_and_writers_are_told_what_to_allow(small_store: Store, is_opened_before: bool):
    open_active(small_store).read_tables()
    folder = small_store.settings.folder
    store = small_store if is_opened_before else open_store(StoreSettings(folder=folder), connect=False)
    with read_only(folder):
        shown = open_active(store)
        assert (shown.record.number, shown.is_fallback) == (1, True)
        assert shown.read_tables() == some_contents()
        with pytest.raises(StoreReadOnly) as told:
            publish_next(store, based_on=1)
        assert str(told.value) == TOLD.format(file=small_store.settings.file)

    store.failed_lately = None
    assert not open_active(store).is_fallback
    assert publish_next(store).number == 2
    assert found_whole(store).releases == 2


def test_a_server_that_may_write_nowhere_shows_the_last_release_and_tells_who_wants_to_change_something(
    office: Callable[[Path], Store], tmp_path: Path
):
    if subprocess.run(["unshare", "-m", "true"], check=False, capture_output=True).returncode != 0:
        pytest.skip("a read-only view of the program takes the right to mount")
    store = office(tmp_path / "kho")
    tables = store.tables_of(1)
    corrected = tables["observations"].replace(
        b"poor_rate,68,2022,all,6636,,1.94,official", b"poor_rate,68,2022,all,6700,,1.96,official"
    )
    store.publish(tables | {"observations": corrected}, title="Bản hai", note="", by="kiểm thử", based_on=1)
    open_active(store).read_tables()
    folder = store.settings.folder
    settings = {"STORE_DIR": str(folder), "LOCAL_EDITOR": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    before = ["unshare", "-m", "sh", "-c", READ_ONLY, "sh", str(PROJECT), str(folder)]
    command = [*before, sys.executable, "deploy/serve.py"]
    with a_process(command, settings=settings) as (_, address), at_the_wire(address) as wire:
        seen = wire.run(query="nam=2022")
        assert "1,96 %" in seen
        assert (
            "Kho số liệu đang không truy cập được. Đang hiển thị bản số 2 (Bản hai) đã lưu trên máy chủ."
            in seen
        )

        told = wire.send(a_frame(page="cap-nhat", query="viec=duyet"))
        assert "Không có quyền ghi vào kho số liệu (" in told
        assert os.access(folder, os.W_OK)  # outside of the server's view
    assert found_whole(store).releases == 2
