"""What the machine that runs the tests lacks, and what on it takes its time."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import NoReturn, TypeVar

import pytest

Found = TypeVar("Found")


def skip_for_want_of(missing: object) -> NoReturn:
    """Skip the test where a program is not installed, but never where changes are judged."""
    if os.environ.get("CI"):
        pytest.fail(str(missing))
    pytest.skip(str(missing))


def wait_for(
    look: Callable[[], Found],
    *,
    within_s: float = 60,
    every_s: float = 0.05,
    told: Callable[[], object] = lambda: "it did not come to that",
) -> Found:
    """What ``look`` gives, once it gives anything. Raises `TimeoutError` with what is ``told`` after ``within_s``."""
    began = time.monotonic()
    while not (found := look()):
        if time.monotonic() - began > within_s:
            raise TimeoutError(f"{told()} within {within_s} s")
        time.sleep(every_s)
    return found
