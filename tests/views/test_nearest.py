from monitoring.views.nearest import nearest_option

OPTIONS = {"poor_rate": "Tỷ lệ hộ nghèo", "674": "Đam Rông", "DA2.1": "Hỗ trợ phát triển sản xuất"}


def test_a_code_written_slightly_wrong_finds_the_right_one():
    assert nearest_option("poor_rates", OPTIONS) == "poor_rate"
    assert nearest_option("da2.1", OPTIONS) == "DA2.1"


def test_a_name_finds_its_code_without_accents():
    assert nearest_option("Dam Rong", OPTIONS) == "674"


def test_what_is_like_nothing_has_no_nearest():
    assert nearest_option("<b>x</b>", OPTIONS) is None
    assert nearest_option("", OPTIONS) is None
