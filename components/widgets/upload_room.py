"""How much of what browsers upload this process holds.

Streamlit takes files from any session, keeps them in memory until the session ends, and never counts them: one browser
that sends again and again would fill the machine, whether its person may send returns or not.
"""

from __future__ import annotations

from collections.abc import Iterable

from starlette.exceptions import HTTPException
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from monitoring.returns.gate import MEGABYTE

# three returns of 60 MB, all that a session works on at once; and of all sessions a fifth of what a replica may take
OF_A_SESSION_BYTES = 180 * MEGABYTE
OF_ALL_BYTES = 600 * MEGABYTE
# not 503, for which nginx would take the replica for a dead one
_TOO_MUCH = 413

_add_file = MemoryUploadedFileManager.add_file


def bound_uploads() -> None:
    """Have the server refuse what goes beyond; the file before it stays. Call once, before the server starts."""
    MemoryUploadedFileManager.add_file = _add_within_bounds  # type: ignore[method-assign, assignment]


def let_go(files: Iterable[UploadedFile]) -> None:
    """Drop files that the session has taken over, which would else be held twice until it ends."""
    context = get_script_run_ctx()
    manager = None if context is None else context.uploaded_file_mgr
    if context is None or not isinstance(manager, MemoryUploadedFileManager):
        return
    for one in files:
        manager.remove_file(session_id=context.session_id, file_id=one.file_id)


def _add_within_bounds(manager: MemoryUploadedFileManager, session_id: str, file: UploadedFileRec) -> None:
    own = _bytes_of(manager, session_id, but=file.file_id)
    others = sum(_bytes_of(manager, one) for one in list(manager.file_storage) if one != session_id)
    coming = len(file.data)
    if own + coming > OF_A_SESSION_BYTES or others + own + coming > OF_ALL_BYTES:
        raise HTTPException(_TOO_MUCH, detail="No room for more files")
    _add_file(manager, session_id, file)


def _bytes_of(manager: MemoryUploadedFileManager, session_id: str, *, but: str = "") -> int:
    held = list(manager.file_storage.get(session_id, {}).values())
    return sum(len(one.data) for one in held if one.file_id != but)
