"""What the peers were made of, from their own lock."""

from __future__ import annotations

import re

from benchmarks.side_by_side.contenders import PEERS_DIR

_TOLD = ("streamlit", "streamlit-folium", "folium", "dash", "plotly", "gunicorn", "panel", "bokeh", "pandas")


def peer_versions() -> dict[str, str]:
    """Package and release, as locked."""
    lock = (PEERS_DIR / "requirements.txt").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([a-z0-9-]+)==(\S+)", lock, flags=re.MULTILINE))
    return {name: locked[name] for name in _TOLD}
