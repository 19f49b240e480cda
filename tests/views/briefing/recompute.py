"""Every number of a sentence, worked out again from the CSV files and held against what is printed."""

from __future__ import annotations

import re
from functools import cache
from statistics import pstdev

from monitoring.wording.statement import Stated, Statement, What
from tests.views.briefing.csv_figures import indicator, indicator_of, number, table, target
from tests.views.briefing.csv_money import amount, days_of, elapsed_pct
from tests.views.briefing.csv_ratings import rate, rounded
from tests.views.briefing.printed import NO_DATA, say, say_money, trimmed
from tests.views.briefing.recount import RECOUNTED

_CODE = re.compile(r"\b(?:DA\d(?:\.\d)?|[ABC]\d{1,2})\b")
_NUMBER = re.compile(r"\d[\d.,/]*")
_DIRECTION = re.compile(r"(giảm|tăng|thấp hơn|cao hơn)(?! nghèo)")
_DOWN = ("giảm", "thấp hơn")


def find_faults(statement: Statement, *, published_only: bool = False) -> list[str]:
    """What is wrong with the sentence: numbers that no `Stated` covers, and numbers that the tables do not give."""
    return [
        *_uncovered(statement),
        *_wrong(statement, published_only),
        *_wrong_way(statement, published_only),
    ]


def recompute(stated: Stated, published_only: bool) -> set[str]:
    """The texts that the tables allow for the number."""
    return _ANSWERS[stated.what](stated, published_only)


def spans_of(statement: Statement) -> list[tuple[int, int, Stated]]:
    """Where each number stands, in the order of the text; Raises ValueError for one that is not there."""
    found, at = [], 0
    for stated in statement.stated:
        start = statement.text.index(stated.text, at)
        at = start + len(stated.text)
        found.append((start, at, stated))
    return found


def _uncovered(statement: Statement) -> list[str]:
    text = statement.text
    spans = [(start, end) for start, end, _ in spans_of(statement)]
    for code in _CODE.finditer(text):
        if code.group() not in _codes():
            return [f"unknown code {code.group()}: {text}"]
        spans.append(code.span())
    return [
        f"uncovered {one.group()!r}: {text}"
        for one in re.finditer(r"\d+", text)
        if not any(start <= one.start() and one.end() <= end for start, end in spans)
    ]


def _wrong(statement: Statement, published_only: bool) -> list[str]:
    faults = []
    for _, _, stated in spans_of(statement):
        allowed = recompute(stated, published_only)
        if stated.text not in allowed:
            faults.append(
                f"{stated.what}: printed {stated.text!r}, tables give {allowed}: {stated.figure_ids[:4]} in {statement.text}"
            )
    return faults


def _wrong_way(statement: Statement, published_only: bool) -> list[str]:
    """Rises said as falls, higher as lower: the nearest word of direction before each difference must fit its sign."""
    faults = []
    for start, _, stated in spans_of(statement):
        sign = _sign(stated, published_only)
        words = list(_DIRECTION.finditer(statement.text, 0, start))
        if not sign or not words:
            continue
        word = words[-1]
        sentence = statement.text[statement.text.rfind(". ", 0, start) + 1 : start]
        is_lack = stated.what is What.DISTANCE and "mức thiếu hụt" in sentence
        if is_lack and indicator_of(stated.figure_ids[0])["polarity"] == "higher_is_better":
            sign = -sign
        if (sign < 0) != (word.group(1) in _DOWN):
            faults.append(
                f"{word.group(1)!r} before {stated.text!r}, but the sign is {sign}: {statement.text}"
            )
    return faults


def _sign(stated: Stated, published_only: bool) -> float:
    if stated.what in (What.PACE_SO_FAR, What.PACE_REQUIRED):
        rated = rate(stated.figure_ids[0], published_only)
        return (rated.pace_so_far if stated.what is What.PACE_SO_FAR else rated.pace_required) or 0
    if stated.what not in (What.CHANGE_POINTS, What.CHANGE_PCT, What.CHANGE_COUNT, What.DISTANCE):
        return 0
    first, second = (number(one, published_only) for one in stated.figure_ids)
    if stated.what is What.CHANGE_COUNT or (stated.what is What.CHANGE_PCT and first.numerator is not None):
        return first.numerator - second.numerator
    return first.value - second.value


def _value(stated: Stated, published_only: bool) -> set[str]:
    """To the indicator's decimals, or closer where the printed number has more."""
    named = stated.figure_ids[0]
    found, of = number(named, published_only), indicator_of(named)
    if found.value is None:
        return {NO_DATA}
    decimals = int(of["decimals"])
    return {f"{say(found.value, one)} {of['unit']}" for one in range(decimals, 5)}


def _numerator(stated: Stated, published_only: bool) -> set[str]:
    return {say(number(stated.figure_ids[0], published_only).numerator, 0)}


def _change_points(stated: Stated, published_only: bool) -> set[str]:
    later, earlier = (number(one, published_only).value for one in stated.figure_ids)
    return {f"{say(abs(later - earlier), 2)} điểm %"}


