"""What the dashboard is called, read before its tables are."""

from pathlib import Path

from monitoring.sources.dashboard_name import dashboard_name, read_dashboard_name
from tests.builders.made_up_province import a_made_up_province
from tests.builders.tables import some_tables


def test_the_shipped_dashboard_is_called_by_its_programme_province_and_years():
    name = dashboard_name()

    assert name.title == "Giảm nghèo bền vững Lâm Đồng 2021–2025"
    assert name.full_title == "Theo dõi giảm nghèo bền vững tỉnh Lâm Đồng 2021–2025"
    assert name.targets_title == "Mục tiêu 2025"
    assert name.unit_kinds[0] == ("thành phố", "huyện")
    assert set(name.unit_kinds[-1]) == {"xã", "phường"}


def test_another_province_is_called_by_its_own(tmp_path: Path):
    name = read_dashboard_name(a_made_up_province(tmp_path).write().data_dir)

    assert name.full_title == "Theo dõi giảm nghèo đa chiều tỉnh Sao Mai 2026–2028"
    assert name.unit_kinds[0] == ("xã", "phường", "đặc khu")


def test_tables_without_details_have_a_name_all_the_same(tmp_path: Path):
    folder = some_tables(tmp_path).without_table("programme_details").write()

    assert read_dashboard_name(folder.data_dir).title == "Theo dõi Chương trình Lâm Đồng 2021–2025"


def test_what_cannot_be_read_is_left_out_and_told_by_the_checks_instead(tmp_path: Path):
    folder = some_tables(tmp_path).with_bytes("programme", b"\xff\xfe").write()

    assert read_dashboard_name(folder.data_dir).title == "Giảm nghèo bền vững"
    assert read_dashboard_name(tmp_path / "nowhere").unit_kinds == ()
    assert read_dashboard_name(tmp_path / "nowhere").full_title == "Theo dõi Chương trình"
