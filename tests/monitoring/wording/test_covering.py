from monitoring.wording.covering import cover, state_label
from monitoring.wording.statement import Stated, What


def texts(statement) -> list[str]:
    return [one.text for one in statement.stated]


def test_numbers_within_names_are_known_as_names():
    said = state_label("DA2.1 tại Phường 1 Bảo Lộc (từ 01/12/2024), chuẩn 2016–2020")

    assert texts(said) == ["DA2.1", "1", "01/12/2024", "2016–2020"]
    assert {one.what for one in said.stated} == {What.NAME}


def test_a_sentence_is_covered_in_the_order_of_its_text_whatever_the_order_of_the_candidates():
    year, value = Stated("2022", What.PERIOD), Stated("1,94 %", What.VALUE)

    assert texts(cover("Là 1,94 % (năm 2022).", [year, value])) == ["1,94 %", "2022"]


def test_the_longest_candidate_is_taken_and_no_part_of_a_longer_number():
    short, long = Stated("1", What.COUNT), Stated("1,94 %", What.VALUE)

    assert texts(cover("Là 1,94 %.", [short, long])) == ["1,94 %"]
    assert texts(cover("Là 1,94 điểm.", [short])) == []


def test_of_two_with_the_same_text_each_is_used_once_before_any_again():
    first, second = (Stated("2,00 %", What.VALUE, (one,)) for one in ("own", "nation"))
    said = cover("Là 2,00 %, cả nước 2,00 %, bằng 2,00 %.", [first, second])

    assert [one.figure_ids for one in said.stated] == [("own",), ("nation",), ("own",)]
