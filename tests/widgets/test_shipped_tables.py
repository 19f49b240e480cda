"""What is kept for good while it is shown goes when it is shown no more."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from components.widgets.shipped_tables import keep_for_good


class Release:
    """As large things are: held together by what points back at it."""

    def __init__(self) -> None:
        self.figures = [self]


@pytest.fixture(autouse=True)
def _nothing_kept_afterwards() -> Iterator[None]:
    yield
    gc.unfreeze()


def test_a_release_that_another_has_replaced_does_not_stay_in_memory() -> None:
    old = Release()
    seen = weakref.ref(old)
    keep_for_good()
    assert seen() is old

    del old
    keep_for_good()  # the next release has been read

    assert seen() is None
