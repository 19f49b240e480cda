"""What the measurements were made on: numbers without it say little."""

from __future__ import annotations

import os
import platform
from importlib.metadata import version
from pathlib import Path

_PACKAGES = ("streamlit", "plotly", "folium", "streamlit-folium", "pandas")


def describe_machine(chromium: str) -> dict[str, str]:
    """Processor, memory, system, versions, and how busy the machine was with other work when asked."""
    return {
        "processor": f"{_field('/proc/cpuinfo', 'model name')}, {os.cpu_count()} CPU",
        "memory": f"{int(_field('/proc/meminfo', 'MemTotal').split()[0]) / 1024**2:.0f} GiB",
        "load before": f"{os.getloadavg()[0]:.1f}",
        "system": platform.freedesktop_os_release()["PRETTY_NAME"],
        "python": platform.python_version(),
        "chromium": f"{chromium}, headless, 1920 × 1080",
        **{name: version(name) for name in _PACKAGES},
    }


def _field(path: str, name: str) -> str:
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return "0"
