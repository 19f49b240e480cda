from monitoring.views.change_map import view_change_map
from monitoring.views.choice import Choice
from monitoring.views.compare_maps import view_year_maps
from monitoring.views.compare_units import Comparison
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.maps import exhibit_change_map, exhibit_map, exhibit_year_maps
from monitoring.views.map import view_map
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_boundaries
from tests.views.exhibits.numbers import uncovered_numbers


def a_map(builder: FrameworkBuilder, *, year: int = 2022, **choice) -> Exhibit:
    framework, asked = builder.build(), Choice(year, **choice)
    view = view_map(framework, shipped_boundaries(), asked, indicator_id="poor_rate")
    return exhibit_map(framework, asked, view, indicator_id="poor_rate")


def cells(exhibit: Exhibit, name: str, *, at: int = 1) -> list[str]:
    """The texts of the row whose unit has the name."""
    (row,) = [row for row in exhibit.table.rows if row[at].text == name]
    return [cell.text for cell in row]


def twelve() -> FrameworkBuilder:
    builder = a_framework().with_every_unit(but=("674", "682"), poor=50, households=5_000)
    return builder.with_observation(unit="674", poor=200, households=4_000)


def test_the_table_has_the_labels_of_the_map_and_what_they_were_divided_from():
    shown = a_map(twelve())

    labels = {unit.name: unit.label for unit in shown.drawing.units if unit.value is not None}
    assert {name: cells(shown, name)[2] for name in labels} == labels
    assert cells(shown, "Đam Rông") == ["1", "Đam Rông", "5,00", "200", "4.000", "chính thức"]
    assert cells(shown, "Bảo Lộc")[0] == "2"
    assert [column.label for column in shown.table.columns] == [
        "Hạng", "Đơn vị", "Tỷ lệ hộ nghèo (%)", "Tử số", "Mẫu số", "Tính chất số liệu",
    ]  # fmt: skip


def test_a_unit_without_a_figure_says_so_and_why():
    shown = a_map(twelve())

    assert cells(shown, "Đạ Tẻh") == [
        "", "Đạ Tẻh", "chưa có số liệu", "chưa có số liệu", "chưa có số liệu",
        "chưa có số liệu: chưa có báo cáo cho kỳ này",
    ]  # fmt: skip
    assert "Chưa có số liệu của 1/12 huyện, thành phố: Đạ Tẻh (chưa có báo cáo cho kỳ này)." in str(
        shown.statement
    )


def test_a_province_that_was_added_up_from_eleven_says_11_of_12():
    shown = a_map(twelve())

    assert "của tỉnh Lâm Đồng là 1,30 %, mới tính từ 11/12 đơn vị (92 %) có báo cáo" in str(shown.statement)
    assert cells(shown, "Toàn tỉnh")[-1] == "chính thức, 11/12 đơn vị (92 %)"
    assert shown.table.total_rows == 1
    assert uncovered_numbers(shown.statement) == []


def test_the_sentence_of_a_chosen_unit_has_change_distances_and_rank():
    builder = (
        twelve()
        .with_observation(unit="682", poor=50, households=5_000)
        .with_observation(unit="674", period="2021", poor=250, households=4_000)
        .with_province(2.0)
        .with_nation(6.0)
    )

    assert a_map(builder, unit_id="674").statement.text.partition(". ")[0] == (
        "Năm 2022, tỷ lệ hộ nghèo của huyện Đam Rông là 5,00 %, giảm 1,25 điểm % so với năm 2021, cao hơn 3,00 điểm % "
        "so với toàn tỉnh (2,00 %), thấp hơn 1,00 điểm % so với cả nước (6,00 %), cao nhất trong 12 huyện, thành phố"
    )


def test_units_that_share_a_place_are_counted_in_the_rank():
    said = a_map(twelve(), unit_id="673").statement.text

    assert (
        "đứng thứ 2 trong 11/12 huyện, thành phố (92 %) có số liệu (cùng 9 đơn vị khác), xếp từ cao xuống thấp"
        in said
    )


def test_what_only_illustrates_is_marked_in_the_cell_and_in_its_own_sentence():
    shown = a_map(
        twelve()
        .with_province(1.5)
        .with_observation(unit="682", poor=9, households=100, status="illustrative")
    )

    (row,) = [row for row in shown.table.rows if row[1].text == "Đạ Tẻh"]
    assert [cell.is_illustrative for cell in row] == [False, False, True, True, True, False]
    first, second = shown.statement.text.split(". ", 1)
    assert "minh họa" not in first
    assert second.endswith("; một phần là số liệu minh họa.")
    assert shown.statement.is_illustrative


