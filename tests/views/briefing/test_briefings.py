"""What a briefing holds: its sections and their order, its pictures, its frame, and what it says where figures lack."""

import re
from decimal import Decimal

import pytest

from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import (
    UnitNotChosen,
    UnknownSection,
    outline_of,
    preview_briefing,
    section_options,
    view_briefing,
)
from monitoring.views.choice import unit_options
from monitoring.views.compare_units import in_sentence
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_boundaries, shipped_framework
from tests.views.briefing.csv_figures import frame_units, indicator, number, table
from tests.views.briefing.csv_ratings import rounded
from tests.views.briefing.shown_once import every_kind, shipped_briefing

YEARS = (2021, 2022, 2023, 2024, 2025)
CAUSES = re.compile(r"\b(do|vì|nhờ|bởi|nguyên nhân|dẫn đến|khiến|nhằm)\b", re.IGNORECASE)


def briefing_of(
    kind: BriefingKind,
    year: int = 2022,
    unit_id: str | None = None,
    *,
    published_only: bool = False,
    section_ids: tuple[str, ...] = (),
    builder: FrameworkBuilder | None = None,
) -> Briefing:
    ask = BriefingAsk(kind, year, unit_id, published_only, section_ids)
    if builder is None:
        return shipped_briefing(ask)
    return view_briefing(builder.build(), shipped_boundaries(), ask)


def words_of(briefing: Briefing, *section_ids: str) -> str:
    return " ".join(
        paragraph.text
        for section in briefing.sections
        if not section_ids or section.section_id in section_ids
        for paragraph in section.paragraphs
    )


def test_sections_stand_in_the_order_that_is_asked_for():
    briefing = briefing_of(BriefingKind.PROVINCE, section_ids=("money", "poverty"))
    assert [section.section_id for section in briefing.sections] == ["money", "poverty"]


def test_without_a_choice_every_section_stands_in_its_own_order():
    for kind in BriefingKind:
        briefing = briefing_of(kind, unit_id="674" if kind is BriefingKind.DISTRICT else None)
        assert tuple((one.section_id, one.heading) for one in briefing.sections) == section_options(kind)


def test_a_section_that_the_kind_does_not_have_is_refused_by_name():
    with pytest.raises(
        UnknownSection, match="Không có phần “phu-luc” trong loại tài liệu này; các phần có: poverty"
    ):
        briefing_of(BriefingKind.PROVINCE, section_ids=("phu-luc",))


def test_a_district_s_report_needs_a_district():
    with pytest.raises(UnitNotChosen, match="cần chọn một huyện hoặc thành phố"):
        briefing_of(BriefingKind.DISTRICT)


@pytest.mark.parametrize("year", YEARS)
def test_names_of_pictures_and_tables_are_unique_within_a_briefing(year: int):
    for briefing in every_kind(year):
        names = [one.name for section in briefing.sections for one in section.exhibits]
        assert len(names) == len(set(names))


@pytest.mark.parametrize("year", YEARS)
def test_the_province_s_report_has_at_least_eight_pictures(year: int):
    briefing = briefing_of(BriefingKind.PROVINCE, year)
    pictures = [one for section in briefing.sections for one in section.exhibits if one.drawing is not None]
    assert len(pictures) >= 8


def test_the_summary_fits_one_sheet_one_map_and_few_words():
    for year in YEARS:
        briefing = briefing_of(BriefingKind.ONE_PAGE, year)
        exhibits = [one for section in briefing.sections for one in section.exhibits]
        assert [one.name for one in exhibits] == [f"ban-do-poor-rate-{year}"]
        assert len(words_of(briefing)) < 1500
        assert briefing.sections[0].headlines
        assert briefing.sections[1].tally


@pytest.mark.parametrize("year", YEARS)
def test_no_sentence_asserts_a_cause(year: int):
    for briefing in every_kind(year):
        assert CAUSES.findall(words_of(briefing)) == []


def test_the_opening_names_the_decision_its_day_and_the_units():
    first, scope, mark = (one.text for one in briefing_of(BriefingKind.PROVINCE, 2025).lead)
    assert "Quyết định số 382/QĐ-UBND ngày 09/03/2022 của Ủy ban nhân dân tỉnh Lâm Đồng" in first
    assert scope == (
        "Phạm vi: tỉnh Lâm Đồng; số liệu của năm 2025, tổng hợp theo khung "
        "10 huyện, thành phố (từ 01/12/2024 đến 30/06/2025)."
    )
    assert "số liệu minh họa" in mark


