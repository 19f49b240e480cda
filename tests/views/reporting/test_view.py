from datetime import date

import pytest

from monitoring.model.status import Status
from monitoring.views.choice import Choice
from monitoring.views.exhibits.reporting import exhibit_reporting
from monitoring.views.reporting.view import ReportingView, view_reporting
from tests.builders.framework import a_framework
from tests.builders.reporting import a_duty, a_sent_return
from tests.builders.territory import TEN, TWELVE

TODAY = date(2023, 12, 11)
HALF = {"period": "2023-H1", "due": "2023-06-01"}


def viewed(*duties, returns=(), year: int = 2023, today: date = TODAY, **choice) -> ReportingView:
    framework = a_framework().with_duty(*duties).build()
    return view_reporting(framework, Choice(year, **choice), returns=returns, today=today)


def nine_of_twelve():
    return [a_duty(code, received="2023-11-28") for code in TWELVE[:7]] + [
        *(a_duty(code, received="2023-12-04") for code in TWELVE[7:9]),
        *(a_duty(code) for code in TWELVE[9:]),
    ]


def test_the_title_says_who_has_reported_for_the_chosen_year():
    agencies = (a_duty("so-yt", received="2023-11-30"), a_duty("so-ldtbxh", received="2023-11-30"))

    view = viewed(*nine_of_twelve(), *agencies)

    assert view.caption.title == (
        "Kỳ năm 2023: 9/12 huyện, thành phố (75 %) và 2/2 cơ quan đã báo cáo, 2 báo cáo muộn"
    )
    assert view.caption.subtitle == "Tính đến ngày 11/12/2023"


def test_the_latest_period_that_is_due_leads_and_the_other_follows():
    half = a_duty("674", **HALF, received="2023-05-30")

    before = viewed(half, a_duty("674"), today=date(2023, 8, 1))
    after = viewed(half, a_duty("674"))

    assert before.caption.title == "Kỳ 6 tháng đầu năm 2023: 1/1 huyện, thành phố đã báo cáo"
    assert before.lead == ("Kỳ năm 2023: chưa đến hạn báo cáo (01/12/2023).",)
    assert after.caption.title == "Kỳ năm 2023: 0/1 huyện, thành phố đã báo cáo"
    assert after.lead == ("Kỳ 6 tháng đầu năm 2023: 1/1 huyện, thành phố đã báo cáo.",)


def test_before_the_first_due_date_of_the_year_nothing_is_due():
    view = viewed(a_duty("674", **HALF), a_duty("674"), today=date(2023, 2, 1))

    assert view.caption.title == "Kỳ 6 tháng đầu năm 2023: chưa đến hạn báo cáo (01/06/2023)"


def test_a_year_without_duties_and_a_release_without_the_table_say_so():
    assert viewed(a_duty("674"), year=2022).caption.title == "Năm 2022: không có kỳ báo cáo nào"
    empty = viewed()
    assert empty.caption.title == "Bản số liệu này không có danh mục kỳ báo cáo"
    assert (empty.lead, empty.matrix.rows, empty.caption.sources) == ((), (), ())


def test_the_chosen_district_is_told_over_all_periods():
    duties = [
        a_duty("674", "2021", due="2021-12-01", received="2021-11-20"),
        a_duty("674", received="2023-12-04"),
        a_duty("674", **HALF),
        a_duty("674", "2022", due="2022-12-01", received="2022-11-20"),
    ]

    assert viewed(*duties, unit_id="674").lead[-1] == (
        "Huyện Đam Rông: 3/4 kỳ (75 %) đã báo cáo, 1 kỳ muộn; còn thiếu 6 tháng đầu năm 2023."
    )
    assert viewed(*duties, unit_id="675").lead[-1] == "Huyện Lạc Dương: không có kỳ báo cáo nào."


def test_what_only_illustrates_is_said_around_the_matrix():
    view = viewed(a_duty("674", received="2023-11-20", status="illustrative"))

    assert view.caption.standing == "số liệu minh họa"
    assert view.caption.status is Status.ILLUSTRATIVE
    assert view.caption.notes[0].startswith("Ngày nhận báo cáo là số liệu minh họa")


def test_one_return_among_illustrative_records_makes_them_illustrative_in_part():
    sent = a_sent_return("674", "2023", ("submitted", "2023-11-29"))

    view = viewed(a_duty("674"), a_duty("675", status="illustrative"), returns=(sent,))

    assert view.caption.standing == "một phần là số liệu minh họa"


