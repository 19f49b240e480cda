import pytest

from monitoring.measures.figures import measure_figure
from monitoring.model.periods import Period
from monitoring.views.choice import Choice
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_units import Comparison
from monitoring.views.contribution_words import count_word
from monitoring.views.map import map_indicators
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_framework


def contributed(builder: FrameworkBuilder, *, units=(), indicator="poor_rate", **choice):
    return view_contributions(builder.build(), Choice(2022, **choice), Comparison(indicator, 2021, units))


def twelve() -> FrameworkBuilder:
    """Đam Rông has the highest rate, Di Linh the most households, the ten others 50 each: 1.100 in all."""
    builder = a_framework().with_every_unit(but=("674", "679"), poor=50, households=10_000)
    return builder.with_observation(unit="674", poor=200, households=1_000).with_observation(
        unit="679", poor=400, households=20_000
    )


def test_a_unit_of_which_only_a_part_reported_has_no_part_of_the_province():
    """Đạ Huoai of 2025 is made of 681, 682 and 683, of which one did not report in 2022."""
    builder = a_framework().with_every_unit(but=("683",), poor=50, households=10_000)
    view = contributed(builder, frame_id="don_vi_10")

    assert not view.is_whole
    assert view.total == 9 * 50
    assert "9/10 đơn vị" in view.caption.title
    assert {row.share_text for row in view.rows} == {""}


@pytest.mark.parametrize("year", shipped_framework().programme.years)
def test_contributions_add_up_to_the_sum_of_the_units_and_to_all(year: int):
    framework = shipped_framework()
    for indicator_id, _ in map_indicators(framework):
        view = view_contributions(framework, Choice(year), Comparison(indicator_id, 2021))
        if not view.rows:
            continue
        assert sum(row.count for row in view.rows) == view.total
        assert sum(row.share_pct for row in view.rows) == pytest.approx(100)
        if len(view.rows) < len(framework.frames[Period(year)].unit_ids):
            continue
        figure = measure_figure(framework, indicator_id, unit_id="68", period=Period(year))
        if figure.is_sum:
            assert view.total == (figure.numerator if figure.numerator is not None else figure.value)


def test_the_largest_stands_first_and_the_few_that_make_half_are_named():
    view = contributed(twelve())

    assert [row.name for row in view.rows[:2]] == ["Di Linh", "Đam Rông"]
    assert [row.name for row in view.rows if row.makes_half] == ["Di Linh", "Đam Rông"]
    assert (
        view.caption.title
        == "Năm 2022, 2/12 đơn vị có hơn một nửa (54,5 %) tử số của tỉnh: Di Linh, Đam Rông"
    )


def test_exactly_one_half_is_said_so():
    builder = a_framework()
    for unit, poor in zip(TWELVE, (110, *[10] * 11), strict=True):
        builder = builder.with_observation(unit=unit, poor=poor, households=1000)

    assert "1/12 đơn vị có một nửa (50,0 %)" in contributed(builder).caption.title


def test_a_high_rate_and_many_households_are_told_apart():
    view = view_contributions(shipped_framework(), Choice(2022), Comparison("poor_rate", 2021))

    assert "Tỷ lệ cao nhất là Đam Rông (6,90 %, 1.019 hộ)" in view.sentences[0]
    assert (
        "nhiều hộ nhất là Di Linh (1.104 hộ, tỷ lệ 2,73 %): đó là hai ưu tiên khác nhau." in view.sentences[0]
    )


def test_the_rate_stands_beside_the_count():
    row = contributed(twelve()).rows[1]

    assert (row.name, row.count, row.share_text, row.rate_text) == ("Đam Rông", 200, "18,2 %", "20,00 %")


def test_a_subset_keeps_its_shares_of_all_with_the_others_as_one_row():
    view = contributed(twelve(), units=("674",))

    assert [row.share_text for row in view.rows] == ["18,2 %"]
    assert view.rest is not None
    assert view.rest.count == 900
    assert view.rows[0].share_pct + view.rest.share_pct == pytest.approx(100)
    assert any("1 đơn vị đã chọn có 200" in sentence for sentence in view.sentences)


@pytest.mark.parametrize(
    ("published", "words"),
    [
        (1100, "đúng bằng số tỉnh công bố"),
        (1000, "nhiều hơn số tỉnh công bố"),
        (1200, "ít hơn số tỉnh công bố"),
    ],
)
def test_how_far_the_sum_is_from_the_count_that_the_province_published_is_told(published: int, words: str):
    view = contributed(twelve().with_province(1.94, poor=published))

    assert words in view.sentences[-1]
    if published != 1100:
        assert "là 100" in view.sentences[-1]


def test_a_filled_in_count_of_the_province_is_not_called_published():
    view = contributed(twelve().with_province(1.94, poor=1000, illustrative="numerator"))

    assert not any("công bố" in sentence for sentence in view.sentences)


def test_some_units_alone_are_no_half_of_the_province():
    builder = a_framework().with_observation(unit="674", poor=200, households=1_000)
    view = contributed(builder.with_province(1.94, poor=1000))

    assert "mới có số của 1/12 đơn vị" in view.caption.title
    assert not any(row.makes_half or row.share_text for row in view.rows)
    assert "1/12 đơn vị (8 %) có số liệu cộng lại là 200, bằng 20,0 %" in view.sentences[-1]


def test_a_filled_in_numerator_makes_the_contribution_illustrative_beside_a_published_rate():
    builder = a_framework().with_observation(
        unit="683",
        poor=370,
        households=10_110,
        value=3.66,
        illustrative="numerator;denominator".replace(";", " "),
    )
    view = contributed(builder)

    assert view.rows[0].is_illustrative
    assert not view.rows[0].rate_is_illustrative
    assert view.caption.has_illustrative


def test_only_the_sources_of_what_is_counted_are_named():
    counted = a_framework().with_observation(unit="674", poor=200, households=1_000)
    view = contributed(counted.with_observation(unit="675", value=3.0, source="nguon-2"))

    assert view.caption.sources == ("1/BC-UBND",)


def test_counts_contribute_their_values_without_a_rate():
    view = contributed(
        a_framework().with_every_unit(indicator="merit_poor_households", value=3),
        indicator="merit_poor_households",
    )

    assert view.total_text == "36 hộ"
    assert view.rate_label is None


def test_what_is_not_added_up_has_no_contributions_and_says_why():
    builder = a_framework().with_every_unit(indicator="health_insurance_coverage", value=90)
    view = contributed(builder, indicator="health_insurance_coverage")

    assert view.rows == ()
    assert "không cộng được" in view.nothing


def test_the_word_for_what_is_counted_comes_from_the_label():
    indicators = shipped_framework().indicators

    assert count_word(indicators["poor_rate"]) == "hộ"
    assert count_word(indicators["stunting_rate"]) == "trẻ em"
    assert count_word(indicators["trained_worker_rate"]) == "người lao động"
    assert count_word(indicators["merit_poor_households"]) == "hộ"


def test_units_asked_for_without_a_count_are_told_while_others_have_one():
    view = contributed(a_framework().with_observation(unit="674", poor=200, households=1_000), units=("672",))

    assert view.rows == ()
    assert view.nothing == "Năm 2022 chưa có số đếm của các đơn vị đã chọn."
