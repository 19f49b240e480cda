import unicodedata

import pytest

from monitoring.model.periods import Period
from monitoring.returns.folded_names import fold, fold_without_kind
from monitoring.returns.known_codes import KnownUnits, UnknownCodes
from monitoring.returns.old_encodings import name_old_encoding
from monitoring.returns.written_numbers import UnreadableCell
from tests.builders.framework import a_framework


@pytest.mark.parametrize("name", ["Đạ Tẻh", unicodedata.normalize("NFD", "Đạ Tẻh"), " ĐẠ  TẺH ", "Da Teh"])
def test_a_name_folds_to_the_same_whatever_its_accents_case_blanks_and_normal_form(name: str):
    assert fold(name) == "da teh"


@pytest.mark.parametrize(
    "name", ["Đà Lạt", "thành phố Đà Lạt", "TP. Đà Lạt", "TP Da Lat", "Thanh pho da lat"]
)
def test_the_word_for_the_kind_of_unit_may_be_left_out(name: str):
    assert fold_without_kind(name) == "da lat"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Uû ban nh©n d©n huyÖn §am R«ng", "TCVN3"),
        ("§am R«ng", "TCVN3"),
        ("hé nghÌo, hé cËn nghÌo n¨m 2024", "TCVN3"),
        ("UÛy ban nhaân daân huyeän Ñam Roâng", "VNI"),
        ("soá hoä ngheøo, hoä caän ngheøo naêm 2024", "VNI"),
        ("Ủy ban nhân dân huyện Đam Rông", None),
        ("Di Linh", None),
        ("50 °C", None),
        ("résumé", None),
        ("năm", None),
    ],
)
def test_an_old_encoding_is_named_only_where_it_is_sure(text: str, encoding: str | None):
    assert name_old_encoding(text) == encoding


@pytest.mark.parametrize(
    ("text", "period", "unit_id"),
    [
        ("678", "2024", "678"),
        ("682", "2025", "682"),  # an id comes first: that it had ended by then is told by another check
        ("Đức Trọng", "2024", "678"),
        ("Huyện Duc Trong", "2024", "678"),
        (unicodedata.normalize("NFD", "Đạ Tẻh"), "2024", "682"),
        ("Đạ Huoai", "2023", "681"),
        ("Đạ Huoai", "2025", "682-2024"),
        ("xã Đạ Huoai", "2025-H2", "25099"),
        ("Lâm Đồng", "2024", "68"),
        ("Lâm Đồng", "2026", "68-2025"),
    ],
)
def test_a_unit_is_found_by_its_id_or_by_a_name_that_only_one_has_in_the_period(
    text: str, period: str, unit_id: str
):
    assert KnownUnits(a_framework().build()).find(text, period=Period.read(period)) == unit_id


def test_a_name_that_two_units_have_is_asked_about():
    with pytest.raises(UnreadableCell) as refused:
        KnownUnits(a_framework().build()).find("Lâm Đồng", period=Period(2025))

    assert str(refused.value) == (
        "tên đơn vị trùng với nhiều đơn vị: “Lâm Đồng” có thể là tỉnh Lâm Đồng (68) hay tỉnh Lâm Đồng (68-2025)"
    )


def test_an_unknown_unit_is_told_with_the_nearest():
    with pytest.raises(UnreadableCell) as refused:
        KnownUnits(a_framework().build()).find("6788", period=Period(2024))

    assert str(refused.value) == (
        "mã hoặc tên đơn vị không có trong bảng reporting_units: “6788”, có phải là “678”?"
    )


def test_the_nearest_code_is_looked_for_a_few_times_only():
    unknown = UnknownCodes(hints=1)

    told = [
        unknown.tell(text, ["poor_rate"], "chỉ số", "indicators").detail for text in ("poor_rat", "poor_rte")
    ]

    assert told == ["“poor_rat”, có phải là “poor_rate”?", "“poor_rte”"]
