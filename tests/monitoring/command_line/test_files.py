import os
import stat
from pathlib import Path

import pytest

from components.documents.files import NotWritten, write_whole


def test_a_file_is_written_whole_and_nothing_else_is_left(tmp_path):
    path = write_whole(tmp_path / "bao-cao.docx", b"noi dung")

    assert path.read_bytes() == b"noi dung"
    assert [one.name for one in tmp_path.iterdir()] == ["bao-cao.docx"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o644


def test_a_folder_that_is_not_there_is_named_in_vietnamese(tmp_path):
    with pytest.raises(NotWritten, match="không có thư mục"):
        write_whole(tmp_path / "khong-co" / "a.png", b"")


def test_a_target_that_is_a_folder_leaves_it_and_nothing_beside_it(tmp_path):
    (tmp_path / "a.png").mkdir()

    with pytest.raises(NotWritten, match="không ghi được"):
        write_whole(tmp_path / "a.png", b"moi")

    assert [one.name for one in tmp_path.iterdir()] == ["a.png"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full to stand for a full disk")
def test_a_full_disk_leaves_the_old_file_as_it_was(tmp_path, monkeypatch):
    target = tmp_path / "a.png"
    target.write_bytes(b"cu")

    def open_full(handle, mode):
        os.close(handle)
        return Path("/dev/full").open(mode)  # every write to it fails as on a full disk

    monkeypatch.setattr("components.documents.files.os.fdopen", open_full)
    with pytest.raises(NotWritten, match="ổ đĩa đã đầy"):
        write_whole(target, b"moi")

    assert target.read_bytes() == b"cu"
    assert [one.name for one in tmp_path.iterdir()] == ["a.png"]
