import pytest

from tests.monitoring.command_line.conftest import Run


def test_poor_rate_of_the_province_in_2022_with_its_source(ask: Run):
    answer = ask("figure", "poor_rate", "68", "2022")

    assert answer.status == 0
    figure = answer.record
    assert (figure["value"], figure["numerator"], figure["unit"]) == (1.94, 6636, "%")
    assert figure["status"] == "official"
    assert figure["illustrative_parts"] == []
    assert (figure["change_from_previous"], figure["change_unit"]) == (-0.93, "điểm %")
    assert figure["reference_value"] == 4.03
    assert figure["reason"] is None
    (source,) = figure["sources"]
    assert source["title"]
    assert source["document_no"]


def test_poor_rate_of_the_province_in_2021(ask: Run):
    figure = ask("figure", "poor_rate", "68", "2021").record

    assert (figure["value"], figure["numerator"], figure["status"]) == (2.87, 9731, "official")
    assert figure["sources"]


def test_near_poor_rate_of_2022_is_below_the_nation_by_nine_hundredths_of_a_point(ask: Run):
    figure = ask("figure", "near_poor_rate", "68", "2022").record

    assert (figure["value"], figure["numerator"], figure["reference_value"]) == (3.4, 11601, 3.49)
    assert figure["against_reference"] == "thấp hơn cả nước (3,49 %) là 0,09 điểm %"


def test_a_figure_has_the_promised_fields(ask: Run):
    promised = {
        "value", "numerator", "denominator", "unit", "status", "units_reported", "units_expected",
        "change_from_previous", "reference_value", "sources", "reason",
    }  # fmt: skip

    for question in (("68", "2022"), ("678", "2024"), ("681", "2025"), ("68", "2025", "--published-only")):
        assert promised <= set(ask("figure", "poor_rate", *question).record)


@pytest.mark.parametrize("year", ["2024", "2025"])
@pytest.mark.parametrize("indicator", ["poor_rate", "near_poor_rate", "school_attendance_rate"])
def test_published_figures_only_answer_no_data_for_2024_and_2025(ask: Run, indicator: str, year: str):
    answer = ask("figure", indicator, "68", year, "--published-only")

    assert answer.status == 0
    assert answer.record["value"] is None
    assert answer.record["status"] is None
    assert answer.record["reason"] == "chưa công bố, chỉ có số liệu minh họa"
    assert answer.record["units_reported"] == 0


@pytest.mark.parametrize(("year", "expected"), [("2024", 12), ("2025", 10)])
def test_the_sum_of_illustrative_districts_says_that_it_illustrates(ask: Run, year: str, expected: int):
    figure = ask("figure", "poor_rate", "68", year).record

    assert figure["value"] is not None
    assert figure["status"] == "illustrative"
    assert figure["is_sum_of_units"]
    assert (figure["units_reported"], figure["units_expected"]) == (expected, expected)


def test_682_is_da_teh_in_2024_and_the_merged_da_huoai_in_2025(ask: Run):
    before = ask("figure", "poor_rate", "682", "2024").record
    after = ask("figure", "poor_rate", "682", "2025").record

    assert (before["unit_id"], before["unit_name"]) == ("682", "huyện Đạ Tẻh")
    assert (after["unit_id"], after["unit_name"]) == ("682-2024", "huyện Đạ Huoai")
    assert after["change_from_previous"] is not None


def test_681_in_2025_answers_that_682_succeeded_it(ask: Run):
    answer = ask("figure", "poor_rate", "681", "2025")

    assert answer.status == 0
    assert answer.record["value"] is None
    assert answer.record["succeeded_by"] == ["682"]
    assert "đơn vị kế thừa: 682 (huyện Đạ Huoai, từ 01/12/2024)" in answer.record["reason"]


def test_a_published_district_rate_keeps_its_filled_in_parts_apart(ask: Run):
    with_parts = ask("figure", "poor_rate", "683", "2022").record
    published = ask("figure", "poor_rate", "683", "2022", "--published-only").record

    assert (with_parts["value"], with_parts["status"]) == (3.66, "official")
    assert with_parts["illustrative_parts"] == ["denominator", "numerator"]
    assert (published["value"], published["numerator"], published["denominator"]) == (3.66, None, None)


def test_a_year_before_the_programme_answers_what_was_published_of_it(ask: Run):
    assert ask("figure", "area", "672", "2019").record["value"] == 395


def test_a_group_is_answered_apart(ask: Run):
    assert ask("figure", "poor_rate", "68", "2022", "--group", "dtts").record["value"] == 5.65


@pytest.mark.parametrize(
    ("question", "near"),
    [
        (("poor_rat", "68", "2022"), "gần nhất: poor_rate"),
        (("poor_rate", "6789", "2022"), "678"),
        (("poor_rate", "68", "2032"), "gần nhất: 2025"),
        (("poor_rate", "68", "năm 2022"), "viết năm như 2022"),
        (("poor_rate", "68", "2022", "--group", "dtt"), "dtts"),
    ],
)
def test_an_unknown_name_exits_with_2_and_one_line_with_the_nearest(
    ask: Run, question: tuple[str, ...], near: str
):
    answer = ask("figure", *question)

    assert answer.status == 2
    assert answer.text == ""
    assert len(answer.complaint.splitlines()) == 1
    assert near in answer.complaint


def test_the_name_of_a_count_leads_to_its_rate(ask: Run):
    answer = ask("figure", "poor_households", "68", "2022")

    assert answer.status == 2
    assert "hãy dùng poor_rate" in answer.complaint


def test_without_json_the_answer_is_a_line_a_field_and_no_data_is_a_dash(ask: Run, run: Run):
    lines = run("figure", "poor_rate", "68", "2024", "--published-only").text.splitlines()

    assert "value: —" in lines
    assert "reason: chưa công bố, chỉ có số liệu minh họa" in lines
    assert not any("None" in line for line in lines)
