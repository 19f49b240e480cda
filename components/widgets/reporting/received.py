"""The returns that the store holds, or why they can not be read."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from components.widgets.process_store import opened_store
from monitoring.model.returns import Return
from monitoring.store.presence import has_store

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Received:
    """``remark`` says that the returns can not be read now; empty in the ordinary case."""

    returns: tuple[Return, ...]
    remark: str = ""


def read_returns() -> Received:
    """Give all returns; where the store is away the page goes on with what the tables know."""
    if not has_store():
        return Received(())
    # what speaks to a database takes half a second to import: only where there is one
    from monitoring.store.errors import StoreError

    try:
        return Received(opened_store().returns())
    except StoreError as failed:
        _LOG.warning("returns could not be read: %s", failed)
        return Received(
            (),
            f"{str(failed).rstrip('.')}. Chưa đọc được các báo cáo gửi qua bảng theo dõi; "
            "trang đang hiển thị theo danh mục kỳ báo cáo của bản số liệu.",
        )
