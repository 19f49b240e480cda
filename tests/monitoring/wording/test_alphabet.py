import unicodedata

from monitoring.wording.alphabet import vietnamese_order
from tests.builders.territory import DISTRICTS


def test_districts_stand_in_the_order_of_the_vietnamese_alphabet():
    assert sorted((name for _, name in DISTRICTS.values()), key=vietnamese_order) == [
        "Bảo Lâm",
        "Bảo Lộc",
        "Cát Tiên",
        "Di Linh",
        "Đạ Huoai",
        "Đà Lạt",
        "Đạ Tẻh",
        "Đam Rông",
        "Đơn Dương",
        "Đức Trọng",
        "Lạc Dương",
        "Lâm Hà",
    ]


def test_names_in_either_unicode_form_stand_in_the_same_place():
    name = "Đạ Huoai"

    assert vietnamese_order(unicodedata.normalize("NFD", name))[0] == vietnamese_order(name)[0]
