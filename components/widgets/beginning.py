"""What a server does with its store once it runs, beside its readers: release 1, and a word on tables nobody published."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from components.widgets.process_store import store
from monitoring.contracts.problem import BrokenTables

if TYPE_CHECKING:
    from monitoring.store.store import Store

_LOG = logging.getLogger(__name__)
_told: set[str] = set()


def begin_store() -> bool:
    """Make the tables in data/ release 1 where the store is empty, and say in the log where no release holds them.

    False where the database is away, or the named folder misses its store, and has to be asked again; readers do not
    wait for it meanwhile.
    """
    from monitoring.store.errors import StoreError, StoreUnusable

    try:
        _tell_unpublished(store())
    except BrokenTables as broken:
        _LOG.error(
            "Các bảng dữ liệu có %d lỗi, chưa đưa vào kho số liệu. Xem: make check", len(broken.problems)
        )
    except StoreUnusable as away:
        if str(away) not in _told:
            _told.add(str(away))
            _LOG.error("%s Máy chủ vẫn phục vụ và sẽ tự thử lại.", away)
        return False
    except StoreError as failed:
        _LOG.error("%s", failed)
    return True


def _tell_unpublished(opened: Store) -> None:
    """An upgrade of the program may bring new tables; they are published by a person, never by a start."""
    from monitoring.contracts.release_code import release_code
    from monitoring.sources.csv_tables import read_contents
    from monitoring.sources.folders import DATA_DIR, name_in_project

    code = release_code(read_contents(DATA_DIR))
    releases = opened.releases()
    if code in {one.code for one in releases}:
        return
    _LOG.warning(
        "Các bảng trong %s/ (mã %s) chưa có trong bản số liệu nào; người đọc vẫn xem bản số %d. Muốn đưa vào dùng: "
        'python -m monitoring publish --data %s --title "…" --note "…" --by "…"',
        name_in_project(DATA_DIR),
        code,
        opened.active().number,
        name_in_project(DATA_DIR),
    )
