from datetime import date

from monitoring.measures.reporting import Verdict
from monitoring.model.returns import Return
from monitoring.views.choice import Choice
from monitoring.views.reporting.matrix import ReportCell, ReporterRow, ReportingMatrix, lay_out_matrix
from tests.builders.framework import a_framework
from tests.builders.reporting import a_duty, a_sent_return

TODAY = date(2023, 12, 11)


def laid_out(*duties, returns: tuple[Return, ...] = (), year: int = 2023, **choice) -> ReportingMatrix:
    framework = a_framework().with_duty(*duties).build()
    return lay_out_matrix(framework, Choice(year, **choice), returns=returns, today=TODAY)


def row(matrix: ReportingMatrix, reporter_id: str) -> ReporterRow:
    (found,) = [one for one in matrix.rows if one.reporter_id == reporter_id]
    return found


def said(cell: ReportCell) -> tuple[str, str, str]:
    return cell.sign, cell.word, cell.day


def test_a_cell_has_sign_word_and_day():
    matrix = laid_out(
        a_duty("674", received="2023-11-30"), a_duty("675", received="2023-12-05"), a_duty("676")
    )

    assert said(row(matrix, "674").cells[0]) == ("✓", "Đúng hạn", "30/11/2023")
    assert said(row(matrix, "675").cells[0]) == ("!", "Muộn 4 ngày", "05/12/2023")
    assert said(row(matrix, "676").cells[0]) == ("✕", "Quá hạn 10 ngày", "")


def test_a_report_that_was_sent_back_shows_the_day_it_went_back():
    back = a_sent_return("674", "2023", ("submitted", "2023-11-29"), ("sent_back", "2023-12-04", "Sai"))

    cell = row(laid_out(a_duty("674"), returns=(back,)), "674").cells[0]

    assert said(cell) == ("↩", "Trả lại", "04/12/2023")
    assert cell.stage == ""


def test_how_far_a_return_has_come_stands_in_its_cell():
    sent = a_sent_return("674", "2023", ("submitted", "2023-11-29"))
    taken = a_sent_return("675", "2023", ("submitted", "2023-11-29"), ("accepted", "2023-12-01"))
    matrix = laid_out(a_duty("674"), a_duty("675"), returns=(sent, taken))

    assert [row(matrix, one).cells[0].stage for one in ("674", "675")] == ["chờ duyệt", "đã chấp nhận"]


def test_units_come_by_their_codes_and_agencies_after_them():
    matrix = laid_out(a_duty("so-yt"), a_duty("683"), a_duty("672"))

    assert [(one.reporter_id, one.is_agency) for one in matrix.rows] == [
        ("672", False),
        ("683", False),
        ("so-yt", True),
    ]


def test_periods_run_in_time_and_a_year_comes_after_its_half():
    matrix = laid_out(
        a_duty("674", "2024-H1", due="2024-06-01"),
        a_duty("674", "2023"),
        a_duty("674", "2023-H1", due="2023-06-01"),
    )

    assert [(one.name, one.due, one.is_chosen) for one in matrix.columns] == [
        ("6 tháng đầu năm 2023", "01/06/2023", True),
        ("năm 2023", "01/12/2023", True),
        ("6 tháng đầu năm 2024", "01/06/2024", False),
    ]


def test_a_unit_has_no_duty_before_it_began_and_after_it_ended():
    matrix = laid_out(
        a_duty("682", "2023"), a_duty("682-2024", "2025", due="2025-12-01"), a_duty("672", "2023")
    )

    assert [one.word for one in row(matrix, "682").cells] == ["Quá hạn 10 ngày", "Không thuộc kỳ"]
    assert [one.word for one in row(matrix, "682-2024").cells] == ["Không thuộc kỳ", "Chưa đến hạn"]
    assert [row(matrix, one).remark for one in ("672", "682", "682-2024")] == [
        "",
        "đến 30/11/2024",
        "từ 01/12/2024",
    ]


def test_the_chosen_district_is_marked():
    matrix = laid_out(a_duty("674"), a_duty("675"), unit_id="675")

    assert [one.reporter_id for one in matrix.rows if one.is_chosen] == ["675"]


def test_units_and_agencies_are_counted_apart_and_together():
    (column,) = laid_out(
        a_duty("674", received="2023-11-30"), a_duty("675"), a_duty("so-yt", received="2023-12-05")
    ).columns

    assert (column.units.received, column.units.due, column.units.share_pct) == (1, 2, 50.0)
    assert (column.agencies.received, column.agencies.due, column.agencies.late) == (1, 1, 1)
    assert (column.together.received, column.together.due, column.together.late) == (2, 3, 1)


def test_the_key_counts_every_report_once():
    matrix = laid_out(a_duty("674", received="2023-11-30"), a_duty("675"), a_duty("676"))

    assert {one.verdict: one.count for one in matrix.legend} == {
        Verdict.ON_TIME: 1,
        Verdict.LATE: 0,
        Verdict.SENT_BACK: 0,
        Verdict.MISSING: 2,
        Verdict.NOT_DUE: 0,
    }


def test_what_only_illustrates_is_marked_in_its_cell_and_gone_where_only_published_records_count():
    duty = a_duty("674", received="2023-11-30", status="illustrative")

    assert row(laid_out(duty), "674").cells[0].is_illustrative
    published = laid_out(duty, published_only=True)
    assert said(row(published, "674").cells[0]) == ("–", "Chưa có ghi nhận", "")
    assert not row(published, "674").cells[0].is_illustrative
    assert Verdict.NOT_RECORDED in {one.verdict for one in published.legend}


def test_no_two_verdicts_share_a_sign_or_a_word():
    from monitoring.views.reporting.words import VERDICT_SIGN, VERDICT_VI

    assert len(set(VERDICT_SIGN.values())) == len(set(VERDICT_VI.values())) == len(Verdict)


def test_a_period_says_the_last_day_on_which_one_of_its_reports_is_due():
    (column,) = laid_out(a_duty("674", due="2023-12-01"), a_duty("so-yt", due="2023-12-15")).columns

    assert column.due == "15/12/2023"
