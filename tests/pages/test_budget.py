from tests.pages.opened import open_page, seen


def test_the_title_says_what_was_disbursed_of_what_was_allocated():
    assert "65,683 tỷ đồng vốn giao năm 2023" in seen("kinh-phi").title


def test_bars_and_rates_are_drawn():
    charts = seen("kinh-phi").charts

    assert len(charts) == 2
    assert {trace["name"] for trace in charts[0]["data"]} == {"Kế hoạch", "Đã giao", "Đã giải ngân"}
    assert "thời gian đã qua" in str(charts[1]["layout"]["annotations"])


def test_a_project_opens_into_its_sub_projects():
    opened = open_page("kinh-phi").choose("Dự án", "DA3")

    assert "DA3.2. Hỗ trợ việc làm bền vững" in opened.html
    assert "DA4.1" not in opened.html
    assert opened.address["duan"] == "DA3"


def test_money_can_be_split_by_year_source_capital_and_district():
    opened = open_page("kinh-phi")
    for by, words in (
        ("year", "Năm 2024"),
        ("funding_source", "Ngân sách trung ương"),
        ("capital_type", "Vốn sự nghiệp"),
        ("unit", "huyện Đam Rông"),
    ):
        opened = opened.choose("Chia theo", by)
        assert words in opened.html
        assert opened.address["theo"] == by


def test_the_whole_period_has_its_published_total():
    opened = seen("kinh-phi", ky="ca-ky", congbo="1")

    assert opened.title.startswith("Vốn đã giao giai đoạn 2021–2025 là 245,7 tỷ đồng")


def test_amounts_can_be_in_millions():
    assert "65.683 triệu đồng" in open_page("kinh-phi").choose("Đơn vị tiền", "trieu").html


def test_published_figures_only_show_the_total_and_a_sentence_in_place_of_detail():
    opened = seen("kinh-phi", congbo="1")

    assert "65,683" in opened.title
    assert opened.charts == []
    assert "Chưa có số liệu công bố chia theo" in opened.html


def test_lead_agencies_stand_beside_the_projects():
    assert "Sở Lao động - Thương binh và Xã hội" in seen("kinh-phi", duan="DA3").html
