"""Numbers as the documents print them."""

from __future__ import annotations

from tests.views.briefing.csv_ratings import rounded

NO_DATA = "chưa có số liệu"


def say(value, decimals: int) -> str:
    """1234.5 as 1.234,5."""
    text = f"{rounded(float(value), decimals):,f}"
    return text.replace(",", "_").replace(".", ",").replace("_", ".")


def say_money(amount_vnd: int | None) -> str:
    if amount_vnd is None:
        return NO_DATA
    if amount_vnd >= 1_000_000_000:
        return f"{trimmed(say(amount_vnd / 1e9, 3))} tỷ đồng"
    return f"{trimmed(say(amount_vnd / 1e6, 1))} triệu đồng"


def trimmed(text: str) -> str:
    return text.rstrip("0").rstrip(",") if "," in text else text
