from tests.pages.opened import seen


def test_it_opens_on_the_latest_published_year_with_its_finding():
    opened = seen()

    assert opened.title == "Tỷ lệ hộ nghèo năm 2023 là 1,09 %, thấp hơn cả nước (2,93 %) là 1,84 điểm %"
    assert opened.address == {"nam": "2023"}


def test_cards_give_the_headline_numbers():
    html = seen(nam="2022").html

    for words in ("1,94", "−0,93 điểm % so với năm 2021", "6.636", "Cả nước 4,03 %", "3,40"):
        assert words in html


def test_map_six_gauges_and_money_are_drawn():
    opened = seen()
    charts = opened.charts
    kinds = [{trace["type"] for trace in chart["data"]} for chart in charts]

    assert opened.html.count("class='gauge'") == 6
    assert "Chỉ tiêu A1: Tỷ lệ hộ nghèo" in opened.html
    assert {"scatter"} in kinds
    assert {"bar"} in kinds
    assert charts[0]["alt"].startswith("Bản đồ tỷ lệ hộ nghèo (%)")


def test_the_map_draws_twelve_districts_and_ten_after_the_merger():
    for year, count in (("2023", 12), ("2025", 10)):
        traces = seen(nam=year).charts[0]["data"]
        assert sum("meta" in trace for trace in traces) == count


def test_charts_carry_nothing_to_fetch_from_outside():
    for chart in seen().charts:
        assert "http" not in str(chart)
        assert {trace["type"] for trace in chart["data"]} <= {"scatter", "bar", "indicator"}


def test_of_2025_nothing_was_published_and_the_page_says_so_and_no_zero():
    opened = seen(nam="2025", congbo="1")

    assert opened.title.startswith("Tỷ lệ hộ nghèo năm 2025: chưa có số liệu")
    assert "0,00" not in opened.html
