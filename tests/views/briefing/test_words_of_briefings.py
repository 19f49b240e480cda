"""What a briefing says where figures lack, and what it names as highest, lowest and most."""

import re
from decimal import Decimal

import pytest

from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.briefing import BriefingKind
from monitoring.views.briefing.briefings import section_options
from monitoring.views.compare_units import in_sentence
from monitoring.wording.unit_words import NO_KIND
from tests.builders.framework import a_framework
from tests.builders.territory import TWELVE
from tests.views.briefing.briefings_asked import briefing_of, words_of
from tests.views.briefing.csv_figures import frame_units, indicator, number, table
from tests.views.briefing.csv_ratings import rounded
from tests.views.briefing.shown_once import every_kind

YEARS = (2021, 2022, 2023, 2024, 2025)
CAUSES = re.compile(r"\b(do|vì|nhờ|bởi|nguyên nhân|dẫn đến|khiến|nhằm)\b", re.IGNORECASE)


@pytest.mark.parametrize("year", YEARS)
def test_no_sentence_asserts_a_cause(year: int):
    for briefing in every_kind(year):
        assert CAUSES.findall(words_of(briefing)) == []


def test_an_illustrative_figure_is_marked_in_its_paragraph_and_on_the_briefing():
    briefing = briefing_of(BriefingKind.PROVINCE, 2024)
    paragraph = briefing.sections[0].paragraphs[0]
    assert "0,78 %, tương ứng 2.816 hộ nghèo (số liệu minh họa)." in paragraph.text
    assert paragraph.is_illustrative
    assert briefing.standing == "một phần là số liệu minh họa"
    assert "không dùng làm căn cứ chính thức" in briefing.notes[0]


def test_a_published_figure_bears_no_mark():
    assert "minh họa" not in briefing_of(BriefingKind.PROVINCE, 2022).sections[0].paragraphs[0].text


def test_a_year_without_figures_says_so_with_the_reason_and_the_latest_figure():
    text = words_of(briefing_of(BriefingKind.PROVINCE, 2024, published_only=True), "poverty")
    assert (
        "Năm 2024, tỷ lệ hộ nghèo của tỉnh chưa có số liệu (chưa công bố, chỉ có số liệu minh họa). "
        "Số gần nhất là 1,09 %, của năm 2023 (số tạm thời)."
    ) in text


@pytest.mark.parametrize("kind", BriefingKind)
def test_tables_without_a_single_figure_still_give_a_briefing_that_says_so(kind: BriefingKind):
    unit_id = "674" if kind is BriefingKind.DISTRICT else None
    briefing = briefing_of(kind, 2022, unit_id, builder=a_framework())
    assert "chưa có số liệu" in words_of(briefing)
    assert briefing.standing is None
    assert not [one for one in briefing.sections for one in one.exhibits if one.drawing is not None]


def test_a_sum_of_some_districts_is_told_with_its_coverage():
    builder = a_framework().with_every_unit(but=TWELVE[9:], poor=100, households=1000)
    briefing = briefing_of(BriefingKind.PROVINCE, builder=builder)
    text = words_of(briefing, "poverty")
    assert "Năm 2022, tỷ lệ hộ nghèo của tỉnh là 10,00 %, mới có 9/12 huyện, thành phố (75 %) báo cáo" in text
    assert "Mới có 9/12 huyện, thành phố (75 %) có số liệu về tỷ lệ hộ nghèo" in words_of(briefing, "units")


def test_a_partial_figure_is_never_rated_as_met():
    builder = a_framework().with_every_unit(but=TWELVE[9:], poor=10, households=1000).with_nation(4.03)
    briefing = briefing_of(BriefingKind.PROVINCE, builder=builder)
    section = next(one for one in briefing.sections if one.section_id == "targets")
    text = words_of(briefing, "targets")
    assert "mới có 9/12 huyện, thành phố (75 %) báo cáo nên chưa kết luận đạt" in text
    assert "chỉ tiêu đạt" not in text
    assert dict(section.tally.counts)["met"] == 0


def test_partial_sums_of_two_years_are_not_compared():
    builder = (
        a_framework()
        .with_every_unit(poor=100, households=1000, period="2021")
        .with_every_unit(but=TWELVE[9:], poor=50, households=1000)
    )
    text = words_of(briefing_of(BriefingKind.PROVINCE, builder=builder), "poverty")
    assert "Số liệu chưa đủ các đơn vị nên chưa so sánh với năm 2021." in text
    assert "giảm" not in text


