"""How much of what browsers upload one process holds."""

import pytest
from starlette.exceptions import HTTPException
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from components.widgets import upload_room


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    """With room for ten bytes of a session and fifteen of all."""
    monkeypatch.setattr(upload_room, "OF_A_SESSION_BYTES", 10)
    monkeypatch.setattr(upload_room, "OF_ALL_BYTES", 15)
    monkeypatch.setattr(MemoryUploadedFileManager, "add_file", MemoryUploadedFileManager.add_file)
    upload_room.bound_uploads()
    return MemoryUploadedFileManager("/x")


def put(manager: MemoryUploadedFileManager, session: str, file_id: str, size: int) -> None:
    manager.add_file(session, UploadedFileRec(file_id=file_id, name="a", type="b", data=b"x" * size))


def test_a_session_s_files_are_taken_up_to_its_bound_and_one_that_comes_again_counts_once(
    manager: MemoryUploadedFileManager,
):
    put(manager, "a", "1", 6)
    put(manager, "a", "1", 7)
    put(manager, "a", "2", 3)
    with pytest.raises(HTTPException) as refused:
        put(manager, "a", "3", 1)

    assert refused.value.status_code == 413
    assert [len(one.data) for one in manager.get_files("a", ["1", "2", "3"])] == [7, 3]


def test_all_sessions_together_have_a_bound_too_and_what_is_dropped_makes_room(
    manager: MemoryUploadedFileManager,
):
    put(manager, "a", "1", 10)
    with pytest.raises(HTTPException):
        put(manager, "b", "1", 6)
    manager.remove_file("a", "1")
    put(manager, "b", "1", 6)

    assert len(manager.get_files("b", ["1"])) == 1
