"""Serves the dashboard: `python deploy/serve.py [streamlit options]`, as `make run` does.

It is `streamlit run app.py` with two things done first:

- Streamlit takes a folder named `pages/` for its old kind of multi-page app until the first reader has come, and
  tells that reader “Page not found” in English when he opens a link to a page. The folder holds pages of
  `st.navigation`, so the old kind is switched off from the start.
- The libraries that the first page needs are imported while the server starts, not while the first reader waits.
"""

from __future__ import annotations

import importlib
import sys
import threading
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.web import cli

PROJECT_DIR = Path(__file__).resolve().parents[1]
_NEEDED_BY_THE_FIRST_PAGE = (
    "pandas",
    "pandera.pandas",
    "plotly.graph_objects",
    "mapclassify",
    "folium",
    "monitoring.sources.framework",
    "monitoring.views.overview",
)


def main(options: list[str]) -> None:
    """Start the server; does not return before it ends."""
    sys.path.insert(0, str(PROJECT_DIR))
    PagesManager.uses_pages_directory = False
    threading.Thread(target=_import_ahead, daemon=True).start()
    cli.main(["run", str(PROJECT_DIR / "app.py"), *options])


def _import_ahead() -> None:
    for name in _NEEDED_BY_THE_FIRST_PAGE:
        importlib.import_module(name)


if __name__ == "__main__":
    main(sys.argv[1:])
