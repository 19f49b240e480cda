"""Codes of the tables in words."""

from monitoring.wording.labels import say_across_units
from monitoring.wording.unit_words import words_for

DISTRICTS = words_for(("huyện", "thành phố"))


def test_how_units_become_a_total_names_the_units():
    assert say_across_units("sum", DISTRICTS) == "cộng số của các huyện"


def test_a_code_that_is_none_stays_as_it_was_typed_braces_too():
    assert say_across_units("{unit.__class__} {0}", DISTRICTS) == "{unit.__class__} {0}"
