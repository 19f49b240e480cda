from datetime import date

from monitoring.measures.reporting import measure_standings
from monitoring.model.reporting import ReportingDuty
from monitoring.model.returns import Return
from monitoring.views.reporting.reminder import (
    ILLUSTRATIVE_WARNING_VI,
    NO_PERIOD_VI,
    NOTHING_OWED_VI,
    Reminder,
    write_reminder,
)
from tests.builders.framework import a_framework
from tests.builders.reporting import a_duty, a_sent_return

TODAY = date(2023, 12, 11)


def reminder(
    *duties: ReportingDuty, returns: tuple[Return, ...] = (), today: date = TODAY, **asked: bool
) -> Reminder:
    framework = a_framework().with_duty(*duties).build()
    standings = measure_standings(framework, returns, today=today, **asked)
    return write_reminder(framework, standings, today=today)


def test_what_is_owed_is_listed_by_reporter_with_since_when_and_why():
    found = reminder(
        a_duty("so-yt"),
        a_duty("674"),
        a_duty("674", "2023-H1", due="2023-06-01"),
        a_duty("675", received="2023-12-05"),
    )

    assert found.text == (
        "Danh sách đơn vị, cơ quan chậm báo cáo thực hiện Chương trình giảm nghèo bền vững (tính đến ngày 11/12/2023)\n"
        "\n"
        "1. Ủy ban nhân dân huyện Đam Rông\n"
        "   - Báo cáo 6 tháng đầu năm 2023: hạn 01/06/2023, quá hạn 193 ngày.\n"
        "   - Báo cáo năm 2023: hạn 01/12/2023, quá hạn 10 ngày.\n"
        "   Căn cứ: Điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH; mục VI.5.đ Kế hoạch.\n"
        "\n"
        "2. Sở Y tế\n"
        "   - Báo cáo năm 2023: hạn 01/12/2023, quá hạn 10 ngày.\n"
        "   Căn cứ: Điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH; mục VI.5.đ Kế hoạch.\n"
        "\n"
        "Đề nghị các đơn vị, cơ quan hoàn thành và gửi báo cáo về Sở Lao động - Thương binh và Xã hội để tổng hợp, "
        "báo cáo Ủy ban nhân dân tỉnh theo quy định."
    )
    assert (found.owed, found.reporters, found.is_illustrative) == (3, 2, False)


def test_what_was_sent_back_is_listed_with_its_reason_in_one_line():
    back = a_sent_return(
        "674", "2023", ("submitted", "2023-11-29"), ("sent_back", "2023-12-04", "Biểu 2\nthiếu mẫu số.")
    )

    assert (
        "   - Báo cáo năm 2023: hạn 01/12/2023, trả lại ngày 04/12/2023 để hoàn chỉnh (lý do: Biểu 2 thiếu mẫu số)."
        in reminder(a_duty("674"), returns=(back,)).text
    )


def test_an_illustrative_list_warns_at_its_top_and_in_every_line():
    found = reminder(a_duty("674", status="illustrative"))

    assert found.text.splitlines()[1] == ILLUSTRATIVE_WARNING_VI
    assert "quá hạn 10 ngày (minh họa)." in found.text
    assert found.is_illustrative


def test_a_list_that_illustrates_in_part_says_which_lines_do():
    text = reminder(a_duty("674", status="illustrative"), a_duty("675")).text

    assert text.splitlines()[1] == "Dòng ghi “(minh họa)” là SỐ LIỆU MINH HỌA – không dùng để đôn đốc."
    assert text.count("quá hạn 10 ngày (minh họa).") == text.count("quá hạn 10 ngày.") == 1


def test_a_unit_that_is_no_more_is_said_to_be_so_with_the_one_that_took_its_place():
    duties = [a_duty("683", "2023"), a_duty("674", "2023")]

    text = reminder(*duties, today=date(2026, 1, 1)).text

    assert (
        "Ủy ban nhân dân huyện Cát Tiên (kết thúc hoạt động ngày 30/11/2024; đơn vị kế thừa: huyện Đạ Huoai)"
        in text
    )
    assert "Ủy ban nhân dân huyện Đam Rông (kết thúc hoạt động ngày 30/06/2025)" in text


def test_where_nothing_is_owed_the_list_says_so_and_only_where_that_is_known():
    assert reminder(a_duty("674", received="2023-11-30")).text == NOTHING_OWED_VI
    assert reminder().text == NO_PERIOD_VI
    unknown = reminder(a_duty("674", status="illustrative"), published_only=True)
    assert unknown.text == "1 báo cáo chưa rõ đã nhận hay chưa, nên chưa có căn cứ để đôn đốc."
    assert unknown.owed == 0


def test_what_nobody_recorded_is_counted_beside_the_list():
    text = reminder(a_duty("674"), a_duty("675", status="illustrative"), published_only=True).text

    assert "1. Ủy ban nhân dân huyện Đam Rông" in text
    assert "Ngoài ra có 1 báo cáo chưa có ghi nhận, chưa đưa vào danh sách." in text
    assert "Lạc Dương" not in text


def test_a_unit_is_no_more_from_the_day_after_its_last():
    owed = a_duty("681", "2024", due="2024-11-01")

    assert "kết thúc hoạt động" not in reminder(owed, today=date(2024, 11, 30)).text
    assert "(kết thúc hoạt động ngày 30/11/2024" in reminder(owed, today=date(2024, 12, 1)).text
