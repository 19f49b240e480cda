"""Several acts on one store at the same moment."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Barrier, Thread

from monitoring.store.errors import StoreError


def all_at_once(acts: Sequence[Callable[[], object]]) -> list[object]:
    """What each act gave, or how the store refused it, in the order of the acts."""
    starting, outcomes = Barrier(len(acts)), [None] * len(acts)

    def do(number: int, act: Callable[[], object]) -> None:
        starting.wait()
        try:
            outcomes[number] = act()
        except StoreError as refused:
            outcomes[number] = refused

    threads = [Thread(target=do, args=one) for one in enumerate(acts)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return outcomes
