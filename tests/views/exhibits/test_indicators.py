import pytest

from monitoring.measures.figures import measure_figure
from monitoring.model.periods import Period
from monitoring.views.choice import Choice
from monitoring.views.exhibits.indicators import exhibit_every_indicator, exhibit_indicators
from monitoring.views.profile_indicators import measure_targets, view_dimensions
from monitoring.wording.sentences import say_figure
from tests.builders.framework import a_framework
from tests.shipped import shipped_framework


@pytest.mark.parametrize(("year", "unit_id"), [(2022, "674"), (2025, "682-2024"), (2022, None)])
def test_every_indicator_with_a_figure_stands_in_the_table_and_in_the_sentence_as_it_is_measured(
    year, unit_id
):
    framework = shipped_framework()
    shown = exhibit_every_indicator(framework, Choice(year, unit_id))

    rows = {row[3].figure_id: row for row in shown.table.rows}
    measured = {}
    for indicator in framework.indicators.values():
        figure = measure_figure(
            framework, indicator.indicator_id, unit_id=unit_id or "68", period=Period(year)
        )
        if any(one is not None for one in (figure.value, figure.numerator, figure.denominator)):
            measured[figure.figure_id] = (indicator, figure)
    assert set(rows) == set(measured)
    for figure_id, (indicator, figure) in measured.items():
        row = rows[figure_id]
        if figure.value is not None:
            assert f"{row[3].text} {row[2].text}" == say_figure(figure, indicator)
            assert (row[3].value, row[3].is_illustrative) == (figure.value, figure.is_illustrative)
            assert say_figure(figure, indicator) in shown.statement.text
            assert figure_id in shown.statement.figure_ids
        if figure.numerator is not None:
            assert row[4].value == figure.numerator


def test_a_count_without_a_rate_keeps_its_row_and_is_said_not_to_give_one():
    framework = a_framework().with_observation(unit="678", poor=533).build()
    shown = exhibit_every_indicator(framework, Choice(2022, "678"))

    ((_, name, _, value, numerator, denominator, _, standing),) = shown.table.rows
    assert (name.text, value.text, numerator.text, denominator.text) == (
        "Tỷ lệ hộ nghèo", "chưa có số liệu", "533", "chưa có số liệu",
    )  # fmt: skip
    assert "chưa công bố mẫu số" in standing.text
    assert shown.statement.text.endswith("Chưa tính được tỷ lệ của: tỷ lệ hộ nghèo.")


def test_the_targets_of_a_unit_have_the_words_of_its_profile():
    framework, choice = shipped_framework(), Choice(2022, "674")
    blocks = view_dimensions(framework, choice, measure_targets(framework, choice))
    shown = exhibit_indicators(framework, choice, blocks)

    rows = [row for block in blocks for row in block.rows]
    assert [f"{one[3].text} {one[2].text}" for one in shown.table.rows] == [row.value for row in rows]
    assert [one[4].text for one in shown.table.rows] == [
        row.change if row.change != "–" else "chưa so sánh được" for row in rows
    ]
    assert [one[7].text for one in shown.table.rows] == [row.rank for row in rows]
    assert "mức đặt cho cả tỉnh" in [one[8].text for one in shown.table.rows]
    assert shown.statement.text.startswith(
        "Năm 2022, huyện Đam Rông có số liệu của 20/20 chỉ tiêu; theo mức của tỉnh:"
    )
