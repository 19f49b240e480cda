"""What reporting units are called: from their own kinds, in the order of the law, whatever a province has."""

from dataclasses import replace

import pytest

from monitoring.model.periods import Period
from monitoring.wording.unit_words import NO_KIND, UnitWords, name_programme_units, name_units, words_for
from tests.builders.framework import a_framework
from tests.shipped import shipped_framework


@pytest.mark.parametrize(
    ("kinds", "together", "one", "either"),
    [
        (("thành phố", "huyện"), "huyện, thành phố", "huyện", "huyện hoặc thành phố"),
        (("phường", "xã"), "xã, phường", "xã", "xã hoặc phường"),
        (("đặc khu", "phường", "xã"), "xã, phường, đặc khu", "xã", "xã, phường hoặc đặc khu"),
        (("quận", "huyện"), "huyện, quận", "huyện", "huyện hoặc quận"),
        (("xã",), "xã", "xã", "xã"),
    ],
)
def test_kinds_stand_in_the_order_of_the_law(kinds: tuple[str, ...], together: str, one: str, either: str):
    assert words_for(kinds) == UnitWords(together, one, either)


def test_a_kind_that_the_law_does_not_know_comes_last_as_it_is_typed():
    assert words_for(("buôn", "xã")).together == "xã, buôn"
    assert words_for(("Tổ dân phố",)).heading == "Tổ dân phố"


def test_a_kind_is_known_however_it_is_typed():
    # composed and decomposed letters, a capital
    assert words_for(("Huye\u0323\u0302n",)).one == "huyện"


def test_a_heading_begins_with_a_capital():
    assert words_for(("huyện", "thành phố")).heading == "Huyện, thành phố"


def test_every_frame_of_the_shipped_tables_is_called_by_its_own_units():
    framework = shipped_framework()
    named = {frame.frame_id: name_units(framework, frame).together for frame in framework.frames.values()}

    assert named == {"huyen_12": "huyện, thành phố", "don_vi_10": "huyện, thành phố", "xa_51": "xã, phường"}
    assert name_programme_units(framework).together == "huyện, thành phố"


def test_a_period_without_a_frame_has_units_of_no_kind():
    framework = a_framework().build()

    assert name_units(framework, framework.frame_of(Period(2019))) == NO_KIND
    assert name_programme_units(replace(framework, frames={})) == NO_KIND
