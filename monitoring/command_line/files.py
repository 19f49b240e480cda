"""Writes files whole or not at all."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from monitoring.contracts.system_failures import say_system_failure


class NotWritten(OSError):
    """The file could not be written; the message says why and what to do."""


def write_whole(path: Path, content: bytes) -> Path:
    """Write beside the target, then put it in its place in one step. Raises `NotWritten` and leaves nothing behind."""
    write_together({path: content})
    return path


def write_together(contents: Mapping[Path, bytes]) -> None:
    """The same for several files: none is put in its place before all are on the disk. Raises `NotWritten`."""
    beside: list[Path] = []
    path = Path()
    try:
        for path in contents:
            _refuse_unmade(path.parent)
            beside.append(_new_beside(path))
            _fill(beside[-1], contents[path])
        for path, written in zip(contents, beside, strict=True):
            written.replace(path)
    except NotWritten:
        raise
    except OSError as failed:
        raise NotWritten(
            f"không ghi được {path}: {say_system_failure(failed)}. Hãy chọn nơi khác hoặc giải phóng chỗ trống"
        ) from failed
    finally:  # also where the command is told to end
        for written in beside:
            written.unlink(missing_ok=True)


def _refuse_unmade(folder: Path) -> None:
    if not folder.is_dir():
        raise NotWritten(f"không có thư mục {folder}; hãy tạo thư mục trước hoặc chọn nơi khác")


def _new_beside(path: Path) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    return Path(name)


def _fill(file: Path, content: bytes) -> None:
    with file.open("wb") as opened:
        opened.write(content)
        opened.flush()
        os.fsync(opened.fileno())
    # mkstemp makes files that only their owner may read; a document is for the office
    file.chmod(0o644)
