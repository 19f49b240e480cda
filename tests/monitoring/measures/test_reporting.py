from datetime import UTC, date, datetime

import pytest

from monitoring.measures.reporting import (
    Completeness,
    DutyStanding,
    Verdict,
    measure_completeness,
    measure_standing,
    measure_standings,
)
from monitoring.model.moments import day_in_vietnam
from monitoring.model.reporting import ReportingDuty
from monitoring.model.returns import Return, ReturnState
from tests.builders.framework import a_framework
from tests.builders.reporting import a_duty, a_sent_return

TODAY = date(2023, 12, 11)


def standing(
    duty: ReportingDuty, *returns: Return, today: date = TODAY, published_only: bool = False
) -> DutyStanding:
    by_reporter = {(one.reporter_id, one.period): one for one in returns}
    return measure_standing(duty, by_reporter, today=today, published_only=published_only)


def told(found: DutyStanding) -> tuple[Verdict, date | None, int | None]:
    return found.verdict, found.received, found.days


# what the table knows


@pytest.mark.parametrize("received", ["2023-11-20", "2023-12-01"])
def test_a_report_that_came_by_its_due_date_is_on_time(received: str):
    found = standing(a_duty(received=received))

    assert told(found) == (Verdict.ON_TIME, date.fromisoformat(received), None)


def test_a_report_that_came_the_day_after_is_one_day_late():
    assert told(standing(a_duty(received="2023-12-02"))) == (Verdict.LATE, date(2023, 12, 2), 1)


def test_a_report_that_has_not_come_is_missing_by_the_days_since_its_due_date():
    assert told(standing(a_duty())) == (Verdict.MISSING, None, 10)


@pytest.mark.parametrize("today", [date(2023, 6, 1), date(2023, 12, 1)])
def test_until_its_due_date_has_passed_a_report_is_not_due(today: date):
    assert told(standing(a_duty(), today=today)) == (Verdict.NOT_DUE, None, None)


def test_a_report_that_came_today_has_come():
    assert told(standing(a_duty(received="2023-12-11"))) == (Verdict.LATE, TODAY, 10)


def test_a_day_noted_that_is_still_to_come_has_not_come():
    early = standing(a_duty(received="2023-11-28"), today=date(2023, 11, 20))

    assert told(early) == (Verdict.NOT_DUE, None, None)


# what only illustrates


def test_what_only_illustrates_says_so():
    assert standing(a_duty(received="2023-11-20", status="illustrative")).is_illustrative
    assert standing(a_duty(status="illustrative")).is_illustrative
    assert not standing(a_duty(received="2023-11-20")).is_illustrative


def test_of_published_records_only_an_illustrative_one_is_no_record_at_all():
    for received in ("2023-11-20", "2023-12-09", None):
        found = standing(a_duty(received=received, status="illustrative"), published_only=True)

        assert told(found) == (Verdict.NOT_RECORDED, None, None)
        assert not found.is_illustrative


def test_of_published_records_only_an_official_one_holds():
    found = standing(a_duty(received="2023-12-09"), published_only=True)

    assert told(found) == (Verdict.LATE, date(2023, 12, 9), 8)


@pytest.mark.parametrize("today", [date(2023, 11, 1), date(2023, 12, 1)])
def test_what_is_not_due_yet_is_not_due_whoever_would_have_recorded_it(today: date):
    found = standing(a_duty(status="illustrative"), today=today, published_only=True)

    assert found.verdict is Verdict.NOT_DUE


# what the store knows


def test_a_return_wins_over_the_table():
    sent = a_sent_return("678", "2023", ("submitted", "2023-12-04"))

    found = standing(a_duty(received="2023-11-20", status="illustrative"), sent)

    assert told(found) == (Verdict.LATE, date(2023, 12, 4), 3)
    assert (found.is_illustrative, found.stage) == (False, ReturnState.SUBMITTED)


def test_a_return_counts_where_only_published_records_do():
    sent = a_sent_return("678", "2023", ("submitted", "2023-11-30"))

    found = standing(a_duty(status="illustrative"), sent, published_only=True)

    assert told(found) == (Verdict.ON_TIME, date(2023, 11, 30), None)


def test_a_draft_is_no_report():
    draft = a_sent_return("678", "2023", ("draft", "2023-11-20"))

    assert told(standing(a_duty(), draft)) == (Verdict.MISSING, None, 10)
    assert standing(a_duty(), draft).stage is ReturnState.DRAFT