def test_a_sentence_of_nothing_but_illustration_says_so_once():
    builder = a_framework().with_every_unit(poor=50, households=5_000, status="illustrative")

    said = a_map(builder).statement.text
    assert said.endswith("Các số nêu trên là số liệu minh họa.")
    assert said.count("minh họa") == 1


def test_a_filled_in_denominator_is_marked_beside_a_published_rate():
    shown = a_map(
        a_framework().with_observation(
            unit="674", value=6.9, poor=1_019, households=14_760, illustrative="denominator"
        )
    )

    (row,) = [row for row in shown.table.rows if row[1].text == "Đam Rông"]
    assert [cell.is_illustrative for cell in row] == [False, False, False, False, True, False]
    assert row[-1].text == "chính thức (mẫu số minh họa)"


def test_the_figure_behind_each_value_is_named():
    shown = a_map(twelve())

    assert {row[2].figure_id for row in shown.table.rows} >= {
        "poor_rate/674/2022/all",
        "poor_rate/682/2022/all",
        "poor_rate/68/2022/all",
    }
    assert "poor_rate/674/2022/all" in shown.statement.figure_ids


def test_no_figure_at_all_is_said_of_the_place_and_of_the_units():
    assert a_map(a_framework()).statement.text == (
        "Năm 2022, tỷ lệ hộ nghèo của tỉnh Lâm Đồng: chưa có số liệu (chưa có báo cáo cho kỳ này). "
        "Chưa có số liệu của đơn vị nào trong 12 huyện, thành phố (chưa có báo cáo cho kỳ này)."
    )


def a_change_map(builder: FrameworkBuilder) -> Exhibit:
    framework, asked = builder.build(), {"indicator_id": "poor_rate", "from_year": 2021}
    view = view_change_map(framework, shipped_boundaries(), Choice(2022), **asked)
    return exhibit_change_map(framework, Choice(2022), view, **asked)


def test_the_map_of_change_tells_how_many_fell_and_which_fell_most():
    builder = a_framework().with_provinces({"2021": 3.0, "2022": 2.5})
    for unit, before, after in (("674", 8.0, 5.0), ("675", 4.0, 4.5), ("676", 2.0, 2.0)):
        builder = builder.with_observation(unit=unit, period="2021", value=before).with_observation(
            unit=unit, value=after
        )
    shown = a_change_map(builder)

    assert shown.statement.text.startswith(
        "Từ năm 2021 đến năm 2022, tỷ lệ hộ nghèo của tỉnh Lâm Đồng giảm 0,50 điểm % (từ 3,00 % xuống 2,50 %). "
        "So sánh được 3/12 huyện, thành phố: 1 đơn vị giảm, 1 đơn vị tăng và 1 đơn vị không thay đổi. "
        "Giảm nhiều nhất là Đam Rông (3,00 điểm %) và tăng nhiều nhất là Lạc Dương (0,50 điểm %). "
        "Chưa so sánh được 9/12 huyện, thành phố vì thiếu số liệu một trong hai năm: "
    )
    labels = {unit.name: unit.label for unit in shown.drawing.units if unit.value is not None}
    assert labels == {"Đam Rông": "−3,00", "Lạc Dương": "+0,50", "Lâm Hà": "0,00"}
    assert {name: cells(shown, name, at=0)[3] for name in labels} == labels
    assert cells(shown, "Di Linh", at=0)[1:4] == ["chưa có số liệu", "chưa có số liệu", "chưa so sánh được"]
    assert uncovered_numbers(shown.statement) == []


def test_a_unit_that_a_year_does_not_have_is_told_apart_from_one_without_a_figure():
    framework = a_framework().with_every_unit(period="2025", poor=10, households=1_000).build()
    asked = Comparison("poor_rate", 2021)
    shown = exhibit_year_maps(
        framework, Choice(2025), asked, view_year_maps(framework, shipped_boundaries(), Choice(2025), asked)
    )

    assert cells(shown, "Đạ Tẻh", at=0)[1:6] == ["chưa có số liệu"] * 4 + ["—"]
    assert cells(shown, "Đạ Huoai (từ 01/12/2024)", at=0)[1:6] == ["—"] * 4 + ["1,00"]
    assert shown.caption.notes[-1].startswith("“—”: đơn vị không có trong khung")
    assert "; chưa có số liệu năm 2021, 2022, 2023, 2024" in shown.statement.text
