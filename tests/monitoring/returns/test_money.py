from dataclasses import replace
from datetime import date

import pytest

from monitoring.returns.checks.money import (
    find_disbursed_above_allocated,
    find_money_in_wrong_unit,
    find_negative_amounts,
    find_repeated_amounts,
)
from monitoring.returns.finding import Finding, Place
from monitoring.wording.numbers import say_number
from tests.builders.framework import a_framework
from tests.builders.reported import some_money

FRAMEWORK = a_framework().build()
LAST_YEAR = a_framework().with_money(400_000_000, stage="disbursed", year=2023, status="official").build()
AT = Place("Biểu 3", "I9")


def test_a_negative_amount_is_an_error():
    assert list(find_negative_amounts([some_money(-5_000)], FRAMEWORK)) == [
        Finding(
            "negative_count",
            AT,
            "số tiền âm",
            "Ghi số không âm, lũy kế từ đầu năm; chưa có số liệu thì để trống.",
            "−5.000 đồng",
        )
    ]
    assert list(find_negative_amounts([some_money(0)], FRAMEWORK)) == []


def test_more_disbursed_than_allocated_is_a_warning():
    money = [some_money(300, stage="allocated", cell="G9"), some_money(301)]

    assert list(find_disbursed_above_allocated(money, FRAMEWORK)) == [
        Finding(
            "disbursed_above_allocated",
            AT,
            "giải ngân lớn hơn vốn giao",
            "Kiểm tra lại, hoặc giải trình phần vốn chuyển nguồn.",
            "301 và 300 đồng",
            "warning",
        )
    ]


def test_as_much_disbursed_as_allocated_is_right():
    money = [some_money(300, stage="allocated", cell="G9"), some_money(300)]

    assert list(find_disbursed_above_allocated(money, FRAMEWORK)) == []


def test_an_allocation_that_the_release_already_holds_counts():
    framework = a_framework().with_money(300, stage="allocated", year=2024).build()

    assert list(find_disbursed_above_allocated([some_money(300)], framework)) == []


def test_of_allocations_reported_twice_the_newest_counts_whatever_their_order():
    newest = some_money(300, stage="allocated", cell="G9")
    older = replace(some_money(900, stage="allocated", cell="G10"), as_of=date(2024, 6, 30))

    (found,) = find_disbursed_above_allocated([newest, older, some_money(301)], FRAMEWORK)

    assert found.detail == "301 và 300 đồng"


def test_of_allocations_in_the_release_the_newest_counts_whatever_their_order():
    released = a_framework().with_money(300, stage="allocated", year=2024)
    released = released.with_money(900, stage="allocated", year=2024, as_of=date(2024, 6, 30))

    (found,) = find_disbursed_above_allocated([some_money(301)], released.build())

    assert found.detail == "301 và 300 đồng"


@pytest.mark.parametrize(
    ("amount", "much"),
    [
        (410_000, "chỉ khoảng 1/1.000"),
        (410, "chỉ khoảng 1/1.000.000"),
        (410_000_000_000, "gấp khoảng 1.000 lần"),
    ],
)
def test_an_amount_in_another_unit_is_a_warning(amount: int, much: str):
    (found,) = find_money_in_wrong_unit([some_money(amount)], LAST_YEAR)

    assert (found.statement, found.remedy, found.severity) == (
        "số tiền có thể sai đơn vị tính",
        "Ghi bằng đồng; nếu đúng thì ghi giải trình.",
        "warning",
    )
    assert found.detail == f"{say_number(amount)} đồng, {much} số 400.000.000 đồng của năm 2023"


def test_twice_last_years_amount_is_in_the_right_unit():
    assert list(find_money_in_wrong_unit([some_money(800_000_000)], LAST_YEAR)) == []


def test_last_years_amount_again_is_a_warning():
    assert list(find_repeated_amounts([some_money(400_000_000)], LAST_YEAR)) == [
        Finding(
            "repeats_last_period",
            AT,
            "số tiền lặp lại nguyên số của năm trước",
            "Kiểm tra lại; nếu đúng thì ghi giải trình.",
            "bằng đúng số 400.000.000 đồng của năm 2023",
            "warning",
        )
    ]
    assert list(find_repeated_amounts([some_money(400_000_001)], LAST_YEAR)) == []
