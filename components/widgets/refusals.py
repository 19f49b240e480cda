"""Refused acts in the audit log: who wanted to do what, seldom enough that nobody can fill the log by pressing."""

from __future__ import annotations

import logging
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.observing.events import note_refused_act
from components.widgets.process_store import opened_store
from monitoring.model.people import Act, Person
from monitoring.store.presence import has_store

GUEST = "khách"
LOGGED_ACT = "refused"
SAME_AGAIN_AFTER_S = 60.0
MOST_IN_AN_HOUR = 60
_HOUR_S = 3600.0
_LONGEST_UNIT = 40
_LOG = logging.getLogger(__name__)


@dataclass
class Moderation:
    """Lets the same refusal of the same session through once a minute, and of one person so many an hour.

    All who have not signed in count as one person. What was held back is counted, and told with the person's next
    refusal that goes through.
    """

    clock: Callable[[], float] = time.monotonic
    _passed: dict[str, list[tuple[float, tuple[str, ...]]]] = field(default_factory=dict)
    _held_back: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def ask(self, who: str, *refusal: str) -> int | None:
        """How many of his were held back since the last that went through; None where this one is held back too."""
        now = self.clock()
        with self._lock:
            passed = [one for one in self._passed.get(who, ()) if now - one[0] < _HOUR_S]
            self._passed[who] = passed
            is_same = any(what == refusal and now - at < SAME_AGAIN_AFTER_S for at, what in passed)
            if is_same or len(passed) >= MOST_IN_AN_HOUR:
                self._held_back[who] += 1
                return None
            passed.append((now, refusal))
            return self._held_back.pop(who, 0)


_moderation = Moderation()


def note_refusal(person: Person, act: Act, unit_id: str | None) -> None:
    """Write the refusal into the server's log and, with the person's name, into the store's. A store that is away keeps nobody from being refused."""
    context = get_script_run_ctx(suppress_warning=True)
    unit = (unit_id or "")[:_LONGEST_UNIT]
    held_back = _moderation.ask(person.person_id or GUEST, context.session_id if context else "", act, unit)
    if held_back is None:
        return
    note_refused_act(act.value, role=person.role.value)
    if not has_store():
        return
    from monitoring.store.errors import StoreError

    after: dict[str, object] = {"act": act.value, "unit_id": unit or None, "role": person.role.value}
    if held_back:
        after["others_not_written"] = held_back
    try:
        opened_store().log(LOGGED_ACT, by=person.person_id or GUEST, subject=act.value, after=after)
    except StoreError as failed:
        _LOG.error("refusal not in the audit log: %s", failed)