def test_with_published_records_only_nothing_is_asserted():
    duties = [a_duty(code, received="2023-11-28", status="illustrative") for code in TWELVE]

    view = viewed(*duties, published_only=True, unit_id="674")

    assert view.caption.title == "Kỳ năm 2023: chưa có ghi nhận báo cáo nào"
    assert view.lead == ("Huyện Đam Rông: chưa có ghi nhận báo cáo nào.",)
    assert view.caption.standing == "chưa có số liệu"
    assert not view.caption.has_illustrative


def test_what_some_sent_counts_beside_what_nobody_recorded():
    duties = [a_duty(code, status="illustrative") for code in ("674", "675", "676")]
    sent = a_sent_return("674", "2023", ("submitted", "2023-12-02"))

    view = viewed(*duties, returns=(sent,), published_only=True)

    assert view.caption.title == (
        "Kỳ năm 2023: 1/3 huyện, thành phố (còn 2 chưa có ghi nhận) đã báo cáo, 1 báo cáo muộn"
    )


def test_units_that_were_no_more_on_the_due_date_are_told():
    last = [a_duty(code, "2025", due="2025-12-01", received="2025-06-25") for code in TEN]
    merged = [a_duty(code, "2024", due="2024-12-01", received="2024-11-25") for code in TWELVE]

    view = viewed(*last, *merged, year=2025, today=date(2026, 1, 1))
    assert view.caption.notes == (
        "Kỳ năm 2025: 10 huyện, thành phố kết thúc hoạt động ngày 30/06/2025, trước hạn báo cáo 01/12/2025.",
    )
    view = viewed(*last, *merged, year=2024, today=date(2026, 1, 1))
    assert view.caption.notes == (
        "Kỳ năm 2024: Đạ Huoai, Đạ Tẻh, Cát Tiên kết thúc hoạt động ngày 30/11/2024, trước hạn báo cáo 01/12/2024.",
    )


# the table to take along


def exhibited(*duties, **asked):
    framework = a_framework().with_duty(*duties).build()
    choice = Choice(2023, published_only=asked.pop("published_only", False))
    return exhibit_reporting(framework, choice, view_reporting(framework, choice, today=TODAY, **asked))


def test_the_table_has_a_column_a_period_and_both_counts_below():
    shown = exhibited(
        a_duty("674", received="2023-12-05", status="illustrative"), a_duty("so-yt", received="2023-11-30")
    )

    assert [one.label for one in shown.table.columns] == ["Đơn vị, cơ quan", "Năm 2023 (hạn 01/12/2023)"]
    assert [[cell.text for cell in row] for row in shown.table.rows] == [
        ["Huyện Đam Rông", "! Muộn 4 ngày, 05/12/2023"],
        ["Sở Y tế", "✓ Đúng hạn, 30/11/2023"],
        ["Đã báo cáo (huyện, thành phố)", "1/1 huyện, thành phố"],
        ["Đã báo cáo (cơ quan)", "1/1 cơ quan"],
    ]
    assert [row[1].is_illustrative for row in shown.table.rows[:2]] == [True, False]
    assert shown.table.total_rows == 2
    assert shown.name == "tinh-hinh-bao-cao-2023"


def test_every_number_of_the_sentence_is_part_of_what_is_named():
    shown = exhibited(*nine_of_twelve())

    assert shown.statement.text == "Kỳ năm 2023: 9/12 huyện, thành phố (75 %) đã báo cáo, 2 báo cáo muộn."


@pytest.mark.parametrize("published_only", [False, True])
def test_the_table_can_be_written_to_every_format_it_is_offered_in(published_only: bool):
    from components.documents.sheets.exhibit_csv import write_csv
    from components.documents.sheets.exhibit_workbook import write_exhibit_xlsx
    from components.documents.single import formats_of

    shown = exhibited(
        a_duty("674", received="2023-12-05", status="illustrative"), published_only=published_only
    )

    assert [one.value for one in formats_of(shown)] == ["csv", "xlsx"]
    written = write_csv(shown).decode("utf-8-sig")
    assert ("số liệu minh họa" in written.lower()) is not published_only
    assert write_exhibit_xlsx(shown)[:2] == b"PK"
