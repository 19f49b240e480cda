from monitoring.views.choice import Choice
from monitoring.views.deprivation import view_deprivation
from monitoring.views.exhibits.dots import exhibit_deprivation, exhibit_unit_groups
from monitoring.views.exhibits.exhibit import Role
from monitoring.views.profile_groups import view_profile_groups
from monitoring.views.profile_indicators import measure_targets
from tests.builders.framework import a_framework
from tests.shipped import shipped_framework
from tests.views.exhibits.numbers import uncovered_numbers


def lacking(choice: Choice):
    framework = shipped_framework()
    view = view_deprivation(framework, choice, measure_targets(framework, choice).values())
    return view, exhibit_deprivation(framework, choice, view)


def test_the_table_has_the_texts_beside_the_dots():
    view, shown = lacking(Choice(2022, "674"))

    assert [tuple(cell.text for cell in row[1:5]) for row in shown.table.rows] == [
        (row.name, row.own_text, row.other_text, row.distance_text) for row in view.rows
    ]
    own, other = shown.chart.series
    assert (own.role, own.values) == (Role.OWN, tuple(row.own for row in view.rows))
    assert (other.role, other.values) == (Role.OTHER, tuple(row.other for row in view.rows))


def test_what_is_still_lacking_is_not_named_as_the_figure_that_it_was_worked_out_from():
    _, shown = lacking(Choice(2022, "674"))

    named = {row[1].text: row[2].figure_id for row in shown.table.rows}
    assert named["Hộ nghèo"] == "poor_rate/674/2022/all"
    assert named["Trẻ em hộ nghèo, cận nghèo đi học đúng độ tuổi"] == ""


def test_the_sentence_gives_the_largest_lacks_and_in_how_many_the_unit_is_worse():
    _, shown = lacking(Choice(2022, "674"))

    assert "Mức thiếu hụt lớn nhất: lao động có bằng cấp, chứng chỉ thiếu 77,1 % (toàn tỉnh thiếu" in str(
        shown.statement
    )
    assert "Thiếu hụt nhiều hơn mức toàn tỉnh ở " in str(shown.statement)
    assert uncovered_numbers(shown.statement) == []


def test_groups_without_a_figure_stand_in_the_table_with_the_reason():
    builder = a_framework().with_observation(unit="674", value=6.9)
    framework = builder.with_observation(unit="674", group="dtts", value=11.4).build()
    choice = Choice(2022, "674")
    shown = exhibit_unit_groups(framework, choice, view_profile_groups(framework, choice))

    assert [[cell.text for cell in row] for row in shown.table.rows] == [
        ["Tất cả các hộ", "6,90", "chưa có số liệu", "–", "chính thức"],
        ["Dân tộc thiểu số", "11,40", "chưa có số liệu", "+4,50", "chính thức"],
        ["Trẻ em", "chưa có số liệu", "chưa có số liệu", "–", "chưa có số liệu: chỉ số này không có số liệu theo nhóm đã chọn"],
    ]  # fmt: skip
    assert shown.statement.text == (
        "Năm 2022, tỷ lệ hộ nghèo của huyện Đam Rông: mức chung 6,90 %; "
        "dân tộc thiểu số 11,40 % (cao hơn mức chung 4,50 điểm %). Chưa có số liệu của nhóm: trẻ em."
    )