def _change_pct(stated: Stated, published_only: bool) -> set[str]:
    later, earlier = (number(one, published_only) for one in stated.figure_ids)
    pair = (later.numerator, earlier.numerator)
    first, second = (later.value, earlier.value) if None in pair else pair
    return {f"{say(abs(first / second - 1) * 100, 1)} %"}


def _change_count(stated: Stated, published_only: bool) -> set[str]:
    later, earlier = (number(one, published_only).numerator for one in stated.figure_ids)
    return {say(abs(later - earlier), 0)}


def _distance(stated: Stated, published_only: bool) -> set[str]:
    of = indicator_of(stated.figure_ids[0])
    decimals = int(of["decimals"])
    own, other = (rounded(number(one, published_only).value, decimals) for one in stated.figure_ids)
    return {f"{say(abs(own - other), decimals)} {'điểm %' if of['unit'] == '%' else of['unit']}"}


def _lacking(stated: Stated, published_only: bool) -> set[str]:
    decimals = int(indicator_of(stated.figure_ids[0])["decimals"])
    return {f"{say(100 - rounded(number(stated.figure_ids[0], published_only).value, decimals), decimals)} %"}


def _joint_share(stated: Stated, published_only: bool) -> set[str]:
    at = stated.figure_ids.index("of")
    parts, whole = (
        sum(number(one, published_only).numerator for one in ids)
        for ids in (stated.figure_ids[:at], stated.figure_ids[at + 1 :])
    )
    return {f"{say(parts / whole * 100, 1)} %"}


def _spreads(stated: Stated, published_only: bool) -> set[str]:
    own, other, *peers = (number(one, published_only) for one in stated.figure_ids)
    spread = pstdev([one.value for one in peers if one.value is not None and not one.is_partial])
    return {say(abs(own.value - other.value) / spread, 1)}


def _target(stated: Stated, _: bool) -> set[str]:
    row = target(stated.figure_ids[0].removeprefix("target:"))
    of = indicator(row["indicator_id"])
    return {f"{trimmed(say(float(row['value']), int(of['decimals'])))} {of['unit']}"}


def _pace(stated: Stated, published_only: bool) -> set[str]:
    rated = rate(stated.figure_ids[0], published_only)
    pace = rated.pace_so_far if stated.what is What.PACE_SO_FAR else rated.pace_required
    target_id = stated.figure_ids[0].removeprefix("rating:").split("/")[0]
    unit = indicator(target(target_id)["indicator_id"])["unit"]
    return {f"{say(abs(pace), 2 if unit == '%' else 0)} {'điểm %' if unit == '%' else unit}"}


def _amount(stated: Stated, published_only: bool) -> set[str]:
    return {say_money(amount(stated.figure_ids[0], published_only))}


def _money_rate(stated: Stated, published_only: bool) -> set[str]:
    part, whole = (amount(one, published_only) for one in stated.figure_ids)
    return {f"{say(part / whole * 100, 1)} %"}


def _elapsed(stated: Stated, _: bool) -> set[str]:
    return {f"{say(elapsed_pct(stated.figure_ids[0]), 1)} %"}


def _period(stated: Stated, _: bool) -> set[str]:
    """A year named by the ids, or a day on which their money stood."""
    found: set[str] = set()
    for one in stated.figure_ids:
        if one.startswith("target:"):
            found.add(target(one.removeprefix("target:"))["target_year"])
        elif one.startswith("money:") and one.split("/")[1] == "*":
            found |= {str(table("programme")[year].iloc[0]) for year in ("first_year", "last_year")}
        else:
            found |= set(re.findall(r"/(\d{4})(?=/|$)", one))
            days = days_of(one) if one.startswith("money:") else ()
            found |= {day.strftime("%d/%m/%Y") for day in days}
    return found


def _name(stated: Stated, _: bool) -> set[str]:
    return {stated.text} if _is_in_tables(stated.text) else set()


@cache
def _is_in_tables(text: str) -> bool:
    day = re.fullmatch(r"(\d\d)/(\d\d)/(\d{4})", text)
    wanted = "-".join(reversed(day.groups())) if day else text
    return any(
        wanted in cell
        for name in ("programme", "reporting_frames", "reporting_units", "projects", "indicators", "sources")
        for column in table(name).columns
        for cell in table(name)[column]
    )


@cache
def _codes() -> frozenset[str]:
    return frozenset((*table("targets")["target_id"], *table("projects")["project_id"]))


_ANSWERS = {
    **RECOUNTED,
    What.VALUE: _value,
    What.NUMERATOR: _numerator,
    What.CHANGE_POINTS: _change_points,
    What.CHANGE_PCT: _change_pct,
    What.CHANGE_COUNT: _change_count,
    What.DISTANCE: _distance,
    What.LACKING: _lacking,
    What.JOINT_SHARE_PCT: _joint_share,
    What.SPREADS: _spreads,
    What.TARGET: _target,
    What.PACE_SO_FAR: _pace,
    What.PACE_REQUIRED: _pace,
    What.AMOUNT: _amount,
    What.MONEY_RATE_PCT: _money_rate,
    What.ELAPSED_PCT: _elapsed,
    What.PERIOD: _period,
    What.NAME: _name,
}
