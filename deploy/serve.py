"""Serves the dashboard: `python deploy/serve.py [streamlit options]`, as `make run` does.

It is `streamlit run app.py` with three things done first:

- Streamlit takes a folder named `pages/` for its old kind of multi-page app until the first reader has come, and
  tells that reader “Page not found” in English when he opens a link to a page. The folder holds pages of
  `st.navigation`, so the old kind is switched off from the start.
- What the first page needs is imported, read and drawn once, so that the first reader finds it done. Only if nobody
  has come within some seconds: beside a reader who opens the page at once, it would take the processor he waits for.
- How to sign in is read from the environment (docs/people.md) and given to Streamlit without a file of secrets; the
  secrets are then taken out of the environment, so that no program started from here inherits them.

Exit status 2: the environment contradicts itself; what to mend has been said.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
import threading
from pathlib import Path

from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.secrets import secrets_singleton
from streamlit.web import cli

PROJECT_DIR = Path(__file__).resolve().parents[1]
_NEEDED_BY_THE_FIRST_PAGE = (
    "pandas",
    "pandera.pandas",
    "plotly.graph_objects",
    "mapclassify",
    "monitoring.sources.framework",
    "monitoring.views.overview",
)
_LEFT_TO_THE_FIRST_READER_S = 20.0
_PAUSE_S = 0.0003
# not streamlit_folium: a component that is first imported outside a reader's session stays unknown to the server,
# which then answers every map with 404
_NEEDED_LATER = ("folium",)


def main(options: list[str], *, script: Path = PROJECT_DIR / "app.py") -> None:
    """Start the server; does not return before it ends."""
    sys.path.insert(0, str(PROJECT_DIR))
    PagesManager.uses_pages_directory = False
    _bring_sign_in()
    preparing = threading.Timer(_LEFT_TO_THE_FIRST_READER_S, _prepare_first_page)
    preparing.daemon = True
    preparing.start()
    cli.main(["run", str(script), *options])


def _bring_sign_in() -> None:
    settings = importlib.import_module("monitoring.sources.sign_in_settings")
    try:
        asked = settings.SignInSettings.from_environment()
        provider = settings.provider_section()
    except settings.BadSignInSettings as bad:
        print(bad, file=sys.stderr)
        sys.exit(2)
    if provider is not None:
        secrets_singleton.merge_programmatic_secrets({"auth": provider})
    elif asked.require_login and not secrets_singleton.load_if_toml_exists():
        print("REQUIRE_LOGIN=1 cần nơi đăng nhập: đặt PUBLIC_ADDRESS và các biến OIDC_….", file=sys.stderr)
        sys.exit(2)
    for name in settings.SECRET_NAMES:
        os.environ.pop(name, None)


def _prepare_first_page() -> None:
    # answers to the first browser may not wait five milliseconds at every step for this thread to pause
    usual_s = sys.getswitchinterval()
    sys.setswitchinterval(_PAUSE_S)
    try:
        _import_read_and_draw()
    finally:
        sys.setswitchinterval(usual_s)


def _import_read_and_draw() -> None:
    for name in _NEEDED_BY_THE_FIRST_PAGE:
        importlib.import_module(name)
    # Streamlit warns of every call outside a reader's session, which this is meant to be
    quiet = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    quiet.setLevel(logging.ERROR)
    loading, overview, choice, polygon_map = (
        importlib.import_module(name)
        for name in (
            "components.widgets.loading",
            "monitoring.views.overview",
            "monitoring.views.choice",
            "components.figures.polygon_map",
        )
    )
    loaded = loading.load_ahead()
    if loaded is not None:
        year = choice.default_year(loaded[0])
        polygon_map.draw_polygon_map(overview.view_overview(*loaded, choice.Choice(year)).map)
    for name in _NEEDED_LATER:
        importlib.import_module(name)
    quiet.setLevel(logging.NOTSET)


if __name__ == "__main__":
    main(sys.argv[1:])
