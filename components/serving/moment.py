"""The numbers that are looked up at each look of Prometheus, instead of being counted as things happen."""

from __future__ import annotations

from collections.abc import Iterator

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector
from streamlit import runtime
from streamlit.runtime.stats import ACTIVE_SESSIONS_FAMILY

_TOLD = {
    "dashboard_ready": "1 where readers can be shown figures, from wherever.",
    "dashboard_store_reachable": "1 where the store answered just now; no line where there is no store yet.",
    "dashboard_shown_release": "Number of the release that readers see; no line where the tables in data/ are shown.",
    "dashboard_sessions": "Sessions whose page is open now.",
}


class NumbersOfTheMoment(Collector):
    """Asks the store as a reader's page would."""

    def describe(self) -> Iterator[GaugeMetricFamily]:
        """The names alone: nothing is asked while the server starts."""
        return (GaugeMetricFamily(name, told) for name, told in _TOLD.items())

    def collect(self) -> Iterator[GaugeMetricFamily]:
        from components.widgets.readiness import Status, StoreState, look_whether_ready

        found = look_whether_ready()
        yield _gauge("dashboard_ready", found.status is not Status.NOT_READY)
        if found.store is not StoreState.NONE:
            yield _gauge("dashboard_store_reachable", found.store is StoreState.ANSWERS)
        if found.release is not None:
            yield _gauge("dashboard_shown_release", found.release)
        yield _gauge("dashboard_sessions", _open_sessions())


def _gauge(name: str, value: float) -> GaugeMetricFamily:
    return GaugeMetricFamily(name, _TOLD[name], value=float(value))


def _open_sessions() -> int:
    found = runtime.get_instance().stats_mgr.get_stats(family_names=[ACTIVE_SESSIONS_FAMILY])
    return sum(getattr(one, "value", 0) for one in found[ACTIVE_SESSIONS_FAMILY])
