"""What is said of the parts that units bring to the province's count: findings derived from the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.compare_units import in_sentence
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import say_coverage, say_number

HALF_PCT = 50.0
ILLUSTRATED = "numerator"
_MOST_NAMED = 6
_COUNTED = ("người lao động", "trẻ em", "cán bộ", "lượt hộ", "hộ", "người", "xã")


@dataclass(frozen=True)
class ContributionRow:
    """One unit's part of the province's count. ``makes_half`` marks the few that make half of it."""

    unit_id: str
    name: str
    count: int
    count_text: str
    share_pct: float
    share_text: str
    running_text: str
    rate_pct: float | None
    rate_text: str
    makes_half: bool
    rate_is_illustrative: bool
    is_illustrative: bool
    is_chosen: bool


def count_word(indicator: Indicator) -> str:
    """What the numerator counts: “Số hộ nghèo” counts “hộ”; a count has its own unit."""
    if not indicator.is_rate:
        return indicator.unit
    label = (indicator.numerator_label_vi or "").lower().removeprefix("số ")
    return next((word for word in _COUNTED if label.startswith(word)), "")


def title_contributions(
    rows: Sequence[ContributionRow], figures: Sequence[Figure], indicator: Indicator, year: int
) -> str:
    """The finding in a sentence: which units make half of the province's count."""
    label = count_label(indicator)
    if not rows:
        return f"{label} năm {year}: chưa có số liệu để tính phần của từng đơn vị"
    if len(rows) < len(figures):
        return f"{label} năm {year}: mới có số của {say_coverage(len(rows), len(figures), 'đơn vị')}, chưa tính được phần trong toàn tỉnh"
    half = [row for row in rows if row.makes_half]
    share = say_share(sum(row.share_pct for row in half))
    size = "một nửa" if share == say_share(HALF_PCT) else "hơn một nửa"
    names = ", ".join(row.name for row in half) if len(half) <= _MOST_NAMED else "xem biểu đồ"
    return f"Năm {year}, {len(half)}/{len(rows)} đơn vị có {size} ({share}) {in_sentence(label)} của tỉnh: {names}"


def say_contributions(
    every: Sequence[ContributionRow],
    rows: Sequence[ContributionRow],
    total: int,
    province: Figure,
    indicator: Indicator,
    unit_count: int,
) -> list[str]:
    """What the units bring to the province's count, a sentence each."""
    if not every:
        return []
    word = count_word(indicator)
    is_whole = len(every) == unit_count
    said = [_say_priorities(every, indicator, word) if is_whole else None, _say_asked(every, rows, word)]
    said.append(_say_difference(total, province, len(every), unit_count, word))
    return [sentence for sentence in said if sentence]


def _say_priorities(rows: Sequence[ContributionRow], indicator: Indicator, word: str) -> str | None:
    rated = [row for row in rows if row.rate_pct is not None]
    if not rated or not word:
        return None
    top_rate, top_count = max(rated, key=lambda row: row.rate_pct or 0), rows[0]
    if top_rate.unit_id == top_count.unit_id:
        return f"{top_count.name} vừa có tỷ lệ cao nhất ({top_rate.rate_text}) vừa có nhiều {word} nhất ({top_count.count_text})."
    return (
        f"Tỷ lệ cao nhất là {top_rate.name} ({top_rate.rate_text}, {top_rate.count_text}); nhiều {word} nhất là {top_count.name} "
        f"({top_count.count_text}, tỷ lệ {top_count.rate_text})"
        + (": đó là hai ưu tiên khác nhau." if indicator.polarity == "lower_is_better" else ".")
    )


def _say_asked(every: Sequence[ContributionRow], rows: Sequence[ContributionRow], word: str) -> str | None:
    if len(rows) == len(every) or not rows:
        return None
    count, share = sum(row.count for row in rows), sum(row.share_pct for row in rows)
    return f"{len(rows)} đơn vị đã chọn có {say_count(count, word)}, bằng {say_share(share)} tổng của {len(every)} đơn vị."


def _say_difference(total: int, province: Figure, counted: int, unit_count: int, word: str) -> str | None:
    """How far the sum of the units is from the count that the province itself published."""
    if province.is_sum or province.numerator is None or ILLUSTRATED in province.illustrative_parts:
        return None
    own = f"số tỉnh công bố ({say_count(province.numerator, word)})"
    if counted < unit_count:
        share = total / province.numerator * 100 if province.numerator else 0
        return f"{say_coverage(counted, unit_count, 'đơn vị')} có số liệu cộng lại là {say_count(total, word)}, bằng {say_share(share)} {own}."
    gap = total - province.numerator
    if gap == 0:
        return f"Tổng các đơn vị là {say_count(total, word)}, đúng bằng {own}."
    return (
        f"Tổng các đơn vị là {say_count(total, word)}, {'nhiều' if gap > 0 else 'ít'} hơn {own} là "
        f"{say_count(abs(gap), word)}; phần trăm tính trên tổng các đơn vị."
    )


def count_label(indicator: Indicator) -> str:
    """What is counted: of a rate its numerator."""
    label = (indicator.numerator_label_vi if indicator.is_rate else None) or indicator.name_vi
    return capitalised(label)


def say_no_contributions(indicator: Indicator, year: int, *, others_known: bool) -> str:
    """Why there is nothing to show; ``others_known`` where only the units asked for have no count."""
    if indicator.across_units == "reported_only":
        return f"{indicator.name_vi} không cộng được từ các đơn vị, nên không tính được phần đóng góp."
    if others_known:
        return f"Năm {year} chưa có số đếm của các đơn vị đã chọn."
    return f"Năm {year} chưa có số đếm của đơn vị nào để tính phần đóng góp, hoặc tổng bằng 0."


def say_share(value: float) -> str:
    """“12,3 %”."""
    return f"{say_number(value, decimals=1)} %"


def say_count(count: int, word: str) -> str:
    """A count with what it counts, where its label says what that is."""
    return f"{say_number(count)} {word}".strip()
