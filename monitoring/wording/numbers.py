"""Numbers, money and dates in Vietnamese writing: 1.234,5 · 2,87 % · 09/03/2022."""

from __future__ import annotations

from datetime import date

from monitoring.model.rounding import round_half_up

NO_DATA_VI = "chưa có số liệu"
_MINUS = "−"
_TY = 1_000_000_000
_TRIEU = 1_000_000


def say_number(value: float, *, decimals: int = 0, signed: bool = False) -> str:
    """1234.5 → “1.234,5”. With ``signed`` a rise is written +, and what rounds to zero carries no sign."""
    rounded = round_half_up(value, decimals)
    text = f"{abs(rounded):,.{decimals}f}".translate(str.maketrans(",.", ".,"))
    if rounded == 0:
        return text
    return (_MINUS if value < 0 else "+" if signed else "") + text


def say_value(value: float | None, unit: str, *, decimals: int) -> str:
    """A value with its unit: “1,94 %”, “9.731 hộ”, or “chưa có số liệu”."""
    return NO_DATA_VI if value is None else f"{say_number(value, decimals=decimals)} {unit}"


def say_change(change: float | None, *, is_rate: bool) -> str | None:
    """Change of a rate in points (“−0,93 điểm %”), of a count in per cent (“−31,8 %”); None stays None."""
    if change is None:
        return None
    return (
        f"{say_number(change, decimals=2, signed=True)} điểm %"
        if is_rate
        else f"{say_number(change, decimals=1, signed=True)} %"
    )


def say_money(amount_vnd: int | None, *, in_unit: str = "auto") -> str:
    """Đồng as “65,683 tỷ đồng” or “840,5 triệu đồng”; ``in_unit`` may be ty, trieu or auto."""
    if amount_vnd is None:
        return NO_DATA_VI
    as_ty = in_unit == "ty" or (in_unit == "auto" and abs(amount_vnd) >= _TY)
    scale, name = (_TY, "tỷ đồng") if as_ty else (_TRIEU, "triệu đồng")
    return f"{trim(say_number(amount_vnd / scale, decimals=3 if as_ty else 1))} {name}"


def trim(text: str) -> str:
    """Drop decimals that are all zero at the end: “245,700” → “245,7”."""
    return text.rstrip("0").rstrip(",") if "," in text else text


def say_date(day: date) -> str:
    """“09/03/2022”."""
    return day.strftime("%d/%m/%Y")


def say_share_pct(part: int, whole: int) -> str:
    """A whole per cent, “75 %”; never 100 % of less than all, nor 0 % of more than nothing."""
    share = round_half_up(part / whole * 100, 0)
    if part < whole and share == 100:
        return "trên 99 %"
    return "dưới 1 %" if part > 0 and share == 0 else f"{say_number(share)} %"


def say_coverage(reported: int, expected: int, level_vi: str) -> str:
    """“9/12 huyện, thành phố (75 %)”; of all or of none the share says nothing more and is left out."""
    counted = f"{reported}/{expected} {level_vi}"
    return f"{counted} ({say_share_pct(reported, expected)})" if 0 < reported < expected else counted
