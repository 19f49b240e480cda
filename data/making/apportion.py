"""Sharing whole numbers out so that the parts add up to the whole exactly."""

import math
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal


def apportion(
    total: int, *, weights: Mapping[str, float], caps: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Split total by weights (largest remainder), no part above its cap; the parts sum to total exactly.

    Raises ValueError when the caps together are below the total.
    """
    shares = _share(total, weights=weights, caps=caps or {})
    parts = {name: math.floor(share + 1e-9) for name, share in shares.items()}
    by_remainder = sorted(shares, key=lambda name: (parts[name] - shares[name], name))
    while (missing := total - sum(parts.values())) > 0:
        open_names = [name for name in by_remainder if caps is None or parts[name] < caps[name]]
        if not open_names:
            raise ValueError(f"caps leave {missing} of {total} unplaced")
        for name in open_names[:missing]:
            parts[name] += 1
    return parts


def _share(total: int, *, weights: Mapping[str, float], caps: Mapping[str, int]) -> dict[str, float]:
    """Proportional shares; what a cap cuts off goes to the others in proportion."""
    shares: dict[str, float] = {}
    left, free = float(total), dict(weights)
    while free:
        scale = left / sum(free.values()) if sum(free.values()) else 0.0
        full = [name for name in free if name in caps and free[name] * scale > caps[name]]
        if not full:
            return shares | {name: weight * scale for name, weight in free.items()}
        for name in full:
            shares[name] = float(caps[name])
            left -= caps[name]
            del free[name]
    return shares


def rounds_to(value: str, *, numerator: int, denominator: int) -> bool:
    """Whether numerator / denominator, in per cent, rounds to a published value at its own decimals."""
    exact = Decimal(numerator) * 100 / Decimal(denominator)
    published = Decimal(value)
    return exact.quantize(published, rounding=ROUND_HALF_UP) == published
