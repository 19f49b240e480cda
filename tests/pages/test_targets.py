from tests.pages.opened import seen
from tests.shipped import target_count


def test_the_title_counts_the_targets():
    assert seen("muc-tieu").title.startswith(f"{target_count()} chỉ tiêu tính đến năm 2023: ")
    assert seen("muc-tieu", huyen="674").title.startswith(
        f"{target_count()} chỉ tiêu của huyện Đam Rông tính đến năm 2023"
    )


def test_every_target_has_a_chart_with_its_trajectory():
    charts = seen("muc-tieu").charts

    assert len(charts) == target_count()
    assert all(any(trace.get("name") == "Thực hiện" for trace in chart["data"]) for chart in charts)
    assert charts[0]["alt"].startswith("Chỉ tiêu A1: Tỷ lệ hộ nghèo. Đạt.")


def test_targets_stand_under_their_dimensions():
    assert [one.value for one in seen("muc-tieu").app.subheader] == [
        "Chỉ tiêu chủ yếu",
        "Việc làm",
        "Y tế",
        "Giáo dục, đào tạo",
        "Nước sinh hoạt và vệ sinh",
        "Thông tin",
    ]


def test_the_clause_of_the_decision_is_at_hand():
    html = seen("muc-tieu").html

    assert "Quyết định 382/QĐ-UBND, mục I.2.a-4" in html
    assert "Không còn hộ chính sách người có công là hộ nghèo." in html


def test_a_reason_stands_beside_every_rating():
    assert "thấp hơn cả nước (3,49 %) là 0,09 điểm %" in seen("muc-tieu", nam="2022").html


def test_published_figures_only_leave_most_targets_without_data():
    opened = seen("muc-tieu", congbo="1")

    assert "chưa đủ số liệu" in opened.title
    assert opened.html.count("Chưa có số liệu đến năm 2023 để đánh giá.") >= 15