def test_a_published_figure_that_differs_from_its_districts_says_by_what_they_add_up_to():
    builder = a_framework().with_every_unit(poor=100, households=1000).with_province(9.5)
    text = words_of(briefing_of(BriefingKind.PROVINCE, builder=builder), "gaps")
    assert "cộng từ các huyện, thành phố là 10,00 %, khác số đã công bố (9,50 %)" in text


def test_a_merged_district_tells_what_its_earlier_figures_were_added_up_from():
    text = words_of(briefing_of(BriefingKind.DISTRICT, 2025, "682-2024"), "poverty")
    assert (
        "Số liệu trước ngày 01/12/2024 của huyện Đạ Huoai được cộng từ huyện Đạ Huoai, huyện Đạ Tẻh "
        "và huyện Cát Tiên (cũ)."
    ) in text


def test_a_district_that_was_merged_away_says_that_it_reports_together():
    text = words_of(briefing_of(BriefingKind.DISTRICT, 2025, "683"), "poverty")
    assert "kỳ này chỉ báo cáo chung trong đơn vị đã sáp nhập" in text


@pytest.mark.parametrize("year", YEARS)
def test_the_districts_said_to_be_highest_and_lowest_are_so_in_the_tables(year: int):
    names = {
        row["unit_id"]: f"{row['kind']} {row['name_vi']}"
        for row in table("reporting_units").to_dict("records")
    }
    rates = {one: number(f"poor_rate/{one}/{year}/all").value for one in frame_units(str(year))}
    text = words_of(briefing_of(BriefingKind.PROVINCE, year), "units")
    assert f"tỷ lệ hộ nghèo cao nhất ở {names[max(rates, key=rates.get)]} (" in text
    assert f"thấp nhất ở {names[min(rates, key=rates.get)]} (" in text


@pytest.mark.parametrize("year", YEARS[1:])
def test_the_services_said_to_lack_most_and_to_gain_most_do_so_in_the_tables(year: int):
    services = [
        one
        for one in map(indicator, table("targets")["indicator_id"])
        if one["unit"] == "%" and one["dimension_id"] != "chung"
    ]
    lacking = {one["name_vi"]: lacking_of(one, year) for one in services}
    gains = {one["name_vi"]: lacking_of(one, year - 1) - lacking_of(one, year) for one in services}
    text = words_of(briefing_of(BriefingKind.PROVINCE, year), "services")
    assert f"cao nhất ở các chỉ số: {in_sentence(max(lacking, key=lacking.get))} (" in text
    assert f"Mức thiếu hụt thấp nhất ở chỉ số {in_sentence(min(lacking, key=lacking.get))} (" in text
    assert f"giảm nhiều nhất ở chỉ số {in_sentence(max(gains, key=gains.get))} (" in text


def test_the_service_in_which_a_district_lacks_most_more_than_the_province_is_so_in_the_tables():
    more = {
        one["name_vi"]: lacking_of(one, 2022, "674") - lacking_of(one, 2022)
        for one in map(indicator, table("targets")["indicator_id"])
        if one["unit"] == "%" and one["dimension_id"] != "chung"
    }
    text = words_of(briefing_of(BriefingKind.DISTRICT, 2022, "674"), "services")
    assert f"cao hơn nhiều nhất ở chỉ số {in_sentence(max(more, key=more.get))} (" in text
    assert f"thấp hơn nhiều nhất ở chỉ số {in_sentence(min(more, key=more.get))} (" in text


def lacking_of(of: dict, year: int, unit_id: str = "68") -> Decimal:
    printed = rounded(number(f"{of['indicator_id']}/{unit_id}/{year}/all").value, int(of["decimals"]))
    return 100 - printed if of["polarity"] == "higher_is_better" else printed


def test_disbursement_stands_against_the_time_elapsed():
    text = words_of(briefing_of(BriefingKind.BUDGET, 2025), "total")
    assert "Đến 30/06/2025, thời gian thực hiện của năm đã qua 49,6 %; tỷ lệ giải ngân thấp hơn" in text
    assert Breakdown.PROJECT.value in [one for one, _ in section_options(BriefingKind.BUDGET, NO_KIND)]
