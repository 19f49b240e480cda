import pytest

from monitoring.measures.rating import rate_target
from monitoring.wording.sentences import say_rating
from monitoring.wording.stated_rating import state_rating
from monitoring.wording.statement import What
from tests.shipped import shipped_framework
from tests.views.exhibits.numbers import uncovered_numbers


@pytest.mark.parametrize("published_only", [False, True])
@pytest.mark.parametrize("unit_id", ["68", "674", "682-2024"])
def test_the_words_are_those_of_the_screen_and_every_number_is_known(unit_id: str, published_only: bool):
    framework = shipped_framework()
    for year in framework.programme.years:
        for target in framework.targets.values():
            rating = rate_target(framework, target, unit_id=unit_id, year=year, published_only=published_only)
            indicator = framework.indicators[target.indicator_id]
            said = state_rating(rating, indicator, f"rating:{target.target_id}/{unit_id}/{year}/all")

            assert said.text == say_rating(rating, indicator)
            assert uncovered_numbers(said) == [], said.text


def test_the_two_paces_are_told_apart():
    framework = shipped_framework()
    target = framework.targets["A3"]
    rating = rate_target(framework, target, unit_id="68", year=2022)
    said = state_rating(rating, framework.indicators[target.indicator_id], "rating:A3/68/2022/all")

    assert [(one.text, one.what) for one in said.stated if "pace" in one.what] == [
        ("2,80 điểm %", What.PACE_SO_FAR),
        ("2,00 điểm %", What.PACE_REQUIRED),
    ]
