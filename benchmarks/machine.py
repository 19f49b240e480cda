"""What the measurements were made on: numbers without it say little."""

from __future__ import annotations

import os
import platform
import re
import time
from importlib.metadata import version
from pathlib import Path

from benchmarks.chapter import PROJECT_DIR
from benchmarks.processor import busy_s

LOAD_BEFORE = "load before"
_PACKAGES = ("streamlit", "plotly", "pandas")
_LEAFLET = PROJECT_DIR / "static" / "leaflet" / "leaflet.js"
_LISTENS_S = 3.0


def describe_machine(chromium: str = "") -> dict[str, str]:
    """Processor, memory, system, versions, and how busy the machine was with other work when asked.

    ``chromium`` is its version; empty where a benchmark opens no browser. Takes some seconds: the load is listened to.
    """
    return {
        "processor": f"{_field('/proc/cpuinfo', 'model name')}, {os.cpu_count()} CPU",
        "memory": f"{int(_field('/proc/meminfo', 'MemTotal').split()[0]) / 1024**2:.0f} GiB",
        LOAD_BEFORE: f"{listen_to_load():.1f}",
        "system": platform.freedesktop_os_release()["PRETTY_NAME"],
        "python": platform.python_version(),
        **({"chromium": f"{chromium}, headless, 1920 × 1080"} if chromium else {}),
        "leaflet": leaflet_version(_LEAFLET.read_text(encoding="utf-8")[:500]),
        **{name: version(name) for name in _PACKAGES},
    }


def listen_to_load(seconds: float = _LISTENS_S) -> float:
    """How many processors' worth of work was done in so many seconds.

    Not the system's average over a minute: that would still hold the benchmark that ran just before.
    """
    before_s = busy_s()
    time.sleep(seconds)
    return (busy_s() - before_s) / seconds


def leaflet_version(script: str) -> str:
    """The version that the head of Leaflet's script names; “?” where it names none."""
    found = re.search(r"Leaflet (\d+(?:\.\d+)+)", script)
    return found.group(1) if found else "?"


def _field(path: str, name: str) -> str:
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return "0"