def test_published_figures_alone_leave_nothing_illustrative():
    for kind in BriefingKind:
        unit_id = "674" if kind is BriefingKind.DISTRICT else None
        briefing = briefing_of(kind, 2022, unit_id, published_only=True)
        paragraphs = [one for section in briefing.sections for one in section.paragraphs]
        exhibits = [one for section in briefing.sections for one in section.exhibits]
        assert briefing.standing is None
        assert not any(one.is_illustrative for one in paragraphs)
        assert not any(one.table.has_illustrative or one.caption.has_illustrative for one in exhibits)
        assert briefing.file_stem.endswith("-so-cong-bo")


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


def test_money_of_later_years_is_not_in_a_report_of_an_earlier_one():
    briefing = briefing_of(BriefingKind.BUDGET, 2022)
    by_year = next(one for one in briefing.sections if one.section_id == "year")
    years = [row[0].text for row in by_year.exhibits[0].table.rows]
    assert [one for one in years if "2023" in one or "2024" in one] == []
    assert "2023" not in words_of(briefing, "year")


def test_sources_are_cited_in_full_the_decision_first_and_none_for_illustration():
    briefing = briefing_of(BriefingKind.PROVINCE, 2022)
    assert briefing.sources[0].short == "382/QĐ-UBND"
    assert briefing.sources[0].full.startswith("Ủy ban nhân dân tỉnh Lâm Đồng: “Quyết định")
    assert any("Báo Lâm Đồng: “Lâm Đồng còn 9.731 hộ nghèo”" in one.full for one in briefing.sources)
    assert not any("minh họa" in one.full for one in briefing.sources)


def test_every_source_under_a_picture_is_among_the_sources_of_the_briefing():
    for briefing in every_kind(2023):
        cited = {one.short for one in briefing.sources}
        shown = {
            short
            for section in briefing.sections
            for one in section.exhibits
            for short in one.caption.sources
        }
        assert shown <= cited


@pytest.mark.parametrize(
    ("kind", "year", "unit_id", "stem"),
    [
        (BriefingKind.PROVINCE, 2022, None, "bao-cao-tinh-2022"),
        (BriefingKind.DISTRICT, 2022, "674", "bao-cao-huyen-dam-rong-2022"),
        (BriefingKind.DISTRICT, 2025, "682-2024", "bao-cao-huyen-da-huoai-2025"),
        (BriefingKind.BUDGET, 2023, None, "bao-cao-kinh-phi-2023"),
        (BriefingKind.ONE_PAGE, 2022, None, "tom-tat-2022"),
    ],
)
def test_a_file_is_named_in_plain_letters(kind: BriefingKind, year: int, unit_id: str | None, stem: str):
    assert briefing_of(kind, year, unit_id).file_stem == stem


def test_reports_of_all_districts_of_a_year_have_different_file_names():
    for year in (2024, 2025):
        units = unit_options(shipped_framework(), year)
        stems = {
            briefing_of(BriefingKind.DISTRICT, year, one.unit_id, section_ids=("groups",)).file_stem
            for one in units
        }
        assert len(stems) == len(units)


def test_the_preview_tells_pictures_tables_and_what_is_missing():
    ask = BriefingAsk(BriefingKind.PROVINCE, 2024, published_only=True)
    outline = preview_briefing(shipped_framework(), shipped_boundaries(), ask)
    poverty = next(one for one in outline if one.section_id == "poverty")
    assert "Bản đồ: chưa có số liệu theo huyện, thành phố năm 2024" in poverty.missing
    assert outline == outline_of(view_briefing(shipped_framework(), shipped_boundaries(), ask))
    whole = outline_of(briefing_of(BriefingKind.PROVINCE, 2022))
    assert whole[0].pictures[0] == "Bản đồ tỷ lệ hộ nghèo theo huyện, thành phố năm 2022"
    assert any(one.tables for one in whole)


def test_disbursement_stands_against_the_time_elapsed():
    text = words_of(briefing_of(BriefingKind.BUDGET, 2025), "total")
    assert "Đến 30/06/2025, thời gian thực hiện của năm đã qua 49,6 %; tỷ lệ giải ngân thấp hơn" in text
    assert Breakdown.PROJECT.value in [one for one, _ in section_options(BriefingKind.BUDGET)]
