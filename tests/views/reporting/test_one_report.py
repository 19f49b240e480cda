from datetime import date

from monitoring.measures.reporting import measure_standings
from monitoring.views.reporting.one_report import NOT_SENT_VI, OneReport, view_one_report
from monitoring.views.returns.return_words import StepRow
from tests.builders.framework import a_framework
from tests.builders.reporting import a_duty, a_sent_return


def report(duty, *returns) -> OneReport:
    framework = a_framework().with_duty(duty).build()
    (standing,) = measure_standings(framework, returns, today=date(2023, 12, 11))
    return view_one_report(framework, standing)


def test_a_report_that_came_otherwise_has_its_facts_and_no_steps():
    found = report(a_duty("674", received="2023-12-04", status="illustrative"))

    assert found.title == "Huyện Đam Rông: báo cáo năm 2023"
    assert found.facts == (
        ("Hạn báo cáo", "01/12/2023"),
        ("Tình trạng", "! Muộn 3 ngày (số liệu minh họa)"),
        ("Ngày nhận", "04/12/2023 (số liệu minh họa)"),
        ("Căn cứ", "Điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH; mục VI.5.đ Kế hoạch"),
    )
    assert (found.steps, found.remark) == ((), NOT_SENT_VI)


def test_a_report_that_was_sent_back_says_why_and_by_whom_and_every_step():
    back = a_sent_return(
        "674",
        "2023",
        ("submitted", "2023-11-29T16:05", "Gửi lần đầu", "can-bo@x.vn"),
        ("sent_back", "2023-12-04", "Biểu 2 thiếu mẫu số", "duyet@x.vn"),
    )
    found = report(a_duty("674"), back)

    assert ("Tình trạng", "↩ Trả lại") in found.facts
    assert ("Lý do trả lại", "Biểu 2 thiếu mẫu số") in found.facts
    assert ("Người trả lại", "duyet@x.vn, 09:00 ngày 04/12/2023") in found.facts
    assert found.steps == (
        StepRow(at="16:05 ngày 29/11/2023", what="Đã gửi, chờ duyệt", by="can-bo@x.vn", note="Gửi lần đầu"),
        StepRow(at="09:00 ngày 04/12/2023", what="Trả lại", by="duyet@x.vn", note="Biểu 2 thiếu mẫu số"),
    )
    assert found.remark == ""


def test_a_draft_shows_its_steps_and_is_no_report():
    found = report(a_duty("674"), a_sent_return("674", "2023", ("draft", "2023-11-29")))

    assert ("Tình trạng", "✕ Quá hạn 10 ngày, đang soạn") in found.facts
    assert [one.what for one in found.steps] == ["Bản nháp"]