def test_a_report_that_was_sent_back_is_owed_again_with_its_reason_and_who_gave_it():
    back = a_sent_return(
        "678",
        "2023",
        ("submitted", "2023-11-29"),
        ("sent_back", "2023-12-04", "Biểu 2 thiếu mẫu số", "nguoi-duyet@lamdong.gov.vn"),
    )

    found = standing(a_duty(), back)

    assert told(found) == (Verdict.SENT_BACK, date(2023, 11, 29), None)
    assert (found.sent_back.note, found.sent_back.by) == (
        "Biểu 2 thiếu mẫu số",
        "nguoi-duyet@lamdong.gov.vn",
    )


def test_a_draft_begun_after_it_was_sent_back_does_not_answer_for_it():
    back = a_sent_return(
        "678",
        "2023",
        ("submitted", "2023-11-29"),
        ("sent_back", "2023-12-04", "Sai"),
        ("draft", "2023-12-05"),
    )

    assert standing(a_duty(), back).verdict is Verdict.SENT_BACK
    assert standing(a_duty(), back).sent_back.note == "Sai"


def test_a_report_sent_in_again_keeps_the_day_of_its_first_sending():
    again = a_sent_return(
        "678",
        "2023",
        ("submitted", "2023-11-29"),
        ("sent_back", "2023-12-04", "Sai"),
        ("submitted", "2023-12-08"),
    )

    assert told(standing(a_duty(), again)) == (Verdict.ON_TIME, date(2023, 11, 29), None)
    assert standing(a_duty(), again).sent_back is None


@pytest.mark.parametrize("last", ["accepted", "published"])
def test_an_accepted_and_a_published_report_stay_in_time(last: str):
    steps = [("submitted", "2023-11-29"), ("accepted", "2023-12-04"), ("published", "2023-12-05")]
    taken = a_sent_return("678", "2023", *steps[: 2 if last == "accepted" else 3])

    found = standing(a_duty(), taken)

    assert (found.verdict, found.stage) == (Verdict.ON_TIME, ReturnState(last))


def test_a_correction_begun_after_publication_leaves_the_report_received():
    corrected = a_sent_return(
        "678",
        "2023",
        ("submitted", "2023-11-29"),
        ("accepted", "2023-12-04"),
        ("published", "2023-12-05"),
        ("draft", "2023-12-10"),
    )

    assert standing(a_duty(), corrected).verdict is Verdict.ON_TIME


def test_the_day_is_that_of_vietnam_and_not_of_greenwich():
    assert day_in_vietnam(datetime(2023, 12, 1, 18, 30, tzinfo=UTC)) == date(2023, 12, 2)

    at_night = a_sent_return("678", "2023", ("submitted", "2023-12-01T23:59"))
    assert standing(a_duty(), at_night).verdict is Verdict.ON_TIME


def test_a_return_of_another_period_or_reporter_says_nothing():
    others = (
        a_sent_return("678", "2023-H1", ("submitted", "2023-05-30")),
        a_sent_return("674", "2023", ("submitted", "2023-11-30")),
    )

    assert standing(a_duty(), *others).verdict is Verdict.MISSING


# completeness


def completeness(*duties: ReportingDuty, **asked: object) -> Completeness:
    framework = a_framework().with_duty(*duties).build()
    return measure_completeness(measure_standings(framework, today=TODAY, **asked))


def test_completeness_counts_what_came_in_late_as_come_in():
    found = completeness(
        a_duty("674", received="2023-11-30"),
        a_duty("675", received="2023-12-05"),
        a_duty("676"),
        a_duty("677"),
    )

    assert (found.received, found.due, found.late, found.share_pct) == (2, 4, 1, 50.0)


def test_what_is_not_due_does_not_count_unless_it_has_come_in():
    found = completeness(
        a_duty("674", due="2024-06-01", received="2023-12-05"), a_duty("675", due="2024-06-01")
    )

    assert (found.received, found.due, found.share_pct) == (1, 1, 100.0)


def test_where_nothing_is_due_there_is_no_share():
    assert completeness(a_duty(due="2024-06-01")).share_pct is None
    assert completeness().share_pct is None


def test_where_nothing_came_in_the_share_is_zero_and_not_nothing():
    assert completeness(a_duty("674"), a_duty("675")).share_pct == 0.0


def test_while_something_is_not_recorded_there_is_no_share():
    found = completeness(
        a_duty("674", received="2023-11-30"), a_duty("675", status="illustrative"), published_only=True
    )

    assert (found.received, found.due, found.unrecorded, found.share_pct) == (1, 2, 1, None)


def test_a_report_that_was_sent_back_is_not_complete():
    back = a_sent_return("674", "2023", ("submitted", "2023-11-29"), ("sent_back", "2023-12-04", "Sai"))
    framework = a_framework().with_duty(a_duty("674"), a_duty("675", received="2023-11-30")).build()

    found = measure_completeness(measure_standings(framework, [back], today=TODAY))

    assert (found.received, found.due, found.share_pct) == (1, 2, 50.0)
