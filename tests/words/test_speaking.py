"""The program's modules in another language."""

import ast

import pytest

from words.speaking import UnknownLanguage, speak, translated

WORDS = {
    "Có {count} huyện của {name}": "{name} has {count} districts",
    "thấp": "lower",
    "cao": "higher",
    "{value} hơn {nation}": "{value} than {nation}",
}


def spoken(source: str, **values: object) -> object:
    module = translated(ast.parse(source), words=WORDS)
    exec(compile(module, "made-up", "exec"), values)
    return values["said"]


def test_values_take_their_place_in_the_other_sentence():
    assert (
        spoken('said = f"Có {count:03d} huyện của {name!r}"', count=7, name="Lâm")
        == "'Lâm' has 007 districts"
    )


def test_words_within_values_are_spoken_too():
    assert (
        spoken("""said = f"{'thấp' if gap < 0 else 'cao'} hơn {nation}" """, gap=1, nation=4)
        == "higher than 4"
    )


def test_what_has_no_translation_stays():
    assert spoken('said = f"Năm {year}"', year=2022) == "Năm 2022"


def test_docstrings_are_not_translated():
    assert spoken('def say():\n    "cao"\nsaid = say.__doc__') == "cao"


@pytest.mark.parametrize("language", ["xx", "../en", "e n", ""])
def test_a_language_without_catalogue_is_refused(language: str):
    with pytest.raises(UnknownLanguage):
        speak(language)
