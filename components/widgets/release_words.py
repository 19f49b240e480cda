"""What a reader is told of the release before him. Markdown, in which nothing that people typed has any effect."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from monitoring.store.moments import say_moment
from monitoring.wording.inert import plain

if TYPE_CHECKING:
    from monitoring.store.active import ActiveRelease
    from monitoring.store.errors import StoreError
    from monitoring.store.records import ReleaseRecord

_LOG = logging.getLogger(__name__)
_told_log: set[str] = set()


def say_pinned(record: ReleaseRecord, active: ReleaseRecord) -> str:
    """Which release the link shows, and which the others see."""
    return (
        f"Đang xem bản số {record.number} ({plain(record.title)}), phát hành lúc {say_moment(record.published_at)}. "
        f"Bản đang dùng là số {active.number} ({plain(active.title)})."
    )


def say_unknown(pinned: int) -> str:
    """The link names a release that there is none of."""
    return f"Liên kết ghi bản số liệu số {pinned}, nhưng không có bản này; đang hiển thị bản đang dùng."


def say_not_opened(pinned: int, failed: StoreError) -> str:
    """The release of the link cannot be read just now; why is written into the log."""
    _tell_log_once(str(failed))
    return f"Chưa mở được bản số {pinned} mà liên kết ghi; đang hiển thị bản đang dùng. Bản này sẽ tự mở khi kho số liệu hoạt động lại."


def say_no_store(pinned: int) -> str:
    """The link names a release, but nothing keeps any."""
    return (
        f"Liên kết ghi bản số liệu số {pinned}, nhưng máy chủ này chưa có kho các bản số liệu; "
        "đang hiển thị các bảng đi kèm phần mềm."
    )


def say_away(active: ActiveRelease) -> str:
    """The store does not answer, and the copy on this machine's disk stands in."""
    _tell_log_once(active.failure)
    since = "" if active.since is None else f" Lần cuối kết nối được: {say_moment(active.since)}."
    return (
        f"Kho số liệu đang không truy cập được. Đang hiển thị bản số {active.record.number} "
        f"({plain(active.record.title)}) đã lưu trên máy chủ.{since}"
    )


def say_no_copy(failed: StoreError) -> str:
    """The store does not answer, and no copy can be read either: the tables in data/ stand in."""
    _tell_log_once(str(failed))
    return (
        "Kho số liệu đang không truy cập được và máy chủ này chưa lưu bản nào dùng được. Đang hiển thị các bảng đi kèm "
        "phần mềm; đây có thể không phải bản số liệu đang dùng."
    )


def say_missing(missing: StoreError) -> str:
    """The folder that should hold the store holds none: the tables in data/ stand in."""
    _tell_log_once(str(missing))
    return (
        "Thư mục đã khai báo không có kho số liệu: ổ đĩa của kho chưa được gắn, hoặc kho chưa được tạo. Đang hiển thị "
        "các bảng đi kèm phần mềm; đây có thể không phải bản số liệu đang dùng. Người quản trị xem cách xử lý "
        "trong nhật ký máy chủ."
    )


def _tell_log_once(failure: str) -> None:
    # readers learn that it is away, the one who runs the server learns why: each reason once, not at every look
    if failure not in _told_log:
        _told_log.add(failure)
        _LOG.error("%s", failure)
