"""Writes a file whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


class NotWritten(OSError):
    """The file could not be written; the message says why and what to do."""


def write_whole(path: Path, content: bytes) -> Path:
    """Write beside the target, then put it in its place in one step. Raises `NotWritten` and leaves nothing behind."""
    folder = path.parent
    if not folder.is_dir():
        raise NotWritten(f"không có thư mục {folder}; hãy tạo thư mục trước hoặc chọn nơi khác")
    scratch = None
    try:
        handle, scratch = tempfile.mkstemp(dir=folder, prefix=f".{path.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # mkstemp makes files that only their owner may read; a document is for the office
        Path(scratch).chmod(0o644)
        Path(scratch).replace(path)
    except OSError as failed:
        if scratch is not None:
            Path(scratch).unlink(missing_ok=True)
        raise NotWritten(
            f"không ghi được {path}: {_why(failed)}. Hãy chọn nơi khác hoặc giải phóng chỗ trống"
        ) from failed
    return path


def _why(failed: OSError) -> str:
    reasons = {13: "không có quyền ghi", 28: "ổ đĩa đã đầy", 30: "ổ đĩa chỉ cho đọc", 21: "đó là một thư mục"}
    return reasons.get(failed.errno or 0, failed.strerror or "lỗi ổ đĩa")
