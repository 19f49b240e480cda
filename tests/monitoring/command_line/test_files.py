import stat

import pytest

from monitoring.command_line.files import NotWritten, write_together, write_whole


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


def test_of_several_files_none_is_changed_where_one_cannot_be_written(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"cu")

    with pytest.raises(NotWritten, match="không có thư mục"):
        write_together({tmp_path / "a.csv": b"moi", tmp_path / "khong-co" / "b.csv": b"moi"})

    assert (tmp_path / "a.csv").read_bytes() == b"cu"
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]
