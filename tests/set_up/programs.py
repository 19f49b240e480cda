"""Runs a program of the project as a person would, and waits for its end."""

import os
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def run(*command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """With these settings in its environment besides what is there."""
    return subprocess.run(
        [sys.executable, *command],
        cwd=PROJECT,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
