"""Places for labels, so that none lies on another, whatever the width of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# of 12 px type: measured on the longest names of districts, rounded up
LETTER_PX = 7.0
LABEL_HEIGHT_PX = 17.0
_MARK_PX = 7.0
_BESIDE_PX = 9.0
_STEP_PX = 4


def spread_along(wanted: Sequence[float], *, gap: float, low: float, high: float) -> list[float]:
    """Move places on a line apart to at least ``gap``, each as little as the others allow, within low…high.

    The order is kept. With more places than fit, the last ones go beyond ``high``.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    blocks: list[list[float]] = []
    for place, index in enumerate(order):
        blocks.append([wanted[index] - place * gap, 1.0])
        while len(blocks) > 1 and blocks[-2][0] > blocks[-1][0]:
            mean, count = blocks.pop()
            before, many = blocks[-1]
            blocks[-1] = [(before * many + mean * count) / (many + count), many + count]
    starts = [mean for mean, count in blocks for _ in range(int(count))]
    ceiling = max(low, high - (len(wanted) - 1) * gap)
    spread = [0.0] * len(wanted)
    for place, index in enumerate(order):
        spread[index] = min(max(starts[place], low), ceiling) + place * gap
    return spread


@dataclass(frozen=True)
class Spot:
    """A point with its name, in pixels of the narrowest screen, from the left and from the top."""

    name: str
    x: float
    y: float


@dataclass(frozen=True)
class Beside:
    """Where a name stands: to the right or left of its point, ``shift_px`` lower (higher where negative)."""

    on_right: bool
    shift_px: float


@dataclass(frozen=True)
class _Box:
    left: float
    right: float
    top: float
    bottom: float
    anchor_x: float


def place_beside(
    named: Sequence[Spot], *, others: Sequence[Spot] = (), width: float, height: float
) -> list[Beside]:
    """Give each name its place beside its point, clear of other names and of all points.

    On a wider screen points move apart and names keep their distance to them: what is clear of each other, and
    in the order of its points, on the narrowest screen is so on every wider one.
    """
    marks = [
        _Box(spot.x - _MARK_PX, spot.x + _MARK_PX, spot.y - _MARK_PX, spot.y + _MARK_PX, spot.x)
        for spot in (*named, *others)
    ]
    taken: list[_Box] = []
    answer: dict[int, Beside] = {}
    for index in sorted(range(len(named)), key=lambda at: (named[at].y, named[at].x)):
        spot = named[index]
        for beside in _choices(int(height)):
            box = _box(spot, beside)
            fits = box.left >= 0 and box.right <= width and box.top >= 0 and box.bottom <= height
            if fits and not any(
                _collide(box, other) for other in (*taken, *marks[:index], *marks[index + 1 :])
            ):
                break
        else:
            beside = Beside(spot.x < width / 2, 0.0)
            box = _box(spot, beside)
        taken.append(box)
        answer[index] = beside
    return [answer[index] for index in range(len(named))]


def _choices(height: int) -> list[Beside]:
    shifts = [0, *(sign * step for step in range(_STEP_PX, height, _STEP_PX) for sign in (-1, 1))]
    return [Beside(on_right, float(shift)) for shift in shifts for on_right in (True, False)]


def _box(spot: Spot, beside: Beside) -> _Box:
    length = len(spot.name) * LETTER_PX
    near = spot.x + (_BESIDE_PX if beside.on_right else -_BESIDE_PX)
    left = near if beside.on_right else near - length
    middle = spot.y + beside.shift_px
    return _Box(left, left + length, middle - LABEL_HEIGHT_PX / 2, middle + LABEL_HEIGHT_PX / 2, spot.x)


def _collide(one: _Box, other: _Box) -> bool:
    if one.bottom <= other.top or other.bottom <= one.top:
        return False
    if one.anchor_x <= other.anchor_x and one.right <= other.left:
        return False
    return not (one.anchor_x >= other.anchor_x and one.left >= other.right)
