"""What would change: every cell before and after, and the targets whose rating becomes another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from monitoring.measures.rating import rate_target
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine
from monitoring.model.ratings import Rating
from monitoring.model.results import Observation, Source
from monitoring.wording.labels import STAGE_VI, STATUS_VI
from monitoring.wording.numbers import NO_DATA_VI, say_date, say_number
from monitoring.wording.sentences import say_rating


@dataclass(frozen=True)
class CellChange:
    """One cell before and after, worded; “chưa có số liệu” where there is nothing. ``difference`` only of numbers.

    ``unit_id``, ``period`` and ``indicator_id`` tell a map where to show it; the latter is None for money and sources.
    """

    table: str
    what: str
    column: str
    before: str
    after: str
    difference: str | None = None
    indicator_id: str | None = None
    unit_id: str | None = None
    period: str | None = None
    group_id: str | None = None


@dataclass(frozen=True)
class RatingChange:
    """A target of the province whose rating of ``year`` becomes another, with the sentence that says why."""

    target_id: str
    text_vi: str
    year: int
    before: Rating
    after: Rating
    because_before: str
    because_after: str


@dataclass(frozen=True)
class Preview:
    """Everything that publishing would change."""

    cells: tuple[CellChange, ...]
    ratings: tuple[RatingChange, ...]


def preview_changes(
    before: ResultsFramework, after: ResultsFramework, *, years: Sequence[int] | None = None
) -> Preview:
    """Compare two frameworks. Ratings are those of ``years``, or else of the changed years and the programme's last."""
    cells = (
        *_changed_observations(before, after),
        *_changed_money(before, after),
        *_changed_sources(before, after),
    )
    changed = {int(one.period[:4]) for one in cells if one.period}
    asked = sorted(set(years) if years is not None else changed | {after.programme.last_year})
    return Preview(cells, tuple(_changed_ratings(before, after, asked)))


def _changed_observations(before: ResultsFramework, after: ResultsFramework) -> Iterator[CellChange]:
    for key in _both(before.observations, after.observations):
        old, new = before.observations.get(key), after.observations.get(key)
        if old == new:
            continue
        row = new or old
        assert row is not None
        unit = after.units.get(row.unit_id) or before.units[row.unit_id]
        indicator = after.indicators[row.indicator_id]
        what = f"{indicator.name_vi} – {after.groups[row.group_id].name_vi}, {unit.full_name_vi}, kỳ {row.period}"
        for column, label in _OBSERVED.items():
            then, now = _cell(old, column), _cell(new, column)
            if then != now:
                yield CellChange(
                    "observations", what, label, _say(then), _say(now), _difference(then, now),
                    row.indicator_id, row.unit_id, str(row.period), row.group_id,
                )  # fmt: skip


_OBSERVED = {
    "numerator": "Tử số",
    "denominator": "Mẫu số",
    "value": "Giá trị",
    "status": "Trạng thái",
    "source_id": "Nguồn",
    "note": "Ghi chú",
}
_OF_MONEY = {"amount_vnd": "Số tiền (đồng)", "status": "Trạng thái", "source_id": "Nguồn"}
_OF_SOURCES = {
    "issuer": "Cơ quan",
    "title": "Trích yếu",
    "document_no": "Số văn bản",
    "date_published": "Ngày ban hành",
    "page_or_table": "Trang, bảng",
    "address": "Địa chỉ",
}


def _changed_money(before: ResultsFramework, after: ResultsFramework) -> Iterator[CellChange]:
    old_lines, new_lines = _lines(before), _lines(after)
    for key in _both(old_lines, new_lines):
        old, new = old_lines.get(key), new_lines.get(key)
        row = new or old
        if old == new or row is None:
            continue
        what = (
            f"{after.projects[row.project_id].name_vi}, {after.units[row.unit_id].full_name_vi}, năm {row.year},"
            f" {after.funding_sources[row.funding_source].name_vi}, {after.capital_types[row.capital_type].name_vi},"
            f" {STAGE_VI[row.stage].lower()} đến {say_date(row.as_of)}"
        )
        for column, label in _OF_MONEY.items():
            then, now = _cell(old, column), _cell(new, column)
            if then != now:
                yield CellChange(
                    "budget_lines", what, label, _say(then), _say(now), _difference(then, now),
                    unit_id=row.unit_id, period=str(row.year),
                )  # fmt: skip


def _changed_sources(before: ResultsFramework, after: ResultsFramework) -> Iterator[CellChange]:
    for source_id in _both(before.sources, after.sources):
        old, new = before.sources.get(source_id), after.sources.get(source_id)
        for column, label in _OF_SOURCES.items():
            then, now = _cell(old, column), _cell(new, column)
            if then != now:
                yield CellChange("sources", f"Nguồn {source_id}", label, _say(then), _say(now))


def _changed_ratings(
    before: ResultsFramework, after: ResultsFramework, years: Iterable[int]
) -> Iterator[RatingChange]:
    for year in years:
        for target in after.targets.values():
            if target.target_id not in before.targets:
                continue
            then = rate_target(
                before, before.targets[target.target_id], unit_id=before.province.unit_id, year=year
            )
            now = rate_target(after, target, unit_id=after.province.unit_id, year=year)
            if then.rating is not now.rating:
                indicator = after.indicators[target.indicator_id]
                yield RatingChange(
                    target.target_id,
                    target.text_vi,
                    year,
                    then.rating,
                    now.rating,
                    say_rating(then, indicator),
                    say_rating(now, indicator),
                )


def _both(old: Mapping, new: Mapping) -> list:
    """Keys of either, those of the old first, in their order."""
    return list(dict.fromkeys((*old, *new)))


def _lines(framework: ResultsFramework) -> dict[tuple, BudgetLine]:
    return {
        (
            one.project_id,
            one.unit_id,
            one.year,
            one.funding_source,
            one.capital_type,
            one.stage,
            one.as_of,
        ): one
        for one in framework.budget_lines
    }


def _cell(row: Observation | BudgetLine | Source | None, column: str) -> object:
    return None if row is None else getattr(row, column)


def _say(cell: object) -> str:
    if cell is None:
        return NO_DATA_VI
    if cell in STATUS_VI:
        return STATUS_VI[cell]
    return _say_number(cell) if isinstance(cell, int | float) else str(cell)


def _say_number(number: float, *, signed: bool = False) -> str:
    decimals = (
        0 if float(number).is_integer() else len(f"{round(number, 6):.6f}".rstrip("0").partition(".")[2])
    )
    return say_number(number, decimals=decimals, signed=signed)


def _difference(then: object, now: object) -> str | None:
    if isinstance(then, int | float) and isinstance(now, int | float):
        return _say_number(now - then, signed=True)
    return None
