from monitoring.wording.statement import Stated, Statement, What, state
from tests.views.exhibits.numbers import uncovered_numbers

_YEAR = Stated("2022", What.PERIOD)


def test_a_statement_that_knows_all_its_numbers_has_none_uncovered():
    said = state("Năm {year} là {value}.", year=_YEAR, value=Stated("1,94 %", What.VALUE))

    assert uncovered_numbers(said) == []


def test_a_number_that_nobody_stated_is_given():
    assert uncovered_numbers(Statement("Năm 2022 còn 6.636 hộ.", (_YEAR,))) == ["6.636"]


def test_a_stated_number_does_not_cover_a_longer_one():
    said = Statement("Có 12 đơn vị, 2,5 %.", (Stated("2", What.COUNT), Stated("5 %", What.VALUE)))

    assert uncovered_numbers(said) == ["12", "2,5", "?2", "?5 %"]


def test_each_stated_number_covers_one_place_only():
    assert uncovered_numbers(Statement("Năm 2022 và năm 2022.", (_YEAR,))) == ["2022"]


def test_a_stated_number_that_the_text_does_not_have_is_given_with_a_question_mark():
    assert uncovered_numbers(Statement("Chưa có số liệu.", (_YEAR,))) == ["?2022"]
