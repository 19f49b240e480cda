"""What a briefing holds: its sections and their order, its pictures, its frame, its sources."""

import pytest

from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import (
    UnitNotChosen,
    UnknownSection,
    outline_of,
    section_options,
    view_briefing,
)
from monitoring.views.choice import unit_options
from monitoring.wording.unit_words import words_for
from tests.shipped import shipped_boundaries, shipped_framework
from tests.views.briefing.briefings_asked import briefing_of, words_of
from tests.views.briefing.shown_once import every_kind

YEARS = (2021, 2022, 2023, 2024, 2025)


def test_sections_stand_in_the_order_that_is_asked_for():
    briefing = briefing_of(BriefingKind.PROVINCE, section_ids=("money", "poverty"))
    assert [section.section_id for section in briefing.sections] == ["money", "poverty"]


def test_without_a_choice_every_section_stands_in_its_own_order():
    for kind in BriefingKind:
        briefing = briefing_of(kind, unit_id="674" if kind is BriefingKind.DISTRICT else None)
        offered = section_options(kind, words_for(["huyện", "thành phố"]))
        assert tuple((one.section_id, one.heading) for one in briefing.sections) == offered


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
    outline = outline_of(view_briefing(shipped_framework(), shipped_boundaries(), ask))
    poverty = next(one for one in outline if one.section_id == "poverty")
    assert "Bản đồ: chưa có số liệu theo huyện, thành phố năm 2024" in poverty.missing
    whole = outline_of(briefing_of(BriefingKind.PROVINCE, 2022))
    assert whole[0].pictures[0] == "Bản đồ tỷ lệ hộ nghèo theo huyện, thành phố năm 2022"
    assert any(one.tables for one in whole)
