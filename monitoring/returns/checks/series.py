"""Checks against the unit's own series: wrong scale, swapped digits, a repeat, a jump. At most one is told of a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.returns.finding import WARNING, Finding, Place
from monitoring.returns.history import Earlier, Expected, History, expect
from monitoring.returns.rows import ReportedFigure
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import say_number

_SCALES = (10, 100, 1_000, 1_000_000)
_LEAST_SCALED, _LEAST_SWAPPED = 50, 1_000
# numbers of people below the first, and of a whole community below the second, stay the same by chance
_LEAST_REPEATED, _LEAST_REPEATED_WHOLE = 200, 1_000
_LIKELY_MEANT = 0.25
_REMEDY = "Kiểm tra lại con số; nếu đúng thì ghi giải trình."


@dataclass(frozen=True)
class Compared:
    """One reported number with what came before it and what is expected now."""

    figure: ReportedFigure
    column: str
    now: float
    last: Earlier
    expected: Expected
    decimals: int
    is_rate: bool

    @property
    def is_expected(self) -> bool:
        return self.expected.low <= self.now <= self.expected.high

    def say(self, value: float) -> str:
        return say_number(value, decimals=self.decimals)

    @property
    def said_last(self) -> str:
        mark = f" ({ILLUSTRATIVE_VI})" if self.last.is_illustrative else ""
        return f"{self.say(self.last.value)} của kỳ {self.last.period}{mark}"

    def finding(self, code: str, statement: str, detail: str) -> Finding:
        place = self.figure.where.cell(self.column)
        return Finding(code, place, statement, _REMEDY, detail, WARNING).explained(self.figure.reason)


def find_odd_in_series(figures: Sequence[ReportedFigure], framework: ResultsFramework) -> Iterator[Finding]:
    """What does not fit the unit's series, each number told by the most telling of the four checks."""
    history = History(framework)
    compared_cells: set[Place] = set()
    for one in figures:
        for compared in _compare(one, history, framework):
            # the total of households feeds two indicators of the form, but is one cell
            place = one.where.cell(compared.column)
            if place in compared_cells:
                continue
            compared_cells.add(place)
            found = (
                find_wrong_scale(compared)
                or find_swapped_digits(compared)
                or find_repeat(compared)
                or find_jump(compared)
            )
            if found:
                yield found


def find_wrong_scale(compared: Compared) -> Finding | None:
    """A nought too many, thousands written as ones: 10, 100 or 1,000 times what the series leads to expect."""
    if compared.is_expected or max(compared.now, compared.last.value) < _LEAST_SCALED or not compared.now:
        return None
    for scale in _SCALES:
        for fits, words in (
            (compared.now / scale, f"gấp {say_number(scale)} lần"),
            (compared.now * scale, f"bằng 1/{say_number(scale)}"),
        ):
            if compared.expected.low <= fits <= compared.expected.high and _is_close(
                fits, compared.last.value
            ):
                return compared.finding(
                    "wrong_scale",
                    "số có thể sai hàng chục, hàng trăm hoặc hàng nghìn",
                    f"{compared.say(compared.now)} {words} mức thường thấy; kỳ trước {compared.said_last}",
                )
    return None


def find_swapped_digits(compared: Compared) -> Finding | None:
    """Two neighbouring digits changed places: the number is last period's so changed, or falls into the range when changed back."""
    if compared.is_rate or compared.now < _LEAST_SWAPPED or compared.last.value in (0, compared.now):
        return None
    swaps = list(_with_swapped_digits(int(compared.now)))
    if compared.last.value in swaps and abs(compared.now / compared.last.value - 1) > 0.05:
        return compared.finding(
            "swapped_digits",
            "có thể đảo hai chữ số",
            f"{compared.say(compared.now)} chỉ khác {compared.said_last} ở hai chữ số đổi chỗ cho nhau",
        )
    if compared.is_expected:
        return None
    meant = next((one for one in swaps if abs(one / compared.last.value - 1) <= _LIKELY_MEANT), None)
    if meant is None:
        return None
    return compared.finding(
        "swapped_digits",
        "có thể đảo hai chữ số",
        f"{compared.say(compared.now)} nằm ngoài khoảng thường thấy, {compared.say(meant)} thì không;"
        f" kỳ trước {compared.said_last}",
    )


def find_repeat(compared: Compared) -> Finding | None:
    """Exactly last period's number, where numbers of that size never stay the same."""
    least = _LEAST_REPEATED_WHOLE if compared.column == "denominator" else _LEAST_REPEATED
    if compared.is_rate or compared.now != compared.last.value or compared.now < least:
        return None
    return compared.finding(
        "repeats_last_period", "lặp lại nguyên số của kỳ trước", f"bằng đúng số {compared.said_last}"
    )


def find_jump(compared: Compared) -> Finding | None:
    """Beyond the range that past changes lead to expect; the range is told."""
    if compared.is_expected:
        return None
    expected = compared.expected
    unit = "điểm %" if compared.is_rate else "%"
    past = (
        "chưa đủ chuỗi số nên tạm lấy −60 % đến +100 %"
        if expected.least_pct is None or expected.most_pct is None
        else f"các lần thay đổi trước từ {say_number(expected.least_pct, decimals=1, signed=True)}"
        f" đến {say_number(expected.most_pct, decimals=1, signed=True)} {unit}"
    )
    return compared.finding(
        "jump",
        "thay đổi vượt khoảng thường thấy",
        f"{compared.say(compared.now)} so với {compared.said_last}; khoảng chấp nhận"
        f" {compared.say(expected.low)}–{compared.say(expected.high)} ({past})",
    )


def _compare(one: ReportedFigure, history: History, framework: ResultsFramework) -> Iterator[Compared]:
    indicator = framework.indicators[one.indicator_id]
    has_parts = one.numerator is not None and one.denominator is not None
    columns = ("numerator", "denominator") if indicator.is_rate and has_parts else ("numerator", "value")
    for column in columns:
        now = getattr(one, column)
        if now is None or now < 0:
            continue
        earlier = history.before(one, column)
        is_rate = column == "value" and (indicator.is_rate or indicator.unit == "điểm %")
        expected = expect(earlier, is_rate=is_rate)
        if expected is not None:
            decimals = indicator.decimals if column == "value" else 0
            yield Compared(one, column, float(now), earlier[-1], expected, decimals, is_rate)


def _is_close(fits: float, last: float) -> bool:
    return last > 0 and 0.4 < fits / last < 2.5


def _with_swapped_digits(number: int) -> Iterator[int]:
    digits = str(number)
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1] and not (at == 0 and digits[1] == "0"):
            yield int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
