"""A file made at a press waits for the browser that asked for it, whatever other readers do meanwhile."""

from __future__ import annotations

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components.serving.downloads import keep_downloads

OTHER_READERS = 20


def made_at_a_press(files: MediaFileManager) -> str:
    """The name under which the browser then asks for it."""
    button = files.add_deferred(lambda: b"noi dung", "text/csv", "1.0", "bang.csv")
    return files.execute_deferred(button).rpartition("/")[2]


def test_other_readers_pages_do_not_take_it_away() -> None:
    storage = MemoryMediaFileStorage("/media")
    files = MediaFileManager(storage)
    keep_downloads(files)
    name = made_at_a_press(files)
    for _ in range(OTHER_READERS):
        files.remove_orphaned_files()  # as Streamlit does at the end of every run of anybody's page

    assert storage.get_file(name).content == b"noi dung"


def test_it_is_let_go_in_the_end() -> None:
    storage = MemoryMediaFileStorage("/media")
    files = MediaFileManager(storage)
    keep_downloads(files, every_s=0)
    name = made_at_a_press(files)
    for _ in range(2):
        files.remove_orphaned_files()

    with pytest.raises(MediaFileStorageError):
        storage.get_file(name)
