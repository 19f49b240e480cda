"""Who is measured: how each is started, where its map is, and what it calls the same choices."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from benchmarks.chapter import PROJECT_DIR

PEERS_DIR = PROJECT_DIR / "benchmarks" / "peers"
_BIN = PROJECT_DIR / ".venv-peers" / "bin"
OURS, TEXTBOOK, DASH, EMPTY = "ours", "textbook", "dash", "empty"
WORKS = ("year", "indicator", "district")
_YEARS = ("2021", "2022", "2023", "2024")
_DISTRICTS = ("Đà Lạt", "Bảo Lộc", "Đam Rông", "Lạc Dương")
# more than Streamlit keeps of its last messages, so that none is spared because it was sent shortly before
_INDICATORS = (
    "Tỷ lệ hộ cận nghèo",
    "Tỷ lệ hộ đủ điều kiện, có nhu cầu được vay vốn",
    "Tỷ lệ người nghèo có nhu cầu học nghề được hỗ trợ",
    "Tỷ lệ hộ nghèo",
)
WHOLE = "Toàn tỉnh"
LABELS: Mapping[str, str] = MappingProxyType(
    {"year": "Năm", "indicator": "Chỉ số", "district": "Huyện, thành phố"}
)
# Streamlit's own defaults, without its file watcher and its call home; Leaflet is served from static/ beside the page
_STREAMLIT = (
    *("--server.headless", "true"),
    *("--server.fileWatcherType", "none"),
    *("--server.enableStaticServing", "true"),
    *("--browser.gatherUsageStats", "false"),
)


@dataclass(frozen=True)
class Contender:
    """``command`` is without the port; empty for the dashboard itself, which `make run` starts."""

    key: str
    name: str
    path: str
    look: str
    widgets: str
    folder: str = ""
    command: tuple[str, ...] = ()
    port: tuple[str, ...] = ()
    health: str = "/_stcore/health"
    indicators: tuple[str, ...] = _INDICATORS
    least: int = 10

    def choices(self, work: str) -> tuple[str, ...]:
        """What is chosen in turn; the last of the indicators is what the page opens with."""
        return {"year": _YEARS, "indicator": self.indicators, "district": _DISTRICTS}[work]


def _streamlit(key: str, name: str, *, look: str, least: int = 10) -> Contender:
    return Contender(
        key=key,
        name=name,
        path="/",
        look=look,
        widgets="streamlit",
        folder=key,
        command=(str(_BIN / "python"), "-m", "streamlit", "run", "app.py", *_STREAMLIT),
        port=("--server.address", "127.0.0.1", "--server.port", "{port}"),
        least=least,
    )


CONTENDERS = (
    Contender(
        key=OURS,
        name="this dashboard",
        path="/ban-do?nam=2024",
        look="leaflet",
        widgets="streamlit",
        indicators=tuple(
            f"A{number} · {name}" for number, name in zip((2, 3, 4, 1), _INDICATORS, strict=True)
        ),
    ),
    _streamlit(TEXTBOOK, "Streamlit, st_folium", look="folium"),
    _streamlit("layers", "Streamlit, st_folium with layers", look="folium"),
    Contender(
        key=DASH,
        name="Dash, plotly",
        path="/",
        look="plotly",
        widgets="dash",
        command=(str(_BIN / "gunicorn"), "--workers", "1", "--threads", "4", "--no-control-socket"),
        port=("--bind", "127.0.0.1:{port}", "benchmarks.peers.dash_app.app:server"),
        health="/",
    ),
    Contender(
        key="panel",
        name="Panel, Bokeh",
        path="/app",
        look="bokeh",
        widgets="panel",
        folder="panel_app",
        command=(str(_BIN / "panel"), "serve", "app.py", "--address", "127.0.0.1"),
        port=("--port", "{port}", "--allow-websocket-origin", "127.0.0.1:{port}"),
        # the root forwards to the page; asking for either would already open a session
        health="/static/js/bokeh.min.js",
    ),
    _streamlit(EMPTY, "empty Streamlit page", look="title", least=1),
)
# those with a map
WITH_MAP = tuple(one for one in CONTENDERS if one.key != EMPTY)
