"""Single sentences of a briefing, each on tables made for it."""

from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from monitoring.views.briefing.telling import tell, write_paragraph
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_boundaries

TY = 1_000_000_000


def said(builder: FrameworkBuilder, section_id: str, *, unit_id: str | None = None, year: int = 2022) -> str:
    kind = BriefingKind.PROVINCE if unit_id is None else BriefingKind.DISTRICT
    ask = BriefingAsk(kind, year, unit_id, section_ids=(section_id,))
    (section,) = view_briefing(builder.build(), shipped_boundaries(), ask).sections
    return " ".join(one.text for one in section.paragraphs)


def with_rates(rates: dict[str, float], others: float, *, period: str = "2022") -> FrameworkBuilder:
    """The units named with rates of their own, all others with one."""
    builder = a_framework()
    for unit in TWELVE:
        builder = builder.with_observation(unit=unit, period=period, value=rates.get(unit, others))
    return builder


def test_units_of_the_same_printed_rate_are_named_together():
    text = said(with_rates({"674": 9.0, "675": 5.001, "676": 5.004, "672": 0.5}, 2.0), "units")
    assert (
        "cao nhất ở huyện Đam Rông (9,00 %), tiếp đến là huyện Lạc Dương, huyện Lâm Hà (cùng 5,00 %) "
        "và 8 đơn vị (cùng 2,00 %); thấp nhất ở thành phố Đà Lạt (0,50 %)."
    ) in text


def test_where_no_unit_stands_above_the_nation_no_zero_is_counted():
    text = said(with_rates({"674": 3.0}, 2.0).with_nation(4.03).with_province(2.1), "units")
    assert "có 1 đơn vị cao hơn toàn tỉnh (2,10 %); không đơn vị nào cao hơn cả nước (4,03 %)." in text


def test_a_unit_that_prints_the_province_s_own_rate_is_not_above_it():
    text = said(with_rates({"674": 3.0, "675": 2.104}, 2.0).with_province(2.1), "units")
    assert "có 1 đơn vị cao hơn toàn tỉnh (2,10 %)." in text


def test_the_highest_and_the_lowest_of_all_are_named_so_and_a_shared_rank_says_with_how_many():
    rates = with_rates({"674": 9.0, "675": 5.0, "676": 5.0, "672": 0.5}, 2.0)
    assert "Tỷ lệ này cao nhất trong 12 huyện, thành phố." in said(rates, "poverty", unit_id="674")
    assert "Tỷ lệ này thấp nhất trong 12 huyện, thành phố." in said(rates, "poverty", unit_id="672")
    assert "cao thứ 2 trong 12 huyện, thành phố (cùng mức với 1 đơn vị khác)." in said(
        rates, "poverty", unit_id="675"
    )


def test_a_rank_among_some_units_says_among_how_many():
    builder = a_framework().with_observation(unit="674", value=9.0).with_observation(unit="675", value=2.0)
    assert "cao nhất trong 2/12 huyện, thành phố (17 %) có số liệu" in said(builder, "poverty", unit_id="674")


def test_rises_falls_and_units_without_both_years_are_told_apart():
    builder = a_framework()
    for unit, before, after in (("674", 9.0, 7.0), ("675", 5.0, 4.5), ("676", 2.0, 2.4), ("677", 1.0, 1.0)):
        builder = builder.with_observation(unit=unit, period="2021", value=before)
        builder = builder.with_observation(unit=unit, value=after)
    text = said(builder, "change")
    assert (
        "So với năm 2021, tỷ lệ hộ nghèo giảm ở 2/12 huyện, thành phố, giảm nhiều nhất ở huyện Đam Rông "
        "(2,00 điểm %, từ 9,00 % xuống 7,00 %), ít nhất ở huyện Lạc Dương (0,50 điểm %, từ 5,00 % xuống 4,50 %); "
        "tăng ở 1/12 huyện, thành phố: huyện Lâm Hà (0,40 điểm %, từ 2,00 % lên 2,40 %); không đổi ở 1 đơn vị."
    ) in text
    assert "Chưa so sánh được 8/12 huyện, thành phố" in text


