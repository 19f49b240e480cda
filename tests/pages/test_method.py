from tests.pages.opened import seen


def test_the_title_counts_what_was_published_and_what_illustrates():
    assert "số liệu đã công bố" in seen("so-lieu").title
    assert "minh họa" in seen("so-lieu").title


def test_it_has_what_there_is_definitions_sources_exclusions_and_rules():
    opened = seen("so-lieu")

    assert {
        "Có gì, thiếu gì",
        "Chỉ số",
        "Nguồn số liệu",
        "Số công bố không dùng",
        "Quy tắc tính",
    } <= {tab.label for tab in opened.app.tabs}
    assert "poor_rate" in opened.html
    assert "Lý do không dùng" in opened.html
    assert any("Không lấy bình quân các tỷ lệ" in one.value for one in opened.app.markdown)


def test_the_published_figure_of_2022_can_be_traced_to_its_document():
    assert "Quyết định UBND tỉnh Lâm Đồng tháng 01/2023" in seen("so-lieu").html
