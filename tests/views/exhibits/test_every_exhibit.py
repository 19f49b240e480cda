"""What holds for every exhibit of the shipped tables, whatever is chosen."""

from __future__ import annotations

import re

import pytest

from monitoring.model.rounding import round_half_up
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import Cell, Column, Exhibit
from monitoring.views.exhibits.named import ExhibitAsk
from monitoring.wording.numbers import say_number
from monitoring.wording.statement import What
from tests.shipped import shipped_framework
from tests.views.briefing.recompute import recompute
from tests.views.exhibits.asks import CHOICES, exhibits_of, made
from tests.views.exhibits.numbers import uncovered_numbers

_NOTHING = {"chưa có số liệu", "chưa so sánh được", "chưa tính được", "sau kỳ đang xem", "–"}
_PER_UNIT = {"tỷ đồng": 1_000_000_000, "triệu đồng": 1_000_000}
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def choice_name(choice: Choice) -> str:
    published = "published" if choice.published_only else "all"
    return f"{choice.year}-{choice.unit_id}-{choice.group_id}-{published}-{choice.frame_id}"


@pytest.fixture(params=CHOICES, ids=choice_name)
def choice(request: pytest.FixtureRequest) -> Choice:
    return request.param


def test_every_exhibit_is_whole_and_every_number_of_it_is_known(choice: Choice):
    exhibits = exhibits_of(choice)

    assert len(exhibits) >= 20
    names = [one.name for one in exhibits]
    assert len(set(names)) == len(names)
    for one in exhibits:
        check_whole(one)
        assert uncovered_numbers(one.statement) == [], one.statement.text
        check_marks(one)
        for row in one.table.rows:
            assert len(row) == len(one.table.columns)
            for column, cell in zip(one.table.columns, row, strict=True):
                check_cell(column, cell)


def check_whole(one: Exhibit) -> None:
    assert _SLUG.fullmatch(one.name)
    assert one.caption.title
    assert one.alt
    assert one.statement.text.endswith(".")
    assert one.filters[0].startswith(("Năm", "Giai đoạn"))
    assert one.release == shipped_framework().release.name
    assert any("Tính chất" in column.label for column in one.table.columns)
    if one.chart is not None:
        for series in one.chart.series:
            assert len(series.values) == len(one.chart.categories)


def check_marks(one: Exhibit) -> None:
    """What illustrates in the table or the sentence is said to, in the caption and in the words of the sentence."""
    if one.table.has_illustrative:
        assert one.caption.has_illustrative
    if one.statement.is_illustrative:
        assert "số liệu minh họa" in one.statement.text
        assert one.caption.has_illustrative, one.name


def check_cell(column: Column, cell: Cell) -> None:
    """A number is printed as its text says it, so that no format can round it another way; no data says so."""
    if cell.value is None:
        assert cell.text in _NOTHING
        assert not cell.is_illustrative
        return
    if isinstance(cell.value, str):
        assert cell.value == cell.text
        return
    assert column.is_number
    decimals = column.decimals if cell.decimals is None else cell.decimals
    printed = say_number(
        round_half_up(cell.value / _PER_UNIT.get(column.unit, 1), decimals), decimals=decimals
    )
    digits = cell.text.removeprefix("thiếu ").removeprefix("+").partition(" ")[0]
    assert digits == printed, (column, cell)


@pytest.mark.parametrize(
    "choice",
    [Choice(2022), Choice(2025, "682-2024"), Choice(2023, "674", published_only=True)],
    ids=choice_name,
)
def test_every_stated_number_comes_out_of_the_csv_files_again(choice: Choice):
    stated = {
        number
        for exhibit in exhibits_of(choice)
        for number in exhibit.statement.stated
        # a name's number is what it is
        if number.what is not What.NAME
    }

    assert len(stated) > 20
    wrong = [
        number
        for number in stated
        if number.text.replace("−", "-")
        not in {one.replace("−", "-") for one in recompute(number, choice.published_only)}
    ]
    assert wrong == []


def test_the_merged_district_has_every_exhibit_in_its_first_year_and_the_old_one_says_why_it_has_no_figure():
    merged, gone = exhibits_of(Choice(2025, "682-2024")), exhibits_of(Choice(2025, "682"))

    assert len(merged) == len(gone)
    assert any("huyện Đạ Huoai là 0,79 %" in one.statement.text for one in merged)
    assert any("kỳ này chỉ báo cáo chung trong đơn vị đã sáp nhập" in one.statement.text for one in gone)


def test_two_choices_never_share_a_name():
    names: dict[str, Choice] = {}
    for one in CHOICES:
        for exhibit in exhibits_of(one):
            assert exhibit.name not in names, (one, names.get(exhibit.name))
            names[exhibit.name] = one


def test_a_group_is_named_in_the_sentence_and_among_the_filters():
    shown = made(ExhibitAsk("map", Choice(2023, "674", "dtts")))

    assert shown is not None
    assert "tỷ lệ hộ nghèo (nhóm dân tộc thiểu số) của huyện Đam Rông là" in shown.statement.text
    assert "Dân tộc thiểu số" in shown.filters