def test_units_that_moved_alike_have_no_most_and_least():
    builder = a_framework()
    for unit in TWELVE:
        builder = builder.with_observation(unit=unit, period="2021", value=3.0)
        builder = builder.with_observation(unit=unit, value=2.0)
    assert "giảm ở 12/12 huyện, thành phố, cùng giảm 1,00 điểm %." in said(builder, "change")


def test_a_target_behind_is_told_with_its_pace_and_the_pace_it_needs():
    builder = a_framework()
    for period, value in (("2021", 50.0), ("2022", 52.0)):
        builder = builder.with_province(value, period=period, indicator="school_attendance_rate")
    assert (
        "(chỉ tiêu B5, chậm tiến độ): năm 2022 là 52,0 %, yêu cầu đến năm 2025 đạt ít nhất 90 %; từ đầu kỳ bình quân "
        "mỗi năm tăng 2,00 điểm %, trong khi cần tăng 12,67 điểm % mỗi năm."
    ) in said(builder, "targets")


def test_a_missed_target_is_never_printed_as_reached():
    builder = a_framework().with_province(89.96, period="2025", indicator="school_attendance_rate")
    text = said(builder, "targets", year=2025)
    assert "năm 2025 là 89,96 %, yêu cầu đến năm 2025 đạt ít nhất 90 %" in text
    assert "không đạt" in text


def test_money_of_some_years_alone_is_not_added_up():
    builder = a_framework().with_money(5 * TY, year=2022)
    text = said(builder, "money")
    assert (
        "Từ năm 2021 đến năm 2022 mới có số vốn giao của năm 2022 (5 tỷ đồng), chưa cộng được lũy kế" in text
    )
    assert "Lũy kế" not in text


def test_nothing_allocated_in_any_year_has_no_rate_of_disbursement():
    builder = a_framework()
    for year in (2021, 2022):
        builder = builder.with_money(0, year=year).with_money(0, stage="disbursed", year=year)
    text = said(builder, "money")
    assert "Lũy kế từ năm 2021 đến năm 2022, vốn được giao 0 triệu đồng; đã giải ngân 0 triệu đồng" in text
    assert "đạt" not in text


def test_a_published_total_of_money_wins_over_the_lines():
    builder = a_framework().with_money(4 * TY, year=2023).with_published_total(5 * TY, period="2023")
    text = said(builder, "money", year=2023)
    assert "vốn đã giao 5 tỷ đồng; vốn giải ngân chưa có số liệu." in text


def test_a_sentence_that_only_illustrates_is_marked_before_its_full_stop():
    paragraph = write_paragraph(tell("Là 5 %.", rests=[True]))
    assert paragraph is not None
    assert paragraph.text == "Là 5 % (số liệu minh họa)."
    assert paragraph.is_illustrative


def test_sentences_that_all_illustrate_are_marked_once():
    paragraph = write_paragraph(tell("Một.", rests=[True]), tell("Hai.", rests=[True, True]))
    assert str(paragraph) == "Một. Hai. Các số liệu trong đoạn này là số liệu minh họa."


def test_beside_a_published_sentence_each_illustrative_one_bears_its_own_mark():
    paragraph = write_paragraph(
        tell("Một.", rests=[False]), tell("Hai.", rests=[True]), tell("Ba.", rests=[True, False])
    )
    assert str(paragraph) == "Một. Hai (số liệu minh họa). Ba (một phần là số liệu minh họa)."


def test_a_published_rate_is_not_set_beside_a_filled_in_count():
    builder = a_framework().with_province(
        1.94, poor=6636, households=341_450, illustrative="numerator denominator"
    )
    text = said(builder, "poverty")
    assert "tỷ lệ hộ nghèo của tỉnh là 1,94 %." in text
    assert "6.636" not in text
