from monitoring.returns.checks.units import (
    find_figures_of_enlarged_province,
    find_units_not_reporting,
    find_units_out_of_time,
)
from monitoring.returns.finding import Finding, Place
from tests.builders.framework import a_framework
from tests.builders.reported import a_figure, some_money

FRAMEWORK = a_framework().build()
AT = Place("Biểu 1", "A9")


def test_a_unit_that_had_ended_is_an_error_that_names_its_successor():
    assert list(find_units_out_of_time([a_figure(1, 2, unit="682", period="2025")], FRAMEWORK)) == [
        Finding(
            "unit_out_of_time",
            AT,
            "đơn vị không tồn tại trong kỳ",
            "Ghi số liệu theo đơn vị còn tồn tại trong kỳ, hoặc sửa kỳ báo cáo.",
            "huyện Đạ Tẻh (682) không còn từ sau ngày 30/11/2024, không có trong kỳ 2025;"
            " đơn vị kế thừa: huyện Đạ Huoai (682-2024)",
        )
    ]


def test_a_unit_that_did_not_exist_yet_is_an_error():
    (found,) = find_units_out_of_time([a_figure(1, 2, unit="682-2024", period="2023")], FRAMEWORK)

    assert found.message == (
        "đơn vị không tồn tại trong kỳ: huyện Đạ Huoai (682-2024) chỉ có từ ngày 01/12/2024, chưa có trong kỳ 2023"
    )


def test_money_too_is_held_against_the_units_time():
    assert len(list(find_units_out_of_time([some_money(1, unit="682", year=2025)], FRAMEWORK))) == 1


def test_a_unit_that_existed_on_some_day_of_the_period_is_right():
    assert list(find_units_out_of_time([a_figure(1, 2, unit="682", period="2024")], FRAMEWORK)) == []


def test_a_unit_outside_the_periods_frame_is_a_warning():
    assert list(find_units_not_reporting([a_figure(1, 2, unit="682-2024", period="2024")], FRAMEWORK)) == [
        Finding(
            "unit_not_reporting",
            AT,
            "đơn vị không thuộc khung báo cáo của kỳ",
            "Ghi theo đơn vị của khung báo cáo; nếu vẫn cần lưu số này thì ghi giải trình.",
            "huyện Đạ Huoai (682-2024); kỳ 2024 báo cáo theo huyện, thành phố",
            "warning",
        )
    ]


def test_a_unit_of_the_frame_and_the_province_itself_report():
    rows = [a_figure(1, 2, unit="682", period="2024"), a_figure(1, 2, unit="68", period="2024")]

    assert list(find_units_not_reporting(rows, FRAMEWORK)) == []


def with_old_province():
    return a_framework().with_observation(unit="68", period="2024", poor=3_000, households=360_000).build()


def test_a_figure_of_the_enlarged_province_under_the_old_name_is_an_error():
    reported = a_figure(20_000, 1_000_000, unit="68", period="2025")

    assert list(find_figures_of_enlarged_province([reported], with_old_province())) == [
        Finding(
            "enlarged_province",
            Place("Biểu 1", "D9"),
            "có vẻ là số của tỉnh Lâm Đồng sau hợp nhất, ghi dưới tên tỉnh Lâm Đồng cũ",
            "Ghi mã 68-2025 nếu là số của tỉnh mới; số của tỉnh cũ chỉ gồm địa bàn trước 01/07/2025.",
            "1.000.000 so với 360.000 của kỳ 2024",
        )
    ]


def test_the_old_provinces_own_figure_and_the_new_ones_under_its_own_code_are_right():
    rows = [
        a_figure(2_500, 365_000, unit="68", period="2025"),
        a_figure(20_000, 1_000_000, unit="68-2025", period="2025"),
    ]

    assert list(find_figures_of_enlarged_province(rows, with_old_province())) == []
